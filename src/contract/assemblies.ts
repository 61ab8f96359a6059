import { z } from 'zod';
import { commandId, day, done, operation, text } from './base.ts';

const number = z.number().int();
const terms = {
  day,
  /** On the book's own clock. As people type it on the way in, `HH:MM` on the way out; null where it is not known. */
  time: text(20).nullable(),
  title: text(200),
  place: text(200),
};

export const assembly = z.object({ number, ...terms, calledOff: z.boolean() });
export type Assembly = z.infer<typeof assembly>;

export const assembliesContract = {
  /** Those to come and those that were held, in the order of their days; called off ones are among them. */
  list: operation.output(z.array(assembly)),
  call: operation.input(z.object({ id: commandId, ...terms })).output(done.extend({ number })),
  change: operation.input(z.object({ id: commandId, number, ...terms })).output(done),
  callOff: operation.input(z.object({ id: commandId, number })).output(done),
};

import { z } from 'zod';

/** Data from a file is not trusted: every field has a form and a size before it is drawn or shown. */
export const text = z.string().max(4_000);
export const label = z.strictObject({ en: text, fr: text });
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
/** On the clocks of a zone, to the minute, with its distance from UTC. */
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[+-]\d{2}:\d{2}$/u);
export const amount = z.string().regex(/^-?\d{1,30}(?:\.\d{1,4})?$/u);
export const weight = z.string().regex(/^-?\d{1,60}$/u);
export const share = z.string().regex(/^-?\d{1,80}\/[1-9]\d{0,79}$/u);
export const count = z.int().min(0);
export const unit = z.enum(['time', 'money', 'count']);
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(100_000);
export const basisPoints = z.int().min(0).max(10_000);
export const among = z.enum(['contributors', 'members']);
export const of = z.enum(['result', 'remainder']);

import { z } from 'zod';
import { capitalKinds } from '../core/capital/operation.ts';
import { commandId, day, done, label, memberNumber, operation, text } from './base.ts';

export const shareClass = z.object({
  number: z.number().int(),
  label,
  /** Minor units. */
  nominal: z.bigint(),
  from: day,
  archived: z.boolean(),
  /** Whether an operation was ever recorded of it: then its value stays. */
  used: z.boolean(),
});
export type ShareClass = z.infer<typeof shareClass>;

export const holding = z.object({
  member: memberNumber,
  name: z.string(),
  shareClass: z.number().int(),
  nominal: z.bigint(),
  shares: z.number().int(),
  value: z.bigint(),
  /** What of it was not paid yet. */
  due: z.bigint(),
});
export type ShareHolding = z.infer<typeof holding>;

export const capitalOperation = z.object({
  number: z.number().int(),
  kind: z.enum(capitalKinds),
  day,
  member: memberNumber,
  shareClass: z.number().int(),
  nominal: z.bigint(),
  shares: z.number().int(),
  /** What was paid: at once with a subscription, or as a payment. */
  amount: z.bigint(),
  toMember: memberNumber.nullable(),
  toClass: z.number().int().nullable(),
  toShares: z.number().int(),
  note: z.string(),
  takenBack: z.boolean(),
});
export type CapitalOperation = z.infer<typeof capitalOperation>;

const classFields = z.object({ id: commandId, label: z.object({ en: text(100), fr: text(100) }), nominal: z.bigint(), from: day });

export const capitalContract = {
  classes: operation.output(z.array(shareClass)),
  addClass: operation.input(classFields).output(done.extend({ number: z.number().int() })),
  /** Value and first day of a class stay once something was recorded of it. */
  updateClass: operation.input(classFields.extend({ number: z.number().int(), archived: z.boolean() })).output(done),
  /** Who holds what at the end of a day, today when null. */
  holdings: operation.input(z.object({ asOf: day.nullable().default(null) })).output(
    z.object({
      asOf: day,
      subscribed: z.bigint(),
      paidUp: z.bigint(),
      holders: z.number().int(),
      highest: z.object({ amount: z.bigint(), day }).nullable(),
      holdings: z.array(holding),
    }),
  ),
  /** The latest day first, of one kind or of all; pass how many were seen as `after` for the next page. */
  operations: operation
    .input(
      z.object({
        after: z.number().int().nonnegative().default(0),
        limit: z.number().int().min(1).max(500).default(100),
        kind: z.enum(capitalKinds).nullable().default(null),
      }),
    )
    .output(z.object({ total: z.number().int(), operations: z.array(capitalOperation) })),
  /** What the kind does not use is not looked at. */
  record: operation
    .input(
      z.object({
        id: commandId,
        kind: z.enum(capitalKinds),
        day,
        member: memberNumber,
        shareClass: z.number().int(),
        shares: z.number().int().default(0),
        amount: z.bigint().default(0n),
        toMember: memberNumber.nullable().default(null),
        toClass: z.number().int().nullable().default(null),
        toShares: z.number().int().default(0),
        note: text(500).default(''),
      }),
    )
    .output(done.extend({ number: z.number().int() })),
  takeBack: operation.input(z.object({ id: commandId, number: z.number().int() })).output(done),
};

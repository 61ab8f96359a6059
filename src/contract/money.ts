import { z } from 'zod';
import { refusalCodes } from '../core/refusals/codes.ts';
import { commandId, day, done, memberNumber, operation, text } from './base.ts';

export const moneyLine = z.object({
  number: z.number().int(),
  batch: z.number().int(),
  day,
  /** Minor units: above zero came in, below went out. */
  amount: z.bigint(),
  label: z.string(),
  counterparty: z.string(),
  settles: z.number().int().nullable(),
  /** Whose contribution it settles. */
  member: memberNumber.nullable(),
  project: z.number().int().nullable(),
});
export type MoneyLine = z.infer<typeof moneyLine>;

export const moneySums = z.object({ income: z.bigint(), cost: z.bigint(), settled: z.bigint() });

export const plannedMoney = z.object({
  row: z.number().int(),
  state: z.enum(['new', 'alreadyThere', 'looksLike', 'refused']),
  day: z.string(),
  amount: z.bigint(),
  label: z.string(),
  counterparty: z.string(),
  existing: z.number().int().nullable(),
  /** The contribution that it seems to settle: to be confirmed one by one. */
  settles: z
    .object({ number: z.number().int(), member: memberNumber, name: z.string(), day, kind: z.enum(['cash', 'expense']) })
    .nullable(),
  code: z.enum(refusalCodes).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PlannedMoney = z.infer<typeof plannedMoney>;

export const moneyPreview = z.object({
  upload: z.string(),
  fileName: z.string(),
  format: z.enum(['bank', 'ofx', 'qif', 'camt', 'opencollective']),
  encoding: z.string(),
  dateOrder: z.enum(['iso', 'dmy', 'mdy', 'undecided']),
  lines: z.array(plannedMoney),
});
export type MoneyPreview = z.infer<typeof moneyPreview>;

export const moneyBatch = z.object({
  seq: z.number().int(),
  format: z.string(),
  at: z.string(),
  fileName: z.string(),
  lines: z.number().int(),
  removed: z.boolean(),
});

export const moneyContract = {
  /** A page of lines, the newest day first; pass the last number as `before` for the next. */
  list: operation
    .input(
      z.object({
        from: day.nullable().default(null),
        to: day.nullable().default(null),
        before: z.number().int().nullable().default(null),
        limit: z.number().int().min(1).max(500).default(200),
      }),
    )
    .output(z.object({ lines: z.array(moneyLine), sums: moneySums })),
  batches: operation.output(z.array(moneyBatch)),
  /** Reads a file that was sent (`imports.begin`, `imports.part`) and says for each movement what it would be. Nothing is written. */
  preview: operation
    .input(z.object({ upload: z.string(), dateOrder: z.enum(['dmy', 'mdy']).nullable().default(null) }))
    .output(moneyPreview),
  /** Writes the chosen rows of a file that was previewed, as one batch. */
  apply: operation
    .input(
      z.object({
        id: commandId,
        upload: z.string(),
        chosen: z.array(z.object({ row: z.number().int(), settles: z.number().int().nullable(), project: z.number().int().nullable() })),
      }),
    )
    .output(done.extend({ batch: z.number().int(), added: z.number().int() })),
  /** One movement by hand. */
  add: operation
    .input(z.object({ id: commandId, day, amount: z.bigint(), label: text(500), project: z.number().int().nullable() }))
    .output(done.extend({ batch: z.number().int(), added: z.number().int() })),
  takeBack: operation.input(z.object({ id: commandId, batch: z.number().int() })).output(done),
};

import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { activityKind, commandId, day, done, label, memberNumber, operation, progress, share, text, unitKind } from './base.ts';

export const memberShare = z.object({
  number: memberNumber,
  name: z.string(),
  seconds: z.number().int(),
  weight: z.bigint(),
  profitShare: share,
  rightsShare: share,
});
export type MemberShare = z.infer<typeof memberShare>;
export const shareTable = z.object({
  asOf: day,
  from: day.nullable(),
  project: z.number().int().nullable(),
  totalWeight: z.bigint(),
  rightsRule: z.string(),
  members: z.array(memberShare),
});
export type ShareTable = z.infer<typeof shareTable>;

/** A weight followed down: its sums by activity and rate; each opens the ledger with that filter. */
export const weightBasis = z.object({
  project: z.number().int(),
  activity: z.number().int(),
  activityLabel: label,
  kind: activityKind,
  unit: unitKind,
  rateNumber: z.number().int(),
  rate: z.number().int(),
  multiplier: z.number().int(),
  quantity: z.number().int(),
  weight: z.bigint(),
  entries: z.number().int(),
});
export const sharesContract = {
  /** `from` null counts since the start; `asOf` is the last day counted. */
  get: operation
    .input(z.object({ asOf: day.nullable(), from: day.nullable().default(null), project: z.number().int().nullable().default(null) }))
    .output(shareTable),
  /** Weights by month (YYYY-MM), cumulated by the page. */
  history: operation.input(z.object({ project: z.number().int().nullable().default(null) })).output(
    z.object({
      months: z.array(z.string()),
      members: z.array(z.object({ number: memberNumber, name: z.string(), weights: z.array(z.bigint()) })),
    }),
  ),
  /** One member's own weights by month. */
  ofMember: operation
    .input(z.object({ member: memberNumber }))
    .output(z.object({ months: z.array(z.string()), weights: z.array(z.bigint()) })),
  byKind: operation
    .input(z.object({ asOf: day.nullable(), from: day.nullable().default(null), project: z.number().int().nullable().default(null) }))
    .output(z.array(z.object({ number: memberNumber, name: z.string(), kind: activityKind, weight: z.bigint() }))),
  explain: operation
    .input(
      z.object({
        member: memberNumber,
        asOf: day.nullable(),
        from: day.nullable().default(null),
        project: z.number().int().nullable().default(null),
      }),
    )
    .output(
      z.object({
        weight: z.bigint(),
        totalWeight: z.bigint(),
        basis: z.array(weightBasis),
        rights: z.object({ rule: z.string(), heads: z.number().int(), equalPercent: z.string() }),
      }),
    ),
};

/** One line of a distribution: what it took from what was there, what it gave, and how it came to that, in words. */
export const stepLine = z.object({
  key: z.string(),
  kind: z.string(),
  label,
  taken: z.bigint(),
  amount: z.bigint(),
  toAccounts: z.array(z.object({ account: z.string(), label, amount: z.bigint() })),
  words: label,
  /** The key that members' parts follow; null where none does. */
  splitKey: z.string().nullable(),
});
export const memberPart = z.object({
  step: z.number().int(),
  amount: z.bigint(),
  cash: z.bigint(),
  retained: z.bigint(),
  due: day.nullable(),
  account: z.string(),
  chosen: z.object({ account: z.string(), amount: z.bigint() }).nullable(),
  weight: z.bigint(),
  totalWeight: z.bigint(),
  pool: z.bigint(),
  bounded: z.enum(['floor', 'cap']).nullable(),
  words: label,
});
export const outcomeMember = z.object({
  /** Below zero for who is only imagined. */
  number: z.number().int(),
  name: z.string(),
  seconds: z.number().int(),
  weight: z.bigint(),
  amount: z.bigint(),
  cash: z.bigint(),
  retained: z.bigint(),
  repaid: z.bigint(),
  profitShare: share,
  rightsShare: share,
  parts: z.array(memberPart),
});
export const outcome = z.object({
  from: day,
  to: day,
  result: z.bigint(),
  broughtForward: z.bigint(),
  steps: z.array(stepLine),
  members: z.array(outcomeMember),
  undistributed: z.bigint(),
  unallocated: z.bigint(),
  roundingRule: z.string(),
  charterName: z.string(),
  charterTitle: label,
  charterFrom: day,
  rightsRule: z.string(),
  heads: z.number().int(),
  accounts: z.array(z.object({ account: z.string(), label, before: z.bigint(), after: z.bigint() })),
  leavers: z.array(
    z.object({
      number: z.number().int(),
      name: z.string(),
      leaving: z.enum(['atFault', 'notAtFault']),
      weightBefore: z.bigint(),
      weightAfter: z.bigint(),
      offer: z.bigint().nullable(),
      instalments: z.array(z.object({ due: day, amount: z.bigint() })),
      lost: z.object({ account: z.string(), amount: z.bigint() }).nullable(),
    }),
  ),
  rightsByProject: z.array(
    z.object({
      project: z.number().int(),
      name: z.string(),
      members: z.array(z.object({ number: z.number().int(), name: z.string(), share })),
    }),
  ),
});
export type Outcome = z.infer<typeof outcome>;

export const period = z.object({
  number: z.number().int(),
  from: day,
  to: day,
  state: z.enum(['closed', 'reopened']),
  result: z.bigint(),
  closedAt: z.string(),
  /** Whether the amounts are on the accounts; a run can be final before. */
  applied: z.boolean(),
  reason: z.string(),
  documents: z.number().int(),
  documentsMissing: z.number().int(),
});
export type Period = z.infer<typeof period>;
export const closeCheck = z.object({
  check: z.enum(['dates', 'overlap', 'charter', 'pending', 'drafts', 'contributions', 'future', 'gap']),
  state: z.enum(['ok', 'warning', 'refused']),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CloseCheck = z.infer<typeof closeCheck>;

export const periodsContract = {
  list: operation.output(z.array(period)),
  /** The dates that a next period would naturally have: the day after the last closed one (or the first contribution) to the last full month's end. */
  suggest: operation.output(z.object({ from: day, to: day })),
  check: operation.input(z.object({ from: day, to: day })).output(z.array(closeCheck)),
  /** What closing would give, without doing it. */
  preview: operation.input(z.object({ from: day, to: day, result: z.bigint() })).output(outcome),
  close: operation
    .input(z.object({ id: commandId, from: day, to: day, result: z.bigint(), apply: z.boolean().default(true) }))
    .output(done.extend({ period: z.number().int() })),
  /** Puts a final run's amounts on the accounts, where closing did not do it at once. */
  apply: operation.input(z.object({ id: commandId, period: z.number().int() })).output(done),
  /** Only the last closed period; what was issued for it is replaced later, never erased. */
  reopen: operation.input(z.object({ id: commandId, period: z.number().int(), reason: text(2000) })).output(done),
  outcome: operation.input(z.object({ period: z.number().int() })).output(outcome),
  accounts: operation.output(z.array(z.object({ account: z.string(), label, balance: z.bigint() }))),
};

export const progressOf = <T extends z.ZodType>(result: T) =>
  eventIterator(z.union([progress, z.object({ kind: z.literal('done'), result })]));

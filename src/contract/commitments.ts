import { z } from 'zod';
import { commandId, day, done, memberNumber, operation, share, text, unitKind } from './base.ts';

export const pace = z.enum(['once', 'week', 'month']);
export type Pace = z.infer<typeof pace>;

/** Quantities are in the smallest unit of the activity: seconds, minor units, hundredths. */
const given = { approved: z.bigint(), pending: z.bigint() };

export const need = z.object({
  number: z.number().int(),
  project: z.number().int(),
  activity: z.number().int(),
  unit: unitKind,
  title: z.string(),
  note: z.string(),
  quantity: z.number().int(),
  by: day.nullable(),
  /** From this day on nothing more is looked for. */
  closed: day.nullable(),
  /** Whether it is looked for on the day of the report. */
  open: z.boolean(),
  promised: z.bigint(),
  ...given,
});
export type Need = z.infer<typeof need>;

export const commitment = z.object({
  number: z.number().int(),
  member: memberNumber,
  project: z.number().int(),
  activity: z.number().int(),
  unit: unitKind,
  need: z.number().int().nullable(),
  quantity: z.number().int(),
  per: pace,
  from: day,
  to: day.nullable(),
  note: z.string(),
  /** Fallen due up to the day of the report; `whole` is all that will, null without an end. */
  due: z.bigint(),
  whole: z.bigint().nullable(),
  ...given,
});
export type Commitment = z.infer<typeof commitment>;

/** One member's promises of one activity to one project, and what was given while they ran. */
export const commitmentLine = z.object({
  member: memberNumber,
  project: z.number().int(),
  activity: z.number().int(),
  unit: unitKind,
  due: z.bigint(),
  ...given,
});
export type CommitmentLine = z.infer<typeof commitmentLine>;

export const team = z.object({
  project: z.number().int(),
  /** What it must come to: so many members, so many hundredths of a percent of its needs. */
  members: z.number().int().nullable(),
  coverage: z.number().int().nullable(),
  committed: z.array(memberNumber),
  covered: share.nullable(),
  openNeeds: z.number().int(),
  reached: z.boolean().nullable(),
});
export type Team = z.infer<typeof team>;

export const commitmentReport = z.object({
  asOf: day,
  needs: z.array(need),
  commitments: z.array(commitment),
  lines: z.array(commitmentLine),
  teams: z.array(team),
});
export type CommitmentReport = z.infer<typeof commitmentReport>;

export const round = z.object({
  project: z.number().int(),
  activity: z.number().int(),
  unit: unitKind,
  per: z.enum(['week', 'month']),
  from: day,
  to: day,
  promised: z.bigint(),
  ...given,
});
export type Round = z.infer<typeof round>;

const needFields = { quantity: z.number().int(), by: day.nullable(), title: text(200), note: text(2000) };
const terms = { quantity: z.number().int(), per: pace, from: day, to: day.nullable(), note: text(2000) };
const number = z.number().int();

export const needsContract = {
  add: operation.input(z.object({ id: commandId, project: number, activity: number, ...needFields })).output(done.extend({ number })),
  update: operation.input(z.object({ id: commandId, number, ...needFields })).output(done),
  close: operation.input(z.object({ id: commandId, number })).output(done),
  reopen: operation.input(z.object({ id: commandId, number })).output(done),
  /** Only a need that nobody answered; others are closed. */
  remove: operation.input(z.object({ id: commandId, number })).output(done),
};

export const commitmentsContract = {
  /** Promised against given as of a day (null: today), of one project or of all. */
  report: operation
    .input(z.object({ asOf: day.nullable().default(null), project: number.nullable().default(null) }))
    .output(commitmentReport),
  /** What a member promised for the week and the month of a day (null: today), and gave in them. */
  rounds: operation.input(z.object({ member: memberNumber, day: day.nullable().default(null) })).output(z.array(round)),
  /** Towards a need, or an activity of a project. */
  make: operation
    .input(
      z.object({
        id: commandId,
        member: memberNumber,
        towards: z.union([
          z.object({ need: number, project: z.null(), activity: z.null() }),
          z.object({ need: z.null(), project: number, activity: number }),
        ]),
        ...terms,
      }),
    )
    .output(done.extend({ number })),
  update: operation.input(z.object({ id: commandId, number, ...terms })).output(done),
  end: operation.input(z.object({ id: commandId, number, day, reason: text(2000) })).output(done),
  withdraw: operation.input(z.object({ id: commandId, number, reason: text(2000) })).output(done),
  /** What happened to a commitment, in order. */
  history: operation.input(z.object({ number })).output(
    z.array(
      z.object({
        seq: number,
        what: z.enum(['made', 'changed', 'ended', 'continued', 'withdrawn', 'restored']),
        at: z.string(),
        by: z.string(),
        text: z.string(),
      }),
    ),
  ),
};

/** When people worked: one's own days, and everybody's weeks. */
export const rhythmContract = {
  /** Of the acting member alone. */
  ownDays: operation
    .input(z.object({ from: day, to: day }))
    .output(z.array(z.object({ day, approvedSeconds: z.number().int(), pendingSeconds: z.number().int() }))),
  weeks: operation
    .input(
      z.object({
        until: day.nullable().default(null),
        weeks: z.number().int().min(1).max(106),
        project: z.number().int().nullable().default(null),
      }),
    )
    .output(z.array(z.object({ weekStart: day, approvedSeconds: z.number().int(), pendingSeconds: z.number().int() }))),
};

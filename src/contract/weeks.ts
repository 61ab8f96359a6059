import { z } from 'zod';
import { commandId, day, done, memberNumber, operation, text } from './base.ts';
import { contribution } from './contributions.ts';

export const weekState = z.enum(['empty', 'nothing', 'draft', 'returned', 'submitted', 'approved']);
export type WeekStateName = z.infer<typeof weekState>;

/** One member's week; `week` is its Monday. */
export const week = z.object({
  member: memberNumber,
  week: day,
  days: z.array(z.object({ day, lock: z.enum(['future', 'closed', 'before', 'after']).nullable() })),
  /** Drafts and what was submitted, sent back or approved, by day. */
  items: z.array(contribution),
  /** Rows of the grid that are kept without hours too. */
  kept: z.array(z.object({ project: z.number().int(), activity: z.number().int() })),
  declared: z.boolean(),
  state: weekState,
});
export type Week = z.infer<typeof week>;

const which = { member: memberNumber, week: day };

export const weeksContract = {
  /** Of any day of the week. */
  get: operation.input(z.object(which)).output(week),
  /** How everyone's week stands, in members' order. */
  all: operation
    .input(z.object({ week: day }))
    .output(z.array(z.object({ member: memberNumber, state: weekState, seconds: z.number().int(), items: z.number().int() }))),
  keepRow: operation
    .input(z.object({ ...which, project: z.number().int(), activity: z.number().int(), kept: z.boolean() }))
    .output(z.object({})),
  /** Takes the rows of the week before, and with `hours` what was in them as drafts; answers what it added. */
  copy: operation
    .input(z.object({ ...which, hours: z.boolean() }))
    .output(z.object({ rows: z.number().int(), draftIds: z.array(z.string()) })),
  /** "Nothing this week", or no longer so. */
  declare: operation.input(z.object({ id: commandId, ...which, nothing: z.boolean() })).output(done),
  /** What waits for approval in the week lies among the drafts again. */
  withdraw: operation.input(z.object({ id: commandId, ...which })).output(done.extend({ drafts: z.number().int() })),
};

const timerFields = { member: memberNumber, project: z.number().int(), activity: z.number().int(), note: text(2000) };
export const timer = z.object({ ...timerFields, started: z.string(), seen: z.string() });
export type Timer = z.infer<typeof timer>;
/** The timer that runs now, and the drafts that the one before became. */
const timed = z.object({ timer: timer.nullable(), drafts: z.array(contribution) });

/** One timer runs for each person. It is working data in the book, so it outlives the program. */
export const timerContract = {
  get: operation.output(timed),
  /** Stops the one that runs. */
  start: operation.input(z.object(timerFields)).output(timed),
  change: operation.input(z.object({ ...timerFields, started: z.iso.datetime() })).output(timed),
  /** `endedAt` when somebody was away since; with `goOn` it begins anew at once. */
  stop: operation.input(z.object({ endedAt: z.iso.datetime().nullable(), goOn: z.boolean() })).output(timed),
  discard: operation.output(timed),
  /** Its person is there. */
  seen: operation.output(z.object({})),
};

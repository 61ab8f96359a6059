import { z } from 'zod';
import { refusalCodes } from '../core/refusals/codes.ts';
import { activityKind, commandId, day, done, label, memberNumber, operation, text, unitKind } from './base.ts';

export const member = z.object({
  number: memberNumber,
  personId: z.string(),
  name: z.string(),
  type: z.enum(['person', 'organisation']),
  email: z.string(),
  address: z.string(),
  joined: day,
  left: day.nullable(),
  isLead: z.boolean(),
  colleges: z.array(z.string()),
  /** How somebody left, once they have: a charter's leaver rule needs to know. */
  leaving: z.enum(['atFault', 'notAtFault']).nullable(),
  /** Approved so far: exact weight in fine units, and seconds of work. */
  weight: z.bigint(),
  seconds: z.number().int(),
  waiting: z.number().int(),
});
export type Member = z.infer<typeof member>;

const memberFields = {
  name: text(200),
  type: z.enum(['person', 'organisation']),
  email: text(200),
  address: text(500),
  joined: day,
  left: day.nullable(),
};

/** Somebody on a list, and what they would be in this book. */
export const plannedPerson = z.object({
  row: z.number().int(),
  name: z.string(),
  email: z.string(),
  address: z.string(),
  type: z.enum(['person', 'organisation']),
  joined: day.nullable(),
  state: z.enum(['new', 'alreadyThere', 'twice', 'refused']),
  number: memberNumber.nullable(),
  code: z.enum(refusalCodes).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PlannedPerson = z.infer<typeof plannedPerson>;

export const membersContract = {
  /** The text of a list that is a file, whatever its encoding. */
  readList: operation.input(z.object({ file: z.file().max(1024 * 1024) })).output(z.object({ text: z.string() })),
  /** Reads a list of people, a table or one a line, and says for each what they would be, and which columns nothing is taken from. Nothing is written. */
  planList: operation
    .input(z.object({ text: text(1_000_000) }))
    .output(z.object({ people: z.array(plannedPerson), unread: z.array(z.string()) })),
  /** Adds people of a list as members; who has no day of their own joins on `joined`. */
  bring: operation
    .input(
      z.object({
        id: commandId,
        joined: day,
        people: z
          .array(
            z.object({
              name: text(200),
              email: text(200),
              address: text(500),
              type: z.enum(['person', 'organisation']),
              joined: day.nullable(),
            }),
          )
          .max(5000),
      }),
    )
    .output(done.extend({ added: z.number().int() })),
  list: operation.output(z.array(member)),
  add: operation.input(z.object({ id: commandId, ...memberFields })).output(done.extend({ number: memberNumber })),
  update: operation.input(z.object({ id: commandId, number: memberNumber, ...memberFields })).output(done),
  /** Only a member without any contribution can be removed; others leave on a date. */
  remove: operation.input(z.object({ id: commandId, number: memberNumber })).output(done),
  /** The colleges that a member sits in, by their keys, and how they left. */
  place: operation
    .input(
      z.object({
        id: commandId,
        number: memberNumber,
        colleges: z.array(text(60)).max(20),
        leaving: z.enum(['atFault', 'notAtFault']).nullable(),
      }),
    )
    .output(done),
};

export const project = z.object({
  number: z.number().int(),
  name: z.string(),
  owner: memberNumber.nullable(),
  archived: z.boolean(),
  /** Members who approve in it besides the lead; with none, its owner does. */
  approvers: z.array(memberNumber),
  weight: z.bigint(),
  seconds: z.number().int(),
});
export type Project = z.infer<typeof project>;

export const projectsContract = {
  list: operation.output(z.array(project)),
  add: operation
    .input(
      z.object({ id: commandId, name: text(200), owner: memberNumber.nullable(), approvers: z.array(memberNumber).max(50).default([]) }),
    )
    .output(done.extend({ number: z.number().int() })),
  update: operation
    .input(
      z.object({
        id: commandId,
        number: z.number().int(),
        name: text(200),
        owner: memberNumber.nullable(),
        archived: z.boolean(),
        /** Left out, they stay as they are. */
        approvers: z.array(memberNumber).max(50).optional(),
      }),
    )
    .output(done),
  /** From which size on the team can do it: so many members who have promised something, so many hundredths of a percent of its needs. */
  setCriticalSize: operation
    .input(
      z.object({ id: commandId, project: z.number().int(), members: z.number().int().nullable(), coverage: z.number().int().nullable() }),
    )
    .output(done),
};

/** `rate`: hundredths of a minor unit for one hour, one minor unit or one piece. `multiplier`: hundredths. */
export const rate = z.object({
  number: z.number().int(),
  activity: z.number().int(),
  member: memberNumber.nullable(),
  from: day,
  rate: z.number().int(),
  multiplier: z.number().int(),
  /** From this day the member has no rate of their own any longer: everyone's holds. */
  ends: z.boolean(),
  used: z.boolean(),
});
export type Rate = z.infer<typeof rate>;
export const activity = z.object({
  number: z.number().int(),
  /** What charters call it. */
  key: z.string(),
  kind: activityKind,
  unit: unitKind,
  label,
  archived: z.boolean(),
  rates: z.array(rate),
});
export type Activity = z.infer<typeof activity>;

export const activitiesContract = {
  list: operation.output(z.array(activity)),
  add: operation
    .input(
      z.object({
        id: commandId,
        kind: activityKind,
        label,
        rate: z.number().int().nonnegative(),
        multiplier: z.number().int().nonnegative(),
        from: day,
      }),
    )
    .output(done.extend({ number: z.number().int() })),
  update: operation.input(z.object({ id: commandId, number: z.number().int(), label, archived: z.boolean() })).output(done),
  /** A rate acts forward only, from its first day; for everyone, or for one member. */
  setRate: operation
    .input(
      z.object({
        id: commandId,
        activity: z.number().int(),
        member: memberNumber.nullable(),
        from: day,
        rate: z.number().int().nonnegative(),
        multiplier: z.number().int().nonnegative(),
      }),
    )
    .output(done),
  /** From that day on the member follows the rate for everyone. */
  endRate: operation.input(z.object({ id: commandId, activity: z.number().int(), member: memberNumber, from: day })).output(done),
};

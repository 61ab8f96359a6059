import { z } from 'zod';
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

export const membersContract = {
  list: operation.output(z.array(member)),
  add: operation.input(z.object({ id: commandId, ...memberFields })).output(done.extend({ number: memberNumber })),
  update: operation.input(z.object({ id: commandId, number: memberNumber, ...memberFields })).output(done),
  /** Only a member without any contribution can be removed; others leave on a date. */
  remove: operation.input(z.object({ id: commandId, number: memberNumber })).output(done),
};

export const project = z.object({
  number: z.number().int(),
  name: z.string(),
  owner: memberNumber.nullable(),
  archived: z.boolean(),
  weight: z.bigint(),
  seconds: z.number().int(),
});
export type Project = z.infer<typeof project>;

export const projectsContract = {
  list: operation.output(z.array(project)),
  add: operation
    .input(z.object({ id: commandId, name: text(200), owner: memberNumber.nullable() }))
    .output(done.extend({ number: z.number().int() })),
  update: operation
    .input(z.object({ id: commandId, number: z.number().int(), name: text(200), owner: memberNumber.nullable(), archived: z.boolean() }))
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
  used: z.boolean(),
});
export type Rate = z.infer<typeof rate>;
export const activity = z.object({
  number: z.number().int(),
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
};

export const chartersContract = {
  readyMade: operation.output(z.array(z.object({ name: z.string(), title: label, summary: label }))),
  /** The charter in force, and those before it, as data for reading. */
  history: operation.output(
    z.array(
      z.object({
        name: z.string(),
        title: label,
        summary: label,
        adoptedFrom: z.string(),
        inForce: z.boolean(),
        rights: z.enum(['equal', 'proRata', 'mixed']),
        equalBasisPoints: z.number().int(),
        selfApproval: z.boolean(),
        /** In order; `basisPoints` of what remains, null for a step that takes no percentage. */
        steps: z.array(
          label.extend({ kind: z.enum(['absorbLosses', 'reserve', 'fund', 'split']), basisPoints: z.number().int().nullable() }),
        ),
      }),
    ),
  ),
  /** Acts forward only: from a day after the last closed period. Mixed and pro rata rights can be chosen here. */
  adopt: operation
    .input(
      z.object({
        id: commandId,
        name: text(60),
        from: day,
        rights: z
          .union([
            z.object({ rule: z.enum(['equal', 'proRata']) }),
            z.object({ rule: z.literal('mixed'), equalBasisPoints: z.number().int().min(0).max(10000) }),
          ])
          .nullable(),
        reserveBasisPoints: z.number().int().min(0).max(10000),
        fundBasisPoints: z.number().int().min(0).max(10000),
        selfApproval: z.boolean(),
      }),
    )
    .output(done),
};

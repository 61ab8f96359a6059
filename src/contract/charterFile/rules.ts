import { z } from 'zod';
import type { Label } from '../../core/charters/charter.ts';
import { among, count, decimal, groupAccount, label, names, span, thingName, withLabel } from './basics.ts';
import { eligibility } from './keys.ts';

const conditions = {
  vesting: z
    .strictObject({ months: count(1200), cliffMonths: count(1200).default(0) })
    .nullable()
    .default(null),
  eligible: eligibility.nullable().default(null),
  per: z.enum(['cooperative', 'project']).default('cooperative'),
};

const college = z
  .strictObject({
    key: thingName,
    label: label.optional(),
    percent: decimal,
    minimumMembers: count(10_000).default(0),
    mergesInto: thingName.nullable().default(null),
  })
  .transform(withLabel);

/** Nothing here has a rule by default: a charter names its own. */
export const rights = z
  .discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('equal'), among, span, ...conditions }),
    z.strictObject({ rule: z.literal('proRata'), key: thingName, ...conditions }),
    z.strictObject({ rule: z.literal('mixed'), equalPercent: decimal, among, span, key: thingName, ...conditions }),
    z.strictObject({ rule: z.literal('colleges'), colleges: z.array(college), ...conditions }),
  ])
  .meta({ id: 'rights', description: 'How rights on the results are shared.' });

const lossLabel: Label = { en: 'Loss', fr: 'Perte' };
const lossHead = { label: label.default(lossLabel), from: z.array(groupAccount).default([]), fromPercent: decimal.default('100') };
export const loss = z
  .discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('carryForward'), ...lossHead }),
    z.strictObject({
      rule: z.literal('share'),
      ...lossHead,
      key: thingName,
      acceptedFigure: thingName.nullable().default(null),
      reshare: z.boolean().default(false),
      rest: z.enum(['carryForward', 'unallocated']).default('carryForward'),
    }),
  ])
  .meta({ id: 'loss', description: 'What a loss does.' });

const terms = z
  .strictObject({
    weights: z
      .array(z.strictObject({ activities: names.nullable().default(null), keep: z.enum(['full', 'unmultiplied', 'none']) }))
      .default([]),
    rights: z.enum(['keep', 'lose']).default('keep'),
    retained: z.enum(['stages', 'untilDue', 'lose']).default('untilDue'),
    stages: z.array(z.strictObject({ months: count(1200), percent: decimal })).default([]),
    lostTo: groupAccount.nullable().default(null),
    offerPercent: decimal.nullable().default(null),
  })
  .meta({ id: 'leaverTerms', description: 'What becomes of the weight, the rights and the retained parts of who leaves.' });
export const approval = z
  .strictObject({ approvers: count(9, 1).default(1), secondAbove: decimal.nullable().default(null) })
  .meta({ id: 'approval', description: 'How many people approve a contribution, and above which amount a second one.' });
export const leaver = z.strictObject({ atFault: terms, notAtFault: terms });

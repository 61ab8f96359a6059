import { z } from 'zod';
import type { Source } from '../../core/charters/keys.ts';
import { among, count, decimal, figureUse, groupAccount, label, memberName, names, over, span, thingName } from './basics.ts';

const fade = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('compound'), percentPerMonth: decimal }),
  z.strictObject({ form: z.literal('linear'), months: count(1200) }),
]);

export const source: z.ZodType<Source> = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('equal'), among, span }),
    z.strictObject({ by: z.literal('rights') }),
    z.strictObject({ by: z.literal('weight'), activities: names.nullable().default(null), span, fade: fade.nullable().default(null) }),
    z.strictObject({ by: z.literal('hours'), activities: names.nullable().default(null), span }),
    z.strictObject({ by: z.literal('figure'), figure: thingName, over, atMost: decimal.nullable().default(null) }),
    z.strictObject({ by: z.literal('each'), amount: decimal }),
    z.strictObject({ by: z.literal('membership'), count: z.enum(['days', 'months', 'years']) }),
    z.strictObject({ by: z.literal('amounts'), amounts: z.array(z.strictObject({ member: memberName, amount: decimal })) }),
    z.strictObject({ by: z.literal('key'), key: thingName }),
    z.strictObject({
      by: z.literal('sum'),
      parts: z.array(
        z.strictObject({
          times: decimal.default('1'),
          get of(): z.ZodType<Source> {
            return source;
          },
        }),
      ),
    }),
    z.strictObject({
      by: z.literal('mix'),
      parts: z.array(
        z.strictObject({
          percent: decimal,
          get of(): z.ZodType<Source> {
            return source;
          },
        }),
      ),
    }),
  ])
  .meta({ id: 'source', description: 'What gives each member a value.' });

export const eligibility = z
  .strictObject({
    types: z
      .array(z.enum(['person', 'organisation']))
      .nullable()
      .default(null),
    colleges: names.nullable().default(null),
    members: z.array(memberName).nullable().default(null),
    presenceDays: count(40_000).nullable().default(null),
    seniorityMonths: count(1200).nullable().default(null),
    hours: count(1_000_000).nullable().default(null),
    either: z.boolean().default(false),
    atEnd: z.boolean().default(false),
  })
  .meta({ id: 'eligibility', description: 'Who may hold a key. Every condition that is set must hold.' });

const bound = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('amount'), amount: decimal }),
    z.strictObject({ is: z.literal('percent'), percent: decimal }),
    z.strictObject({ is: z.literal('figure'), figure: thingName, over, percent: decimal.default('100') }),
  ])
  .meta({ id: 'bound', description: 'A bound on each member’s part.' });

const least = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('value'), value: decimal }),
    z.strictObject({ is: z.literal('percentOfMean'), percent: decimal }),
  ])
  .meta({ id: 'least', description: 'What a member’s value must reach to count at all.' });

const whenEmpty = z.discriminatedUnion('then', [
  z.strictObject({ then: z.literal('carryForward') }),
  z.strictObject({ then: z.literal('account'), account: groupAccount }),
  z.strictObject({ then: z.literal('key'), key: thingName }),
]);

/** A key; who reads the file gives it its label, because its name stands outside. */
export const key = z
  .strictObject({
    label: label.optional(),
    of: source,
    scaledBy: figureUse.nullable().default(null),
    seniority: z.array(z.strictObject({ years: count(100), coefficient: decimal })).default([]),
    lessReceived: figureUse.nullable().default(null),
    eligible: eligibility.nullable().default(null),
    notEligible: z.enum(['leaveOut', 'whenEmpty']).default('leaveOut'),
    atLeast: least.nullable().default(null),
    floor: bound.nullable().default(null),
    cap: bound.nullable().default(null),
    smallest: decimal.nullable().default(null),
    whenEmpty,
  })
  .meta({ id: 'key', description: 'What a split follows, who may hold it, and what happens when nobody does.' });

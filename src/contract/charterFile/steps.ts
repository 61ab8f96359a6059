import { z } from 'zod';
import { count, decimal, groupAccount, label, memberAccount, memberName, names, over, thingName, withLabel } from './basics.ts';
import { eligibility } from './keys.ts';

const take = z
  .discriminatedUnion('take', [
    z.strictObject({
      take: z.literal('percent'),
      percent: decimal,
      of: z.enum(['result', 'afterLosses', 'income', 'remainder', 'distributable']),
    }),
    z.strictObject({ take: z.literal('amount'), amount: decimal }),
    z.strictObject({ take: z.literal('figure'), figure: thingName, over }),
    z.strictObject({ take: z.literal('interest'), percent: decimal, figure: thingName, over }),
    z.strictObject({ take: z.literal('asked'), whenShort: z.enum(['scale', 'nothing']).default('scale') }),
    z.strictObject({
      take: z.literal('claims'),
      activities: names.nullable().default(null),
      figure: thingName.nullable().default(null),
      lasting: z.enum(['untilPaid', 'forever', 'once']).default('untilPaid'),
      order: z.enum(['oldestFirst', 'proRata']).default('oldestFirst'),
    }),
  ])
  .meta({ id: 'take', description: 'How much a step asks of what is there.' });

const limit = z
  .discriminatedUnion('limit', [
    z.strictObject({ limit: z.literal('amount'), amount: decimal }),
    z.strictObject({
      limit: z.literal('percent'),
      percent: decimal,
      of: z.enum(['result', 'income', 'remainder', 'step']),
      step: thingName.nullable().default(null),
    }),
    z.strictObject({
      limit: z.literal('ceiling'),
      amount: decimal.nullable().default(null),
      percent: decimal.nullable().default(null),
      of: z.enum(['capital', 'highestCapital']).nullable().default(null),
      counting: z.enum(['thisReserve', 'totalReserves']).default('thisReserve'),
    }),
    z.strictObject({ limit: z.literal('cash'), floor: decimal.default('0') }),
  ])
  .meta({ id: 'limit', description: 'What keeps a step small.' });

const retained = z.strictObject({ percent: decimal, months: count(1200), above: decimal.nullable().default(null) });
const account = memberAccount.default('profits');
const give = z
  .discriminatedUnion('to', [
    z.strictObject({ to: z.literal('account'), account: groupAccount }),
    z.strictObject({ to: z.literal('member'), member: memberName }),
    z.strictObject({
      to: z.literal('key'),
      key: thingName,
      account,
      retained: retained.nullable().default(null),
      choice: z.strictObject({ figure: thingName, account: memberAccount }).nullable().default(null),
    }),
    z.strictObject({ to: z.literal('claimants'), account, retained: retained.nullable().default(null) }),
  ])
  .meta({ id: 'give', description: 'Where the step’s amount goes.' });

const head = { key: thingName, label: label.optional() };

export const step = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('share'), ...head, take, limits: z.array(limit).default([]), give }),
    z.strictObject({ kind: z.literal('losses'), ...head }),
    z.strictObject({
      kind: z.literal('levy'),
      ...head,
      percent: decimal,
      bands: z.array(z.strictObject({ above: decimal, percent: decimal })).default([]),
      figure: thingName,
      over,
      atMost: decimal.nullable().default(null),
      fee: decimal.default('0'),
      grant: decimal.default('0'),
      eligible: eligibility.nullable().default(null),
    }),
    z.strictObject({ kind: z.literal('repay'), ...head, cashFloor: decimal.nullable().default(null) }),
  ])
  .transform(withLabel)
  .meta({ id: 'step', description: 'One line of the sharing.' });

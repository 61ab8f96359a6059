import { z } from 'zod';
import { activityKinds } from '../../core/charters/charter.ts';
import { dayText, decimal, label, memberName, named, names, thingName, withLabel } from './basics.ts';

const rate = z.strictObject({
  from: dayText,
  to: dayText.nullable().default(null),
  member: memberName.nullable().default(null),
  rate: decimal,
  multiplier: decimal.default('1'),
});

export const activity = z
  .strictObject({
    key: thingName,
    kind: z.enum(activityKinds),
    label: label.optional(),
    rate: decimal,
    multiplier: decimal.default('1'),
    rates: z.array(rate).default([]),
    cap: z
      .strictObject({ quantity: decimal, per: z.enum(['month', 'year', 'period']) })
      .nullable()
      .default(null),
    lessPaid: thingName.nullable().default(null),
    onceSpent: thingName.nullable().default(null),
    creditedTo: names.nullable().default(null),
  })
  .transform(withLabel)
  .meta({ id: 'activity', description: 'A kind of contribution, and what one hour, one unit of money or one piece of it counts.' });

export const figure = z
  .strictObject({
    name: thingName,
    label: label.optional(),
    of: z.enum(['member', 'cooperative']).default('member'),
    unit: z.enum(['money', 'number']).default('number'),
  })
  .transform((figure) => ({ ...figure, label: figure.label ?? named(figure.name) }))
  .meta({ id: 'figure', description: 'A figure beside contributions: one value a member, or one of the cooperative.' });

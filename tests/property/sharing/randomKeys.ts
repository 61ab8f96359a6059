import fc from 'fast-check';
import type { Bound, Eligibility, Key, Least, Over, Source, WhenEmpty } from '../../../src/core/charters/keys.ts';
import type { Fade } from '../../../src/core/charters/keys.ts';
import type { Label, Span } from '../../../src/core/charters/charter.ts';

/** Random keys of every kind. Few and small values, so that ties, empty keys and bounds that bite are frequent. */
export const label: Label = { en: 'Part', fr: 'Part' };
export const activityKeys = ['work', 'cash', 'usage', 'loan'] as const;
export const memberMoney = ['owned', 'received', 'accepted'] as const;
export const memberNumbers = ['works', 'choice'] as const;
export const cooperativeMoney = ['income', 'cash', 'highestCapital', 'spent'] as const;
export const colleges = ['workers', 'users', 'friends'] as const;
export const groupAccounts = ['reserve:legal', 'reserve:other', 'fund:common', 'costs:house'] as const;
/** Names and numbers that members of the facts may have. */
export const memberNames = ['Awa', 'Bo', '3', '7'] as const;

/** Nothing twice as often as something, so that most features are there often and seldom all at once. */
export const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 2 }, { arbitrary: some, weight: 1 });
export const mostly = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 1 }, { arbitrary: some, weight: 3 });
export const percents = fc.constantFrom('0', '1', '5', '10', '12.5', '20', '25', '33.3333333333', '50', '50', '66.6666666667', '75', '100');
const times = fc.constantFrom('0', '0.5', '1', '1', '2', '3.25');
export const spans: fc.Arbitrary<Span> = fc.constantFrom('period', 'sinceStart');
export const overs: fc.Arbitrary<Over> = fc.constantFrom('period', 'sinceStart', 'atEnd', 'timeWeighted');
export const amounts = (digits: number): fc.Arbitrary<string> =>
  digits === 0
    ? fc.constantFrom('0', '1', '2', '3', '10', '100')
    : fc.constantFrom('0', '0.01', '0.05', '0.5', '1', '1.5', '2', '10', '100');
export const someActivities = maybe(fc.subarray([...activityKeys]));
export const memberFigures = fc.constantFrom(...memberMoney, ...memberNumbers);

const fades: fc.Arbitrary<Fade> = fc.oneof(
  fc.record({ form: fc.constant('compound' as const), percentPerMonth: fc.constantFrom('0', '10', '50', '100') }),
  fc.record({ form: fc.constant('linear' as const), months: fc.constantFrom(1, 2, 12) }),
);

export const eligibilities: fc.Arbitrary<Eligibility> = fc.record({
  types: maybe(fc.constantFrom(['person' as const], ['organisation' as const], ['person' as const, 'organisation' as const])),
  colleges: maybe(fc.subarray([...colleges], { minLength: 1 })),
  members: maybe(fc.subarray([...memberNames], { minLength: 1 })),
  presenceDays: maybe(fc.constantFrom(1, 10, 31)),
  seniorityMonths: maybe(fc.constantFrom(1, 3, 12)),
  hours: maybe(fc.constantFrom(1, 2, 5)),
  either: fc.boolean(),
  atEnd: fc.oneof({ arbitrary: fc.constant(false), weight: 2 }, { arbitrary: fc.constant(true), weight: 1 }),
});

interface Within {
  readonly digits: number;
  /** Keys that may be referred to. */
  readonly keys: readonly string[];
  readonly rights: boolean;
}

export function plainSources({ digits, keys, rights }: Within): fc.Arbitrary<Source> {
  const list: fc.Arbitrary<Source>[] = [
    fc.record({
      by: fc.constant('equal' as const),
      among: fc.constantFrom('contributors' as const, 'members' as const),
      span: spans,
    }),
    fc.record({ by: fc.constant('weight' as const), activities: someActivities, span: spans, fade: fc.constant(null) }),
    fc.record({ by: fc.constant('weight' as const), activities: someActivities, span: spans, fade: fades }),
    fc.record({ by: fc.constant('hours' as const), activities: someActivities, span: spans }),
    fc.record({
      by: fc.constant('figure' as const),
      figure: memberFigures,
      over: overs,
      atMost: maybe(fc.constantFrom('0', '1', '2.5')),
    }),
    fc.record({ by: fc.constant('each' as const), amount: amounts(digits) }),
    fc.record({ by: fc.constant('membership' as const), count: fc.constantFrom('days' as const, 'months' as const, 'years' as const) }),
    fc.record({
      by: fc.constant('amounts' as const),
      amounts: fc
        .uniqueArray(fc.constantFrom(...memberNames), { minLength: 1 })
        .chain((names) => fc.tuple(...names.map((member) => fc.record({ member: fc.constant(member), amount: amounts(digits) })))),
    }),
  ];
  if (rights) list.push(fc.constant({ by: 'rights' as const }));
  if (keys.length > 0) list.push(fc.record({ by: fc.constant('key' as const), key: fc.constantFrom(...keys) }));
  return fc.oneof(...list);
}

const mixes = [['100'], ['50', '50'], ['25', '75'], ['33.3333', '33.3333', '33.3334'], ['90', '10']];

/** Sources within sources, two deep. */
export function sources(within: Within, depth = 2): fc.Arbitrary<Source> {
  const plain = plainSources(within);
  if (depth === 0) return plain;
  const deeper = sources(within, depth - 1);
  const sum: fc.Arbitrary<Source> = fc.record({
    by: fc.constant('sum' as const),
    parts: fc.array(fc.record({ times, of: deeper }), { minLength: 1, maxLength: 3 }),
  });
  const mix: fc.Arbitrary<Source> = fc.record({
    by: fc.constant('mix' as const),
    parts: fc
      .constantFrom(...mixes)
      .chain((list) => fc.tuple(...list.map((percent) => fc.record({ percent: fc.constant(percent), of: deeper })))),
  });
  return fc.oneof({ arbitrary: plain, weight: 4 }, { arbitrary: sum, weight: 1 }, { arbitrary: mix, weight: 2 });
}

export function bounds(digits: number): fc.Arbitrary<Bound> {
  return fc.oneof(
    fc.record({ is: fc.constant('amount' as const), amount: amounts(digits) }),
    fc.record({ is: fc.constant('percent' as const), percent: percents }),
    fc.record({ is: fc.constant('figure' as const), figure: fc.constantFrom(...memberMoney), over: overs, percent: percents }),
  );
}

function whenEmpty(keys: readonly string[]): fc.Arbitrary<WhenEmpty> {
  const list: fc.Arbitrary<WhenEmpty>[] = [
    fc.constant({ then: 'carryForward' as const }),
    fc.record({ then: fc.constant('account' as const), account: fc.constantFrom(...groupAccounts) }),
  ];
  if (keys.length > 0) list.push(fc.record({ then: fc.constant('key' as const), key: fc.constantFrom(...keys) }));
  return fc.oneof(...list);
}

const leasts: fc.Arbitrary<Least> = fc.oneof(
  fc.record({ is: fc.constant('value' as const), value: fc.constantFrom('0', '0.1', '1', '2') }),
  fc.record({ is: fc.constant('percentOfMean' as const), percent: fc.constantFrom('0', '50', '100') }),
);

const bands = fc.constantFrom(
  [{ years: 1, coefficient: '2' }],
  [
    { years: 0, coefficient: '0.5' },
    { years: 1, coefficient: '1' },
    { years: 2, coefficient: '1.25' },
  ],
  [{ years: 2, coefficient: '0' }],
);

export function keys(within: Within): fc.Arbitrary<Key> {
  const measure = fc.record({ figure: memberFigures, over: overs });
  return fc.record({
    label: fc.constant(label),
    of: sources(within),
    scaledBy: maybe(measure),
    seniority: fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, { arbitrary: bands, weight: 1 }),
    lessReceived: maybe(fc.record({ figure: fc.constantFrom(...memberMoney), over: overs })),
    eligible: maybe(eligibilities),
    notEligible: fc.constantFrom('leaveOut' as const, 'leaveOut' as const, 'whenEmpty' as const),
    atLeast: maybe(leasts),
    floor: maybe(bounds(within.digits)),
    cap: maybe(bounds(within.digits)),
    smallest: maybe(amounts(within.digits)),
    whenEmpty: whenEmpty(within.keys),
  });
}

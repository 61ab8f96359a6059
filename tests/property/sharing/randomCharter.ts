import fc from 'fast-check';
import type { Charter, CharterActivity } from '../../../src/core/charters/charter.ts';
import type { Key } from '../../../src/core/charters/keys.ts';
import type { ExitStage, LeaverTerms, LossRule, RightsRule } from '../../../src/core/charters/rules.ts';
import type { Give, Limit, Retained, Step, Take } from '../../../src/core/charters/steps.ts';
import {
  activityKeys,
  amounts,
  colleges,
  cooperativeMoney,
  eligibilities,
  groupAccounts,
  keys,
  label,
  maybe,
  mostly,
  memberFigures,
  memberMoney,
  memberNumbers,
  overs,
  percents,
  spans,
} from './randomKeys.ts';

/** Random charters with every step, key, limit and rule; percentages of one whole are kept within it. */
const kinds = { work: 'work', cash: 'cash', usage: 'usage', loan: 'equipment' } as const;

function activities(digits: number): fc.Arbitrary<readonly CharterActivity[]> {
  const others = (key: string) => activityKeys.filter((name) => name !== key);
  return fc.tuple(
    ...activityKeys.map((key) =>
      fc.record({
        key: fc.constant(key),
        kind: fc.constant(kinds[key]),
        label: fc.constant(label),
        rate: fc.constant('1'),
        multiplier: fc.constant('1'),
        rates: fc.constant([]),
        cap: maybe(
          fc.record({
            quantity: key === 'cash' ? amounts(digits) : fc.constantFrom('0', '0.5', '1', '2', '3'),
            per: fc.constantFrom('month' as const, 'year' as const, 'period' as const),
          }),
        ),
        lessPaid: maybe(fc.constantFrom(...memberMoney)),
        onceSpent: key === 'cash' ? maybe(fc.constant('spent')) : fc.constant(null),
        creditedTo: maybe(fc.subarray(others(key), { minLength: 1 })),
      }),
    ),
  );
}

const retainedParts = (digits: number): fc.Arbitrary<Retained> =>
  fc.record({ percent: percents, months: fc.constantFrom(0, 1, 12, 60), above: maybe(amounts(digits)) });

interface Room {
  readonly digits: number;
  readonly keys: readonly string[];
  readonly members: readonly string[];
}

function limits({ digits }: Room, before: readonly string[], forMembers: boolean): fc.Arbitrary<readonly Limit[]> {
  const list: fc.Arbitrary<Limit>[] = [
    fc.record({ limit: fc.constant('amount' as const), amount: amounts(digits) }),
    fc.record({
      limit: fc.constant('percent' as const),
      percent: percents,
      of: fc.constantFrom('result' as const, 'income' as const, 'remainder' as const),
      step: fc.constant(null),
    }),
  ];
  if (before.length > 0) {
    list.push(
      fc.record({
        limit: fc.constant('percent' as const),
        percent: percents,
        of: fc.constant('step' as const),
        step: fc.constantFrom(...before),
      }),
    );
  }
  if (forMembers) list.push(fc.record({ limit: fc.constant('cash' as const), floor: amounts(digits) }));
  {
    const counting = forMembers ? fc.constant('totalReserves' as const) : fc.constantFrom('thisReserve' as const, 'totalReserves' as const);
    const limit = fc.constant('ceiling' as const);
    list.push(
      fc.record({ limit, amount: amounts(digits), percent: fc.constant(null), of: fc.constant(null), counting }),
      fc.record({
        limit,
        amount: fc.constant(null),
        percent: percents,
        of: fc.constantFrom('capital' as const, 'highestCapital' as const),
        counting,
      }),
    );
  }
  return fc.oneof(
    { arbitrary: fc.constant([]), weight: 3 },
    { arbitrary: fc.uniqueArray(fc.oneof(...list), { minLength: 1, maxLength: 2, selector: (one) => one.limit }), weight: 2 },
  );
}

function takes({ digits }: Room): fc.Arbitrary<Take> {
  const ofMembers = fc.record({ figure: memberFigures, over: overs });
  return fc.oneof(
    {
      arbitrary: fc.record({
        take: fc.constant('percent' as const),
        percent: percents,
        of: fc.constantFrom(
          'result' as const,
          'result' as const,
          'income' as const,
          'remainder' as const,
          'remainder' as const,
          'afterLosses' as const,
          'distributable' as const,
        ),
      }),
      weight: 5,
    },
    { arbitrary: fc.record({ take: fc.constant('amount' as const), amount: amounts(digits) }), weight: 1 },
    {
      arbitrary: fc.record({
        take: fc.constant('figure' as const),
        figure: fc.constantFrom(...memberMoney, ...cooperativeMoney),
        over: overs,
      }),
      weight: 1,
    },
    {
      arbitrary: ofMembers.chain((of) =>
        fc.record({
          take: fc.constant('interest' as const),
          percent: percents,
          figure: fc.constantFrom(of.figure, of.figure, ...cooperativeMoney),
          over: fc.constant(of.over),
        }),
      ),
      weight: 1,
    },
  );
}

const claims: fc.Arbitrary<Take> = fc.record({
  take: fc.constant('claims' as const),
  activities: mostly(fc.subarray([...activityKeys])),
  figure: maybe(fc.constantFrom(...memberMoney)),
  lasting: fc.constantFrom('untilPaid' as const, 'forever' as const, 'once' as const),
  order: fc.constantFrom('oldestFirst' as const, 'proRata' as const),
});

function shareSteps(room: Room, key: string, before: readonly string[]): fc.Arbitrary<Step> {
  const step = (take: fc.Arbitrary<Take>, give: fc.Arbitrary<Give>, forMembers: boolean): fc.Arbitrary<Step> =>
    fc.record({
      kind: fc.constant('share' as const),
      key: fc.constant(key),
      label: fc.constant(label),
      take,
      limits: limits(room, before, forMembers),
      give,
    });
  const toKey: fc.Arbitrary<Give> = fc.record({
    to: fc.constant('key' as const),
    key: fc.constantFrom(...room.keys),
    account: fc.constantFrom('profits', 'budget'),
    retained: maybe(retainedParts(room.digits)),
    choice: maybe(fc.record({ figure: fc.constant('choice'), account: fc.constant('gift') })),
  });
  const toAccount: fc.Arbitrary<Give> = fc.record({ to: fc.constant('account' as const), account: fc.constantFrom(...groupAccounts) });
  const list = [
    { arbitrary: step(takes(room), toKey, true), weight: 5 },
    { arbitrary: step(takes(room), toAccount, false), weight: 3 },
    {
      arbitrary: step(
        fc.record({ take: fc.constant('asked' as const), whenShort: fc.constantFrom('scale' as const, 'nothing' as const) }),
        toKey,
        true,
      ),
      weight: 2,
    },
    {
      arbitrary: step(
        claims,
        fc.record({ to: fc.constant('claimants' as const), account: fc.constant('profits'), retained: maybe(retainedParts(room.digits)) }),
        true,
      ),
      weight: 2,
    },
  ];
  if (room.members.length > 0) {
    list.push({
      arbitrary: step(takes(room), fc.record({ to: fc.constant('member' as const), member: fc.constantFrom(...room.members) }), true),
      weight: 1,
    });
  }
  return fc.oneof(...list);
}

function steps(room: Room): fc.Arbitrary<readonly Step[]> {
  const one = (index: number): fc.Arbitrary<Step> => {
    const key = `step${index}`;
    const before = Array.from({ length: index }, (_, earlier) => `step${earlier}`);
    const named = { key: fc.constant(key), label: fc.constant(label) };
    return fc.oneof(
      { arbitrary: shareSteps(room, key, before), weight: 12 },
      { arbitrary: fc.record({ ...named, kind: fc.constant('losses' as const) }), weight: 1 },
      {
        arbitrary: fc.record({
          ...named,
          kind: fc.constant('levy' as const),
          percent: percents,
          bands: fc.constantFrom(
            [],
            [],
            [{ above: '1', percent: '50' }],
            [
              { above: '1', percent: '10' },
              { above: '10', percent: '33.3333' },
            ],
          ),
          figure: fc.constantFrom(...memberMoney),
          over: overs,
          atMost: maybe(amounts(room.digits)),
          fee: fc.oneof(fc.constant('0'), amounts(room.digits)),
          grant: amounts(room.digits),
          eligible: maybe(eligibilities),
        }),
        weight: 2,
      },
      { arbitrary: fc.record({ ...named, kind: fc.constant('repay' as const), cashFloor: mostly(amounts(room.digits)) }), weight: 2 },
    );
  };
  return fc
    .integer({ min: 1, max: 8 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => one(index))))
    .map(withinTheWhole);
}

/** What would pass a hundred percent of the result, or of the income, asks for what remains instead. */
function withinTheWhole(list: readonly Step[]): readonly Step[] {
  const taken = { result: 0, afterLosses: 0, income: 0, distributable: 0 };
  return list.map((step) => {
    if (step.kind !== 'share' || step.take.take !== 'percent' || step.take.of === 'remainder') return step;
    const { of, percent } = step.take;
    const units = Math.round(Number(percent) * 10_000);
    if (taken[of] + units > 1_000_000) return { ...step, take: { ...step.take, of: 'remainder' as const } };
    taken[of] += units;
    return step;
  });
}

function rights(keyNames: readonly string[]): fc.Arbitrary<RightsRule> {
  const conditions = {
    vesting: maybe(fc.record({ months: fc.constantFrom(1, 12, 48), cliffMonths: fc.constantFrom(0, 1, 12) })),
    eligible: maybe(eligibilities),
    per: fc.constantFrom('cooperative' as const, 'project' as const),
  };
  const among = fc.constantFrom('contributors' as const, 'members' as const);
  const key = fc.constantFrom(...keyNames);
  return fc.oneof(
    fc.record({ ...conditions, rule: fc.constant('equal' as const), among, span: spans }),
    fc.record({ ...conditions, rule: fc.constant('proRata' as const), key }),
    fc.record({ ...conditions, rule: fc.constant('mixed' as const), equalPercent: percents, among, span: spans, key }),
    fc.record({
      ...conditions,
      rule: fc.constant('colleges' as const),
      colleges: fc.constantFrom(['50', '30', '20'], ['40', '40', '20'], ['34', '33', '33']).chain((list) =>
        fc.tuple(
          ...list.map((percent, index) =>
            fc.record({
              key: fc.constant(colleges[index]!),
              label: fc.constant(label),
              percent: fc.constant(percent),
              minimumMembers: fc.constantFrom(0, 1, 2, 3),
              // Into one before it: a circle is refused by the check.
              mergesInto: index === 0 ? fc.constant(null) : maybe(fc.constantFrom(...colleges.slice(0, index))),
            }),
          ),
        ),
      ),
    }),
  );
}

function losses(keyNames: readonly string[]): fc.Arbitrary<LossRule> {
  const common = {
    label: fc.constant(label),
    from: fc.subarray([...groupAccounts], { maxLength: 3 }),
    fromPercent: fc.oneof(fc.constant('100'), percents),
  };
  return fc.oneof(
    fc.record({ ...common, rule: fc.constant('carryForward' as const) }),
    fc.record({
      ...common,
      rule: fc.constant('share' as const),
      key: fc.constantFrom(...keyNames),
      acceptedFigure: mostly(fc.constant('accepted')),
      reshare: fc.boolean(),
      rest: fc.constantFrom('carryForward' as const, 'unallocated' as const),
    }),
  );
}

const exits: readonly (readonly ExitStage[])[] = [
  [{ months: 0, percent: '100' }],
  [
    { months: 6, percent: '50' },
    { months: 12, percent: '50' },
  ],
  [
    { months: 12, percent: '33.3333' },
    { months: 24, percent: '33.3333' },
    { months: 36, percent: '33.3334' },
  ],
];

const terms: fc.Arbitrary<LeaverTerms> = fc.record({
  weights: fc.uniqueArray(
    fc.record({
      activities: maybe(fc.subarray([...activityKeys], { minLength: 1, maxLength: 2 })),
      keep: fc.constantFrom('full' as const, 'unmultiplied' as const, 'none' as const),
    }),
    { maxLength: 2, selector: (entry) => (entry.activities === null ? 'others' : entry.activities.join(' ')) },
  ),
  rights: fc.constantFrom('keep' as const, 'lose' as const),
  retained: fc.constantFrom('stages' as const, 'untilDue' as const, 'lose' as const),
  stages: fc.constantFrom(...exits),
  lostTo: fc.constantFrom(...groupAccounts),
  offerPercent: mostly(percents),
});

const keyNames = ['key0', 'key1', 'key2', 'key3'];

/** Charters for a currency of so many decimals, that name only these members. Later keys refer to earlier ones, so that nothing goes in circles. */
export function charters(digits: number, members: readonly string[]): fc.Arbitrary<Charter> {
  const room = { digits, keys: keyNames, members };
  const list = keyNames.map((name, index) =>
    keys({ digits, keys: keyNames.slice(0, index), rights: index >= 2 }).map((key): [string, Key] => [name, key]),
  );
  return fc.record({
    schema: fc.constant(2 as const),
    name: fc.constant('random'),
    title: fc.constant(label),
    summary: fc.constant(label),
    activities: activities(digits),
    // The capital, which ceilings ask for, may be known of the cooperative as a whole or of its members.
    figures: fc
      .constantFrom('member' as const, 'cooperative' as const)
      .map((of) => [
        { name: 'capital', label, of, unit: 'money' as const },
        ...memberMoney.map((name) => ({ name, label, of: 'member' as const, unit: 'money' as const })),
        ...memberNumbers.map((name) => ({ name, label, of: 'member' as const, unit: 'number' as const })),
        ...cooperativeMoney.map((name) => ({ name, label, of: 'cooperative' as const, unit: 'money' as const })),
      ]),
    keys: fc.tuple(...list).map((entries) => Object.fromEntries(entries)),
    steps: steps(room),
    undistributed: fc.constantFrom('keep' as const, 'bringForward' as const),
    // The rights follow keys that cannot follow the rights.
    rights: rights(keyNames.slice(0, 2)),
    loss: losses(keyNames),
    leaver: mostly(fc.record({ atFault: terms, notAtFault: terms })),
    rounding: fc.constant('largestRemainder' as const),
    selfApproval: fc.constant(false),
    // Who approves says nothing about sharing; it is here so that it is written out and read back.
    approval: fc.constantFrom(
      { approvers: 1, secondAbove: null },
      { approvers: 2, secondAbove: null },
      { approvers: 1, secondAbove: '250.5' },
    ),
  });
}

import fc from 'fast-check';
import type { ActivityKind } from '../../../src/core/charters/charter.ts';
import { addDays, addMonths, monthNumber } from '../../../src/core/days/day.ts';
import type { ContributionSum, Facts, FigureValue, MemberFacts, RetainedPart } from '../../../src/core/waterfall/facts.ts';
import { activityKeys, colleges, cooperativeMoney, groupAccounts, maybe, memberMoney, memberNumbers, mostly } from './randomKeys.ts';

/** Random facts: small, with days on and around the edges of the period. */
export const periods = fc.constantFrom(
  ['2024-01-01', '2024-01-31'] as const,
  ['2024-01-01', '2024-03-31'] as const,
  ['2023-11-16', '2024-02-29'] as const,
  ['2024-02-29', '2024-02-29'] as const,
);
type Period = readonly [from: string, to: string];

const kinds: Readonly<Record<(typeof activityKeys)[number], ActivityKind>> = {
  work: 'work',
  cash: 'cash',
  usage: 'usage',
  loan: 'equipment',
};

/** The first is named Awa, the second Bo; others are found by their numbers. */
export function members([from, to]: Period): fc.Arbitrary<readonly MemberFacts[]> {
  const joined = fc.constantFrom(
    '2020-05-31',
    addMonths(from, -24),
    addMonths(to, -12),
    addDays(addMonths(to, -12), 1),
    from,
    addDays(from, 10),
    to,
    addDays(to, 1),
  );
  const left = fc.constantFrom(addDays(from, -1), from, addDays(from, 3), to, addDays(to, 1));
  const one = fc.record({
    number: fc.integer({ min: 1, max: 12 }),
    type: fc.constantFrom('person' as const, 'person' as const, 'organisation' as const),
    colleges: fc.subarray([...colleges]),
    joined,
    left: maybe(left),
    leaving: mostly(fc.constantFrom('atFault' as const, 'notAtFault' as const)),
  });
  return fc
    .oneof(
      { arbitrary: fc.uniqueArray(one, { maxLength: 8, selector: (member) => member.number }), weight: 1 },
      { arbitrary: fc.uniqueArray(one, { minLength: 2, maxLength: 6, selector: (member) => member.number, size: 'max' }), weight: 3 },
    )
    .map((list) =>
      list.map((member, index) => {
        const stays = member.left === null || member.left < member.joined;
        return {
          ...member,
          name: ['Awa', 'Bo'][index] ?? `Member ${member.number}`,
          left: stays ? null : member.left,
          leaving: stays ? null : member.leaving,
        };
      }),
    );
}

/** Seconds, minor units and hundredths; rates that give whole cents, and some that do not. */
const quantities = {
  work: [1800, 3600, 3600, 7200, 5400, 100, -3600, -1800],
  loan: [3600, 7200, -3600],
  cash: [1, 2, 3, 100, 100, 250, -100],
  usage: [100, 200, 300, 50, -100],
} as const;

export function sumsOf(list: readonly MemberFacts[], [from, to]: Period, positive = false): fc.Arbitrary<readonly ContributionSum[]> {
  if (list.length === 0) return fc.constant([]);
  const months = monthNumber(to) - monthNumber(from);
  const one = fc
    .record({
      member: fc.constantFrom(...list.map((member) => member.number)),
      activity: fc.constantFrom(...activityKeys),
      project: fc.constantFrom(1, 2),
      ago: fc.constantFrom(0, 0, 0, 1, 2),
      back: fc.integer({ min: 0, max: 3 }),
      size: fc.nat({ max: 7 }),
      rate: fc.constantFrom(1, 1, 2),
      multiplier: fc.constantFrom(100, 100, 200, 50),
    })
    .map((made): ContributionSum => {
      const kind = kinds[made.activity];
      const choices = quantities[made.activity];
      const picked = BigInt(choices[made.size % choices.length]!);
      const quantity = positive && picked < 0n ? -picked : picked;
      // 3600 ÷ scale, and the rate in hundredths of a minor unit: 20.00 an hour, 1 for each cent, 0.50 a piece.
      const unit = kind === 'work' || kind === 'equipment' ? 200_000n : kind === 'cash' ? 3600n * 100n : 36n * 5000n;
      const plainWeight = quantity * unit * BigInt(made.rate) * 100n;
      const month = made.ago === 0 ? monthNumber(to) - (made.back % (months + 1)) : monthNumber(from) - (made.ago - 1) * 6 - made.back;
      return {
        member: made.member,
        activity: made.activity,
        kind,
        project: made.project,
        month,
        periodsAgo: made.ago,
        quantity,
        plainWeight,
        weight: (plainWeight * BigInt(made.multiplier)) / 100n,
      };
    });
  return fc.array(one, { maxLength: 14, size: 'max' });
}

function figureRows(list: readonly MemberFacts[], [from, to]: Period): fc.Arbitrary<readonly FigureValue[]> {
  const day = fc.constantFrom(addMonths(from, -14), addDays(from, -1), from, addDays(from, 5), to, to, addDays(to, 1));
  const value = fc.oneof(
    { arbitrary: fc.constantFrom(0n, 10_000n, 10_000n, 20_000n, 30_000n, 5000n, 100n, 12_345n, 500_000n, 1_000_000n, -10_000n), weight: 6 },
    { arbitrary: fc.bigInt({ min: 0n, max: 3_000_000n }), weight: 1 },
  );
  // The capital may be known of the cooperative, or of its members.
  const own = fc.record({
    name: fc.constantFrom(...cooperativeMoney, ...cooperativeMoney, 'capital'),
    member: fc.constant(null),
    day,
    value,
  });
  if (list.length === 0) return fc.array(own, { maxLength: 8 });
  const theirs = fc.record({
    name: fc.constantFrom(...memberMoney, ...memberNumbers, 'capital'),
    member: fc.constantFrom(...list.map((member) => member.number)),
    day,
    value,
  });
  return fc.array(fc.oneof({ arbitrary: own, weight: 1 }, { arbitrary: theirs, weight: 3 }), { maxLength: 24, size: 'max' });
}

function retainedParts(list: readonly MemberFacts[], [from, to]: Period): fc.Arbitrary<readonly RetainedPart[]> {
  if (list.length === 0) return fc.constant([]);
  return fc.array(
    fc.record({
      member: fc.constantFrom(...list.map((member) => member.number)),
      amount: fc.constantFrom(1n, 2n, 3n, 10n, 100n, 101n),
      due: fc.constantFrom(addMonths(from, -6), from, addDays(from, 2), to, addDays(to, 1)),
    }),
    { maxLength: 6 },
  );
}

export const results = fc.oneof(
  { arbitrary: fc.constantFrom(0n, 1n, 2n, 3n, 7n, 10n, 99n, 100n, 101n, 1000n, 12_345n, -1n, -5n, -100n, -1001n), weight: 4 },
  { arbitrary: fc.bigInt({ min: 1n, max: 50_000n }), weight: 4 },
  { arbitrary: fc.bigInt({ min: -5000n, max: -1n }), weight: 2 },
  { arbitrary: fc.constantFrom(10n ** 15n, 10n ** 15n + 7n, -(10n ** 15n)), weight: 1 },
);

const balance = fc.constantFrom(0n, 1n, 50n, 100n, 12_345n);

export function facts(digits: number, list: readonly MemberFacts[], period: Period, stepKeys: readonly string[]): fc.Arbitrary<Facts> {
  const paid = list.length === 0 ? fc.constant(new Map<number, bigint>()) : paidBefore(list);
  return fc.record({
    from: fc.constant(period[0]),
    to: fc.constant(period[1]),
    digits: fc.constant(digits),
    result: results,
    members: fc.constant(list),
    sums: sumsOf(list, period),
    figures: figureRows(list, period),
    balances: fc
      .tuple(balance, balance, fc.subarray([...groupAccounts]), balance)
      .map(
        ([lost, over, held, each]) =>
          new Map([['losses', -lost] as const, ['undistributed', over] as const, ...held.map((name) => [name, each] as const)]),
      ),
    claimsPaid: fc.tuple(...stepKeys.map(() => paid)).map((all) => new Map(stepKeys.map((key, index) => [key, all[index]!]))),
    retained: retainedParts(list, period),
  });
}

function paidBefore(list: readonly MemberFacts[]): fc.Arbitrary<Map<number, bigint>> {
  return fc
    .array(fc.tuple(fc.constantFrom(...list.map((member) => member.number)), fc.constantFrom(1n, 50n, 100n, 2000n)), { maxLength: 3 })
    .map((pairs) => new Map(pairs));
}

import fc from 'fast-check';
import type { Charter } from '../../../src/core/charters/charter.ts';
import type { Key, Source } from '../../../src/core/charters/keys.ts';
import type { Step } from '../../../src/core/charters/steps.ts';
import type { FigureValue } from '../../../src/core/waterfall/facts.ts';
import type { RunOutcome } from '../../../src/core/waterfall/outcome.ts';
import { activityKeys, label, someActivities, spans } from './randomKeys.ts';

/** Small charters that the laws of sharing are said of. */
export function keyOf(of: Source, more: Partial<Key> = {}): Key {
  return {
    label,
    of,
    scaledBy: null,
    seniority: [],
    lessReceived: null,
    eligible: null,
    notEligible: 'leaveOut',
    atLeast: null,
    floor: null,
    cap: null,
    smallest: null,
    whenEmpty: { then: 'carryForward' },
    ...more,
  };
}

export const weights: fc.Arbitrary<Source> = fc.record({
  by: fc.constant('weight' as const),
  activities: someActivities,
  span: spans,
  fade: fc.constant(null),
});

export function splitStep(index: number, percent: string, of: 'result' | 'remainder', key: string): Step {
  return {
    kind: 'share',
    key: `step${index}`,
    label,
    take: { take: 'percent', percent, of },
    limits: [],
    give: { to: 'key', key, account: 'profits', retained: null, choice: null },
  };
}

const kinds = { work: 'work', cash: 'cash', usage: 'usage', loan: 'equipment' } as const;

export function plainCharter(parts: Pick<Charter, 'keys' | 'steps'> & Partial<Charter>): Charter {
  return {
    schema: 2,
    name: 'law',
    title: label,
    summary: label,
    activities: activityKeys.map((key) => ({
      key,
      kind: kinds[key],
      label,
      rate: '1',
      multiplier: '1',
      rates: [],
      cap: null,
      lessPaid: null,
      onceSpent: null,
      creditedTo: null,
    })),
    figures: [],
    undistributed: 'keep',
    rights: { rule: 'equal', among: 'members', span: 'period', vesting: null, eligible: null, per: 'cooperative' },
    loss: { rule: 'carryForward', label, from: [], fromPercent: '100' },
    leaver: null,
    rounding: 'largestRemainder',
    selfApproval: false,
    approval: { approvers: 1, secondAbove: null },
    ...parts,
  };
}

/** The same list in another order, by random numbers. */
export function shuffled<T>(list: readonly T[], numbers: readonly number[]): T[] {
  return list
    .map((item, index) => ({ item, rank: numbers[index % numbers.length]! * 31 + index * 7 }))
    .toSorted((one, other) => (one.rank % 1009) - (other.rank % 1009))
    .map(({ item }) => item);
}

/** Rows of one figure on one day keep their order, because the later one holds; all others are shuffled. */
export function shuffledRows(rows: readonly FigureValue[], numbers: readonly number[]): FigureValue[] {
  const place = (row: FigureValue): string => `${row.name} ${row.member} ${row.day}`;
  const taken = new Map<string, number>();
  return shuffled(rows, numbers).map((row) => {
    const among = rows.filter((other) => place(other) === place(row));
    const next = taken.get(place(row)) ?? 0;
    taken.set(place(row), next + 1);
    return among[next]!;
  });
}

/** What one member got in all, and the sums that must agree. */
export function amountOf(outcome: RunOutcome, member: number): bigint {
  return outcome.members.find((candidate) => candidate.number === member)?.amount ?? 0n;
}

export const add = (list: readonly bigint[]): bigint => list.reduce((sum, value) => sum + value, 0n);

export const asJson = (outcome: RunOutcome): string =>
  JSON.stringify(outcome, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

import type { Charter, CharterActivity, Span } from '../charters/charter.ts';
import type { LeaverTerms } from '../charters/rules.ts';
import { scaled } from '../quantities/decimal.ts';
import {
  atLeastZero,
  dividedBy,
  isMore,
  isPositive,
  minus,
  none,
  one,
  plus,
  ratio,
  times,
  total,
  type Ratio,
} from '../quantities/ratio.ts';
import { unitScale, weightScale } from '../quantities/unit.ts';
import { unitOfKind } from '../charters/charter.ts';
import type { ContributionSum, Facts, MemberFacts } from './facts.ts';
import { figureOf, groupFigure } from './figures.ts';

/** A sum of contributions with what it counts in one span: exact weights in fine units, the quantity after caps. */
export interface CountedSum {
  readonly sum: ContributionSum;
  /** Whom the weight is credited to. */
  readonly member: number;
  readonly weight: Ratio;
  readonly quantity: Ratio;
}

export function hasLeft(member: MemberFacts, to: string): boolean {
  return member.left !== null && member.left <= to && member.leaving !== null;
}

export function leaverTerms(charter: Charter, member: MemberFacts, to: string): LeaverTerms | null {
  if (!charter.leaver || !hasLeft(member, to)) return null;
  return member.leaving === 'atFault' ? charter.leaver.atFault : charter.leaver.notAtFault;
}

/** Whether every contribution counts as it was written: no leaver, no cap, nothing paid, spent or credited to others. */
export function countsPlainly(charter: Charter, facts: Facts): boolean {
  const plain = charter.activities.every(
    (activity) => activity.cap === null && activity.lessPaid === null && activity.onceSpent === null && activity.creditedTo === null,
  );
  return plain && (charter.leaver === null || !facts.members.some((member) => hasLeft(member, facts.to)));
}

/** The quantities of a span after caps, with those who gave them: what hours are counted from. */
export function countQuantities(charter: Charter, facts: Facts, span: Span): CountedSum[] {
  const activities = new Map(charter.activities.map((activity) => [activity.key, activity]));
  return afterCaps(charter, facts, activities).filter(({ sum }) => span === 'sinceStart' || sum.periodsAgo === 0);
}

/**
 * What contributions count in a span (docs/spec/sharing.md, section 1): leavers, caps, less what was paid, once spent,
 * credited to others, in this order.
 */
export function countContributions(charter: Charter, facts: Facts, span: Span): CountedSum[] {
  const activities = new Map(charter.activities.map((activity) => [activity.key, activity]));
  const all = afterCaps(charter, facts, activities);
  const inSpan = (counted: CountedSum): boolean => span === 'sinceStart' || counted.sum.periodsAgo === 0;
  const counted = adjusted(facts, activities, all.filter(inSpan), span);
  const credited = charter.activities.filter((activity) => activity.creditedTo !== null);
  if (credited.length === 0) return counted;
  const sinceStart = span === 'sinceStart' ? counted : adjusted(facts, activities, all, 'sinceStart');
  const given = new Map(credited.map((activity) => [activity.key, partsOf(sinceStart, activity.creditedTo!)]));
  return [
    ...counted.filter((row) => !given.has(row.sum.activity)),
    ...together(counted.filter((row) => given.has(row.sum.activity))).flatMap((rows) => creditTo(rows, given.get(rows[0]!.sum.activity)!)),
  ];
}

/** Leaver terms and caps. */
function afterCaps(charter: Charter, facts: Facts, activities: ReadonlyMap<string, CharterActivity>): CountedSum[] {
  const terms = new Map(facts.members.map((member) => [member.number, leaverTerms(charter, member, facts.to)]));
  // Of each bucket what each period holds: what an earlier one has used of a cap is used up.
  const buckets = new Map<string, Map<number, bigint>>();
  for (const sum of facts.sums) {
    const bucket = capBucket(sum, activities.get(sum.activity));
    if (bucket === null) continue;
    const periods = buckets.get(bucket) ?? new Map<number, bigint>();
    buckets.set(bucket, periods.set(sum.periodsAgo, (periods.get(sum.periodsAgo) ?? 0n) + sum.quantity));
  }
  return facts.sums.map((sum) => {
    const activity = activities.get(sum.activity);
    const kept = keptWeight(sum, terms.get(sum.member) ?? null);
    const bucket = capBucket(sum, activity);
    const factor = bucket === null ? one : capFactor(activity!, sum, buckets.get(bucket)!, facts.digits);
    return { sum, member: sum.member, weight: times(ratio(kept), factor), quantity: times(ratio(sum.quantity), factor) };
  });
}

export function keptWeight(sum: ContributionSum, terms: LeaverTerms | null): bigint {
  if (!terms) return sum.weight;
  const named =
    terms.weights.find((entry) => entry.activities?.includes(sum.activity)) ?? terms.weights.find((entry) => entry.activities === null);
  const keep = named?.keep ?? 'full';
  return keep === 'full' ? sum.weight : keep === 'unmultiplied' ? sum.plainWeight : 0n;
}

function capBucket(sum: ContributionSum, activity: CharterActivity | undefined): string | null {
  if (!activity?.cap) return null;
  const { per } = activity.cap;
  const when = per === 'month' ? sum.month : per === 'year' ? Math.floor(sum.month / 12) : sum.periodsAgo;
  return `${sum.member} ${sum.activity} ${when}`;
}

/** What earlier periods have left of the cap ÷ the quantity of the sum's own period, where that passes it. A cap is in hours, money or pieces. */
function capFactor(activity: CharterActivity, sum: ContributionSum, periods: ReadonlyMap<number, bigint>, digits: number): Ratio {
  const unit = unitOfKind[sum.kind];
  const smallest = unit === 'money' ? 10n ** BigInt(digits) : unitScale[unit];
  const cap = ratio(scaled(activity.cap!.quantity, 4) * smallest, 10_000n);
  const quantity = ratio(periods.get(sum.periodsAgo)!);
  const before = [...periods].reduce((used, [ago, amount]) => (ago > sum.periodsAgo ? used + amount : used), 0n);
  const left = atLeastZero(minus(cap, atLeastZero(ratio(before))));
  return isMore(quantity, left) ? dividedBy(left, quantity) : one;
}

/** Less what was paid, and once spent. */
function adjusted(facts: Facts, activities: ReadonlyMap<string, CharterActivity>, rows: readonly CountedSum[], span: Span): CountedSum[] {
  const factors = new Map<string, Ratio>();
  const over = span === 'period' ? 'period' : 'sinceStart';
  for (const activity of activities.values()) {
    if (activity.lessPaid === null && activity.onceSpent === null) continue;
    const own = rows.filter((row) => row.sum.activity === activity.key);
    const spent = activity.onceSpent === null ? one : spentFactor(facts, own, groupFigure(facts, activity.onceSpent, over));
    const ofMembers = new Map<number, CountedSum[]>();
    for (const row of own) {
      const list = ofMembers.get(row.member);
      if (list) list.push(row);
      else ofMembers.set(row.member, [row]);
    }
    for (const [member, rows] of ofMembers) {
      const paid = activity.lessPaid === null ? one : paidFactor(facts, rows, figureOf(facts, activity.lessPaid, member, over));
      factors.set(`${member} ${activity.key}`, times(paid, spent));
    }
  }
  if (factors.size === 0) return [...rows];
  return rows.map((row) => {
    const factor = factors.get(`${row.member} ${row.sum.activity}`);
    return factor ? { ...row, weight: times(row.weight, factor) } : row;
  });
}

/** The plain weight after its cap, which is what a payment is taken off. */
function paidFactor(facts: Facts, rows: readonly CountedSum[], paid: Ratio): Ratio {
  const plain = total(rows.map((row) => times(ratio(row.sum.plainWeight), capRatio(row))));
  if (!isPositive(plain)) return one;
  const paidWeight = times(atLeastZero(paid), ratio(weightScale * 10n ** BigInt(facts.digits)));
  return dividedBy(atLeastZero(minus(plain, paidWeight)), plain);
}

function capRatio(row: CountedSum): Ratio {
  return row.sum.quantity === 0n ? one : dividedBySigned(row.quantity, row.sum.quantity);
}

function dividedBySigned(value: Ratio, by: bigint): Ratio {
  return by < 0n ? ratio(-value.over, value.under * -by) : ratio(value.over, value.under * by);
}

function spentFactor(facts: Facts, rows: readonly CountedSum[], spent: Ratio): Ratio {
  const given = total(rows.map((row) => row.quantity));
  if (!isPositive(given)) return one;
  const spentMinor = times(spent, ratio(10n ** BigInt(facts.digits)));
  return isMore(given, spentMinor) ? dividedBy(atLeastZero(spentMinor), given) : one;
}

/** Each member's part of the weight of some activities; empty when nobody has any. */
function partsOf(rows: readonly CountedSum[], names: readonly string[]): readonly (readonly [member: number, part: Ratio])[] {
  const weights = new Map<number, Ratio>();
  for (const row of rows) if (names.includes(row.sum.activity)) weights.set(row.member, plus(weights.get(row.member) ?? none, row.weight));
  const holders = [...weights].filter(([, weight]) => isPositive(weight));
  const whole = total(holders.map(([, weight]) => weight));
  return holders.map(([member, weight]) => [member, dividedBy(weight, whole)] as const);
}

/** Sums that are handed on alike: of one activity, month and period. */
function together(rows: readonly CountedSum[]): CountedSum[][] {
  const groups = new Map<string, CountedSum[]>();
  for (const row of rows) {
    const key = `${row.sum.activity} ${row.sum.month} ${row.sum.periodsAgo}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Sums handed together to those who gave the activities that they are credited to: as many rows as there are of those, however many gave. */
function creditTo(rows: readonly CountedSum[], parts: readonly (readonly [member: number, part: Ratio])[]): CountedSum[] {
  if (parts.length === 0) return [...rows];
  const weight = total(rows.map((row) => row.weight));
  const quantity = total(rows.map((row) => row.quantity));
  return parts.map(([member, part]) => ({ sum: rows[0]!.sum, member, quantity, weight: times(weight, part) }));
}

import { lastDayOfMonth, firstDayOfMonth, dayNumber, monthNumber, parseIsoDay, type Day } from '../days/day.ts';
import type { UnitKind } from '../quantities/unit.ts';
import { refuse, type Refusal } from '../refusals/refusal.ts';
import { apportion } from '../shares/apportion.ts';

/** How often the quantity is promised: once in all, or again each calendar week or month. */
export const paces = ['once', 'week', 'month'] as const;
export type Pace = (typeof paces)[number];

/**
 * What a member promised: a quantity in the activity's smallest unit, how often, and the first and last day. One that is promised
 * once is due on its last day and always has one; the others may go on without an end.
 */
export interface Terms {
  readonly quantity: number;
  readonly per: Pace;
  readonly from: Day;
  readonly to: Day | null;
}

/** When its member belongs: no commitment is counted outside. */
export interface Membership {
  readonly joined: Day;
  readonly left: Day | null;
}

/** A million hours, a thousand million in money, ten million pieces: more is a typing mistake. */
export const largestCommitment: Readonly<Record<UnitKind, number>> = {
  time: 3_600_000_000,
  money: 100_000_000_000,
  count: 1_000_000_000,
};

export function checkQuantity(unit: UnitKind, quantity: number): Refusal | undefined {
  if (!Number.isFinite(quantity)) return refuse('QUANTITY_NOT_NUMBER');
  if (quantity <= 0) return refuse('QUANTITY_NOT_POSITIVE');
  if (!Number.isInteger(quantity)) return refuse('QUANTITY_TOO_FINE');
  return quantity > largestCommitment[unit] ? refuse('QUANTITY_TOO_LARGE', { limit: largestCommitment[unit] }) : undefined;
}

/** The refusals of a commitment, in their fixed order. */
export function checkTerms(terms: Terms, unit: UnitKind, member: Membership & { readonly name: string }): Refusal | undefined {
  const { from, to } = terms;
  const quantity = checkQuantity(unit, terms.quantity);
  if (quantity) return quantity;
  for (const day of [from, to]) if (day !== null && !parseIsoDay(day)) return refuse('DATE_IMPOSSIBLE', { text: day });
  if (terms.per === 'once' && to === null) return refuse('COMMITMENT_DAY_MISSING');
  if (to !== null && to < from) return refuse('COMMITMENT_DATES', { from, to });
  if (from < member.joined) return refuse('MEMBER_NOT_ACTIVE', { member: member.name, day: from, joined: member.joined });
  if (member.left !== null && from > member.left) return refuse('MEMBER_NOT_ACTIVE', { member: member.name, day: from, left: member.left });
  return undefined;
}

/**
 * The terms as far as their member belongs, or undefined when nothing is left of them. What was promised once is not owed by who
 * leaves before its day; what is promised each week or month ends with the membership.
 */
export function within(terms: Terms, { joined, left }: Membership): Terms | undefined {
  const from = terms.from < joined ? joined : terms.from;
  const to = left !== null && (terms.to === null || left < terms.to) ? left : terms.to;
  if (to !== null && to < from) return undefined;
  if (terms.per === 'once' && to !== terms.to) return undefined;
  return { ...terms, from, to };
}

/** A week or a month, counted through: its first and last day, as day numbers. */
interface Round {
  readonly first: number;
  readonly last: number;
}
function roundNumber(per: 'week' | 'month', day: Day): number {
  return per === 'month' ? monthNumber(day) : Math.floor((dayNumber(day) + 3) / 7);
}
function roundOf(per: 'week' | 'month', number: number): Round {
  if (per === 'week') return { first: number * 7 - 3, last: number * 7 + 3 };
  return { first: dayNumber(firstDayOfMonth(number)), last: dayNumber(lastDayOfMonth(number)) };
}

/** What one round asks for, and the days of it that the commitment covers; the last of them is the day on which it is due. */
export interface Part {
  readonly first: number;
  readonly last: number;
  readonly quantity: bigint;
}

/** A round that the commitment covers only in part asks for its part of the quantity, by days, as `apportion` divides. */
function partOf(terms: Terms, per: 'week' | 'month', number: number): Part | undefined {
  const round = roundOf(per, number);
  const first = Math.max(round.first, dayNumber(terms.from));
  const last = terms.to === null ? round.last : Math.min(round.last, dayNumber(terms.to));
  if (last < first) return undefined;
  const covered = BigInt(last - first + 1);
  const missing = BigInt(round.last - round.first + 1) - covered;
  const quantity = BigInt(terms.quantity);
  if (missing === 0n) return { first, last, quantity };
  const [part] = apportion(quantity, [
    { number: 1, weight: covered },
    { number: 2, weight: missing },
  ]);
  return { first, last, quantity: part! };
}

/** The week or month that a day lies in, as the commitment covers it; undefined when it does not, or is promised once. */
export function roundAt(terms: Terms, day: Day): Part | undefined {
  return terms.per === 'once' ? undefined : partOf(terms, terms.per, roundNumber(terms.per, day));
}

/**
 * What has fallen due up to the end of a day: all of what is promised once on its last day, and of what is promised each week or
 * month every round whose last day (or the commitment's own, when that comes first) has come. docs/spec/commitments.md.
 */
export function dueUntil(terms: Terms, day: Day): bigint {
  const { per, from, to } = terms;
  if (per === 'once') return to !== null && to <= day ? BigInt(terms.quantity) : 0n;
  const until = to !== null && to < day ? to : day;
  if (until < from) return 0n;
  const [first, last] = [roundNumber(per, from), roundNumber(per, until)];
  const due = (number: number): bigint => {
    const part = partOf(terms, per, number);
    return part && part.last <= dayNumber(until) ? part.quantity : 0n;
  };
  if (first === last) return due(first);
  return due(first) + BigInt(last - first - 1) * BigInt(terms.quantity) + due(last);
}

/** All that a commitment will ever ask for; null when it has no end. */
export function wholeOf(terms: Terms): bigint | null {
  return terms.to === null ? null : dueUntil(terms, terms.to);
}

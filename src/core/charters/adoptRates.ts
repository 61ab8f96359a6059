import { addDays, type Day } from '../days/day.ts';
import type { ActivityKind, Charter, CharterActivity } from './charter.ts';
import { multiplierUnits, rateUnits } from './rateDigits.ts';
import type { DatedRate } from './rates.ts';

/** A rate of the book: `brought` with the adoption of a charter, or set by the group. */
export interface KnownRate extends DatedRate {
  readonly brought: boolean;
}

/** A charter that was adopted; `lastRate` is the highest number among the rates that came with it, 0 for none. */
export interface AdoptedBefore {
  readonly charter: Charter;
  readonly from: Day;
  readonly lastRate: number;
}

export interface RateAdoption {
  readonly charter: Charter;
  readonly from: Day;
  /** Day on which a charter that was adopted already takes over; null when none does. */
  readonly until: Day | null;
  /** Those that have begun by then, in the order in which they began: the last one is the charter before. */
  readonly earlier: readonly AdoptedBefore[];
  /** Decimals of the currency's minor unit. */
  readonly digits: number;
}

interface Value {
  readonly rate: number;
  readonly multiplier: number;
}

/** What the book is to note: a rate from a day on, or that a member follows everyone's from that day (`ends`). */
export interface RateChange extends Value {
  readonly member: number | null;
  readonly from: Day;
  readonly ends: boolean;
}

/** A value from a day on; null is none of one's own. */
interface Moment {
  readonly from: Day;
  readonly value: Value | null;
}
type Timeline = (day: Day) => Value | null;

/**
 * What a charter changes about the rates of one activity (docs/spec/charter.md, "Rates at adoption"). Everything outside its own days stays as
 * it is, and on its days everything that it says no differently than the charter before.
 */
export function ratesAdopted(
  activity: { readonly key: string; readonly kind: ActivityKind },
  rates: readonly KnownRate[],
  adoption: RateAdoption,
): RateChange[] {
  const holders = new Set<number | null>([null, ...rates.map((rate) => rate.member)]);
  for (const charter of [adoption.charter, adoption.earlier.at(-1)!.charter])
    for (const rate of said(charter, activity.key)?.rates ?? []) holders.add(rate.member === null ? null : Number(rate.member));
  return [...holders].flatMap((member) =>
    changesFor(
      member,
      activity,
      rates.filter((rate) => rate.member === member),
      adoption,
    ),
  );
}

function changesFor(
  member: number | null,
  activity: { readonly key: string; readonly kind: ActivityKind },
  rates: readonly KnownRate[],
  { charter, from, until, earlier, digits }: RateAdoption,
): RateChange[] {
  const before = earlier.at(-1)!.charter;
  const change = changeOf(activity, before, charter, digits);
  const dated = datedOf(charter, activity, member, digits);
  const datedBefore = datedOf(before, activity, member, digits);
  const book = (day: Day): Value | null => momentAt(rates, day).value;
  const undated = undatedOf(member, activity, rates, [...earlier, { charter, from, lastRate: Infinity }], digits);
  const wanted = (day: Day): Value | null => {
    if (until !== null && day >= until) return book(day);
    const [own, ownBefore] = [dated.at(day), datedBefore.at(day)];
    if (own && ownBefore && isSame(own, ownBefore)) return book(day);
    if (own) return own;
    const rest = undated(day);
    const now = book(day);
    if (ownBefore || rest === null) return rest;
    if (now === null) return member === null ? rest : null;
    return { rate: change.rate === null ? now.rate : rest.rate, multiplier: change.multiplier === null ? now.multiplier : rest.multiplier };
  };
  const days = new Set([from, ...rates.map((rate) => rate.from), ...dated.days, ...datedBefore.days, ...(until === null ? [] : [until])]);
  const added: RateChange[] = [];
  for (const day of [...days].filter((one) => one >= from && (until === null || one <= until)).toSorted()) {
    const value = wanted(day);
    const now = added.reduce<Moment>(
      (latest, one) => (one.from >= latest.from ? { from: one.from, value: one.ends ? null : one } : latest),
      momentAt(rates, day),
    ).value;
    if (value === null ? now === null || member === null : now !== null && isSame(now, value)) continue;
    added.push({ member, from: day, ends: value === null, rate: value?.rate ?? 0, multiplier: value?.multiplier ?? 0 });
  }
  return added;
}

function isSame(left: Value, right: Value): boolean {
  return left.rate === right.rate && left.multiplier === right.multiplier;
}

function said(charter: Charter, key: string): CharterActivity | undefined {
  return charter.activities.find((activity) => activity.key === key);
}

/** What the book says on a day: of two from the same day the one set last. */
function momentAt(rates: readonly DatedRate[], day: Day): Moment {
  let latest: DatedRate | undefined;
  for (const rate of rates)
    if (rate.from <= day && (!latest || rate.from > latest.from || (rate.from === latest.from && rate.number > latest.number)))
      latest = rate;
  return latest ? { from: latest.from, value: latest.ends ? null : latest } : { from: '', value: null };
}

/** Moments in the order in which they hold: of two from the same day the later in the list. */
function timelineOf(moments: readonly Moment[]): Timeline {
  const inOrder = moments.toSorted((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
  return (day) => inOrder.findLast((moment) => moment.from <= day)?.value ?? null;
}

/** A charter's dated rates for everyone, or for one member. */
function datedOf(
  charter: Charter,
  activity: { readonly key: string; readonly kind: ActivityKind },
  member: number | null,
  digits: number,
): { at: Timeline; days: Day[] } {
  const own = (said(charter, activity.key)?.rates ?? []).filter((rate) => (rate.member === null ? null : Number(rate.member)) === member);
  return {
    at: (day) => {
      const found = own.find((rate) => rate.from <= day && (rate.to === null || day <= rate.to));
      return found ? { rate: rateUnits(found.rate, activity.kind, digits), multiplier: multiplierUnits(found.multiplier) } : null;
    },
    days: own.flatMap((rate) => [rate.from, ...(rate.to === null ? [] : [addDays(rate.to, 1)])]),
  };
}

/** What a charter changes about everyone's undated rate and multiplier, against the one before; null leaves what is there. */
function changeOf(
  activity: { readonly key: string; readonly kind: ActivityKind },
  before: Charter | undefined,
  after: Charter,
  digits: number,
): { rate: number | null; multiplier: number | null } {
  const now = said(after, activity.key);
  const renamed = before?.name !== after.name;
  if (!now) {
    // An activity of the group's own counts as much as the charter's first of its kind.
    const template = before && renamed ? after.activities.find((one) => one.kind === activity.kind) : undefined;
    return { rate: null, multiplier: template ? multiplierUnits(template.multiplier) : null };
  }
  const then = before && said(before, activity.key);
  const rate = rateUnits(now.rate, activity.kind, digits);
  const multiplier = multiplierUnits(now.multiplier);
  return {
    rate: then && rateUnits(then.rate, activity.kind, digits) === rate ? null : rate,
    multiplier: then && !renamed && multiplierUnits(then.multiplier) === multiplier ? null : multiplier,
  };
}

/** A charter begins, or the group sets a rate. */
type Event = { readonly from: Day; readonly number: number } & (
  | {
      readonly place: number;
      readonly dated: boolean;
      readonly change: { readonly rate: number | null; readonly multiplier: number | null };
    }
  | { readonly set: Value | null }
);

/**
 * What would hold without any charter's dated rates: what charters say undated, and what the group set. A member has what the group set for
 * them, with the multipliers that charters changed since, which hold for everyone.
 */
function undatedOf(
  member: number | null,
  activity: { readonly key: string; readonly kind: ActivityKind },
  rates: readonly KnownRate[],
  charters: readonly AdoptedBefore[],
  digits: number,
): Timeline {
  const events: readonly Event[] = [
    ...charters.map(({ charter, from, lastRate }, index) => ({
      from,
      number: lastRate,
      place: index,
      dated: datedOf(charter, activity, member, digits).at(from) !== null,
      change: changeOf(activity, charters[index - 1]?.charter, charter, digits),
    })),
    ...rates.filter((rate) => !rate.brought).map((rate) => ({ from: rate.from, number: rate.number, set: rate.ends ? null : rate })),
  ].toSorted((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : left.number - right.number));
  const moments: Moment[] = [];
  let value: Value | null = null;
  let setBy = 0;
  for (const event of events) {
    if ('set' in event) [value, setBy] = [event.set, event.number];
    else {
      // Rows of charters that were adopted later and end where this one begins are its own too.
      const isLast = !charters.some((known, index) => known.from === event.from && index > event.place && known.lastRate !== Infinity);
      const row = event.number === Infinity ? undefined : broughtRow(rates, event.from, isLast ? Infinity : event.number);
      // What came with a charter says it, unless that is a dated rate. What the group set since knew the charter.
      if (row && !event.dated) value = row.ends ? null : row;
      else if (event.number === Infinity || (event.dated && setBy <= event.number)) value = changed(member, value, event.change);
    }
    moments.push({ from: event.from, value });
  }
  return timelineOf(moments);
}

/** The rate that came with a charter from its first day. */
function broughtRow(rates: readonly KnownRate[], from: Day, upTo: number): KnownRate | undefined {
  return rates
    .filter((rate) => rate.brought && rate.from === from && rate.number <= upTo)
    .toSorted((left, right) => left.number - right.number)
    .at(-1);
}

/** A member without a rate of their own has none afterwards. */
function changed(member: number | null, value: Value | null, change: { rate: number | null; multiplier: number | null }): Value | null {
  const rate = member === null ? (change.rate ?? value?.rate) : value?.rate;
  const multiplier = change.multiplier ?? value?.multiplier;
  return rate === undefined || multiplier === undefined ? value : { rate, multiplier };
}

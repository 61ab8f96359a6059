import { addDays, type Day } from '../days/day.ts';
import type { ActivityKind, Charter, CharterActivity } from './charter.ts';
import { multiplierUnits, rateUnits } from './rateDigits.ts';
import { isLater, type DatedRate } from './rates.ts';

/** A rate of the book: `brought` with the adoption of a later charter, or set by the group, when the book began or since. */
export interface KnownRate extends DatedRate {
  readonly brought: boolean;
}

/** A charter that was adopted; `after` is the highest number that a rate had by then, 0 when there was none. */
export interface AdoptedBefore {
  readonly charter: Charter;
  readonly from: Day;
  readonly after: number;
}

export interface RateAdoption {
  readonly charter: Charter;
  readonly from: Day;
  /** All that are in force or will be, in the order in which they were adopted. The book's first one is from before all days. */
  readonly adopted: readonly AdoptedBefore[];
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

/** The activity whose rates are looked at, and whose: a member's, or everyone's (null). */
interface Holder {
  readonly key: string;
  readonly kind: ActivityKind;
  readonly member: number | null;
  readonly digits: number;
}
/** What a holder's rates say on a day; null is none of their own. */
type Wanted = (day: Day) => Value | null;
type Row = Omit<DatedRate, 'activity'>;

/**
 * What a charter changes about the rates of one activity (docs/spec/charter.md, "Rates at adoption"). Everything outside its own days stays as
 * it is, and on its days everything that it says no differently than the charter before.
 */
export function ratesAdopted(
  { key, kind }: { readonly key: string; readonly kind: ActivityKind },
  rates: readonly KnownRate[],
  adoption: RateAdoption,
): RateChange[] {
  const holders = new Set<number | null>([null, ...rates.map((rate) => rate.member)]);
  const days = daysOf(adoption.from, adoption.adopted);
  for (const charter of [adoption.charter, days.before!])
    for (const rate of said(charter, key)?.rates ?? []) holders.add(rate.member === null ? null : Number(rate.member));
  return [...holders].flatMap((member) =>
    changesFor(
      { key, kind, member, digits: adoption.digits },
      rates.filter((rate) => rate.member === member),
      adoption,
      days,
    ),
  );
}

function changesFor(
  holder: Holder,
  rates: readonly KnownRate[],
  { charter, from, adopted }: RateAdoption,
  { before, until }: ReturnType<typeof daysOf>,
): RateChange[] {
  const change = changeOf(holder, before, charter);
  const dated = datedOf(charter, holder);
  const datedBefore = datedOf(before!, holder);
  const undated = undatedRows(holder, rates, [...adopted, { charter, from, after: Infinity }]);
  const wanted: Wanted = (day) => {
    const [own, ownBefore] = [dated.at(day), datedBefore.at(day)];
    if (own && ownBefore && isSame(own, ownBefore)) return valueOn(rates, day);
    if (own) return own;
    const [now, rest] = [valueOn(rates, day), valueOn(undated, day)];
    if (ownBefore) return rest;
    if (change.rate === null && change.multiplier === null) return now;
    if (now === null || rest === null) return holder.member === null ? rest : null;
    return { rate: (change.rate === null ? now : rest).rate, multiplier: (change.multiplier === null ? now : rest).multiplier };
  };
  return rowsFor(holder.member, rates, {
    from,
    until,
    wanted,
    days: [...dated.days, ...datedBefore.days, ...undated.map((row) => row.from)],
  });
}

/** The charter before one that is from a day on, and the day on which another that was adopted already takes over. */
function daysOf(from: Day, adopted: readonly AdoptedBefore[]): { before: Charter | undefined; until: Day | null } {
  // Sorting keeps the order of adoption among those of one day: the last one holds.
  const inOrder = adopted.toSorted((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
  return {
    before: inOrder.findLast((known) => known.from <= from)?.charter,
    until: inOrder.find((known) => known.from > from)?.from ?? null,
  };
}

/** The rows to be added so that rates say what is wanted from a day until another, and the same as before from then on. */
function rowsFor(
  member: number | null,
  rates: readonly Row[],
  { from, until, wanted, days }: { from: Day; until: Day | null; wanted: Wanted; days: readonly Day[] },
): RateChange[] {
  const all = new Set([from, ...rates.map((rate) => rate.from), ...days, ...(until === null ? [] : [until])]);
  const rows = [...rates];
  const added: RateChange[] = [];
  for (const day of [...all].filter((one) => one >= from && (until === null || one <= until)).toSorted()) {
    const value = day === until ? valueOn(rates, day) : wanted(day);
    const now = valueOn(rows, day);
    if (value === null ? now === null || member === null : now !== null && isSame(now, value)) continue;
    const change = { member, from: day, ends: value === null, rate: value?.rate ?? 0, multiplier: value?.multiplier ?? 0 };
    added.push(change);
    rows.push({ ...change, number: Infinity });
  }
  return added;
}

function isSame(left: Value, right: Value): boolean {
  return left.rate === right.rate && left.multiplier === right.multiplier;
}

function said(charter: Charter, key: string): CharterActivity | undefined {
  return charter.activities.find((activity) => activity.key === key);
}

/** What rates say on a day: of two from the same day the one set last. */
function valueOn(rates: readonly Row[], day: Day): Value | null {
  let latest: Row | undefined;
  for (const rate of rates) if (rate.from <= day && (!latest || isLater(rate, latest))) latest = rate;
  return latest && !latest.ends ? latest : null;
}

/** A charter's dated rates for everyone, or for one member. */
function datedOf(charter: Charter, { key, kind, member, digits }: Holder): { at: Wanted; days: Day[] } {
  const own = (said(charter, key)?.rates ?? []).filter((rate) => (rate.member === null ? null : Number(rate.member)) === member);
  return {
    at: (day) => {
      const found = own.find((rate) => rate.from <= day && (rate.to === null || day <= rate.to));
      return found ? { rate: rateUnits(found.rate, kind, digits), multiplier: multiplierUnits(found.multiplier) } : null;
    },
    days: own.flatMap((rate) => [rate.from, ...(rate.to === null ? [] : [addDays(rate.to, 1)])]),
  };
}

/** What a charter changes about everyone's undated rate and multiplier; null leaves what is there. */
interface Change {
  readonly rate: number | null;
  readonly multiplier: number | null;
}
/** Against the charter before. */
function changeOf({ key, kind, digits }: Holder, before: Charter | undefined, after: Charter): Change {
  const now = said(after, key);
  const renamed = before?.name !== after.name;
  if (!now) {
    // An activity of the group's own counts as much as the charter's first of its kind.
    const template = before && renamed ? after.activities.find((one) => one.kind === kind) : undefined;
    return { rate: null, multiplier: template ? multiplierUnits(template.multiplier) : null };
  }
  const then = before && said(before, key);
  const rate = rateUnits(now.rate, kind, digits);
  const multiplier = multiplierUnits(now.multiplier);
  return {
    rate: then && rateUnits(then.rate, kind, digits) === rate ? null : rate,
    multiplier: then && !renamed && multiplierUnits(then.multiplier) === multiplier ? null : multiplier,
  };
}

/**
 * The rates as they would be if no charter had dated ones: everything that happened to them happens once more, in its order. A member has
 * what the group set for them, with the multipliers that charters changed since, which hold for everyone.
 */
function undatedRows(holder: Holder, rates: readonly KnownRate[], charters: readonly AdoptedBefore[]): Row[] {
  const rows: Row[] = [];
  const add = (row: Omit<Row, 'number'>): void => void rows.push({ ...row, number: rows.length + 1 });
  const set = rates.filter((rate) => !rate.brought).toSorted((left, right) => left.number - right.number);
  let done = 0;
  charters.forEach(({ charter, from, after }, index) => {
    for (; done < set.length && set[done]!.number <= after; done++) add(set[done]!);
    const { before, until } = daysOf(from, charters.slice(0, index));
    const change = changeOf(holder, before, charter);
    // What the group has set from a later day begins on that day as it is.
    const later = rows.filter((row) => row.from > from).map((row) => row.from);
    const wanted: Wanted = (day) => {
      const now = valueOn(rows, day);
      return later.some((since) => since <= day) ? now : changed(holder.member, now, change);
    };
    rowsFor(holder.member, rows, { from, until, wanted, days: [] }).forEach(add);
  });
  return rows;
}

/** A member without a rate of their own has none afterwards. */
function changed(member: number | null, value: Value | null, change: Change): Value | null {
  const rate = member === null ? (change.rate ?? value?.rate) : value?.rate;
  const multiplier = change.multiplier ?? value?.multiplier;
  return rate === undefined || multiplier === undefined ? value : { rate, multiplier };
}

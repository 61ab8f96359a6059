import type { Charter, CharterActivity } from '../core/charters/charter.ts';
import { unitOfKind } from '../core/charters/charter.ts';
import { multiplierUnits, rateUnits } from '../core/charters/rateDigits.ts';
import { resolveRate } from '../core/charters/rates.ts';
import { addDays, sinceTheStart, type Day } from '../core/days/day.ts';
import { commonScale, multiplierScale, unitScale } from '../core/quantities/unit.ts';
import type { ContributionSum, Facts } from '../core/waterfall/facts.ts';
import type { RateRow, Reads } from './ports/book.ts';

interface Value {
  readonly rate: number;
  readonly multiplier: number;
}

/** Days on which one of the charters says another rate than the day before: between them contributions can be counted together. */
export function rateDays(...charters: readonly Charter[]): Day[] {
  const days = new Set<Day>();
  for (const charter of charters)
    for (const activity of charter.activities)
      for (const { from, to } of activity.rates) {
        days.add(from);
        if (to !== null) days.add(addDays(to, 1));
      }
  return [...days].toSorted();
}

/** What a charter says of an activity for a member on a day: their own dated rate, else everyone's, else the undated one. */
function saidOn(activity: CharterActivity, member: number, day: Day, digits: number): Value & { readonly own: boolean } {
  const holds = activity.rates.filter((rate) => rate.from <= day && (rate.to === null || day <= rate.to));
  const own = holds.find((rate) => rate.member !== null && Number(rate.member) === member);
  const { rate, multiplier } = own ?? holds.find((one) => one.member === null) ?? activity;
  return { rate: rateUnits(rate, activity.kind, digits), multiplier: multiplierUnits(multiplier), own: own !== undefined };
}

/** Whether the group has set a rate of the member's own that holds on a day: one that the charter in force gives is the charter's. */
function ownOn(
  rates: readonly RateRow[],
  activity: number,
  member: number,
  day: Day,
  inForce: CharterActivity | undefined,
  digits: number,
): RateRow | null {
  const rate = resolveRate(rates, activity, member, day);
  if (!rate || rate.member === null) return null;
  const said = inForce && saidOn(inForce, member, day, digits);
  return said?.own === true && said.rate === rate.rate ? null : rate;
}

/**
 * Contributions by the tried charter's rates and multipliers where it says others than the charter in force, as if they had held from
 * the start. Sums have been added up between `rateDays`, so that one answer holds for the whole of a sum; a rate of a member's own is kept.
 */
export function recounted(facts: Facts, read: Reads, inForce: Charter, charter: Charter): Facts {
  const numbers = new Map(read.activities().map((activity) => [activity.key, activity.number]));
  const rates = read.rates();
  const tried = new Map(charter.activities.map((activity) => [activity.key, activity]));
  const before = new Map(inForce.activities.map((activity) => [activity.key, activity]));
  const days = rateDays(inForce, charter);
  const sums = facts.sums.map((sum): ContributionSum => {
    const activity = tried.get(sum.activity);
    if (!activity) return sum;
    const day = sum.since ?? sinceTheStart;
    const said = saidOn(activity, sum.member, day, facts.digits);
    const known = before.get(sum.activity);
    const was = known && saidOn(known, sum.member, day, facts.digits);
    if (was && was.rate === said.rate && was.multiplier === said.multiplier) return sum;
    const end = days.find((one) => one > day) ?? null;
    const last = end === null || end > facts.to ? facts.to : addDays(end, -1);
    const keepsRate =
      was?.rate === said.rate || (!said.own && ownOn(rates, numbers.get(sum.activity)!, sum.member, last, known, facts.digits) !== null);
    const plainWeight = keepsRate
      ? sum.plainWeight
      : sum.quantity * (commonScale / unitScale[unitOfKind[activity.kind]]) * BigInt(said.rate) * multiplierScale;
    return { ...sum, plainWeight, weight: (plainWeight / multiplierScale) * BigInt(said.multiplier) };
  });
  return { ...facts, sums };
}

/**
 * The rate of what is imagined on a day, by the charter that is tried: the member's own where the group has set one, as a contribution that is
 * written on that day would have it. Somebody imagined has none.
 */
export function imaginedRate(read: Reads, inForce: Charter, activity: CharterActivity, member: number, day: Day, digits: number): Value {
  const said = saidOn(activity, member, day, digits);
  const number = read.activities().find((known) => known.key === activity.key)?.number;
  if (said.own || number === undefined || member < 0) return said;
  const known = inForce.activities.find((one) => one.key === activity.key);
  const own = ownOn(read.rates(), number, member, day, known, digits);
  return own ? { rate: own.rate, multiplier: said.multiplier } : said;
}

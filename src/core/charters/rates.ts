import type { Day } from '../days/day.ts';

export interface DatedRate {
  readonly number: number;
  readonly activity: number;
  /** Null: for everyone. */
  readonly member: number | null;
  readonly from: Day;
  readonly rate: number;
  readonly multiplier: number;
  /** The member has no rate of their own any longer from this day: everyone's holds. */
  readonly ends?: boolean;
}

/**
 * The rate that holds for a member's contribution on a day: the member's own latest one that has begun, unless it says
 * that there is none of their own any longer, otherwise the latest for everyone. Resolved when a contribution is written, so that a later change acts forward only.
 */
export function resolveRate<Rate extends DatedRate>(rates: readonly Rate[], activity: number, member: number, day: Day): Rate | undefined {
  let own: Rate | undefined;
  let common: Rate | undefined;
  for (const rate of rates) {
    if (rate.activity !== activity || rate.from > day) continue;
    if (rate.member === member && (!own || isLater(rate, own))) own = rate;
    if (rate.member === null && (!common || isLater(rate, common))) common = rate;
  }
  return own && own.ends !== true ? own : common;
}

/** Of two rates from the same day the one set last holds. */
export function isLater(left: Pick<DatedRate, 'from' | 'number'>, right: Pick<DatedRate, 'from' | 'number'>): boolean {
  return left.from > right.from || (left.from === right.from && left.number > right.number);
}

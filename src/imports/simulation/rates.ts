import type { CharterActivity } from '../../core/charters/charter.ts';
import { unitOfKind } from '../../core/charters/charter.ts';
import { rateDigits } from '../../core/charters/rateDigits.ts';
import { sinceTheStart, type Day } from '../../core/days/day.ts';
import { scaled } from '../../core/quantities/decimal.ts';
import { commonScale, multiplierScale, unitScale } from '../../core/quantities/unit.ts';
import { isNamed } from '../../core/waterfall/eligible.ts';
import type { MemberFacts } from '../../core/waterfall/facts.ts';

export const multiplierDigits = 2;

/** As a book keeps them: hundredths of a minor unit for one hour, one minor unit or one piece; hundredths. */
export interface RateUsed {
  readonly rate: bigint;
  readonly multiplier: bigint;
}

/** The charter's rate for a member on a day: the member's own latest one that has begun and not ended, otherwise the latest for everyone. */
export function rateOn(activity: CharterActivity, member: MemberFacts, day: Day, digits: number): RateUsed {
  let common = { from: sinceTheStart, rate: activity.rate, multiplier: activity.multiplier };
  let own: typeof common | undefined;
  for (const entry of activity.rates) {
    if (entry.from > day || (entry.to !== null && entry.to < day)) continue;
    if (entry.member === null) common = entry.from >= common.from ? entry : common;
    else if (isNamed(member, entry.member)) own = !own || entry.from >= own.from ? entry : own;
  }
  const used = own ?? common;
  return { rate: scaled(used.rate, rateDigits(activity.kind, digits)), multiplier: scaled(used.multiplier, multiplierDigits) };
}

/** quantity × rate × multiplier in fine units (docs/spec/weights.md), with the multiplier and without. */
export function weightsOf(activity: CharterActivity, quantity: bigint, used: RateUsed): { weight: bigint; plainWeight: bigint } {
  const valued = quantity * (commonScale / unitScale[unitOfKind[activity.kind]]) * used.rate;
  return { weight: valued * used.multiplier, plainWeight: valued * multiplierScale };
}

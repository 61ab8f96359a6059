import type { Day } from '../days/day.ts';
import type { UnitKind } from '../quantities/unit.ts';
import { refuse, type Refusal } from '../refusals/refusal.ts';

/** A day has 24 hours; more than that from one person on one day is a mistake, whatever the tool that logged it. */
export const secondsPerDay = 86_400;

/** Ten million pieces, or a thousand million in money, at once is a typing mistake. */
export const largestQuantity: Readonly<Record<UnitKind, number>> = { time: secondsPerDay, money: 100_000_000_000, count: 1_000_000_000 };

export interface ContributionCheck {
  readonly unit: UnitKind;
  readonly quantity: number;
  readonly day: Day;
  readonly today: Day;
  readonly joined: Day;
  readonly left: Day | null;
  readonly memberName: string;
  readonly lastClosedDay: Day | null;
}

/** The refusals of one contribution, in their fixed order. What depends on other contributions (24 hours a day) is `checkDaySum`. */
export function checkContribution(check: ContributionCheck): Refusal | undefined {
  if (!Number.isFinite(check.quantity)) return refuse('QUANTITY_NOT_NUMBER');
  if (check.quantity <= 0) return refuse('QUANTITY_NOT_POSITIVE');
  if (!Number.isInteger(check.quantity)) return refuse('QUANTITY_TOO_FINE');
  if (check.unit === 'time' && check.quantity > secondsPerDay)
    return refuse('DAY_OVER_24_HOURS', { member: check.memberName, day: check.day, seconds: check.quantity });
  if (check.quantity > largestQuantity[check.unit]) return refuse('QUANTITY_TOO_LARGE', { limit: largestQuantity[check.unit] });
  if (check.day > check.today) return refuse('DATE_FUTURE', { day: check.day });
  if (check.lastClosedDay !== null && check.day <= check.lastClosedDay)
    return refuse('PERIOD_CLOSED', { day: check.day, closedTo: check.lastClosedDay });
  if (check.day < check.joined) return refuse('MEMBER_NOT_ACTIVE', { member: check.memberName, day: check.day, joined: check.joined });
  if (check.left !== null && check.day > check.left)
    return refuse('MEMBER_NOT_ACTIVE', { member: check.memberName, day: check.day, left: check.left });
  return undefined;
}

/** A person's work on one day, all projects together, cannot pass 24 hours. */
export function checkDaySum(secondsOfDay: number, memberName: string, day: Day): Refusal | undefined {
  return secondsOfDay > secondsPerDay ? refuse('DAY_OVER_24_HOURS', { member: memberName, day, seconds: secondsOfDay }) : undefined;
}

import type { Day } from '../days/day.ts';
import { parseIsoDay } from '../days/day.ts';
import { refuse, type Refusal } from '../refusals/refusal.ts';

export interface PeriodDates {
  readonly from: Day;
  readonly to: Day;
}

/** A period has real dates in order, and no day in common with a closed one; it comes after all of them. */
export function checkPeriodDates(dates: PeriodDates, closed: readonly PeriodDates[]): Refusal | undefined {
  for (const day of [dates.from, dates.to]) if (!parseIsoDay(day)) return refuse('DATE_IMPOSSIBLE', { text: day });
  if (dates.to < dates.from) return refuse('PERIOD_EMPTY', { from: dates.from, to: dates.to });
  const overlap = closed.find((other) => dates.from <= other.to);
  return overlap ? refuse('PERIOD_OVERLAP', { from: overlap.from, to: overlap.to }) : undefined;
}

/** One charter rules a whole period: `begins` are the first days of the charters, of which none may lie inside after its first day. */
export function checkOneCharter(dates: PeriodDates, begins: readonly Day[]): Refusal | undefined {
  const day = begins.find((first) => first > dates.from && first <= dates.to);
  return day === undefined ? undefined : refuse('PERIOD_CHARTER_CHANGE', { day, from: dates.from, to: dates.to });
}

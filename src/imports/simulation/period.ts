import { addMonths, dayNumber, firstDayOfMonth, lastDayOfMonth, monthNumber, type Day } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The period of a simulation: as asked, otherwise from the earliest to the latest day of the contributions, otherwise the calendar
 * year that a given end lies in, or today. PERIOD_EMPTY.
 */
export function choosePeriod(asked: { readonly from: Day | null; readonly to: Day | null }, days: readonly Day[], today: Day): Period {
  const sorted = days.filter((day) => (asked.from === null || day >= asked.from) && (asked.to === null || day <= asked.to)).toSorted();
  const year = (asked.to ?? asked.from ?? today).slice(0, 4);
  const from = asked.from ?? sorted[0] ?? `${year}-01-01`;
  const to = asked.to ?? sorted.at(-1) ?? `${year}-12-31`;
  if (from > to) throw new Refused(refuse('PERIOD_EMPTY', { from, to }));
  return { from, to };
}

/**
 * How many periods ago a day was: earlier periods are as long as this one, in whole months where it is whole months, otherwise in days.
 */
export function periodsAgo({ from, to }: Period, day: Day): number {
  if (day >= from) return 0;
  const months = wholeMonths({ from, to });
  if (months === 0) {
    const length = dayNumber(to) - dayNumber(from) + 1;
    return Math.ceil((dayNumber(from) - dayNumber(day)) / length);
  }
  let ago = 1;
  while (addMonths(from, -months * ago) > day) ago += 1;
  return ago;
}

function wholeMonths({ from, to }: Period): number {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return from === firstDayOfMonth(first) && to === lastDayOfMonth(last) ? last - first + 1 : 0;
}

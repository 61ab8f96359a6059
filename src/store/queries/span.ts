import type { SpanFilter } from '../../app/ports/book.ts';
import { dayNumber, firstDayOfMonth, lastDayOfMonth, monthNumber } from '../../core/days/day.ts';

/** Whole months are read from sums; only the days of a started month are read from the contributions themselves. */
interface SplitSpan {
  readonly months: readonly [number, number] | null;
  readonly days: readonly (readonly [number, number])[];
}

const farPast = 0;
const farFuture = 2_200 * 12;

export function splitSpan(span: SpanFilter): SplitSpan {
  let firstMonth = farPast;
  let lastMonth = farFuture;
  const days: [number, number][] = [];
  if (span.from !== null) {
    firstMonth = monthNumber(span.from);
    if (span.from !== firstDayOfMonth(firstMonth)) {
      const end = lastDayOfMonth(firstMonth);
      days.push([dayNumber(span.from), dayNumber(span.to !== null && span.to < end ? span.to : end)]);
      firstMonth += 1;
    }
  }
  if (span.to !== null) {
    lastMonth = monthNumber(span.to);
    if (span.to !== lastDayOfMonth(lastMonth)) {
      if (lastMonth >= firstMonth) days.push([dayNumber(firstDayOfMonth(lastMonth)), dayNumber(span.to)]);
      lastMonth -= 1;
    }
  }
  return { months: firstMonth <= lastMonth ? [firstMonth, lastMonth] : null, days };
}

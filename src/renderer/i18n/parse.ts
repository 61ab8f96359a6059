import { dayFromParts, type Day } from '../../core/days/day.ts';

export { parseDay } from '../../core/entry/dayText.ts';
export { parseDuration } from '../../core/entry/duration.ts';
export { parseAmount } from '../../core/money/amount.ts';

/** Today where the reader is. */
export function today(): Day {
  const now = new Date();
  return dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

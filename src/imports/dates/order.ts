import { dayFromParts, type Day } from '../../core/days/day.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import type { DateOrder } from '../proposal.ts';
import { repeated } from '../text/remember.ts';

/** Reads the days of a file, all in one order. */
export interface DayReader {
  readonly order: DateOrder;
  /** A day, or DATE_IMPOSSIBLE, or DATE_AMBIGUOUS where the order is undecided. Answers are repeated: a file has few days and many rows. */
  readonly read: (text: string) => Day | Refusal;
}

export interface OrderEvidence {
  readonly order: DateOrder;
  readonly by: 'none' | 'column' | 'headerLanguage' | 'person';
  /** A text that either order can read, when the order is undecided. */
  readonly example: string;
}

/** Year first (`2026-03-02`, perhaps with a time of midnight behind it), or three numbers with the year last. */
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/u;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?: 00:00(?::00)?)?$/u;

/**
 * Decides from all the days of a file together whether the day or the month comes first: a day that only one order can read
 * settles it, unless another contradicts it. French headers say day first by themselves. A point between the numbers is only
 * ever written day first. One row is never asked alone, and what stays open is a question for the person, not a guess.
 */
export function decideOrder(
  texts: Iterable<string>,
  hints: { readonly person?: 'dmy' | 'mdy' | undefined; readonly isFrench: boolean },
): OrderEvidence {
  let dayFirst = false;
  let monthFirst = false;
  let pointed = false;
  let either = '';
  let onlyMonthFirst = '';
  for (const raw of texts) {
    const readings = bothReadings(raw.trim());
    if (!readings) continue;
    if (readings.pointed) pointed ||= readings.dmy !== undefined;
    else if (readings.dmy !== undefined && readings.mdy === undefined) dayFirst = true;
    else if (readings.dmy === undefined && readings.mdy !== undefined) [monthFirst, onlyMonthFirst] = [true, raw.trim()];
    else if (readings.dmy !== readings.mdy) either = raw.trim();
  }
  if (!dayFirst && !monthFirst && either === '') return { order: pointed ? 'dmy' : 'iso', by: pointed ? 'column' : 'none', example: '' };
  if (hints.person) return { order: hints.person, by: 'person', example: '' };
  if (dayFirst && (!monthFirst || hints.isFrench)) return { order: 'dmy', by: 'column', example: '' };
  if (monthFirst && !dayFirst && !hints.isFrench) return { order: 'mdy', by: 'column', example: '' };
  if (!monthFirst && hints.isFrench) return { order: 'dmy', by: 'headerLanguage', example: '' };
  return { order: 'undecided', by: 'none', example: either || onlyMonthFirst };
}

/** True for a day whose reading depends on the order that the column decides. */
export function needsOrder(text: string): boolean {
  return yearLast.test(text.trim());
}

interface Readings {
  readonly dmy: Day | undefined;
  readonly mdy: Day | undefined;
  readonly pointed: boolean;
}

function bothReadings(text: string): Readings | undefined {
  const match = yearLast.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = match[4]!.length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
  return { dmy: dayFromParts(year, second, first), mdy: dayFromParts(year, first, second), pointed: match[2] === '.' };
}

export function dayReader(order: DateOrder): DayReader {
  return { order, read: repeated((text) => readDay(text.trim(), order)) };
}

function readDay(text: string, order: DateOrder): Day | Refusal {
  const first = yearFirst.exec(text);
  if (first) return dayFromParts(Number(first[1]), Number(first[3]), Number(first[4])) ?? impossible(text);
  const readings = bothReadings(text);
  if (!readings) return impossible(text);
  const { dmy, mdy } = readings;
  if (order === 'undecided' && !readings.pointed && dmy !== mdy) return refuse('DATE_AMBIGUOUS', { text: text.slice(0, 40) });
  return (order === 'mdy' && !readings.pointed ? mdy : dmy) ?? impossible(text);
}

function impossible(text: string): Refusal {
  return refuse('DATE_IMPOSSIBLE', { text: text.slice(0, 40) });
}

import { dayFromNumber, dayFromParts, dayNumber, type Day } from '../../core/days/day.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import type { DateOrder } from '../proposal.ts';
import { repeated } from '../text/remember.ts';
import { monthOf, weekdayOf } from './names.ts';

/** Reads the days of a file, all in one order. */
export interface DayReader {
  readonly order: DateOrder;
  /** A day, or DATE_IMPOSSIBLE, or DATE_AMBIGUOUS where the order is undecided. Answers are repeated: a file has few days and many rows. */
  readonly read: (text: string) => Day | Refusal;
}

export interface OrderEvidence {
  readonly order: DateOrder;
  readonly by: 'none' | 'column' | 'duration' | 'weekday' | 'headerLanguage' | 'person';
  /** A text that either order can read, when the order is undecided. */
  readonly example: string;
  /** Days with points between the numbers have the month first too, which only tools write. */
  readonly isPointedMonthFirst?: boolean;
}

export interface OrderHints {
  readonly person?: 'dmy' | 'mdy' | undefined;
  /** The header is in a language that writes the day first. */
  readonly isFrench: boolean;
  /** The header's language says what the tool speaks, not how the person chose to see dates: the column wins over it. */
  readonly languageIsWeak?: boolean;
  /** What the rows' own durations say of the order, when start and end lie on two days. */
  readonly byDuration?: 'dmy' | 'mdy' | undefined;
}

/** Year first (`2026-03-02`, perhaps with a time of midnight behind it), or three numbers with the year last. */
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/u;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?: 00:00(?::00)?)?$/u;
/** `20260302`, `2026年3月2日`, `2026. 3. 2.`. */
const otherYearFirst = /^(\d{4})(?:(\d{2})(\d{2})|(?:年|년|\.) ?(\d{1,2})(?:月|월|\.) ?(\d{1,2})(?:日|일|\.?))$/u;
/** `2 mars 2026`, `02-Mar-26`, `2. März 2026`; and `March 2, 2026`. */
const namedMonth = /^(\d{1,2})(?:er|st|nd|rd|th|\.)?[\s-](?:de )?(\p{L}{3,}\.?)[\s-](?:de )?(\d{4}|\d{2})$/iu;
const monthFirstNamed = /^(\p{L}{3,}\.?)\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/iu;
const weekdayAhead = /^(\p{L}{2,}(?:-feira)?)\.?,?\s+(?=[\d\p{L}])/iu;

/**
 * Decides from all the days of a file together whether the day or the month comes first: a day that only one order can read
 * settles it, unless another contradicts it; so does a weekday beside it, or a duration that only one order can explain. French headers say
 * day first by themselves. A point between the numbers is only ever written day first. One row is never asked alone, and what stays open is a
 * question for the person, not a guess.
 */
export function decideOrder(texts: Iterable<string>, hints: OrderHints): OrderEvidence {
  let dayFirst = false;
  let monthFirst = false;
  let pointed = false;
  let pointedMonthFirst = false;
  let pointedDayFirst = false;
  let either = '';
  let onlyMonthFirst = '';
  let weekday: 'dmy' | 'mdy' | 'both' | undefined;
  for (const raw of texts) {
    const text = raw.trim();
    const readings = bothReadings(text);
    if (!readings) continue;
    if (readings.pointed) {
      pointed ||= readings.dmy !== undefined;
      pointedMonthFirst ||= readings.dmy === undefined && readings.mdy !== undefined;
      pointedDayFirst ||= readings.dmy !== undefined && readings.mdy === undefined;
    } else if (readings.dmy !== undefined && readings.mdy === undefined) dayFirst = true;
    else if (readings.dmy === undefined && readings.mdy !== undefined) [monthFirst, onlyMonthFirst] = [true, text];
    else if (readings.dmy !== readings.mdy) either = text;
    const said = readings.dmy === readings.mdy ? undefined : orderByWeekday(text, readings);
    if (said) weekday = weekday === undefined || weekday === said ? said : 'both';
  }
  // Nobody writes 03.25.2026 by hand; some tools can be set to it, and then write the whole column so.
  if (pointedMonthFirst && !pointedDayFirst && !dayFirst && hints.languageIsWeak && hints.person !== 'dmy')
    return { order: 'mdy', by: hints.person ? 'person' : 'column', example: '', isPointedMonthFirst: true };
  if (!dayFirst && !monthFirst && either === '') return { order: pointed ? 'dmy' : 'iso', by: pointed ? 'column' : 'none', example: '' };
  const strongFrench = hints.isFrench && hints.languageIsWeak !== true;
  if (hints.person) return { order: hints.person, by: 'person', example: '' };
  if (dayFirst && (!monthFirst || strongFrench)) return { order: 'dmy', by: 'column', example: '' };
  if (monthFirst && !dayFirst && !strongFrench) return { order: 'mdy', by: 'column', example: '' };
  if (!dayFirst && !monthFirst && hints.byDuration) return { order: hints.byDuration, by: 'duration', example: '' };
  if (!dayFirst && !monthFirst && weekday && weekday !== 'both') return { order: weekday, by: 'weekday', example: '' };
  if (!monthFirst && hints.isFrench) return { order: 'dmy', by: 'headerLanguage', example: '' };
  return { order: 'undecided', by: 'none', example: either || onlyMonthFirst };
}

/** True for a day whose reading depends on the order that the column decides. */
export function needsOrder(text: string): boolean {
  return yearLast.test(withoutWeekday(text.trim()));
}

export interface Readings {
  readonly dmy: Day | undefined;
  readonly mdy: Day | undefined;
  readonly pointed: boolean;
}

/** Both ways to read three numbers with the year last; undefined for anything else. */
export function bothReadings(text: string): Readings | undefined {
  const match = yearLast.exec(withoutWeekday(text));
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = wholeYear(match[4]!);
  return { dmy: dayFromParts(year, second, first), mdy: dayFromParts(year, first, second), pointed: match[2] === '.' };
}

/** The order that the weekday in front of a day allows, when it allows one only. */
function orderByWeekday(text: string, readings: Readings): 'dmy' | 'mdy' | undefined {
  const name = weekdayAhead.exec(text)?.[1];
  const weekday = name === undefined ? undefined : weekdayOf(name);
  if (weekday === undefined) return undefined;
  // 1 January 1970 was a Thursday.
  const fits = (day: Day | undefined): boolean => day !== undefined && (((dayNumber(day) + 4) % 7) + 7) % 7 === weekday;
  if (fits(readings.dmy) === fits(readings.mdy)) return undefined;
  return fits(readings.dmy) ? 'dmy' : 'mdy';
}

function withoutWeekday(text: string): string {
  const first = text.charCodeAt(0);
  return first >= 0x30 && first <= 0x39
    ? text
    : text.replace(weekdayAhead, (all, name: string) => (weekdayOf(name) === undefined ? all : ''));
}

export function dayReader(order: DateOrder, isPointedMonthFirst = false): DayReader {
  return { order, read: repeated((text) => readDay(text.trim(), order, isPointedMonthFirst)) };
}

function readDay(text: string, order: DateOrder, isPointedMonthFirst: boolean): Day | Refusal {
  const first = yearFirst.exec(text);
  if (first) return dayFromParts(Number(first[1]), Number(first[3]), Number(first[4])) ?? impossible(text);
  const readings = bothReadings(text);
  // "Mar 26, 2026" is March: looked at first, it is not taken for a Tuesday cut short.
  if (!readings) return readOther(text) ?? readOther(withoutWeekday(text)) ?? impossible(text);
  const { dmy, mdy } = readings;
  if (order === 'undecided' && !readings.pointed && dmy !== mdy) return refuse('DATE_AMBIGUOUS', { text: text.slice(0, 40) });
  return (order === 'mdy' && (!readings.pointed || isPointedMonthFirst) ? mdy : dmy) ?? impossible(text);
}

/** How workbooks count days when a cell was never told that it holds one: 1 is 1 January 1900, with a 29 February of that year that there never was. */
const serialDay = /^[1-9]\d{4}$/u;
const serialZero = dayNumber('1899-12-30');
const [firstSerial, lastSerial] = [dayNumber('1990-01-01') - serialZero, dayNumber('2089-12-31') - serialZero];

/** Days that can be read one way only: with the month's name, as other languages write them, or as a workbook counts them. */
function readOther(text: string): Day | undefined {
  if (serialDay.test(text)) {
    const serial = Number(text);
    return serial >= firstSerial && serial <= lastSerial ? dayFromNumber(serial + serialZero) : undefined;
  }
  const again = yearFirst.exec(text);
  if (again) return dayFromParts(Number(again[1]), Number(again[3]), Number(again[4]));
  const other = otherYearFirst.exec(text);
  if (other) return dayFromParts(Number(other[1]), Number(other[2] ?? other[4]), Number(other[3] ?? other[5]));
  const named = namedMonth.exec(text);
  const month = named && monthOf(named[2]!);
  if (named && month) return dayFromParts(wholeYear(named[3]!), month, Number(named[1]));
  const ahead = monthFirstNamed.exec(text);
  const aheadMonth = ahead && monthOf(ahead[1]!);
  return ahead && aheadMonth ? dayFromParts(Number(ahead[3]), aheadMonth, Number(ahead[2])) : undefined;
}

function wholeYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function impossible(text: string): Refusal {
  return refuse('DATE_IMPOSSIBLE', { text: text.slice(0, 40) });
}

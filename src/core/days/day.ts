/** A calendar day, written `YYYY-MM-DD`. It has no zone: it is the day that people in the cooperative called it. */
export type Day = string;

/** First day of the rates and the charter that a book is made with: they hold for whatever is logged later about earlier days. */
export const sinceTheStart: Day = '1900-01-01';

/** The last day that the calendar of a book has. */
export const lastOfAll: Day = '2199-12-31';

const millisecondsPerDay = 86_400_000;

/** The text as a day, or undefined when no calendar has it (31 February, month 13, another form). Years 1900 to 2199. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!match) return undefined;
  return dayFromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function dayFromParts(year: number, month: number, date: number): Day | undefined {
  if (year < 1900 || year > 2199) return undefined;
  const time = Date.UTC(year, month - 1, date);
  const made = new Date(time);
  if (made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return undefined;
  return made.toISOString().slice(0, 10);
}

/** Days since 1970-01-01: how the book stores a day, so that ranges are integer ranges. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay);
}

const dayTexts = new Map<number, Day>();

/** Answers are remembered: a book has few days and shows each of them often. */
export function dayFromNumber(number: number): Day {
  const known = dayTexts.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
  if (dayTexts.size > 20_000) dayTexts.clear();
  dayTexts.set(number, day);
  return day;
}

/** Months since year 0, so that a month is one integer and months can be counted. */
export function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

export function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

export function firstDayOfMonth(month: number): Day {
  return `${monthText(month)}-01`;
}

export function lastDayOfMonth(month: number): Day {
  return dayFromNumber(dayNumber(firstDayOfMonth(month + 1)) - 1);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Monday of the day's ISO week. */
export function weekStart(day: Day): Day {
  const number = dayNumber(day);
  // Before 1970 the remainder is negative: it is brought back among 0 to 6.
  return dayFromNumber(number - ((((number + 3) % 7) + 7) % 7));
}

/** The same date so many months later; the last day of the month when that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const month = monthNumber(day) + months;
  const last = lastDayOfMonth(month);
  const same = `${monthText(month)}-${day.slice(8)}`;
  return same > last ? last : same;
}

/** Full months from one day to another: the month counts once its date is reached. Never below zero. */
export function fullMonths(from: Day, to: Day): number {
  if (to < from) return 0;
  const months = monthNumber(to) - monthNumber(from);
  return months > 0 && addMonths(from, months) > to ? months - 1 : months;
}

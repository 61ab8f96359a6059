import { addDays, dayFromParts, dayNumber, parseIsoDay, type Day } from '../days/day.ts';

export const dayWords: Readonly<Record<string, number>> = {
  today: 0,
  'aujourd’hui': 0,
  "aujourd'hui": 0,
  yesterday: -1,
  hier: -1,
  'avant-hier': -2,
};
export const weekdays: readonly (readonly string[])[] = [
  ['monday', 'lundi', 'mon', 'lun'],
  ['tuesday', 'mardi', 'tue', 'mar'],
  ['wednesday', 'mercredi', 'wed', 'mer'],
  ['thursday', 'jeudi', 'thu', 'jeu'],
  ['friday', 'vendredi', 'fri', 'ven'],
  ['saturday', 'samedi', 'sat', 'sam'],
  ['sunday', 'dimanche', 'sun', 'dim'],
];

/**
 * A day as people type it, given today: `2026-03-31`, `31/03/2026`, `31.3.26`, `31/03` (the last one that has come), `hier`, `lundi`
 * (the last Monday, not today). Day comes before month, in both languages. Undefined when no calendar has it.
 */
export function parseDay(text: string, today: Day): Day | undefined {
  const bare = text.normalize('NFKC').trim().toLowerCase();
  if (Object.hasOwn(dayWords, bare)) return addDays(today, dayWords[bare]!);
  const weekday = weekdays.findIndex((words) => words.includes(bare));
  if (weekday >= 0) return lastWeekday(weekday, today);
  const iso = parseIsoDay(bare);
  if (iso) return iso;
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/u.exec(bare);
  if (!parts) return undefined;
  const [date, month] = [Number(parts[1]), Number(parts[2])];
  if (parts[3]) return dayFromParts(parts[3].length === 2 ? 2000 + Number(parts[3]) : Number(parts[3]), month, date);
  const year = Number(today.slice(0, 4));
  const thisYear = dayFromParts(year, month, date);
  return thisYear && thisYear > today ? dayFromParts(year - 1, month, date) : thisYear;
}

/** The last such day that is over: 0 is Monday. */
export function lastWeekday(weekday: number, today: Day): Day {
  return addDays(today, -(((((dayNumber(today) + 3) % 7) - weekday + 6) % 7) + 1));
}

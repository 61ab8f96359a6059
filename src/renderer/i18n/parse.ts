import { addDays, dayFromParts, dayNumber, parseIsoDay, type Day } from '../../core/days/day.ts';
import { splitDecimal } from '../../core/money/amount.ts';

export { parseAmount } from '../../core/money/amount.ts';

/**
 * A duration as people type it, in whole seconds: `1h30`, `1 h 30 min`, `1:30`, `1:30:15`, `1,5`, `1.5 h`, `90m`, `45 min`.
 * A bare number is hours. Undefined when it cannot be read; zero and beyond a day are the book's own business to refuse.
 */
export function parseDuration(text: string): number | undefined {
  const bare = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/u.exec(bare);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  const mixed = /^(\d{1,4})(?:h|heures?|hours?)([0-5]?\d)(?:m|min|minutes?)?$/u.exec(bare);
  if (mixed) return Number(mixed[1]) * 3600 + Number(mixed[2]) * 60;
  const single = /^([\d.,]+)(h|heures?|hours?|m|min|minutes?|s)?$/u.exec(bare);
  if (!single) return undefined;
  const parts = splitDecimal(single[1]!);
  if (!parts || parts.decimals.length > 6 || parts.whole.length > 7) return undefined;
  const unit = single[2] ?? 'h';
  const unitSeconds = unit.startsWith('h') ? 3600n : unit.startsWith('m') ? 60n : 1n;
  // Exact in whole numbers; what is finer than a second is rounded half up (1,333 h is 4 799 s).
  const scale = 10n ** BigInt(parts.decimals.length);
  const value = BigInt(parts.whole + parts.decimals) * unitSeconds;
  return Number((value * 2n + scale) / (scale * 2n));
}

const dayWords: Readonly<Record<string, number>> = {
  today: 0,
  'aujourd’hui': 0,
  "aujourd'hui": 0,
  yesterday: -1,
  hier: -1,
  'avant-hier': -2,
};
const weekdays: readonly (readonly string[])[] = [
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
  const shift = dayWords[bare];
  if (shift !== undefined) return addDays(today, shift);
  const weekday = weekdays.findIndex((words) => words.includes(bare));
  if (weekday >= 0) return addDays(today, -(((((dayNumber(today) + 3) % 7) - weekday + 6) % 7) + 1));
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

/** Today where the reader is. */
export function today(): Day {
  const now = new Date();
  return dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

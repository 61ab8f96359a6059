import { dayNumber, type Day } from '../days/day.ts';
import { refuse } from '../refusals/refusal.ts';
import { lastWeekday, parseDay } from './dayText.ts';
import type { EntryProblem, EntryWorld, Span } from './entry.ts';
import { fold } from './fold.ts';
import type { Line } from './line.ts';

const months = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];
const month =
  'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|january|february|march|april|may|june|july|august|september|october|november|december';
const weekday = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const weekdays = weekday.split('|');

const iso = /\d{4}-\d{2}-\d{2}/gu;
const numeric = /\d{1,2}\/\d{1,2}(?:\/(?:\d{4}|\d{2}))?|\d{1,2}([.-])\d{1,2}\1(?:\d{4}|\d{2})/gu;
const written = new RegExp(String.raw`(?:le\s+)?(\d{1,2})(?:er|st|nd|rd|th)?\s+(${month})(?:\s+(\d{4}))?`, 'giu');
const writtenEnglish = new RegExp(String.raw`(${month})\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?`, 'giu');
const named = /avant[-\s]hier|hier|aujourd['’]hui|yesterday|today/giu;
const ofWeek = new RegExp(String.raw`(?:(?:last|le|on)\s+)?(${weekday})(?:\s+dernier)?`, 'giu');

interface FoundDay {
  readonly span: Span;
  readonly day: Day | undefined;
  readonly text: string;
  /** 0 is Monday; null for a date. */
  readonly weekday: number | null;
}

/** The day that the line names; without one, undefined. A weekday beside its own date (`lundi 2 mars`) only repeats it. */
export function findDay(line: Line, world: EntryWorld, problems: EntryProblem[]): Day | undefined {
  const found: FoundDay[] = [];
  const take = (match: RegExpExecArray, day: Day | undefined, ofTheWeek: number | null = null): void => {
    const span = line.claim(match.index, match.index + match[0].length, 'day');
    found.push({ span, day, text: match[0], weekday: ofTheWeek });
  };
  const { today } = world;
  for (const match of line.find(iso)) take(match, parseDay(match[0], today));
  for (const match of line.find(numeric)) {
    const [first, second] = match[0].split(/[/.-]/u).map(Number);
    // A share such as 50/50 is no date.
    if (first! <= 31 && second! <= 31 && first! > 0 && second! > 0) take(match, parseDay(match[0].replaceAll('-', '/'), today));
  }
  const writtenDay = (date: string, name: string, year: string | undefined): Day | undefined => {
    const number = months.findIndex((names) => names.includes(fold(name))) + 1;
    return parseDay(`${date}/${number}${year === undefined ? '' : `/${year}`}`, today);
  };
  for (const match of line.find(written)) take(match, writtenDay(match[1]!, match[2]!, match[3]));
  for (const match of line.find(writtenEnglish)) take(match, writtenDay(match[2]!, match[1]!, match[3]));
  for (const match of line.find(named)) take(match, parseDay(fold(match[0]).replace(' ', '-'), today));
  for (const match of line.find(ofWeek)) {
    const index = weekdays.indexOf(match[1]!.toLowerCase()) % 7;
    take(match, lastWeekday(index, today), index);
  }
  const say = (code: EntryProblem['code'], details: EntryProblem['details'], span: Span): void =>
    void problems.push({ ...refuse(code, details), span, candidates: [] });
  for (const { day, text, span } of found) if (day === undefined) say('DATE_IMPOSSIBLE', { text }, span);
  const dated = found.filter((one) => one.day !== undefined && one.weekday === null);
  const rest = found.filter((one) => one.weekday !== null && !dated.some((date) => weekdayOf(date.day!) === one.weekday));
  const [first, ...others] = [...dated, ...rest];
  const other = others.find((one) => one.day !== first?.day);
  if (other) say('ENTRY_TWO_DAYS', { text: other.text }, other.span);
  if (first?.day !== undefined && first.day > today) say('DATE_FUTURE', { day: first.day }, first.span);
  return first?.day;
}

function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

import type { RefusalDetails } from '../../core/refusals/refusal.ts';
import { afterDe, placeWithDe } from './elision.ts';
import { placeWords } from './places.ts';
import { problemWords } from './problems.ts';

/**
 * A sentence with places for details. `{name}` is a detail; `[… {name} …|otherwise]` is dropped, or replaced by what follows
 * the bar, when one of its details is missing. So a caller that knows less still gets a whole sentence.
 */
export function fill(template: string, details: RefusalDetails, locale: string): string {
  const word = (name: string): string | undefined => {
    const value = details[name];
    return value === undefined || value === '' ? undefined : wordDetail(name, value, locale);
  };
  const place = (text: string): string | undefined => {
    let missing = false;
    const filled = text.replace(placeWithDe, (_, de: string | undefined, name: string) => {
      const worded = word(name);
      if (worded === undefined) missing = true;
      return afterDe(de, worded ?? '');
    });
    return missing ? undefined : filled;
  };
  const withOptions = template.replace(
    /\[([^\]|]*)(?:\|([^\]]*))?\]/gu,
    (_, wanted: string, otherwise: string | undefined) => place(wanted) ?? place(otherwise ?? '') ?? '',
  );
  return (place(withOptions) ?? withOptions.replace(/\{\w+\}/gu, '…')).replace(/ {2,}/gu, ' ').trim();
}

const dayNames = new Set(['day', 'week', 'from', 'to', 'since', 'joined', 'left', 'until', 'closedTo', 'usedFrom']);

/** Days are written out, places in a charter said in words, sizes and times get their unit, row numbers stay bare, other numbers are grouped as the language does. */
function wordDetail(name: string, value: string | number, locale: string): string {
  if (name === 'place' || name === 'other') return placeWords(String(value), locale.startsWith('fr') ? 'fr' : 'en');
  if (name === 'problem') return wordProblem(String(value), locale);
  if (typeof value === 'string') return dayNames.has(name) ? dayText(value, locale) : value;
  if (name === 'bytes' || name === 'limitBytes') return sizeText(value, locale);
  if (name === 'seconds' || name === 'limitSeconds' || name === 'expectedSeconds') return hoursText(value, locale);
  if (name === 'row' || name === 'line') return String(value);
  return new Intl.NumberFormat(locale).format(value);
}

/** A problem in the form of a charter goes by a name; another one is already in words. */
function wordProblem(name: string, locale: string): string {
  const words: Readonly<Record<string, string>> = problemWords[locale.startsWith('fr') ? 'fr' : 'en'];
  return words[name] ?? name;
}

function dayText(text: string, locale: string): string {
  const time = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(time)) return text;
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
  // French says « 1er mars », and every other day by its plain number.
  return locale.startsWith('fr') ? words.replace(/^1(?=\s)/u, '1er') : words;
}

function sizeText(bytes: number, locale: string): string {
  const unit = locale.startsWith('fr') ? 'Mo' : 'MB';
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_048_576)}\u00a0${unit}`;
}

function hoursText(seconds: number, locale: string): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const hours = new Intl.NumberFormat(locale).format(Math.floor(minutes / 60));
  const rest = String(minutes % 60).padStart(2, '0');
  return `${seconds < 0 ? '−' : ''}${hours}\u00a0h\u00a0${rest}`;
}

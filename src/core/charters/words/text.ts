import { decimalText, percentDigits, percentUnits, scaled, wholePercent } from '../../quantities/decimal.ts';
import { sinceTheStart, type Day } from '../../days/day.ts';
import type { Decimal, Label } from '../charter.ts';

// The small pieces that sentences in both languages are put together from. A sentence is written once for each language, side by
// side, so that what one says the other says too.

const noBreak = '\u00a0';

export const silence: Label = { en: '', fr: '' };

/** One text in both languages; the French one gets the no-break spaces that its punctuation asks for. */
export function both(en: string, fr: string): Label {
  return { en, fr: fr.replace(/ ([:;!?%»])/gu, `${noBreak}$1`).replace(/« /gu, `«${noBreak}`) };
}

/** Sentences one after the other, without those that have nothing to say. */
export function paragraph(sentences: readonly Label[]): Label {
  return joined(sentences, ' ');
}

/** Parts separated by the same mark in both languages. */
export function joined(parts: readonly Label[], mark: string): Label {
  const said = parts.filter((part) => part !== silence);
  return both(said.map((part) => part.en).join(mark), said.map((part) => part.fr).join(mark));
}

/** Parts in a row, the last after “and” or “or”. */
export function row(parts: readonly Label[], last: 'and' | 'or'): Label {
  if (parts.length === 0) return both('(none)', '(aucun)');
  const [en, fr] = last === 'and' ? [' and ', ' et '] : [' or ', ' ou '];
  const inRow = (texts: readonly string[], word: string): string =>
    texts.length === 1 ? texts[0]! : texts.slice(0, -1).join(', ') + word + texts.at(-1)!;
  return both(
    inRow(
      parts.map((part) => part.en),
      en,
    ),
    inRow(
      parts.map((part) => part.fr),
      fr,
    ),
  );
}

export function quoted(text: Label): Label {
  return both(`“${text.en}”`, `« ${text.fr} »`);
}

/** The finest decimals that a charter counts. */
const finest = 10;

/** An exact decimal in each language's own writing: 1400.50 is “1,400.5” and « 1 400,5 ». */
export function number(text: Decimal): Label {
  return written(scaled(text, finest), finest);
}

export function product(left: Decimal, right: Decimal): Label {
  return written(scaled(left, finest) * scaled(right, finest), 2 * finest);
}

export function isOne(text: Decimal): boolean {
  return scaled(text, finest) === scaled('1', finest);
}

function written(value: bigint, digits: number): Label {
  const [whole, decimals] = decimalText(value < 0n ? -value : value, digits).split('.');
  const grouped = (mark: string): string => whole!.replace(/\B(?=(?:\d{3})+$)/gu, mark);
  const sign = value < 0n ? '−' : '';
  return {
    en: sign + grouped(',') + (decimals === undefined ? '' : `.${decimals}`),
    fr: sign + grouped(noBreak) + (decimals === undefined ? '' : `,${decimals}`),
  };
}

export function percentage(text: Decimal): Label {
  const value = number(text);
  return both(`${value.en}%`, `${value.fr} %`);
}

/** What a percentage leaves of the whole. */
export function otherPercentage(text: Decimal): Label {
  return percentage(decimalText(wholePercent - percentUnits(text), percentDigits));
}

/** French says « 1,5 % va » and « 2 % vont ». */
export function isPlural(text: Decimal): boolean {
  return scaled(text, finest) >= scaled('2', finest);
}

export function counted(count: number, one: Label, several: Label): Label {
  const value = number(String(count));
  return both(`${value.en} ${count === 1 ? one.en : several.en}`, `${value.fr}${noBreak}${count < 2 ? one.fr : several.fr}`);
}

/** Whole years are said as years: 60 months are “5 years”, 18 are “18 months”. */
export function duration(months: number): Label {
  return months > 0 && months % 12 === 0
    ? counted(months / 12, both('year', 'an'), both('years', 'ans'))
    : counted(months, both('month', 'mois'), both('months', 'mois'));
}

const monthsEn = 'January February March April May June July August September October November December'.split(' ');
const monthsFr = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

function day(text: Day): Label {
  const [year, month, date] = text.split('-').map(Number);
  return both(`${date} ${monthsEn[month! - 1]} ${year}`, `${date === 1 ? '1er' : date}${noBreak}${monthsFr[month! - 1]}${noBreak}${year}`);
}

/** From a day on, or from one to another; the day that every book begins with is said as the start. */
export function days(from: Day, to: Day | null): Label {
  const last = to === null ? null : day(to);
  if (from === sinceTheStart)
    return last === null ? both('since the start', 'depuis le début') : both(`until ${last.en}`, `jusqu’au ${last.fr}`);
  const first = day(from);
  return last === null
    ? both(`from ${first.en} on`, `à partir du ${first.fr}`)
    : both(`from ${first.en} to ${last.en}`, `du ${first.fr} au ${last.fr}`);
}

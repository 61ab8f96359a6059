import { parseFraction } from '../../core/shares/fraction.ts';
import { weightScale, type UnitKind } from '../../core/quantities/unit.ts';

/**
 * How figures are written on paper. Not by Intl: its data differs from one runtime to the next, and a document must be the
 * same bytes wherever it is made again. The group mark of French is U+00A0 (Intl writes U+202F, which fonts lack).
 */
export type Language = 'en' | 'fr';

const noBreak = '\u00a0';
const minus = '\u2212';
const groupMark: Readonly<Record<Language, string>> = { en: ',', fr: noBreak };
export const decimalMark: Readonly<Record<Language, '.' | ','>> = { en: '.', fr: ',' };
const symbols: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' };

/** A decimal string ("-12345.67") with the language's marks: `−12 345,67`. */
export function formatDecimal(text: string, language: Language): string {
  const negative = text.startsWith('-');
  const [whole = '0', decimals = ''] = (negative ? text.slice(1) : text).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, groupMark[language]);
  return `${negative ? minus : ''}${grouped}${decimals === '' ? '' : decimalMark[language] + decimals}`;
}

/** A decimal string as money: `12 345,67 €`, `€12,345.67`; currencies without a symbol by their code. */
export function formatMoney(text: string, currency: string, language: Language): string {
  const figures = formatDecimal(text, language);
  const symbol = symbols[currency] ?? currency;
  if (language === 'fr') return `${figures}${noBreak}${symbol}`;
  const joined = symbols[currency] === undefined ? `${symbol}${noBreak}` : symbol;
  return figures.startsWith(minus) ? `${minus}${joined}${figures.slice(1)}` : `${joined}${figures}`;
}

/** Minor units with a fixed number of decimals. `digits` may be more than the currency's, for rates. */
export function scaled(value: bigint, digits: number): string {
  const sign = value < 0n ? '-' : '';
  const figures = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  return digits === 0 ? sign + figures : `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

/** Rounds half away from zero: for the eye only, the exact number is in the attached data. */
function divideForTheEye(value: bigint, by: bigint): bigint {
  const size = value < 0n ? -value : value;
  const rounded = (size * 2n + by) / (by * 2n);
  return value < 0n ? -rounded : rounded;
}

/** A number of things with the language's group mark: `1 234 567`. */
export function formatCount(count: number, language: Language): string {
  return formatDecimal(String(count), language);
}

/** A weight in fine units as units of money, to the currency's decimals. */
export function formatWeight(weight: string, currencyDigits: number, language: Language): string {
  return formatDecimal(scaled(divideForTheEye(BigInt(weight), weightScale), currencyDigits), language);
}

/** An exact fraction "n/d" as a percentage with two decimals: `33,75 %`. */
export function formatPercent(fraction: string, language: Language): string {
  const { numerator, denominator } = parseFraction(fraction);
  return percentText(formatDecimal(scaled(divideForTheEye(numerator * 10_000n, denominator), 2), language), language);
}

/** The change between two shares in percentage points, with its sign: `+1,25`. French counts points in the plural from 2 on. */
export function formatPoints(from: string, to: string, language: Language): { text: string; plural: boolean } {
  const before = parseFraction(from);
  const after = parseFraction(to);
  const numerator = after.numerator * before.denominator - before.numerator * after.denominator;
  const hundredths = divideForTheEye(numerator * 10_000n, before.denominator * after.denominator);
  const text = formatDecimal(scaled(hundredths, 2), language);
  return { text: hundredths > 0n ? `+${text}` : text, plural: hundredths >= 200n || hundredths <= -200n };
}

/** Basis points as a percentage without needless zeros: 1000 is `10 %`, 1250 is `12,5 %`. */
export function formatBasisPoints(basisPoints: number, language: Language): string {
  return percentText(trimmed(scaled(BigInt(basisPoints), 2), 0, language), language);
}

function percentText(figures: string, language: Language): string {
  return language === 'fr' ? `${figures}${noBreak}%` : `${figures}%`;
}

/** `1076272/3188866` with grouped figures, so that they can be compared by eye. */
export function formatFraction(fraction: string, language: Language): string {
  const [numerator = '', denominator = ''] = fraction.split('/');
  return `${formatDecimal(numerator, language)}${noBreak}/${noBreak}${formatDecimal(denominator, language)}`;
}

/**
 * Seconds as people say them: `2 h 30`, `45 min`, and to the second when it matters: `298 h 57 min 52 s`. With a language, thousands of
 * hours stand apart.
 */
export function formatDuration(seconds: number, language: Language | null = null): string {
  const size = Math.abs(seconds);
  const whole = Math.floor(size / 3600);
  const hours = language === null ? String(whole) : formatCount(whole, language);
  const minutes = Math.floor((size % 3600) / 60);
  const rest = size % 60;
  const parts: string[] = [];
  if (rest === 0 && whole > 0) parts.push(`${hours}${noBreak}h${minutes > 0 ? `${noBreak}${String(minutes).padStart(2, '0')}` : ''}`);
  else {
    if (whole > 0) parts.push(`${hours}${noBreak}h`);
    if (minutes > 0 || (whole > 0 && rest > 0)) parts.push(`${minutes}${noBreak}min`);
    if (rest > 0 || parts.length === 0) parts.push(`${rest}${noBreak}s`);
  }
  return (seconds < 0 ? minus : '') + parts.join(noBreak);
}

export interface MoneyForm {
  readonly currency: string;
  readonly currencyDigits: number;
}

/** A quantity in its unit: a duration, `grouped` with its thousands apart, an amount, a number of pieces. */
export function formatQuantity(quantity: number, unit: UnitKind, money: MoneyForm, language: Language, grouped: boolean): string {
  if (unit === 'time') return formatDuration(quantity, grouped ? language : null);
  if (unit === 'money') return formatMoney(scaled(BigInt(quantity), money.currencyDigits), money.currency, language);
  return trimmed(scaled(BigInt(quantity), 2), 0, language);
}

/** No time at all, in hours. */
export const noTime = `0${noBreak}h`;

/** A quantity for the eye: time to the minute, and none as hours too; the exact one is in the attached data. */
export function formatRoughly(quantity: number, unit: UnitKind, money: MoneyForm, language: Language, grouped: boolean): string {
  if (unit !== 'time') return formatQuantity(quantity, unit, money, language, grouped);
  const minutes = Math.round(Math.abs(quantity) / 60);
  if (minutes === 0) return noTime;
  return formatDuration((quantity < 0 ? -60 : 60) * minutes, grouped ? language : null);
}

/**
 * A rate per hour or per piece as money, a rate on money as a plain factor (100 hundredths of a cent for one cent is 1).
 */
export function formatRate(rate: number, unit: UnitKind, money: MoneyForm, language: Language): string {
  if (unit === 'money') return trimmed(scaled(BigInt(rate), 2), 0, language);
  const exact = scaled(BigInt(rate), money.currencyDigits + 2);
  const figures = trimTo(exact, money.currencyDigits);
  const per = unit === 'time' ? '/h' : language === 'fr' ? '/u.' : '/unit';
  return `${formatMoney(figures, money.currency, language)}${per}`;
}

/** Hundredths as a factor: 200 is `× 2`. */
export function formatMultiplier(multiplier: number, language: Language): string {
  return `×${noBreak}${trimmed(scaled(BigInt(multiplier), 2), 0, language)}`;
}

function trimmed(text: string, least: number, language: Language): string {
  return formatDecimal(trimTo(text, least), language);
}

function trimTo(text: string, least: number): string {
  const [whole = '', decimals = ''] = text.split('.');
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/u, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

const months: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
};

/** `1er mars 2026`, `1 March 2026`. */
export function formatDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const number = Number(date);
  const name = months[language][Number(month) - 1] ?? month;
  return `${number}${language === 'fr' && number === 1 ? 'er' : ''}${noBreak}${name}${noBreak}${year}`;
}

/** `01/03/2026` in French; the unambiguous ISO form in English. */
export function formatShortDay(day: string, language: Language): string {
  return language === 'fr' ? day.split('-').reverse().join('/') : day;
}

/** A hash in groups of eight, to be compared by eye. */
export function formatHash(hash: string): string {
  return hash.replace(/.{8}(?=.)/gu, '$& ');
}

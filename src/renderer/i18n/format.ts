import type { Language } from '../../contract/base.ts';
import { amountText } from '../../core/money/amount.ts';
import { parseIsoDay, type Day } from '../../core/days/day.ts';
import { weightScale, type UnitKind } from '../../core/quantities/unit.ts';
import { parseFraction } from '../../core/shares/fraction.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times more than using one, and a list uses thousands. */
function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${language}${JSON.stringify(options)}`;
  let format = cache.get(key) as Intl.NumberFormat | undefined;
  if (!format) cache.set(key, (format = new Intl.NumberFormat(locales[language], options)));
  return format;
}

function dates(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${language}${JSON.stringify(options)}`;
  let format = cache.get(key) as Intl.DateTimeFormat | undefined;
  if (!format) cache.set(key, (format = new Intl.DateTimeFormat(locales[language], options)));
  return format;
}

/** A figure on screen is the figure on paper: a minus is a minus and no hyphen, and French thousands stand as far apart as words. */
function figure(language: Language, options: Intl.NumberFormatOptions, value: number | bigint | Intl.StringNumericLiteral): string {
  return numbers(language, options).format(value).replaceAll('-', '\u2212').replaceAll('\u202f', '\u00a0');
}

/** An exact decimal text into the language's figures; `Intl` takes the text itself, so no float is ever made. */
function decimal(text: string, language: Language, options: Intl.NumberFormatOptions): string {
  return figure(language, options, text as unknown as Intl.StringNumericLiteral);
}

/** A decimal text as it is read, exactly: `1500.5` is `1 500,5`. */
export function formatDecimal(text: string, language: Language): string {
  return decimal(text, language, { maximumFractionDigits: 20 });
}

/** Minor units as money: `1234567n` is `12 345,67 €`. */
export function formatMoney(minor: bigint, currency: string, digits: number, language: Language): string {
  return decimal(amountText(minor, digits), language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A decimal text as money, exactly, finer than the minor unit where it is: `12.125` is `12,125 €`. */
export function formatExactMoney(text: string, currency: string, digits: number, language: Language): string {
  return decimal(text, language, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: 20 });
}

/** Minor units without the currency, for a column whose head names it. */
export function formatAmount(minor: bigint, digits: number, language: Language): string {
  return decimal(amountText(minor, digits), language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A weight as the money it stands for, rounded half up to the minor unit: for the eye, nothing is computed from it. */
export function formatWeight(weight: bigint, currency: string, digits: number, language: Language): string {
  return formatMoney(roundHalfUp(weight, weightScale), currency, digits, language);
}

/** A rate, in hundredths of a minor unit, for one hour or one piece: `250000` is `25,00 €`. A rate of money for money has no unit: `1`. */
export function formatRate(rate: number, unit: UnitKind, currency: string, digits: number, language: Language): string {
  if (unit === 'money') return decimal(amountText(BigInt(rate), 2), language, { maximumFractionDigits: 2 });
  const whole = digits === 0 ? 2 : digits + 2;
  const text = amountText(BigInt(rate), whole);
  return decimal(text, language, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: whole });
}

/** A multiplier in hundredths: `200` is `× 2`. */
export function formatMultiplier(multiplier: number, language: Language): string {
  return `×\u00a0${decimal(amountText(BigInt(multiplier), 2), language, { maximumFractionDigits: 2 })}`;
}

/** Seconds as `2 h 30`, to the nearest minute; under an hour `45 min`, under a minute `20 s`. */
export function formatDuration(seconds: number, language: Language): string {
  const size = Math.abs(seconds);
  const sign = seconds < 0 ? '−' : '';
  if (size < 60) return `${sign}${size}\u00a0s`;
  const minutes = Math.round(size / 60);
  if (minutes < 60) return `${sign}${minutes}\u00a0min`;
  const hours = figure(language, {}, Math.floor(minutes / 60));
  return `${sign}${hours}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`;
}

/** Seconds whole and exact, `885 h 47 min 46 s`: what the rounded form stands for. */
export function formatExactDuration(seconds: number, language: Language): string {
  const size = Math.abs(seconds);
  const parts = [
    [Math.floor(size / 3600), 'h'],
    [Math.floor((size % 3600) / 60), 'min'],
    [size % 60, 's'],
  ] as const;
  const worded = parts.filter(([count]) => count > 0).map(([count, unit]) => `${figure(language, {}, count)}\u00a0${unit}`);
  return `${seconds < 0 ? '−' : ''}${worded.join(' ') || '0\u00a0s'}`;
}

/** An exact share "n/d" as a percentage, rounded half up from the exact value: `1/3` is `33,33 %`. */
export function formatPercent(share: string, language: Language, decimals = 2): string {
  const { numerator, denominator } = parseFraction(share);
  const parts = roundHalfUp(numerator * 100n * 10n ** BigInt(decimals), denominator);
  const text = decimal(amountText(parts, decimals), language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return language === 'fr' ? `${text}\u00a0%` : `${text}%`;
}

/** Basis points, as a charter gives them: `1500` is `15 %`. */
export function formatBasisPoints(basisPoints: number, language: Language): string {
  const text = decimal(amountText(BigInt(basisPoints), 2), language, { maximumFractionDigits: 2 });
  return language === 'fr' ? `${text}\u00a0%` : `${text}%`;
}

export function formatNumber(value: number | bigint, language: Language): string {
  return figure(language, {}, value);
}

/** A contribution's quantity in its unit: a duration, an amount of money, or a count in hundredths. */
export function formatQuantity(quantity: number, unit: UnitKind, currency: string, digits: number, language: Language): string {
  if (unit === 'time') return formatDuration(quantity, language);
  if (unit === 'money') return formatMoney(BigInt(quantity), currency, digits, language);
  return decimal(amountText(BigInt(quantity), 2), language, { maximumFractionDigits: 2 });
}

/** A calendar day: `01/03/2026`, written out `1er mars 2026`, or as a line begins with it `Mardi 3 mars 2026`. Text that is no day comes back as it was. */
export function formatDay(day: Day, language: Language, style: 'short' | 'long' | 'weekday' = 'short'): string {
  if (!parseIsoDay(day)) return day;
  const options: Intl.DateTimeFormatOptions =
    style === 'short'
      ? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }
      : { ...(style === 'weekday' ? { weekday: 'long' as const } : {}), day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
  const text = dates(language, options).format(Date.parse(`${day}T00:00:00Z`));
  if (style === 'short') return text;
  const written = firstOfMonth(text, language);
  return style === 'weekday' ? written.charAt(0).toUpperCase() + written.slice(1) : written;
}

/** The short name of a day's weekday: `Mon`, `lun.`. */
export function formatWeekday(day: Day, language: Language): string {
  return dates(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
}

export function formatDayRange(from: Day, to: Day, language: Language): string {
  const range = dates(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return firstOfMonth(range.formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)), language);
}

/** French says `1er mars`, and every other day by its plain number; `Intl` writes `1 mars`. */
function firstOfMonth(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/(?<!\d)1(?=\s\p{L}|–)/gu, '1er') : text;
}

/** `2026-03` as `mars 2026`, or short for an axis `03/26`. */
export function formatMonth(month: string, language: Language, style: 'short' | 'long' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long' ? { month: 'long', year: 'numeric', timeZone: 'UTC' } : { month: '2-digit', year: '2-digit', timeZone: 'UTC' };
  return dates(language, options).format(Date.parse(`${month}-01T00:00:00Z`));
}

/** An instant in the reader's own time zone. */
export function formatInstant(instant: string, language: Language): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : dates(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

export function formatBytes(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1_048_576 ? [bytes / 1024, language === 'fr' ? 'Ko' : 'kB'] : [bytes / 1_048_576, language === 'fr' ? 'Mo' : 'MB'];
  return `${figure(language, { maximumFractionDigits: 1 }, value)}\u00a0${unit}`;
}

export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items);
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

import { evaluateAmount, sumPattern } from '../money/arithmetic.ts';
import { parseAmount } from '../money/amount.ts';
import type { UnitKind } from '../quantities/unit.ts';
import { refuse, type Refusal } from '../refusals/refusal.ts';
import { parseClock } from './clock.ts';
import { parseDuration } from './duration.ts';
import type { EntryProblem, EntryWorld, Span } from './entry.ts';
import type { Line } from './line.ts';

/** What a quantity is counted in; null for a bare number, whose unit is the activity's. */
interface FoundQuantity {
  readonly span: Span;
  readonly unit: UnitKind | null;
  readonly text: string;
  readonly value: number;
  /** Of a range of the clock. */
  readonly startsAt: number | null;
}

export interface QuantityRead {
  readonly quantity: number | null;
  readonly unit: UnitKind | null;
  readonly startsAt: number | null;
  /** A bare number's text, when it could be counted in another unit. */
  readonly bare: string | null;
}

const symbols: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  $: ['USD', 'CAD', 'NZD', 'AUD'],
  '£': ['GBP'],
};
const currencyWords = String.raw`€|\$|£|euros?|francs?|dollars?|[a-z]{3}`;
const amountAfter = new RegExp(String.raw`(${sumPattern})\s?(${currencyWords})`, 'giu');
const amountBefore = new RegExp(String.raw`(€|\$|£)\s?(${sumPattern})`, 'giu');

const hour = String.raw`(?:heures?|hours?|hrs?|h)`;
const minute = String.raw`(?:minutes?|min|mn)`;
/** The longest form first, each in a pass of its own: where `2h 45` meets `45 €`, `2h` is still found. */
const durations = [
  String.raw`\d{1,3}${hour}[0-5]?\d(?:${minute}|m)?`,
  String.raw`\d{1,3}\s?${hour}\s?[0-5]\d(?:\s?${minute})?`,
  String.raw`\d{1,5}(?:[.,]\d{1,6})?\s?${hour}`,
  String.raw`\d{1,5}(?:[.,]\d{1,6})?\s?${minute}`,
  String.raw`\d{1,5}[ms]`,
  String.raw`\d{1,3}:[0-5]\d(?::[0-5]\d)?`,
].map((form) => new RegExp(form, 'giu'));
const clock = String.raw`\d{1,2}(?:h(?:[0-5]\d)?|:[0-5]\d)`;
const range = new RegExp(
  String.raw`(?:(?:de|from)\s+)?(${clock}|\d{1,2}(?=\s?[-–—]))(?:\s?(?:-|–|—|→)\s?|\s+(?:à|to|until)\s+)(${clock})`,
  'giu',
);
const beginning = new RegExp(String.raw`(?:à|at|dès)\s+(${clock})`, 'giu');
const counts = /(\d{1,7}(?:[.,]\d{1,2})?)\s?(?:pi[èe]ces?|pcs?|unit[ée]s?|units?|pieces?|×)/giu;
const bareFirst = new RegExp(String.raw`^\s*(${sumPattern})(?=\s|$)`, 'iu');
const bareLast = new RegExp(String.raw`(?<=\s)(${sumPattern})\s*$`, 'iu');

/** How much the line says, in what unit, and when it began. Two different quantities are one too many. */
export function findQuantity(line: Line, world: EntryWorld, problems: EntryProblem[]): QuantityRead {
  const found: FoundQuantity[] = [];
  const fail = (refusal: Refusal, span: Span): void => void problems.push({ ...refusal, span, candidates: [] });
  const take = (match: RegExpExecArray, unit: UnitKind, value: number | undefined, startsAt: number | null = null): void => {
    const span = line.claim(match.index, match.index + match[0].length, 'quantity');
    if (value === undefined) fail(refuse('QUANTITY_NOT_NUMBER'), span);
    else found.push({ span, unit, text: match[0], value, startsAt });
  };
  const takeAmount = (match: RegExpExecArray, sum: string, currency: string): void => {
    const code = currencyOf(currency, world.currency);
    if (code === undefined) return;
    const span = line.claim(match.index, match.index + match[0].length, 'quantity');
    if (code !== world.currency) return fail(refuse('CURRENCY_UNKNOWN', { currency, expected: world.currency }), span);
    const amount = evaluateAmount(sum, world.currencyDigits);
    if (typeof amount !== 'bigint') fail(amount, span);
    else if (amount > BigInt(Number.MAX_SAFE_INTEGER) || amount < 0n)
      fail(refuse(amount < 0n ? 'QUANTITY_NOT_POSITIVE' : 'AMOUNT_TOO_LARGE', { text: sum }), span);
    else found.push({ span, unit: 'money', text: match[0], value: Number(amount), startsAt: null });
  };
  for (const match of line.find(amountBefore)) takeAmount(match, match[2]!, match[1]!);
  for (const match of line.find(amountAfter)) takeAmount(match, match[1]!, match[2]!);
  for (const match of line.find(range)) {
    const [from, to] = [parseClock(match[1]!), parseClock(match[2]!)];
    const valid = from !== undefined && to !== undefined && from < minutesPerDay && from !== to;
    take(match, 'time', valid ? ((to - from + minutesPerDay) % minutesPerDay || minutesPerDay) * 60 : undefined, from ?? null);
  }
  let startsAt: number | null = null;
  for (const match of line.find(beginning)) {
    const start = parseClock(match[1]!);
    if (start === undefined || start >= minutesPerDay) continue;
    line.claim(match.index, match.index + match[0].length, 'start');
    startsAt ??= start;
  }
  for (const form of durations) for (const match of line.find(form)) take(match, 'time', parseDuration(match[0]));
  for (const match of line.find(counts)) take(match, 'count', hundredths(match[1]!));
  return choose(line, found, startsAt, fail);
}

const minutesPerDay = 24 * 60;

function choose(line: Line, found: FoundQuantity[], startsAt: number | null, fail: (refusal: Refusal, span: Span) => void): QuantityRead {
  const ranged = found.find((one) => one.startsAt !== null);
  // A range beside a shorter duration is work with a pause in it.
  const durations = found.filter((one) => one !== ranged && one.unit === 'time');
  const paused = ranged && found.length === 2 && durations.length === 1 && durations[0]!.value <= ranged.value ? durations[0]! : undefined;
  const chosen = paused ?? found[0];
  const other = found.find((one) => one !== chosen && one !== (paused && ranged));
  if (other) fail(refuse('ENTRY_TWO_QUANTITIES', { text: other.text }), other.span);
  if (chosen) {
    const begun = ranged?.startsAt ?? startsAt;
    return { quantity: chosen.value, unit: chosen.unit, startsAt: chosen.unit === 'time' ? begun : null, bare: null };
  }
  for (const pattern of [bareFirst, bareLast]) {
    const match = pattern.exec(line.text);
    const text = match?.[1];
    if (match === null || text === undefined) continue;
    const start = match.index + match[0].indexOf(text);
    if (!line.isFree(start, start + text.length)) continue;
    line.claim(start, start + text.length, 'quantity');
    return { quantity: null, unit: null, startsAt, bare: text };
  }
  return { quantity: null, unit: null, startsAt, bare: null };
}

/** A bare number in an activity's unit: hours, an amount, or pieces. */
export function readBare(text: string, unit: UnitKind, digits: number): number | Refusal {
  if (unit === 'time') return parseDuration(text) ?? refuse('QUANTITY_NOT_NUMBER');
  if (unit === 'count') return hundredths(text) ?? refuse('QUANTITY_NOT_NUMBER');
  const amount = evaluateAmount(text, digits);
  if (typeof amount !== 'bigint') return amount;
  return amount > BigInt(Number.MAX_SAFE_INTEGER) ? refuse('AMOUNT_TOO_LARGE', { text }) : Number(amount);
}

function hundredths(text: string): number | undefined {
  const value = parseAmount(text, 2);
  return typeof value === 'bigint' && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined;
}

/** The code that a sign or word of money stands for; undefined when it is just a word of three letters. */
function currencyOf(word: string, own: string): string | undefined {
  const upper = word.toUpperCase();
  const signed = symbols[word];
  if (signed) return signed.includes(own) ? own : signed[0];
  if (/^EUROS?$/u.test(upper)) return 'EUR';
  if (/^FRANCS?$/u.test(upper)) return ['CHF', 'XOF', 'XAF', 'XPF'].includes(own) ? own : 'CHF';
  if (/^DOLLARS?$/u.test(upper)) return symbols['$']!.includes(own) ? own : 'USD';
  return upper === own || knownCodes.has(upper) ? upper : undefined;
}

const knownCodes: ReadonlySet<string> = new Set(['EUR', 'CHF', 'GBP', 'USD', 'CAD']);

import { refuse, type Refusal } from '../refusals/refusal.ts';

/** Beyond this an amount is a typing mistake: ten thousand billion in a two-decimal currency. It also keeps every sum inside 64 bits. */
export const largestAmount = 1_000_000_000_000_000n;

/** Currencies the book can be kept in, with the number of digits of their minor unit (ISO 4217). */
export const currencies: Readonly<Record<string, number>> = {
  EUR: 2,
  CHF: 2,
  GBP: 2,
  USD: 2,
  CAD: 2,
  NZD: 2,
  AUD: 2,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  PLN: 2,
  CZK: 2,
  HUF: 2,
  RON: 2,
  BGN: 2,
  MAD: 2,
  BRL: 2,
  INR: 2,
  JPY: 0,
  XOF: 0,
  XAF: 0,
  XPF: 0,
  KRW: 0,
  CLP: 0,
  TND: 3,
};

/**
 * Reads an amount as people type it (`12 345,67`, `12345.67`, `-1 234,5 €`) into minor units.
 * The last `,` or `.` is the decimal mark when at most `digits` figures follow or no other mark is present;
 * spaces of every width, apostrophes and a currency sign are dropped.
 */
export function parseAmount(text: string, digits: number): bigint | Refusal {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s'’€$£]/gu, '')
    .replace(/^[+]/u, '')
    .replace(/^−/u, '-');
  const match = /^(-?)(\d[\d.,]*)$/u.exec(bare);
  if (!match) return refuse('AMOUNT_NOT_NUMBER', { text });
  const parts = splitDecimal(match[2]!);
  if (!parts) return refuse('AMOUNT_NOT_NUMBER', { text });
  // Zeros count: "1,000" is one to one reader and a thousand to another, so it is refused rather than guessed.
  if (parts.decimals.length > digits) return refuse('AMOUNT_TOO_FINE', { text, digits, ...thousandsOf(parts) });
  const value = BigInt(parts.whole + parts.decimals.padEnd(digits, '0'));
  if (value > largestAmount) return refuse('AMOUNT_TOO_LARGE', { text });
  return match[1] === '-' ? -value : value;
}

/** What a number with one mark before three figures says to who groups thousands by it. */
export function thousandsOf({ whole, decimals }: { whole: string; decimals: string }): { readonly thousands?: string } {
  return decimals.length === 3 && /^[1-9]\d{0,2}$/u.test(whole) ? { thousands: whole + decimals } : {};
}

/** Whole and decimal figures of a number that may use `.` or `,` as a mark and the other as a grouping; undefined when neither reading is coherent. */
export function splitDecimal(text: string): { whole: string; decimals: string } | undefined {
  const lastMark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (lastMark < 0) return { whole: text, decimals: '' };
  const mark = text[lastMark]!;
  const other = mark === '.' ? ',' : '.';
  const whole = text.slice(0, lastMark);
  const decimals = text.slice(lastMark + 1);
  if (whole.includes(mark)) {
    // The same mark twice can only group thousands: 1.234.567
    const groups = text.split(mark);
    if (whole.includes(other) || groups.slice(1).some((group) => group.length !== 3) || groups[0]!.length > 3) return undefined;
    return { whole: groups.join(''), decimals: '' };
  }
  if (whole.includes(other)) {
    const groups = whole.split(other);
    if (groups.slice(1).some((group) => group.length !== 3) || groups[0]!.length > 3 || groups[0] === '') return undefined;
    return { whole: groups.join(''), decimals };
  }
  if (!/^\d*$/u.test(decimals)) return undefined;
  return { whole: whole === '' ? '0' : whole, decimals };
}

/** Minor units as a plain decimal string, the machine form of money: `-12345` with two digits is `-123.45`. */
export function amountText(amount: bigint, digits: number): string {
  const sign = amount < 0n ? '-' : '';
  const figures = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0');
  if (digits === 0) return sign + figures;
  return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

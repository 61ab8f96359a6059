import { assert } from '../refusals/refusal.ts';

/** A decimal text in plain notation: an optional minus, figures, and a point with more figures. */
export const decimalPattern = /^-?\d{1,15}(?:\.\d{1,10})?$/u;

/**
 * A decimal text times 10^digits, exactly. The text has at most that many decimals that are not zero: `checkCharter` refuses
 * finer ones before anything is computed.
 */
export function scaled(text: string, digits: number): bigint {
  assert(decimalPattern.test(text), `a decimal reads like 42.5, got ${text}`);
  const [whole, decimals = ''] = text.replace('-', '').split('.');
  const kept = decimals.replace(/0+$/u, '');
  assert(kept.length <= digits, `${text} has more than ${digits} decimals`);
  const value = BigInt(whole! + kept.padEnd(digits, '0'));
  return text.startsWith('-') ? -value : value;
}

/** How many decimals a text really needs. */
export function decimalsOf(text: string): number {
  return (text.split('.')[1] ?? '').replace(/0+$/u, '').length;
}

/** A percentage in units of ten decimals, so that a third (33.3333333333) of any sum is right to the cent; the whole is 10^12 of them. */
export const percentDigits = 10;
export const wholePercent = 1_000_000_000_000n;
export function percentUnits(text: string): bigint {
  return scaled(text, percentDigits);
}

/** 42.5 → "42.5", 40.0000 → "40": units of 1/10^digits as the shortest text. */
export function decimalText(value: bigint, digits: number): string {
  const sign = value < 0n ? '-' : '';
  const figures = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const decimals = figures.slice(figures.length - digits).replace(/0+$/u, '');
  return sign + whole + (decimals === '' ? '' : `.${decimals}`);
}

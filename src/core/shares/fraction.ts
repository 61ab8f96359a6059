import { assert } from '../refusals/refusal.ts';

/** An exact share of a whole, always reduced, with a positive denominator. Nothing is rounded before money is split. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zeroFraction: Fraction = { numerator: 0n, denominator: 1n };

export function fraction(numerator: bigint, denominator: bigint): Fraction {
  assert(denominator > 0n, 'a fraction has a positive denominator');
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return divisor === 1n ? { numerator, denominator } : { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function addFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator);
}

/** "n/d", the machine form of a share. */
export function fractionText(share: Fraction): string {
  return `${share.numerator}/${share.denominator}`;
}

export function parseFraction(text: string): Fraction {
  const match = /^(-?\d+)\/(\d+)$/u.exec(text);
  assert(match, `a fraction reads "n/d", got ${text}`);
  return fraction(BigInt(match[1]!), BigInt(match[2]!));
}

/** For the eye only (a percentage, a chart): correct to about 15 figures, never used to split anything. */
export function fractionToNumber(share: Fraction): number {
  const scale = 1_000_000_000_000_000n;
  return Number((share.numerator * scale) / share.denominator) / 1e15;
}

const safe = BigInt(Number.MAX_SAFE_INTEGER);
const word = 2 ** 31 - 1;

/**
 * Euclid's algorithm. As soon as both numbers are safe integers it goes on in the processor's own numbers, and from 31 bits on in
 * whole words, whose remainder is many times quicker than that of a double: a table of shares is mostly this.
 */
export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b > safe || (a > safe && b > 0n)) [a, b] = [b, a % b];
  if (b === 0n) return a;
  let [c, d] = [Number(a), Number(b)];
  while (d > word || (c > word && d > 0)) {
    const rest = c % d;
    c = d;
    d = rest;
  }
  return BigInt(d === 0 ? c : divisorOfWords(c, d));
}

/** Both are said to be words at every step, which is what makes the remainder a word's. */
function divisorOfWords(left: number, right: number): number {
  let c = left | 0;
  let d = right | 0;
  while (d !== 0) {
    const rest = (c % d) | 0;
    c = d;
    d = rest;
  }
  return c;
}

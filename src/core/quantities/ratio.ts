import { assert } from '../refusals/refusal.ts';

/** An exact value: over ÷ under, `under` always positive, reduced only when it has grown long. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

export const none: Ratio = { over: 0n, under: 1n };
export const one: Ratio = { over: 1n, under: 1n };

/** Beyond this length a common divisor is worth looking for. */
const long = 1n << 512n;

export function ratio(over: bigint, under = 1n): Ratio {
  assert(under > 0n, 'what a value is divided by is positive');
  if (over === 0n) return none;
  return under > long ? reduced(over, under) : { over, under };
}

function reduced(over: bigint, under: bigint): Ratio {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return { over: over / a, under: under / a };
}

export function plus(left: Ratio, right: Ratio): Ratio {
  if (left.over === 0n) return right;
  if (right.over === 0n) return left;
  if (left.under === right.under) return ratio(left.over + right.over, left.under);
  return ratio(left.over * right.under + right.over * left.under, left.under * right.under);
}

export function minus(left: Ratio, right: Ratio): Ratio {
  return plus(left, { over: -right.over, under: right.under });
}

export function times(left: Ratio, right: Ratio): Ratio {
  if (left.over === 0n || right.over === 0n) return none;
  return ratio(left.over * right.over, left.under * right.under);
}

/** Left ÷ right, for a right above zero. */
export function dividedBy(left: Ratio, right: Ratio): Ratio {
  assert(right.over > 0n, 'what a value is divided by is positive');
  return ratio(left.over * right.under, left.under * right.over);
}

export function isMore(left: Ratio, right: Ratio): boolean {
  return left.under === right.under ? left.over > right.over : left.over * right.under > right.over * left.under;
}

export function least(left: Ratio, right: Ratio): Ratio {
  return isMore(left, right) ? right : left;
}

export function atLeastZero(value: Ratio): Ratio {
  return value.over < 0n ? none : value;
}

export function isPositive(value: Ratio): boolean {
  return value.over > 0n;
}

export function total(values: readonly Ratio[]): Ratio {
  return values.reduce(plus, none);
}

export function floorOf(value: Ratio): bigint {
  const cut = value.over / value.under;
  return value.over < 0n && cut * value.under !== value.over ? cut - 1n : cut;
}

/** The same values as whole numbers of one common part, smallest numbers: what a division by weights needs. */
export function asWhole(values: readonly Ratio[]): bigint[] {
  let common = 1n;
  for (const value of values) if (value.over !== 0n && common % value.under !== 0n) common *= value.under / divisor(common, value.under);
  return values.map((value) => (value.over === 0n ? 0n : value.under === common ? value.over : value.over * (common / value.under)));
}

function divisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

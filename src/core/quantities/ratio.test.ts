import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asWhole,
  atLeastZero,
  dividedBy,
  floorOf,
  isMore,
  isPositive,
  least,
  minus,
  none,
  one,
  plus,
  ratio,
  times,
  total,
  type Ratio,
} from './ratio.ts';

const value = fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 30n)).map(([over, under]) => ratio(over, under));
const same = (left: Ratio, right: Ratio): boolean => left.over * right.under === right.over * left.under;

describe('exact values', () => {
  it('add, subtract, multiply and divide', () => {
    expect(same(plus(ratio(1n, 3n), ratio(1n, 6n)), ratio(1n, 2n))).toBe(true);
    expect(same(minus(ratio(1n, 3n), ratio(1n, 2n)), ratio(-1n, 6n))).toBe(true);
    expect(same(times(ratio(2n, 3n), ratio(3n, 4n)), ratio(1n, 2n))).toBe(true);
    expect(same(dividedBy(ratio(1n, 2n), ratio(3n, 4n)), ratio(2n, 3n))).toBe(true);
    expect(same(total([ratio(1n, 2n), ratio(1n, 3n), ratio(1n, 6n)]), one)).toBe(true);
    expect(total([])).toEqual(none);
  });

  it('round down, below zero too', () => {
    expect([ratio(7n, 2n), ratio(-7n, 2n), ratio(-8n, 2n), none].map(floorOf)).toEqual([3n, -4n, -4n, 0n]);
  });

  it('compare', () => {
    expect(isMore(ratio(2n, 3n), ratio(3n, 5n))).toBe(true);
    expect(isMore(ratio(2n, 4n), ratio(1n, 2n))).toBe(false);
    expect(least(ratio(1n, 2n), ratio(1n, 3n))).toEqual(ratio(1n, 3n));
    expect([isPositive(none), isPositive(ratio(1n, 9n)), atLeastZero(ratio(-1n, 9n))]).toEqual([false, true, none]);
  });

  it('are not divided by nothing, nor by less', () => {
    expect(() => ratio(1n, 0n)).toThrow('positive');
    expect(() => dividedBy(one, none)).toThrow('positive');
    expect(() => dividedBy(one, ratio(-1n))).toThrow('positive');
  });

  it('become whole numbers of one part', () => {
    expect(asWhole([ratio(1n, 2n), ratio(1n, 3n), none, ratio(5n)])).toEqual([3n, 2n, 0n, 30n]);
    expect(asWhole([])).toEqual([]);
  });

  it('keep their proportions as whole numbers, and obey the laws of sums and products', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(same(plus(a, b), plus(b, a))).toBe(true);
        expect(same(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true);
        expect(same(minus(plus(a, b), b), a)).toBe(true);
        const [wholeA, wholeB] = asWhole([a, b]);
        expect(wholeA! * b.over * a.under).toBe(wholeB! * a.over * b.under);
        const floor = floorOf(a);
        expect(isMore(ratio(floor), a)).toBe(false);
        expect(isMore(ratio(floor + 1n), a)).toBe(true);
      }),
    );
  });

  it('are reduced once they have grown long, and stay the same', () => {
    let grown = one;
    for (let step = 0; step < 200; step++) grown = times(grown, ratio(6n ** 20n, 6n ** 20n));
    expect(same(grown, one)).toBe(true);
    expect(grown.under < 1n << 600n).toBe(true);
  });
});

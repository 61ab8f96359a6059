import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addFractions, fraction, fractionText, fractionToNumber, greatestCommonDivisor, parseFraction, zeroFraction } from './fraction.ts';

it('is always reduced', () => {
  expect(fractionText(fraction(6n, 8n))).toBe('3/4');
  expect(fractionText(fraction(0n, 8n))).toBe('0/1');
  expect(fractionText(fraction(-6n, 8n))).toBe('-3/4');
  expect(fraction(0n, 5n)).toEqual(zeroFraction);
});

it('has a positive denominator', () => {
  expect(() => fraction(1n, 0n)).toThrow('positive denominator');
  expect(() => fraction(1n, -2n)).toThrow('positive denominator');
});

it('adds exactly', () => {
  expect(fractionText(addFractions(fraction(1n, 3n), fraction(1n, 6n)))).toBe('1/2');
  expect(fractionText(addFractions(fraction(1n, 3n), fraction(-1n, 3n)))).toBe('0/1');
});

it('reads its own text back, and nothing else', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.bigInt(1n, 10n ** 40n), (numerator, denominator) => {
      const share = fraction(numerator, denominator);
      expect(parseFraction(fractionText(share))).toEqual(share);
    }),
  );
  for (const text of ['', '1', '1/', '/2', '1.5/2', ' 1/2', '1/-2', '1/0']) expect(() => parseFraction(text)).toThrow('assertion');
});

it('becomes a number for the eye', () => {
  expect(fractionToNumber(fraction(1n, 4n))).toBe(0.25);
  expect(fractionToNumber(fraction(1n, 3n))).toBeCloseTo(1 / 3, 14);
  expect(fractionToNumber(fraction(10n ** 60n, 3n * 10n ** 60n))).toBeCloseTo(1 / 3, 14);
});

it('finds the same greatest common divisor as Euclid alone, of numbers of every size', () => {
  const euclid = (left: bigint, right: bigint): bigint => (right === 0n ? left : euclid(right, left % right));
  const near = (power: bigint) => fc.bigInt(2n ** power - 3n, 2n ** power + 3n);
  const number = fc.oneof(
    fc.bigInt(0n, 20n),
    near(31n),
    near(32n),
    near(53n),
    near(64n),
    fc.bigInt(0n, 2n ** 53n),
    fc.bigInt(0n, 10n ** 40n),
  );
  fc.assert(
    fc.property(number, number, fc.bigInt(1n, 10n ** 12n), (left, right, times) => {
      expect(greatestCommonDivisor(left, right)).toBe(euclid(left, right));
      expect(greatestCommonDivisor(left * times, right * times)).toBe(euclid(left, right) * times);
    }),
    { numRuns: 3000 },
  );
});

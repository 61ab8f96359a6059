import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalPattern, decimalsOf, decimalText, percentUnits, scaled, wholePercent } from './decimal.ts';

describe('decimals', () => {
  it.each([
    ['42.5', 2, 4250n],
    ['42.50', 1, 425n],
    ['-3', 4, -30_000n],
    ['-0.01', 2, -1n],
    ['0', 0, 0n],
    ['007', 0, 7n],
    ['999999999999999.9999999999', 10, 9_999_999_999_999_999_999_999_999n],
  ])('%s in %i decimals is %i', (text, digits, value) => expect(scaled(text, digits)).toBe(value));

  it.each(['', '.5', '5.', '1,5', '1e3', '+1', ' 1', '1 000', '0.12345678901', '1234567890123456', '٣'])('“%s” is no decimal', (text) => {
    expect(decimalPattern.test(text)).toBe(false);
    expect(() => scaled(text, 10)).toThrow('a decimal reads like');
  });

  it('refuses decimals that would be lost', () => {
    expect(() => scaled('1.005', 2)).toThrow('more than 2 decimals');
    expect(scaled('1.000', 0)).toBe(1n);
  });

  it.each([
    [425n, 1, '42.5'],
    [400_000n, 4, '40'],
    [-1n, 2, '-0.01'],
    [0n, 4, '0'],
    [7n, 0, '7'],
  ])('%i of 1/10^%i is %s', (value, digits, text) => expect(decimalText(value, digits)).toBe(text));

  it('counts the decimals that are needed', () => {
    expect(['5', '5.0', '5.10', '5.123'].map(decimalsOf)).toEqual([0, 0, 1, 3]);
  });

  it('a hundred percent is the whole', () => {
    expect(percentUnits('100')).toBe(wholePercent);
    expect(percentUnits('0.0000000001')).toBe(1n);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: 6, max: 10 }), (value, digits) => {
        expect(scaled(decimalText(value, digits), digits)).toBe(value);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, largestAmount, parseAmount } from './amount.ts';

const cents = (text: string, digits = 2): unknown => {
  const amount = parseAmount(text, digits);
  return typeof amount === 'bigint' ? amount : amount.code;
};

describe('parseAmount', () => {
  it.each([
    ['12345.67', 1_234_567n],
    ['12345,67', 1_234_567n],
    ['12 345,67', 1_234_567n],
    ['12\u202f345,67 €', 1_234_567n],
    ['12.345,67', 1_234_567n],
    ['12,345.67', 1_234_567n],
    ['-1 234,5', -123_450n],
    ['−10', -1000n],
    ['+10', 1000n],
    ['0', 0n],
    ['10000.00', 1_000_000n],
    ['1’000.50', 100_050n],
    ['$5', 500n],
    ['１２', 1200n],
    ['1.234.567', 123_456_700n],
    ['5.', 500n],
  ] as const)('%s', (text, amount) => expect(cents(text)).toBe(amount));

  it.each(['', 'abc', '1e5', '--5', '1,2,3', '1.23.456', '1,23.456,7', '.', 'NaN', 'Infinity', '12 EUR', '5-', '0x10', '.5'])(
    '“%s” is no amount',
    (text) => expect(cents(text)).toBe('AMOUNT_NOT_NUMBER'),
  );

  it('refuses more decimals than the currency has, also zeros', () => {
    expect(cents('1.234')).toBe('AMOUNT_TOO_FINE');
    expect(cents('1,000')).toBe('AMOUNT_TOO_FINE');
    expect(cents('1.5', 0)).toBe('AMOUNT_TOO_FINE');
    expect(cents('1.234', 3)).toBe(1234n);
    expect(cents('1 234', 0)).toBe(1234n);
  });

  it('refuses what is too large to be right', () => {
    expect(cents(amountText(largestAmount, 2))).toBe(largestAmount);
    expect(cents(amountText(largestAmount + 1n, 2))).toBe('AMOUNT_TOO_LARGE');
    expect(cents('9'.repeat(400))).toBe('AMOUNT_TOO_LARGE');
  });

  it('reads its own text back', () => {
    fc.assert(
      fc.property(fc.bigInt(-largestAmount, largestAmount), fc.constantFrom(0, 2, 3), (amount, digits) => {
        expect(parseAmount(amountText(amount, digits), digits)).toBe(amount);
      }),
    );
  });
});

it('amountText keeps every digit', () => {
  expect([amountText(-5n, 2), amountText(0n, 2), amountText(100n, 0), amountText(-12_345n, 3)]).toEqual([
    '-0.05',
    '0.00',
    '100',
    '-12.345',
  ]);
});

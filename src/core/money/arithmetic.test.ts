import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText } from './amount.ts';
import { evaluateAmount } from './arithmetic.ts';

describe('an amount that is worked out while it is typed', () => {
  it.each([
    ['12+8,50', 2050n],
    ['12 + 8,50 €', 2050n],
    ['3*4,20', 1260n],
    ['2x15+3', 3300n],
    ['3 × 0,335 ', 'AMOUNT_NOT_NUMBER'],
    ['3 × 0,35', 105n],
    ['100 - 12,50', 8750n],
    ['5-8', -300n],
    ['1 250,00+1', 125_100n],
    ['0,5*0,5', 25n],
    ['0,05*0,05', 'AMOUNT_TOO_FINE'],
    ['1,234+1', 'AMOUNT_NOT_NUMBER'],
    ['12+', 'AMOUNT_NOT_NUMBER'],
    ['999999999999*99999', 'AMOUNT_TOO_LARGE'],
    ['12,50', 1250n],
    ['-20', -2000n],
    ['x', 'AMOUNT_NOT_NUMBER'],
  ])('%s', (text, expected) => {
    const value = evaluateAmount(text, 2);
    expect(typeof value === 'bigint' ? value : value.code).toBe(expected);
  });

  it('is exact', () => {
    const cents = fc.bigInt(0n, 10_000_000n);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cents, fc.boolean(), fc.bigInt(1n, 99n)), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(0, 2, 3),
        (terms, digits) => {
          const text = terms
            .map(
              ([amount, plus, times], index) =>
                `${index === 0 ? '' : plus ? '+' : ' − '}${amountText(amount, digits === 3 ? 2 : digits)}*${times}`,
            )
            .join('');
          const scale = digits === 3 ? 10n : 1n;
          const sum = terms.reduce(
            (total, [amount, plus, times], index) => total + (index === 0 || plus ? 1n : -1n) * amount * times * scale,
            0n,
          );
          expect(evaluateAmount(text, digits)).toBe(sum);
        },
      ),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, type Claimant } from './apportion.ts';

const claim = (...weights: readonly bigint[]): Claimant[] => weights.map((weight, index) => ({ number: index + 1, weight }));
const weights = fc.array(fc.bigInt(0n, 10n ** 21n), { minLength: 1, maxLength: 12 }).filter((list) => list.some((weight) => weight > 0n));

describe('apportion', () => {
  it('splits exactly when it can', () => expect(apportion(900n, claim(1n, 2n, 6n))).toEqual([100n, 200n, 600n]));

  it('gives what remains to the largest remainder', () => expect(apportion(100n, claim(1n, 2n, 4n))).toEqual([14n, 29n, 57n]));

  it('breaks an equal remainder by the larger weight', () => {
    // 5 × 1/10 = 0.5 and 5 × 9/10 = 4.5: the one unit that remains goes to the heavier.
    expect(apportion(5n, claim(1n, 9n))).toEqual([0n, 5n]);
  });

  it('breaks an exact tie by the lower number, wherever it stands in the list', () => {
    expect(apportion(100n, claim(1n, 1n, 1n))).toEqual([34n, 33n, 33n]);
    expect(
      apportion(100n, [
        { number: 7, weight: 1n },
        { number: 9, weight: 1n },
        { number: 2, weight: 1n },
      ]),
    ).toEqual([33n, 33n, 34n]);
  });

  it('gives nothing to a weight of zero, not even a remainder', () =>
    expect(apportion(1n, claim(0n, 0n, 3n, 0n))).toEqual([0n, 0n, 1n, 0n]));

  it('splits a loss like a gain', () => expect(apportion(-100n, claim(1n, 1n, 1n))).toEqual([-34n, -33n, -33n]));

  // REFERENCE W5 and W6: the percentages of the source are rounded before the money; exact quotas give these.
  it('W5: splits 12,000.00 by 4,050 / 3,000 / 2,200', () =>
    expect(apportion(1_200_000n, claim(4050n, 3000n, 2200n))).toEqual([525_406n, 389_189n, 285_405n]));
  it('W6: splits 3,000.00 by the same keys', () =>
    expect(apportion(300_000n, claim(4050n, 3000n, 2200n))).toEqual([131_352n, 97_297n, 71_351n]));

  it('refuses to split by nothing: who has no key is the caller’s named case', () => {
    expect(() => apportion(1n, claim(0n, 0n))).toThrow('positive weight');
    expect(() => apportion(1n, [])).toThrow('positive weight');
    expect(() => apportion(1n, claim(5n, -1n))).toThrow('never negative');
  });

  it('keeps the sum, and each part within one unit of its quota', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), weights, (amount, list) => {
        const parts = apportion(amount, claim(...list));
        const total = list.reduce((sum, weight) => sum + weight, 0n);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
        parts.forEach((part, index) => {
          const distance = part * total - amount * list[index]!;
          expect(distance < total && -distance < total).toBe(true);
        });
      }),
    );
  });

  it('does not depend on the order of the claimants', () => {
    const shuffled = weights.chain((list) =>
      fc.tuple(fc.constant(claim(...list)), fc.shuffledSubarray(claim(...list), { minLength: list.length })),
    );
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), shuffled, (amount, [straight, other]) => {
        const byNumber = (claimants: readonly Claimant[]) =>
          new Map(apportion(amount, claimants).map((part, index) => [claimants[index]!.number, part]));
        const [left, right] = [byNumber(straight), byNumber(other)];
        for (const [number, part] of left) expect(right.get(number)).toBe(part);
      }),
    );
  });

  it('gives a heavier claimant never less than a lighter one', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), weights, (amount, list) => {
        const ordered = [...list].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
        const parts = apportion(amount, claim(...ordered));
        for (let index = 1; index < parts.length; index++)
          if (ordered[index]! > ordered[index - 1]!) expect(parts[index]! >= parts[index - 1]!).toBe(true);
      }),
    );
  });
});

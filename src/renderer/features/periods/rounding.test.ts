import { expect, test } from 'vitest';
import type { Outcome } from '../../../contract/shares.ts';
import { roundedUnits } from './rounding.ts';

const part = (weight: bigint, amount: bigint) => ({ step: 0, amount, weight, totalWeight: 3n, pool: 100n });
const outcome = (parts: readonly { step: number; amount: bigint; weight: bigint; totalWeight: bigint; pool: bigint }[]): Outcome =>
  ({ members: parts.map((one, at) => ({ number: at + 1, parts: [one] })) }) as unknown as Outcome;

test('a hundred cents in three thirds leave one cent to place', () => {
  expect(roundedUnits(outcome([part(1n, 34n), part(1n, 33n), part(1n, 33n)]))).toBe(1n);
});

test('what divides evenly leaves nothing', () => {
  expect(
    roundedUnits(
      outcome([
        { ...part(1n, 50n), totalWeight: 2n },
        { ...part(1n, 50n), totalWeight: 2n },
      ]),
    ),
  ).toBe(0n);
  expect(roundedUnits(outcome([]))).toBe(0n);
});

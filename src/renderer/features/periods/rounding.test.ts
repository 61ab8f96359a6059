import { expect, test } from 'vitest';
import type { Outcome } from '../../../contract/shares.ts';
import { roundedUnits } from './rounding.ts';

type Part = Pick<Outcome['members'][number]['parts'][number], 'amount' | 'weight' | 'totalWeight' | 'pool' | 'bounded'>;
const part = (weight: bigint, amount: bigint): Part => ({ amount, weight, totalWeight: 3n, pool: 100n, bounded: null });
const outcome = (parts: readonly Part[]): Outcome =>
  ({ members: parts.map((one, at) => ({ number: at + 1, parts: [{ step: 0, ...one }] })) }) as unknown as Outcome;

test('a hundred cents in three thirds leave one cent to place', () => {
  expect(roundedUnits(outcome([part(1n, 34n), part(1n, 33n), part(1n, 33n)]))).toBe(1n);
});

test('what divides evenly leaves nothing', () => {
  const half = { ...part(1n, 50n), totalWeight: 2n };
  expect(roundedUnits(outcome([half, half]))).toBe(0n);
  expect(roundedUnits(outcome([]))).toBe(0n);
});

test('a loss is rounded by its size', () => {
  const of = (amount: bigint): Part => ({ ...part(1n, amount), pool: -100n });
  expect(roundedUnits(outcome([of(-34n), of(-33n), of(-33n)]))).toBe(1n);
});

test('a part at its cap, and one that no weight decides, are not rounding', () => {
  expect(
    roundedUnits(
      outcome([
        { ...part(1n, 34n), bounded: 'cap' },
        { ...part(0n, 40n), totalWeight: 0n },
      ]),
    ),
  ).toBe(0n);
});

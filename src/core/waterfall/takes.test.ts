import { expect, it } from 'vitest';
import { soundFacts } from '../../../tests/support/soundCharter.ts';
import type { FigureValue } from './facts.ts';
import { capitalOf } from './takes.ts';

const row = (member: number | null, day: string, value: bigint, name = 'capital'): FigureValue => ({
  name,
  member,
  day,
  value: value * 10_000n,
});
const highest = (...figures: readonly FigureValue[]): bigint => capitalOf({ ...soundFacts({}), figures }, 'highestCapital');

it('knows the highest capital from its own days: a member who is bought out does not lower it', () => {
  const given = [row(1, '2025-01-01', 100n), row(2, '2025-01-01', 50n), row(1, '2025-06-01', 0n), row(2, '2025-07-01', 80n)];
  expect(highest(...given)).toBe(15_000n);
  expect(capitalOf({ ...soundFacts({}), figures: given }, 'capital')).toBe(8_000n);
  // Both on one day: they never held it together.
  expect(highest(row(1, '2025-01-01', 100n), row(2, '2025-06-01', 70n), row(1, '2025-06-01', 0n))).toBe(10_000n);
  // After the period nothing counts yet.
  expect(highest(row(1, '2025-01-01', 100n), row(1, '2027-01-01', 900n))).toBe(10_000n);
});

it('takes the cooperative’s own figures before the members’, and what it says of the highest where that is higher', () => {
  expect(highest(row(1, '2025-01-01', 100n), row(null, '2025-02-01', 60n))).toBe(10_000n);
  expect(highest(row(null, '2025-01-01', 60n), row(1, '2025-02-01', 100n))).toBe(6_000n);
  expect(highest(row(null, '2025-01-01', 60n), row(null, '2024-01-01', 75n, 'highestCapital'))).toBe(7_500n);
  expect(highest(row(null, '2025-01-01', 60n), row(null, '2025-01-01', 55n, 'highestCapital'))).toBe(6_000n);
});

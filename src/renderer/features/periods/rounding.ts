import type { Outcome } from '../../../contract/shares.ts';

/** The minor units that were left after every part was rounded down, and then placed one by one by the largest remainders. */
export function roundedUnits(outcome: Outcome): bigint {
  const pools = new Map<number, { pool: bigint; floors: bigint }>();
  for (const { parts } of outcome.members) {
    for (const part of parts) {
      const before = pools.get(part.step) ?? { pool: part.pool, floors: 0n };
      pools.set(part.step, { pool: part.pool, floors: before.floors + (part.pool * part.weight) / part.totalWeight });
    }
  }
  return [...pools.values()].reduce((sum, { pool, floors }) => sum + pool - floors, 0n);
}

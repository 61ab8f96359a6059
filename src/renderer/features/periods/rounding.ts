import type { Outcome } from '../../../contract/shares.ts';

/**
 * The minor units that were left after every part was rounded down, and then placed one by one by the largest remainders. Parts
 * that a floor or a cap decided, and those that are no share of a pool, were not rounded by the rule and are left out.
 */
export function roundedUnits(outcome: Outcome): bigint {
  let placed = 0n;
  for (const { parts } of outcome.members) {
    for (const { amount, pool, weight, totalWeight, bounded } of parts) {
      if (bounded !== null || totalWeight <= 0n) continue;
      const above = size(amount) - (size(pool) * weight) / totalWeight;
      if (above === 1n) placed += 1n;
    }
  }
  return placed;
}

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

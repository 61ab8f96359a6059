import { assert } from '../refusals/refusal.ts';

/** One claimant: a whole, non-negative weight of any size, and the number that breaks an exact tie. */
export interface Claimant {
  readonly number: number;
  readonly weight: bigint;
}

/** The rule by its name, printed on every statement. */
export const roundingRule = 'largest-remainder; ties: larger weight, then lower member number';

/**
 * Splits a whole amount by weights, to the last unit: the only division of money in the program.
 *
 * Each part is first the floor of amount × weight / total; the units that remain go one each to the largest
 * remainders (Hamilton's method), ties to the larger weight, then to the lower member number. A negative amount is
 * split as its absolute value. The order of the claimants does not matter.
 *
 * @returns one part per claimant, in the order given; their sum is the amount, exactly.
 * @throws when the weights sum to zero: who has no key is the caller's named case, never a division by zero.
 */
export function apportion(amount: bigint, claimants: readonly Claimant[]): bigint[] {
  const total = claimants.reduce((sum, claimant) => sum + claimant.weight, 0n);
  assert(total > 0n, 'an amount needs at least one positive weight to be split by');
  const sign = amount < 0n ? -1n : 1n;
  const whole = amount * sign;
  const parts: bigint[] = [];
  const remainders: Remainder[] = [];
  let left = whole;
  claimants.forEach((claimant, index) => {
    assert(claimant.weight >= 0n, 'a weight is never negative');
    const product = whole * claimant.weight;
    const part = product / total;
    const remainder = product - part * total;
    parts.push(part);
    left -= part;
    remainders.push({ index, remainder, about: Number(remainder), weight: claimant.weight, number: claimant.number });
  });
  remainders.sort(compareRemainders);
  assert(left < BigInt(claimants.length), 'fewer units remain than there are claimants');
  for (let given = 0; given < Number(left); given++) parts[remainders[given]!.index]! += 1n;
  const result = parts.map((part) => part * sign);
  assert(result.reduce((sum, part) => sum + part, 0n) === amount, 'the parts sum to the amount');
  return result;
}

interface Remainder {
  readonly index: number;
  readonly remainder: bigint;
  /** The remainder as the nearest double: rounding never turns two around, so where these differ they decide, and quickly. */
  readonly about: number;
  readonly weight: bigint;
  readonly number: number;
}

function compareRemainders(left: Remainder, right: Remainder): number {
  if (left.about !== right.about) return left.about > right.about ? -1 : 1;
  if (left.remainder !== right.remainder) return left.remainder > right.remainder ? -1 : 1;
  if (left.weight !== right.weight) return left.weight > right.weight ? -1 : 1;
  return left.number - right.number;
}

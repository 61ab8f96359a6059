import type { RightsRule } from '../charters/charter.ts';
import { addFractions, fraction, zeroFraction, type Fraction } from './fraction.ts';

export interface Holder {
  readonly number: number;
  readonly weight: bigint;
  /** Whether the member counts as a head where rights are equal. */
  readonly head: boolean;
}

/** Each one's part of the whole weight, exactly; all zero when nobody holds any. */
export function weightShares(holders: readonly { readonly weight: bigint }[]): Fraction[] {
  const total = holders.reduce((sum, holder) => sum + holder.weight, 0n);
  return holders.map((holder) => (total > 0n ? fraction(holder.weight, total) : zeroFraction));
}

/**
 * Rights on the results: equal per head, by weight, or a mix of both. A part whose key nobody holds (no head, no weight)
 * follows the other part, and when neither is held there are no rights to share yet: all zero.
 */
export function rightsShares(rule: RightsRule, holders: readonly Holder[]): Fraction[] {
  if (rule.rule === 'proRata') return weightShares(holders);
  const heads = holders.filter((holder) => holder.head).length;
  const perHead = heads > 0 ? fraction(1n, BigInt(heads)) : zeroFraction;
  const equal = holders.map((holder) => (holder.head ? perHead : zeroFraction));
  if (rule.rule === 'equal') return equal;
  const byWeight = weightShares(holders);
  const anyWeight = holders.some((holder) => holder.weight > 0n);
  if (heads === 0) return byWeight;
  if (!anyWeight) return equal;
  const equalPart = BigInt(rule.equalBasisPoints);
  return holders.map((_, index) =>
    addFractions(
      fraction(equal[index]!.numerator * equalPart, equal[index]!.denominator * 10_000n),
      fraction(byWeight[index]!.numerator * (10_000n - equalPart), byWeight[index]!.denominator * 10_000n),
    ),
  );
}

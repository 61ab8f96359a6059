import { commonScale, unitScale, type UnitKind } from '../quantities/unit.ts';
import { refuse, type Refusal } from '../refusals/refusal.ts';

/** The largest number that the book can store in a column and sum without wrapping. */
export const largestWeight = 9_000_000_000_000_000_000n;

export interface Priced {
  readonly unit: UnitKind;
  /** In the unit's smallest parts: seconds, minor units, hundredths. Negative in a contrary entry. */
  readonly quantity: number;
  /** Hundredths of a minor unit for one hour, one minor unit or one piece. */
  readonly rate: number;
  /** Hundredths: 200 doubles. */
  readonly multiplier: number;
}

/**
 * weight = quantity × rate × multiplier, in fine units (1/36 000 000 of a minor unit; `weightScale`), an exact integer.
 * Source of the formula: docs/spec/weights.md.
 */
export function weigh(priced: Priced): bigint {
  return BigInt(priced.quantity) * (commonScale / unitScale[priced.unit]) * BigInt(priced.rate) * BigInt(priced.multiplier);
}

/** Refuses a weight that the book could not store and add without wrapping. */
export function checkWeight(weight: bigint): Refusal | undefined {
  const size = weight < 0n ? -weight : weight;
  return size > largestWeight ? refuse('WEIGHT_OVERFLOW') : undefined;
}

import { handOut, Ratio } from '../secondOpinion.ts';

/** Small arithmetic on exact ratios for the second implementation of sharing. */
export const none = new Ratio(0n);
export const one = new Ratio(1n);
export const hundred = new Ratio(100n);

export const whole = (value: bigint | number): Ratio => new Ratio(BigInt(value));
export const less = (value: Ratio, other: Ratio): Ratio => value.plus(new Ratio(-other.over, other.under));
export const atLeastNone = (value: Ratio): Ratio => (value.isMoreThan(none) ? value : none);
export const smaller = (value: Ratio, other: Ratio): Ratio => (value.isMoreThan(other) ? other : value);
export const total = (list: readonly Ratio[]): Ratio => list.reduce((sum, value) => sum.plus(value), none);
export const ceiling = (value: Ratio): bigint => -new Ratio(-value.over, value.under).floor();
export const smallest = (...list: readonly bigint[]): bigint => list.reduce((least, value) => (value < least ? value : least));

/** A decimal text as the ratio it says. */
export function decimal(text: string): Ratio {
  const [figures, decimals = ''] = text.replace('-', '').split('.');
  const value = new Ratio(BigInt(`${figures}${decimals}`), 10n ** BigInt(decimals.length));
  return text.startsWith('-') ? new Ratio(-value.over, value.under) : value;
}

export const percentage = (text: string): Ratio => decimal(text).by(hundred);

/** The one division; parts of zero are left out, and nothing is handed out where nobody has a part. */
export function apportionAgain(amount: bigint, parts: ReadonlyMap<number, Ratio>): Map<number, bigint> {
  const held = new Map([...parts].filter(([, part]) => part.isMoreThan(none)));
  if (held.size === 0 || amount === 0n) return new Map();
  return handOut(amount, held);
}

/** What a percentage takes of an amount when the rest takes the rest. */
export function cutOf(amount: bigint, share: Ratio): bigint {
  if (amount <= 0n) return 0n;
  const parts = apportionAgain(
    amount,
    new Map([
      [1, share],
      [2, less(one, share)],
    ]),
  );
  return parts.get(1) ?? 0n;
}

import { amountText } from '../../core/money/amount.ts';

/** The exact sum of decimal texts that all have the currency's digits. */
export function addAmounts(amounts: readonly string[], digits: number): string {
  return amountText(
    amounts.reduce((sum, amount) => sum + minorUnits(amount), 0n),
    digits,
  );
}

/** A decimal text with the currency's digits as minor units. */
export function minorUnits(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

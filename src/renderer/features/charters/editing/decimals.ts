import type { Decimal } from '../../../../core/charters/charter.ts';
import { decimalText, scaled } from '../../../../core/quantities/decimal.ts';

const finest = 10;

/** The sum of percentages, exactly. */
export function percentTotal(parts: readonly { readonly percent: Decimal }[]): Decimal {
  return decimalText(
    parts.reduce((sum, part) => sum + scaled(part.percent, finest), 0n),
    finest,
  );
}

/** What is missing to 100, for a part that is added; nothing below zero. */
export function percentLeft(parts: readonly { readonly percent: Decimal }[]): Decimal {
  const left = scaled('100', finest) - scaled(percentTotal(parts), finest);
  return decimalText(left > 0n ? left : 0n, finest);
}

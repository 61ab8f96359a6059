import { largestAmount, splitDecimal, thousandsOf } from '../../core/money/amount.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { shown } from '../row.ts';
import type { Delimiter } from '../proposal.ts';

/** How the numbers of a file are read. */
export interface NumberStyle {
  readonly delimiter: Delimiter;
  /** Decimals of the currency's minor unit. */
  readonly digits: number;
}

const grouped = /^\d{1,3}([.,])\d{3}$/u;

/**
 * A number of a file in units of 1/10^decimals, exactly: `1 234,5` with four decimals is 12345000. A currency or percent sign is dropped.
 * AMOUNT_NOT_NUMBER, AMOUNT_TOO_FINE, AMOUNT_TOO_LARGE. One mark before exactly three figures is refused where it could as well
 * group thousands: always for money of less than three decimals, and for a comma where commas are between the cells.
 */
export function readNumber(text: string, decimals: number, style: NumberStyle, money: boolean): bigint | Refusal {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s'’€$£%]/gu, '')
    .replace(/^\+/u, '')
    .replace(/^−/u, '-');
  const match = bare.length > 40 ? null : /^(-?)([\d.,]*\d[\d.,]*)$/u.exec(bare);
  const parts = match ? splitDecimal(match[2]!) : undefined;
  if (!match || !parts) return refuse('AMOUNT_NOT_NUMBER', { text: shown(text) });
  const mark = match[2]!.startsWith('0') ? undefined : grouped.exec(match[2]!)?.[1];
  if (mark !== undefined && money && style.digits < 3)
    return refuse('AMOUNT_TOO_FINE', { text: shown(text), digits: style.digits, ...thousandsOf(parts) });
  if (mark === ',' && style.delimiter === ',') return refuse('AMOUNT_NOT_NUMBER', { text: shown(text), ...thousandsOf(parts) });
  const kept = parts.decimals.replace(/0+$/u, '');
  if (kept.length > decimals) return refuse('AMOUNT_TOO_FINE', { text: shown(text), digits: decimals });
  const value = BigInt(parts.whole + kept.padEnd(decimals, '0'));
  if (value > (largestAmount * 10n ** BigInt(decimals)) / 100n) return refuse('AMOUNT_TOO_LARGE', { text: shown(text) });
  return match[1] === '-' ? -value : value;
}

/** Money in minor units. */
export function readMoney(text: string, style: NumberStyle): bigint | Refusal {
  return readNumber(text, style.digits, style, true);
}

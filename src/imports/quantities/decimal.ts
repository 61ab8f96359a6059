import { splitDecimal } from '../../core/money/amount.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';

/** A longer run of figures is no quantity; the bound keeps the exact arithmetic short. */
const longestNumber = 40;

const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/u;

/** The plainest form, and by far the commonest: figures, perhaps a mark and one or two more. Small enough for exact numbers. */
const plainest = /^(\d{1,7})(?:[.,](\d{1,2}))?$/;

/**
 * A number as people type it, times `scale`, exactly: `1 234,5` times 100 is 123450.
 * QUANTITY_NOT_NUMBER, or QUANTITY_TOO_FINE when the product is not whole (it is never rounded).
 * With `wary`, a lone mark before exactly three figures is refused as well: `1,000` is one to some and a thousand to others.
 */
export function readScaled(text: string, scale: bigint, wary = false): bigint | Refusal {
  const plain = scale <= 1_000_000n ? plainest.exec(text) : null;
  if (plain) {
    const decimals = plain[2] ?? '';
    const product = Number(plain[1]! + decimals) * Number(scale);
    const divisor = decimals.length === 0 ? 1 : decimals.length === 1 ? 10 : 100;
    return product % divisor === 0 ? BigInt(product / divisor) : refuse('QUANTITY_TOO_FINE', { text });
  }
  const bare = text
    .normalize('NFKC')
    .replace(/[\s'’]/gu, '')
    .replace(/^\+/u, '')
    .replace(/^−/u, '-');
  const match = bare.length > longestNumber ? null : /^(-?)([\d.,]*\d[\d.,]*)$/u.exec(bare);
  const parts = match ? splitDecimal(match[2]!) : undefined;
  if (!match || !parts) return refuse('QUANTITY_NOT_NUMBER', { text: text.slice(0, 40) });
  if (wary && looksGrouped.test(match[2]!)) return refuse('QUANTITY_TOO_FINE', { text });
  const product = BigInt(parts.whole + parts.decimals) * scale;
  const divisor = 10n ** BigInt(parts.decimals.length);
  if (product % divisor !== 0n) return refuse('QUANTITY_TOO_FINE', { text });
  return match[1] === '-' ? -(product / divisor) : product / divisor;
}

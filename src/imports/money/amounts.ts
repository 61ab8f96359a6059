import { parseAmount } from '../../core/money/amount.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';

/** Which mark a column writes before its decimals: a cell with one or two figures behind its last mark settles it; undefined when none does. */
export function decimalMark(texts: Iterable<string>): ',' | '.' | undefined {
  let [comma, point] = [0, 0];
  for (const text of texts) {
    const match = /([.,])\d{1,2}\D*$/u.exec(text.trim());
    if (match?.[1] === ',') comma += 1;
    else if (match) point += 1;
  }
  return comma === point ? undefined : comma > point ? ',' : '.';
}

/**
 * An amount of a bank's file in minor units. With the column's own mark known, the other one can only group thousands; decimals
 * beyond the currency's must be zeros (five are seen). @returns AMOUNT_NOT_NUMBER, AMOUNT_TOO_FINE or AMOUNT_TOO_LARGE otherwise.
 */
export function bankAmount(text: string, digits: number, mark: ',' | '.' | undefined): bigint | Refusal {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s'’€$£]|EUR|CHF/gu, '')
    .replace(/−/gu, '-')
    .replace(/^\((.*)\)$/u, '-$1')
    .replace(/^(.*)-$/u, '-$1');
  if (bare === '' || !/\d/u.test(bare)) return refuse('AMOUNT_NOT_NUMBER', { text: text.trim().slice(0, 40) });
  if (mark === undefined) return parseAmount(bare, digits);
  const grouping = mark === ',' ? '.' : ',';
  const last = bare.lastIndexOf(mark);
  const ownMark = last >= 0 ? mark : grouping;
  // In a cell without the column's mark, one or two figures behind the other one are decimals all the same: two conventions are met in one row.
  const decimalsByOther = last < 0 && new RegExp(`\\${grouping}\\d{1,2}$`, 'u').test(bare);
  const plain = decimalsByOther ? bare.replace(ownMark, '.') : bare.replaceAll(grouping, '').replace(mark, '.');
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/u.exec(plain);
  if (!match) return refuse('AMOUNT_NOT_NUMBER', { text: text.trim().slice(0, 40) });
  const decimals = (match[3] ?? '').replace(/0+$/u, '');
  if (decimals.length > digits) return refuse('AMOUNT_TOO_FINE', { text: text.trim().slice(0, 40), digits });
  return parseAmount(`${match[1] === '-' ? '-' : ''}${match[2]}${digits > 0 ? `.${decimals.padEnd(digits, '0')}` : ''}`, digits);
}

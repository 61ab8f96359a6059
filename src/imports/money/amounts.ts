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
  const own = decimalsOf(bare, mark);
  if (own === undefined) return parseAmount(bare, digits);
  const plain = bare.replaceAll(own === ',' ? '.' : ',', '').replace(own, '.');
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/u.exec(plain);
  if (!match) return refuse('AMOUNT_NOT_NUMBER', { text: text.trim().slice(0, 40) });
  const decimals = (match[3] ?? '').replace(/0+$/u, '');
  if (decimals.length > digits) return refuse('AMOUNT_TOO_FINE', { text: text.trim().slice(0, 40), digits });
  return parseAmount(`${match[1] === '-' ? '-' : ''}${match[2]}${digits > 0 ? `.${decimals.padEnd(digits, '0')}` : ''}`, digits);
}

/**
 * Which mark stands before a cell's decimals. A cell with both tells it by itself; one with the column's own is the column's; in one with the other
 * only, one or two figures behind it are decimals all the same: two conventions are met in one row, and even in one column.
 */
function decimalsOf(bare: string, mark: ',' | '.' | undefined): ',' | '.' | undefined {
  const last = /^.*([.,])(\d*)$/u.exec(bare);
  if (!last) return mark;
  const [, own, behind] = last as unknown as [string, ',' | '.', string];
  const isOnly = !bare.includes(own === ',' ? '.' : ',');
  if (!isOnly && bare.indexOf(own) === bare.length - behind.length - 1) return own;
  if (mark === undefined || mark === own) return mark;
  return isOnly && (behind.length === 1 || behind.length === 2) ? own : mark;
}

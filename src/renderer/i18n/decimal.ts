import type { Language } from '../../contract/base.ts';
import { splitDecimal } from '../../core/money/amount.ts';
import { decimalPattern, decimalText, scaled } from '../../core/quantities/decimal.ts';

const finest = 10;

/** A number as people type it, `12,5`, `1 234.50`, `15 %`, as an exact decimal text; null when it cannot be read. */
export function parseDecimal(text: string): string | null {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s%×€]/gu, '')
    .replace(/−/gu, '-');
  const signed = /^(-?)([\d.,]+)$/u.exec(bare);
  const parts = signed && splitDecimal(signed[2]!);
  if (!parts || !/\d/u.test(signed[2]!) || !/^\d+$/u.test(parts.whole)) return null;
  const plain = `${signed[1]}${parts.whole.replace(/^0+(?=\d)/u, '')}${parts.decimals === '' ? '' : `.${parts.decimals}`}`;
  return decimalPattern.test(plain) ? decimalText(scaled(plain, finest), finest) : null;
}

/** An exact decimal text as it stands in a field, in the reader's language, without groups. */
export function plainDecimal(value: string, language: Language): string {
  return language === 'fr' ? value.replace('.', ',') : value;
}

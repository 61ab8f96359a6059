import type { Language } from '../../contract/base.ts';

/** What stands for an amount that is hidden: as wide whatever the amount is. */
export const hidden = '•••';

/** A sentence that the book worded, without the amounts of money in it. */
export function hideAmounts(text: string, currency: string, language: Language): string {
  const parts = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency }).formatToParts(1);
  const sign = (parts.find((part) => part.type === 'currency')?.value ?? currency).replace(/[.*+?^$()|[\]\\{}]/gu, String.raw`\$&`);
  const number = String.raw`[-\u2212]?\d(?:[\d.,\u2019\u00a0\u202f]*\d)?`;
  const space = String.raw`[\u00a0\u202f ]?`;
  return text.replace(new RegExp(String.raw`[-\u2212]?(?:${sign}${space}${number}|${number}${space}${sign})`, 'gu'), hidden);
}

import { parseAmount } from '../../../core/money/amount.ts';
import type { UnitKind } from '../../../core/quantities/unit.ts';
import type { StatementDocument } from '../../../core/statements/document.ts';
import * as format from '../../i18n/format.ts';
import { hidden, hideAmounts } from '../../i18n/hide.ts';

export type DocumentFormat = ReturnType<typeof documentFormat>;

/** Every format in a document's own language and currency; its amounts are decimal texts, its weights whole numbers as text. */
export function documentFormat(
  { language, cooperative: { currency, currencyDigits } }: Pick<StatementDocument, 'language' | 'cooperative'>,
  hides: boolean,
) {
  const weight = (text: string): string => (hides ? hidden : format.formatWeight(BigInt(text), currency, currencyDigits, language));
  return {
    day: (day: string) => format.formatDay(day, language, 'long'),
    money: (text: string) => {
      if (hides) return hidden;
      const minor = parseAmount(text, currencyDigits);
      return typeof minor === 'bigint' ? format.formatMoney(minor, currency, currencyDigits, language) : text;
    },
    weight,
    percent: (share: string) => format.formatPercent(share, language),
    /** To the second, as in the PDF: quantity × rate must give the weight beside it. */
    quantity: (quantity: number, unit: UnitKind) =>
      hides && unit === 'money'
        ? hidden
        : unit === 'time' && quantity % 60 !== 0
          ? format.formatExactDuration(quantity, language)
          : format.formatQuantity(quantity, unit, currency, currencyDigits, language),
    rate: (rate: number, unit: UnitKind) => (hides ? hidden : format.formatRate(rate, unit, currency, currencyDigits, language)),
    words: (words: { readonly en: string; readonly fr: string }) =>
      hides ? hideAmounts(words[language], currency, language) : words[language],
    multiplier: (multiplier: number) => format.formatMultiplier(multiplier, language),
  };
}

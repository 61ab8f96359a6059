import { parseAmount } from '../../../core/money/amount.ts';
import type { UnitKind } from '../../../core/quantities/unit.ts';
import type { StatementDocument } from '../../../core/statements/document.ts';
import * as format from '../../i18n/format.ts';

export type DocumentFormat = ReturnType<typeof documentFormat>;

/** Every format in a document's own language and currency; its amounts are decimal texts, its weights whole numbers as text. */
export function documentFormat({
  language,
  cooperative: { currency, currencyDigits },
}: Pick<StatementDocument, 'language' | 'cooperative'>) {
  const weight = (text: string): string => format.formatWeight(BigInt(text), currency, currencyDigits, language);
  return {
    day: (day: string) => format.formatDay(day, language, 'long'),
    money: (text: string) => {
      const minor = parseAmount(text, currencyDigits);
      return typeof minor === 'bigint' ? format.formatMoney(minor, currency, currencyDigits, language) : text;
    },
    weight,
    percent: (share: string) => format.formatPercent(share, language),
    /** To the second, as in the PDF: quantity × rate must give the weight beside it. */
    quantity: (quantity: number, unit: UnitKind) =>
      unit === 'time' && quantity % 60 !== 0
        ? format.formatExactDuration(quantity, language)
        : format.formatQuantity(quantity, unit, currency, currencyDigits, language),
    rate: (rate: number, unit: UnitKind) => format.formatRate(rate, unit, currency, currencyDigits, language),
    multiplier: (multiplier: number) => format.formatMultiplier(multiplier, language),
  };
}

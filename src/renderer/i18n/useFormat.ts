import { useMemo } from 'react';
import type { Session } from '../../contract/session.ts';
import { usePreferences } from '../state/preferences.ts';
import { usePrivacy } from '../state/privacy.ts';
import { useOfSession } from '../rpc/queries.ts';
import type { UnitKind } from '../../core/quantities/unit.ts';
import * as format from './format.ts';
import { hidden, hideAmounts } from './hide.ts';

const currencyOf = ({ book }: Session) => book && { currency: book.currency, digits: book.currencyDigits };

/** Every format in the language in force and the open book's currency: `const f = useFormat(); f.money(1234n)`. */
export function useFormat() {
  const language = usePreferences((preferences) => preferences.language);
  const hides = usePrivacy((privacy) => privacy.amountsHidden);
  const { currency, digits } = useOfSession(currencyOf) ?? { currency: 'EUR', digits: 2 };
  return useMemo(
    () => ({
      language,
      currency,
      digits,
      money: (minor: bigint) => (hides ? hidden : format.formatMoney(minor, currency, digits, language)),
      exactMoney: (text: string) => (hides ? hidden : format.formatExactMoney(text, currency, digits, language)),
      amount: (minor: bigint) => (hides ? hidden : format.formatAmount(minor, digits, language)),
      weight: (weight: bigint) => (hides ? hidden : format.formatWeight(weight, currency, digits, language)),
      rate: (rate: number, unit: UnitKind) => (hides ? hidden : format.formatRate(rate, unit, currency, digits, language)),
      multiplier: (multiplier: number) => format.formatMultiplier(multiplier, language),
      quantity: (quantity: number, unit: UnitKind) =>
        hides && unit === 'money' ? hidden : format.formatQuantity(quantity, unit, currency, digits, language),
      duration: (seconds: number) => format.formatDuration(seconds, language),
      exactDuration: (seconds: number) => format.formatExactDuration(seconds, language),
      percent: (share: string, decimals?: number) => format.formatPercent(share, language, decimals),
      basisPoints: (basisPoints: number) => format.formatBasisPoints(basisPoints, language),
      decimal: (text: string) => format.formatDecimal(text, language),
      number: (value: number | bigint) => format.formatNumber(value, language),
      day: (day: string, style?: 'short' | 'long' | 'weekday') => format.formatDay(day, language, style),
      weekday: (day: string) => format.formatWeekday(day, language),
      days: (from: string, to: string) => format.formatDayRange(from, to, language),
      month: (month: string, style?: 'short' | 'long') => format.formatMonth(month, language, style),
      instant: (instant: string) => format.formatInstant(instant, language),
      bytes: (bytes: number) => format.formatBytes(bytes, language),
      list: (items: readonly string[]) => format.formatList(items, language),
      /** One of two words that the book itself carries in both languages. */
      label: (label: { readonly en: string; readonly fr: string }) =>
        hides ? hideAmounts(label[language], currency, language) : label[language],
    }),
    [language, currency, digits, hides],
  );
}

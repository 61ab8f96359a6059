import type { ShareClass } from '../../../contract/capital.ts';
import type { CapitalKind } from '../../../core/capital/operation.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';

export interface Said {
  readonly kind: CapitalKind;
  readonly name: string;
  /** Who receives, of a transfer. */
  readonly to: string;
  readonly shareClass: ShareClass;
  readonly intoClass: ShareClass | null;
  readonly shares: number;
  readonly intoShares: number;
  readonly paid: bigint;
  /** What the member and the receiver hold before it, and what is due from the member. */
  readonly held: number;
  readonly due: bigint;
  readonly toHeld: number;
}

/** What an operation will be, as somebody would say it: who, how many shares of what, what is paid, and what is left then. */
export function useOperationWords(): { readonly sentence: (said: Said) => string } {
  const { t } = useT();
  const format = useFormat();
  const money = (amount: bigint): string => format.money(amount);
  return {
    sentence(said) {
      const { kind, name, to, shareClass, intoClass, shares, paid } = said;
      const value = shareClass.nominal * BigInt(shares);
      const about = {
        count: shares,
        name,
        to,
        class: format.label(shareClass.label),
        nominal: money(shareClass.nominal),
        value: money(value),
        paid: money(paid),
      };
      const left = format.number(Math.max(0, said.held - shares));
      switch (kind) {
        case 'subscription':
          return [
            t('capital:said.subscription', about),
            value > paid ? t('capital:said.remains', { amount: money(value - paid) }) : '',
          ].join(' ');
        case 'payment':
          return t('capital:said.payment', { ...about, due: money(said.due > paid ? said.due - paid : 0n) });
        case 'transfer':
          return t('capital:said.transfer', { ...about, left, after: format.number(said.toHeld + shares) });
        case 'redemption':
          return t('capital:said.redemption', { ...about, left });
        case 'cancellation':
          return t('capital:said.cancellation', { ...about, left });
        case 'conversion':
          return t('capital:said.conversion', {
            ...about,
            after: format.number(said.intoShares),
            into: intoClass ? format.label(intoClass.label) : '',
          });
      }
    },
  };
}

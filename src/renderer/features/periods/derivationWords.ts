import type { Outcome } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';

/** How a step came to its amount, in words with its inputs. */
export function useDerivationWords() {
  const { t } = useT();
  const format = useFormat();
  return ({ derivation }: Pick<Outcome['steps'][number], 'derivation'>): string => {
    if (derivation.form === 'whole') return t('periods:derivation.whole');
    if (derivation.form === 'losses')
      return t('periods:derivation.losses', {
        carried: format.money(derivation.carriedLoss),
        available: format.money(derivation.available),
      });
    const taken = t(`periods:derivation.${derivation.of}`, {
      percent: format.basisPoints(derivation.basisPoints),
      base: format.money(derivation.base),
    });
    if (derivation.form === 'percentage') return taken;
    if (derivation.holders === 0) return t('periods:derivation.nobody', { taken });
    if (derivation.key === 'equal') return t('periods:derivation.byHead', { taken, count: derivation.holders });
    return t(derivation.span === 'period' ? 'periods:derivation.byPeriod' : 'periods:derivation.byAll', {
      taken,
      weight: format.weight(derivation.totalWeight),
      count: derivation.holders,
    });
  };
}

import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';

/** How rights on the results are shared, in a sentence: equal per head, by contribution, or both. */
export function useRightsWords() {
  const { t } = useT();
  const format = useFormat();
  return ({
    rule,
    heads,
    equalBasisPoints,
  }: {
    readonly rule: string;
    readonly heads: number | null;
    readonly equalBasisPoints: number;
  }): string => {
    const parts = { equal: format.basisPoints(equalBasisPoints), rest: format.basisPoints(10_000 - equalBasisPoints) };
    if (rule === 'proRata') return t('shares:rights.proRata');
    if (rule === 'mixed')
      return heads === null ? t('shares:rights.mixed', parts) : t('shares:rights.mixedHeads', { ...parts, count: heads });
    return heads === null
      ? t('shares:rights.equal')
      : t('shares:rights.equalHeads', { count: heads, share: format.percent(`1/${Math.max(1, heads)}`) });
  };
}

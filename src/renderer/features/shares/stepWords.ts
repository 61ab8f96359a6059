import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';

interface Step {
  readonly kind: 'absorbLosses' | 'reserve' | 'fund' | 'split';
  readonly en: string;
  readonly fr: string;
  readonly basisPoints: number | null;
}

/** A step of the sharing before there is a result: "15 % of what remains goes to the reserve". */
export function useStepWords() {
  const { t } = useT();
  const format = useFormat();
  return (step: Step): string => {
    const percent = format.basisPoints(step.basisPoints ?? 0);
    if (step.kind === 'absorbLosses') return t('shares:steps.absorbLosses');
    if (step.kind === 'split')
      return t(step.basisPoints === 10_000 ? 'shares:steps.splitRest' : 'shares:steps.split', { percent, label: format.label(step) });
    return t(`shares:steps.${step.kind}`, { percent });
  };
}

import type { UnitKind } from '../../../core/quantities/unit.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './contributions.module.css';
import { Derivation } from './Derivation.tsx';
import type { FormValues } from './formValues.ts';
import type { Weighed } from './useWeighed.ts';

/** What this would weigh, while it is typed. */
export function WeightPreview({
  values,
  unit,
  weighed,
}: {
  readonly values: FormValues;
  readonly unit: UnitKind;
  readonly weighed: Weighed;
}) {
  const { t } = useT();
  const { answer } = weighed;
  return (
    <section className={classes['preview']} aria-label={t('contributions:form.preview')} aria-live="polite">
      {answer && values.quantity !== null ? (
        <Derivation unit={unit} quantity={values.quantity} rate={answer.rate} multiplier={answer.multiplier} weight={answer.weight} />
      ) : (
        <p className={classes['soft']}>{t(weighed.refusal ? 'contributions:form.previewRefused' : 'contributions:form.previewNone')}</p>
      )}
    </section>
  );
}

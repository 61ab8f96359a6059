import type { Outcome } from '../../../contract/shares.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Card, Money } from '../../ui/index.ts';
import type { Beside } from './beside.ts';
import classes from './whatif.module.css';

/** Each side's own steps, in its own order, with what each took and why. */
export function StepsBeside({ beside }: { readonly beside: Beside }) {
  return (
    <div className={classes['sides']}>
      <Side name={beside.leftName} outcome={beside.left} />
      <Side name={beside.rightName} outcome={beside.right} />
    </div>
  );
}

function Side({ name, outcome }: { readonly name: string; readonly outcome: Outcome }) {
  const { t } = useT();
  const format = useFormat();
  return (
    <Card title={name}>
      <p className={classes['dialNote']}>{format.label(outcome.charterTitle)}</p>
      {outcome.steps.length === 0 ? (
        <p className={classes['soft']}>{t('whatif:steps.none')}</p>
      ) : (
        <ol className={classes['steps']}>
          {outcome.steps.map((step, at) => (
            <li key={`${at} ${step.key}`}>
              <span className={classes['stepHead']}>
                <span>{format.label(step.label)}</span>
                <Money value={step.amount} />
              </span>
              <span className={classes['soft']}>{format.label(step.words)}</span>
            </li>
          ))}
        </ol>
      )}
      <p className={classes['stepHead']}>
        <span>{t('common:chart.undistributed')}</span>
        <Money value={outcome.undistributed} />
      </p>
      {outcome.unallocated !== 0n && (
        <p className={classes['stepHead']}>
          <span>{t('whatif:sums.of.unallocated')}</span>
          <Money value={outcome.unallocated} />
        </p>
      )}
    </Card>
  );
}

import type { Outcome } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card, DataTable, Money } from '../../ui/index.ts';
import { outcomeLines, type OutcomeLine } from './outcomeLines.ts';
import { roundedUnits } from './rounding.ts';
import classes from './periods.module.css';

/** The sharing line by line; each step opens to how it came about and to whom it went. */
export function StepsCard({ outcome, onOpen }: { readonly outcome: Outcome; readonly onOpen: (step: number) => void }) {
  const { t } = useT();
  const format = useFormat();
  const open = (line: OutcomeLine): void => {
    if (line.line === 'step') onOpen(line.at);
  };
  return (
    <Card title={t('periods:outcome.steps')}>
      <DataTable
        label={t('periods:outcome.steps')}
        rows={outcomeLines(outcome)}
        rowKey={(line) => line.key}
        onOpen={open}
        columns={[
          {
            key: 'label',
            head: t('common:chart.step'),
            cell: (line) =>
              line.line === 'step' ? (
                <span className={classes['stepName']}>
                  <span>{format.label(line.step.label)}</span>
                  <span className={classes['soft']}>{format.label(line.step.words)}</span>
                  {line.step.kind === 'repay' && <span className={classes['soft']}>{t('periods:outcome.besideText')}</span>}
                </span>
              ) : (
                <span className={classes['stepName']}>
                  <span>{line.line === 'undistributed' ? t('common:chart.undistributed') : t(`periods:outcome.${line.line}`)}</span>
                  <span className={classes['soft']}>{t(`periods:outcome.${line.line}Text`)}</span>
                </span>
              ),
          },
          {
            key: 'amount',
            head: t('common:chart.amount'),
            numeric: true,
            cell: (line) =>
              line.line === 'step' ? (
                <button type="button" className={classes['door']} onClick={() => onOpen(line.at)}>
                  <span className="visually-hidden">{t('periods:outcome.openStep', { step: format.label(line.step.label) })} </span>
                  <Money value={line.amount} />
                </button>
              ) : (
                <Money value={line.amount} />
              ),
          },
        ]}
      />
      <RoundingLine outcome={outcome} />
      <p className={classes['note']}>{t('periods:outcome.charter', { title: format.label(outcome.charterTitle) })}</p>
    </Card>
  );
}

/** What rounding did, apart from what was left undistributed: nothing is lost, the last units are placed by the rule that has a name. */
function RoundingLine({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useT();
  const format = useFormat();
  const units = roundedUnits(outcome);
  const text = units === 0n ? t('periods:outcome.roundingNone') : t('periods:outcome.rounding', { amount: format.money(units) });
  return (
    <p className={classes['rounding']}>
      <strong>{t('periods:outcome.roundingTitle')}</strong> {text}
    </p>
  );
}

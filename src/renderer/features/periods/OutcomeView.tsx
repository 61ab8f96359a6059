import { useState } from 'react';
import type { Outcome } from '../../../contract/shares.ts';
import { WaterfallChart } from '../../charts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card, DataTable, Duration, MemberName, Money, Percent, Stack, StatRow, StatTile, Weight, type Column } from '../../ui/index.ts';
import { MemberOutcomePanel } from './MemberOutcomePanel.tsx';
import { roundedUnits } from './rounding.ts';
import { useDerivationWords } from './derivationWords.ts';
import classes from './periods.module.css';

type OutcomeMember = Outcome['members'][number];

/** What a result gives: the figures first, then step by step, then each member, then the accounts before and after. */
export function OutcomeView({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useT();
  const format = useFormat();
  const derive = useDerivationWords();
  const [open, setOpen] = useState<number | null>(null);
  const toMembers = outcome.members.reduce((sum, member) => sum + member.amount, 0n);
  const kept = outcome.steps.filter((step) => step.kind === 'reserve' || step.kind === 'fund').reduce((sum, step) => sum + step.amount, 0n);
  const loss = outcome.result < 0n;
  const member = outcome.members.find((one) => one.number === open);
  const steps = [
    ...outcome.steps.map((step, at) => ({ key: String(at), label: format.label(step.label), how: derive(step), amount: step.amount })),
    {
      key: 'undistributed',
      label: t('common:chart.undistributed'),
      how: t('periods:outcome.undistributedText'),
      amount: outcome.undistributed,
    },
  ];
  return (
    <Stack gap="large">
      <StatRow>
        <StatTile
          label={t(loss ? 'periods:loss' : 'periods:surplus')}
          value={<Money value={outcome.result} />}
          note={format.days(outcome.from, outcome.to)}
        />
        <StatTile
          label={t('periods:outcome.toMembers')}
          tone="profits"
          value={<Money value={toMembers} tone="profits" />}
          note={
            loss
              ? t('periods:outcome.lossNote')
              : t('periods:outcome.members', { count: outcome.members.filter((one) => one.amount > 0n).length })
          }
        />
        <StatTile label={t('periods:outcome.kept')} value={<Money value={kept} />} note={t('periods:outcome.keptNote')} />
      </StatRow>
      <WaterfallChart
        title={t('periods:outcome.chart')}
        result={outcome.result}
        steps={outcome.steps.map((step) => ({ label: format.label(step.label), amount: step.amount, toMembers: step.kind === 'split' }))}
        undistributed={outcome.undistributed}
      />
      <Card title={t('periods:outcome.steps')}>
        <DataTable
          label={t('periods:outcome.steps')}
          rows={steps}
          rowKey={(step) => step.key}
          columns={[
            {
              key: 'label',
              head: t('common:chart.step'),
              cell: (step) => (
                <span className={classes['stepName']}>
                  <span>{step.label}</span>
                  <span className={classes['soft']}>{step.how}</span>
                </span>
              ),
            },
            { key: 'amount', head: t('common:chart.amount'), numeric: true, cell: (step) => <Money value={step.amount} /> },
          ]}
        />
        <RoundingLine outcome={outcome} />
        <p className={classes['note']}>{t('periods:outcome.charter', { title: format.label(outcome.charterTitle) })}</p>
      </Card>
      <section>
        <h2 className={classes['heading']}>{t('periods:outcome.membersTitle')}</h2>
        {outcome.members.length === 0 ? (
          <p className={classes['note']}>{t('periods:outcome.nobody')}</p>
        ) : (
          <DataTable
            label={t('periods:outcome.membersTitle')}
            rows={outcome.members}
            rowKey={(one) => one.number}
            columns={memberColumns(t, outcome, toMembers, setOpen)}
            onOpen={(one) => setOpen(one.number)}
          />
        )}
        {outcome.members.length > 0 && <p className={classes['note']}>{t('periods:outcome.membersNote')}</p>}
      </section>
      {outcome.accounts.length > 0 && (
        <section>
          <h2 className={classes['heading']}>{t('periods:outcome.accounts')}</h2>
          <DataTable
            label={t('periods:outcome.accounts')}
            rows={outcome.accounts}
            rowKey={(line) => line.account}
            columns={[
              { key: 'account', head: t('periods:outcome.account'), cell: (line) => format.label(line.label) },
              {
                key: 'before',
                head: t('periods:outcome.before'),
                numeric: true,
                wideOnly: true,
                cell: (line) => <Money value={line.before} />,
              },
              {
                key: 'change',
                head: t('periods:outcome.change'),
                numeric: true,
                cell: (line) => <Money value={line.after - line.before} />,
              },
              { key: 'after', head: t('periods:outcome.after'), numeric: true, cell: (line) => <Money value={line.after} /> },
            ]}
          />
        </section>
      )}
      {member && <MemberOutcomePanel outcome={outcome} member={member} onClose={() => setOpen(null)} />}
    </Stack>
  );
}

function memberColumns(
  t: ReturnType<typeof useT>['t'],
  outcome: Outcome,
  total: bigint,
  open: (number: number) => void,
): readonly Column<OutcomeMember>[] {
  return [
    {
      key: 'member',
      head: t('periods:outcome.member'),
      cell: (one) => <MemberName name={one.name} number={one.number} />,
      sortBy: (one) => one.number,
      foot: t('common:chart.total'),
    },
    {
      key: 'seconds',
      head: t('periods:outcome.hours'),
      numeric: true,
      wideOnly: true,
      cell: (one) => (one.seconds === 0 ? '–' : <Duration seconds={one.seconds} />),
      sortBy: (one) => one.seconds,
      foot: <Duration seconds={outcome.members.reduce((sum, one) => sum + one.seconds, 0)} />,
    },
    {
      key: 'weight',
      head: t('periods:outcome.weight'),
      numeric: true,
      wideOnly: true,
      cell: (one) => <Weight value={one.weight} />,
      sortBy: (one) => one.weight,
      foot: <Weight value={outcome.members.reduce((sum, one) => sum + one.weight, 0n)} />,
    },
    {
      key: 'profit',
      head: t('periods:outcome.profits'),
      numeric: true,
      wideOnly: true,
      cell: (one) => <Percent share={one.profitShare} tone="profits" />,
    },
    { key: 'rights', head: t('periods:outcome.rights'), numeric: true, cell: (one) => <Percent share={one.rightsShare} tone="rights" /> },
    {
      key: 'amount',
      head: t('common:chart.amount'),
      numeric: true,
      sortBy: (one) => one.amount,
      foot: <Money value={total} />,
      cell: (one) => (
        <button type="button" className={classes['door']} onClick={() => open(one.number)}>
          <Money value={one.amount} tone="profits" />
        </button>
      ),
    },
  ];
}

/** What rounding did, apart from what was left undistributed: nothing is lost, the last units are placed by rule. */
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

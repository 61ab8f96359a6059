import type { Outcome } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { DataTable, MemberName, Money, SidePanel, Stack, StatRow, StatTile } from '../../ui/index.ts';
import classes from './periods.module.css';

interface PanelProps {
  readonly outcome: Outcome;
  readonly at: number;
  readonly onMember: (number: number) => void;
  readonly onClose: () => void;
}

/** One line of the sharing, opened: how it came to its amount, and where the amount went, member by member. */
export function StepPanel({ outcome, at, onMember, onClose }: PanelProps) {
  const { t } = useT();
  const format = useFormat();
  const step = outcome.steps[at]!;
  const beside = step.kind === 'repay';
  const parts = outcome.members.flatMap((member) => member.parts.filter((part) => part.step === at).map((part) => ({ member, part })));
  const total = parts.reduce((sum, { part }) => sum + part.amount, 0n);
  return (
    <SidePanel open title={format.label(step.label)} onClose={onClose} size="large">
      <Stack gap="large">
        <StatRow>
          <StatTile
            label={t(beside ? 'periods:step.payable' : 'periods:step.taken')}
            value={<Money value={beside ? step.amount : step.taken} />}
            note={format.days(outcome.from, outcome.to)}
          />
        </StatRow>
        <section>
          <h3 className={classes['heading']}>{t('periods:step.how')}</h3>
          <p className={classes['lead']}>{format.label(step.words)}</p>
          {beside && <p className={classes['note']}>{t('periods:outcome.besideText')}</p>}
        </section>
        {step.toAccounts.length > 0 && (
          <section>
            <h3 className={classes['heading']}>{t('periods:step.accounts')}</h3>
            <DataTable
              label={t('periods:step.accounts')}
              rows={step.toAccounts}
              rowKey={(to) => to.account}
              columns={[
                { key: 'account', head: t('periods:outcome.account'), cell: (to) => format.label(to.label) },
                { key: 'amount', head: t('common:chart.amount'), numeric: true, cell: (to) => <Money value={to.amount} /> },
              ]}
            />
          </section>
        )}
        {parts.length > 0 && (
          <section>
            <h3 className={classes['heading']}>{t('periods:step.members')}</h3>
            <DataTable
              label={t('periods:step.members')}
              rows={parts}
              rowKey={({ member }) => member.number}
              onOpen={({ member }) => onMember(member.number)}
              columns={[
                {
                  key: 'member',
                  head: t('periods:outcome.member'),
                  cell: ({ member, part }) => (
                    <span className={classes['stepName']}>
                      <MemberName name={member.name} number={member.number > 0 ? member.number : null} />
                      <span className={classes['soft']}>{format.label(part.words)}</span>
                    </span>
                  ),
                  sortBy: ({ member }) => member.number,
                  foot: t('common:chart.total'),
                },
                {
                  key: 'amount',
                  head: t('common:chart.amount'),
                  numeric: true,
                  sortBy: ({ part }) => part.amount,
                  foot: <Money value={total} />,
                  cell: ({ member, part }) => (
                    <button type="button" className={classes['door']} onClick={() => onMember(member.number)}>
                      <span className="visually-hidden">{t('periods:outcome.openMember', { name: member.name })} </span>
                      <Money value={part.amount} tone="profits" />
                    </button>
                  ),
                },
              ]}
            />
            <p className={classes['note']}>{t('periods:step.membersNote')}</p>
          </section>
        )}
        {parts.length === 0 && step.toAccounts.length === 0 && <p className={classes['note']}>{t('periods:step.nothing')}</p>}
      </Stack>
    </SidePanel>
  );
}

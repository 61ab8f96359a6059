import { useState } from 'react';
import type { Outcome } from '../../../contract/shares.ts';
import { WaterfallChart } from '../../charts/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { DataTable, Money, Stack, StatRow, StatTile } from '../../ui/index.ts';
import { Leavers } from './Leavers.tsx';
import { MemberOutcomePanel } from './MemberOutcomePanel.tsx';
import { MembersTable } from './MembersTable.tsx';
import { PeriodFlow } from './PeriodFlow.tsx';
import { ProjectRights } from './ProjectRights.tsx';
import { StepPanel } from './StepPanel.tsx';
import { StepsCard } from './StepsCard.tsx';
import { keptByGroup } from './outcomeLines.ts';
import classes from './periods.module.css';

/** What is looked at more closely: a step, or a member. */
type Looked = { readonly step: number } | { readonly member: number } | null;

/** What a result gives: the figures first, then step by step, then each member, then the accounts before and after. */
export function OutcomeView({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useT();
  const format = useFormat();
  const [open, setOpen] = useState<Looked>(null);
  const toMembers = outcome.members.reduce((sum, member) => sum + member.amount, 0n);
  const loss = outcome.result < 0n;
  const member = open && 'member' in open ? outcome.members.find((one) => one.number === open.member) : undefined;
  const step = open && 'step' in open ? outcome.steps[open.step] : undefined;
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
              ? t(toMembers === 0n ? 'periods:outcome.lossNote' : 'periods:outcome.lossShared')
              : t('periods:outcome.members', { count: outcome.members.filter((one) => one.amount > 0n).length })
          }
        />
        <StatTile
          label={t(loss ? 'periods:outcome.borne' : 'periods:outcome.kept')}
          value={<Money value={keptByGroup(outcome)} />}
          note={t(loss ? 'periods:outcome.borneNote' : 'periods:outcome.keptNote')}
        />
      </StatRow>
      <WaterfallChart
        title={t('periods:outcome.chart')}
        result={outcome.result + outcome.broughtForward}
        steps={outcome.steps
          .filter((one) => one.kind !== 'repay')
          .map((one) => ({ label: format.label(one.label), amount: one.taken, toMembers: one.toAccounts.length === 0 }))}
        undistributed={outcome.undistributed}
      />
      <StepsCard outcome={outcome} onOpen={(at) => setOpen({ step: at })} />
      <PeriodFlow outcome={outcome} />
      <MembersTable outcome={outcome} onOpen={(number) => setOpen({ member: number })} />
      <Leavers outcome={outcome} />
      <ProjectRights outcome={outcome} />
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
      {step && (
        <StepPanel
          outcome={outcome}
          at={outcome.steps.indexOf(step)}
          onMember={(number) => setOpen({ member: number })}
          onClose={() => setOpen(null)}
        />
      )}
      {member && (
        <MemberOutcomePanel outcome={outcome} member={member} onStep={(at) => setOpen({ step: at })} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}

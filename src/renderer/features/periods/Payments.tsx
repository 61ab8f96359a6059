import { Download } from 'lucide-react';
import { useState } from 'react';
import type { PlannedPayments } from '../../../contract/exports.ts';
import type { Period } from '../../../contract/shares.ts';
import { sentence } from '../../../contract/sentences/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { refusalOf } from '../../rpc/client.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Button, Card, CheckField, DataTable, DateField, Door, Loaded, MemberName, Money, Notice, Stack } from '../../ui/index.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { BankAccount } from '../members/BankAccount.tsx';
import classes from './periods.module.css';

/** Paying a period: who gets what on which account, who cannot be paid yet and why, and the file for the bank. */
export function Payments({ period }: { readonly period: Period }) {
  const { t } = useT();
  const book = useBook();
  const [on, setOn] = useState<string | null>(null);
  const planned = useRead('exports.payments', { period: period.number, on });
  const lacksAccount = refusalOf(planned.error)?.code === 'OWN_IBAN_MISSING';
  return (
    <Stack>
      <p className={classes['lead']}>{t('exports:payments.text')}</p>
      {lacksAccount ? (
        <Card title={t('exports:payments.ownFirst')}>
          <Stack>
            <p className={classes['lead']}>{t('exports:payments.ownFirstText')}</p>
            <BankAccount member={0} name={book.name} />
          </Stack>
        </Card>
      ) : (
        <Loaded read={planned}>{(plan) => <Plan period={period} plan={plan} on={on} onOn={setOn} />}</Loaded>
      )}
    </Stack>
  );
}

interface PlanProps {
  readonly period: Period;
  readonly plan: PlannedPayments;
  readonly on: string | null;
  readonly onOn: (on: string | null) => void;
}

function Plan({ period, plan, on, onOn }: PlanProps) {
  const { t } = useT();
  const format = useFormat();
  const [leaveOut, setLeaveOut] = useState(false);
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const chosen = plan.lines.filter(({ member }) => !unticked.has(member));
  const isPart = chosen.length < plan.lines.length;
  const make = useCommand('exports.make', { inPlace: true, said: () => t('exports:payments.made') });
  // Nothing to pay needs no decision; everybody else who is refused does.
  const blocking = plan.refused.filter(({ code }) => code !== 'PAYMENT_ZERO');
  const run = async (): Promise<void> => {
    const file = await make.run({
      as: 'sepa',
      language: format.language,
      period: period.number,
      on,
      leaveOut,
      members: isPart ? chosen.map(({ member }) => member) : null,
    });
    if (file) saveFile(file);
  };
  return (
    <>
      {plan.closedBefore && <Notice tone="warning">{t('exports:payments.closedBefore')}</Notice>}
      {plan.lines.length > 0 && (
        <Card title={t('exports:payments.title')}>
          <Stack gap="small">
            <p className={classes['lead']}>{t('exports:payments.tick')}</p>
            <DataTable
              label={t('exports:payments.title')}
              rows={plan.lines}
              rowKey={(line) => line.member}
              rowName={(line) => line.name}
              selection={new Set(chosen.map(({ member }) => member))}
              onSelection={(ticked) => setUnticked(new Set(plan.lines.map(({ member }) => member).filter((member) => !ticked.has(member))))}
              plainSelection
              columns={[
                {
                  key: 'name',
                  head: t('exports:payments.member'),
                  cell: (line) => (
                    <Door to="/members" search={{ member: line.member }}>
                      <MemberName name={line.name} />
                    </Door>
                  ),
                },
                {
                  key: 'iban',
                  head: t('exports:bank.iban'),
                  wideOnly: true,
                  cell: (line) => <span className={classes['iban']}>{line.iban.replace(/.{4}(?=.)/gu, '$& ')}</span>,
                },
                {
                  key: 'amount',
                  head: t('exports:payments.amount'),
                  numeric: true,
                  cell: (line) => <Money value={line.amount} />,
                  foot: <Money value={chosen.reduce((sum, line) => sum + line.amount, 0n)} />,
                },
              ]}
            />
          </Stack>
        </Card>
      )}
      {blocking.length > 0 && (
        <Card title={t('exports:payments.refused')}>
          <Stack>
            <DataTable
              label={t('exports:payments.refused')}
              rows={plan.refused}
              rowKey={(one) => one.member}
              columns={[
                {
                  key: 'name',
                  head: t('exports:payments.member'),
                  cell: (one) => (
                    <Door to="/members" search={{ member: one.member }}>
                      <MemberName name={one.name} />
                    </Door>
                  ),
                },
                { key: 'why', head: t('exports:payments.why'), cell: (one) => sentence(one.code, one.details, format.language) },
                { key: 'amount', head: t('exports:payments.amount'), numeric: true, cell: (one) => <Money value={one.amount} /> },
              ]}
            />
            <CheckField label={t('exports:payments.leaveOut')} checked={leaveOut} onChange={setLeaveOut} />
          </Stack>
        </Card>
      )}
      <div className={classes['payOn']}>
        <DateField label={t('exports:payments.on')} hint={t('exports:payments.onHint')} value={on} onChange={onOn} />
      </div>
      {make.sentence && <Notice tone="danger">{make.sentence}</Notice>}
      <div>
        <Button
          icon={Download}
          busy={make.busy}
          disabled={chosen.length === 0 || (blocking.length > 0 && !leaveOut)}
          onClick={() => void run()}
        >
          {t('exports:payments.run', { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}

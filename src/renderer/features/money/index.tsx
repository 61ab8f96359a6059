import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileDown, Landmark, Plus } from 'lucide-react';
import { useState } from 'react';
import type { MoneyLine } from '../../../contract/money.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import {
  Button,
  DataTable,
  DateField,
  DayText,
  Door,
  EmptyState,
  Loaded,
  Money,
  PageHeader,
  Stack,
  StatRow,
  StatTile,
} from '../../ui/index.ts';
import { AddDialog } from './AddDialog.tsx';
import { Batches } from './Batches.tsx';
import { ImportMoney } from './ImportMoney.tsx';
import classes from './money.module.css';

/** What came in and went out: from the bank's files, or by hand. A period's result can be read here. */
export default function MoneyScreen() {
  const { t } = useT();
  const mayLead = useMayLead();
  const { readOnly } = useBook();
  const { from = null, to = null, action } = useSearch({ from: '/money' });
  const navigate = useNavigate({ from: '/money' });
  const [adding, setAdding] = useState(false);
  const list = useRead('money.list', { from, to, limit: 500 }, { keep: true });
  const importing = action === 'import';
  const setImporting = (on: boolean): void =>
    void navigate({
      search: (before) => ({
        ...(before.from ? { from: before.from } : {}),
        ...(before.to ? { to: before.to } : {}),
        ...(on ? { action: 'import' as const } : {}),
      }),
      replace: true,
    });
  const setSpan = (span: { from?: string | null; to?: string | null }): void => {
    const next = { from, to, ...span };
    void navigate({ search: { ...(next.from ? { from: next.from } : {}), ...(next.to ? { to: next.to } : {}) }, replace: true });
  };
  const mayWrite = mayLead && readOnly === 'no';
  const importButton = (
    <Button kind="primary" icon={FileDown} onClick={() => setImporting(true)}>
      {t('money:import.action')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('money:title')}
        text={t('money:text')}
        action={
          mayWrite && (
            <>
              <Button icon={Plus} onClick={() => setAdding(true)}>
                {t('money:add.action')}
              </Button>
              {importButton}
            </>
          )
        }
      />
      <Stack gap="large">
        <div className={classes['span']}>
          <DateField label={t('money:from')} value={from} onChange={(day) => setSpan({ from: day })} />
          <DateField label={t('money:to')} value={to} onChange={(day) => setSpan({ to: day })} />
        </div>
        <Loaded read={list}>
          {({ lines, sums }) => (
            <Stack gap="large">
              <StatRow>
                <StatTile
                  label={t('money:result')}
                  tone="profits"
                  value={<Money value={sums.income - sums.cost} tone="profits" />}
                  note={t('money:resultNote')}
                />
                <StatTile
                  label={t('money:income')}
                  value={<Money value={sums.income} />}
                  note={sums.settled > 0n ? t('money:settledNote') : ''}
                />
                <StatTile label={t('money:cost')} value={<Money value={sums.cost} />} />
              </StatRow>
              {lines.length === 0 ? (
                <EmptyState icon={Landmark} text={t(from || to ? 'money:noneInSpan' : 'money:none')} />
              ) : (
                <Lines lines={lines} />
              )}
            </Stack>
          )}
        </Loaded>
        <Batches mayWrite={mayWrite} />
      </Stack>
      {importing && mayWrite && <ImportMoney onClose={() => setImporting(false)} />}
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly MoneyLine[] }) {
  const { t } = useT();
  const members = useRead('members.list').data;
  const name = (number: number): string => members?.find((member) => member.number === number)?.name ?? String(number);
  return (
    <DataTable
      label={t('money:lines')}
      rows={lines}
      rowKey={(line) => line.number}
      columns={[
        { key: 'day', head: t('money:day'), width: '8rem', cell: (line) => <DayText day={line.day} />, sortBy: (line) => line.day },
        { key: 'label', head: t('money:label'), cell: (line) => line.label || t('money:noLabel'), sortBy: (line) => line.label },
        {
          key: 'settles',
          head: t('money:settles'),
          wideOnly: true,
          cell: (line) =>
            line.settles === null || line.member === null ? (
              ''
            ) : (
              <Door to="/contributions" search={{ number: line.settles }}>
                {t('money:contributionOf', { name: name(line.member) })}
              </Door>
            ),
        },
        {
          key: 'amount',
          head: t('money:amount'),
          numeric: true,
          cell: (line) => <Money value={line.amount} />,
          sortBy: (line) => line.amount,
        },
      ]}
    />
  );
}

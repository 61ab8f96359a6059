import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ShareClass, ShareHolding } from '../../../contract/capital.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  DateField,
  EmptyState,
  Loaded,
  MemberName,
  Money,
  Stack,
  StatRow,
  StatTile,
} from '../../ui/index.ts';
import { ClassForm } from './ClassForm.tsx';
import { Operations } from './Operations.tsx';
import { Papers } from './Papers.tsx';
import classes from './capital.module.css';

/** The registers of shares: who holds what on a day, what happened to them, and which classes there are. */
export function Capital() {
  const { t } = useT();
  const format = useFormat();
  const [asOf, setAsOf] = useState<string | null>(null);
  const view = useRead('capital.holdings', { asOf }, { keep: true });
  const shareClasses = useRead('capital.classes').data ?? [];
  return (
    <Stack gap="large">
      <div className={classes['day']}>
        <DateField label={t('capital:asOf')} value={asOf ?? today()} onChange={setAsOf} latest={today()} />
      </div>
      <Loaded read={view}>
        {({ subscribed, paidUp, holders, highest, holdings }) => (
          <Stack gap="large">
            <StatRow>
              <StatTile
                label={t('capital:subscribed')}
                value={<Money value={subscribed} />}
                note={subscribed === paidUp ? t('capital:allPaid') : t('capital:paidUp', { amount: format.money(paidUp) })}
              />
              <StatTile label={t('capital:holders')} value={format.number(holders)} />
              {highest && (
                <StatTile
                  label={t('capital:highest')}
                  value={<Money value={highest.amount} />}
                  note={t('capital:reached', { day: format.day(highest.day, 'long') })}
                />
              )}
            </StatRow>
            {holdings.length === 0 ? (
              <EmptyState icon={Plus} text={t('capital:none')} />
            ) : (
              <Holdings holdings={holdings} shareClasses={shareClasses} subscribed={subscribed} due={subscribed - paidUp} />
            )}
            <p className={classes['note']}>{t('capital:figures')}</p>
          </Stack>
        )}
      </Loaded>
      <Operations shareClasses={shareClasses} />
      <Papers asOf={asOf} />
      <Classes shareClasses={shareClasses} />
    </Stack>
  );
}

interface HoldingsProps {
  readonly holdings: readonly ShareHolding[];
  readonly shareClasses: readonly ShareClass[];
  readonly subscribed: bigint;
  readonly due: bigint;
}

function Holdings({ holdings, shareClasses, subscribed, due }: HoldingsProps) {
  const { t } = useT();
  const format = useFormat();
  const className = (number: number): string => {
    const found = shareClasses.find((one) => one.number === number);
    return found ? format.label(found.label) : '';
  };
  return (
    <DataTable
      label={t('capital:holdings')}
      rows={holdings}
      rowKey={(row) => `${row.member} ${row.shareClass}`}
      columns={[
        {
          key: 'member',
          head: t('capital:member'),
          cell: (row) => <MemberName number={row.member} name={row.name} />,
          sortBy: (row) => row.name,
          foot: t('common:chart.total'),
        },
        { key: 'class', head: t('capital:class'), wideOnly: true, cell: (row) => className(row.shareClass) },
        {
          key: 'shares',
          head: t('capital:shares'),
          numeric: true,
          cell: (row) => format.number(row.shares),
          sortBy: (row) => row.shares,
          foot: format.number(holdings.reduce((sum, row) => sum + row.shares, 0)),
        },
        {
          key: 'value',
          head: t('capital:value'),
          numeric: true,
          cell: (row) => <Money value={row.value} />,
          sortBy: (row) => row.value,
          foot: <Money value={subscribed} />,
        },
        ...(due === 0n
          ? []
          : [
              {
                key: 'due',
                head: t('capital:due'),
                numeric: true,
                cell: (row: ShareHolding) => (row.due === 0n ? '–' : <Money value={row.due} />),
                sortBy: (row: ShareHolding) => row.due,
                foot: <Money value={due} />,
              },
            ]),
      ]}
    />
  );
}

function Classes({ shareClasses }: { readonly shareClasses: readonly ShareClass[] }) {
  const { t } = useT();
  const format = useFormat();
  const mayLead = useMayLead();
  const mayWrite = useBook().readOnly === 'no' && mayLead;
  const [open, setOpen] = useState<ShareClass | 'new' | null>(null);
  return (
    <Card title={t('capital:classes.title')}>
      <Stack>
        <DataTable
          label={t('capital:classes.title')}
          rows={shareClasses}
          rowKey={(one) => one.number}
          columns={[
            {
              key: 'name',
              head: t('capital:class'),
              cell: (one) => (
                <span className={classes['name']}>
                  {format.label(one.label)} {one.archived && <Badge>{t('capital:classes.archived')}</Badge>}
                </span>
              ),
            },
            { key: 'nominal', head: t('capital:classes.nominal'), numeric: true, cell: (one) => <Money value={one.nominal} /> },
            { key: 'from', head: t('capital:classes.from'), wideOnly: true, cell: (one) => format.day(one.from) },
            {
              key: 'action',
              head: t('capital:classes.change'),
              cell: (one) =>
                mayWrite && (
                  <Button
                    small
                    icon={Pencil}
                    label={t('capital:classes.changeOf', { name: format.label(one.label) })}
                    onClick={() => setOpen(one)}
                  >
                    {t('capital:classes.change')}
                  </Button>
                ),
            },
          ]}
        />
        {mayWrite && (
          <div>
            <Button icon={Plus} onClick={() => setOpen('new')}>
              {t('capital:classes.add')}
            </Button>
          </div>
        )}
      </Stack>
      {open !== null && <ClassForm shareClass={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { CapitalOperation, ShareClass } from '../../../contract/capital.ts';
import { nominalOf } from '../../../core/capital/operation.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import { Badge, Button, Card, DataTable, DayText, Money, Stack } from '../../ui/index.ts';
import { usePaper } from './Papers.tsx';
import classes from './capital.module.css';

const pageSize = 50;

/** Every operation, the latest day first. A mistake is taken back by its number, which stays. */
export function Operations({ shareClasses }: { readonly shareClasses: readonly ShareClass[] }) {
  const { t } = useT();
  const format = useFormat();
  const mayLead = useMayLead();
  const mayWrite = useBook().readOnly === 'no' && mayLead;
  const narrow = useNarrowScreen();
  const [limit, setLimit] = useState(pageSize);
  const page = useRead('capital.operations', { after: 0, limit: Math.min(limit, 500) }, { keep: true }).data;
  const members = useRead('members.list').data ?? [];
  const paper = usePaper();
  const takeBack = useCommand('capital.takeBack', { undoable: true, said: () => t('capital:operations.takenBackSaid') });
  if (!page || page.total === 0) return null;
  const name = (number: number | null): string => members.find((member) => member.number === number)?.name ?? '';
  const className = (number: number | null): string => {
    const found = shareClasses.find((one) => one.number === number);
    return found ? format.label(found.label) : '';
  };
  const whose = (row: CapitalOperation): string =>
    row.toMember === null ? name(row.member) : t('capital:operations.fromTo', { from: name(row.member), to: name(row.toMember) });
  const which = (row: CapitalOperation): string =>
    row.toClass === null
      ? className(row.shareClass)
      : t('capital:operations.fromTo', {
          from: className(row.shareClass),
          to: `${format.number(row.toShares)} ${className(row.toClass)}`,
        });
  return (
    <Card title={t('capital:operations.title')}>
      <Stack>
        <DataTable
          label={t('capital:operations.title')}
          rows={page.operations}
          rowKey={(row) => row.number}
          columns={[
            { key: 'number', head: t('capital:operations.number'), numeric: true, width: '4rem', cell: (row) => format.number(row.number) },
            { key: 'day', head: t('capital:operations.day'), width: '8rem', wideOnly: true, cell: (row) => <DayText day={row.day} /> },
            {
              key: 'what',
              head: t('capital:operations.what'),
              cell: (row) => (
                <span className={classes['what']} data-quiet={row.takenBack || undefined}>
                  <span>
                    {t(`capital:kind.${row.kind}`)}, {whose(row)}
                  </span>
                  <span className={classes['soft']}>
                    {[narrow ? format.day(row.day) : '', which(row), row.note].filter((text) => text !== '').join(' · ')}
                  </span>
                </span>
              ),
            },
            {
              key: 'shares',
              head: t('capital:shares'),
              numeric: true,
              wideOnly: true,
              cell: (row) => (row.kind === 'payment' ? '–' : format.number(row.shares)),
            },
            {
              key: 'value',
              head: t('capital:value'),
              numeric: true,
              cell: (row) => <Money value={row.kind === 'payment' ? row.amount : nominalOf(row)} />,
            },
            {
              key: 'action',
              head: t('capital:operations.state'),
              width: narrow ? '6.5rem' : '13rem',
              cell: (row) =>
                row.takenBack ? (
                  <Badge icon={RotateCcw}>{t('capital:operations.takenBack')}</Badge>
                ) : (
                  mayWrite && (
                    <span className={classes['name']}>
                      {row.kind === 'subscription' && (
                        <Button
                          small
                          label={t('capital:papers.formOf', { number: row.number })}
                          busy={paper.busy}
                          onClick={() => void paper.draw({ kind: 'subscription-form', subject: row.number })}
                        >
                          {t('capital:papers.form')}
                        </Button>
                      )}
                      <Button
                        small
                        label={t('capital:operations.takeBackOf', { number: row.number })}
                        busy={takeBack.busy}
                        onClick={() => void takeBack.run({ number: row.number })}
                      >
                        {t('capital:operations.takeBack')}
                      </Button>
                    </span>
                  )
                ),
            },
          ]}
        />
        {page.total > page.operations.length && limit < 500 && (
          <div>
            <Button onClick={() => setLimit(limit + pageSize * 3)}>{t('capital:operations.more')}</Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

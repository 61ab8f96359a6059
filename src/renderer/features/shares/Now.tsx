import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChartPie, FlaskConical } from 'lucide-react';
import type { MemberShare } from '../../../contract/shares.ts';
import { OwnershipDonut, ContributionsByKind } from '../../charts/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import {
  ButtonLink,
  Columns,
  DataTable,
  Door,
  Duration,
  EmptyState,
  Loaded,
  MemberName,
  Notice,
  Percent,
  Stack,
  Weight,
  type Column,
} from '../../ui/index.ts';
import { followedKey, useCharterOn } from './charterOn.ts';
import { Controls } from './Controls.tsx';
import { WhyPanel } from './WhyPanel.tsx';
import { useSpan } from './useSpan.ts';
import classes from './shares.module.css';

/** Everyone's share on a day: as a picture, and exactly in a table whose figures open to where they come from. */
export function Now() {
  const { t } = useT();
  const format = useFormat();
  const { query, words } = useSpan();
  const search = useSearch({ from: '/shares' });
  const navigate = useNavigate({ from: '/shares' });
  const table = useRead('shares.get', query, { keep: true });
  const charter = useCharterOn(query.asOf)?.charter;
  const followed = charter && followedKey(charter);
  const byKind = useRead('shares.byKind', query, { keep: true });
  // A link may name somebody who was not there yet on that day, or is not there at all.
  const asked = table.data?.members.find((row) => row.number === search.member);
  const open = (member: number): void => void navigate({ search: (before) => ({ ...before, member }) });
  const close = (): void =>
    void navigate({ search: (before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'member')), replace: true });
  const why = (row: MemberShare, what: React.ReactNode): React.ReactNode => (
    <Door to="/shares" search={{ ...search, member: row.number }}>
      {what}
    </Door>
  );
  const columns: readonly Column<MemberShare>[] = [
    {
      key: 'member',
      head: t('shares:table.member'),
      cell: (row) => <MemberName name={row.name} number={row.number} />,
      sortBy: (row) => row.number,
      foot: t('common:chart.total'),
    },
    {
      key: 'seconds',
      head: t('shares:table.work'),
      numeric: true,
      wideOnly: true,
      cell: (row) => (row.seconds === 0 ? '–' : <Duration seconds={row.seconds} />),
      sortBy: (row) => row.seconds,
      foot: <Duration seconds={(table.data?.members ?? []).reduce((sum, row) => sum + row.seconds, 0)} />,
    },
    {
      key: 'weight',
      head: t('shares:table.weight'),
      numeric: true,
      wideOnly: true,
      cell: (row) => why(row, <Weight value={row.weight} />),
      sortBy: (row) => row.weight,
      foot: <Weight value={table.data?.totalWeight ?? 0n} />,
    },
    {
      key: 'profit',
      head: t('shares:table.profits'),
      numeric: true,
      cell: (row) => why(row, <Percent share={row.profitShare} tone="profits" />),
      sortBy: (row) => row.weight,
      foot: <Percent share="1/1" tone="profits" />,
    },
    {
      key: 'rights',
      head: t('shares:table.rights'),
      numeric: true,
      cell: (row) => why(row, <Percent share={row.rightsShare} tone="rights" />),
      foot: <Percent share="1/1" tone="rights" />,
    },
  ];
  return (
    <Stack>
      <Controls />
      <Loaded read={table} shape="chart">
        {(shares) =>
          shares.totalWeight === 0n ? (
            <EmptyState
              icon={ChartPie}
              text={
                query.from === null && query.asOf === null && query.project === null ? t('shares:now.none') : t('shares:now.noneInSpan')
              }
              action={
                <ButtonLink to="/contributions" search={{ action: 'new' }}>
                  {t('shares:now.log')}
                </ButtonLink>
              }
            />
          ) : (
            <Stack gap="large">
              <Columns>
                <OwnershipDonut
                  title={t('shares:now.profits')}
                  shares={shares.members.map((row) => ({ key: row.number, name: row.name, share: row.profitShare }))}
                />
                <OwnershipDonut
                  title={t('shares:now.rights')}
                  shares={shares.members.map((row) => ({ key: row.number, name: row.name, share: row.rightsShare }))}
                />
              </Columns>
              <section>
                <h2 className={classes['heading']}>{t('shares:now.tableTitle', { span: words })}</h2>
                <DataTable
                  label={t('shares:now.tableTitle', { span: words })}
                  rows={shares.members}
                  rowKey={(row) => row.number}
                  columns={columns}
                  onOpen={(row) => open(row.number)}
                />
                <p className={classes['note']}>{t('shares:now.tableNote')}</p>
                {followed && (
                  <p className={classes['note']}>
                    {t('shares:profits.follow', { key: format.label(followed.label) })} {!followed.alone && t('shares:profits.several')}
                  </p>
                )}
                <ButtonLink to="/charter/try" kind="quiet" small icon={FlaskConical}>
                  {t('whatif:link')}
                </ButtonLink>
              </section>
              <ContributionsByKind title={t('shares:now.byKind')} rows={byKind.data ?? []} />
            </Stack>
          )
        }
      </Loaded>
      {query.from !== null && query.asOf !== null && query.from > query.asOf && (
        <Notice tone="warning">{t('shares:span.backwards')}</Notice>
      )}
      {asked && <WhyPanel row={asked} query={query} onClose={close} />}
    </Stack>
  );
}

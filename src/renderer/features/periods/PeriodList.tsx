import { useNavigate } from '@tanstack/react-router';
import { CircleAlert, FileCheck2, History, Lock, LockOpen, Stamp } from 'lucide-react';
import type { Period } from '../../../contract/shares.ts';
import { addDays } from '../../../core/days/day.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Badge, Card, DataTable, Door, Duration, EmptyState, Loaded, Money, Stack, StatRow, StatTile, Weight } from '../../ui/index.ts';
import classes from './periods.module.css';

/** The open stretch first, then what is closed, the latest on top. */
export function PeriodList() {
  const { t } = useT();
  const periods = useRead('periods.list');
  return (
    <Loaded read={periods}>
      {(list) => (
        <Stack gap="large">
          <OpenStretch />
          <section>
            <h2 className={classes['heading']}>{t('periods:list.closed')}</h2>
            {list.length === 0 ? (
              <EmptyState icon={Stamp} text={t('periods:list.none')} />
            ) : (
              <ClosedPeriods periods={[...list].reverse()} />
            )}
          </section>
        </Stack>
      )}
    </Loaded>
  );
}

/** What has been given since the last closing: it belongs to the next one. */
function OpenStretch() {
  const { t } = useT();
  const format = useFormat();
  const { lastClosedDay } = useBook();
  const from = lastClosedDay === null ? null : addDays(lastClosedDay, 1);
  const filter = { members: [], projects: [], activities: [], to: null, search: '', batch: null, from };
  const approved = useRead('contributions.page', { filter: { ...filter, states: ['approved'] }, cursor: null, limit: 1 });
  const waiting = useRead('contributions.page', { filter: { ...filter, states: ['submitted'] }, cursor: null, limit: 1 });
  const since = from === null ? {} : { from };
  return (
    <Card
      title={
        <span className={classes['titleRow']}>
          {from === null ? t('periods:open.fromStart') : t('periods:open.title', { from: format.day(from, 'long') })}{' '}
          <Badge icon={LockOpen} tone="waiting">
            {t('periods:state.open')}
          </Badge>
        </span>
      }
    >
      <StatRow>
        <StatTile
          label={t('periods:open.weight')}
          value={
            <Door to="/shares" search={since}>
              <Weight value={approved.data?.weight ?? 0n} />
            </Door>
          }
          note={t('periods:open.contributions', { count: approved.data?.total ?? 0 })}
        />
        <StatTile
          label={t('periods:open.hours')}
          value={approved.data?.seconds ? <Duration seconds={approved.data.seconds} /> : '–'}
          note={t('periods:open.approved')}
        />
        <StatTile
          label={t('periods:open.waiting')}
          value={<Door to="/approvals">{format.number(waiting.data?.total ?? 0)}</Door>}
          note={waiting.data?.total ? t('periods:open.waitingNote') : t('periods:open.nothingWaits')}
        />
      </StatRow>
    </Card>
  );
}

function DocumentsState({ period, outdated }: { readonly period: Period; readonly outdated: boolean }) {
  const { t } = useT();
  if (period.documents === 0 && period.documentsMissing === 0) return <>–</>;
  if (outdated)
    return (
      <Badge icon={CircleAlert} tone="warning">
        {t('periods:documents.outdated')}
      </Badge>
    );
  if (period.state === 'reopened') return <Badge icon={History}>{t('periods:documents.replaced')}</Badge>;
  if (period.documentsMissing > 0)
    return (
      <Badge icon={CircleAlert} tone="warning">
        {t('periods:documents.toIssue', { count: period.documentsMissing })}
      </Badge>
    );
  return (
    <Badge icon={FileCheck2} tone="good">
      {t('periods:documents.issued', { count: period.documents })}
    </Badge>
  );
}

function PeriodState({ state }: { readonly state: Period['state'] }) {
  const { t } = useT();
  return state === 'closed' ? (
    <Badge icon={Lock}>{t('periods:state.closed')}</Badge>
  ) : (
    <Badge icon={LockOpen} tone="warning">
      {t('periods:state.reopened')}
    </Badge>
  );
}

function ClosedPeriods({ periods }: { readonly periods: readonly Period[] }) {
  const { t } = useT();
  const format = useFormat();
  const navigate = useNavigate({ from: '/periods' });
  const documents = useRead('documents.list').data ?? [];
  return (
    <DataTable
      label={t('periods:list.closed')}
      rows={periods}
      rowKey={(period) => period.number}
      onOpen={(period) => void navigate({ search: { period: period.number } })}
      columns={[
        {
          key: 'days',
          head: t('periods:list.days'),
          cell: (period) => (
            <Door to="/periods" search={{ period: period.number }}>
              {format.days(period.from, period.to)}
            </Door>
          ),
        },
        {
          key: 'result',
          head: t('periods:list.result'),
          numeric: true,
          cell: (period) => (
            <span className={classes['result']}>
              <Money value={period.result} />
              <span className={classes['soft']}>{t(period.result < 0n ? 'periods:loss' : 'periods:surplus')}</span>
            </span>
          ),
        },
        { key: 'state', head: t('periods:list.state'), wideOnly: true, cell: (period) => <PeriodState state={period.state} /> },
        {
          key: 'documents',
          head: t('periods:list.documents'),
          cell: (period) => (
            <DocumentsState
              period={period}
              outdated={documents.some((document) => document.period === period.number && document.state === 'outdated')}
            />
          ),
        },
      ]}
    />
  );
}

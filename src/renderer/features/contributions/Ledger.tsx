import { NotebookPen, Paperclip, Plus, SearchX } from 'lucide-react';
import type { Contribution, ContributionFilter } from '../../../contract/contributions.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useContributionPages } from '../../rpc/queries.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import {
  Button,
  ButtonLink,
  DataTable,
  DayText,
  Duration,
  EmptyState,
  ErrorState,
  LoadingState,
  Stack,
  Tooltip,
  Weight,
  type Column,
} from '../../ui/index.ts';
import { approversOf } from './approvers.ts';
import classes from './contributions.module.css';
import { everything, isEverything } from './filter.ts';
import { LedgerState } from './LedgerState.tsx';
import type { Names } from './names.ts';

interface LedgerProps {
  readonly filter: ContributionFilter;
  readonly onFilter: (filter: ContributionFilter) => void;
  readonly names: Names;
  readonly onOpen: (number: number) => void;
  readonly onAdd: (() => void) | undefined;
  /** Drafts stand above, so an empty ledger is not an empty screen. */
  readonly hasDrafts: boolean;
}

/** Everything that was given and what it weighs, newest day first. */
export function Ledger({ filter, onFilter, names, onOpen, onAdd, hasDrafts }: LedgerProps) {
  const { t } = useT();
  const pages = useContributionPages(filter);
  const me = names.viewer.memberNumber;
  const columns = useColumns(names, me !== null && filter.members.length === 1 && filter.members[0] === me);
  if (pages.error && !pages.data) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const first = pages.data?.pages[0];
  if (!pages.data || !first) return <LoadingState count={10} />;
  const rows = pages.data.pages.flatMap((page) => page.rows);
  if (first.total === 0) {
    if (!isEverything(filter))
      return hasDrafts ? null : (
        <EmptyState
          icon={SearchX}
          text={t('contributions:empty.filtered')}
          action={<Button onClick={() => onFilter(everything)}>{t('contributions:filter.clear')}</Button>}
        />
      );
    return (
      <EmptyState
        icon={NotebookPen}
        text={t('contributions:empty.text')}
        action={
          <Stack row gap="small">
            {onAdd && (
              <Button icon={Plus} onClick={onAdd}>
                {t('contributions:add')}
              </Button>
            )}
            <ButtonLink to="/imports">{t('contributions:empty.import')}</ButtonLink>
          </Stack>
        }
      />
    );
  }
  return (
    <>
      <Totals total={first.total} seconds={first.seconds} weight={first.weight} />
      <DataTable
        label={t('contributions:title')}
        rows={rows}
        rowKey={(row) => row.number!}
        columns={columns}
        onOpen={(row) => onOpen(row.number!)}
        total={first.total}
        onEnd={() => {
          if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
        }}
        loadingMore={pages.isFetchingNextPage}
      />
    </>
  );
}

function Totals({ total, seconds, weight }: { readonly total: number; readonly seconds: number; readonly weight: bigint }) {
  const { t } = useT();
  const format = useFormat();
  return (
    <dl className={classes['totals']} aria-label={t('contributions:totals.title')}>
      <div data-main>
        <dt>{t('contributions:totals.weight')}</dt>
        <dd>
          <Weight value={weight} />
        </dd>
      </div>
      <div>
        <dt>{t('contributions:totals.count')}</dt>
        <dd>{format.number(total)}</dd>
      </div>
      <div>
        <dt>{t('contributions:totals.hours')}</dt>
        <dd>
          <Duration seconds={seconds} />
        </dd>
      </div>
    </dl>
  );
}

/** A quantity in its own unit; time keeps its exact value in the tooltip. */
export function Quantity({ given }: { readonly given: Pick<Contribution, 'quantity' | 'unit'> }) {
  const format = useFormat();
  return given.unit === 'time' ? (
    <Duration seconds={given.quantity} />
  ) : (
    <span className={classes['figure']}>{format.quantity(given.quantity, given.unit)}</span>
  );
}

/** In one's own list everyone has the same name, so the next step of each stands there instead. */
function useColumns(names: Names, mine: boolean): readonly Column<Contribution>[] {
  const { t } = useT();
  const format = useFormat();
  const narrow = useNarrowScreen();
  const nextStep = (row: Contribution): string => {
    if (row.corrects !== null || row.correctedBy !== null) return t('contributions:short.corrected');
    if (row.state !== 'submitted') return t(`contributions:short.${row.state}`);
    const approvers = approversOf(names, row).map((one) => one.name);
    return approvers.length > 0 ? t('contributions:short.waits', { who: format.list(approvers) }) : t('contributions:short.nobody');
  };
  const clip = (row: Contribution) =>
    row.receipts > 0 && (
      <Tooltip label={t('contributions:receipts.count', { count: row.receipts })}>
        <span className={classes['clip']}>
          <Paperclip size={14} aria-hidden />
          <span className="visually-hidden">{t('contributions:receipts.count', { count: row.receipts })}</span>
        </span>
      </Tooltip>
    );
  if (narrow) {
    return [
      {
        key: 'what',
        head: t('contributions:field.what'),
        cell: (row) => (
          <div className={classes['stacked']}>
            <span className={classes['strong']}>{mine ? nextStep(row) : names.member(row.member)}</span>
            <span className={classes['soft']}>
              <DayText day={row.day} /> · {names.activity(row.activity)} · {names.project(row.project)}
            </span>
            {row.note && <span className={classes['soft']}>{row.note}</span>}
          </div>
        ),
      },
      {
        key: 'weight',
        head: t('contributions:field.weight'),
        numeric: true,
        cell: (row) => (
          <div className={classes['stackedEnd']}>
            <Quantity given={row} />
            <span className={classes['soft']}>
              <Weight value={row.weight} />
            </span>
            <LedgerState given={row} />
          </div>
        ),
      },
    ];
  }
  return [
    { key: 'day', head: t('contributions:field.day'), width: '7rem', cell: (row) => <DayText day={row.day} /> },
    mine
      ? { key: 'next', head: t('contributions:field.next'), cell: (row) => <span className={classes['soft']}>{nextStep(row)}</span> }
      : {
          key: 'member',
          head: t('contributions:field.member'),
          cell: (row) => (
            <span className={classes['name']} title={names.member(row.member)}>
              {names.member(row.member)}
            </span>
          ),
        },
    {
      key: 'activity',
      head: t('contributions:field.activity'),
      cell: (row) => (
        <span className={classes['name']} title={names.activity(row.activity)}>
          {names.activity(row.activity)}
        </span>
      ),
    },
    {
      key: 'project',
      head: t('contributions:field.project'),
      cell: (row) => (
        <span className={classes['name']} title={names.project(row.project)}>
          {names.project(row.project)}
        </span>
      ),
    },
    {
      key: 'note',
      head: t('contributions:field.note'),
      cell: (row) => (
        <span className={classes['noteCell']}>
          {clip(row)}
          <span className={classes['ellipsis']} title={row.note}>
            {row.note}
          </span>
        </span>
      ),
    },
    { key: 'quantity', head: t('contributions:field.quantity'), numeric: true, cell: (row) => <Quantity given={row} /> },
    { key: 'weight', head: t('contributions:field.weight'), numeric: true, cell: (row) => <Weight value={row.weight} /> },
    { key: 'state', head: t('contributions:field.state'), width: '8rem', cell: (row) => <LedgerState given={row} /> },
  ];
}

import { Check, CircleAlert, Copy, Plus, type LucideIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { unitOfKind } from '../../../core/charters/charter.ts';
import { sentence } from '../../../contract/sentences/index.ts';
import type { ImportPreview, ImportRow } from '../../../contract/imports.ts';
import type { Activity } from '../../../contract/people.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { useProgress } from '../../rpc/progress.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import {
  Badge,
  Button,
  DataTable,
  KindName,
  LoadingState,
  Notice,
  ProgressBar,
  Stack,
  type BadgeTone,
  type Column,
} from '../../ui/index.ts';
import { ContributionPanel } from '../contributions/ContributionPanel.tsx';
import type { Imported } from './DoneStep.tsx';
import classes from './imports.module.css';
import { asProposed, countSelected, maySelect, selectedOf, withRows, type Selection } from './selection.ts';
import { useImportRows } from './useImportRows.ts';

type RowState = ImportRow['state'];
const states: readonly RowState[] = ['new', 'looksLike', 'refused', 'alreadyThere'];
const looks: Readonly<Record<RowState, { readonly icon: LucideIcon; readonly tone: BadgeTone }>> = {
  new: { icon: Plus, tone: 'waiting' },
  alreadyThere: { icon: Check, tone: 'plain' },
  looksLike: { icon: Copy, tone: 'warning' },
  refused: { icon: CircleAlert, tone: 'danger' },
};

/** Each row and what would become of it; what is to come in is chosen here, and only then written. */
export function RowsStep({
  upload,
  preview,
  onDone,
}: {
  readonly upload: string;
  readonly preview: ImportPreview;
  readonly onDone: (done: Imported) => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const { rows, complete, error } = useImportRows(upload, preview);
  const [shown, setShown] = useState<RowState | 'all'>('all');
  const [selection, setSelection] = useState<Selection>(asProposed);
  const [existing, setExisting] = useState<number | null>(null);
  const apply = useProgress('imports.apply');
  const activities = useRead('activities.list');
  const columns = useColumns(setExisting, activities.data ?? []);
  const inSight = useMemo(() => (shown === 'all' ? rows : rows.filter((row) => row.state === shown)), [rows, shown]);
  const selected = useMemo(() => selectedOf(selection, rows), [selection, rows]);
  const { counts } = preview;
  const total = countSelected(selection, preview);
  const busy = apply.state === 'running';
  const run = async (): Promise<void> => {
    const answer = await apply.start({ upload, deselected: [...selection.deselected], also: [...selection.also] });
    if (answer) onDone({ batch: answer.result.batch, added: answer.result.added, fileName: preview.fileName, counts });
  };
  const countOf = (state: RowState | 'all'): number => (state === 'all' ? counts.rows : counts[state]);
  return (
    <Stack>
      <fieldset className={classes['tiles']} aria-label={t('imports:rows.show')}>
        {(['all', ...states] as const).map((state) => (
          <button
            key={state}
            type="button"
            className={classes['tile']}
            aria-pressed={shown === state}
            data-state={state}
            disabled={countOf(state) === 0}
            onClick={() => setShown(state)}
          >
            <span className={classes['tileNumber']}>{format.number(countOf(state))}</span>
            <span>{t(`imports:rowState.${state}`)}</span>
          </button>
        ))}
      </fieldset>
      {preview.onlyProposed && counts.new > 0 && <Notice>{t('imports:rows.onlyProposed')}</Notice>}
      {shown !== 'all' && (
        <p className={classes['soft']}>
          {t(preview.onlyProposed && shown === 'new' ? 'imports:rows.proposed' : `imports:rows.explain.${shown}`)}
        </p>
      )}
      {counts.new + counts.looksLike === 0 && (
        <Notice>{t(counts.alreadyThere > 0 ? 'imports:rows.nothingNew' : 'imports:rows.nothingGood')}</Notice>
      )}
      {counts.refused > 0 && (shown === 'refused' || counts.refused === counts.rows) && <RefusalReasons rows={rows} />}
      {error && <Notice tone="danger">{error}</Notice>}
      {rows.length === 0 && !error ? (
        <LoadingState count={10} />
      ) : (
        <DataTable
          label={t('imports:rows.title')}
          rows={inSight}
          rowKey={(row) => row.row}
          columns={columns}
          selection={selected}
          onSelection={(chosen) => setSelection(withRows(selection, inSight, chosen))}
          maySelect={maySelect}
          plainSelection
          rowName={(row) => t('imports:rows.select', { row: row.row, member: row.member })}
          loadingMore={!complete}
          {...(shown === 'all' ? {} : { total: inSight.length })}
        />
      )}
      {apply.state === 'cancelled' && <Notice>{t('imports:rows.cancelled')}</Notice>}
      {apply.state === 'refused' && <Notice tone="danger">{apply.sentence}</Notice>}
      <div className={classes['stickyFooter']}>
        {busy ? (
          <div className={classes['grow']}>
            <ProgressBar label={t('imports:rows.importing')} done={apply.done} total={apply.total} onCancel={apply.cancel} />
          </div>
        ) : (
          <>
            <span className={classes['grow']}>{total > 0 && t('imports:rows.willCome')}</span>
            <Button kind="primary" disabled={total === 0 || !complete} onClick={() => void run()}>
              {t('imports:rows.import', { count: total, rows: format.number(total) })}
            </Button>
          </>
        )}
      </div>
      <ContributionPanel
        shown={existing === null ? null : { kind: 'number', number: existing }}
        onShow={(next) => next.kind === 'number' && setExisting(next.number)}
        onClose={() => setExisting(null)}
      />
    </Stack>
  );
}

/** Why rows were refused, each reason once with its count, the most frequent first. */
function RefusalReasons({ rows }: { readonly rows: readonly ImportRow[] }) {
  const { t } = useT();
  const format = useFormat();
  const counts = new Map<NonNullable<ImportRow['code']>, number>();
  for (const { code } of rows) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (
    <Notice tone="warning">
      <strong>{t('imports:rows.reasons')}</strong>
      <ul className={classes['reasons']}>
        {[...counts]
          .sort((left, right) => right[1] - left[1])
          .map(([code, count]) => (
            <li key={code}>{t('imports:rows.reason', { rows: format.number(count), sentence: sentence(code, {}, format.language) })}</li>
          ))}
      </ul>
    </Notice>
  );
}

function useColumns(onExisting: (number: number) => void, activities: readonly Activity[]): readonly Column<ImportRow>[] {
  const { t } = useT();
  const format = useFormat();
  const narrow = useNarrowScreen();
  const quantity = (row: ImportRow): string =>
    row.kind === null || row.quantity === 0 ? '' : format.quantity(row.quantity, unitOfKind[row.kind]);
  /** The activity by its own name where the charter has several of a kind. */
  const activity = (row: ImportRow): string | undefined => {
    const found = activities.find((one) => one.number === row.activity);
    return found && activities.filter((one) => one.kind === found.kind && !one.archived).length > 1 ? format.label(found.label) : undefined;
  };
  const state = (row: ImportRow) => <Badge {...looks[row.state]}>{t(`imports:rowBadge.${row.state}`)}</Badge>;
  const why = (row: ImportRow) => (
    <>
      {row.code !== null && <span className={classes['refused']}>{sentence(row.code, row.details, format.language)}</span>}
      {row.existing !== null && (
        <button type="button" className={classes['link']} onClick={() => onExisting(row.existing!)}>
          {t(row.state === 'looksLike' ? 'imports:rows.likeExisting' : 'imports:rows.isExisting', { number: row.existing })}
        </button>
      )}
    </>
  );
  if (narrow) {
    return [
      {
        key: 'what',
        head: t('imports:rows.row'),
        cell: (row) => (
          <div className={classes['stacked']}>
            <span className={classes['strong']}>{row.member || t('imports:rows.rowNumber', { row: row.row })}</span>
            <span className={classes['soft']}>
              {[row.day && format.day(row.day), activity(row) ?? (row.kind && t(`common:kind.${row.kind}`)), quantity(row), row.project]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {row.description && <span className={classes['soft']}>{row.description}</span>}
            <span>{state(row)}</span>
            {why(row)}
          </div>
        ),
      },
    ];
  }
  return [
    { key: 'row', head: t('imports:rows.row'), numeric: true, width: '4rem', cell: (row) => row.row },
    { key: 'state', head: t('imports:history.state'), width: '9rem', cell: state },
    {
      key: 'member',
      head: t('imports:field.member'),
      cell: (row) => (
        <span className={classes['name']} title={row.member}>
          {row.member}
        </span>
      ),
    },
    { key: 'day', head: t('imports:field.day'), width: '7rem', cell: (row) => (row.day ? format.day(row.day) : '') },
    { key: 'kind', head: t('imports:field.kind'), cell: (row) => activity(row) ?? (row.kind ? <KindName kind={row.kind} /> : '') },
    { key: 'quantity', head: t('imports:field.quantity'), numeric: true, cell: quantity },
    {
      key: 'project',
      head: t('imports:field.project'),
      cell: (row) => (
        <span className={classes['name']} title={row.project}>
          {row.project}
        </span>
      ),
    },
    {
      key: 'note',
      head: t('imports:field.note'),
      cell: (row) => (
        <div className={classes['why']}>
          {row.description && (
            <span className={classes['clipped']} title={row.description}>
              {row.description}
            </span>
          )}
          {why(row)}
        </div>
      ),
    },
  ];
}

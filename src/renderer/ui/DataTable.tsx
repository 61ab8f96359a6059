import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { startTransition, useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { TableRow, type RowHandlers } from './TableRow.tsx';
import { nextSelection, sortRows, type Sort } from './tableRules.ts';
import classes from './DataTable.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the right, on their decimal mark. */
  readonly numeric?: boolean;
  /** CSS width; the rest shares what is left. */
  readonly width?: string;
  /** Left out on a narrow screen. */
  readonly wideOnly?: boolean;
  /** What the rows are sorted by when this head is pressed; without it the head is plain. */
  readonly sortBy?: (row: Row) => string | number | bigint;
  /** The sum or count at the foot of the column. */
  readonly foot?: ReactNode;
}

interface DataTableProps<Row, Key extends string | number> {
  /** What the table is: its name for those who cannot see it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  readonly columns: readonly Column<Row>[];
  /** Enter, or a click on the row. */
  readonly onOpen?: (row: Row) => void;
  readonly selection?: ReadonlySet<Key>;
  readonly onSelection?: (selection: ReadonlySet<Key>) => void;
  readonly maySelect?: (row: Row) => boolean;
  /** All rows there are, when only some are loaded; `onEnd` asks for more. */
  readonly total?: number;
  readonly onEnd?: () => void;
  readonly loadingMore?: boolean;
  /** How a screen reader and the checkbox name a row; the first column's words otherwise. */
  readonly rowName?: (row: Row) => string;
  readonly firstSort?: Sort;
  /** Leaves selected rows plain: where most are selected from the start, the boxes say enough. */
  readonly plainSelection?: boolean;
}

const rowHeight = 44;
/** Shorter tables stand whole on the page; longer ones scroll within themselves and draw only what is in sight. */
const longFrom = 60;
/** A row is dear: it has a box, badges and buttons. So many come at once, and the page can answer before the next do. */
const rowsAtOnce = 8;

/** A ledger: sticky head, rows by keyboard (arrows, Home, End, Enter, Space), selection by checkbox and Shift. */
export function DataTable<Row, Key extends string | number>(props: DataTableProps<Row, Key>) {
  const { label, columns, rowKey, onOpen, selection, onSelection, maySelect = () => true, onEnd, rowName } = props;
  const { t } = useT();
  const format = useFormat();
  const [sort, setSort] = useState<Sort | undefined>(props.firstSort);
  const sortColumn = columns.find((column) => column.key === sort?.key);
  const rows = sort && sortColumn?.sortBy ? sortRows(props.rows, sortColumn.sortBy, sort.direction) : props.rows;
  const total = props.total ?? rows.length;
  const long = rows.length > longFrom;
  const frame = useRef<HTMLDivElement>(null);
  const anchor = useRef(0);
  const [active, setActive] = useState(0);
  const hint = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: long,
  });
  const items = long
    ? virtual.getVirtualItems()
    : rows.map((_, index) => ({ index, start: index * rowHeight, end: (index + 1) * rowHeight }));
  const [drawn, setDrawn] = useState(rowsAtOnce);
  const shown = items.slice(0, drawn);
  const before = shown[0]?.start ?? 0;
  const after = (long ? virtual.getTotalSize() : rows.length * rowHeight) - (shown.at(-1)?.end ?? 0);
  useEffect(() => {
    if (drawn < items.length) startTransition(() => setDrawn(drawn + rowsAtOnce));
  }, [drawn, items.length]);
  const lastIndex = items.at(-1)?.index ?? 0;
  const wantsMore = onEnd !== undefined && rows.length < total && lastIndex >= rows.length - 40;
  useEffect(() => {
    if (wantsMore) onEnd?.();
  }, [wantsMore, onEnd, rows.length]);

  const selectable = rows.filter(maySelect);
  const allSelected = selectable.length > 0 && selectable.every((row) => selection?.has(rowKey(row)));
  const select = (index: number, range: boolean): void => {
    const keys = rows.map((row) => (maySelect(row) ? rowKey(row) : undefined));
    onSelection?.(nextSelection(selection ?? new Set<Key>(), keys, index, range ? anchor.current : undefined));
    if (!range) anchor.current = index;
  };
  const focusRow = (index: number): void => {
    const target = Math.max(0, Math.min(rows.length - 1, index));
    setActive(target);
    setDrawn(rows.length);
    if (long) virtual.scrollToIndex(target);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-index="${target}"]`)?.focus({ preventScroll: long }));
  };
  const onKeyDown: RowHandlers<Row>['onKeyDown'] = (event, index, row) => {
    if (event.target !== event.currentTarget) return;
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: index + 10,
      PageUp: index - 10,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      if (event.shiftKey && selection && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
        select(Math.max(0, Math.min(rows.length - 1, target)), true);
      focusRow(target);
    } else if (event.key === 'Enter' && onOpen) onOpen(row);
    else if (event.key === ' ' && selection) select(index, event.shiftKey);
    else return;
    event.preventDefault();
  };
  const onClick: RowHandlers<Row>['onClick'] = (event, index, row) => {
    setActive(index);
    if ((event.target as HTMLElement).closest('a,button,input,label') || window.getSelection()?.toString()) return;
    onOpen?.(row);
  };
  // Rows are drawn again when what they show changes, not when what is done with them does.
  const handlers = useRef<RowHandlers<Row>>({ onKeyDown, onClick, select });
  useLayoutEffect(() => {
    handlers.current = { onKeyDown, onClick, select };
  });

  const foot = columns.some((column) => column.foot !== undefined);
  const columnCount = columns.length + (selection ? 1 : 0);
  return (
    <div className={classes['outer']}>
      <span id={hint} className="visually-hidden">
        {t('common:table.keys')}
      </span>
      <div ref={frame} className={classes['frame']} data-long={long || undefined}>
        <table
          role="grid"
          aria-label={label}
          aria-describedby={hint}
          aria-rowcount={total + 1}
          aria-multiselectable={selection ? true : undefined}
          className={classes['table']}
        >
          <thead className={classes['head']}>
            <tr aria-rowindex={1}>
              {selection && (
                <th scope="col" className={classes['check']}>
                  <Checkbox
                    size="xs"
                    aria-label={t('common:table.selectAll')}
                    checked={allSelected}
                    indeterminate={!allSelected && selection.size > 0}
                    onChange={() => onSelection?.(new Set(allSelected ? [] : selectable.map(rowKey)))}
                  />
                </th>
              )}
              {columns.map((column) => {
                const direction = sort?.key === column.key ? sort.direction : undefined;
                const Icon = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ChevronsUpDown;
                return (
                  <th
                    key={column.key}
                    scope="col"
                    data-numeric={column.numeric || undefined}
                    data-wide={column.wideOnly || undefined}
                    style={column.width ? { width: column.width } : undefined}
                    aria-sort={column.sortBy ? (direction ?? 'none') : undefined}
                  >
                    {column.sortBy ? (
                      <button
                        type="button"
                        className={classes['sort']}
                        title={t('common:table.sortBy', { column: column.head })}
                        onClick={() => setSort({ key: column.key, direction: direction === 'ascending' ? 'descending' : 'ascending' })}
                      >
                        {column.head}
                        <Icon size={14} aria-hidden />
                      </button>
                    ) : (
                      column.head
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {before > 0 && (
              <tr aria-hidden className={classes['spacer']}>
                <td colSpan={columnCount} style={{ height: before }} />
              </tr>
            )}
            {shown.map(({ index }) => {
              const row = rows[index]!;
              const key = rowKey(row);
              return (
                <TableRow
                  key={key}
                  row={row}
                  index={index}
                  columns={columns}
                  handlers={handlers}
                  rowName={rowName}
                  onFocus={setActive}
                  measure={long ? virtual.measureElement : undefined}
                  opens={onOpen !== undefined}
                  active={index === Math.min(active, rows.length - 1)}
                  selected={selection === undefined ? undefined : selection.has(key)}
                  plain={props.plainSelection ?? false}
                  selectable={maySelect(row)}
                />
              );
            })}
            {after > 0 && (
              <tr aria-hidden className={classes['spacer']}>
                <td colSpan={columnCount} style={{ height: after }} />
              </tr>
            )}
          </tbody>
          {foot && (
            <tfoot className={classes['foot']}>
              <tr>
                {selection && <td />}
                {columns.map((column) => (
                  <td key={column.key} data-numeric={column.numeric || undefined} data-wide={column.wideOnly || undefined}>
                    {column.foot}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {(long || props.loadingMore) && (
        <p className={classes['count']} role="status">
          {props.loadingMore ? t('common:table.loadingMore') : t('common:table.rows', { count: total, rows: format.number(total) })}
        </p>
      )}
    </div>
  );
}

import { Checkbox } from '@mantine/core';
import { memo, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useT } from '../i18n/useT.ts';
import type { Column } from './DataTable.tsx';
import classes from './DataTable.module.css';

/** What the table does when something happens on one of its rows. */
export interface RowHandlers<Row> {
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>, index: number, row: Row) => void;
  readonly onClick: (event: MouseEvent, index: number, row: Row) => void;
  readonly select: (index: number, range: boolean) => void;
}

interface TableRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly handlers: RefObject<RowHandlers<Row>>;
  readonly onFocus: (index: number) => void;
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
  readonly opens: boolean;
  /** The row that Tab leads to. */
  readonly active: boolean;
  /** Undefined where rows are not chosen. */
  readonly selected: boolean | undefined;
  readonly selectable: boolean;
  readonly plain: boolean;
  readonly rowName: ((row: Row) => string) | undefined;
}

function PlainRow<Row>({
  row,
  index,
  columns,
  handlers,
  onFocus,
  measure,
  opens,
  active,
  selected,
  selectable,
  plain,
  rowName,
}: TableRowProps<Row>) {
  const { t } = useT();
  return (
    <tr
      ref={measure}
      data-index={index}
      data-selected={(selected && !plain) || undefined}
      data-opens={opens || undefined}
      className={classes['row']}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      onFocus={() => onFocus(index)}
      onKeyDown={(event) => handlers.current.onKeyDown(event, index, row)}
      onClick={(event) => handlers.current.onClick(event, index, row)}
    >
      {selected !== undefined && (
        <td className={classes['check']}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={rowName?.(row) ?? t('common:table.selectRow', { row: index + 1 })}
            checked={selected}
            disabled={!selectable}
            onChange={() => undefined}
            onClick={(event) => handlers.current.select(index, event.shiftKey)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} data-numeric={column.numeric || undefined} data-wide={column.wideOnly || undefined}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** One row of a table. It is drawn again only when what it shows has changed: a table that grows or is walked through leaves the others alone. */
export const TableRow = memo(PlainRow) as typeof PlainRow;

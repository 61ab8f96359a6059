import { Check, LoaderCircle, Lock, TriangleAlert, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Cell, Grid, GridRow } from '../../../../core/weeks/grid.ts';
import { quantityText } from '../../../../core/entry/index.ts';
import { parseDuration } from '../../../i18n/parse.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { call } from '../../../rpc/client.ts';
import { readAgain } from '../../../rpc/queries.ts';
import { IconButton } from '../../../ui/index.ts';
import type { Names } from '../../contributions/names.ts';
import classes from '../time.module.css';
import { DayHead } from './DayHead.tsx';
import { keyOf, useCells, type CellState, type Change } from './useCells.ts';

interface WeekGridProps {
  readonly grid: Grid;
  readonly week: string;
  readonly member: number;
  readonly names: Names;
  readonly readOnly: boolean;
  readonly onDay: (day: string) => void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Rows of project and activity, seven days, sums everywhere. The grid is one stop of the Tab key; arrows go from cell to cell, typing or Enter begins, Escape
 * gives up, Enter and Tab save and go on. A locked cell says why.
 */
export function WeekGrid({ grid, week, member, names, readOnly, onDay }: WeekGridProps) {
  const { t } = useT();
  const format = useFormat();
  const { states, typed, save, lastChange } = useCells(member, grid);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const table = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const rows = grid.rows.length;
  const place = { row: Math.min(at.row, Math.max(0, rows - 1)), column: at.column };
  const row = grid.rows[place.row];
  const cell = row?.cells[place.column];
  const key = row && cell ? keyOf({ ...row, day: cell.day }) : '';
  const refused = Object.values(states).find((state) => state.kind === 'refused');

  // With the draw itself: an effect left over from the draw before would take the wish to the cell that is being left.
  useLayoutEffect(() => {
    if (!wantsFocus.current || editing !== null) return;
    wantsFocus.current = false;
    table.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
  });

  const go = (rowBy: number, columnBy: number): void => {
    wantsFocus.current = true;
    setAt({ row: clamp(place.row + rowBy, rows - 1), column: clamp(place.column + columnBy, 6) });
  };
  const put = (onRow: GridRow, onCell: Cell, seconds: number | null, undone?: Change): void => {
    void save(onRow, onCell, seconds, undone);
    const index = onRow.cells.indexOf(onCell);
    const work = names.activities.find((one) => one.number === onRow.activity)?.kind === 'work';
    const change = work ? (seconds ?? 0) - onCell.seconds : 0;
    setSaid(
      t('time:grid.said', {
        day: format.day(onCell.day, 'weekday'),
        sum: format.duration(grid.daySeconds[index]! + change),
        week: format.duration(grid.seconds + change),
      }),
    );
  };
  const begin = (text: string): void => {
    if (!cell || cell.lock || readOnly) return;
    setEditing(text);
  };
  const undoCell = (): boolean => {
    const change = lastChange();
    const onRow = change && grid.rows.find((one) => one.project === change.place.project && one.activity === change.place.activity);
    const onCell = onRow?.cells.find((one) => one.day === change?.place.day);
    if (!change || !onRow || !onCell) return false;
    put(onRow, onCell, change.before, change);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || !row || !cell) return;
    const { key: pressed } = event;
    const control = event.ctrlKey || event.metaKey;
    if (control && pressed.toLowerCase() === 'z' && !event.shiftKey && undoCell()) return event.preventDefault();
    if (event.altKey || (control && pressed !== 'Home' && pressed !== 'End')) return;
    if (pressed === 'ArrowUp') go(-1, 0);
    else if (pressed === 'ArrowDown') go(1, 0);
    else if (pressed === 'ArrowLeft') go(0, -1);
    else if (pressed === 'ArrowRight') go(0, 1);
    else if (pressed === 'Home') go(control ? -rows : 0, -6);
    else if (pressed === 'End') go(control ? rows : 0, 6);
    else if (pressed === 'Enter' || pressed === 'F2') begin(valueText(cell, typed[key]));
    else if ((pressed === 'Delete' || pressed === 'Backspace') && !cell.lock && !readOnly) put(row, cell, null);
    else if (/^[\d,.:]$/u.test(pressed)) begin(pressed);
    else return;
    event.preventDefault();
  };
  const why = (of: Cell): string => (of.lock ? t(`time:lock.${of.lock}`) : '');
  const heads = row ? row.cells : [];
  return (
    <div className={classes['gridFrame']}>
      <table ref={table} role="grid" aria-label={t('time:grid.label')} className={classes['grid']} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={classes['rowHead']}>
              {t('time:grid.row')}
            </th>
            {heads.map((one, column) => (
              <DayHead key={one.day} day={one.day} items={grid.rows.flatMap((each) => each.cells[column]!.items)} onDay={onDay} />
            ))}
            <th scope="col" className={classes['sum']}>
              {t('time:grid.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((each, rowIndex) => (
            <tr key={`${each.project} ${each.activity}`}>
              <th scope="row" className={classes['rowHead']}>
                <span className={classes['rowWords']}>
                  <span>
                    <strong>{names.project(each.project)}</strong>
                    <span className={classes['soft']}> {names.activity(each.activity)}</span>
                  </span>
                  {each.seconds === 0 && !readOnly && (
                    <IconButton
                      icon={X}
                      size={24}
                      label={t('time:grid.dropRow', { project: names.project(each.project), activity: names.activity(each.activity) })}
                      onClick={() => void dropRow(member, week, each)}
                    />
                  )}
                </span>
              </th>
              {each.cells.map((one, column) => {
                const here = rowIndex === place.row && column === place.column;
                const cellKey = keyOf({ ...each, day: one.day });
                const shown = cellKey in typed ? (typed[cellKey] ?? 0) : one.seconds;
                const locked = one.lock !== null || readOnly;
                const isEditing = here && editing !== null;
                return (
                  <td
                    key={one.day}
                    data-cell
                    data-locked={locked || undefined}
                    data-empty={shown === 0 || undefined}
                    data-refused={states[cellKey]?.kind === 'refused' || undefined}
                    // eslint-disable-next-line jsx-a11y/role-supports-aria-props -- a cell of a grid may be read-only (ARIA 1.2)
                    aria-readonly={locked}
                    aria-invalid={states[cellKey]?.kind === 'refused' || undefined}
                    tabIndex={here && !isEditing ? 0 : -1}
                    aria-label={[
                      format.day(one.day, 'weekday'),
                      names.project(each.project),
                      names.activity(each.activity),
                      shown > 0 ? format.duration(shown) : t('time:grid.empty'),
                      why(one),
                    ]
                      .filter((part) => part !== '')
                      .join(', ')}
                    title={why(one) || undefined}
                    className={classes['cell']}
                    onClick={() => {
                      wantsFocus.current = true;
                      setAt({ row: rowIndex, column });
                      if (here && !isEditing) begin(valueText(one, typed[cellKey]));
                    }}
                    onDoubleClick={() => {
                      setAt({ row: rowIndex, column });
                      if (!locked) setEditing(valueText(one, typed[cellKey]));
                    }}
                  >
                    {isEditing ? (
                      <CellInput
                        first={editing}
                        label={format.day(one.day, 'weekday')}
                        onSave={(seconds, next) => {
                          setEditing(null);
                          put(each, one, seconds);
                          if (next) go(next === 'down' ? 1 : 0, next === 'right' ? 1 : next === 'left' ? -1 : 0);
                        }}
                        onCancel={() => {
                          wantsFocus.current = true;
                          setEditing(null);
                        }}
                      />
                    ) : (
                      <span className={classes['cellValue']}>
                        {one.lock && one.seconds > 0 && <Lock size={12} aria-hidden />}
                        {shown > 0 ? format.duration(shown) : ''}
                        <CellMark state={states[cellKey]} />
                      </span>
                    )}
                  </td>
                );
              })}
              <td className={classes['sum']}>{format.duration(each.seconds)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes['rowHead']}>
              {t('time:grid.work')}
            </th>
            {grid.daySeconds.map((seconds, column) => (
              <td key={heads[column]?.day ?? column} className={classes['sum']} data-over={seconds > daySeconds || undefined}>
                {seconds > 0 ? format.duration(seconds) : ''}
              </td>
            ))}
            <td className={`${classes['sum']} ${classes['weekSum']}`}>{format.duration(grid.seconds)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={classes['gridNote']}>
        {refused?.kind === 'refused' ? (
          <span className={classes['refused']} role="alert">
            <TriangleAlert size={16} aria-hidden /> {refused.words}
          </span>
        ) : cell?.lock ? (
          <>
            <Lock size={14} aria-hidden /> {why(cell)}
          </>
        ) : (
          t('time:grid.keys')
        )}
      </p>
      <div role="status" className="visually-hidden">
        {said}
      </div>
    </div>
  );
}

const daySeconds = 86_400;
const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

async function dropRow(member: number, week: string, { project, activity }: GridRow): Promise<void> {
  await call('weeks.keepRow', { member, week, project, activity, kept: false });
  await readAgain();
}

/** What stands in a cell as one would type it. */
function valueText(cell: Cell, typed: number | null | undefined): string {
  const seconds = typed === undefined ? cell.seconds : (typed ?? 0);
  return seconds === 0 ? '' : quantityText(seconds, 'time', { currency: '', currencyDigits: 0 });
}

function CellMark({ state }: { readonly state: CellState | undefined }) {
  const { t } = useT();
  if (!state) return null;
  const Icon = state.kind === 'saving' ? LoaderCircle : state.kind === 'saved' ? Check : TriangleAlert;
  return (
    <span className={classes['cellMark']} data-kind={state.kind}>
      <Icon size={12} aria-hidden />
      <span className="visually-hidden">{t(`time:grid.${state.kind}`)}</span>
    </span>
  );
}

function CellInput({
  first,
  label,
  onSave,
  onCancel,
}: {
  readonly first: string;
  readonly label: string;
  readonly onSave: (seconds: number | null, next?: 'down' | 'right' | 'left') => void;
  readonly onCancel: () => void;
}) {
  const { t } = useT();
  const [text, setText] = useState(first);
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
    // What was typed to begin is gone on with; what was there before is replaced or changed.
    if (first.length > 1) input.current?.select();
  }, [first]);
  const save = (next?: 'down' | 'right' | 'left'): void => {
    if (done.current) return;
    const seconds = text.trim() === '' ? null : parseDuration(text);
    if (seconds === undefined) return setWrong(true);
    done.current = true;
    onSave(seconds === 0 ? null : seconds, next);
  };
  return (
    <input
      ref={input}
      className={classes['cellInput']}
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={wrong ? t('common:duration.invalid') : undefined}
      value={text}
      size={1}
      inputMode="text"
      autoComplete="off"
      onChange={(event) => {
        setText(event.currentTarget.value);
        setWrong(false);
      }}
      onBlur={() => (wrong ? onCancel() : save())}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') save('down');
        else if (event.key === 'Tab') save(event.shiftKey ? 'left' : 'right');
        else if (event.key === 'Escape') {
          done.current = true;
          onCancel();
        } else return;
        event.preventDefault();
      }}
    />
  );
}

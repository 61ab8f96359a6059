import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useMedia, useNarrowScreen } from '../../state/theme.ts';
import { MemberName, SegmentedField } from '../../ui/index.ts';
import type { Beside, MemberBeside, OutcomeMember } from './beside.ts';
import { MoneyChange, ShareChange } from './Change.tsx';
import classes from './whatif.module.css';

export type Measure = 'amount' | 'cash' | 'retained' | 'profits' | 'rights';
const moneyOf = {
  amount: (of: OutcomeMember) => of.amount,
  cash: (of: OutcomeMember) => of.cash,
  retained: (of: OutcomeMember) => of.retained,
};
const shareOf = { profits: (of: OutcomeMember) => of.profitShare, rights: (of: OutcomeMember) => of.rightsShare };
const none = '0/1';

const rowHeight = 41;
/** Longer tables scroll within themselves and draw only what is in sight. */
const longFrom = 60;

/** Everyone under both: what they had, what they would have, and the difference. In the order of their numbers, never ranked. */
export function MembersTable({
  beside,
  rows,
  onOpen,
}: {
  readonly beside: Beside;
  readonly rows: readonly MemberBeside[];
  readonly onOpen: (number: number) => void;
}) {
  const { t } = useT();
  const narrow = useNarrowScreen();
  const wide = useMedia('(min-width: 108em)');
  const retained = rows.some((row) => (row.left?.retained ?? 0n) !== 0n || (row.right?.retained ?? 0n) !== 0n);
  const views = viewsOf(narrow, wide, retained);
  const [chosen, setChosen] = useState<View['name']>('main');
  const view = views.find((one) => one.name === chosen) ?? views[0]!;
  return (
    <div className={classes['members']}>
      {views.length > 1 && (
        <SegmentedField
          label={t('whatif:members.show')}
          value={view.name}
          onChange={setChosen}
          options={views.map((one) => ({ value: one.name, label: t(`whatif:members.view.${one.name}`) }))}
        />
      )}
      <Table beside={beside} rows={rows} measures={view.measures} onOpen={onOpen} />
    </div>
  );
}

interface View {
  readonly name: 'amount' | 'profits' | 'rights' | 'cash' | 'retained' | 'main' | 'all' | 'kept';
  readonly measures: readonly Measure[];
}

/** What stands together: on a telephone one measure at a time, on a large screen all of them. */
function viewsOf(narrow: boolean, wide: boolean, retained: boolean): readonly View[] {
  const one = (name: Measure): View => ({ name, measures: [name] });
  const kept: readonly View[] = retained ? [{ name: 'kept', measures: ['cash', 'retained'] }] : [];
  if (narrow) return [one('amount'), one('rights'), one('profits'), ...(retained ? [one('cash'), one('retained')] : [])];
  if (wide) return [{ name: 'all', measures: ['amount', 'profits', 'rights'] }, ...kept];
  return [{ name: 'main', measures: ['amount', 'rights'] }, one('profits'), ...kept];
}

interface TableProps {
  readonly beside: Beside;
  readonly rows: readonly MemberBeside[];
  readonly measures: readonly Measure[];
  readonly onOpen: (number: number) => void;
}

function Table({ beside, rows, measures, onOpen }: TableProps) {
  const { t } = useT();
  const frame = useRef<HTMLDivElement>(null);
  const long = rows.length > longFrom;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    enabled: long,
  });
  const items = long ? virtual.getVirtualItems() : [];
  const shown = long ? items.map((item) => rows[item.index]!) : rows;
  const [before, after] = long ? [items[0]?.start ?? 0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)] : [0, 0];
  const columns = 1 + measures.length * 3;
  const gap = (height: number) =>
    height > 0 && (
      <tr aria-hidden>
        <td colSpan={columns} className={classes['gap']} style={{ height }} />
      </tr>
    );
  return (
    <div ref={frame} className={classes['frame']} data-long={long || undefined}>
      <table className={classes['table']} aria-label={t('whatif:members.title')} aria-rowcount={rows.length + 3}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('whatif:members.member')}
            </th>
            {measures.map((measure) => (
              <th
                key={measure}
                scope="colgroup"
                colSpan={3}
                className={classes['group']}
                data-tone={measure === 'rights' ? 'rights' : 'profits'}
              >
                {t(`whatif:members.measure.${measure}`)}
              </th>
            ))}
          </tr>
          <tr>
            {measures.map((measure) => (
              <Heads key={measure} beside={beside} />
            ))}
          </tr>
        </thead>
        <tbody>
          {gap(before)}
          {shown.map((row) => (
            <tr key={row.number} className={classes['row']}>
              <th scope="row">
                <button type="button" className={classes['open']} onClick={() => onOpen(row.number)}>
                  <MemberName name={row.name} number={row.number > 0 ? row.number : null} />
                  {row.number < 0 && <span className={classes['soft']}> {t('whatif:members.imagined')}</span>}
                </button>
              </th>
              {measures.map((measure) => (
                <Cells key={measure} row={row} measure={measure} />
              ))}
            </tr>
          ))}
          {gap(after)}
        </tbody>
        <tfoot>
          <Foot rows={rows} measures={measures} />
        </tfoot>
      </table>
    </div>
  );
}

function Heads({ beside }: { readonly beside: Beside }) {
  const { t } = useT();
  return (
    <>
      <th scope="col" className={classes['first']}>
        {beside.leftName}
      </th>
      <th scope="col">{beside.rightName}</th>
      <th scope="col">{t('whatif:members.difference')}</th>
    </>
  );
}

function Cells({ row, measure }: { readonly row: MemberBeside; readonly measure: Measure }) {
  const format = useFormat();
  if (measure === 'profits' || measure === 'rights') {
    const of = shareOf[measure];
    const [left, right] = [row.left ? of(row.left) : none, row.right ? of(row.right) : none];
    return (
      <>
        <td className={classes['first']}>{row.left ? format.percent(left) : '–'}</td>
        <td data-tone={measure}>{row.right ? format.percent(right) : '–'}</td>
        <td>
          <ShareChange before={left} after={right} />
        </td>
      </>
    );
  }
  const of = moneyOf[measure];
  const [left, right] = [row.left ? of(row.left) : 0n, row.right ? of(row.right) : 0n];
  return (
    <>
      <td className={classes['first']}>{row.left ? format.amount(left) : '–'}</td>
      <td data-tone="profits">{row.right ? format.amount(right) : '–'}</td>
      <td>
        <MoneyChange before={left} after={right} />
      </td>
    </>
  );
}

/** Sums of money; shares come to the whole on both sides, or to nothing where nobody has any. */
function Foot({ rows, measures }: { readonly rows: readonly MemberBeside[]; readonly measures: readonly Measure[] }) {
  const { t } = useT();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{t('common:chart.total')}</th>
      {measures.map((measure) => {
        if (measure === 'profits' || measure === 'rights') return <td key={measure} colSpan={3} className={classes['first']} />;
        const sum = (side: 'left' | 'right'): bigint => rows.reduce((all, row) => all + (row[side] ? moneyOf[measure](row[side]) : 0n), 0n);
        const [left, right] = [sum('left'), sum('right')];
        return [
          <td key={`${measure} left`} className={classes['first']}>
            {format.amount(left)}
          </td>,
          <td key={`${measure} right`}>{format.amount(right)}</td>,
          <td key={`${measure} change`}>
            <MoneyChange before={left} after={right} />
          </td>,
        ];
      })}
    </tr>
  );
}

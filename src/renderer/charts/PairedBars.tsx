import { useId } from 'react';
import { useFormat } from '../i18n/useFormat.ts';
import { useT } from '../i18n/useT.ts';
import { Money } from '../ui/index.ts';
import { ChartFrame } from './ChartFrame.tsx';
import classes from './charts.module.css';

interface PairedBarsProps {
  readonly title: string;
  /** What the two bars of each line are called. */
  readonly names: readonly [before: string, after: string];
  /** In the order in which they are drawn; amounts in minor units. */
  readonly rows: readonly { readonly key: number; readonly name: string; readonly before: bigint; readonly after: bigint }[];
}

/** Two amounts a line on one scale, plain boxes without a drawing library: it is drawn again with every move of a slider. */
export function PairedBars({ title, names, rows }: PairedBarsProps) {
  const { t } = useT();
  const format = useFormat();
  const id = useId().replace(/\W/gu, '');
  const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
  const most = rows.reduce((largest, row) => [largest, size(row.before), size(row.after)].reduce((a, b) => (a > b ? a : b)), 0n);
  const width = (amount: bigint): string => `${most === 0n ? 0 : Number((size(amount) * 10_000n) / most) / 100}%`;
  const changed = rows.filter((row) => row.before !== row.after).length;
  return (
    <ChartFrame
      title={title}
      summary={changed === 0 ? t('common:chart.pairedNone') : t('common:chart.pairedSummary', { count: changed, members: rows.length })}
      rows={most === 0n ? [] : rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', head: t('common:chart.member'), cell: (row) => row.name },
        { key: 'before', head: names[0], numeric: true, cell: (row) => <Money value={row.before} /> },
        { key: 'after', head: names[1], numeric: true, cell: (row) => <Money value={row.after} /> },
      ]}
      patternId={id}
    >
      <div className={classes['pairedKey']}>
        <span className={classes['pairedSwatch']} data-side="before" /> {names[0]}
        <span className={classes['pairedSwatch']} data-side="after" /> {names[1]}
      </div>
      <div className={classes['paired']}>
        {rows.map((row) => (
          <div key={row.key} className={classes['pairedRow']}>
            <span className={classes['pairedName']}>{row.name}</span>
            <span className={classes['pairedBars']}>
              {(['before', 'after'] as const).map((side) => (
                <span key={side} className={classes['pairedLine']}>
                  <span className={classes['pairedTrack']}>
                    <span className={classes['pairedBar']} data-side={side} style={{ width: width(row[side]) }} />
                  </span>
                  <span className={classes['pairedAmount']}>{format.amount(row[side])}</span>
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

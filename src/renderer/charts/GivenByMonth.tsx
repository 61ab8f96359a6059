import { useId } from 'react';
import { useT } from '../i18n/useT.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { Weight } from '../ui/index.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { drawn } from './series.tsx';
import classes from './charts.module.css';

interface ByMonthProps {
  readonly title: string;
  /** `YYYY-MM`, one after another. */
  readonly months: readonly string[];
  /** What was given each month; a correction can leave a month below zero. */
  readonly weights: readonly bigint[];
}

const height = 96;
/** Where more months would make slivers, the latest are drawn; the table has them all. */
const mostMonths = 36;

/** What one member gave, month by month: a bar a month on one scale, with nobody else beside it. */
export function GivenByMonth({ title, months, weights }: ByMonthProps) {
  const { t } = useT();
  const format = useFormat();
  const id = useId().replace(/\W/gu, '');
  const sums = weights.map((_, at) => weights.slice(0, at + 1).reduce((sum, weight) => sum + weight, 0n));
  const rows = months.map((month, at) => ({ month, weight: weights[at] ?? 0n, sum: sums[at] ?? 0n }));
  const shown = rows.slice(-mostMonths);
  const size = (weight: bigint): bigint => (weight < 0n ? 0n : weight);
  const most = shown.reduce((largest, row) => (size(row.weight) > largest ? size(row.weight) : largest), 0n);
  const [first, last] = [shown[0], shown.at(-1)];
  // A few months stand together instead of each as wide as a wall.
  const width = `${Math.max(2, shown.length) * 3.5}rem`;
  return (
    <ChartFrame
      title={title}
      summary={
        first && last
          ? t('common:chart.byMonthSummary', {
              total: format.weight(last.sum),
              from: format.month(rows[0]!.month),
              to: format.month(last.month),
            })
          : ''
      }
      rows={rows}
      rowKey={(row) => row.month}
      columns={[
        { key: 'month', head: t('common:chart.month'), cell: (row) => format.month(row.month) },
        { key: 'weight', head: t('common:chart.given'), numeric: true, cell: (row) => <Weight value={row.weight} /> },
        { key: 'sum', head: t('common:chart.givenSoFar'), numeric: true, cell: (row) => <Weight value={row.sum} /> },
      ]}
      patternId={id}
    >
      <div className={classes['months']} style={{ height, maxWidth: width }}>
        {shown.map((row) => (
          <span
            key={row.month}
            className={classes['monthBar']}
            title={`${format.month(row.month)}: ${format.weight(row.weight)}`}
            style={{ height: `${drawn(size(row.weight), most) * 100}%` }}
          />
        ))}
      </div>
      {first && last && (
        <div className={classes['monthEnds']} style={{ maxWidth: width }}>
          <span>{format.month(first.month, 'short')}</span>
          {shown.length > 1 && <span>{format.month(last.month, 'short')}</span>}
        </div>
      )}
    </ChartFrame>
  );
}

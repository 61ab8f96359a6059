import { useId } from 'react';
import { Pie, PieChart, ResponsiveContainer, Tooltip } from 'recharts';
import { useT } from '../i18n/useT.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { Percent } from '../ui/index.ts';
import { ChartFrame, ChartTip } from './ChartFrame.tsx';
import { SeriesPatterns, gather, othersIndex, seriesFill, shareSize, sumShares } from './series.tsx';

export interface OwnershipShare {
  readonly key: number;
  readonly name: string;
  /** Exact, "n/d". */
  readonly share: string;
}

/** Who holds what now: at most six slices and the others. */
export function OwnershipDonut({ title, shares }: { readonly title: string; readonly shares: readonly OwnershipShare[] }) {
  const { t } = useT();
  const format = useFormat();
  const id = useId().replace(/\W/gu, '');
  const { shown, others } = gather(
    shares.filter((entry) => shareSize(entry.share) > 0n),
    (entry) => shareSize(entry.share),
  );
  const slices = shown.map((entry, index) => ({ index, name: entry.name, share: entry.share }));
  if (others.length > 0)
    slices.push({
      index: othersIndex,
      name: t('common:others', { count: others.length }),
      share: sumShares(others.map((entry) => entry.share)),
    });
  const data = slices.map((slice) => ({ ...slice, value: Number(shareSize(slice.share)) / 1e24, fill: seriesFill(id, slice.index) }));
  const sizes = shares
    .filter((entry) => shareSize(entry.share) > 0n)
    .toSorted((left, right) => (shareSize(left.share) < shareSize(right.share) ? -1 : 1));
  const [least, most] = [sizes[0], sizes.at(-1)];
  // The sentence tells the spread and names nobody: people are not ranked.
  const summary =
    !least || !most
      ? ''
      : least.share === most.share
        ? t('common:chart.ownershipEqual', { count: sizes.length, share: format.percent(most.share) })
        : t('common:chart.ownershipSummary', {
            members: sizes.length,
            least: format.percent(least.share),
            most: format.percent(most.share),
          });
  return (
    <ChartFrame
      title={title}
      summary={summary}
      rows={slices.length === 0 ? [] : shares}
      rowKey={(entry) => entry.key}
      columns={[
        { key: 'name', head: t('common:chart.member'), cell: (entry) => entry.name, sortBy: (entry) => entry.name },
        {
          key: 'share',
          head: t('common:chart.share'),
          numeric: true,
          cell: (entry) => <Percent share={entry.share} />,
          sortBy: (entry) => shareSize(entry.share),
        },
      ]}
      patternId={id}
      legend={slices.map((slice) => ({ index: slice.index, name: slice.name, value: <Percent share={slice.share} /> }))}
      legendBeside
    >
      <ResponsiveContainer width="100%" height={230}>
        <PieChart accessibilityLayer={false}>
          <SeriesPatterns id={id} />
          <Pie
            data={data}
            dataKey="value"
            nameKey="name"
            innerRadius="58%"
            outerRadius="96%"
            startAngle={90}
            endAngle={-270}
            stroke="var(--paper)"
            strokeWidth={3}
            isAnimationActive={false}
            rootTabIndex={-1}
          />
          <Tooltip
            isAnimationActive={false}
            content={({ payload }) => {
              const slice = payload?.[0]?.payload as (typeof data)[number] | undefined;
              return slice ? (
                <ChartTip title={slice.name} lines={[{ name: t('common:chart.share'), value: format.percent(slice.share) }]} />
              ) : null;
            }}
          />
        </PieChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

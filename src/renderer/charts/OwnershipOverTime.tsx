import { useId } from 'react';
import { Area, AreaChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useT } from '../i18n/useT.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { Percent } from '../ui/index.ts';
import { ChartFrame, ChartTip, axisLook } from './ChartFrame.tsx';
import { SeriesPatterns, drawn, gather, othersIndex, seriesColor, seriesFill, shareOf } from './series.tsx';

interface OverTimeProps {
  readonly title: string;
  /** `YYYY-MM`, one after another. */
  readonly months: readonly string[];
  /** What each was given each month; the chart adds them up. */
  readonly members: readonly { readonly number: number; readonly name: string; readonly weights: readonly bigint[] }[];
  /** Last days of closed periods: marked by a line. */
  readonly closings?: readonly string[];
}

/** How shares came to be what they are: a stacked area of 100 %, closings marked. */
export function OwnershipOverTime({ title, months, members, closings = [] }: OverTimeProps) {
  const { t } = useT();
  const format = useFormat();
  const id = useId().replace(/\W/gu, '');
  const summed = members.map((member) => ({ number: member.number, name: member.name, sums: runningSums(member.weights) }));
  const { shown, others } = gather(summed, (member) => member.sums.at(-1) ?? 0n);
  const series = shown.map((member, index) => ({ index, key: `m${member.number}`, name: member.name, sums: member.sums }));
  if (others.length > 0)
    series.push({
      index: othersIndex,
      key: 'others',
      name: t('common:others', { count: others.length }),
      sums: months.map((_, at) => others.reduce((sum, member) => sum + (member.sums[at] ?? 0n), 0n)),
    });
  const rows = months.map((month, at) => {
    const total = series.reduce((sum, one) => sum + (one.sums[at] ?? 0n), 0n);
    return {
      month,
      shares: Object.fromEntries(series.map((one) => [one.key, shareOf(one.sums[at] ?? 0n, total)])),
      drawn: Object.fromEntries(series.map((one) => [one.key, drawn(one.sums[at] ?? 0n, total)])),
    };
  });
  const data = rows.map((row) => ({ month: row.month, ...row.drawn }));
  const closed = new Set(closings.map((day) => day.slice(0, 7)));
  const first = months[0];
  const last = months.at(-1);
  return (
    <ChartFrame
      title={title}
      summary={
        first && last ? t('common:chart.overTimeSummary', { count: members.length, from: format.month(first), to: format.month(last) }) : ''
      }
      rows={rows}
      rowKey={(row) => row.month}
      columns={[
        {
          key: 'month',
          head: t('common:chart.month'),
          cell: (row) => `${format.month(row.month)}${closed.has(row.month) ? ` (${t('common:chart.periodClosed')})` : ''}`,
        },
        ...series.map((one) => ({
          key: one.key,
          head: one.name,
          numeric: true,
          cell: (row: (typeof rows)[number]) => <Percent share={row.shares[one.key]!} decimals={1} />,
        })),
      ]}
      patternId={id}
      legend={series.map((one) => ({
        index: one.index,
        name: one.name,
        value: <Percent share={rows.at(-1)?.shares[one.key] ?? '0/1'} decimals={1} />,
      }))}
    >
      <ResponsiveContainer width="100%" height={280}>
        <AreaChart data={data} accessibilityLayer={false} margin={{ top: 20, right: 12, bottom: 0, left: 0 }}>
          <SeriesPatterns id={id} />
          <XAxis dataKey="month" {...axisLook} tickFormatter={(month: string) => format.month(month, 'short')} minTickGap={24} />
          <YAxis
            {...axisLook}
            width={56}
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            tickFormatter={(value: number) => format.percent(`${Math.round(value * 100)}/100`, 0)}
          />
          {series.map((one) => (
            <Area
              key={one.key}
              dataKey={one.key}
              stackId="all"
              type="linear"
              stroke="var(--paper)"
              strokeWidth={2}
              fill={seriesFill(id, one.index)}
              fillOpacity={1}
              activeDot={{ fill: seriesColor(one.index) }}
              isAnimationActive={false}
            />
          ))}
          {closings.map((day) => (
            <ReferenceLine
              key={day}
              x={day.slice(0, 7)}
              stroke="var(--ink)"
              strokeDasharray="4 3"
              strokeWidth={1.5}
              label={{ value: t('common:chart.closing'), position: 'top', fill: 'var(--ink-soft)', fontSize: 12 }}
            />
          ))}
          <Tooltip
            isAnimationActive={false}
            content={({ label }) => {
              const row = rows.find((one) => one.month === label);
              return row ? (
                <ChartTip
                  title={format.month(row.month)}
                  lines={series.map((one) => ({ name: one.name, value: format.percent(row.shares[one.key]!, 1) }))}
                />
              ) : null;
            }}
          />
        </AreaChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

function runningSums(weights: readonly bigint[]): bigint[] {
  let sum = 0n;
  return weights.map((weight) => (sum += weight));
}

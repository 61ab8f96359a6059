import { useId } from 'react';
import { Bar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useT } from '../i18n/useT.ts';
import { useNarrowScreen } from '../state/theme.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { Money } from '../ui/index.ts';
import { ChartFrame, ChartTip, axisLook } from './ChartFrame.tsx';
import { drawn } from './series.tsx';

interface WaterfallProps {
  readonly title: string;
  /** Surplus or loss, minor units. */
  readonly result: bigint;
  /** In the charter's order: what each step takes from what remains. */
  readonly steps: readonly { readonly label: string; readonly amount: bigint; readonly toMembers: boolean }[];
  readonly undistributed: bigint;
}

/** From the result, step by step, to reserves, funds and members: each bar hangs where the one before it ended. */
export function WaterfallChart({ title, result, steps, undistributed }: WaterfallProps) {
  const { t } = useT();
  const format = useFormat();
  const narrow = useNarrowScreen();
  const id = useId().replace(/\W/gu, '');
  const whole = result < 0n ? -result : result;
  const bars = [
    { label: t('common:chart.result'), amount: result, from: 0n, to: result, fill: 'var(--ink-soft)' },
    ...steps.map((step, at) => {
      const from = result - steps.slice(0, at).reduce((sum, one) => sum + one.amount, 0n);
      return {
        label: step.label,
        amount: step.amount,
        from,
        to: from - step.amount,
        fill: step.toMembers ? 'var(--profits)' : 'var(--series-1)',
      };
    }),
    ...(undistributed === 0n
      ? []
      : [{ label: t('common:chart.undistributed'), amount: undistributed, from: undistributed, to: 0n, fill: 'var(--series-7)' }]),
  ];
  const data = bars.map((bar) => ({
    ...bar,
    text: format.money(bar.amount),
    span: [drawn(bar.from < bar.to ? bar.from : bar.to, whole), drawn(bar.from < bar.to ? bar.to : bar.from, whole)],
  }));
  return (
    <ChartFrame
      title={title}
      summary={t('common:chart.waterfallSummary', {
        result: format.money(result),
        steps: format.list(bars.slice(1).map((bar) => `${bar.label} ${format.money(bar.amount)}`)),
      })}
      rows={result === 0n ? [] : bars.map((bar, at) => ({ ...bar, at }))}
      rowKey={(bar) => bar.at}
      columns={[
        { key: 'step', head: t('common:chart.step'), cell: (bar) => bar.label },
        { key: 'amount', head: t('common:chart.amount'), numeric: true, cell: (bar) => <Money value={bar.amount} /> },
      ]}
      patternId={id}
    >
      <ResponsiveContainer width="100%" height={bars.length * 48 + 16}>
        <BarChart
          data={data}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 4, right: narrow ? 76 : 96, bottom: 4, left: 0 }}
          barCategoryGap="25%"
        >
          <XAxis type="number" hide domain={result < 0n ? [-1, 0] : [0, 1]} />
          <YAxis
            type="category"
            dataKey="label"
            {...axisLook}
            width={narrow ? 104 : 190}
            interval={0}
            tickFormatter={(label: string) => (label.length > 34 ? `${label.slice(0, 33)}…` : label)}
          />
          <ReferenceLine x={0} stroke="var(--line-strong)" />
          <Bar dataKey="span" isAnimationActive={false} radius={2}>
            <LabelList dataKey="text" position="right" fill="var(--ink)" fontSize={13} fontWeight={600} />
          </Bar>
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--sunken)' }}
            content={({ payload }) => {
              const bar = payload?.[0]?.payload as (typeof data)[number] | undefined;
              return bar ? <ChartTip title={bar.label} lines={[{ name: t('common:chart.amount'), value: bar.text }]} /> : null;
            }}
          />
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

import { useId } from 'react';
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { activityKinds, type ActivityKind } from '../../core/charters/charter.ts';
import { useT } from '../i18n/useT.ts';
import { useNarrowScreen } from '../state/theme.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { Weight } from '../ui/index.ts';
import { ChartFrame, ChartTip, axisLook } from './ChartFrame.tsx';
import { SeriesPatterns, drawn, gather, othersIndex, seriesFill, shareOf } from './series.tsx';

interface ByKindProps {
  readonly title: string;
  readonly rows: readonly { readonly number: number; readonly name: string; readonly kind: ActivityKind; readonly weight: bigint }[];
}

interface Series {
  readonly key: string;
  readonly index: number;
  readonly name: string;
  readonly kinds: readonly ActivityKind[];
}

/** A tick stands on one line: words that it would break over two are joined. */
function shortened(name: string, most: number): string {
  return (name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name).replaceAll(' ', '\u00a0');
}

/** What each member gave, by kind: one bar a member, in their own order, never ranked. */
export function ContributionsByKind({ title, rows: given }: ByKindProps) {
  const { t } = useT();
  const format = useFormat();
  const narrow = useNarrowScreen();
  const id = useId().replace(/\W/gu, '');
  const members = [...new Map(given.map((row) => [row.number, row.name]))].sort(([a], [b]) => a - b);
  const kindTotal = (kind: ActivityKind): bigint => given.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.weight, 0n);
  // Six kinds are told apart; what is beyond is one series of its own, as everywhere.
  const { shown, others } = gather(
    activityKinds.filter((kind) => given.some((row) => row.kind === kind && row.weight > 0n)),
    kindTotal,
  );
  const used: readonly Series[] = [
    ...shown.map((kind, index) => ({ key: kind, index, name: t(`common:kind.${kind}`), kinds: [kind] })),
    ...(others.length === 0
      ? []
      : [{ key: 'others', index: othersIndex, name: t('common:others', { count: others.length }), kinds: others }]),
  ];
  const rows = members.map(([number, name]) => {
    const own = given.filter((row) => row.number === number);
    const bySeries = Object.fromEntries(
      used.map(({ key, kinds }) => [key, own.filter((row) => kinds.includes(row.kind)).reduce((sum, row) => sum + row.weight, 0n)]),
    );
    return { number, name, bySeries, total: Object.values(bySeries).reduce((sum, weight) => sum + weight, 0n) };
  });
  const largest = rows.reduce((most, row) => (row.total > most ? row.total : most), 0n);
  const total = rows.reduce((sum, row) => sum + row.total, 0n);
  const seriesTotal = ({ key }: Series): bigint => rows.reduce((sum, row) => sum + row.bySeries[key]!, 0n);
  const main = [...shown].sort((a, b) => (kindTotal(a) < kindTotal(b) ? 1 : -1))[0];
  const data = rows.map((row) => ({
    name: row.name,
    number: row.number,
    ...Object.fromEntries(used.map(({ key }) => [key, drawn(row.bySeries[key]!, largest)])),
  }));
  return (
    <ChartFrame
      title={title}
      summary={
        main
          ? t('common:chart.byKindSummary', {
              count: rows.length,
              kind: t(`common:kind.${main}`),
              share: format.percent(shareOf(kindTotal(main), total), 0),
            })
          : ''
      }
      rows={main ? rows : []}
      rowKey={(row) => row.number}
      columns={[
        { key: 'name', head: t('common:chart.member'), cell: (row) => row.name, sortBy: (row) => row.name },
        ...used.map(({ key, name }) => ({
          key,
          head: name,
          numeric: true,
          cell: (row: (typeof rows)[number]) => <Weight value={row.bySeries[key]!} />,
        })),
        {
          key: 'total',
          head: t('common:chart.total'),
          numeric: true,
          cell: (row) => <Weight value={row.total} />,
          sortBy: (row) => row.total,
        },
      ]}
      patternId={id}
      legend={used.map((series) => ({ index: series.index, name: series.name, value: <Weight value={seriesTotal(series)} /> }))}
    >
      <ResponsiveContainer width="100%" height={Math.max(140, rows.length * 40 + 16)}>
        <BarChart
          data={data}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 4, right: 12, bottom: 4, left: 0 }}
          barCategoryGap="25%"
        >
          <SeriesPatterns id={id} />
          <XAxis type="number" hide domain={[0, 1]} />
          <YAxis
            type="category"
            dataKey="name"
            {...axisLook}
            width={narrow ? 96 : 176}
            interval={0}
            tickFormatter={(name: string) => shortened(name, narrow ? 13 : 26)}
          />
          {used.map(({ key, index }) => (
            <Bar
              key={key}
              dataKey={key}
              stackId="all"
              fill={seriesFill(id, index)}
              stroke="var(--paper)"
              strokeWidth={2}
              isAnimationActive={false}
            />
          ))}
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--sunken)' }}
            content={({ payload }) => {
              const number = (payload?.[0]?.payload as { number?: number } | undefined)?.number;
              const row = rows.find((one) => one.number === number);
              return row ? (
                <ChartTip title={row.name} lines={used.map(({ key, name }) => ({ name, value: format.weight(row.bySeries[key]!) }))} />
              ) : null;
            }}
          />
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

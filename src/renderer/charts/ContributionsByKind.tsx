import { useId } from 'react';
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useT } from '../i18n/useT.ts';
import { useNarrowScreen } from '../state/theme.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { Weight } from '../ui/index.ts';
import { ChartFrame, ChartTip, axisLook } from './ChartFrame.tsx';
import { SeriesPatterns, drawn, seriesFill, shareOf } from './series.tsx';

const kinds = ['work', 'cash', 'expense', 'equipment', 'material'] as const;
type Kind = (typeof kinds)[number];

interface ByKindProps {
  readonly title: string;
  readonly rows: readonly { readonly number: number; readonly name: string; readonly kind: Kind; readonly weight: bigint }[];
}

/** What each member gave, by kind: one bar a member, in their own order, never ranked. */
export function ContributionsByKind({ title, rows: given }: ByKindProps) {
  const { t } = useT();
  const format = useFormat();
  const narrow = useNarrowScreen();
  const id = useId().replace(/\W/gu, '');
  const used = kinds.filter((kind) => given.some((row) => row.kind === kind && row.weight > 0n));
  const members = [...new Map(given.map((row) => [row.number, row.name]))].sort(([a], [b]) => a - b);
  const rows = members.map(([number, name]) => {
    const byKind = Object.fromEntries(
      kinds.map((kind) => [
        kind,
        given.filter((row) => row.number === number && row.kind === kind).reduce((sum, row) => sum + row.weight, 0n),
      ]),
    ) as Record<Kind, bigint>;
    return { number, name, byKind, total: kinds.reduce((sum, kind) => sum + byKind[kind], 0n) };
  });
  const largest = rows.reduce((most, row) => (row.total > most ? row.total : most), 0n);
  const total = rows.reduce((sum, row) => sum + row.total, 0n);
  const kindTotal = (kind: Kind): bigint => rows.reduce((sum, row) => sum + row.byKind[kind], 0n);
  const main = [...used].sort((a, b) => (kindTotal(a) < kindTotal(b) ? 1 : -1))[0];
  const data = rows.map((row) => ({
    name: row.name,
    number: row.number,
    ...Object.fromEntries(used.map((kind) => [kind, drawn(row.byKind[kind], largest)])),
  }));
  return (
    <ChartFrame
      title={title}
      summary={
        main
          ? t('common:chart.byKindSummary', {
              members: rows.length,
              kind: t(`common:kind.${main}`),
              share: format.percent(shareOf(kindTotal(main), total), 0),
            })
          : ''
      }
      rows={main ? rows : []}
      rowKey={(row) => row.number}
      columns={[
        { key: 'name', head: t('common:chart.member'), cell: (row) => row.name, sortBy: (row) => row.name },
        ...used.map((kind) => ({
          key: kind,
          head: t(`common:kind.${kind}`),
          numeric: true,
          cell: (row: (typeof rows)[number]) => <Weight value={row.byKind[kind]} />,
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
      legend={used.map((kind) => ({
        index: kinds.indexOf(kind),
        name: t(`common:kind.${kind}`),
        value: <Weight value={kindTotal(kind)} />,
      }))}
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
            width={narrow ? 88 : 118}
            interval={0}
            tickFormatter={(name: string) => (name.length > 16 ? `${name.slice(0, 15)}…` : name)}
          />
          {used.map((kind) => (
            <Bar
              key={kind}
              dataKey={kind}
              stackId="all"
              fill={seriesFill(id, kinds.indexOf(kind))}
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
                <ChartTip
                  title={row.name}
                  lines={used.map((kind) => ({ name: t(`common:kind.${kind}`), value: format.weight(row.byKind[kind]) }))}
                />
              ) : null;
            }}
          />
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}

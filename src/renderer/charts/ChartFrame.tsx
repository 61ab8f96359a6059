import { ChartColumn, Table2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { Button, Card, DataTable, type Column } from '../ui/index.ts';
import { Swatch } from './series.tsx';
import classes from './charts.module.css';

interface ChartFrameProps<Row> {
  readonly title: string;
  /** What the picture says, in a sentence. */
  readonly summary: string;
  /** The same as a table, for whoever prefers or needs it. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string | number;
  readonly legend?: readonly { readonly index: number; readonly name: string; readonly value?: ReactNode }[];
  readonly legendBeside?: boolean;
  readonly patternId: string;
  /** There is no room for the picture: its table stands in its place. */
  readonly tableOnly?: boolean;
  /** The picture is named as an image by its sentence. */
  readonly image?: boolean;
  readonly children: ReactNode;
}

/** Around every chart: its title, its sentence, its table, and the names of its colours. */
export function ChartFrame<Row>({
  title,
  summary,
  rows,
  columns,
  rowKey,
  legend,
  legendBeside = false,
  patternId,
  tableOnly = false,
  image = false,
  children,
}: ChartFrameProps<Row>) {
  const { t } = useT();
  const [tableChosen, setAsTable] = useState(false);
  const asTable = tableChosen || tableOnly;
  const id = useId();
  if (rows.length === 0)
    return (
      <Card title={title}>
        <p className={classes['summary']}>{t('common:chart.none')}</p>
      </Card>
    );
  const toggle = (
    <Button kind="quiet" small icon={asTable ? ChartColumn : Table2} onClick={() => setAsTable(!asTable)}>
      {t(asTable ? 'common:chart.showChart' : 'common:chart.showTable')}
    </Button>
  );
  return (
    <Card title={title} action={!tableOnly && toggle}>
      <p className={classes['summary']} id={id}>
        {summary}
      </p>
      {asTable ? (
        <DataTable label={title} rows={rows} columns={columns} rowKey={rowKey} />
      ) : (
        <figure className={legendBeside ? classes['beside'] : classes['figure']} aria-labelledby={id}>
          {image ? (
            <div role="img" aria-labelledby={id} className={classes['picture']}>
              {children}
            </div>
          ) : (
            <div aria-hidden className={classes['picture']}>
              {children}
            </div>
          )}
          {legend && (
            <ul className={classes['legend']}>
              {legend.map((entry) => (
                <li key={entry.name} className={classes['entry']}>
                  <Swatch id={`${patternId}${entry.index}`} index={entry.index} />
                  <span className={classes['name']}>{entry.name}</span>
                  {entry.value !== undefined && <span className={classes['value']}>{entry.value}</span>}
                </li>
              ))}
            </ul>
          )}
        </figure>
      )}
    </Card>
  );
}

/** What the pointer shows: the same words as the table. */
export function ChartTip({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
}) {
  return (
    <div className={classes['tip']}>
      <strong>{title}</strong>
      {lines.map((line) => (
        <div key={line.name} className={classes['tipLine']}>
          <span>{line.name}</span>
          <span>{line.value}</span>
        </div>
      ))}
    </div>
  );
}

export const axisLook = { stroke: 'var(--line-strong)', tick: { fill: 'var(--ink-soft)', fontSize: 13 }, tickLine: false } as const;

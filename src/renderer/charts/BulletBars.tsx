import { useId } from 'react';
import type { UnitKind } from '../../core/quantities/unit.ts';
import { useT } from '../i18n/useT.ts';
import { useQuantity } from '../i18n/useQuantity.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { drawn } from './series.tsx';
import classes from './rhythm.module.css';

/** Quantities in the smallest unit of what is promised: seconds, minor units, hundredths. */
export interface Bullet {
  readonly promised: bigint;
  readonly given: bigint;
  readonly pending: bigint;
  /** More than was promised is looked for. */
  readonly needed?: bigint | undefined;
}

/** One bar, on a scale of its own: given is full, what waits is hatched, promised is a frame with a mark at its end. What it says stands beside it. */
export function BulletBar({ promised, given, pending, needed = 0n }: Bullet) {
  const positive = (value: bigint): bigint => (value > 0n ? value : 0n);
  const there = positive(given) + positive(pending);
  const most = [promised, there, needed].reduce((a, b) => (a > b ? a : b));
  const width = (value: bigint): string => `${drawn(value, most) * 100}%`;
  return (
    <span aria-hidden className={classes['bullet']}>
      {needed > 0n && <span className={classes['needed']} style={{ width: width(needed) }} />}
      {promised > 0n && <span className={classes['promised']} style={{ width: width(promised) }} />}
      {there > positive(given) && <span className={classes['pending']} style={{ width: width(there) }} />}
      {given > 0n && <span className={classes['given']} style={{ width: width(given) }} />}
      {promised > 0n && <span className={classes['mark']} style={{ insetInlineStart: width(promised) }} />}
    </span>
  );
}

/** What each part of a bar stands for. */
export function BulletKey({ needed = false }: { readonly needed?: boolean }) {
  const { t } = useT();
  return (
    <ul className={classes['key']}>
      {(['given', 'pending', 'promised', ...(needed ? (['needed'] as const) : [])] as const).map((part) => (
        <li key={part} className={classes['keyEntry']}>
          <span aria-hidden className={`${classes['swatch']} ${classes[part]}`} />
          {t(`commitments:chart.${part}`)}
        </li>
      ))}
    </ul>
  );
}

interface BulletBarsProps {
  readonly title: string;
  readonly rows: readonly (Bullet & { readonly key: string; readonly name: string; readonly detail: string; readonly unit: UnitKind })[];
}

/** Given against promised, one bar a line in the order given: each on a scale of its own, because nobody is ranked. */
export function BulletBars({ title, rows }: BulletBarsProps) {
  const { t } = useT();
  const amount = useQuantity();
  const id = useId().replace(/\W/gu, '');
  const due = rows.filter((row) => row.promised > 0n);
  const kept = due.filter((row) => row.given >= row.promised).length;
  return (
    <ChartFrame
      title={title}
      summary={due.length === 0 ? t('commitments:notDue') : t('commitments:chart.bulletSummary', { count: due.length, kept })}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', head: t('commitments:chart.who'), cell: (row) => `${row.name}, ${row.detail}` },
        { key: 'promised', head: t('commitments:chart.promised'), numeric: true, cell: (row) => amount(row.promised, row.unit) },
        { key: 'given', head: t('commitments:chart.given'), numeric: true, cell: (row) => amount(row.given, row.unit) },
        { key: 'pending', head: t('commitments:chart.pending'), numeric: true, cell: (row) => amount(row.pending, row.unit) },
      ]}
      patternId={id}
    >
      <BulletKey />
      <div className={classes['bars']}>
        {rows.map((row) => (
          <div key={row.key} className={classes['barRow']}>
            <span className={classes['barName']}>
              {row.name}
              <span className={classes['detail']}>{row.detail}</span>
            </span>
            <BulletBar promised={row.promised} given={row.given} pending={row.pending} />
            <span className={classes['barFigures']}>
              {row.promised === 0n && row.given === 0n
                ? t('commitments:notDue')
                : t('commitments:givenOfPromised', { given: amount(row.given, row.unit), promised: amount(row.promised, row.unit) })}
            </span>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

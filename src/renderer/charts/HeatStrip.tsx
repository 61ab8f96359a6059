import { useId } from 'react';
import { addDays, weekStart, type Day } from '../../core/days/day.ts';
import { useT } from '../i18n/useT.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { Duration } from '../ui/index.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { heatLevel } from './heat.ts';
import classes from './rhythm.module.css';

export interface DayOfWork {
  readonly day: Day;
  readonly approvedSeconds: number;
  readonly pendingSeconds: number;
}

interface HeatStripProps {
  readonly title: string;
  /** Days with work; others count as empty. */
  readonly days: readonly DayOfWork[];
  /** The last week drawn is the one of this day. */
  readonly until: Day;
  readonly weeks?: number;
}

/** The days of one's own work, a column a week: the more hours the larger and darker the square, and hatched while they wait. */
export function HeatStrip({ title, days, until, weeks = 12 }: HeatStripProps) {
  const { t } = useT();
  const format = useFormat();
  const id = useId().replace(/\W/gu, '');
  const known = new Map(days.map((day) => [day.day, day]));
  const first = addDays(weekStart(until), -7 * (weeks - 1));
  const rows = Array.from({ length: weeks }, (_, week) => {
    const start = addDays(first, week * 7);
    const cells = Array.from({ length: 7 }, (__, index) => {
      const day = addDays(start, index);
      const { approvedSeconds = 0, pendingSeconds = 0 } = known.get(day) ?? {};
      return { day, approvedSeconds, pendingSeconds, seconds: approvedSeconds + pendingSeconds, later: day > until };
    });
    return { start, cells, seconds: cells.reduce((sum, cell) => sum + cell.seconds, 0) };
  });
  const total = rows.reduce((sum, row) => sum + row.seconds, 0);
  const worked = rows.flatMap((row) => row.cells).filter((cell) => cell.seconds > 0).length;
  const weekday = (index: number): string => format.weekday(addDays(first, index));
  return (
    <ChartFrame
      title={title}
      summary={t('commitments:chart.heatSummary', { count: worked, total: format.duration(total), weeks })}
      rows={total === 0 ? [] : rows}
      rowKey={(row) => row.start}
      columns={[
        { key: 'week', head: t('commitments:chart.week'), cell: (row) => format.day(row.start) },
        ...Array.from({ length: 7 }, (_, index) => ({
          key: `day${index}`,
          head: weekday(index),
          numeric: true,
          wideOnly: true,
          cell: (row: (typeof rows)[number]) => {
            const { seconds } = row.cells[index]!;
            return seconds === 0 ? '–' : <Duration seconds={seconds} />;
          },
        })),
        { key: 'total', head: t('common:chart.total'), numeric: true, cell: (row) => <Duration seconds={row.seconds} /> },
      ]}
      patternId={id}
    >
      <div className={classes['heat']}>
        <div className={classes['heatDays']}>
          {Array.from({ length: 7 }, (_, index) => (
            <span key={index}>{weekday(index)}</span>
          ))}
        </div>
        <div className={classes['heatWeeks']}>
          {rows.map((row) => (
            <div key={row.start} className={classes['heatWeek']}>
              {row.cells.map((cell) => (
                <span
                  key={cell.day}
                  className={classes['heatCell']}
                  data-later={cell.later || undefined}
                  title={cell.seconds > 0 ? `${format.day(cell.day)}: ${format.duration(cell.seconds)}` : undefined}
                >
                  {cell.seconds > 0 && (
                    <span
                      className={classes['heatMark']}
                      data-level={heatLevel(cell.seconds)}
                      data-pending={cell.approvedSeconds === 0 || undefined}
                    />
                  )}
                </span>
              ))}
            </div>
          ))}
        </div>
      </div>
      <div className={classes['ends']}>
        <span>{format.day(first)}</span>
        <span>{format.day(until)}</span>
      </div>
    </ChartFrame>
  );
}

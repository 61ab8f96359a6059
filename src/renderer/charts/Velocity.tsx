import { useId } from 'react';
import type { Day } from '../../core/days/day.ts';
import { useT } from '../i18n/useT.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { Duration } from '../ui/index.ts';
import { ChartFrame } from './ChartFrame.tsx';
import classes from './rhythm.module.css';

interface VelocityProps {
  readonly title: string;
  /** One after another, the running one last; weeks without work too. */
  readonly weeks: readonly { readonly weekStart: Day; readonly approvedSeconds: number; readonly pendingSeconds: number }[];
}

/** Hours of work, week by week: approved ones full, what waits hatched on top. */
export function Velocity({ title, weeks }: VelocityProps) {
  const { t } = useT();
  const format = useFormat();
  const id = useId().replace(/\W/gu, '');
  const positive = (seconds: number): number => Math.max(0, seconds);
  const most = Math.max(1, ...weeks.map((week) => positive(week.approvedSeconds) + week.pendingSeconds));
  const sum = (key: 'approvedSeconds' | 'pendingSeconds'): number => weeks.reduce((total, week) => total + week[key], 0);
  const [approved, pending] = [sum('approvedSeconds'), sum('pendingSeconds')];
  const height = (seconds: number): string => `${(positive(seconds) / most) * 100}%`;
  const [first, last] = [weeks[0], weeks.at(-1)];
  return (
    <ChartFrame
      title={title}
      summary={t(pending > 0 ? 'commitments:chart.velocityWaiting' : 'commitments:chart.velocitySummary', {
        approved: format.duration(approved),
        pending: format.duration(pending),
        count: weeks.length,
      })}
      rows={approved === 0 && pending === 0 ? [] : weeks}
      rowKey={(week) => week.weekStart}
      columns={[
        { key: 'week', head: t('commitments:chart.week'), cell: (week) => format.day(week.weekStart) },
        {
          key: 'approved',
          head: t('commitments:chart.approved'),
          numeric: true,
          cell: (week) => <Duration seconds={week.approvedSeconds} />,
        },
        { key: 'pending', head: t('commitments:chart.pending'), numeric: true, cell: (week) => <Duration seconds={week.pendingSeconds} /> },
      ]}
      patternId={id}
    >
      <div className={classes['weeks']}>
        {weeks.map((week) => (
          <span
            key={week.weekStart}
            className={classes['weekColumn']}
            title={`${format.day(week.weekStart)}: ${format.duration(positive(week.approvedSeconds) + week.pendingSeconds)}`}
          >
            {week.pendingSeconds > 0 && <span className={classes['weekPending']} style={{ height: height(week.pendingSeconds) }} />}
            {week.approvedSeconds > 0 && <span className={classes['weekApproved']} style={{ height: height(week.approvedSeconds) }} />}
          </span>
        ))}
      </div>
      {first && last && (
        <div className={classes['ends']}>
          <span>{format.day(first.weekStart)}</span>
          <span>{format.day(last.weekStart)}</span>
        </div>
      )}
    </ChartFrame>
  );
}

import { Square } from 'lucide-react';
import { weekStart } from '../../../core/days/day.ts';
import { workSeconds } from '../../../core/weeks/grid.ts';
import { today } from '../../i18n/parse.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Button, Card, Door, Duration } from '../../ui/index.ts';
import { WeekStateBadge } from '../time/Everyone.tsx';
import { elapsedSeconds, useNow, useTimer } from '../time/timer/useTimer.ts';
import classes from './home.module.css';

/** My week so far, where it stands, and what my timer counts now. */
export function MyWeek() {
  const { t } = useT();
  const format = useFormat();
  const { actor } = useBook();
  const member = actor.memberNumber;
  const week = useRead('weeks.get', { member: member ?? 1, week: weekStart(today()) }, { enabled: member !== null });
  const { timer, stop } = useTimer();
  const projects = useRead('projects.list').data;
  const now = useNow(15_000, timer !== null);
  if (member === null && !timer) return null;
  const seconds = workSeconds(week.data?.items ?? []);
  const project = projects?.find((one) => one.number === timer?.project)?.name ?? '';
  return (
    <Card title={t('home:week.title')}>
      {week.data && (
        <div className={classes['weekLine']}>
          <span className={classes['weekFigure']}>
            <Door to="/time">
              <Duration seconds={seconds} />
            </Door>
          </span>
          <WeekStateBadge state={week.data.state} />
        </div>
      )}
      {timer && (
        <div className={classes['weekLine']}>
          <span>{t('home:week.running', { duration: format.duration(elapsedSeconds(timer, now)), what: timer.note || project })}</span>
          <Button small icon={Square} busy={stop.busy} onClick={() => void stop.run({ endedAt: null, goOn: false })}>
            {t('time:timer.stop')}
          </Button>
        </div>
      )}
    </Card>
  );
}

import type { Week } from '../../../../contract/weeks.ts';
import { workSeconds } from '../../../../core/weeks/grid.ts';
import { today } from '../../../i18n/parse.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import classes from '../time.module.css';
import { DayStates, DayWords } from './DayHead.tsx';

/** The seven days with what is in them, one of them chosen: the week on a telephone. */
export function WeekStrip({ week, day, onDay }: { readonly week: Week; readonly day: string; readonly onDay: (day: string) => void }) {
  const { t } = useT();
  const format = useFormat();
  return (
    <div className={classes['strip']} role="group" aria-label={t('time:week.days')}>
      {week.days.map((one) => {
        const items = week.items.filter((item) => item.day === one.day);
        const seconds = workSeconds(items);
        return (
          <button
            key={one.day}
            type="button"
            className={classes['stripDay']}
            aria-pressed={one.day === day}
            data-today={one.day === today() || undefined}
            data-locked={one.lock !== null || undefined}
            aria-label={[format.day(one.day, 'weekday'), format.duration(seconds), one.lock ? t(`time:lock.${one.lock}`) : '']
              .filter((part) => part !== '')
              .join(', ')}
            onClick={() => onDay(one.day)}
          >
            <span className={classes['stripHead']}>
              <DayWords day={one.day} />
            </span>
            <span className={classes['stripSum']}>{seconds > 0 ? shortHours(seconds) : '·'}</span>
            <DayStates states={items.map((item) => item.state)} />
          </button>
        );
      })}
    </div>
  );
}

/** `7:30`: a seventh of a telephone's width. */
function shortHours(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

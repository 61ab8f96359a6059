import { dayNumber, type Day } from '../../../core/days/day.ts';
import { parseClock } from '../../../core/entry/index.ts';
import type { TimePreferences } from '../../state/preferences.ts';

/** Nobody is reminded more often than this, and nobody who has entered something or whose timer runs. */
const everyMinutes = 60;

export interface Moment {
  readonly day: Day;
  /** Since midnight. */
  readonly minute: number;
}

/** Whether working hours have gone on for an hour since they began, or since the last reminder: then it is worth a look whether anything was entered. */
export function isReminderDue(
  now: Moment,
  last: Moment | null,
  time: Pick<TimePreferences, 'remind' | 'workFrom' | 'workTo' | 'workDays'>,
): boolean {
  const [from, to] = [parseClock(time.workFrom), parseClock(time.workTo)];
  if (!time.remind || from === undefined || to === undefined) return false;
  const weekday = (((dayNumber(now.day) + 3) % 7) + 7) % 7;
  if (!time.workDays.includes(weekday) || now.minute < from || now.minute > to) return false;
  const since = last?.day === now.day ? Math.max(from, last.minute) : from;
  return now.minute - since >= everyMinutes;
}

/** Now, where the reader is. */
export function momentOf(at: Date, today: Day): Moment {
  return { day: today, minute: at.getHours() * 60 + at.getMinutes() };
}

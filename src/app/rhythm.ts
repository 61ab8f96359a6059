import { addDays, weekStart, type Day } from '../core/days/day.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { requireDays, type Context } from './context.ts';
import type { DayOfWork } from './ports/book.ts';

/** The days of one's own work, which nobody else is shown day by day: of the acting member alone. */
export function ownDays({ book, actor }: Context, input: { from: Day; to: Day }): readonly DayOfWork[] {
  requireDays(input.from, input.to);
  if (actor.memberNumber === null) throw new Refused(refuse('NOT_ALLOWED'));
  return book.read.workByDay({ ...input, member: actor.memberNumber, project: null });
}

export interface WeekOfWork {
  readonly weekStart: Day;
  readonly approvedSeconds: number;
  readonly pendingSeconds: number;
}

/** Work of the last so many weeks, the one that `until` lies in last; weeks without any are there too. */
export function workByWeek(
  { book, clock }: Context,
  input: { until: Day | null; weeks: number; project: number | null },
): readonly WeekOfWork[] {
  requireDays(input.until);
  const last = weekStart(input.until ?? clock.today());
  const first = addDays(last, -7 * (input.weeks - 1));
  const weeks = new Map<Day, { weekStart: Day; approvedSeconds: number; pendingSeconds: number }>();
  for (let week = 0; week < input.weeks; week++) {
    const start = addDays(first, 7 * week);
    weeks.set(start, { weekStart: start, approvedSeconds: 0, pendingSeconds: 0 });
  }
  for (const day of book.read.workByDay({ from: first, to: addDays(last, 6), member: null, project: input.project })) {
    const week = weeks.get(weekStart(day.day))!;
    week.approvedSeconds += day.approvedSeconds;
    week.pendingSeconds += day.pendingSeconds;
  }
  return [...weeks.values()];
}

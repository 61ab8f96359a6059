import { addDays, dayNumber, weekStart, type Day } from '../days/day.ts';

/** The ISO week that a day lies in: its year is that of its Thursday. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(weekStart(day), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1 };
}

/** The seven days from a Monday on. */
export function daysOfWeek(monday: Day): readonly Day[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** Why nothing can be entered on a day, or null when it can. Days are locked one by one: a closing inside a week leaves the rest of it open. */
export type DayLock = 'future' | 'closed' | 'before' | 'after';

export interface DayBounds {
  readonly today: Day;
  readonly lastClosedDay: Day | null;
  readonly joined: Day;
  readonly left: Day | null;
}

export function dayLock(day: Day, { today, lastClosedDay, joined, left }: DayBounds): DayLock | null {
  if (lastClosedDay !== null && day <= lastClosedDay) return 'closed';
  if (day > today) return 'future';
  if (day < joined) return 'before';
  return left !== null && day > left ? 'after' : null;
}

export type ItemState = 'draft' | 'submitted' | 'returned' | 'approved' | 'closed' | 'withdrawn';
export type WeekState = 'empty' | 'nothing' | 'draft' | 'returned' | 'submitted' | 'approved';

/** Where a week stands, by what is most urgent in it. Who said that there is nothing, and then entered something, has something. */
export function weekState(states: readonly ItemState[], declared: boolean): WeekState {
  const has = new Set(states);
  if (has.has('returned')) return 'returned';
  if (has.has('draft')) return 'draft';
  if (has.has('submitted')) return 'submitted';
  if (has.has('approved') || has.has('closed')) return 'approved';
  return declared ? 'nothing' : 'empty';
}

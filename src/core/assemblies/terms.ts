import { addMonths, parseIsoDay, type Day } from '../days/day.ts';
import { parseClock } from '../entry/clock.ts';
import { refuse, type Refusal } from '../refusals/refusal.ts';

/** When the members meet: a day, and where it is known the hour on the book's own clock, `HH:MM`. */
export interface AssemblyTime {
  readonly day: Day;
  readonly time: string | null;
}

/** Nobody is called further ahead: a year that was typed wrongly is found here. */
const monthsAhead = 60;
const minutesPerDay = 24 * 60;

/** The minutes since midnight of an hour as people type it (`18h30`, `9:05`), or undefined when no day has it. */
export function parseHour(text: string): number | undefined {
  const minute = parseClock(text);
  return minute === minutesPerDay ? undefined : minute;
}

/** A day and an hour that an assembly can have. Days that are over may be noted: one that was held belongs to the book too. */
export function checkAssembly({ day, time }: AssemblyTime, today: Day): Refusal | undefined {
  if (!parseIsoDay(day)) return refuse('DATE_IMPOSSIBLE', { text: day });
  const last = addMonths(today, monthsAhead);
  if (day > last) return refuse('ASSEMBLY_TOO_FAR', { day, last });
  if (time !== null && parseHour(time) === undefined) return refuse('ASSEMBLY_HOUR', { text: time });
  return undefined;
}

/** In the order in which they are held; one without an hour comes first on its day. */
export function inOrder(left: AssemblyTime, right: AssemblyTime): number {
  const [before, after] = [left, right].map(({ day, time }) => `${day} ${time ?? ''}`) as [string, string];
  return before < after ? -1 : before > after ? 1 : 0;
}

/** The first one from a day on, that day included, which was not called off. */
export function nextAssembly<Row extends AssemblyTime & { readonly calledOff: boolean }>(all: readonly Row[], from: Day): Row | undefined {
  return all.filter((one) => !one.calledOff && one.day >= from).toSorted(inOrder)[0];
}

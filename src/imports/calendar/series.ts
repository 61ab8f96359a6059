import ICAL from 'ical.js';
import type { CalendarEvent, EventTime } from './event.ts';
import { icalTime, wallOf } from './time.ts';

/** Occurrences of one event that are still a series and no mistake. */
const mostOccurrences = 10_000;
/** Rules that fall on a day more often than a person starts something. */
const tooFrequent = /FREQ=(?:SECONDLY|MINUTELY)/iu;
/** Steps of a rule that bring nothing before it is given up: years that pass while it looks for 30 February. */
const longestDay = 86_400;

/**
 * When an event takes place up to `until` (an instant): once, or by its rules and added days, less those left out. The rules run on the wall of
 * the event's own zone, so that nine o'clock stays nine o'clock when clocks are moved. A rule that cannot be followed gives its first day only.
 */
export function occurrencesOf(event: CalendarEvent, until: number): EventTime[] {
  if (event.rules.length === 0 && event.added.length === 0) return [event.start];
  const found = new Map<number, EventTime>([[event.start.instant, event.start]]);
  for (const rule of event.rules) for (const wall of wallsOf(rule, event, until)) add(found, event, wall);
  for (const time of event.added)
    if (time.instant <= until) found.set(time.instant, time.isDate && !event.start.isDate ? atStart(event, time) : time);
  for (const rule of event.exceptions) for (const wall of wallsOf(rule, event, until)) found.delete(event.startZone.instantOf(wall));
  const left = new Set(event.left.filter((time) => !time.isDate || event.start.isDate).map((time) => time.instant));
  const leftDays = new Set(event.left.filter((time) => time.isDate).map((time) => Math.floor(time.wall / longestDay)));
  return [...found.values()]
    .filter((time) => !left.has(time.instant) && !leftDays.has(Math.floor(time.wall / longestDay)))
    .sort((first, second) => first.instant - second.instant)
    .slice(0, mostOccurrences);
}

function add(found: Map<number, EventTime>, event: CalendarEvent, wall: number): void {
  const instant = event.startZone.instantOf(wall);
  found.set(instant, { wall, instant, isZoned: event.start.isZoned, isDate: event.start.isDate });
}

/** A day that was added without a time takes place at the series' own time. */
function atStart(event: CalendarEvent, time: EventTime): EventTime {
  const wall = Math.floor(time.wall / longestDay) * longestDay + (((event.start.wall % longestDay) + longestDay) % longestDay);
  return { ...event.start, wall, instant: event.startZone.instantOf(wall) };
}

function* wallsOf(rule: string, event: CalendarEvent, until: number): Generator<number, void> {
  if (tooFrequent.test(rule)) return;
  let iterator: ICAL.RecurIterator;
  let last = until;
  try {
    const recur = ICAL.Recur.fromString(rule.replace(/^RRULE:/iu, ''));
    if (isImpossible(recur)) return;
    // The last moment of a rule is often Greenwich's, while the rule itself runs on the event's own wall.
    const end = recur.until;
    if (end) {
      const wall =
        Date.UTC(end.year, end.month - 1, end.day, end.isDate ? 23 : end.hour, end.isDate ? 59 : end.minute, end.isDate ? 59 : end.second) /
        1000;
      last = Math.min(last, end.zone === ICAL.Timezone.utcTimezone ? wall : event.startZone.instantOf(wall));
      recur.until = null as unknown as ICAL.Time;
    }
    iterator = recur.iterator(icalTime(event.start.wall));
  } catch {
    return;
  }
  for (let count = 0; count < mostOccurrences; count++) {
    let next: ICAL.Time | null;
    try {
      next = iterator.next();
    } catch {
      return;
    }
    if (!next) return;
    const wall = wallOf(next);
    if (event.startZone.instantOf(wall) > last) return;
    yield wall;
  }
}

/** A rule for days that no month has would be looked for until the end of time. */
function isImpossible(recur: ICAL.Recur): boolean {
  const parts = recur.parts as Readonly<Record<string, readonly (number | string)[] | undefined>>;
  const days = (parts['BYMONTHDAY'] ?? []).map(Number);
  const months = (parts['BYMONTH'] ?? []).map(Number);
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (recur.interval > 1_000 || months.some((month) => !(month >= 1 && month <= 12))) return true;
  if (
    days.length > 0 &&
    !days.some((day) =>
      (months.length === 0 ? longest : months.map((month) => longest[month - 1]!)).some((length) => Math.abs(day) <= length && day !== 0),
    )
  )
    return true;
  // Such combinations are followed by few programs and found in hardly any calendar; some never end.
  return parts['BYYEARDAY'] !== undefined || parts['BYWEEKNO'] !== undefined || (parts['BYSETPOS'] !== undefined && days.length > 0);
}

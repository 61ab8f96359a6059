import ICAL from 'ical.js';
import { dayFromParts, dayNumber } from '../../core/days/day.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { officePrefix, type CalendarZones, type EventZone } from './zones.ts';

/** A moment of a calendar: seconds since 1970 on the wall of its own zone, and the instant that is. */
export interface EventTime {
  readonly wall: number;
  readonly instant: number;
  /** Its zone was said, so that the instant stays the same whatever zone the file is read in. */
  readonly isZoned: boolean;
  readonly isDate: boolean;
  /** How long it lasts, where it says so itself and not its event. */
  readonly seconds?: number;
}

/** An event as its block says it. */
export interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly tags: string;
  readonly isCancelled: boolean;
  readonly start: EventTime;
  readonly startZone: EventZone;
  /** Seconds from start to end; null when neither end nor duration is given. */
  readonly seconds: number | null;
  readonly rules: readonly string[];
  /** Rules of when it does not take place. */
  readonly exceptions: readonly string[];
  readonly added: readonly EventTime[];
  readonly left: readonly EventTime[];
  /** Which occurrence of its series it stands for. */
  readonly replaces: EventTime | null;
  /** Which version of itself it is, the later the higher. */
  readonly version: number;
}

/** Reads the block of one event: EVENT_UNREADABLE for one that is broken, that has no start, or whose start no calendar has. */
export function readEvent(block: string, zones: CalendarZones): CalendarEvent | Refusal {
  const text = block.replace(officePrefix, '$1$2').replace(bareDay, '$1;VALUE=DATE$2:$3');
  if (!hasRealTimes(text)) return unreadable(text);
  // The library would give the whole event up for a rule that it cannot follow.
  const rulesOf = (name: string): string[] =>
    [...text.matchAll(new RegExp(`^${name}[^:\\r\\n]*:(.*)$`, 'gimu'))].map((match) => match[1]!.trim());
  try {
    const component = new ICAL.Component(ICAL.parse(text.replace(/^(?:RRULE|EXRULE).*(?:\r\n|$)/gimu, '')) as unknown as string);
    return eventOf(component, rulesOf('RRULE'), rulesOf('EXRULE'), zones) ?? unreadable(text);
  } catch (error) {
    // The library's own complaints are plain errors about the text; anything else is ours.
    if (error instanceof Refused) throw error;
    return unreadable(text);
  }
}

/** A day where a time is expected, of which some programs do not say that it is one. */
const bareDay = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;(?!VALUE=)[^:;\r\n]*)*):(\d{8})(?=\s*$)/gimu;

/** The library counts a thirteenth month into the next year; no calendar has one. */
function hasRealTimes(text: string): boolean {
  for (const [, year, month, date, clock] of text.matchAll(
    /^(?:DTSTART|DTEND|RECURRENCE-ID)[^:\r\n]*:(\d{4})(\d{2})(\d{2})(?:T(\d{6}))?/gimu,
  )) {
    if (dayFromParts(Number(year), Number(month), Number(date)) === undefined) return false;
    if (clock !== undefined && !/^(?:[01]\d|2[0-4])[0-5]\d(?:[0-5]\d|60)$/u.test(clock)) return false;
  }
  return true;
}

function eventOf(
  component: ICAL.Component,
  rules: readonly string[],
  exceptions: readonly string[],
  zones: CalendarZones,
): CalendarEvent | undefined {
  const startProperty = component.getFirstProperty('dtstart');
  const start = startProperty && timesOf(startProperty, zones)[0];
  if (!startProperty || !start) return undefined;
  const endProperty = component.getFirstProperty('dtend');
  const end = endProperty && timesOf(endProperty, zones)[0];
  const duration = component.getFirstPropertyValue('duration');
  const textOf = (name: string): string => String(component.getFirstPropertyValue(name) ?? '').trim();
  const all = (name: string): EventTime[] => component.getAllProperties(name).flatMap((property) => timesOf(property, zones));
  const replaced = component.getFirstProperty('recurrence-id');
  return {
    uid: textOf('uid'),
    summary: textOf('summary'),
    tags: component
      .getAllProperties('categories')
      .flatMap((property) => property.getValues().map(String))
      .join(', '),
    isCancelled: textOf('status').toUpperCase() === 'CANCELLED',
    start,
    startZone: zoneOf(startProperty, zones),
    seconds: end ? end.instant - start.instant : duration instanceof ICAL.Duration ? duration.toSeconds() : null,
    rules,
    exceptions,
    added: all('rdate'),
    left: all('exdate'),
    replaces: (replaced && timesOf(replaced, zones)[0]) ?? null,
    version: Number(textOf('sequence')) || 0,
  };
}

function zoneOf(property: ICAL.Property, zones: CalendarZones): EventZone {
  const value = property.getFirstValue();
  return zones.of(tzidOf(property), value instanceof ICAL.Time && value.zone === ICAL.Timezone.utcTimezone);
}

function tzidOf(property: ICAL.Property): string | undefined {
  const name = property.getParameter('tzid') as string | string[] | undefined;
  return Array.isArray(name) ? name[0] : name;
}

function timesOf(property: ICAL.Property, zones: CalendarZones): EventTime[] {
  return property.getValues().flatMap((value: unknown): EventTime[] => {
    const time = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time)) return [];
    const day = `${String(time.year).padStart(4, '0')}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`;
    const number = dayNumber(day);
    if (!Number.isFinite(number) || time.year < 1900 || time.year > 2199) return [];
    const wall = number * 86_400 + (time.isDate ? 0 : time.hour * 3600 + time.minute * 60 + time.second);
    const zone = zones.of(tzidOf(property), time.zone === ICAL.Timezone.utcTimezone);
    const made = { wall, instant: zone.instantOf(wall), isZoned: zone.isZoned, isDate: time.isDate };
    return [value instanceof ICAL.Period ? { ...made, seconds: value.getDuration().toSeconds() } : made];
  });
}

function unreadable(text: string): Refusal {
  const summary = /^SUMMARY[^:\r\n]*:(.*)$/imu.exec(text)?.[1] ?? '';
  return refuse('EVENT_UNREADABLE', { text: summary.trim().slice(0, 40) });
}

import ICAL from 'ical.js';
import { dayFromParts, dayNumber } from '../../core/days/day.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { openZone, type Zone } from '../dates/zone.ts';

/** A moment of a calendar: seconds since 1970 on the wall of its own zone, and the instant that is. */
export interface EventTime {
  readonly wall: number;
  readonly instant: number;
  /** Its zone was said, so that the instant stays the same whatever zone the file is read in. */
  readonly isZoned: boolean;
  readonly isDate: boolean;
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
  readonly added: readonly EventTime[];
  readonly left: readonly EventTime[];
  /** Which occurrence of its series it stands for. */
  readonly replaces: EventTime | null;
}

/** What some office programs call zones, without saying in the calendar what they mean. */
const windowsZones: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'Russian Standard Time': 'Europe/Moscow',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Morocco Standard Time': 'Africa/Casablanca',
  'W. Central Africa Standard Time': 'Africa/Lagos',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'E. South America Standard Time': 'America/Sao_Paulo',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Korea Standard Time': 'Asia/Seoul',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'New Zealand Standard Time': 'Pacific/Auckland',
};

/** Turns walls of one zone into instants and back. */
export interface EventZone {
  readonly instantOf: (wall: number) => number;
  readonly wallOf: (instant: number) => number;
  readonly isZoned: boolean;
}

const greenwich: EventZone = { instantOf: (wall) => wall, wallOf: (instant) => instant, isZoned: true };

/** The zones that a calendar names: those that this machine knows, else as the calendar itself defines them, else the reader's own. */
export class CalendarZones {
  readonly #own: EventZone;
  readonly #defined = new Map<string, ICAL.Timezone>();
  readonly #zones = new Map<string, EventZone>();

  constructor(zone: Zone) {
    this.#own = { instantOf: zone.instantOf, wallOf: zone.wallOf, isZoned: false };
  }

  define(text: string): void {
    try {
      const component = new ICAL.Component(ICAL.parse(text) as unknown as string);
      const zone = new ICAL.Timezone(component);
      if (zone.tzid) this.#defined.set(zone.tzid, zone);
    } catch {
      // A zone that is broken is one that the calendar does not define: its events are read in the reader's own.
    }
  }

  of(name: string | undefined, isUtc: boolean): EventZone {
    if (isUtc) return greenwich;
    if (!name) return this.#own;
    const known = this.#zones.get(name);
    if (known) return known;
    const made = this.#find(name.replace(/^\/[^/]+\/[^/]*\//u, '')) ?? this.#define(name) ?? this.#own;
    this.#zones.set(name, made);
    return made;
  }

  #find(name: string): EventZone | undefined {
    try {
      const zone = openZone(Object.hasOwn(windowsZones, name) ? windowsZones[name]! : name);
      return { instantOf: zone.instantOf, wallOf: zone.wallOf, isZoned: true };
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  #define(name: string): EventZone | undefined {
    const zone = this.#defined.get(name);
    if (!zone) return undefined;
    const offset = (wall: number): number => {
      const made = new Date(wall * 1000);
      const time = new ICAL.Time(
        {
          year: made.getUTCFullYear(),
          month: made.getUTCMonth() + 1,
          day: made.getUTCDate(),
          hour: made.getUTCHours(),
          minute: made.getUTCMinutes(),
          second: made.getUTCSeconds(),
          isDate: false,
        },
        ICAL.Timezone.localTimezone,
      );
      try {
        return zone.utcOffset(time);
      } catch {
        return 0;
      }
    };
    return { instantOf: (wall) => wall - offset(wall), wallOf: (instant) => instant + offset(instant + offset(instant)), isZoned: true };
  }
}

/** Reads the block of one event: EVENT_UNREADABLE for one that is broken, that has no start, or whose start no calendar has. */
export function readEvent(text: string, zones: CalendarZones): CalendarEvent | Refusal {
  if (!hasRealTimes(text)) return unreadable(text);
  // The library would give the whole event up for a rule that it cannot follow.
  const rules = [...text.matchAll(/^RRULE[^:\r\n]*:(.*)$/gimu)].map((match) => match[1]!.trim());
  try {
    const component = new ICAL.Component(ICAL.parse(text.replace(/^RRULE.*(?:\r\n|$)/gimu, '')) as unknown as string);
    return eventOf(component, rules, zones) ?? unreadable(text);
  } catch (error) {
    // The library's own complaints are plain errors about the text; anything else is ours.
    if (error instanceof Refused) throw error;
    return unreadable(text);
  }
}

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

function eventOf(component: ICAL.Component, rules: readonly string[], zones: CalendarZones): CalendarEvent | undefined {
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
    added: all('rdate'),
    left: all('exdate'),
    replaces: (replaced && timesOf(replaced, zones)[0]) ?? null,
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
    return [{ wall, instant: zone.instantOf(wall), isZoned: zone.isZoned, isDate: time.isDate }];
  });
}

function unreadable(text: string): Refusal {
  const summary = /^SUMMARY[^:\r\n]*:(.*)$/imu.exec(text)?.[1] ?? '';
  return refuse('EVENT_UNREADABLE', { text: summary.trim().slice(0, 40) });
}

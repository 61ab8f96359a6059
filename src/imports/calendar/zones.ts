import ICAL from 'ical.js';
import { Refused } from '../../core/refusals/refusal.ts';
import { openZone, type Zone } from '../../core/days/zone.ts';
import { icalTime } from './time.ts';
import { windowsZones } from './windowsZones.ts';

/** What some office programs put in front of a zone's name, with a colon that would end the name there. */
export const officePrefix = /(TZID[=:])"?tzone:\/\/Microsoft\/([^":\r\n]*)"?/giu;

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
  #hasUnknown = false;

  constructor(zone: Zone) {
    this.#own = { instantOf: zone.instantOf, wallOf: zone.wallOf, isZoned: false };
  }

  define(text: string): void {
    try {
      const component = new ICAL.Component(ICAL.parse(text.replace(officePrefix, '$1$2')) as unknown as string);
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
    const made = this.#find(name) ?? this.#define(name) ?? this.#fixed(name);
    this.#hasUnknown ||= made === undefined;
    this.#zones.set(name, made ?? this.#own);
    return made ?? this.#own;
  }

  /** Some event names a zone that nobody here knows and that the calendar does not define: its times are taken for the reader's own. */
  get hasUnknown(): boolean {
    return this.#hasUnknown;
  }

  /** `GMT+0200`, `UTC-5`: clocks that are always as far from Greenwich. */
  #fixed(name: string): EventZone | undefined {
    const match = /^(?:GMT|UTC)\s?([+-])(\d{1,2}):?(\d{2})?$/iu.exec(name);
    if (!match) return undefined;
    const offset = (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60);
    return { instantOf: (wall) => wall - offset, wallOf: (instant) => instant + offset, isZoned: true };
  }

  /** Some programs put their own name, with a version, in front of a zone's: `/example.org/2026_1/Europe/Paris`. */
  #find(name: string): EventZone | undefined {
    if (name.startsWith('/')) {
      const parts = name.split('/').slice(2);
      return parts.map((_, from) => this.#find(parts.slice(from).join('/'))).find((zone) => zone !== undefined);
    }
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
      const time = icalTime(wall);
      try {
        return zone.utcOffset(time);
      } catch {
        return 0;
      }
    };
    return { instantOf: (wall) => wall - offset(wall), wallOf: (instant) => instant + offset(instant + offset(instant)), isZoned: true };
  }
}

import { refuse, Refused } from '../refusals/refusal.ts';

/** A zone's clocks. Walls and instants are whole seconds since 1970: a wall as the clock on it shows, an instant as Greenwich counts. */
export interface Zone {
  readonly name: string;
  /** Seconds by which the zone's clocks were moved between the noon before one time and the noon after another, both walls. */
  readonly clockShift: (fromWall: number, toWall: number) => number;
  readonly wallOf: (instant: number) => number;
  /** The instant of a wall; of the hour that clocks show twice the earlier one, of one that they leave out the one after. */
  readonly instantOf: (wall: number) => number;
}

const dayLength = 86_400;
const noon = 43_200;

const opened = new Map<string, Zone>();

/** Throws TIME_ZONE_UNKNOWN when this machine's time zone data does not have the name. A zone is opened once: asking the system is slow. */
export function openZone(name: string): Zone {
  const known = opened.get(name) ?? makeZone(name);
  opened.set(name, known);
  return known;
}

function makeZone(name: string): Zone {
  const format = formatter(name);
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const known = offsets.get(instant);
    if (known !== undefined) return known;
    const made = measuredOffset(format, instant);
    offsets.set(instant, made);
    return made;
  };
  const offsetAtNoon = (number: number): number => offsetAt(number * dayLength + noon);
  /** Few days have two offsets: only on those an instant is asked itself. */
  const offsetOf = (instant: number): number => {
    const day = Math.floor(instant / dayLength);
    const [before, after] = [offsetAt(day * dayLength), offsetAt((day + 1) * dayLength)];
    return before === after ? before : measuredOffset(format, instant);
  };
  const noonBefore = (wall: number): number => Math.floor((wall - noon) / dayLength);
  const noonAfter = (wall: number): number => Math.ceil((wall - noon) / dayLength);
  return {
    name,
    clockShift: (fromWall, toWall) => offsetAtNoon(noonAfter(toWall)) - offsetAtNoon(noonBefore(fromWall)),
    wallOf: (instant) => instant + offsetOf(instant),
    instantOf: (wall) => {
      const before = offsetOf(wall - dayLength);
      const early = wall - before;
      if (offsetOf(early) === before) return early;
      const late = wall - offsetOf(early);
      return offsetOf(late) === offsetOf(early) ? late : early;
    },
  };
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) throw new Refused(refuse('TIME_ZONE_UNKNOWN', { timeZone }));
    throw error;
  }
}

function measuredOffset(format: Intl.DateTimeFormat, instantSeconds: number): number {
  const instant = instantSeconds * 1000;
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((wall - instant) / 1000);
}

import { refuse, Refused } from '../../core/refusals/refusal.ts';

export interface Zone {
  readonly name: string;
  /** Seconds by which the zone's clocks were moved between the noon before one time and the noon after another, both as wall seconds since 1970. */
  readonly clockShift: (fromWall: number, toWall: number) => number;
}

const dayLength = 86_400;
const noon = 43_200;

/** Throws TIME_ZONE_UNKNOWN when this machine's time zone data does not have the name. */
export function openZone(name: string): Zone {
  const format = formatter(name);
  const offsets = new Map<number, number>();
  const offsetSeconds = (number: number): number => {
    const known = offsets.get(number);
    if (known !== undefined) return known;
    const made = offsetAtNoon(format, number);
    offsets.set(number, made);
    return made;
  };
  const noonBefore = (wall: number): number => Math.floor((wall - noon) / dayLength);
  const noonAfter = (wall: number): number => Math.ceil((wall - noon) / dayLength);
  return { name, clockShift: (fromWall, toWall) => offsetSeconds(noonAfter(toWall)) - offsetSeconds(noonBefore(fromWall)) };
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

function offsetAtNoon(format: Intl.DateTimeFormat, number: number): number {
  const instant = (number * dayLength + noon) * 1000;
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((wall - instant) / 1000);
}

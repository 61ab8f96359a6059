import { openZone } from './zone.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * An instant (ISO 8601, zone Z) as the clocks of a zone (its IANA name) showed it, to the minute that had begun, with its distance from
 * UTC: `2026-11-30T03:29+01:00`. The same form everywhere, so that it can be compared and read by programs.
 */
export function localMinute(instant: string, zone: string): string {
  const minute = Math.floor(Date.parse(instant) / 60_000) * 60;
  const wall = openZone(zone).wallOf(minute);
  const minutes = Math.round((wall - minute) / 60);
  const distance = Math.abs(minutes);
  return `${new Date(wall * 1000).toISOString().slice(0, 16)}${minutes < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}

/** The calendar day that such a moment lies in. */
export function dayOfMoment(moment: string): string {
  return moment.slice(0, 10);
}

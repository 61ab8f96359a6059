import { v7 } from 'uuid';
import type { Clock } from '../app/context.ts';
import type { Wall } from '../app/timer.ts';

/** The machine's clock: `today` is the calendar day where the machine is. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    return wallTime(Date.now()).day;
  },
  get zone() {
    return knownZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  },
};

/** A machine may not know where it is (`Etc/Unknown`, or nothing): then its clocks are told in UTC. */
export function knownZone(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** The time of the day that an instant is, where the machine is. */
export const wallTime: Wall = (instant) => {
  const there = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    day: `${there.getFullYear()}-${two(there.getMonth() + 1)}-${two(there.getDate())}`,
    second: there.getHours() * 3600 + there.getMinutes() * 60 + there.getSeconds(),
  };
};

export const newId = (): string => v7();

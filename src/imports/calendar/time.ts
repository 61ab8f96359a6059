import ICAL from 'ical.js';

/** A wall, in seconds since 1970, as the library for calendars has it, without a zone of its own. */
export function icalTime(wall: number): ICAL.Time {
  const made = new Date(wall * 1000);
  return new ICAL.Time(
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
}

/** The other way round. */
export function wallOf(time: ICAL.Time): number {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second) / 1000;
}

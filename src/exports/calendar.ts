import ical, { ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { DueDay } from '../app/ports/dueDays.ts';
import { addDays } from '../core/days/day.ts';

/**
 * Days to remember as an iCalendar file of events that block nobody's time (RFC 5545). The same days give the same bytes. What has an hour is told in
 * UTC, so that no program needs to know the zone; how long it takes is not known, so it has no end.
 */
export function writeCalendar(name: string, language: 'en' | 'fr', days: readonly DueDay[]): string {
  const calendar = ical({ name, prodId: { company: 'Tantieme', product: 'Tantieme', language: language.toUpperCase() } });
  for (const due of days) {
    const starts = due.meeting?.starts ?? null;
    const event = calendar.createEvent({
      id: due.id,
      ...(starts === null
        ? { start: new Date(`${due.day}T00:00:00Z`), end: new Date(`${addDays(due.day, 1)}T00:00:00Z`), allDay: true }
        : { start: new Date(starts) }),
      stamp: new Date(due.stamp),
      summary: due.title,
      description: due.description,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
    if (!due.meeting) continue;
    const { place, revision, calledOff } = due.meeting;
    event.sequence(revision).status(calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
    if (place !== '') event.location(place);
  }
  return `${calendar.toString().replace(/\r?\n/gu, '\r\n')}\r\n`;
}

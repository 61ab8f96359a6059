import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { DueDay } from '../app/ports/dueDays.ts';
import { addDays } from '../core/days/day.ts';

/** Days to remember as an iCalendar file of all-day events that block nobody's time. The same days give the same bytes. */
export function writeCalendar(name: string, language: 'en' | 'fr', days: readonly DueDay[]): string {
  const calendar = ical({ name, prodId: { company: 'Tantieme', product: 'Tantieme', language: language.toUpperCase() } });
  for (const due of days) {
    calendar.createEvent({
      id: due.id,
      start: new Date(`${due.day}T00:00:00Z`),
      end: new Date(`${addDays(due.day, 1)}T00:00:00Z`),
      allDay: true,
      stamp: new Date(due.stamp),
      summary: due.title,
      description: due.description,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return `${calendar.toString().replace(/\r?\n/gu, '\r\n')}\r\n`;
}

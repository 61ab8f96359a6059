const formats = new Map<string, Intl.DateTimeFormat>();

/** One for each zone: making one costs more than using it a thousand times. */
function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  });
  formats.set(zone, made);
  return made;
}

/**
 * An instant (ISO 8601, zone Z) as the clocks of a zone (its IANA name) showed it, to the minute that had begun, with its distance from
 * UTC: `2026-11-30T03:29+01:00`. The same form everywhere, so that it can be compared and read by programs.
 */
export function localMinute(instant: string, zone: string): string {
  const parts = new Map(
    formatIn(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const offset = /([+-])(\d{2}):?(\d{2})/u.exec(part('timeZoneName'));
  const distance = offset ? `${offset[1]}${offset[2]}:${offset[3]}` : '+00:00';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}${distance}`;
}

/** The calendar day that such a moment lies in. */
export function dayOfMoment(moment: string): string {
  return moment.slice(0, 10);
}

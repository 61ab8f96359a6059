import { describe, expect, it } from 'vitest';
import { dayOfMoment, localMinute } from './moment.ts';

describe('a moment on the clocks of a zone', () => {
  it.each([
    ['2026-11-30T02:29:59.999Z', 'Europe/Paris', '2026-11-30T03:29+01:00'],
    ['2026-06-30T08:00:00Z', 'Europe/Paris', '2026-06-30T10:00+02:00'],
    ['2026-06-30T08:00:00Z', 'UTC', '2026-06-30T08:00+00:00'],
    ['2026-12-31T23:30:00Z', 'Europe/Paris', '2027-01-01T00:30+01:00'],
    ['2026-01-01T00:10:00Z', 'America/St_Johns', '2025-12-31T20:40-03:30'],
    ['2026-03-29T00:59:00Z', 'Europe/Paris', '2026-03-29T01:59+01:00'],
    ['2026-03-29T01:00:00Z', 'Europe/Paris', '2026-03-29T03:00+02:00'],
    ['2026-06-30T18:20:00Z', 'Asia/Kathmandu', '2026-07-01T00:05+05:45'],
  ])('%s in %s is %s', (instant, zone, moment) => {
    expect(localMinute(instant, zone)).toBe(moment);
    expect(new Date(moment).getTime()).toBe(Math.floor(Date.parse(instant) / 60_000) * 60_000);
  });

  it('lies in a day', () => {
    expect(dayOfMoment('2027-01-01T00:30+01:00')).toBe('2027-01-01');
  });
});

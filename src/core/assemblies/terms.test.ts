import { describe, expect, it } from 'vitest';
import { clockText } from '../entry/clock.ts';
import { checkAssembly, nextAssembly, parseHour } from './terms.ts';

describe('the hour of an assembly', () => {
  it('is read for each minute of a day, as people type it', () => {
    for (let minute = 0; minute < 1440; minute++) expect(parseHour(clockText(minute))).toBe(minute);
    expect(['18h30', '9h', '9:05', ' 18:30 '].map(parseHour)).toEqual([1110, 540, 545, 1110]);
  });

  it('is nothing that no clock shows', () => {
    for (const text of ['24:00', '12:60', '18:30:00', 'soon', '']) expect(parseHour(text), text).toBeUndefined();
  });
});

describe('the terms of an assembly', () => {
  const today = '2026-03-10';
  it('may lie in the past, and up to five years ahead', () => {
    for (const day of ['1900-01-01', '2026-03-09', '2026-03-10', '2031-03-10'])
      expect(checkAssembly({ day, time: '18:30' }, today), day).toBeUndefined();
    expect(checkAssembly({ day: '2031-03-11', time: null }, today)).toEqual({
      code: 'ASSEMBLY_TOO_FAR',
      details: { day: '2031-03-11', last: '2031-03-10' },
    });
  });

  it('name a day and an hour that there are', () => {
    expect(checkAssembly({ day: '2026-02-30', time: null }, today)?.code).toBe('DATE_IMPOSSIBLE');
    expect(checkAssembly({ day: today, time: '25:00' }, today)?.code).toBe('ASSEMBLY_HOUR');
  });
});

it('the next assembly is the first from the day on that stands, by its day and its hour', () => {
  const one = (day: string, time: string | null, calledOff = false) => ({ day, time, calledOff });
  const [past, off, late, early] = [
    one('2026-03-09', null),
    one('2026-03-10', null, true),
    one('2026-03-12', '20:00'),
    one('2026-03-12', '18:00'),
  ];
  expect(nextAssembly([late, past, off, early], '2026-03-10')).toBe(early);
  expect(nextAssembly([late, early], '2026-03-12')).toBe(early);
  expect(nextAssembly([past, off], '2026-03-10')).toBeUndefined();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayFromParts,
  dayNumber,
  firstDayOfMonth,
  lastDayOfMonth,
  monthNumber,
  monthText,
  parseIsoDay,
  weekStart,
} from './day.ts';

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') });

describe('days', () => {
  it.each(['2016-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '2038-01-19'])('%s is a day', (text) =>
    expect(parseIsoDay(text)).toBe(text),
  );
  it.each([
    '2015-02-29',
    '1900-02-29',
    '2016-02-30',
    '2016-13-01',
    '2016-00-10',
    '2016-01-00',
    '1899-12-31',
    '2200-01-01',
    '16-01-01',
    '2016-1-1',
    '2016-01-01 ',
    '',
    '２０16-01-01',
  ])('“%s” is none', (text) => expect(parseIsoDay(text)).toBeUndefined());
  it('has no day 31 in every month', () => expect(dayFromParts(2026, 4, 31)).toBeUndefined());
  it('counts from 1970', () =>
    expect([dayNumber('1970-01-01'), dayNumber('1969-12-31'), dayNumber('2016-01-01')]).toEqual([0, -1, 16_801]));

  it('a day and its number are the same thing', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const day = dayFromNumber(number);
        expect(parseIsoDay(day)).toBe(day);
        expect(dayNumber(day)).toBe(number);
        expect(addDays(day, 1) > day).toBe(true);
      }),
    );
  });

  it('knows the months', () => {
    expect(monthText(monthNumber('2016-12-31'))).toBe('2016-12');
    expect(monthText(monthNumber('0002-01-31'))).toBe('0002-01');
    expect(monthNumber('2017-01-01') - monthNumber('2016-12-31')).toBe(1);
    expect([firstDayOfMonth(monthNumber('2024-02-15')), lastDayOfMonth(monthNumber('2024-02-15'))]).toEqual(['2024-02-01', '2024-02-29']);
    expect(lastDayOfMonth(monthNumber('2023-12-01'))).toBe('2023-12-31');
  });

  it('a week begins on its Monday', () => {
    expect(weekStart('2026-03-01')).toBe('2026-02-23');
    expect(weekStart('2026-03-02')).toBe('2026-03-02');
    fc.assert(
      fc.property(anyDay, (number) => {
        const start = dayNumber(weekStart(dayFromNumber(number)));
        expect(number - start >= 0 && number - start < 7).toBe(true);
        expect(new Date(start * 86_400_000).getUTCDay()).toBe(1);
      }),
    );
  });
});

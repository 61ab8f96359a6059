import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber } from '../../core/days/day.ts';
import { readClock } from './clock.ts';
import { dayReader, decideOrder } from './order.ts';
import { openZone } from '../../core/days/zone.ts';

describe('decideOrder', () => {
  const order = (texts: readonly string[], isFrench = false): string => decideOrder(texts, { isFrench }).order;

  it('lets a day that only one order can read decide, a contradiction stay open, and nonsense say nothing', () => {
    expect(order(['02/03/2026', '13/03/2026'])).toBe('dmy');
    expect(order(['02/03/2026', '03/13/2026'])).toBe('mdy');
    expect(order(['13/03/2026', '03/13/2026'])).toBe('undecided');
    expect(order(['13/03/2026', '03/13/2026'], true)).toBe('dmy');
    expect(order(['02/03/2026', '03/13/2026'], true)).toBe('undecided');
    expect(order(['02/03/2026'])).toBe('undecided');
    expect(order(['02/03/2026'], true)).toBe('dmy');
    expect(order(['31/02/2026', '2026-03-02', 'x', ''])).toBe('iso');
    expect(order(['02.03.2026'])).toBe('dmy');
  });

  it('law: a column of every day of a month reads back, whichever order it is written in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2099-01-01') }),
        fc.constantFrom<'dmy' | 'mdy'>('dmy', 'mdy'),
        fc.constantFrom('/', '-'),
        (start, wanted, mark) => {
          const days = Array.from({ length: 31 }, (_, index) => dayFromNumber(start + index));
          const texts = days.map((day) => {
            const [year, month, date] = day.split('-');
            return (wanted === 'dmy' ? [date, month, year] : [month, date, year]).join(mark);
          });
          const decided = decideOrder(texts, { isFrench: false });
          expect(decided.order).toBe(wanted);
          expect(texts.map(dayReader(decided.order).read)).toEqual(days);
        },
      ),
    );
  });
});

describe('readClock', () => {
  it('reads both clocks, to the end of the day', () => {
    expect(['9:05', '09:05:07', '12:00 am', '12:30 PM', '01:00:00 p.m.', '24:00:00', '13:00:00 PM', '9h05'].map(readClock)).toEqual([
      32_700, 32_707, 0, 45_000, 46_800, 86_400, 46_800, 32_700,
    ]);
    expect(['', '25:00', '24:00:01', '9:60', '9', '13:00 AM', '-1:00'].map(readClock)).toEqual(Array.from({ length: 7 }, () => undefined));
  });
});

describe('openZone', () => {
  it('knows when clocks were moved', () => {
    const wall = (day: string, hours: number): number => dayNumber(day) * 86_400 + hours * 3600;
    const paris = openZone('Europe/Paris');
    expect(paris.clockShift(wall('2026-03-28', 23), wall('2026-03-29', 6))).toBe(3600);
    expect(paris.clockShift(wall('2026-10-24', 23), wall('2026-10-25', 6))).toBe(-3600);
    expect(paris.clockShift(wall('2026-03-29', 14), wall('2026-03-29', 16))).toBe(0);
    expect(openZone('Asia/Kolkata').clockShift(wall('2026-03-28', 23), wall('2026-03-29', 6))).toBe(0);
  });
});

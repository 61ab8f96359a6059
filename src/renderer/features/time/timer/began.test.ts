import { describe, expect, it } from 'vitest';
import { beganAt } from './began.ts';

/** An instant of the machine's own zone, which is where the clock is read. */
const at = (day: number, hour: number, minute: number): string => new Date(2026, 2, day, hour, minute, 17).toISOString();
const now = Date.parse(at(10, 10, 0));
const clock = (instant: string): string => new Date(instant).toString().slice(0, 21);

describe('when a timer is said to have begun', () => {
  it('keeps its day, and its very second when nothing was changed', () => {
    expect(beganAt(at(10, 9, 15), 9 * 60 + 15, now)).toBe(at(10, 9, 15));
    expect(clock(beganAt(at(10, 9, 15), 8 * 60 + 30, now))).toBe('Tue Mar 10 2026 08:30');
    expect(clock(beganAt(at(9, 22, 0), 21 * 60, now))).toBe('Mon Mar 09 2026 21:00');
  });
  it('is never in the future: later than now is the day before', () => {
    expect(clock(beganAt(at(10, 0, 10), 23 * 60 + 50, Date.parse(at(10, 0, 30))))).toBe('Mon Mar 09 2026 23:50');
  });
});

import { expect, it } from 'vitest';
import { resolveRate, type DatedRate } from './rates.ts';

let next = 1;
const rate = (from: string, changes: Partial<DatedRate> = {}): DatedRate => ({
  number: next++,
  activity: 1,
  member: null,
  from,
  rate: 0,
  multiplier: 100,
  ...changes,
});
const base = rate('1900-01-01');
const later = rate('2026-03-01');
const again = rate('2026-03-01');
const own = rate('2026-02-01', { member: 7 });
const other = rate('1900-01-01', { activity: 2 });
const all = [again, other, own, later, base];

it('is the latest that has begun', () => {
  expect(resolveRate(all, 1, 3, '2026-02-28')).toBe(base);
  expect(resolveRate(all, 2, 3, '2026-02-28')).toBe(other);
});
it('of two from one day is the one set last, whatever the order of the list', () => {
  expect(resolveRate(all, 1, 3, '2026-03-01')).toBe(again);
  expect(resolveRate([...all].reverse(), 1, 3, '2026-03-01')).toBe(again);
});
it('is the member’s own once it has begun, also when the common one is newer', () => {
  expect(resolveRate(all, 1, 7, '2026-01-31')).toBe(base);
  expect(resolveRate(all, 1, 7, '2026-04-01')).toBe(own);
  expect(resolveRate(all, 1, 8, '2026-04-01')).toBe(again);
});
it('is nothing when none has begun', () => {
  expect(resolveRate([later], 1, 1, '2026-02-28')).toBeUndefined();
  expect(resolveRate(all, 9, 1, '2026-04-01')).toBeUndefined();
});

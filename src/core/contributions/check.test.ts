import { describe, expect, it } from 'vitest';
import { checkContribution, checkDaySum, type ContributionCheck } from './check.ts';

const check = (changes: Partial<ContributionCheck>): string | undefined =>
  checkContribution({
    unit: 'time',
    quantity: 3600,
    day: '2026-03-02',
    today: '2026-03-10',
    joined: '2026-01-01',
    left: null,
    memberName: 'Awa',
    lastClosedDay: null,
    ...changes,
  })?.code;

describe('checkContribution', () => {
  it('takes what is right, up to the limits', () => {
    for (const changes of [
      {},
      { quantity: 86_400 },
      { day: '2026-03-10' },
      { day: '2026-01-01' },
      { left: '2026-03-02' },
      { lastClosedDay: '2026-03-01' },
      { unit: 'money', quantity: 100_000_000_000 },
    ] as const) {
      expect(check(changes)).toBeUndefined();
    }
  });

  it.each([
    [{ quantity: Number.NaN }, 'QUANTITY_NOT_NUMBER'],
    [{ quantity: Number.POSITIVE_INFINITY }, 'QUANTITY_NOT_NUMBER'],
    [{ quantity: 0 }, 'QUANTITY_NOT_POSITIVE'],
    [{ quantity: -5 }, 'QUANTITY_NOT_POSITIVE'],
    [{ quantity: 1.5 }, 'QUANTITY_TOO_FINE'],
    [{ quantity: 86_401 }, 'DAY_OVER_24_HOURS'],
    [{ unit: 'money', quantity: 100_000_000_001 }, 'QUANTITY_TOO_LARGE'],
    [{ unit: 'count', quantity: 1_000_000_001 }, 'QUANTITY_TOO_LARGE'],
    [{ day: '2026-03-11' }, 'DATE_FUTURE'],
    [{ lastClosedDay: '2026-03-02' }, 'PERIOD_CLOSED'],
    [{ day: '2025-12-31' }, 'MEMBER_NOT_ACTIVE'],
    [{ left: '2026-03-01' }, 'MEMBER_NOT_ACTIVE'],
  ] as const)('%o is %s', (changes, code) => expect(check(changes)).toBe(code));

  it('names the first of several in a fixed order', () => {
    expect(check({ quantity: -1, day: '2027-01-01' })).toBe('QUANTITY_NOT_POSITIVE');
    expect(check({ day: '2025-01-01', lastClosedDay: '2025-12-31' })).toBe('PERIOD_CLOSED');
  });
});

it('a day has 24 hours', () => {
  expect(checkDaySum(86_400, 'Awa', '2026-03-02')).toBeUndefined();
  expect(checkDaySum(86_401, 'Awa', '2026-03-02')?.code).toBe('DAY_OVER_24_HOURS');
});

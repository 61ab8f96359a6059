import { describe, expect, it } from 'vitest';
import { checkTerms, dueUntil, roundAt, wholeOf, within, type Terms } from './terms.ts';

const weekly = (changes: Partial<Terms> = {}): Terms => ({ quantity: 7 * 3600, per: 'week', from: '2026-03-02', to: null, ...changes });
const monthly = (changes: Partial<Terms> = {}): Terms => ({ quantity: 31_000, per: 'month', from: '2026-03-01', to: null, ...changes });
const hours = (quantity: bigint): number => Number(quantity) / 3600;

describe('what has fallen due', () => {
  it('of what is promised once: all of it on its last day, nothing before', () => {
    const once: Terms = { quantity: 36_000, per: 'once', from: '2026-03-02', to: '2026-06-30' };
    expect([dueUntil(once, '2026-06-29'), dueUntil(once, '2026-06-30'), dueUntil(once, '2027-01-01'), wholeOf(once)]).toEqual([
      0n,
      36_000n,
      36_000n,
      36_000n,
    ]);
  });

  it('of what is promised each week: a week on its Sunday', () => {
    expect(['2026-03-01', '2026-03-07', '2026-03-08', '2026-03-14', '2026-03-15'].map((day) => hours(dueUntil(weekly(), day)))).toEqual([
      0, 0, 7, 7, 14,
    ]);
    expect(wholeOf(weekly())).toBeNull();
  });

  it('a week that it begins in counts for its days, and falls due with the others', () => {
    const thursday = weekly({ from: '2026-03-05' });
    expect(['2026-03-07', '2026-03-08', '2026-03-15'].map((day) => hours(dueUntil(thursday, day)))).toEqual([0, 4, 11]);
  });

  it('a week that it ends in counts for its days, on its own last day', () => {
    const ended = weekly({ to: '2026-03-11' });
    expect(['2026-03-10', '2026-03-11', '2026-03-31'].map((day) => hours(dueUntil(ended, day)))).toEqual([7, 10, 10]);
    expect(hours(wholeOf(ended)!)).toBe(10);
  });

  it('of a commitment inside one week: its days, on its last', () => {
    const inside = weekly({ from: '2026-03-04', to: '2026-03-05' });
    expect([dueUntil(inside, '2026-03-04'), dueUntil(inside, '2026-03-05')].map(hours)).toEqual([0, 2]);
  });

  it('of what is promised each month: a month on its last day, parts by the days of that month', () => {
    const days = ['2026-03-30', '2026-03-31', '2026-04-30'];
    expect(days.map((day) => dueUntil(monthly(), day))).toEqual([0n, 31_000n, 62_000n]);
    expect(dueUntil(monthly({ from: '2026-03-17' }), '2026-03-31')).toBe(15_000n);
    expect(dueUntil(monthly({ from: '2028-02-01', to: '2028-02-01', quantity: 29 }), '2028-02-01')).toBe(1n);
  });

  it('a part is whole units, rounded to the nearer; exactly half goes to the more days, covered or not', () => {
    // 10 × 4/7 = 5.71…, 10 × 3/7 = 4.28…: together no unit is lost.
    expect(dueUntil(weekly({ quantity: 10, from: '2026-03-05', to: '2026-03-08' }), '2026-03-08')).toBe(6n);
    expect(dueUntil(weekly({ quantity: 10, from: '2026-03-02', to: '2026-03-04' }), '2026-03-08')).toBe(4n);
    expect(dueUntil(monthly({ quantity: 1, from: '2026-04-16' }), '2026-04-30')).toBe(1n);
    expect(dueUntil(monthly({ quantity: 5, from: '2026-04-01', to: '2026-04-03' }), '2026-04-30')).toBe(0n);
    expect(dueUntil(monthly({ quantity: 5, from: '2026-04-04' }), '2026-04-30')).toBe(5n);
  });

  it('stays exact far beyond what a double holds', () => {
    const much = weekly({ quantity: 100_000_000_000, from: '1900-01-01', to: '2199-12-31' });
    expect(wholeOf(much)).toBe(15_653n * 100_000_000_000n + 28_571_428_571n);
  });
});

describe('the week or month of a day', () => {
  it('is what the commitment covers of it', () => {
    expect(roundAt(weekly({ from: '2026-03-05' }), '2026-03-06')!.quantity).toBe(4n * 3600n);
    expect(roundAt(monthly(), '2026-02-28')).toBeUndefined();
    expect(roundAt({ ...weekly(), per: 'once', to: '2026-03-31' }, '2026-03-06')).toBeUndefined();
  });
});

describe('a commitment and the membership', () => {
  const membership = { joined: '2026-03-05', left: '2026-03-11' };
  it('what is promised each week counts while the member belongs', () => {
    expect(within(weekly(), membership)).toEqual(weekly({ from: '2026-03-05', to: '2026-03-11' }));
    expect(within(weekly({ from: '2026-03-12' }), membership)).toBeUndefined();
  });
  it('what is promised once is not owed by who leaves before its day', () => {
    const once: Terms = { quantity: 1, per: 'once', from: '2026-03-06', to: '2026-03-11' };
    expect(within(once, membership)).toEqual(once);
    expect(within({ ...once, to: '2026-03-12' }, membership)).toBeUndefined();
  });
});

describe('a commitment is refused by name', () => {
  const member = { name: 'Ada', joined: '2026-01-01', left: '2026-12-31' };
  const code = (changes: Partial<Terms>): string | undefined => checkTerms(weekly(changes), 'time', member)?.code;
  it.each([
    [{ quantity: Number.NaN }, 'QUANTITY_NOT_NUMBER'],
    [{ quantity: 0 }, 'QUANTITY_NOT_POSITIVE'],
    [{ quantity: 1.5 }, 'QUANTITY_TOO_FINE'],
    [{ quantity: 3_600_000_001 }, 'QUANTITY_TOO_LARGE'],
    [{ from: '2026-02-30' }, 'DATE_IMPOSSIBLE'],
    [{ to: '2026-13-01' }, 'DATE_IMPOSSIBLE'],
    [{ per: 'once' }, 'COMMITMENT_DAY_MISSING'],
    [{ to: '2026-03-01' }, 'COMMITMENT_DATES'],
    [{ from: '2025-12-31' }, 'MEMBER_NOT_ACTIVE'],
    [{ from: '2027-01-01' }, 'MEMBER_NOT_ACTIVE'],
    [{}, undefined],
    [{ to: '2026-03-02' }, undefined],
  ] as const)('%o: %s', (changes, expected) => expect(code(changes)).toBe(expected));
});

import { describe, expect, it } from 'vitest';
import { checkAddition, checkOperation, checkRemoval, checkShareClass, type CapitalRules } from './check.ts';
import { withRegister } from './figures.ts';
import { capitalByDay, capitalOf, highestCapital, holdingsOn } from './holdings.ts';
import type { CapitalOperation } from './operation.ts';

const rules: CapitalRules = {
  today: '2026-06-30',
  digits: 2,
  classes: new Map([
    [1, { number: 1, name: 'A', nominal: 2000n, from: '2026-01-01', archived: false }],
    [2, { number: 2, name: 'B', nominal: 10_000n, from: '2026-02-01', archived: false }],
    [3, { number: 3, name: 'Old', nominal: 2000n, from: '2026-01-01', archived: true }],
  ]),
  members: new Map([
    [1, { number: 1, name: 'Awa', joined: '2026-01-01', left: null }],
    [2, { number: 2, name: 'Bo', joined: '2026-02-01', left: '2026-05-31' }],
  ]),
};

const operation = (changes: Partial<CapitalOperation> = {}): CapitalOperation => ({
  number: 1,
  kind: 'subscription',
  day: '2026-03-01',
  member: 1,
  shareClass: 1,
  nominal: 2000n,
  shares: 5,
  amount: 10_000n,
  toMember: null,
  toClass: null,
  toNominal: null,
  toShares: 0,
  ...changes,
});
const five = operation();
const leaving = (changes: Partial<CapitalOperation>): CapitalOperation =>
  operation({ number: 2, kind: 'redemption', amount: 0n, day: '2026-04-01', ...changes });
const coded = (changes: Partial<CapitalOperation>): string | undefined => checkOperation(operation(changes), rules)?.code;
const added = (changes: Partial<CapitalOperation>, before = [five]): string | undefined =>
  checkAddition(before, leaving(changes), rules)?.code;

describe('an operation by itself', () => {
  it.each([
    ['SHARE_CLASS_UNKNOWN', { shareClass: 9 }],
    ['SHARE_CLASS_UNKNOWN', { kind: 'conversion', toClass: 9, toShares: 1 }],
    ['MEMBER_UNKNOWN', { member: 9 }],
    ['MEMBER_UNKNOWN', { kind: 'transfer', toMember: 9 }],
    ['DATE_IMPOSSIBLE', { day: '2026-02-30' }],
    ['DATE_FUTURE', { day: '2026-07-01' }],
    ['SHARE_CLASS_NOT_YET', { shareClass: 2, nominal: 10_000n, day: '2026-01-31' }],
    ['CAPITAL_SAME_MEMBER', { kind: 'transfer', toMember: 1 }],
    ['CAPITAL_SAME_CLASS', { kind: 'conversion', toClass: 1, toNominal: 2000n, toShares: 5 }],
    ['MEMBER_NOT_ACTIVE', { member: 2, day: '2026-06-01' }],
    ['MEMBER_NOT_ACTIVE', { kind: 'transfer', toMember: 2, day: '2026-01-31' }],
    ['SHARE_CLASS_ARCHIVED', { shareClass: 3 }],
    ['SHARES_COUNT', { shares: 0 }],
    ['SHARES_COUNT', { shares: 1.5 }],
    ['AMOUNT_TOO_LARGE', { shareClass: 2, nominal: 10_000_000n, shares: 1_000_000_000 }],
    ['AMOUNT_ZERO', { kind: 'payment', shares: 0, amount: 0n }],
    ['AMOUNT_NEGATIVE', { amount: -1n }],
    ['CAPITAL_PAID_TOO_MUCH', { amount: 10_001n }],
    ['CAPITAL_CONVERSION', { kind: 'conversion', toClass: 2, toNominal: 10_000n, toShares: 2, amount: 0n }],
  ] as const)('is refused as %s (%#)', (code, changes) => expect(coded(changes)).toBe(code));

  it('is fine as a subscription that is paid in part, or not at all', () => {
    expect([coded({}), coded({ amount: 1n }), coded({ amount: 0n })]).toEqual([undefined, undefined, undefined]);
  });

  it('needs a class with a value and a day', () => {
    expect(checkShareClass({ nominal: 0n, from: '2026-01-01' }, rules.today)?.code).toBe('NOMINAL_NOT_POSITIVE');
    expect(checkShareClass({ nominal: 1n, from: '2026-13-01' }, rules.today)?.code).toBe('DATE_IMPOSSIBLE');
    expect(checkShareClass({ nominal: 1n, from: '2026-07-01' }, rules.today)?.code).toBe('DATE_FUTURE');
    expect(checkShareClass({ nominal: 1n, from: '2026-06-30' }, rules.today)).toBeUndefined();
  });
});

describe('a register', () => {
  it('never lets anyone give away more than they hold on that day', () => {
    expect(added({ shares: 6 })).toBe('SHARES_NOT_HELD');
    expect(added({ shares: 5, day: '2026-02-28' })).toBe('SHARES_NOT_HELD');
    expect(added({ kind: 'transfer', toMember: 2, shares: 6 })).toBe('SHARES_NOT_HELD');
    expect(added({ kind: 'cancellation', shares: 6 })).toBe('SHARES_NOT_HELD');
    expect(added({ shares: 5 })).toBeUndefined();
    // Of one day, the number decides the order.
    expect(added({ shares: 5, day: '2026-03-01' })).toBeUndefined();
  });

  it('names the later operation that an earlier one would leave without its shares', () => {
    const gone = leaving({ shares: 5, day: '2026-05-01' });
    const earlier = operation({ number: 3, kind: 'transfer', amount: 0n, toMember: 2, shares: 1, day: '2026-04-01' });
    expect(checkAddition([five, gone], earlier, rules)).toEqual({ code: 'CAPITAL_LATER', details: { number: 2, day: '2026-05-01' } });
    expect(checkRemoval([five, gone], 1, rules)).toEqual({ code: 'CAPITAL_LATER', details: { number: 2, day: '2026-05-01' } });
    expect(checkRemoval([five, gone], 2, rules)).toBeUndefined();
  });

  it('keeps what is due on the shares that stay, and lets no more go', () => {
    const quarter = operation({ amount: 2500n });
    // 75.00 is due: four shares of 20.00 must stay.
    expect(added({ shares: 1 }, [quarter])).toBeUndefined();
    expect(added({ shares: 2 }, [quarter])).toBe('SHARES_STILL_DUE');
    expect(added({ kind: 'payment', shares: 0, amount: 7501n }, [quarter])).toBe('CAPITAL_PAID_TOO_MUCH');
    expect(added({ kind: 'payment', shares: 0, amount: 7500n }, [quarter])).toBeUndefined();
    expect(holdingsOn([quarter, leaving({ kind: 'payment', shares: 0, amount: 500n })], null)).toEqual([
      { member: 1, shareClass: 1, nominal: 2000n, shares: 5, due: 7000n },
    ]);
  });

  it('cancels unpaid shares first, with what was due on them', () => {
    const quarter = operation({ amount: 2500n });
    expect(capitalOf(holdingsOn([quarter, leaving({ kind: 'cancellation', shares: 3 })], null))).toEqual({
      subscribed: 4000n,
      paidUp: 2500n,
    });
    expect(capitalOf(holdingsOn([quarter, leaving({ kind: 'cancellation', shares: 4 })], null))).toEqual({
      subscribed: 2000n,
      paidUp: 2000n,
    });
  });

  it('W33: a transfer adds to what the receiver has: 1 + 2 = 3; W36: the value of one share of 250 never changes', () => {
    const own = operation({ number: 1, member: 2, shares: 1, amount: 2000n });
    const two = operation({ number: 2, shares: 2, amount: 4000n });
    const given = leaving({ number: 3, kind: 'transfer', toMember: 2, shares: 2 });
    expect(holdingsOn([own, two, given], null)).toMatchObject([{ member: 2, shares: 3 }]);
    expect(holdingsOn([own, two, given], '2026-03-31')).toMatchObject([
      { member: 1, shares: 2 },
      { member: 2, shares: 1 },
    ]);
    const fixed = operation({ nominal: 25_000n, shares: 1, amount: 25_000n });
    expect(capitalOf(holdingsOn([fixed], '2026-06-30'))).toEqual({ subscribed: 25_000n, paidUp: 25_000n });
  });

  it('W14: 40 × 100 + 17 × 500 + 23 × 100 + 14 × 1,000 = 28,800', () => {
    const lines = [
      [40, 10_000n],
      [17, 50_000n],
      [23, 10_000n],
      [14, 100_000n],
    ] as const;
    const operations = lines.map(([shares, nominal], index) =>
      operation({ number: index + 1, shareClass: index + 1, nominal, shares, amount: BigInt(shares) * nominal }),
    );
    expect(capitalOf(holdingsOn(operations, null)).subscribed).toBe(2_880_000n);
  });

  it('knows the capital of each day, and the highest that any day ended with', () => {
    const operations = [
      five,
      operation({ number: 2, day: '2026-03-02', shares: 10, amount: 0n }),
      leaving({ number: 3, day: '2026-03-02', shares: 4 }),
      leaving({ number: 4, day: '2026-05-01', shares: 1 }),
    ];
    expect(capitalByDay(operations)).toEqual([
      { day: '2026-03-01', subscribed: 10_000n, paidUp: 10_000n },
      { day: '2026-03-02', subscribed: 22_000n, paidUp: 2000n },
      { day: '2026-05-01', subscribed: 20_000n, paidUp: 0n },
    ]);
    expect(highestCapital(operations, null)).toEqual({ amount: 22_000n, day: '2026-03-02' });
    expect(highestCapital(operations, '2026-03-01')).toEqual({ amount: 10_000n, day: '2026-03-01' });
    expect(highestCapital([], null)).toBeNull();
  });
});

describe('figures that follow the register', () => {
  const typed = [
    { name: 'capital', member: 2, day: '2026-01-10', value: 500_000n },
    { name: 'capital', member: 1, day: '2026-04-01', value: 1n },
    { name: 'highestCapital', member: null, day: '2026-01-10', value: 900_000n },
    { name: 'highestCapital', member: null, day: '2026-04-01', value: 9_999_999n },
    { name: 'pay', member: 1, day: '2026-04-01', value: 7n },
  ];

  it('are those that were typed as long as there is no register', () => expect(withRegister(typed, [], 2)).toBe(typed));

  it('are, from its first day on, what members paid up and the nominal value of all shares', () => {
    const part = operation({ amount: 2500n });
    const rows = withRegister(typed, [part, operation({ number: 2, day: '2026-05-01', shares: 1, amount: 2000n })], 2);
    expect(rows).toEqual([
      typed[0],
      typed[2],
      typed[4],
      { name: 'capital', member: 2, day: '2026-03-01', value: 0n },
      { name: 'capital', member: 1, day: '2026-03-01', value: 250_000n },
      { name: 'capital', member: 1, day: '2026-05-01', value: 450_000n },
      { name: 'capital', member: null, day: '2026-03-01', value: 1_000_000n },
      { name: 'highestCapital', member: null, day: '2026-03-01', value: 1_000_000n },
      { name: 'capital', member: null, day: '2026-05-01', value: 1_200_000n },
      { name: 'highestCapital', member: null, day: '2026-05-01', value: 1_200_000n },
    ]);
  });

  it('never let the highest capital fall below what was typed for the days before', () => {
    const small = operation({ shares: 1, amount: 2000n });
    expect(
      withRegister(typed, [small], 2)
        .filter((row) => row.name === 'highestCapital')
        .at(-1)?.value,
    ).toBe(900_000n);
  });
});

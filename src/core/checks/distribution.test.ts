import { describe, expect, it } from 'vitest';
import type { StoredOutcome } from '../waterfall/stored.ts';
import { checkBalancesZero, checkOutcomeSums, checkPeriodsApart, checkRightsSum } from './distribution.ts';

const member = (number: number, amount: string, rightsShare: string): StoredOutcome['members'][number] => ({
  number,
  seconds: 0,
  weight: '1',
  weightSinceStart: '1',
  amount,
  profitShare: '1/2',
  rightsShare,
  parts: [{ step: 1, amount, weight: '1', totalWeight: '2', pool: '90' }],
});
const step = (kind: string, amount: string): StoredOutcome['steps'][number] => ({
  kind,
  en: 'x',
  fr: 'x',
  amount,
  account: kind === 'reserve' ? 'reserve:general' : null,
  derivation: { form: 'whole' },
});
const outcome = (changes: Partial<StoredOutcome> = {}): StoredOutcome => ({
  undistributed: '0',
  heads: 2,
  steps: [step('reserve', '10'), step('split', '90')],
  members: [member(1, '45', '1/2'), member(2, '45', '1/2')],
  ...changes,
});

describe('the checks find what is wrong', () => {
  it('a whole outcome is in order', () => {
    expect(checkOutcomeSums(1, 100n, outcome())).toEqual([]);
    expect(checkRightsSum(1, outcome())).toEqual([]);
  });
  it('a loss, an amount brought forward and a repayment are in order', () => {
    const kept = { ...step('share', '30'), taken: '30', toAccounts: [['fund:x', '30']] as const };
    const repaid = { ...step('repay', '7'), taken: '0', toAccounts: [] };
    expect(checkOutcomeSums(1, 100n, outcome({ broughtForward: '20', undistributed: '90', steps: [kept, repaid], members: [] }))).toEqual(
      [],
    );
    expect(
      checkOutcomeSums(
        1,
        -100n,
        outcome({ unallocated: '-60', steps: [{ ...step('lossCarriedForward', '-40'), account: 'losses' }], members: [] }),
      ),
    ).toEqual([]);
    expect(
      checkOutcomeSums(1, 100n, outcome({ undistributed: '70', steps: [{ ...kept, toAccounts: [['fund:x', '29']] }], members: [] })),
    ).toMatchObject([{ details: { expected: '30', found: '29' } }]);
  });
  it('steps that do not sum to the result', () =>
    expect(checkOutcomeSums(1, 101n, outcome())).toMatchObject([{ check: 'periodOutcome', details: { expected: '101', found: '100' } }]));
  it('parts that do not sum to their step', () =>
    expect(checkOutcomeSums(1, 100n, outcome({ members: [member(1, '45', '1/2'), member(2, '44', '1/2')] }))).toMatchObject([
      { details: { expected: '90', found: '89' } },
    ]));
  it('a member’s amount that is not the sum of their parts', () => {
    expect(
      checkOutcomeSums(1, 100n, outcome({ members: [{ ...member(1, '45', '1/2'), amount: '46' }, member(2, '45', '1/2')] })),
    ).toMatchObject([{ details: { member: 1, expected: '46', found: '45' } }]);
  });
  it('rights that are not the whole', () => {
    expect(checkRightsSum(1, outcome({ members: [member(1, '45', '1/2'), member(2, '45', '1/3')] }))).toMatchObject([
      { check: 'rightsSum', details: { found: '5/6' } },
    ]);
    expect(checkRightsSum(1, outcome({ members: [] }))).toEqual([]);
  });
  it('periods with a day in common, in any order', () => {
    const [first, second, third] = [
      { number: 1, from: '2026-01-01', to: '2026-01-31' },
      { number: 2, from: '2026-02-01', to: '2026-02-28' },
      { number: 3, from: '2026-02-28', to: '2026-03-31' },
    ];
    expect(checkPeriodsApart([second!, first!])).toEqual([]);
    expect(checkPeriodsApart([third!, first!, second!])).toMatchObject([{ check: 'periodsOverlap', subject: '2', details: { other: 3 } }]);
  });
  it('balances that do not sum to zero, for each unit alone', () => {
    expect(
      checkBalancesZero([
        { unit: 'EUR', balance: 5n },
        { unit: 'EUR', balance: -5n },
      ]),
    ).toEqual([]);
    expect(
      checkBalancesZero([
        { unit: 'EUR', balance: 5n },
        { unit: 'XOF', balance: -5n },
      ]).map((fault) => fault.subject),
    ).toEqual(['EUR', 'XOF']);
  });
});

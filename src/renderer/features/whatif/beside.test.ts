import { expect, test } from 'vitest';
import type { Outcome } from '../../../contract/shares.ts';
import { membersBeside, shareChange, sumsBeside, type OutcomeMember } from './beside.ts';

const member = (number: number, amount: bigint, retained = 0n): OutcomeMember => ({
  number,
  name: `M${number}`,
  seconds: 0,
  weight: 0n,
  amount,
  cash: amount - retained,
  retained,
  repaid: 0n,
  profitShare: '0/1',
  rightsShare: '0/1',
  parts: [],
});
const outcome = (result: bigint, members: readonly OutcomeMember[], fund = 0n): Outcome =>
  ({
    result,
    broughtForward: 0n,
    undistributed: result - fund - members.reduce((sum, one) => sum + one.amount, 0n),
    unallocated: 0n,
    members,
    steps: [{ toAccounts: fund === 0n ? [] : [{ account: 'fund:common', label: { en: 'Common', fr: 'Commun' }, amount: fund }] }],
  }) as unknown as Outcome;

test('everyone is there once, by number, and who is imagined comes last in their order', () => {
  const rows = membersBeside(
    outcome(0n, [member(3, 1n), member(1, 2n)]),
    outcome(0n, [member(-1, 5n), member(-2, 6n), member(1, 9n), member(10, 1n)]),
  );
  expect(rows.map((row) => [row.number, row.left?.amount ?? null, row.right?.amount ?? null])).toEqual([
    [1, 2n, 9n],
    [3, 1n, null],
    [10, null, 1n],
    [-1, null, 5n],
    [-2, null, 6n],
  ]);
});

test('a share changes by an exact fraction', () => {
  expect(shareChange('1/3', '1/2')).toEqual({ sign: 1, size: '1/6' });
  expect(shareChange('1/2', '1/3')).toEqual({ sign: -1, size: '1/6' });
  expect(shareChange('2/6', '1/3')).toEqual({ sign: 0, size: '0/1' });
  expect(shareChange('0/1', '1/1')).toEqual({ sign: 1, size: '1/1' });
});

test('the sums on each side come to the result', () => {
  const sums = sumsBeside(outcome(100n, [member(1, 60n)], 30n), outcome(100n, [member(1, 80n, 20n)]));
  expect(sums.map((sum) => [sum.name ?? sum.account, sum.left, sum.right])).toEqual([
    ['result', 100n, 100n],
    ['members', 60n, 80n],
    ['cash', 60n, 60n],
    ['retained', 0n, 20n],
    ['fund:common', 30n, 0n],
    ['undistributed', 10n, 20n],
  ]);
});

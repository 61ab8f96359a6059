import { expect, test } from 'vitest';
import { weightScale } from '../quantities/unit.ts';
import { approvalsNeeded, projectApprovers } from './approvals.ts';

test('a second approval is needed above the amount, and not at it', () => {
  const rule = { approvers: 1, secondAbove: '250.5' };
  expect(approvalsNeeded(rule, 25_050n * weightScale, 2)).toBe(1);
  expect(approvalsNeeded(rule, 25_050n * weightScale + 1n, 2)).toBe(2);
  expect(approvalsNeeded({ approvers: 1, secondAbove: '0' }, 1n, 0)).toBe(2);
});

test('without an amount all need the same', () => {
  expect(approvalsNeeded({ approvers: 1, secondAbove: null }, 10n ** 18n, 2)).toBe(1);
  expect(approvalsNeeded({ approvers: 3, secondAbove: null }, 1n, 2)).toBe(3);
});

test('a project that names nobody has its owner', () => {
  expect(projectApprovers({ approvers: [], owner: 4 })).toEqual([4]);
  expect(projectApprovers({ approvers: [2, 3], owner: 4 })).toEqual([2, 3]);
  expect(projectApprovers({ approvers: [], owner: null })).toEqual([]);
});

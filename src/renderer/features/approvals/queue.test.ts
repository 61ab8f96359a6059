import { expect, test } from 'vitest';
import type { Contribution } from '../../../contract/contributions.ts';
import type { Viewer } from '../contributions/rules.ts';
import { cleanNumbers, partsOf, queueOf, type Group } from './queue.ts';

const row = (number: number, member: number, project = 1): Contribution => ({
  number,
  draftId: null,
  member,
  project,
  activity: 1,
  kind: 'work',
  unit: 'time',
  day: '2026-03-02',
  quantity: 3600,
  rate: 1,
  multiplier: 100,
  weight: 5n,
  state: 'submitted',
  note: '',
  reason: '',
  batch: null,
  corrects: null,
  correctedBy: null,
  receipts: 0,
  approvals: null,
  startsAt: null,
  origin: null,
});
const group = (member: number, rows: Contribution[], anomalies: Group['anomalies'] = []): Group => ({
  member,
  weekStart: '2026-03-02',
  rows,
  seconds: 0,
  weight: 0n,
  anomalies,
  mayApprove: true,
});
const lead: Viewer = { personId: 'viewer', role: 'lead', memberNumber: 1, selfApproval: false, ownProjects: new Set(), readOnly: false };

test('Shift+A takes clean groups alone', () => {
  const groups = queueOf([group(2, [row(1, 2), row(2, 2)], [{ number: 2, what: 'longDay' }]), group(3, [row(3, 3), row(4, 3)])], lead);
  expect(cleanNumbers(groups)).toEqual([3, 4]);
  expect(groups[0]!.counts).toEqual([['longDay', 1]]);
  expect(groups[0]!.mayApprove).toEqual([1, 2]);
});

test('one’s own group names why it cannot be approved', () => {
  const [own] = queueOf([group(1, [row(1, 1)], [{ number: 1, what: 'own' }])], lead);
  expect(own!.bar).toBe('own');
  expect(own!.mayApprove).toEqual([]);
});

test('a project’s owner decides on the rows of that project alone', () => {
  const owner: Viewer = { ...lead, role: 'member', memberNumber: 9, ownProjects: new Set([2]) };
  const [mixed, other] = queueOf([group(2, [row(1, 2, 1), row(2, 2, 2)]), group(3, [row(3, 3, 1)])], owner);
  expect(mixed!.mayApprove).toEqual([2]);
  expect(mixed!.bar).toBe(null);
  expect(other!.bar).toBe('notAllowed');
  expect(partsOf([other!, mixed!])).toEqual({ mine: [mixed], others: [other] });
});

import { expect, test } from 'vitest';
import type { Contribution } from '../../../contract/contributions.ts';
import type { Viewer } from '../contributions/rules.ts';
import { partsOf, queueOf, type Group, type Oddity } from './queue.ts';

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
const group = (member: number, rows: Contribution[], oddities: Oddity[] = []): Group => ({
  member,
  from: '2026-03-02',
  to: '2026-03-08',
  rows,
  seconds: 0,
  weight: 0n,
  oddities,
  before: null,
  mayApprove: true,
});
const odd = (number: number, what: Oddity['what']): Oddity => ({ number, what, other: null, figure: null, day: null });
const lead: Viewer = { personId: 'viewer', role: 'lead', memberNumber: 1, selfApproval: false, ownProjects: new Set(), readOnly: false };

test('a group says how many of its rows are odd in which way', () => {
  const [odds, clean] = queueOf(
    [group(2, [row(1, 2), row(2, 2)], [odd(2, 'longDay'), odd(1, 'late'), odd(2, 'late')]), group(3, [row(3, 3)])],
    lead,
  );
  expect(odds!.counts).toEqual([
    ['longDay', 1],
    ['late', 2],
  ]);
  expect(odds!.mayApprove).toEqual([1, 2]);
  expect(clean!.counts).toEqual([]);
});

test('one’s own group names why it cannot be approved', () => {
  const [own] = queueOf([group(1, [row(1, 1)], [odd(1, 'own')])], lead);
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

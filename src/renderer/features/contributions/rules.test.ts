import { expect, test } from 'vitest';
import type { Contribution } from '../../../contract/contributions.ts';
import { actionsFor, barOf, fieldOf, fitsFilter, type Viewer } from './rules.ts';

const lead: Viewer = { personId: 'viewer', role: 'lead', memberNumber: 1, selfApproval: false, ownProjects: new Set(), readOnly: false };
const owner: Viewer = {
  personId: 'viewer',
  role: 'member',
  memberNumber: 2,
  selfApproval: false,
  ownProjects: new Set([7]),
  readOnly: false,
};
const given = (state: Contribution['state'], over: Partial<Contribution> = {}): Contribution => ({
  number: 5,
  draftId: null,
  member: 3,
  project: 7,
  activity: 1,
  kind: 'work',
  unit: 'time',
  day: '2026-03-02',
  quantity: 3600,
  rate: 200000,
  multiplier: 100,
  weight: 1n,
  state,
  note: 'Plan du niveau 1',
  reason: '',
  batch: null,
  corrects: null,
  correctedBy: null,
  receipts: 0,
  approvals: null,
  startsAt: null,
  origin: null,
  ...over,
});
const everything = { members: [], projects: [], activities: [], states: [], from: null, to: null, search: '', batch: null };

test('nobody decides on their own, unless the charter says so', () => {
  expect(barOf(lead, given('submitted'))).toBe(null);
  expect(barOf(lead, given('submitted', { member: 1 }))).toBe('own');
  expect(barOf({ ...lead, selfApproval: true }, given('submitted', { member: 1 }))).toBe(null);
  expect(barOf(owner, given('submitted'))).toBe(null);
  expect(barOf(owner, given('submitted', { project: 8 }))).toBe('notAllowed');
  const approvals = { given: 1, needed: 2, by: [{ personId: 'viewer', name: 'Viewer' }] };
  expect(barOf(lead, given('submitted', { approvals }))).toBe('endorsed');
  expect(actionsFor(lead, given('submitted', { approvals }))).toEqual(['sendBack', 'resubmit', 'withdraw']);
  expect(barOf(lead, given('submitted', { approvals: { ...approvals, needed: 1 } }))).toBe(null);
  expect(barOf({ ...lead, personId: 'other' }, given('submitted', { approvals }))).toBe(null);
  expect(barOf({ ...lead, readOnly: true }, given('submitted'))).toBe('readOnly');
});

test('each state offers what can be done with it, the next step first', () => {
  expect(actionsFor(lead, given('draft'))).toEqual(['submit', 'edit', 'discard']);
  expect(actionsFor(lead, given('submitted'))).toEqual(['approve', 'sendBack', 'resubmit', 'withdraw']);
  expect(actionsFor(owner, given('submitted'))).toEqual(['approve', 'sendBack']);
  expect(actionsFor(owner, given('submitted', { member: 2 }))).toEqual(['resubmit', 'withdraw']);
  expect(actionsFor(owner, given('returned', { member: 2 }))).toEqual(['resubmit', 'withdraw']);
  expect(actionsFor(lead, given('approved'))).toEqual(['correct', 'unapprove']);
  expect(actionsFor(lead, given('approved', { correctedBy: 9 }))).toEqual([]);
  expect(actionsFor(lead, given('closed'))).toEqual(['correct']);
  expect(actionsFor(lead, given('withdrawn'))).toEqual([]);
  expect(actionsFor({ ...lead, readOnly: true }, given('draft'))).toEqual([]);
});

test('a draft is shown where the filter would show it', () => {
  expect(fitsFilter(given('draft'), everything)).toBe(true);
  expect(fitsFilter(given('draft'), { ...everything, states: ['approved'] })).toBe(false);
  expect(fitsFilter(given('draft'), { ...everything, members: [4] })).toBe(false);
  expect(fitsFilter(given('draft'), { ...everything, search: 'NIVEAU' })).toBe(true);
  expect(fitsFilter(given('draft'), { ...everything, from: '2026-03-03' })).toBe(false);
  expect(fitsFilter(given('draft'), { ...everything, batch: 1 })).toBe(false);
});

test('a refusal is shown at the field it is about', () => {
  expect(
    [
      'QUANTITY_NOT_POSITIVE',
      'DAY_OVER_24_HOURS',
      'DATE_FUTURE',
      'PERIOD_CLOSED',
      'RATE_MISSING',
      'NOT_ALLOWED',
      'DISK_FULL',
      undefined,
    ].map(fieldOf),
  ).toEqual(['quantity', 'quantity', 'day', 'day', 'activity', 'member', undefined, undefined]);
});

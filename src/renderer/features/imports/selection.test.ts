import { expect, test } from 'vitest';
import type { ImportRow } from '../../../contract/imports.ts';
import { asProposed, countSelected, isSelected, maySelect, selectedOf, withRows } from './selection.ts';

const row = (number: number, state: ImportRow['state']): ImportRow => ({
  row: number,
  state,
  selected: state === 'new',
  member: 'Ada',
  project: 'Atelier',
  kind: 'work',
  activity: 1,
  day: '2026-03-02',
  quantity: 3600,
  description: '',
  code: null,
  details: {},
  existing: null,
});
const rows = [row(2, 'new'), row(3, 'new'), row(4, 'looksLike'), row(5, 'alreadyThere'), row(6, 'refused')];
const counts = { rows: 5, new: 2, alreadyThere: 1, looksLike: 1, refused: 1 };
const whole = { counts, onlyProposed: false };

test('what is new comes in, what looks like something stays out until it is chosen', () => {
  expect([...selectedOf(asProposed, rows)]).toEqual([2, 3]);
  expect(rows.filter(maySelect).map((one) => one.row)).toEqual([2, 3, 4]);
  expect(countSelected(asProposed, whole)).toBe(2);
});

test('choosing sets the rows in sight and leaves the others', () => {
  const lookAlike = withRows(asProposed, [rows[2]!], new Set([4]));
  expect([...selectedOf(lookAlike, rows)]).toEqual([2, 3, 4]);
  const fewer = withRows(lookAlike, rows.slice(0, 2), new Set([3]));
  expect([...selectedOf(fewer, rows)]).toEqual([3, 4]);
  expect(countSelected(fewer, whole)).toBe(2);
  expect(isSelected(fewer, rows[0]!)).toBe(false);
});

test('what is already there or refused never comes in', () => {
  const all = withRows(asProposed, rows, new Set(rows.map((one) => one.row)));
  expect([...selectedOf(all, rows)]).toEqual([2, 3, 4]);
  expect(countSelected(all, whole)).toBe(3);
});

test('events that are only proposed stay out until they are chosen, by range or by the head of the table', () => {
  const events = [row(1, 'new'), row(2, 'new'), row(3, 'looksLike'), row(4, 'refused')].map((one) => ({ ...one, selected: false }));
  const proposed = { counts: { rows: 4, new: 2, alreadyThere: 0, looksLike: 1, refused: 1 }, onlyProposed: true };
  expect([...selectedOf(asProposed, events)]).toEqual([]);
  expect(countSelected(asProposed, proposed)).toBe(0);
  const two = withRows(asProposed, events, new Set([1, 3]));
  expect([...selectedOf(two, events)]).toEqual([1, 3]);
  expect(countSelected(two, proposed)).toBe(2);
  expect(countSelected(withRows(two, events, new Set()), proposed)).toBe(0);
});

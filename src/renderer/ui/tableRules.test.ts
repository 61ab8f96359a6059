import { expect, test } from 'vitest';
import { nextSelection, sortRows } from './tableRules.ts';

const keys = ['a', 'b', undefined, 'd', 'e'];

test('a press turns one row over', () => {
  expect([...nextSelection(new Set(['a']), keys, 1, undefined)]).toEqual(['a', 'b']);
  expect([...nextSelection(new Set(['a', 'b']), keys, 1, undefined)]).toEqual(['a']);
  expect([...nextSelection(new Set(['a']), keys, 2, undefined)]).toEqual(['a']);
});

test('Shift sets everything between as the first row is, in both directions', () => {
  expect([...nextSelection(new Set(['b']), keys, 4, 1)].sort()).toEqual(['b', 'd', 'e']);
  expect([...nextSelection(new Set(['e']), keys, 0, 4)].sort()).toEqual(['a', 'b', 'd', 'e']);
  expect([...nextSelection(new Set(['d', 'e']), keys, 4, 1)]).toEqual([]);
});

test('sorting compares words, numbers and exact amounts, and keeps equal rows in order', () => {
  expect(sortRows(['Zoé', 'Éloïse', 'Awa'], (name) => name, 'ascending')).toEqual(['Awa', 'Éloïse', 'Zoé']);
  expect(sortRows([3n, 10n, 2n ** 70n], (amount) => amount, 'descending')).toEqual([2n ** 70n, 10n, 3n]);
  const rows = [
    { at: 1, n: 1 },
    { at: 2, n: 1 },
    { at: 3, n: 0 },
  ];
  expect(sortRows(rows, (row) => row.n, 'ascending').map((row) => row.at)).toEqual([3, 1, 2]);
});

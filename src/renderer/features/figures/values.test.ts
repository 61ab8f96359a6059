import { expect, test } from 'vitest';
import { changedEntries, missingIn, readValue, valuesAt, type AskedFigure, type FigureRow } from './values.ts';

const row = (name: string, member: number | null, day: string, value: string): FigureRow => ({ name, member, day, value, batch: 1 });
const figure = (name: string): AskedFigure => ({ name, label: { en: name, fr: name }, of: 'member', unit: 'number' });

test('a value is read as people type it, exactly, with four decimals at most', () => {
  expect(readValue('1 234,5')).toBe('1234.5');
  expect(readValue('1234.50')).toBe('1234.5');
  expect(readValue('-3')).toBe('-3');
  expect(readValue('0')).toBe('0');
  expect(readValue('100')).toBe('100');
  expect(readValue('0,00001')).toBeNull();
  expect(readValue('twelve')).toBeNull();
});

test('a day shows its own values, and the last ones before it', () => {
  const rows = [row('works', 1, '2026-01-31', '4'), row('works', 1, '2026-02-28', '6'), row('works', 2, '2026-03-31', '1')];
  const { on, before } = valuesAt(rows, '2026-02-28');
  expect([...on]).toEqual([['works 1', '6']]);
  expect(before.get('works 1')?.value).toBe('4');
  expect(before.has('works 2')).toBe(false);
});

test('only what changed is written; what cannot be read, or was emptied, is said', () => {
  const on = new Map([
    ['works 1', '6'],
    ['works 2', '2'],
  ]);
  const typed = new Map([
    ['works 1', '6,0'],
    ['works 2', ''],
    ['works 3', ''],
    ['works 4', 'x'],
    ['works 5', '7,25'],
    ['income 0', '1000'],
  ]);
  const { entries, wrong } = changedEntries(typed, on);
  expect(entries).toEqual([
    { name: 'works', member: 5, value: '7.25' },
    { name: 'income', member: null, value: '1000' },
  ]);
  expect([...wrong]).toEqual([
    ['works 2', 'emptied'],
    ['works 4', 'invalid'],
  ]);
});

test('a figure without a value in the days is missing, with its last one when there is any', () => {
  const list = {
    asked: [figure('works'), figure('capital'), figure('need')],
    rows: [
      row('works', 1, '2026-02-01', '4'),
      row('capital', 1, '2025-12-31', '100'),
      row('capital', 2, '2025-06-30', '50'),
      row('need', 1, '2026-04-01', '9'),
    ],
  };
  expect(missingIn(list, '2026-01-01', '2026-03-31').map((one) => [one.figure.name, one.last])).toEqual([
    ['capital', '2025-12-31'],
    ['need', null],
  ]);
});

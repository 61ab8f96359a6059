import { expect, test } from 'vitest';
import { everything, filterOf, isEverything } from './filter.ts';

test('a link without a filter leaves the remembered one', () => {
  expect(filterOf({})).toBe(undefined);
  expect(filterOf({ number: 4, action: 'new' })).toBe(undefined);
});

test('a link with a filter asks for that one alone', () => {
  expect(filterOf({ members: [3], from: '2026-01-01' })).toEqual({ ...everything, members: [3], from: '2026-01-01' });
  expect(filterOf({ batch: 2 })).toEqual({ ...everything, batch: 2 });
  expect(filterOf({ text: 'plan' })).toEqual({ ...everything, search: 'plan' });
});

test('everything is what nothing narrows', () => {
  expect(isEverything(everything)).toBe(true);
  expect(isEverything({ ...everything, search: '  ' })).toBe(true);
  expect(isEverything({ ...everything, batch: 1 })).toBe(false);
});

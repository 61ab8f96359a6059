import { expect, test } from 'vitest';
import { percentLeft, percentTotal } from './decimals.ts';

const parts = (...percents: string[]) => percents.map((percent) => ({ percent }));

test('percentages add up exactly', () => {
  expect(percentTotal(parts('33.3333', '33.3333', '33.3334'))).toBe('100');
  expect(percentTotal(parts('0.1', '0.2'))).toBe('0.3');
  expect(percentTotal([])).toBe('0');
});

test('what is missing to a hundred', () => {
  expect(percentLeft(parts('60', '12.5'))).toBe('27.5');
  expect(percentLeft(parts('60', '60'))).toBe('0');
});

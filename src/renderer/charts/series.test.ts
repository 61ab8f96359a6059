import { expect, test } from 'vitest';
import { drawn, gather, shareOf, shareSize, sumShares } from './series.tsx';

test('the largest six are shown in their given order, the rest gathered', () => {
  const items = [5n, 90n, 4n, 80n, 70n, 60n, 50n, 3n];
  expect(gather(items, (item) => item)).toEqual({ shown: [5n, 90n, 80n, 70n, 60n, 50n], others: [4n, 3n] });
  expect(gather(items.slice(0, 6), (item) => item).others).toEqual([]);
});

test('shares are added and compared exactly', () => {
  expect(sumShares(['1/3', '1/6', '1/2'])).toBe('1/1');
  expect(shareSize('1/3') > shareSize('333333333/1000000000')).toBe(true);
  expect(shareOf(2n, 6n)).toBe('1/3');
  expect(shareOf(0n, 0n)).toBe('0/1');
  expect(drawn(1n, 0n)).toBe(0);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatAmount,
  formatDay,
  formatDayRange,
  formatDuration,
  formatExactDuration,
  formatExactMoney,
  formatMoney,
  formatMonth,
  formatMultiplier,
  formatPercent,
  formatQuantity,
  formatRate,
  formatWeight,
} from './format.ts';
import { parseAmount, parseDay, parseDuration } from './parse.ts';

test('money as each language writes it', () => {
  expect(formatMoney(1_234_567n, 'EUR', 2, 'fr')).toBe('12\u00a0345,67\u00a0€');
  expect(formatMoney(1_234_567n, 'EUR', 2, 'en')).toBe('€12,345.67');
  expect(formatMoney(-5n, 'EUR', 2, 'fr')).toBe('\u22120,05\u00a0€');
  expect(formatMoney(-123_456n, 'EUR', 2, 'en')).toBe('\u2212€1,234.56');
  expect(formatMoney(1234n, 'JPY', 0, 'en')).toContain('1,234');
  expect(formatExactMoney('12.125', 'EUR', 2, 'fr')).toBe('12,125\u00a0€');
  expect(formatExactMoney('20000', 'EUR', 2, 'en')).toBe('€20,000.00');
  expect(formatMoney(9_007_199_254_740_993_01n, 'EUR', 2, 'en')).toBe('€9,007,199,254,740,993.01');
});

test('what is written can be read back, to the last digit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.constantFrom('en', 'fr'), (minor, language) => {
      expect(parseAmount(formatAmount(minor, 2, language), 2)).toBe(minor);
    }),
  );
});

test('rates, multipliers and weights', () => {
  expect(formatRate(250_000, 'time', 'EUR', 2, 'fr')).toBe('25,00\u00a0€');
  expect(formatRate(100, 'money', 'EUR', 2, 'fr')).toBe('1');
  expect(formatMultiplier(250, 'fr')).toBe('×\u00a02,5');
  expect(formatWeight(36_000_000n * 2500n, 'EUR', 2, 'en')).toBe('€25.00');
  expect(formatQuantity(150, 'count', 'EUR', 2, 'fr')).toBe('1,5');
});

test('durations', () => {
  expect(formatDuration(9000, 'fr')).toBe('2\u00a0h\u00a030');
  expect(formatDuration(2700, 'en')).toBe('45\u00a0min');
  expect(formatDuration(3599, 'en')).toBe('1\u00a0h\u00a000');
  expect(formatExactDuration(3_188_866, 'en')).toBe('885\u00a0h 47\u00a0min 46\u00a0s');
});

test('a share is rounded once, from its exact value', () => {
  expect(formatPercent('1/3', 'fr')).toBe('33,33\u00a0%');
  expect(formatPercent('2/3', 'en', 1)).toBe('66.7%');
  expect(formatPercent('1/8', 'en', 1)).toBe('12.5%');
  expect(formatPercent('1/800', 'en')).toBe('0.13%');
});

test('days and months', () => {
  expect(formatDay('2026-03-01', 'fr')).toBe('01/03/2026');
  expect(formatDay('2026-03-01', 'fr', 'long')).toBe('1er mars 2026');
  expect(formatDay('2026-03-11', 'fr', 'long')).toBe('11 mars 2026');
  expect(formatDay('2026-12-01', 'fr', 'weekday')).toBe('Mardi 1er décembre 2026');
  expect(formatDay('2026-03-01', 'en', 'long')).toBe('1 March 2026');
  expect(formatDayRange('2016-01-01', '2016-01-31', 'fr')).toBe('1er–31 janvier 2016');
  expect(formatDayRange('2016-01-01', '2016-04-30', 'fr')).toMatch(/^1er janvier\s–\s30 avril 2016$/u);
  expect(formatDay('no day', 'fr')).toBe('no day');
  expect(formatMonth('2026-03', 'en')).toBe('March 2026');
});

test.each([
  ['1h30', 5400],
  ['1 h 30 min', 5400],
  ['1:30', 5400],
  ['1:30:15', 5415],
  ['1,5', 5400],
  ['1.5 h', 5400],
  ['90m', 5400],
  ['45 min', 2700],
  ['2', 7200],
  ['0', 0],
  ['1,333', 4799],
  ['2\u202fh\u00a030', 9000],
  ['', undefined],
  ['h', undefined],
  ['1:75', undefined],
  ['abc', undefined],
  ['-1', undefined],
])('the duration %s', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test('a written duration of whole minutes reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5999 }), (minutes) => {
      expect(parseDuration(formatDuration(minutes * 60, 'fr'))).toBe(minutes * 60);
    }),
  );
});

test.each([
  ['2026-03-31', '2026-03-31'],
  ['31/03/2026', '2026-03-31'],
  ['1.3.26', '2026-03-01'],
  ['02/03', '2026-03-02'],
  ['25/12', '2025-12-25'],
  ['hier', '2026-06-17'],
  ['today', '2026-06-18'],
  ['lundi', '2026-06-15'],
  ['thursday', '2026-06-11'],
  ['friday', '2026-06-12'],
  ['31/02/2026', undefined],
  ['soon', undefined],
])('the day %s, said on Thursday 2026-06-18', (text, day) => {
  expect(parseDay(text, '2026-06-18')).toBe(day);
});

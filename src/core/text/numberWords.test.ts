import { expect, it } from 'vitest';
import { numberWords } from './numberWords.ts';

it.each([
  [0, 'zero', 'zéro'],
  [1, 'one', 'une'],
  [16, 'sixteen', 'seize'],
  [17, 'seventeen', 'dix-sept'],
  [21, 'twenty-one', 'vingt et une'],
  [22, 'twenty-two', 'vingt-deux'],
  [60, 'sixty', 'soixante'],
  [70, 'seventy', 'soixante-dix'],
  [71, 'seventy-one', 'soixante et onze'],
  [77, 'seventy-seven', 'soixante-dix-sept'],
  [80, 'eighty', 'quatre-vingts'],
  [81, 'eighty-one', 'quatre-vingt-une'],
  [91, 'ninety-one', 'quatre-vingt-onze'],
  [99, 'ninety-nine', 'quatre-vingt-dix-neuf'],
  [100, 'one hundred', 'cent'],
  [101, 'one hundred and one', 'cent une'],
  [200, 'two hundred', 'deux cents'],
  [280, 'two hundred and eighty', 'deux cent quatre-vingts'],
  [1000, 'one thousand', 'mille'],
  [1021, 'one thousand and twenty-one', 'mille vingt et une'],
  [2345, 'two thousand three hundred and forty-five', 'deux mille trois cent quarante-cinq'],
  [80_000, 'eighty thousand', 'quatre-vingt mille'],
  [200_000, 'two hundred thousand', 'deux cent mille'],
  [1_000_000, 'one million', 'un million'],
  [2_000_001, 'two million and one', 'deux millions une'],
  [999_999_999, null, 'neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf'],
])('%i in words', (value, en, fr) => {
  if (en !== null) expect(numberWords(value, 'en')).toBe(en);
  expect(numberWords(value, 'fr', true)).toBe(fr);
});

it('stays a figure where it has no words', () => {
  expect([numberWords(1.5, 'en'), numberWords(-1, 'fr'), numberWords(1_000_000_000, 'fr')]).toEqual(['1.5', '-1', '1000000000']);
  expect(numberWords(21, 'fr')).toBe('vingt et un');
});

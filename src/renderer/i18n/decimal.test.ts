import { describe, expect, test } from 'vitest';
import { parseDecimal, plainDecimal } from './decimal.ts';

describe('numbers as people type them', () => {
  test.each([
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['15 %', '15'],
    ['1 234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ['0,3333', '0.3333'],
    [',5', '0.5'],
    ['−3', '-3'],
    ['-0', '0'],
    ['007', '7'],
    ['× 2', '2'],
  ])('%s is %s', (typed, read) => expect(parseDecimal(typed)).toBe(read));

  test.each(['', '-', 'a', '1,2,3', '12e3', '1.234.56', '12345678901234567', '1.23456789012', '.', '1 2a'])('%j is none', (typed) =>
    expect(parseDecimal(typed)).toBeNull(),
  );

  test('what is written is read again', () => {
    for (const language of ['en', 'fr'] as const)
      for (const value of ['0', '12.5', '-0.0001', '123456789012345']) expect(parseDecimal(plainDecimal(value, language))).toBe(value);
  });
});

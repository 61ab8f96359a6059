import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScaled } from './decimal.ts';
import { readSeconds, timeUnit } from './seconds.ts';

describe('readSeconds', () => {
  it.each([
    ['1,5', 'h', 5400n],
    ['01:30:15', 'h', 5415n],
    ['600:00:00', 'h', 2_160_000n],
    ['-2h30', 'h', -9000n],
    ['2 H 30 MIN', 'h', 9000n],
    ['1h5', 'h', 3900n],
    ['90 Minutes', 'h', 5400n],
    ['15', 's', 15n],
    ['0,25', 'min', 15n],
    ['−1', 'h', -3600n],
  ] as const)('%s in %s is %s seconds', (text, unit, seconds) => {
    expect(readSeconds(text, unit)).toBe(seconds);
  });

  it.each([
    ['1:75', 'h', 'QUANTITY_NOT_NUMBER'],
    ['1:30', 'min', 'QUANTITY_NOT_NUMBER'],
    ['2 jours', 'h', 'UNIT_UNKNOWN'],
    ['0,3', 's', 'QUANTITY_TOO_FINE'],
    ['½', 'h', 'QUANTITY_NOT_NUMBER'],
    ['h', 'h', 'QUANTITY_NOT_NUMBER'],
  ] as const)('%s in %s is refused: %s', (text, unit, code) => {
    expect(readSeconds(text, unit)).toMatchObject({ code });
  });

  it('knows units in both languages, and no others', () => {
    expect(['Heures', 'hrs', 'mn', 'secondes', 'min.'].map(timeUnit)).toEqual(['h', 'h', 'min', 's', 'min']);
    expect(['jour', '', 'constructor', 'EUR'].map(timeUnit)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('readScaled', () => {
  it('law: the plainest numbers, read the short way, are what the long way reads', () => {
    const figures = fc.stringMatching(/^\d{1,7}$/);
    const decimals = fc.oneof(fc.constant(''), fc.stringMatching(/^[.,]\d{1,2}$/));
    fc.assert(
      fc.property(figures, decimals, fc.constantFrom(1n, 60n, 100n, 1_000n, 3_600n, 10_000n), fc.boolean(), (whole, rest, scale, wary) => {
        const text = whole + rest;
        // A sign in front changes nothing but the way.
        const long = readScaled(`+${text}`, scale, wary);
        const short = readScaled(text, scale, wary);
        expect(typeof short === 'bigint' ? short : short.code).toEqual(typeof long === 'bigint' ? long : long.code);
      }),
    );
  });

  it('is exact beyond what a number holds, and never rounds', () => {
    expect(readScaled('9007199254740993,01', 100n)).toBe(900_719_925_474_099_301n);
    expect(readScaled('0,015', 100n)).toMatchObject({ code: 'QUANTITY_TOO_FINE' });
    expect(readScaled('1,000', 100n)).toBe(100n);
    expect(readScaled('1,000', 100n, true)).toMatchObject({ code: 'QUANTITY_TOO_FINE' });
    expect(readScaled('0,500', 100n, true)).toBe(50n);
    for (const text of ['', '.', '1e3', '--1', '1.2.3', '0x10', 'NaN', '1'.repeat(50)])
      expect(readScaled(text, 100n)).toMatchObject({ code: 'QUANTITY_NOT_NUMBER' });
  });
});

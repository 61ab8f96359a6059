import { describe, expect, it } from 'vitest';
import { weightScale } from '../quantities/unit.ts';
import { checkWeight, largestWeight, weigh } from './weigh.ts';

const euros = (count: number): number => count * 100 * 100;

describe('weigh', () => {
  it('weighs an hour at 20 as 20.00, in fine units of a cent', () => {
    expect(weigh({ unit: 'time', quantity: 3600, rate: euros(20), multiplier: 100 })).toBe(2000n * weightScale);
  });

  it('is exact for one second: 20.00 an hour is no whole number of cents a second', () => {
    expect(weigh({ unit: 'time', quantity: 1, rate: euros(20), multiplier: 100 }) * 3600n).toBe(2000n * weightScale);
  });

  it('weighs money one for one at face value, and the multiplier on top', () => {
    expect(weigh({ unit: 'money', quantity: 12_345, rate: 100, multiplier: 100 })).toBe(12_345n * weightScale);
    expect(weigh({ unit: 'money', quantity: 12_345, rate: 100, multiplier: 400 })).toBe(4n * 12_345n * weightScale);
  });

  it('weighs pieces in hundredths', () => {
    expect(weigh({ unit: 'count', quantity: 150, rate: euros(8), multiplier: 100 })).toBe(1200n * weightScale);
  });

  it('weighs a contrary entry as the exact opposite', () => {
    const priced = { unit: 'time', quantity: 79, rate: 123_457, multiplier: 133 } as const;
    expect(weigh({ ...priced, quantity: -79 })).toBe(-weigh(priced));
  });

  // REFERENCE W3 and W4: cash × 4, and time at one rate.
  it('W3: 1,000 in cash counts 4,000', () =>
    expect(weigh({ unit: 'money', quantity: 100_000, rate: 100, multiplier: 400 })).toBe(400_000n * weightScale));
  it('W4: 10 h and 20 h of one rate are one third and two thirds; 10 h more make it even', () => {
    const of = (hours: number): bigint => weigh({ unit: 'time', quantity: hours * 3600, rate: euros(20), multiplier: 200 });
    expect(of(10) * 3n).toBe(of(10) + of(20));
    expect(of(10) + of(10)).toBe(of(20));
  });
});

describe('checkWeight', () => {
  it('refuses what the book could not store and add', () => {
    expect(checkWeight(largestWeight)).toBeUndefined();
    expect(checkWeight(-largestWeight)).toBeUndefined();
    expect(checkWeight(largestWeight + 1n)?.code).toBe('WEIGHT_OVERFLOW');
    expect(checkWeight(-largestWeight - 1n)?.code).toBe('WEIGHT_OVERFLOW');
    expect(largestWeight < 2n ** 63n).toBe(true);
  });
});

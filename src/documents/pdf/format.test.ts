import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightScale } from '../../core/quantities/unit.ts';
import {
  formatBasisPoints,
  formatDay,
  formatDecimal,
  formatDuration,
  formatFraction,
  formatMoney,
  formatMultiplier,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatRate,
  formatShortDay,
  formatWeight,
} from './format.ts';

const euro = { currency: 'EUR', currencyDigits: 2 };

describe('figures on paper', () => {
  it('writes money in each language', () => {
    expect(formatMoney('12345.67', 'EUR', 'fr')).toBe('12\u00a0345,67\u00a0€');
    expect(formatMoney('-1234567.00', 'EUR', 'fr')).toBe('−1\u00a0234\u00a0567,00\u00a0€');
    expect(formatMoney('12345.67', 'EUR', 'en')).toBe('€12,345.67');
    expect(formatMoney('-5.00', 'GBP', 'en')).toBe('−£5.00');
    expect(formatMoney('-1500', 'XOF', 'fr')).toBe('−1\u00a0500\u00a0XOF');
    expect(formatMoney('999.50', 'CHF', 'en')).toBe('CHF\u00a0999.50');
  });

  it('keeps every figure of any decimal, and no narrow space', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.constantFrom('en' as const, 'fr' as const), (value, language) => {
        const text = formatDecimal(`${value}.25`, language);
        expect(text).not.toContain('\u202f');
        expect(text.replace(/[^0-9]/gu, '')).toBe(`${value < 0n ? -value : value}25`);
      }),
    );
  });

  it('rounds percentages for the eye, half up', () => {
    expect(formatPercent('538136/1594433', 'fr')).toBe('33,75\u00a0%');
    expect(formatPercent('1/3', 'en')).toBe('33.33%');
    expect(formatPercent('1/20000', 'en')).toBe('0.01%');
    expect(formatPercent('0/1', 'fr')).toBe('0,00\u00a0%');
    expect(formatBasisPoints(1000, 'fr')).toBe('10\u00a0%');
    expect(formatBasisPoints(1250, 'en')).toBe('12.5%');
  });

  it('tells a change in points, and its French plural', () => {
    expect(formatPoints('1/5', '1/4', 'fr')).toEqual({ text: '+5,00', plural: true });
    expect(formatPoints('1/4', '6/25', 'fr')).toEqual({ text: '−1,00', plural: false });
    expect(formatPoints('1/4', '1/4', 'en')).toEqual({ text: '0.00', plural: false });
  });

  it('writes durations as people say them', () => {
    expect([9000, 7200, 2700, 52, 0, 1_076_272, 3605, -5400].map((seconds) => formatDuration(seconds))).toEqual([
      '2\u00a0h\u00a030',
      '2\u00a0h',
      '45\u00a0min',
      '52\u00a0s',
      '0\u00a0s',
      '298\u00a0h\u00a057\u00a0min\u00a052\u00a0s',
      '1\u00a0h\u00a00\u00a0min\u00a05\u00a0s',
      '−1\u00a0h\u00a030',
    ]);
    expect(formatDuration(4_716_000)).toBe('1310\u00a0h');
    expect(formatDuration(4_716_000, 'fr')).toBe('1\u00a0310\u00a0h');
    expect(formatDuration(4_717_800, 'en')).toBe('1,310\u00a0h\u00a030');
    expect(formatQuantity(4_717_800, 'time', euro, 'en', false)).toBe('1310\u00a0h\u00a030');
    expect(formatQuantity(4_717_800, 'time', euro, 'en', true)).toBe('1,310\u00a0h\u00a030');
  });

  it('writes quantities, rates and multipliers in their units', () => {
    expect(formatQuantity(150_000, 'money', euro, 'fr', true)).toBe('1\u00a0500,00\u00a0€');
    expect(formatQuantity(25, 'count', euro, 'fr', true)).toBe('0,25');
    expect(formatQuantity(300, 'count', euro, 'en', true)).toBe('3');
    expect(formatRate(250_000, 'time', euro, 'fr')).toBe('25,00\u00a0€/h');
    expect(formatRate(125, 'time', euro, 'en')).toBe('€0.0125/h');
    expect(formatRate(100, 'money', euro, 'fr')).toBe('1');
    expect(formatRate(120_000, 'count', euro, 'en')).toBe('€12.00/unit');
    expect(formatMultiplier(150, 'fr')).toBe('×\u00a01,5');
    expect(formatMultiplier(400, 'en')).toBe('×\u00a04');
  });

  it('writes weights, fractions and days', () => {
    expect(formatWeight((weightScale * 747_411n).toString(), 2, 'fr')).toBe('7\u00a0474,11');
    expect(formatWeight((-weightScale / 2n).toString(), 2, 'en')).toBe('−0.01');
    expect(formatFraction('538136/1594433', 'fr')).toBe('538\u00a0136\u00a0/\u00a01\u00a0594\u00a0433');
    expect(formatDay('2016-01-01', 'fr')).toBe('1er\u00a0janvier\u00a02016');
    expect(formatDay('2016-12-25', 'en')).toBe('25\u00a0December\u00a02016');
    expect(formatShortDay('2016-04-30', 'fr')).toBe('30/04/2016');
  });
});

import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { setRate } from '../../src/app/activities.ts';
import { adoptCharter, charterOn } from '../../src/app/charters.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { resolveRate } from '../../src/core/charters/rates.ts';
import { fitted, give } from '../support/actions.ts';
import { memoryBook, people, project } from '../support/workshop.ts';

describe('adopting another charter', () => {
  it('brings its multipliers from its first day, keeps what an hour is worth, and leaves what is written alone', () => {
    const shop = memoryBook();
    people(shop.lead, 'Ada Exemple');
    project(shop.lead);
    setRate(shop.lead, { id: v7(), activity: 1, member: null, from: '2026-01-01', rate: 300_000, multiplier: 100 });
    setRate(shop.lead, { id: v7(), activity: 1, member: 1, from: '2026-01-01', rate: 400_000, multiplier: 100 });
    const before = give(shop.lead, { day: '2026-06-10' });
    adoptCharter(shop.lead, fitted('dynamic-equity', '2026-06-01'));
    const after = give(shop.lead, { day: '2026-06-11' });
    const earlier = give(shop.lead, { day: '2026-05-31' });
    const shown = (number: number) => ({
      rate: shop.book.read.contribution(number)!.rate,
      multiplier: shop.book.read.contribution(number)!.multiplier,
    });
    expect([before, after, earlier].map(shown)).toEqual([
      { rate: 400_000, multiplier: 100 },
      { rate: 400_000, multiplier: 200 },
      { rate: 400_000, multiplier: 100 },
    ]);
    const general = shop.book.read
      .rates()
      .filter((rate) => rate.activity === 1 && rate.member === null)
      .at(-1);
    expect(general).toMatchObject({ from: '2026-06-01', rate: 300_000, multiplier: 200 });
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });

  it('changes no rate when only its percentages change, and is undone whole', () => {
    const shop = memoryBook();
    const rates = shop.book.read.rates();
    adoptCharter(shop.lead, fitted('cooperative-spirit', '2026-06-01', { reservePercent: '10' }));
    expect(shop.book.read.rates()).toEqual(rates);
    adoptCharter(shop.lead, fitted('dynamic-equity', '2026-06-01'));
    expect(shop.book.read.rates().length).toBeGreaterThan(rates.length);
    undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
    expect(shop.book.read.rates()).toEqual(rates);
    shop.close();
  });

  it('follows dated rates in the order of their days, however the charter lists them', () => {
    const shop = memoryBook();
    const { charter } = fitted('equal', '2026-06-01');
    const rates = [
      { from: '2027-01-01', to: null, member: null, rate: '22.5', multiplier: '1' },
      { from: '2026-06-01', to: '2026-12-31', member: null, rate: '21', multiplier: '1' },
    ];
    const activities = charter.activities.map((one) => (one.key === 'work' ? { ...one, rates } : one));
    adoptCharter(shop.lead, { ...fitted('equal', '2026-06-01'), charter: { ...charter, activities } });
    const all = shop.book.read.rates();
    expect(['2026-07-01', '2027-01-01'].map((day) => resolveRate(all, 1, 1, day)!.rate)).toEqual([210_000, 225_000]);
    shop.close();
  });

  it('cannot come back into days that were closed since it was withdrawn', () => {
    const shop = memoryBook();
    people(shop.lead, 'Ada Exemple');
    project(shop.lead);
    const { seq } = adoptCharter(shop.lead, fitted('equal', '2026-03-01'));
    const withdrawn = undo(shop.lead, { id: v7(), seq });
    closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 1_000n });
    expect(() => undo(shop.lead, { id: v7(), seq: withdrawn.seq })).toThrow('UNDO_IMPOSSIBLE');
    expect(charterOn(shop.book.read, '2026-03-31').number).toBe(1);
    shop.close();
  });
});

describe('a member’s own rate', () => {
  it('ends with its charter’s dates, follows everyone’s afterwards, and is undone with the adoption', () => {
    const shop = memoryBook();
    people(shop.lead, 'Ada Exemple');
    const { charter } = fitted('equal', '2026-06-01');
    const rates = [{ from: '2026-06-10', to: '2026-06-19', member: 'Ada Exemple', rate: '30', multiplier: '1' }];
    const activities = charter.activities.map((one) => (one.key === 'work' ? { ...one, rates } : one));
    const before = shop.book.read.rates();
    adoptCharter(shop.lead, { ...fitted('equal', '2026-06-01'), charter: { ...charter, activities } });
    const adopted = nextUndo(shop.lead)!.seq;
    setRate(shop.lead, { id: v7(), activity: 1, member: null, from: '2026-07-01', rate: 250_000, multiplier: 100 });
    const on = (day: string) => resolveRate(shop.book.read.rates(), 1, 1, day)!.rate;
    expect(['2026-06-09', '2026-06-10', '2026-06-19', '2026-06-20', '2026-07-01'].map(on)).toEqual([
      200_000, 300_000, 300_000, 200_000, 250_000,
    ]);
    expect(shop.doctor().violations).toEqual([]);
    undo(shop.lead, { id: v7(), seq: nextUndo(shop.lead)!.seq });
    undo(shop.lead, { id: v7(), seq: adopted });
    expect(shop.book.read.rates()).toEqual(before);
    shop.close();
  });

  it('that a charter announced does not begin once the next one no longer says it', () => {
    const shop = memoryBook();
    people(shop.lead, 'Ada Exemple');
    const { charter } = fitted('equal', '2026-06-01');
    const rates = [{ from: '2027-01-01', to: null, member: '1', rate: '30', multiplier: '1' }];
    const activities = charter.activities.map((one) => (one.key === 'work' ? { ...one, rates } : one));
    adoptCharter(shop.lead, { ...fitted('equal', '2026-06-01'), charter: { ...charter, activities } });
    adoptCharter(shop.lead, fitted('equal', '2026-09-01'));
    expect(resolveRate(shop.book.read.rates(), 1, 1, '2027-02-01')!.rate).toBe(200_000);
    shop.close();
  });
});

import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { setRate } from '../../src/app/activities.ts';
import { adoptCharter } from '../../src/app/charters.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
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
});

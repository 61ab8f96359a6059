import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultSentence } from '../../src/contract/sentences/faults.ts';
import { activityKinds, unitOfKind } from '../../src/core/charters/charter.ts';
import { dayNumber } from '../../src/core/days/day.ts';
import type { EntryData, EntryKind, ImportedTuple } from '../../src/core/journal/entries.ts';
import { weigh } from '../../src/core/shares/weigh.ts';
import { activity } from '../support/actions.ts';
import { memoryBook, people, project, refusalOf, type Workshop } from '../support/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead);
});
afterEach(() => shop.close());

/** Writes entries as an import does, without the rules before it. */
function append<Kind extends EntryKind>(...entries: readonly (readonly [Kind, EntryData[Kind]])[]): void {
  const input = { id: v7(), actor: shop.lead.actor.personId, at: shop.clock.now(), request: '{}' };
  shop.book.command(input, (write) => {
    for (const [kind, data] of entries) write.append(kind, data);
    return {};
  });
}

const begun = (batch: number, rows: number) => ['import.begun', { batch, format: 'toggl', rows }] as const;
const rowsOf = (batch: number) =>
  shop.book.db.all(
    'select member, project, activity, rate, day, month, quantity, weight, state, corrects, fingerprint from contribution where batch = ? order by number',
    batch,
  );
const day = dayNumber('2026-03-02');

describe('what an import writes', () => {
  it('law: weighs quantity × rate × multiplier exactly, or is refused', () => {
    const print = 'f'.repeat(16);
    const kinds = new Map(activityKinds.map((kind, index) => [kind, 100 + index]));
    append(...[...kinds].map(([kind, place]) => ['activity.added', { number: place, kind, en: `A ${kind}`, fr: `B ${kind}` }] as const));
    let number = 1;
    let beyondFloats = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...activityKinds),
        fc.integer({ min: 0, max: 100_000_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.oneof(fc.integer({ min: 1, max: 86_400 }), fc.maxSafeNat()),
        (kind, rate, multiplier, quantity) => {
          const rateNumber = 1000 + number;
          const price = { number: rateNumber, activity: kinds.get(kind)!, member: null, from: 0, rate, multiplier };
          const weight = weigh({ unit: unitOfKind[kind], quantity, rate, multiplier });
          const row: ImportedTuple = [1, 1, kinds.get(kind)!, rateNumber, day, quantity, print];
          const write = () =>
            append<EntryKind>(['rate.set', price], begun(number, 1), [
              'contributions.imported',
              { batch: number, first: number, rows: [row] },
            ]);
          if (weight >= 2n ** 63n) expect(refusalOf(write).code).toBe('WEIGHT_OVERFLOW');
          else {
            write();
            expect(shop.book.db.get('select weight, fingerprint from contribution where number = ?', number)).toEqual({
              weight,
              fingerprint: -1n,
            });
            number += 1;
            if (weight > 2n ** 53n) beyondFloats += 1;
          }
        },
      ),
      { numRuns: 300, verbose: 1 },
    );
    expect(number).toBeGreaterThan(50);
    expect(beyondFloats).toBeGreaterThan(10);
  });

  it('is the same in the tables as what earlier programs wrote of the same rows', () => {
    const rows: readonly ImportedTuple[] = [
      [1, 1, activity.work, activity.work, day, 3600, '00000000000000ff'],
      [2, 1, activity.cash, activity.cash, day + 40, 12_345, ''],
      [2, 1, activity.work, activity.work, day - 400, 59, 'fedcba9876543210'],
    ];
    const prices = new Map(shop.book.read.rates().map((rate) => [rate.number, rate]));
    const unitOf = new Map(shop.book.read.activities().map((known) => [known.number, known.unit]));
    const old = rows.map(([member, place, act, rate, on, quantity, fingerprint], index) => {
      const weight = weigh({ unit: unitOf.get(act)!, quantity, rate: prices.get(rate)!.rate, multiplier: prices.get(rate)!.multiplier });
      return [index + 1, member, place, act, rate, on, quantity, weight.toString(), fingerprint, 0] as const;
    });
    append<EntryKind>(begun(1, 3), ['contributions.submitted', { batch: 1, rows: old }]);
    append<EntryKind>(begun(2, 3), ['contributions.imported', { batch: 2, first: 4, rows }]);
    expect(rowsOf(2)).toEqual(rowsOf(1));
    expect(rowsOf(2)).toHaveLength(3);
    expect(shop.book.read.batches()).toMatchObject([
      { number: 2, rows: 3 },
      { number: 1, rows: 3 },
    ]);
    expect(shop.doctor().violations).toEqual([]);
  });

  it('has numbers that follow all others, or the entry is none', () => {
    const entry = (first: number) => append<EntryKind>(['contributions.imported', { batch: 1, first, rows: [[1, 1, 1, 1, day, 60, '']] }]);
    for (const first of [0, 2]) expect(() => entry(first)).toThrow('numbered after all others');
    entry(1);
    expect(() => entry(1)).toThrow('numbered after all others');
  });

  it.each([
    ['rate', [1, 1, 1, 99, day, 60, ''] as ImportedTuple],
    ['activity', [1, 1, 99, 1, day, 60, ''] as ImportedTuple],
  ])('without its %s has no weight, and is no entry', (_, row) => {
    expect(() => append<EntryKind>(['contributions.imported', { batch: 1, first: 1, rows: [row] }])).toThrow('exist');
    expect(shop.book.read.nextNumber('contribution')).toBe(1);
  });
});

describe('the doctor finds a contribution of what is not there', () => {
  it.each([
    ['member', 'names member 99, which', 'nomme le membre 99, qui'],
    ['project', 'names project 99, which', 'nomme le projet 99, qui'],
    ['activity', 'names activity 99, which', 'nomme l’activité 99, qui'],
    ['rate', 'names rate 99, which', 'nomme le taux 99, qui'],
    ['batch', 'names import 99, which', 'nomme l’import 99, qui'],
  ])('%s', (noun, english, french) => {
    append<EntryKind>(begun(1, 1), ['contributions.imported', { batch: 1, first: 1, rows: [[1, 1, 1, 1, day, 60, '']] }]);
    expect(shop.doctor().violations).toEqual([]);
    shop.book.db.run(`update contribution set ${noun} = 99`);
    const found = shop.doctor().violations.filter((fault) => fault.check === 'contributionOf');
    expect(found).toEqual([{ check: 'contributionOf', subject: '1', details: { noun, named: 99 } }]);
    const { en, fr } = faultSentence(found[0]!);
    expect(en).toContain(`Contribution 1 ${english} is not in the book.`);
    expect(fr).toContain(`L’apport 1 ${french} n’est pas dans le livre.`);
  });

  it('also when the journal itself says so, and its replay agrees', () => {
    append<EntryKind>(begun(1, 1), ['contributions.imported', { batch: 1, first: 1, rows: [[99, 77, 1, 1, day, 60, '']] }]);
    expect(shop.doctor().violations).toEqual([
      { check: 'contributionOf', subject: '1', details: { noun: 'member', named: 99 } },
      { check: 'contributionOf', subject: '1', details: { noun: 'project', named: 77 } },
    ]);
  });
});

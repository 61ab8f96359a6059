import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddities, type Looked, type Surroundings } from './anomalies.ts';

const looked = (changes: Partial<Looked> = {}): Looked => ({
  number: 1,
  member: 1,
  project: 1,
  activity: 1,
  isWork: true,
  day: '2026-03-02',
  quantity: 7200,
  price: 100,
  note: '',
  startsAt: null,
  ...changes,
});
const quiet: Surroundings = {
  secondsOfDay: 7200,
  sameDay: [],
  usual: undefined,
  promised: [],
  lateSince: null,
  daysOld: 0,
  own: false,
};
const found = (row: Looked, changes: Partial<Surroundings> = {}): string[] =>
  oddities(row, { ...quiet, ...changes }).map((one) => one.what);

describe('what is odd about a contribution', () => {
  it('is nothing, most of the time', () => {
    expect(found(looked())).toEqual([]);
    expect(found(looked(), { sameDay: [looked(), looked({ number: 2, note: 'other' })] })).toEqual([]);
  });

  it('is a day of more than twelve hours, of work', () => {
    expect(found(looked(), { secondsOfDay: 43_200 })).toEqual([]);
    expect(oddities(looked(), { ...quiet, secondsOfDay: 43_201 })).toMatchObject([{ what: 'longDay', figure: 43_201 }]);
    expect(found(looked({ isWork: false }), { secondsOfDay: 86_400 })).toEqual([]);
  });

  it('is another one that ran at the same time, by the start times that are known', () => {
    const morning = looked({ startsAt: 540, quantity: 3600 });
    const sameDay = [looked({ number: 2, startsAt: 599, quantity: 60, note: 'x' })];
    expect(oddities(morning, { ...quiet, sameDay })).toMatchObject([{ what: 'overlap', other: 2 }]);
    expect(found(morning, { sameDay: [looked({ number: 2, startsAt: 600, note: 'x' })] })).toEqual([]);
    expect(found(morning, { sameDay: [looked({ number: 2, note: 'x' })] })).toEqual([]);
  });

  it('overlaps for both or for neither', () => {
    const one = fc.record({ startsAt: fc.integer({ min: 0, max: 1439 }), quantity: fc.integer({ min: 1, max: 30_000 }) });
    fc.assert(
      fc.property(one, one, (left, right) => {
        const [first, second] = [looked({ ...left, note: 'a' }), looked({ ...right, number: 2, note: 'b' })];
        expect(found(first, { sameDay: [second] })).toEqual(found(second, { sameDay: [first] }));
      }),
    );
  });

  it('is what the member did not promise, when they promised something', () => {
    expect(found(looked(), { promised: [{ project: 1, activity: 2 }] })).toEqual(['outsideCommitment']);
    expect(
      found(looked(), {
        promised: [
          { project: 1, activity: 2 },
          { project: 1, activity: 1 },
        ],
      }),
    ).toEqual([]);
  });

  it('is a quantity or a rate far from the member’s usual, once there is one', () => {
    const usual = { entries: 5, quantity: 5n * 7200n, price: 100 };
    expect(found(looked({ quantity: 4 * 7200 }), { usual })).toEqual([]);
    expect(oddities(looked({ quantity: 4 * 7200 + 1 }), { ...quiet, usual })).toMatchObject([{ what: 'unusualQuantity', figure: 7200 }]);
    expect(found(looked({ quantity: 899 }), { usual })).toEqual(['unusualQuantity']);
    expect(found(looked({ price: 201 }), { usual })).toEqual(['unusualRate']);
    expect(found(looked({ price: 49 }), { usual })).toEqual(['unusualRate']);
    expect(found(looked({ price: 1000, quantity: 1 }), { usual: { ...usual, entries: 4 } })).toEqual([]);
  });

  it('is one that looks like another, one that comes after its week was approved, an old one, and one’s own', () => {
    expect(oddities(looked(), { ...quiet, sameDay: [looked({ number: 7 })] })).toMatchObject([{ what: 'duplicate', other: 7 }]);
    expect(oddities(looked(), { ...quiet, lateSince: '2026-03-09' })).toMatchObject([{ what: 'late', day: '2026-03-09' }]);
    expect(found(looked(), { daysOld: 92 })).toEqual([]);
    expect(found(looked(), { daysOld: 93, own: true })).toEqual(['old', 'own']);
  });
});

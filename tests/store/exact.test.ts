import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { addActivity, setRate } from '../../src/app/activities.ts';
import { approveContributions } from '../../src/app/contributions/decide.ts';
import { ledgerPage } from '../../src/app/contributions/ledger.ts';
import { explainShare, shareTable, sharesByKind } from '../../src/app/shares.ts';
import { activity, entry, give, submit } from '../support/actions.ts';
import { submitContribution } from '../../src/app/contributions/submit.ts';
import { memoryBook, people, project, refusalOf } from '../support/workshop.ts';

const everything = { members: [], projects: [], activities: [], states: [], from: null, to: null, search: '', batch: null };

describe('sums beyond 2^53 stay exact', () => {
  it('in weights, shares, ledger totals and the doctor', () => {
    const shop = memoryBook();
    people(shop.lead, 'Ada', 'Bo');
    project(shop.lead);
    for (let month = 1; month <= 3; month++)
      give(shop.lead, { activity: activity.cash, quantity: 80_000_000_001, day: `2026-0${month}-01` });
    give(shop.lead, { member: 2, activity: activity.cash, quantity: 1 });
    const one = 36_000_000n;
    const expected = 3n * 80_000_000_001n * one;
    expect(expected > 2n ** 53n).toBe(true);
    const table = shareTable(shop.lead, { asOf: null, from: null, project: null });
    expect(table.members.map((member) => member.weight)).toEqual([expected, one]);
    expect(table.members.map((member) => member.profitShare)).toEqual(['240000000003/240000000004', '1/240000000004']);
    expect(ledgerPage(shop.lead, everything, null, 10).weight).toBe(expected + one);
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });
});

describe('an overflow is refused, never wrapped, and what came before it stays', () => {
  /** One unit of money weighs 3600 × 10^11 × 10^5 × … fine units at the highest rate: a few are as much as a column holds. */
  const heavy = () => {
    const shop = memoryBook();
    people(shop.lead, 'Ada', 'Bo');
    project(shop.lead, 'One');
    project(shop.lead, 'Two');
    setRate(shop.lead, { id: v7(), activity: activity.cash, member: null, from: '2026-01-01', rate: 100_000_000_000, multiplier: 10_000 });
    return shop;
  };
  const half = { activity: activity.cash, quantity: 2 };

  it('one contribution that is too heavy', () => {
    const shop = heavy();
    const version = shop.book.version();
    expect(refusalOf(() => submitContribution(shop.lead, { id: v7(), ...entry({ activity: activity.cash, quantity: 3 }) })).code).toBe(
      'WEIGHT_OVERFLOW',
    );
    expect(shop.book.version()).toBe(version);
    shop.close();
  });

  it('two that are too heavy together: the approval is undone whole', () => {
    const shop = heavy();
    const numbers = [submit(shop.lead, half), submit(shop.lead, { ...half, day: '2026-03-03' })];
    const version = shop.book.version();
    expect(refusalOf(() => approveContributions(shop.lead, { id: v7(), numbers })).code).toBe('WEIGHT_OVERFLOW');
    expect(shop.book.version()).toBe(version);
    expect(shop.book.read.states([[1, 2]]).map((row) => row.state)).toEqual([1, 1]);
    expect(shop.doctor().violations).toEqual([]);
    approveContributions(shop.lead, { id: v7(), numbers: [1] });
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });

  it('weights of one member in several projects, and of several members, are added exactly wherever they are shown', () => {
    const shop = heavy();
    for (const [member, inProject, day] of [
      [1, 1, '2026-02-02'],
      [1, 2, '2026-02-03'],
      [2, 1, '2026-02-04'],
      [2, 2, '2026-03-05'],
    ] as const)
      give(shop.lead, { ...half, member, project: inProject, day });
    const each = 2n * 3600n * 100_000_000_000n * 10_000n;
    expect(each * 2n > 2n ** 63n).toBe(true);
    for (const [asOf, from] of [
      [null, null],
      ['2026-03-10', null],
      ['2026-03-10', '2026-02-02'],
    ] as const) {
      expect(shareTable(shop.lead, { asOf, from, project: null }).members.map((member) => member.weight)).toEqual([2n * each, 2n * each]);
      expect(sharesByKind(shop.lead, { asOf, from, project: null }).reduce((sum, row) => sum + row.weight, 0n)).toBe(4n * each);
      expect(explainShare(shop.lead, { asOf, from, project: null, member: 1 }).basis.reduce((sum, row) => sum + row.weight, 0n)).toBe(
        2n * each,
      );
    }
    expect(ledgerPage(shop.lead, everything, null, 10)).toMatchObject({ total: 4, weight: 4n * each });
    expect(shop.book.read.weightsRecomputed({ from: null, to: null, project: null })).toEqual(
      new Map([
        [1, 2n * each],
        [2, 2n * each],
      ]),
    );
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });

  it('rates and multipliers beyond their limits are refused', () => {
    const shop = heavy();
    for (const [rate, multiplier] of [
      [-1, 100],
      [1.5, 100],
      [100_000_000_001, 100],
      [100, -1],
      [100, 100_001],
      [Number.NaN, 100],
    ] as const) {
      const version = shop.book.version();
      expect(
        refusalOf(() =>
          addActivity(shop.lead, { id: v7(), kind: 'work', label: { en: 'x', fr: 'x' }, rate, multiplier, from: '2026-01-01' }),
        ).code,
      ).toBe('RATE_INVALID');
      expect(refusalOf(() => setRate(shop.lead, { id: v7(), activity: 1, member: null, from: '2026-01-01', rate, multiplier })).code).toBe(
        'RATE_INVALID',
      );
      expect(shop.book.version()).toBe(version);
    }
    shop.close();
  });
});

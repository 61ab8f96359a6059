import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Charter } from '../charters/charter.ts';
import { cooperativeSpirit, dynamicEquity, fitCharter } from '../charters/readyMade.ts';
import { addFractions, fractionText, zeroFraction } from '../shares/fraction.ts';
import { runWaterfall, type WaterfallInput, type WaterfallMember } from './run.ts';

const members = (...weights: readonly (readonly [inPeriod: bigint, sinceStart: bigint])[]): WaterfallMember[] =>
  weights.map(([weightInPeriod, weightSinceStart], index) => ({
    number: index + 1,
    weightInPeriod,
    weightSinceStart,
    activeInPeriod: true,
    activeSinceStart: true,
  }));
const run = (changes: Partial<WaterfallInput>) =>
  runWaterfall({ result: 10_000n, charter: cooperativeSpirit, members: members([1n, 1n], [3n, 9n]), carriedLoss: 0n, ...changes });
const withReserve = (reserveBasisPoints: number, fundBasisPoints: number, base: Charter = cooperativeSpirit): Charter =>
  fitCharter(base, { rights: null, reserveBasisPoints, fundBasisPoints, selfApproval: false });

describe('runWaterfall', () => {
  it('shares a surplus by what was given in the period', () => {
    const outcome = run({});
    expect(outcome.members.map((member) => member.amount)).toEqual([2500n, 7500n]);
    expect(outcome.members.map((member) => fractionText(member.rightsShare))).toEqual(['1/2', '1/2']);
    expect(outcome.undistributed).toBe(0n);
    expect(outcome.heads).toBe(2);
  });

  it('or since the start, where the charter says so', () => {
    const outcome = run({ charter: dynamicEquity });
    expect(outcome.members.map((member) => member.amount)).toEqual([1000n, 9000n]);
    expect(outcome.members.map((member) => fractionText(member.rightsShare))).toEqual(['1/10', '9/10']);
  });

  it('takes reserve and fund from what is left, in order, with the half unit to the larger part', () => {
    const outcome = run({ result: 1001n, charter: withReserve(1500, 500) });
    // 15 % of 1001 is 150.15; 5 % of the 851 that are left is 42.55.
    expect(outcome.steps.map((step) => [step.kind, step.amount])).toEqual([
      ['reserve', 150n],
      ['fund', 43n],
      ['split', 808n],
    ]);
  });

  it('pays losses first, as far as it goes', () => {
    expect(run({ carriedLoss: 4000n }).steps.map((step) => step.amount)).toEqual([4000n, 6000n]);
    const all = run({ carriedLoss: 40_000n });
    expect(all.steps.map((step) => step.amount)).toEqual([10_000n, 0n]);
    expect(all.members.map((member) => member.amount)).toEqual([0n, 0n]);
  });

  it('a loss is carried forward whole and charges nobody', () => {
    const outcome = run({ result: -777n, charter: withReserve(1500, 0) });
    expect(outcome.steps).toMatchObject([{ kind: 'lossCarriedForward', amount: -777n, account: 'losses' }]);
    expect(outcome.members.map((member) => member.amount)).toEqual([0n, 0n]);
    expect(outcome.undistributed).toBe(0n);
  });

  it('nobody contributed: the surplus is undistributed, named and whole', () => {
    const outcome = run({ members: members([0n, 5n]) });
    expect(outcome.undistributed).toBe(10_000n);
    expect(outcome.steps).toMatchObject([{ kind: 'split', amount: 0n, derivation: { totalWeight: 0n, holders: 0 } }]);
    expect(run({ members: [] }).undistributed).toBe(10_000n);
    expect(run({ members: members([0n, 5n]), charter: withReserve(1000, 0) })).toMatchObject({ undistributed: 9000n });
  });

  it('who was corrected below zero has no part, and owes none', () => {
    const outcome = run({ members: members([-5n, -5n], [1n, 1n]) });
    expect(outcome.members.map((member) => [member.amount, fractionText(member.profitShare), fractionText(member.rightsShare)])).toEqual([
      [0n, '0/1', '0/1'],
      [10_000n, '1/1', '1/1'],
    ]);
  });

  it('a result of zero is closed with nothing to share', () => {
    expect(run({ result: 0n, charter: withReserve(1000, 1000) }).members.map((member) => member.amount)).toEqual([0n, 0n]);
  });

  it('equal splits and heads among members count who was there', () => {
    const charter: Charter = {
      ...cooperativeSpirit,
      rights: { rule: 'equal', among: 'members', span: 'period' },
      steps: [
        {
          kind: 'split',
          take: { of: 'result', basisPoints: 10_000 },
          key: { of: 'equal', among: 'members', span: 'period' },
          label: { en: 'x', fr: 'x' },
          whenEmpty: 'undistributed',
        },
      ],
    };
    const outcome = run({
      charter,
      result: 100n,
      members: [
        ...members([0n, 0n], [9n, 9n]),
        { number: 3, weightInPeriod: 0n, weightSinceStart: 0n, activeInPeriod: false, activeSinceStart: true },
      ],
    });
    expect(outcome.members.map((member) => member.amount)).toEqual([50n, 50n, 0n]);
    expect(outcome.heads).toBe(2);
  });

  it('every step says how it came to its amount', () => {
    const [losses, reserve, split] = run({ carriedLoss: 100n, charter: withReserve(1000, 0) }).steps;
    expect(losses).toMatchObject({ derivation: { form: 'losses', carriedLoss: 100n, available: 10_000n } });
    expect(reserve).toMatchObject({ amount: 990n, derivation: { form: 'percentage', basisPoints: 1000, of: 'remainder', base: 9900n } });
    expect(split).toMatchObject({
      derivation: { form: 'split', base: 8910n, key: 'contribution', span: 'period', totalWeight: 4n, holders: 2 },
    });
  });

  it('keeps every unit of the result, and rights sum to one or to none', () => {
    const weight = fc.bigInt(-1000n, 10n ** 15n);
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 12n), 10n ** 12n),
        fc.bigInt(0n, 10n ** 10n),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(fc.tuple(weight, weight), { maxLength: 8 }),
        fc.constantFrom(cooperativeSpirit, dynamicEquity),
        (result, carriedLoss, reserve, fund, list, base) => {
          const outcome = runWaterfall({ result, carriedLoss, charter: withReserve(reserve, fund, base), members: members(...list) });
          const given = outcome.steps.filter((step) => step.kind !== 'split').reduce((sum, step) => sum + step.amount, 0n);
          const shared = outcome.members.reduce((sum, member) => sum + member.amount, 0n);
          expect(given + shared + outcome.undistributed).toBe(result);
          const rights = fractionText(outcome.members.reduce((sum, member) => addFractions(sum, member.rightsShare), zeroFraction));
          expect(['0/1', '1/1']).toContain(rights);
        },
      ),
    );
  });
});

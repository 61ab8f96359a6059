import { describe, expect, it } from 'vitest';
import type { Facts } from '../../waterfall/facts.ts';
import { runSharing } from '../../waterfall/run.ts';
import { exampleFacts } from '../pages/facts.ts';
import { charterPages } from '../pages/index.ts';
import { readyMadeCharter } from './index.ts';

// What the pages say beside their worked examples, tried: the same facts with one thing changed.

function run(name: string, change: (facts: Facts) => Partial<Facts>) {
  const charter = readyMadeCharter(name)!;
  const facts = exampleFacts(charter, charterPages[name]!.example);
  return runSharing(charter, { ...facts, ...change(facts) });
}
const taken = (outcome: ReturnType<typeof run>, key: string) => outcome.steps.find((step) => step.key === key)?.taken ?? 0n;
const amounts = (outcome: ReturnType<typeof run>) => outcome.members.map(({ amount }) => amount);
const without = (facts: Facts, ...names: string[]) => facts.figures.filter(({ name }) => !names.includes(name));

describe('what the pages promise', () => {
  it('creative-contribution: without plays that part follows the works; without works it goes to the fund', () => {
    const noPlays = run('creative-contribution', (facts) => ({ figures: without(facts, 'plays') }));
    expect(amounts(noPlays)).toEqual([55_000n, 18_333n, 36_667n]);
    const nothing = run('creative-contribution', (facts) => ({ figures: without(facts, 'plays', 'works') }));
    const toFund = nothing.steps.flatMap(({ toAccounts }) => toAccounts).filter(({ account }) => account === 'fund:solidarity');
    expect(toFund.reduce((sum, { amount }) => sum + amount, 0n)).toBe(130_000n);
    expect(nothing.undistributed).toBe(0n);
  });

  it('scop: interest never passes the work share', () => {
    // 15,000 less 10,000 kept out: 5,000 → 750 → 4,250 → 850 → 3,400 → 1,700 → 1,700 are left, and the interest would be 2,000.
    const outcome = run('scop', () => ({ result: 1_500_000n }));
    expect(taken(outcome, 'work')).toBe(170_000n);
    expect(taken(outcome, 'interest')).toBe(170_000n);
    expect(taken(outcome, 'rest')).toBe(0n);
  });

  it.each(['scop', 'scic'])('%s: the legal reserve stops at its ceiling', (name) => {
    const full = run(name, () => ({ balances: new Map([['reserve:legal', 8_000_000n]]) }));
    expect(taken(full, 'legal')).toBe(0n);
  });

  it('value-equation: what was paid before is owed no more, and what no claim takes stays open', () => {
    const paid = new Map([
      [
        'claims',
        new Map([
          [1, 4500n],
          [2, 4200n],
          [3, 1800n],
          [4, 1200n],
        ]),
      ],
    ]);
    const outcome = run('value-equation', () => ({ result: 10_000n, claimsPaid: paid }));
    expect(amounts(outcome)).toEqual([3000n, 2800n, 1200n, 800n]);
    expect(outcome.undistributed).toBe(2200n);
    const whole = run('value-equation', () => ({ result: 19_500n }));
    expect(amounts(whole)).toEqual([7500n, 7000n, 3000n, 2000n]);
  });

  it('dynamic-equity: who leaves in good terms keeps everything', () => {
    const outcome = run('dynamic-equity', (facts) => ({
      members: facts.members.map((member) => (member.number === 3 ? { ...member, leaving: 'notAtFault' as const } : member)),
    }));
    expect(outcome.leavers).toMatchObject([{ number: 3, offer: 800_000n }]);
    // 2,000, 2,000 and 8,000 points: the remainders tie, so the two cents go to the larger weight and then to the lower number.
    expect(amounts(outcome)).toEqual([166_667n, 166_666n, 666_667n]);
  });

  it('worker-patronage: who leaves in good terms is paid 30 % at once, 35 % after one year and after two', () => {
    const outcome = run('worker-patronage', (facts) => ({
      members: facts.members.map((member) =>
        member.number === 2 ? { ...member, left: '2025-11-30', leaving: 'notAtFault' as const } : member,
      ),
      retained: [{ member: 2, amount: 550_000n, due: '2029-12-31' }],
    }));
    expect(outcome.leavers[0]?.instalments).toEqual([
      { due: '2025-11-30', amount: 165_000n },
      { due: '2026-11-30', amount: 192_500n },
      { due: '2027-11-30', amount: 192_500n },
    ]);
  });

  it('grant-and-levy: a pot that is too thin pays all in the same proportion', () => {
    // Nobody had any turnover: 900 are owed and 300 are there.
    const outcome = run('grant-and-levy', (facts) => ({ result: 30_000n, figures: without(facts, 'turnover') }));
    expect(amounts(outcome)).toEqual([10_000n, 10_000n, 10_000n]);
  });

  it('base-plus-need: a short month cuts the needs before the base', () => {
    const outcome = run('base-plus-need', () => ({ result: 1_500_000n }));
    expect(taken(outcome, 'base')).toBe(1_440_000n);
    expect(taken(outcome, 'need')).toBe(60_000n);
  });

  it('collective-budget: without any payment of members everything pays the common costs', () => {
    const outcome = run('collective-budget', () => ({ sums: [] }));
    expect(outcome.steps.flatMap(({ toAccounts }) => toAccounts).reduce((sum, { amount }) => sum + amount, 0n)).toBe(60_000n);
    expect(amounts(outcome)).toEqual([0n, 0n, 0n]);
  });

  it('commons-and-gift: a loss is nobody’s to pay', () => {
    const outcome = run('commons-and-gift', () => ({ result: -10_000n }));
    expect(amounts(outcome)).toEqual([0n, 0n, 0n]);
    expect(outcome.unallocated).toBe(0n);
  });
});

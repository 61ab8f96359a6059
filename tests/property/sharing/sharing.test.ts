import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Charter } from '../../../src/core/charters/charter.ts';
import type { Source } from '../../../src/core/charters/keys.ts';
import type { Facts } from '../../../src/core/waterfall/facts.ts';
import type { RunOutcome } from '../../../src/core/waterfall/outcome.ts';
import { runSharing } from '../../../src/core/waterfall/run.ts';
import { runs } from '../../support/property.ts';
import { memberParts, outcomeTold, secondTold } from './compare.ts';
import { add, amountOf, asJson, keyOf, plainCharter, shuffled, shuffledRows, splitStep, weights } from './laws.ts';
import { cases } from './randomCase.ts';
import { facts, members, periods, sumsOf } from './randomFacts.ts';
import { amounts, eligibilities, label, maybe, percents, sources } from './randomKeys.ts';
import { shareAgain } from './second.ts';

/** Facts for a charter of its own: only the contributions that a law is about, none of them below zero. */
const contributed: fc.Arbitrary<Facts> = periods.chain((period) =>
  members(period).chain((list) =>
    fc
      .record({ all: facts(2, list, period, []), sums: sumsOf(list, period, true) })
      .map(({ all, sums }) => ({ ...all, sums, result: all.result < 0n ? -all.result : all.result })),
  ),
);
const order = fc.array(fc.nat({ max: 1000 }), { minLength: 40, maxLength: 40 });

const outcomeOf = (charter: Charter, given: Facts) => outcomeTold(runSharing(charter, given), charter);

describe('sharing, against a second implementation', () => {
  it('says the same of every step, member, right and leaver', () => {
    fc.assert(
      fc.property(cases, ({ charter, facts: given }) => {
        expect(outcomeOf(charter, given)).toEqual(secondTold(shareAgain(charter, given)));
      }),
      runs(1500),
    );
  });
});

describe('laws of sharing', () => {
  it('puts every cent in exactly one place', () => {
    fc.assert(
      fc.property(cases, ({ charter, facts: given }) => everyCentOnce(given, runSharing(charter, given))),
      runs(800),
    );
  });

  it('takes no more in a step than was left', () => {
    fc.assert(
      fc.property(cases, ({ charter, facts: given }) => {
        const outcome = runSharing(charter, given);
        let left = outcome.result + outcome.broughtForward;
        const isLoss = left < 0n;
        for (const step of outcome.steps) {
          if (step.kind !== 'levy' && !isLoss) expect(step.taken >= 0n).toBe(true);
          left -= step.taken;
          expect(isLoss ? left <= 0n : left >= 0n, `${step.key} left ${left}`).toBe(true);
        }
        expect(left).toBe(outcome.undistributed + outcome.unallocated);
      }),
      runs(500),
    );
  });

  it('gives the same in whatever order members, sums and figures come', () => {
    fc.assert(
      fc.property(cases, order, ({ charter, facts: given }, numbers) => {
        const other = {
          ...given,
          members: shuffled(given.members, numbers),
          sums: shuffled(given.sums, numbers),
          figures: shuffledRows(given.figures, numbers),
          retained: shuffled(given.retained, numbers),
        };
        expect(outcomeOf(charter, other)).toEqual(outcomeOf(charter, given));
      }),
      runs(500),
    );
  });

  it('never lowers the part of who gives more, and raises nobody else beyond what rounding can', () => {
    const more = fc.record({ of: fc.nat({ max: 13 }), times: fc.bigInt({ min: 1n, max: 20n }) });
    fc.assert(
      fc.property(contributed, weights, more, (given, source, { of, times }) => {
        const sum = given.sums[of];
        if (sum === undefined || sum.weight === 0n) return;
        const added = { ...sum, quantity: sum.quantity * times, weight: sum.weight * times, plainWeight: sum.plainWeight * times };
        const charter = plainCharter({ keys: { all: keyOf(source) }, steps: [splitStep(0, '100', 'remainder', 'all')] });
        const before = runSharing(charter, given);
        const after = runSharing(charter, { ...given, sums: [...given.sums, added] });
        for (const member of after.members) {
          const had = before.members.find((candidate) => candidate.number === member.number)!;
          if (member.number === sum.member) {
            expect(member.amount).toBeGreaterThanOrEqual(had.amount);
            continue;
          }
          const { numerator, denominator } = had.profitShare;
          expect(member.profitShare.numerator * denominator <= numerator * member.profitShare.denominator).toBe(true);
          // A quota that falls may still get the odd unit that another loses: at most the exact part before, rounded up.
          if (numerator > 0n) expect(member.amount <= (given.result * numerator + denominator - 1n) / denominator).toBe(true);
        }
      }),
      runs(500),
    );
  });

  it('gives two halves of a member what the whole would get, within one unit for each split', () => {
    const splits = fc.array(weights, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(contributed, splits, order, (given, list, coins) => {
        const whole = given.members[0];
        if (whole === undefined) return;
        const charter = plainCharter({
          keys: Object.fromEntries(list.map((source, index) => [`key${index}`, keyOf(source)])),
          steps: list.map((_, index) => splitStep(index, ['20', '30', '50'][index]!, 'result', `key${index}`)),
        });
        const half = { ...whole, number: 100, name: 'The other half' };
        const sums = given.sums.map((sum, index) =>
          sum.member === whole.number && coins[index % coins.length]! % 2 === 0 ? { ...sum, member: half.number } : sum,
        );
        const one = runSharing(charter, given);
        const two = runSharing(charter, { ...given, members: [...given.members, half], sums });
        const difference = amountOf(one, whole.number) - amountOf(two, whole.number) - amountOf(two, half.number);
        expect(difference <= BigInt(list.length) && -difference <= BigInt(list.length), `${difference}`).toBe(true);
      }),
      runs(500),
    );
  });

  it('follows only the proportions of weights', () => {
    const measured: fc.Arbitrary<Source> = fc.oneof(
      weights,
      fc.tuple(weights, weights).map(([one, other]): Source => ({
        by: 'mix',
        parts: [
          { percent: '40', of: one },
          { percent: '35', of: other },
          { percent: '25', of: { by: 'equal', among: 'contributors', span: 'period' } },
        ],
      })),
    );
    const bound = fc.record({ is: fc.constant('percent' as const), percent: percents });
    fc.assert(
      fc.property(contributed, measured, maybe(bound), maybe(bound), fc.constantFrom(2n, 3n, 1000n), (given, source, floor, cap, by) => {
        const charter = plainCharter({ keys: { all: keyOf(source, { floor, cap }) }, steps: [splitStep(0, '100', 'remainder', 'all')] });
        const sums = given.sums.map((sum) => ({ ...sum, weight: sum.weight * by, plainWeight: sum.plainWeight * by }));
        expect(outcomeOf(charter, { ...given, sums })).toEqual(outcomeOf(charter, given));
      }),
      runs(400),
    );
  });

  it('shares a loss as it would share the surplus', () => {
    const bands = fc.constantFrom([], [{ years: 1, coefficient: '2' }]);
    fc.assert(
      fc.property(
        contributed,
        sources({ digits: 2, keys: [], rights: true }),
        maybe(eligibilities),
        bands,
        (given, source, eligible, seniority) => {
          const charter = plainCharter({
            keys: { all: keyOf(source, { eligible, seniority }) },
            steps: [splitStep(0, '100', 'remainder', 'all')],
            loss: {
              rule: 'share',
              label,
              from: [],
              fromPercent: '100',
              key: 'all',
              acceptedFigure: null,
              reshare: false,
              rest: 'unallocated',
            },
          });
          const surplus = runSharing(charter, given);
          const loss = runSharing(charter, { ...given, result: -given.result });
          for (const member of given.members) {
            expect(amountOf(loss, member.number)).toBe(-amountOf(surplus, member.number));
          }
          expect(loss.unallocated).toBe(-surplus.undistributed);
        },
      ),
      runs(400),
    );
  });

  it('leaves nothing where percentages of the result come to 100', () => {
    const parts = fc.constantFrom(
      ['15', '40', '10', '20', '15'],
      ['33.3333', '33.3333', '33.3334'],
      ['12.5', '12.5', '25', '50'],
      ['1', '99'],
      ['16.6667', '16.6667', '16.6666', '16.6667', '16.6667', '16.6666'],
    );
    fc.assert(
      fc.property(contributed, parts, fc.nat({ max: 5 }), weights, amounts(2), (given, list, toMembers, source, each) => {
        const keys = {
          all: keyOf(source, { whenEmpty: { then: 'key', key: 'each' } }),
          each: keyOf({ by: 'each', amount: each }, { whenEmpty: { then: 'account', account: 'fund:common' } }),
        };
        const steps = list.map((percent, index): Charter['steps'][number] => {
          const step = splitStep(index, percent, 'result', 'all');
          if (index === toMembers || step.kind !== 'share') return step;
          return { ...step, give: { to: 'account', account: 'reserve:legal' } };
        });
        const outcome = runSharing(plainCharter({ keys, steps }), given);
        expect(outcome.undistributed).toBe(0n);
        expect(add(outcome.steps.map((step) => step.amount))).toBe(given.result);
      }),
      runs(400),
    );
  });

  it('says the same twice, to the last letter', () => {
    fc.assert(
      fc.property(cases, ({ charter, facts: given }) => {
        expect(asJson(runSharing(charter, given))).toBe(asJson(runSharing(charter, given)));
      }),
      runs(300),
    );
  });
});

function everyCentOnce(given: Facts, outcome: RunOutcome): void {
  expect(outcome.result).toBe(given.result);
  expect(add(outcome.steps.map((step) => step.taken)) + outcome.undistributed + outcome.unallocated).toBe(
    outcome.result + outcome.broughtForward,
  );
  for (const [index, step] of outcome.steps.entries()) {
    const toAccounts = add(step.toAccounts.map((line) => line.amount));
    const toMembers = add(memberParts(outcome, index).map((part) => part.amount));
    if (step.kind === 'repay') {
      expect(step.taken).toBe(0n);
      continue;
    }
    expect(step.amount, step.key).toBe(toAccounts + toMembers);
    expect(step.taken, step.key).toBe(step.amount);
  }
  const repaid = add(outcome.steps.filter((step) => step.kind === 'repay').map((step) => step.amount));
  expect(add(outcome.members.map((member) => member.repaid))).toBe(repaid);
  for (const member of outcome.members) {
    const parts = member.parts.filter((part) => outcome.steps[part.step]!.kind !== 'repay');
    expect(member.amount).toBe(add(parts.map((part) => part.amount)));
    expect(member.cash).toBe(add(parts.map((part) => part.cash)));
    expect(member.retained).toBe(add(parts.map((part) => part.retained)));
    for (const part of parts) expect(part.amount).toBe(part.cash + part.retained + (part.chosen?.amount ?? 0n));
    for (const part of parts) expect(part.due !== null || part.retained === 0n).toBe(true);
  }
}

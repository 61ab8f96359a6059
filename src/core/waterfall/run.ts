import type { Charter } from '../charters/charter.ts';
import { percentUnits, wholePercent } from '../quantities/decimal.ts';
import { isMore, least, minus, none, one, plus, ratio, times, total, type Ratio } from '../quantities/ratio.ts';
import { assert } from '../refusals/refusal.ts';
import { zeroFraction, type Fraction } from '../shares/fraction.ts';
import { openClaims } from './claims.ts';
import type { Facts } from './facts.ts';
import { leaversOf } from './leavers.ts';
import { shareLoss } from './loss.ts';
import type { MemberOutcome, RunOutcome } from './outcome.ts';
import { Pot } from './pot.ts';
import { asFractions, rightsByProject, valuerWithRights, type Rights } from './rights.ts';
import { seniorValues } from './split.ts';
import { repay, runStep } from './steps.ts';
import { Percentages } from './takes.ts';
import type { Valuer } from './values.ts';

/**
 * Shares a result by a charter that `checkCharter` accepts (docs/spec/sharing.md). Pure: the same charter and facts give the
 * same outcome, whatever the order of members and sums. Every step says how it came to its amount; what no step takes stays
 * undistributed and is shown.
 */
export function runSharing(charter: Charter, facts: Facts): RunOutcome {
  const { valuer, rights } = valuerWithRights(charter, facts);
  const before = facts.balances.get('undistributed') ?? 0n;
  const broughtForward = charter.undistributed === 'bringForward' && facts.result >= 0n && before > 0n ? before : 0n;
  const there = facts.result + broughtForward;
  const pot = new Pot(charter, facts, valuer, facts.result < 0n ? 0n : there);
  let unallocated = 0n;
  if (facts.result < 0n) {
    for (const step of charter.steps) if (step.kind === 'repay') repay(step, pot);
    pot.left = facts.result;
    unallocated = -shareLoss(pot, -facts.result);
  } else {
    const percentages = new Percentages(charter.steps);
    for (const step of charter.steps) runStep(step, pot, percentages);
  }
  const undistributed = facts.result < 0n ? 0n : pot.left;
  const taken = pot.steps.reduce((sum, step) => sum + step.taken, 0n);
  assert(taken + undistributed + unallocated === there, 'the steps and what is left sum to what was there');
  checkSteps(pot);
  return {
    result: facts.result,
    broughtForward,
    steps: pot.steps,
    members: memberOutcomes(pot, rights()),
    undistributed,
    unallocated,
    heads: rights().heads,
    rightsByProject: rightsByProject(charter, facts),
    leavers: leaversOf(pot),
  };
}

/** Every step's amount reached accounts and members, to the unit. */
function checkSteps(pot: Pot): void {
  const given = pot.steps.map((step) => step.toAccounts.reduce((sum, to) => sum + to.amount, 0n));
  for (const parts of pot.parts) for (const part of parts) given[part.step]! += part.amount;
  for (const [index, step] of pot.steps.entries())
    assert(step.kind === 'repay' || given[index] === step.amount, `the step ${step.key} gave what it took`);
}

function memberOutcomes(pot: Pot, rights: Rights): MemberOutcome[] {
  const profit = profitShares(pot.charter, pot.valuer);
  const shares = asFractions(rights.parts);
  return pot.facts.members.map((member, position) => {
    const parts = pot.parts[position]!;
    const sum = (value: (part: (typeof parts)[number]) => bigint): bigint => parts.reduce((all, part) => all + value(part), 0n);
    return {
      number: member.number,
      amount: sum((part) => part.amount),
      cash: sum((part) => part.cash),
      retained: sum((part) => part.retained),
      repaid: pot.repaid[position]!,
      profitShare: profit[position]!,
      rightsShare: shares[position]!,
      parts,
    };
  });
}

/**
 * The key that a charter's profits follow: the one that percentages give the largest part of a result to, not whichever comes
 * first, which may be no more than interest on capital (docs/spec/sharing.md, 6). Undefined where no step gives to a key.
 */
export function profitKey(charter: Charter): string | undefined {
  const parts = new Map<string, Ratio>();
  let left = one;
  let distributable: Ratio | undefined;
  for (const step of charter.steps) {
    if (step.kind !== 'share') continue;
    let part = none;
    if (step.take.take === 'percent') {
      const { of } = step.take;
      if (of === 'distributable') distributable ??= left;
      const base = of === 'remainder' ? left : of === 'distributable' ? distributable! : one;
      part = least(left, times(base, ratio(percentUnits(step.take.percent), wholePercent)));
      left = minus(left, part);
    }
    if (step.give.to === 'key') parts.set(step.give.key, plus(parts.get(step.give.key) ?? none, part));
  }
  let main: string | undefined;
  for (const [key, part] of parts) if (main === undefined || isMore(part, parts.get(main)!)) main = key;
  return main;
}

/** Each member's part of the values of the profit key, with seniority, exactly; where only claims are paid, of what is open of them. */
export function profitShares(charter: Charter, valuer: Valuer): readonly Fraction[] {
  const key = profitKey(charter);
  if (key !== undefined) return asFractions(seniorValues(charter.keys[key]!, valuer.key(key), valuer.facts));
  for (const step of charter.steps) {
    if (step.kind !== 'share' || step.take.take !== 'claims') continue;
    return asFractions(openClaims(step.key, step.take, { facts: valuer.facts, valuer }).open.map(total));
  }
  return valuer.facts.members.map(() => zeroFraction);
}

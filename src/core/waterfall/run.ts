import type { Charter } from '../charters/charter.ts';
import { total } from '../quantities/ratio.ts';
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

/** The key that a charter's profits follow: that of the first step that gives to a key. Undefined where profits are off. */
export function profitKey(charter: Charter): string | undefined {
  for (const step of charter.steps) if (step.kind === 'share' && step.give.to === 'key') return step.give.key;
  return undefined;
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

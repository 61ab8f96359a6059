import { readOutcome, type StoredOutcome } from '../waterfall/stored.ts';
import { addFractions, fractionText, parseFraction, zeroFraction } from '../shares/fraction.ts';
import { fault, type Fault } from './fault.ts';

/** Every unit of a result is somewhere: what steps took and what is left sum to it, and each step reached accounts and members. */
export function checkOutcomeSums(period: number, result: bigint, stored: StoredOutcome): Fault[] {
  const faults: Fault[] = [];
  const outcome = readOutcome(stored);
  const taken = outcome.steps.reduce((sum, step) => sum + step.taken, 0n);
  const found = taken + outcome.undistributed + outcome.unallocated - outcome.broughtForward;
  if (found !== result) faults.push(fault('periodOutcome', period, { expected: result.toString(), found: found.toString() }));
  const parts = outcome.steps.map(() => 0n);
  for (const member of outcome.members) {
    const total = member.parts.reduce((sum, part) => sum + part.amount, 0n);
    if (total !== member.amount)
      faults.push(fault('periodOutcome', period, { member: member.number, expected: member.amount.toString(), found: total.toString() }));
    for (const part of member.parts) if (part.step in parts) parts[part.step]! += part.amount;
  }
  outcome.steps.forEach((step, index) => {
    if (step.kind === 'repay') return;
    const reached = step.toAccounts.reduce((sum, to) => sum + to.amount, parts[index]!);
    if (reached !== step.amount)
      faults.push(fault('periodOutcome', period, { expected: step.amount.toString(), found: reached.toString() }));
  });
  return faults;
}

/** Shares of rights sum to exactly one, or to zero when there was nobody to hold any. */
export function checkRightsSum(period: number, outcome: StoredOutcome): Fault[] {
  const total = outcome.members.reduce((sum, member) => addFractions(sum, parseFraction(member.rightsShare)), zeroFraction);
  const text = fractionText(total);
  return text === '1/1' || text === '0/1' ? [] : [fault('rightsSum', period, { found: text })];
}

/** Closed periods have no day in common. */
export function checkPeriodsApart(periods: readonly { number: number; from: string; to: string }[]): Fault[] {
  const ordered = [...periods].sort((left, right) => (left.from < right.from ? -1 : 1));
  return ordered.flatMap((period, index) => {
    const next = ordered[index + 1];
    return next && next.from <= period.to ? [fault('periodsOverlap', period.number, { other: next.number })] : [];
  });
}

/** Money only moves: over all accounts of a unit the balances sum to zero. */
export function checkBalancesZero(balances: readonly { unit: string; balance: bigint }[]): Fault[] {
  const totals = new Map<string, bigint>();
  for (const { unit, balance } of balances) totals.set(unit, (totals.get(unit) ?? 0n) + balance);
  return [...totals].filter(([, total]) => total !== 0n).map(([unit, total]) => fault('balancesZero', unit, { found: total.toString() }));
}

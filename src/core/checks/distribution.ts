import type { StoredOutcome } from '../journal/entries.ts';
import { addFractions, fractionText, parseFraction, zeroFraction } from '../shares/fraction.ts';
import { fault, type Fault } from './fault.ts';

/** Every unit of a result is somewhere: steps and what stays undistributed sum to it, and a split's parts to the split. */
export function checkOutcomeSums(period: number, result: bigint, outcome: StoredOutcome): Fault[] {
  const faults: Fault[] = [];
  const given = outcome.steps.reduce((sum, step) => sum + BigInt(step.amount), 0n) + BigInt(outcome.undistributed);
  if (given !== result) faults.push(fault('periodOutcome', period, { expected: result.toString(), found: given.toString() }));
  outcome.steps.forEach((step, index) => {
    if (step.kind !== 'split') return;
    const parts = outcome.members.flatMap((member) => member.parts.filter((part) => part.step === index));
    const total = parts.reduce((sum, part) => sum + BigInt(part.amount), 0n);
    if (total !== BigInt(step.amount)) faults.push(fault('periodOutcome', period, { expected: step.amount, found: total.toString() }));
  });
  for (const member of outcome.members) {
    const total = member.parts.reduce((sum, part) => sum + BigInt(part.amount), 0n);
    if (total !== BigInt(member.amount))
      faults.push(fault('periodOutcome', period, { member: member.number, expected: member.amount, found: total.toString() }));
  }
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

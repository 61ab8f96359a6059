import type { Charter } from '../core/charters/charter.ts';
import { claimHeirs, claimSources, claimsSteps, type ClaimsStep } from '../core/charters/claims.ts';
import { amountText } from '../core/money/amount.ts';
import { refuse, type Refusal } from '../core/refusals/refusal.ts';
import { openClaims } from '../core/waterfall/claims.ts';
import type { Facts } from '../core/waterfall/facts.ts';
import { valuerWithRights } from '../core/waterfall/rights.ts';
import { readOutcome } from '../core/waterfall/stored.ts';
import type { PeriodRow, Reads } from './ports/book.ts';

/** What one step of a closed period paid of claims, by member. */
export interface ClaimPayment {
  readonly charter: Charter;
  readonly step: ClaimsStep;
  readonly paid: ReadonlyMap<number, bigint>;
}

/** What the claims steps of periods paid, with the charter that each period was shared by. */
export function claimPayments(read: Reads, before: readonly PeriodRow[]): ClaimPayment[] {
  const payments: ClaimPayment[] = [];
  for (const period of before) {
    const steps = period.outcome.steps.flatMap((step, index) => (step.derivation['form'] === 'claims' ? [{ key: step.key, index }] : []));
    if (steps.length === 0) continue;
    const { charter } = read.charters().find((known) => known.number === period.charter)!;
    const { members } = readOutcome(period.outcome);
    for (const { key, index } of steps) {
      const step = claimsSteps(charter).find((known) => known.key === key)!;
      const paid = new Map<number, bigint>();
      for (const { number, parts } of members) {
        const amount = parts.reduce((sum, part) => (part.step === index ? sum + part.amount : sum), 0n);
        if (amount !== 0n) paid.set(number, amount);
      }
      payments.push({ charter, step, paid });
    }
  }
  return payments;
}

/** The same, by the steps of a charter that have it to count off. Of several, the first has: no charter with several is adopted. */
export function claimsPaid(payments: readonly ClaimPayment[], charter: Charter): Map<string, Map<number, bigint>> {
  const found = new Map<string, Map<number, bigint>>();
  for (const { charter: earlier, step, paid } of payments) {
    const heir = claimHeirs(earlier, step, charter)[0];
    if (!heir) continue;
    const ofStep = found.get(heir.key) ?? new Map<number, bigint>();
    found.set(heir.key, ofStep);
    for (const [member, amount] of paid) ofStep.set(member, (ofStep.get(member) ?? 0n) + amount);
  }
  return found;
}

/**
 * Claims that another charter would lose sight of. One that is divided among steps stops it, since what was paid could be told apart
 * for none of them; one that no step pays any longer is only said.
 */
export function claimFindings(
  payments: readonly ClaimPayment[],
  before: Charter,
  charter: Charter,
  factsOf: (charter: Charter) => Facts,
): Refusal[] {
  const divided = new Map<string, Refusal>();
  for (const { charter: earlier, step, paid } of payments) {
    const [first, second] = claimHeirs(earlier, step, charter);
    if (!first || !second || paid.size === 0) continue;
    const details = { place: `steps[${second.index}].take`, name: step.key, other: `steps[${first.index}]` };
    divided.set(`${step.key} ${second.index}`, refuse('CHARTER_CLAIMS_DIVIDED', details));
  }
  const paying = new Set(claimsSteps(charter).flatMap((step) => claimSources(step.take)));
  const dropped = claimsSteps(before).flatMap((step) => {
    if (step.take.lasting !== 'untilPaid' || claimSources(step.take).every((source) => paying.has(source))) return [];
    const facts = factsOf(before);
    const open = openClaims(step.key, step.take, { facts, valuer: valuerWithRights(before, facts).valuer }).wanted;
    return open === 0n ? [] : [refuse('CHARTER_CLAIMS_DROPPED', { place: 'steps', name: step.key, text: amountText(open, facts.digits) })];
  });
  return [...divided.values(), ...dropped];
}

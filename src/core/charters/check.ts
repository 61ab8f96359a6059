import { refuse, type Refusal } from '../refusals/refusal.ts';
import type { Charter } from './charter.ts';

/** What a charter may not say, by the place in it. Undefined when it can be adopted. */
export function checkCharter(charter: Charter): Refusal | undefined {
  const wrong = (place: string): Refusal => refuse('CHARTER_INVALID', { place });
  if (charter.rights.rule === 'mixed') {
    const { equalBasisPoints } = charter.rights;
    if (!Number.isInteger(equalBasisPoints) || equalBasisPoints < 0 || equalBasisPoints > 10_000) return wrong('rights');
  }
  if (!charter.steps.some((step) => step.kind === 'split')) return wrong('steps');
  for (const [index, step] of charter.steps.entries()) {
    if (step.kind === 'absorbLosses') continue;
    if (!Number.isInteger(step.take.basisPoints) || step.take.basisPoints < 1 || step.take.basisPoints > 10_000)
      return wrong(`steps[${index}]`);
  }
  for (const [index, activity] of charter.activities.entries()) {
    if (!Number.isSafeInteger(activity.rate) || activity.rate < 0 || !Number.isSafeInteger(activity.multiplier) || activity.multiplier < 0)
      return wrong(`activities[${index}]`);
  }
  return undefined;
}

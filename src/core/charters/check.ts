import type { Refusal } from '../refusals/refusal.ts';
import { checkActivities } from './check/activities.ts';
import { checkCycles } from './check/cycles.ts';
import { checkDecimals } from './check/decimals.ts';
import { checkKeys } from './check/keys.ts';
import { Look } from './check/look.ts';
import { checkNames, checkSize } from './check/names.ts';
import { checkRules } from './check/rules.ts';
import { checkSteps } from './check/steps.ts';
import { usesIn } from './check/uses.ts';
import type { Charter } from './charter.ts';

export { charterFactFindings, charterWarnings, checkCharterFacts, mostMembers } from './check/facts.ts';

/**
 * Everything in a charter that contradicts itself or cannot be computed, in a fixed order, each with its place. The form itself
 * (which parts there are, and of which type) is read before, by `parseCharter`. `digits` are those of the currency's minor unit.
 */
export function charterFindings(charter: Charter, digits: number): Refusal[] {
  const look = new Look(charter, digits);
  checkSize(look);
  // What is far too long is not worth a closer look, which would take its time.
  if (look.found.length > 0) return look.found;
  checkNames(look, usesIn(charter));
  checkDecimals(look);
  checkActivities(look);
  checkKeys(look);
  checkCycles(look);
  checkSteps(look);
  checkRules(look);
  return look.found;
}

/** The first of them; undefined when the charter can be adopted. */
export function checkCharter(charter: Charter, digits: number): Refusal | undefined {
  return charterFindings(charter, digits)[0];
}

import { nearDetail } from '../../names/nearest.ts';
import { refuse, type Refusal } from '../../refusals/refusal.ts';
import type { Charter } from '../charter.ts';
import { collectiveBudget } from './collectiveBudget.ts';
import { commonsAndGift } from './commonsAndGift.ts';
import { cooperativeSpirit, equal } from './cooperativeSpirit.ts';
import { creativeContribution } from './creativeContribution.ts';
import { declaredNeed } from './declaredNeed.ts';
import { dynamicEquity } from './dynamicEquity.ts';
import { essCompany } from './essCompany.ts';
import { grantAndLevy } from './grantAndLevy.ts';
import { basePlusNeed } from './basePlusNeed.ts';
import { scic } from './scic.ts';
import { scop } from './scop.ts';
import { valueEquation } from './valueEquation.ts';
import { workerPatronage } from './workerPatronage.ts';

export { collectiveBudget } from './collectiveBudget.ts';
export { commonsAndGift } from './commonsAndGift.ts';
export { cooperativeSpirit, equal } from './cooperativeSpirit.ts';
export { creativeContribution } from './creativeContribution.ts';
export { declaredNeed, declaredNeedRule, type NeedRule, needRules } from './declaredNeed.ts';
export { dynamicEquity } from './dynamicEquity.ts';
export { essCompany } from './essCompany.ts';
export { grantAndLevy } from './grantAndLevy.ts';
export { basePlusNeed } from './basePlusNeed.ts';
export { scic } from './scic.ts';
export { scop } from './scop.ts';
export { valueEquation } from './valueEquation.ts';
export { workerPatronage } from './workerPatronage.ts';

/** In the order in which a group meets them: the simplest first. Any figure of each can be edited. */
export const readyMadeCharters: readonly Charter[] = [
  cooperativeSpirit,
  equal,
  dynamicEquity,
  valueEquation,
  workerPatronage,
  scic,
  scop,
  essCompany,
  creativeContribution,
  basePlusNeed,
  declaredNeed,
  grantAndLevy,
  commonsAndGift,
  collectiveBudget,
];

const byName = new Map(readyMadeCharters.map((charter) => [charter.name, charter]));

/** The ready-made charter of that name, or undefined. */
export function readyMadeCharter(name: string): Charter | undefined {
  return byName.get(name);
}

/** No ready-made charter has this name; the refusal lists those there are. */
export function charterUnknown(name: string): Refusal {
  const known = readyMadeCharters.map((charter) => charter.name);
  return refuse('CHARTER_UNKNOWN', { name, ...nearDetail(name, known), known: known.join(', ') });
}

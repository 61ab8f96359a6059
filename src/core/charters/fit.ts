import { label, percent, shareStep, toAccount } from './build.ts';
import type { Charter, Decimal } from './charter.ts';
import { percentUnits } from '../quantities/decimal.ts';
import type { RightsRule } from './rules.ts';
import type { Step } from './steps.ts';

/** What a group chooses when it takes up a charter. Percentages are of what is left at their place; `0` leaves the step out. */
export interface Choice {
  /** Null keeps the charter's own rule. A rule that follows a key names one that the charter has. */
  readonly rights: RightsRule | null;
  readonly reservePercent: Decimal;
  readonly fundPercent: Decimal;
  readonly selfApproval: boolean;
}

/** The names of the two steps: fitting again replaces them. */
const ours = new Set(['reserve', 'fund']);

/** A charter with the figures that the group chose: part to a reserve, part to a fund (right after losses are made good), and its own rights rule. */
export function fitCharter(charter: Charter, choice: Choice): Charter {
  const steps = charter.steps.filter((step) => !ours.has(step.key));
  const place = steps.findIndex((step) => step.kind === 'losses') + 1;
  return {
    ...charter,
    rights: choice.rights ?? charter.rights,
    selfApproval: choice.selfApproval,
    steps: [
      ...steps.slice(0, place),
      ...part('reserve', label('Reserve', 'Réserve'), choice.reservePercent, 'reserve:general'),
      ...part('fund', label('Common fund', 'Fonds commun'), choice.fundPercent, 'fund:common'),
      ...steps.slice(place),
    ],
  };
}

function part(name: string, words: Step['label'], text: Decimal, account: string): readonly Step[] {
  return percentUnits(text) > 0n ? [shareStep(name, words, percent(text, 'remainder'), toAccount(account))] : [];
}

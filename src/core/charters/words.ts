import type { Charter, Label } from './charter.ts';
import { activityWords, figureWords } from './words/activities.ts';
import { keyWords } from './words/keys.ts';
import { Names } from './words/names.ts';
import {
  approvalWords,
  leaverWords,
  leavingUnchanged,
  lossWords,
  rightsWords,
  roundingWords,
  selfApprovalWords,
  undistributedWords,
} from './words/rules.ts';
import { stepWords } from './words/steps.ts';
import { both } from './words/text.ts';

export const charterSections = ['activities', 'figures', 'keys', 'steps', 'rights', 'loss', 'leaver', 'other'] as const;
export type CharterSection = (typeof charterSections)[number];

/** One rule of a charter as its members read it. `key` is its name within the section. */
export interface CharterLine {
  readonly section: CharterSection;
  readonly key: string;
  readonly title: Label;
  readonly words: Label;
}

/**
 * A charter in plain words: one line for each activity, figure, key and step, in the charter's own order, then rights, loss, leaving and
 * the rest. Everything that is set and has an effect is said. `names` has a member's name by the text of their number. Amounts
 * are in the unit of the book's currency, which a charter does not name.
 */
export function charterWords(charter: Charter, names: ReadonlyMap<string, string>): CharterLine[] {
  const known = new Names(charter, names);
  const { activities, figures, keys, steps, rights, loss } = charter;
  return [
    ...activities.map((activity) => line('activities', activity.key, activity.label, activityWords(activity, known))),
    ...figures.map((figure) => line('figures', figure.name, figure.label, figureWords(figure))),
    ...Object.entries(keys).map(([name, key]) => line('keys', name, key.label, keyWords(key, known))),
    ...steps.map((step) => line('steps', step.key, step.label, stepWords(step, known))),
    line('rights', 'rights', both('Rights on results', 'Droits sur les résultats'), rightsWords(rights, known)),
    line('loss', 'loss', loss.label, lossWords(loss, known)),
    ...leaverLines(charter, known),
    line('other', 'undistributed', both('What no step takes', 'Ce qu’aucune étape ne prend'), undistributedWords[charter.undistributed]),
    line('other', 'selfApproval', both('Approval', 'Validation'), selfApprovalWords(charter.selfApproval)),
    line('other', 'approval', both('Number of approvals', 'Nombre de validations'), approvalWords(charter.approval)),
    line('other', 'rounding', both('Rounding', 'Arrondi'), roundingWords[charter.rounding]),
  ];
}

function line(section: CharterSection, key: string, title: Label, words: Label): CharterLine {
  return { section, key, title, words };
}

function leaverLines({ leaver }: Charter, names: Names): CharterLine[] {
  if (!leaver) return [line('leaver', 'leaver', both('Leaving', 'Départ'), leavingUnchanged)];
  return [
    line('leaver', 'notAtFault', both('Leaving without fault', 'Départ sans faute'), leaverWords(leaver.notAtFault, names)),
    line('leaver', 'atFault', both('Leaving at fault', 'Départ fautif'), leaverWords(leaver.atFault, names)),
  ];
}

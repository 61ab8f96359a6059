import type { Label } from '../charter.ts';
import { both, quoted } from './text.ts';

/** An account in a sentence: French also needs it after « à ». */
export interface AccountWords extends Label {
  readonly frTo: string;
}

type Form = 'le' | 'la' | 'les';
const after: Readonly<Record<Form, string>> = { le: 'au', la: 'à la', les: 'aux' };

function words(en: string, form: Form, fr: string): AccountWords {
  const { fr: spaced } = both('', fr);
  return { en: `the ${en}`, fr: `${form} ${spaced}`, frTo: `${after[form]} ${spaced}` };
}

/** Accounts that many groups have, by the names that the ready-made charters give them. */
const usual: Readonly<Record<string, AccountWords>> = {
  'reserve:legal': words('legal reserve', 'la', 'réserve légale'),
  'reserve:statutory': words('statutory reserve', 'la', 'réserve statutaire'),
  'reserve:development': words('development fund', 'le', 'fonds de développement'),
  'reserve:general': words('general reserve', 'la', 'réserve générale'),
  'reserve:collective': words('collective account', 'le', 'compte collectif'),
  'reserve:exogenous': words('reserve for property gains and the like', 'la', 'réserve des plus-values et assimilées'),
  'fund:common': words('common fund', 'le', 'fonds commun'),
  'fund:solidarity': words('solidarity fund', 'le', 'fonds de solidarité'),
  'fund:research': words('research and development fund', 'le', 'fonds de recherche et développement'),
  'costs:operations': words('costs of operations', 'les', 'frais de fonctionnement'),
  'costs:core': words('common costs', 'les', 'frais communs'),
};

const families: Readonly<Record<string, readonly [en: string, form: Form, fr: string]>> = {
  reserve: ['reserve', 'la', 'réserve'],
  fund: ['fund', 'le', 'fonds'],
  costs: ['costs', 'les', 'frais'],
  person: ['personal account', 'le', 'compte personnel'],
};

/** An account of the group: `reserve:legal` is the legal reserve, `fund:garden` the fund “garden”. */
export function groupAccount(account: string): AccountWords {
  if (Object.hasOwn(usual, account)) return usual[account]!;
  const mark = account.indexOf(':');
  const family = account.slice(0, Math.max(mark, 0));
  const name = quoted({ en: account.slice(mark + 1), fr: account.slice(mark + 1) });
  const [en, form, fr] = Object.hasOwn(families, family) ? families[family]! : (['account', 'le', 'compte'] as const);
  return words(`${en} ${name.en}`, form, `${fr} ${name.fr}`);
}

const ofMembers: Readonly<Record<string, Label>> = {
  profits: both('profits account', 'compte de profits'),
  budget: both('budget account', 'compte de budget'),
};

/** The account of each member that receives: “profits account” after “their”. */
export function memberAccount(account: string): Label {
  if (Object.hasOwn(ofMembers, account)) return ofMembers[account]!;
  const name = quoted({ en: account, fr: account });
  return both(`account ${name.en}`, `compte ${name.fr}`);
}

import type { ActivityKind } from '../../core/charters/charter.ts';
import { fold } from '../text/fold.ts';

/** How people name the kinds of contribution, folded. `template.ts` writes the first of each language. */
const kindNames: Readonly<Record<string, ActivityKind>> = {
  temps: 'work',
  time: 'work',
  work: 'work',
  travail: 'work',
  heures: 'work',
  hours: 'work',
  numeraire: 'cash',
  cash: 'cash',
  argent: 'cash',
  money: 'cash',
  depense: 'expense',
  depenses: 'expense',
  expense: 'expense',
  expenses: 'expense',
  frais: 'expense',
  materiel: 'equipment',
  equipement: 'equipment',
  equipment: 'equipment',
  matiere: 'material',
  matieres: 'material',
  material: 'material',
  materials: 'material',
  materiaux: 'material',
};

export function readKind(text: string): ActivityKind | undefined {
  const name = fold(text);
  return Object.hasOwn(kindNames, name) ? kindNames[name] : undefined;
}

/** The word that our own template writes for each kind, in each language. */
export const kindWord: Readonly<Record<'en' | 'fr', Readonly<Record<ActivityKind, string>>>> = {
  en: { work: 'time', cash: 'cash', expense: 'expense', equipment: 'equipment', material: 'material' },
  fr: { work: 'temps', cash: 'numéraire', expense: 'dépense', equipment: 'matériel', material: 'matière' },
};

import type { Language } from '../format.ts';

/** What the report prints for the assembly that decides on it. */
export interface AssemblyWords {
  readonly left: string;
  readonly moved: string;
  readonly decision: string;
  readonly resolution: (amount: string, from: string, to: string) => string;
  readonly held: string;
  readonly inFavour: string;
  readonly against: string;
  readonly abstained: string;
  readonly present: string;
  readonly blank: string;
  readonly signs: readonly string[];
}

export const assemblyWords: Readonly<Record<Language, AssemblyWords>> = {
  en: {
    left: 'Left',
    moved: 'Change',
    decision: 'Decision of the general meeting',
    resolution: (amount, from, to) =>
      `The meeting is asked to approve the allocation of the result of ${amount} for ${from} to ${to}, as this report has it.`,
    held: 'Held on, at',
    present: 'Present or represented',
    inFavour: 'In favour',
    against: 'Against',
    abstained: 'Abstained',
    blank:
      'Left blank on purpose: to be filled in by hand at the meeting. The signature inside this file does not cover what is written here.',
    signs: ['Chair of the meeting', 'Secretary', 'Teller'],
  },
  fr: {
    left: 'Reste',
    moved: 'Variation',
    decision: 'Décision de l’assemblée',
    resolution: (amount, from, to) =>
      `Il est proposé à l’assemblée d’approuver la répartition du résultat de ${amount} pour la période du ${from} au ${to}, telle que ce rapport la présente.`,
    held: 'Réunie le, à',
    present: 'Présents ou représentés',
    inFavour: 'Pour',
    against: 'Contre',
    abstained: 'Abstentions',
    blank:
      'Laissé en blanc à dessein\u00a0: à remplir à la main en séance. La signature que porte ce fichier ne couvre pas ce qui est écrit ici.',
    signs: ['Présidence de séance', 'Secrétariat', 'Scrutin'],
  },
};

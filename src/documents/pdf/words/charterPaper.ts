import type { CharterSection } from '../../../core/charters/words.ts';
import type { Language } from '../format.ts';

export interface CharterPaperWords {
  readonly colon: string;
  readonly number: string;
  readonly from: string;
  readonly sinceStart: string;
  readonly until: string;
  readonly adoptedOn: string;
  readonly decidedBy: string;
  readonly amounts: string;
  readonly amountsIn: (currency: string) => string;
  readonly minutes: string;
  readonly sections: Readonly<Record<CharterSection, string>>;
  readonly noSteps: string;
  readonly proves: (entry: string) => string;
  readonly notStatutes: string;
  readonly notLater: string;
}

export const charterPaperWords: Readonly<Record<Language, CharterPaperWords>> = {
  en: {
    colon: ': ',
    number: 'Number in the book',
    from: 'In force from',
    sinceStart: 'the day on which the book was begun',
    until: 'Until',
    adoptedOn: 'Written in the book on',
    decidedBy: 'Decided by',
    amounts: 'Amounts',
    amountsIn: (currency) => `in ${currency}`,
    minutes: 'SHA-256 of the minutes',
    sections: {
      steps: 'How a result is shared, step by step',
      keys: 'What the sharing follows',
      rights: 'Rights on results',
      loss: 'Losses',
      leaver: 'Leaving',
      activities: 'What counts as a contribution',
      figures: 'Figures that the group keeps',
      other: 'Other rules',
    },
    noSteps: 'This charter has no steps: a result stays whole.',
    proves: (entry) =>
      `The person who signs states that these are the rules of the charter as the cooperative’s journal has it, up to entry ${entry}, each with everything that has an effect.`,
    notStatutes: 'It does not replace the statutes or the law: where they say otherwise, they hold.',
    notLater: 'It does not show whether another charter has been adopted since it was issued.',
  },
  fr: {
    colon: '\u00a0: ',
    number: 'Numéro dans le livre',
    from: 'En vigueur depuis',
    sinceStart: 'le jour de l’ouverture du livre',
    until: 'Jusqu’au',
    adoptedOn: 'Inscrite au livre le',
    decidedBy: 'Décidée par',
    amounts: 'Montants',
    amountsIn: (currency) => `en ${currency}`,
    minutes: 'SHA-256 du procès-verbal',
    sections: {
      steps: 'Comment un résultat se répartit, étape par étape',
      keys: 'Ce que suit la répartition',
      rights: 'Droits sur les résultats',
      loss: 'Pertes',
      leaver: 'Départs',
      activities: 'Ce qui compte comme apport',
      figures: 'Données que tient le groupe',
      other: 'Autres règles',
    },
    noSteps: 'Cette charte n’a aucune étape\u00a0: un résultat reste entier.',
    proves: (entry) =>
      `La personne qui signe atteste que ce sont les règles de la charte telle que la porte le journal de la coopérative jusqu’à l’écriture n°\u00a0${entry}, avec tout ce qui a un effet.`,
    notStatutes: 'Elle ne remplace ni les statuts ni la loi\u00a0: s’ils disent autre chose, ce sont eux qui valent.',
    notLater: 'Elle ne montre pas si une autre charte a été adoptée depuis.',
  },
};

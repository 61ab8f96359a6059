import type { CharterDifference } from '../../../core/charters/differences.ts';
import type { Language } from '../format.ts';

/** What a comparison of two charters prints beside the words of statements. */
export interface ComparisonWords {
  readonly headline: string;
  readonly titled: (title: string) => string;
  /** The notice stands in both languages on every comparison: a paper is read by more people than it was made for. */
  readonly notice: string;
  readonly noticeText: string;
  readonly footer: string;
  readonly period: (from: string, to: string) => string;
  readonly made: (day: string) => string;
  readonly result: string;
  readonly atAGlance: string;
  readonly today: string;
  /** Instead of today, when the charter beside the tried one is not the one in force. */
  readonly reference: string;
  readonly trial: string;
  readonly difference: string;
  readonly where: string;
  readonly toMembers: string;
  readonly toAccounts: string;
  readonly members: string;
  readonly noAmounts: string;
  readonly paired: string;
  readonly pairedNote: string;
  readonly shares: string;
  readonly profits: string;
  readonly rights: string;
  readonly forms: string;
  readonly cash: string;
  readonly retained: string;
  /** `which` is the name of a column: today, reference or trial. */
  readonly of: (what: string, which: string) => string;
  readonly steps: (which: string, title: string) => string;
  readonly noSteps: string;
  readonly differences: string;
  readonly noDifferences: string;
  readonly what: string;
  readonly sections: Readonly<Record<CharterDifference['section'], string>>;
  readonly change: Readonly<Record<CharterDifference['change'], string>>;
  readonly basis: string;
  readonly counted: string;
  readonly recounted: string;
  readonly imaginedMembers: (names: string) => string;
  readonly imaginedContribution: (name: string, activity: string, quantity: string) => string;
  readonly imaginedFigure: (figure: string, name: string | null, value: string) => string;
  readonly imaginedNote: string;
  readonly rounding: string;
  readonly findings: string;
  readonly attachment: string;
}

export const comparisonWords: Readonly<Record<Language, ComparisonWords>> = {
  en: {
    headline: 'What if',
    titled: (title) => `What if: ${title}`,
    notice: 'A simulation, not a statement.',
    noticeText:
      'Nothing here was decided, paid or written in the book; nobody has signed it. It shows what two charters would make of one result.',
    footer: 'Simulation, unsigned',
    period: (from, to) => `${from} to ${to}`,
    made: (day) => `Made on ${day}`,
    result: 'Result that is shared',
    atAGlance: 'At a glance',
    today: 'Today',
    reference: 'Reference',
    trial: 'Tried',
    difference: 'Difference',
    where: 'Where the result goes',
    toMembers: 'To members',
    toAccounts: 'To reserves and other accounts',
    members: 'What each member would have',
    noAmounts: 'With neither charter does a member receive or bear any amount.',
    paired: 'Side by side',
    pairedNote: 'In each pair of bars the pale one is the first column and the dark one the second; a hollow bar is an amount below zero.',
    shares: 'Shares of profits and of rights',
    profits: 'Profits',
    rights: 'Rights',
    forms: 'In cash and retained',
    cash: 'Cash',
    retained: 'Retained',
    of: (what, which) => `${what}, ${which.toLowerCase()}`,
    steps: (which, title) => `${which}, step by step: “${title}”`,
    noSteps: 'This charter has no steps: the result stays whole.',
    differences: 'Where the charters differ',
    noDifferences: 'The two charters say the same.',
    what: 'What',
    sections: {
      activities: 'Activities',
      figures: 'Figures',
      keys: 'Keys',
      steps: 'Steps',
      rights: 'Rights',
      loss: 'Losses',
      leaver: 'Leaving',
      other: 'Other rules',
    },
    change: { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved' },
    basis: 'What it rests on',
    counted: 'Contributions count as the book has recorded and approved them, with the rates of their day.',
    recounted:
      'For the tried charter, contributions are counted again by its own rates and multipliers, as if they had held from the start; the other column counts them as recorded.',
    imaginedMembers: (names) => `Imagined members: ${names}.`,
    imaginedContribution: (name, activity, quantity) => `Imagined contribution: ${name}, ${activity}, ${quantity}.`,
    imaginedFigure: (figure, name, value) => `Imagined figure: ${figure}${name === null ? '' : `, ${name}`}, ${value}.`,
    imaginedNote: 'What is imagined counts in the tried column only.',
    rounding: 'Both columns are exact to the smallest unit of the currency; each adds up.',
    findings: 'What to know of the tried charter in this book',
    attachment: 'The exact data that this comparison is drawn from (canonical JSON)',
  },
  fr: {
    headline: 'Et si',
    titled: (title) => `Et si\u00a0: ${title}`,
    notice: 'Une simulation, pas un relevé.',
    noticeText:
      'Rien de ce qui suit n’a été décidé, versé ou inscrit au livre\u00a0; personne ne l’a signé. On y lit ce que deux chartes feraient d’un même résultat.',
    footer: 'Simulation, non signée',
    period: (from, to) => `Du ${from} au ${to}`,
    made: (day) => `Fait le ${day}`,
    result: 'Résultat partagé',
    atAGlance: 'En bref',
    today: 'Aujourd’hui',
    reference: 'Référence',
    trial: 'Essai',
    difference: 'Différence',
    where: 'Où va le résultat',
    toMembers: 'Aux membres',
    toAccounts: 'Aux réserves et autres comptes',
    members: 'Ce qu’aurait chaque membre',
    noAmounts: 'Avec aucune des deux chartes un membre ne reçoit ni ne porte de montant.',
    paired: 'Côte à côte',
    pairedNote:
      'Dans chaque paire de barres, la claire est la première colonne et la foncée la seconde\u00a0; une barre vide est un montant négatif.',
    shares: 'Parts des résultats et des droits',
    profits: 'Résultats',
    rights: 'Droits',
    forms: 'En numéraire et retenu',
    cash: 'Numéraire',
    retained: 'Retenu',
    of: (what, which) => `${what}, ${which.toLowerCase()}`,
    steps: (which, title) => `${which}, étape par étape\u00a0: «\u00a0${title}\u00a0»`,
    noSteps: 'Cette charte n’a pas d’étape\u00a0: le résultat reste entier.',
    differences: 'En quoi les chartes diffèrent',
    noDifferences: 'Les deux chartes disent la même chose.',
    what: 'Quoi',
    sections: {
      activities: 'Activités',
      figures: 'Chiffres',
      keys: 'Clés',
      steps: 'Étapes',
      rights: 'Droits',
      loss: 'Pertes',
      leaver: 'Départs',
      other: 'Autres règles',
    },
    change: { added: 'ajouté', removed: 'retiré', changed: 'changé', moved: 'déplacé' },
    basis: 'Sur quoi cela repose',
    counted: 'Les apports comptent tels que le livre les a inscrits et validés, aux taux de leur jour.',
    recounted:
      'Pour la charte à l’essai, les apports sont recomptés à ses propres taux et coefficients, comme s’ils avaient valu dès l’origine\u00a0; l’autre colonne les compte tels qu’inscrits.',
    imaginedMembers: (names) => `Membres imaginés\u00a0: ${names}.`,
    imaginedContribution: (name, activity, quantity) => `Apport imaginé\u00a0: ${name}, ${activity}, ${quantity}.`,
    imaginedFigure: (figure, name, value) => `Chiffre imaginé\u00a0: ${figure}${name === null ? '' : `, ${name}`}, ${value}.`,
    imaginedNote: 'Ce qui est imaginé ne compte que dans la colonne de l’essai.',
    rounding: 'Les deux colonnes sont exactes à la plus petite unité de la monnaie\u00a0; chacune tombe juste.',
    findings: 'Ce qu’il faut savoir de la charte à l’essai dans ce livre',
    attachment: 'Les données exactes d’où cette comparaison est tirée (JSON canonique)',
  },
};

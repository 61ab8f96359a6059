import type { Language } from '../format.ts';

export interface AnnualWords {
  readonly attributedInYear: string;
  readonly released: (amount: string) => string;
  readonly attributed: string;
  readonly noPeriods: string;
  readonly attributedNote: string;
  readonly byStep: string;
  readonly onlyStep: (step: string) => string;
  readonly period: string;
  readonly amount: string;
  readonly accounts: string;
  readonly accountsNote: string;
  readonly onFirst: string;
  readonly onLast: string;
  readonly inYear: string;
  readonly shares: string;
  readonly sharesColumn: string;
  readonly nominal: string;
  readonly holding: string;
  readonly timeGiven: (duration: string) => string;
  readonly allMembers: (weight: string) => string;
  readonly given: string;
  readonly nothingGiven: string;
  readonly basisPeriods: string;
  readonly notTax: string;
  readonly notPaid: string;
  readonly noCapital: string;
  readonly noWithholding: string;
}

export const annualWords: Readonly<Record<Language, AnnualWords>> = {
  en: {
    attributedInYear: 'Attributed to you in these days',
    released: (amount) => `became payable: ${amount}`,
    attributed: 'Amounts attributed',
    noPeriods: 'No period that ends in these days gives you an amount.',
    attributedNote:
      'Each period counts in the year in which it ends. Retained parts stay in the cooperative until they fall due; what falls due comes beside the amount.',
    onlyStep: (step) => `All of it comes from the step “${step}”.`,
    byStep: 'The same amounts by step: patronage, interest, other',
    period: 'Period',
    amount: 'Attributed',
    accounts: 'Your accounts in the cooperative',
    accountsNote: 'What the book has attributed to you and not taken back. Payments out of the bank are not on these accounts.',
    onFirst: 'Before the first day',
    onLast: 'On the last day',
    inYear: 'Given in between',
    shares: 'Capital shares held',
    sharesColumn: 'Shares',
    nominal: 'Nominal value',
    holding: 'The weight of what you gave',
    timeGiven: (duration) => `Time given and approved: ${duration}.`,
    allMembers: (weight) => `On the last day the weight of all members together is ${weight}.`,
    given: 'What you gave, by activity',
    nothingGiven: 'No approved contribution in these days.',
    basisPeriods:
      'Amounts are those of the closed periods, each shared by the charter that was in force for it; the statement of each period shows how.',
    notTax:
      'It is not a tax certificate (in France, form 2561): where income was paid, that one is due separately; have an accountant check which amounts belong in it.',
    notPaid: 'It does not prove that an amount was paid: the bank’s statements do.',
    noCapital: 'The book keeps no capital shares: it says nothing of those you hold.',
    noWithholding: 'The book keeps no withholdings: amounts are as attributed, before any tax or contribution.',
  },
  fr: {
    attributedInYear: 'Attribué pendant ces jours',
    released: (amount) => `devenu exigible\u00a0: ${amount}`,
    attributed: 'Montants attribués',
    noPeriods: 'Aucune période qui finit pendant ces jours ne vous attribue de montant.',
    attributedNote:
      'Chaque période compte dans l’année où elle finit. Les parts retenues restent dans la coopérative jusqu’à leur échéance\u00a0; ce qui échoit s’ajoute au montant.',
    onlyStep: (step) => `Le tout vient de l’étape «\u00a0${step}\u00a0».`,
    byStep: 'Les mêmes montants par étape\u00a0: ristourne, intérêt, autre',
    period: 'Période',
    amount: 'Attribué',
    accounts: 'Vos comptes dans la coopérative',
    accountsNote: 'Ce que le livre vous a attribué et n’a pas repris. Les versements par la banque ne figurent pas à ces comptes.',
    onFirst: 'Avant le premier jour',
    onLast: 'Au dernier jour',
    inYear: 'Donné entre les deux',
    shares: 'Parts sociales détenues',
    sharesColumn: 'Parts',
    nominal: 'Valeur nominale',
    holding: 'Le poids de ce que vous avez donné',
    timeGiven: (duration) => `Temps donné et validé\u00a0: ${duration}.`,
    allMembers: (weight) => `Au dernier jour, le poids de tous les membres ensemble est de ${weight}.`,
    given: 'Ce que vous avez donné, par activité',
    nothingGiven: 'Aucun apport validé pendant ces jours.',
    basisPeriods:
      'Les montants sont ceux des périodes closes, chacune répartie par la charte alors en vigueur\u00a0; le relevé de chaque période montre comment.',
    notTax:
      'Ce n’est pas un imprimé fiscal (en France, le n°\u00a02561)\u00a0: si des revenus ont été versés, il est dû à part\u00a0; faites vérifier par un comptable quels montants y figurent.',
    notPaid: 'Elle ne prouve pas qu’un montant a été versé\u00a0: les relevés de la banque le prouvent.',
    noCapital: 'Le livre ne tient pas les parts sociales\u00a0: elle ne dit rien de celles que vous détenez.',
    noWithholding:
      'Le livre ne tient ni retenues à la source ni prélèvements\u00a0: les montants sont ceux attribués, avant impôt et cotisations.',
  },
};

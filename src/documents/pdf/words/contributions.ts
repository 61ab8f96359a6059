import type { Language } from '../format.ts';

export interface ContributionWords {
  readonly approvedTime: string;
  readonly approvedWeight: (weight: string) => string;
  readonly waitingCount: (count: number) => string;
  readonly approved: string;
  readonly waiting: string;
  readonly timeApproved: string;
  readonly timeWaiting: string;
  readonly nothing: string;
  readonly byProject: string;
  readonly basis: string;
  readonly waitingRule: string;
  readonly notPaid: string;
  readonly notAll: string;
  readonly annex: string;
  readonly annexNote: (count: number) => string;
  readonly decided: string;
  readonly stillWaiting: string;
}

export const contributionWords: Readonly<Record<Language, ContributionWords>> = {
  en: {
    approvedTime: 'Approved time',
    approvedWeight: (weight) => `weight ${weight}`,
    waitingCount: (count) => `${count}\u00a0still waiting for approval`,
    approved: 'Approved',
    waiting: 'Waiting',
    timeApproved: 'Time, approved',
    timeWaiting: 'Time, waiting',
    nothing: 'Nothing was handed in for these days.',
    byProject: 'By project',
    basis: 'How approved contributions count',
    waitingRule:
      'What waits for approval stands beside and is in no sum of what is approved; what was sent back or withdrawn is not shown.',
    notPaid: 'It is not a payment, and no claim to one: what a contribution brings follows from the charter when a period is closed.',
    notAll: 'It has what was recorded in the book for these days, not what was given and never entered.',
    annex: 'Annex: every contribution',
    annexNote: (count) =>
      `${count}\u00a0${count === 1 ? 'contribution' : 'contributions'}, in the order of days. A correction names the contribution that it corrects.`,
    decided: 'Approved by, on',
    stillWaiting: 'waiting for approval',
  },
  fr: {
    approvedTime: 'Temps validé',
    approvedWeight: (weight) => `poids ${weight}`,
    waitingCount: (count) => `${count}\u00a0${count > 1 ? 'apports' : 'apport'} en attente de validation`,
    approved: 'Validé',
    waiting: 'En attente',
    timeApproved: 'Temps validé',
    timeWaiting: 'Temps en attente',
    nothing: 'Rien n’a été déposé pour ces jours.',
    byProject: 'Par projet',
    basis: 'Comment comptent les apports validés',
    waitingRule:
      'Ce qui attend une validation figure à part et n’entre dans aucune somme de ce qui est validé\u00a0; ce qui a été renvoyé ou retiré n’est pas montré.',
    notPaid: 'Ce n’est ni un versement ni une créance\u00a0: ce qu’un apport rapporte découle de la charte, à la clôture d’une période.',
    notAll: 'Il contient ce qui a été saisi dans le livre pour ces jours, non ce qui aurait été donné sans être saisi.',
    annex: 'Annexe\u00a0: tous les apports',
    annexNote: (count) =>
      `${count}\u00a0${count > 1 ? 'apports' : 'apport'}, dans l’ordre des jours. Une correction porte le numéro de l’apport qu’elle corrige.`,
    decided: 'Validé par, le',
    stillWaiting: 'en attente de validation',
  },
};

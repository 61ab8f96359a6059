import type { Language } from '../format.ts';

export interface NoticeWords {
  readonly yourPart: string;
  readonly inCash: (amount: string) => string;
  readonly retained: (amount: string) => string;
  readonly patronage: string;
  readonly amount: string;
  readonly part: string;
  readonly result: string;
  readonly toMembers: string;
  readonly toYou: string;
  readonly partNote: string;
  readonly basis: string;
  readonly cashOn: (day: string | null) => string;
  readonly steps: string;
  readonly roll: string;
  readonly attributed: string;
  readonly released: string;
  readonly lost: string;
  readonly rollNote: string;
  readonly notApplied: string;
  readonly provesFrom: (entry: string) => string;
  readonly notPaid: string;
  readonly notTax: string;
  readonly notMeeting: string;
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
  en: {
    yourPart: 'Your patronage of the period',
    inCash: (amount) => `in cash: ${amount}`,
    retained: (amount) => `retained: ${amount}`,
    patronage: 'The patronage of the period',
    amount: 'Amount',
    part: 'Part',
    result: 'Result of the period',
    toMembers: 'To all members together',
    toYou: 'To you',
    partNote: 'What all members receive is given as a part of the result, what you receive as a part of that.',
    basis: 'What it is reckoned from: what you gave in the period',
    cashOn: (day) =>
      `In cash: ${day === null ? 'not on your account yet' : `on your account since ${day}`}; the day of payment is set by the cooperative, the book does not have it.`,
    steps: 'How the result was shared',
    roll: 'Your accounts, rolled forward',
    attributed: 'Attributed',
    released: 'Became payable',
    lost: 'Lost on leaving',
    rollNote:
      'Before, and what moves the account, give what is on it after. A retained part that becomes payable goes from one account to the other.',
    notApplied: 'The amounts are final and are not on the accounts yet.',
    provesFrom: (entry) =>
      `The person who signs states that these amounts follow from the charter and the result, as written in the cooperative’s journal up to entry ${entry}.`,
    notPaid: 'It is not a payment: what is in cash is owed to you from the day on that the cooperative has set for paying it.',
    notTax: 'It is not a tax certificate: whether and when retained parts are taxed depends on your country; ask whoever does your taxes.',
    notMeeting: 'It does not replace the decision of the general meeting on the accounts.',
  },
  fr: {
    yourPart: 'Votre ristourne de la période',
    inCash: (amount) => `en numéraire\u00a0: ${amount}`,
    retained: (amount) => `retenu\u00a0: ${amount}`,
    patronage: 'La ristourne de la période',
    amount: 'Montant',
    part: 'Part',
    result: 'Résultat de la période',
    toMembers: 'À tous les membres ensemble',
    toYou: 'À vous',
    partNote: 'Ce que reçoivent tous les membres est donné en part du résultat, ce que vous recevez en part de ce montant.',
    basis: 'D’où elle vient\u00a0: vos apports de la période',
    cashOn: (day) =>
      `En numéraire\u00a0: ${day === null ? 'pas encore porté à votre compte' : `porté à votre compte le ${day}`}\u00a0; le jour du versement est fixé par la coopérative, le livre ne l’a pas.`,
    steps: 'Comment le résultat a été réparti',
    roll: 'Vos comptes, d’un solde à l’autre',
    attributed: 'Attribué',
    released: 'Devenu exigible',
    lost: 'Perdu au départ',
    rollNote:
      'Le solde d’avant et ce qui meut le compte donnent le solde d’après. Une part retenue qui devient exigible passe d’un compte à l’autre.',
    notApplied: 'Les montants sont définitifs et ne sont pas encore portés aux comptes.',
    provesFrom: (entry) =>
      `La personne qui signe atteste que ces montants découlent de la charte et du résultat, tels qu’inscrits au journal de la coopérative jusqu’à l’écriture n°\u00a0${entry}.`,
    notPaid: 'Ce n’est pas un versement\u00a0: la part en numéraire vous est due à compter du jour que la coopérative fixe pour la payer.',
    notTax:
      'Ce n’est pas une attestation fiscale\u00a0: l’imposition des parts retenues, et son moment, dépendent de votre pays\u00a0; demandez à qui établit votre déclaration.',
    notMeeting: 'Il ne remplace pas la décision de l’assemblée sur les comptes.',
  },
};

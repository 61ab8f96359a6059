import type { CapitalKind } from '../../../core/capital/operation.ts';
import type { Language } from '../format.ts';

export interface CapitalWords {
  readonly asOf: (day: string) => string;
  readonly held: string;
  readonly shares: (count: number, figures: string) => string;
  /** French has no “de” before a name since layout 6: it would elide before a vowel, and a name is as it is. */
  readonly certified: (member: string, number: number, cooperative: string, layoutVersion: number) => string;
  readonly holdings: string;
  readonly nothing: string;
  readonly operations: string;
  readonly effective: string;
  readonly operation: string;
  readonly class: string;
  readonly quantity: string;
  readonly nominal: string;
  readonly amount: string;
  readonly paidUp: string;
  readonly kinds: Readonly<Record<CapitalKind, string>>;
  readonly ruleNominal: string;
  readonly rulePaid: string;
  readonly ruleNumber: string;
  readonly ruleOrder: string;
  readonly notMarket: string;
  readonly notVotes: string;
  readonly capital: string;
  readonly holders: (count: number) => string;
  readonly ofWhichPaid: (amount: string) => string;
  readonly holder: string;
  readonly since: string;
  readonly count: (count: number) => string;
  readonly noOperations: string;
  readonly date: string;
  readonly reason: string;
  readonly former: string;
  readonly next: string;
  readonly paid: string;
  readonly at: (shareClass: string, nominal: string) => string;
  readonly into: (from: string, shares: number, to: string) => string;
  readonly takenBack: (kind: string) => string;
  readonly takenBackNote: string;
  readonly operationOf: (number: number, day: string) => string;
  readonly subscribed: string;
  readonly subscriber: string;
  readonly increase: string;
  readonly inCash: string;
  readonly inKind: string;
  readonly none: string;
  readonly stillDue: string;
  readonly capitalBefore: string;
  readonly capitalAfter: string;
  readonly terms: string;
  readonly subscribes: (member: string, shares: number, inWords: string, shareClass: string, cooperative: string) => string;
  readonly paidNow: (amount: string) => string;
  readonly paidPart: (amount: string, due: string) => string;
  readonly receives: (name: string, seat: string) => string;
  readonly copy: string;
  readonly note: (text: string) => string;
  readonly signature: string;
  readonly byHand: (inWords: string) => string;
  readonly inWords: string;
  readonly place: string;
  readonly signedOn: string;
  readonly subscriberSigns: string;
  readonly cooperativeSigns: string;
  readonly notPaidProof: string;
}

export const capitalWords: Readonly<Record<Language, CapitalWords>> = {
  en: {
    asOf: (day) => `As of ${day}`,
    held: 'Shares held',
    shares: (count, figures) => `${figures}\u00a0${count === 1 ? 'share' : 'shares'}`,
    certified: (member, number, cooperative) =>
      `${member} is entered in the register of members of ${cooperative} under number ${number}, and holds on this day:`,
    holdings: 'Shares',
    nothing: 'No share on this day.',
    operations: 'How they came',
    effective: 'Effective',
    operation: 'Operation',
    class: 'Share type',
    quantity: 'Quantity',
    nominal: 'Unit price',
    amount: 'Amount',
    paidUp: 'Paid up',
    kinds: {
      subscription: 'Subscription',
      payment: 'Payment of what was due',
      transfer: 'Transfer',
      redemption: 'Redemption',
      cancellation: 'Cancellation',
      conversion: 'Conversion',
    },
    ruleNominal: 'Amounts are at nominal value: number of shares times the value of one.',
    rulePaid: 'What is still due rests on the shares that a member has; paid up is the amount less what is due.',
    ruleNumber: 'A member’s number is the one of the book; it is never given to anyone else.',
    ruleOrder: 'Operations stand by their day, and of one day by their number. A number is never used again.',
    notMarket: 'It is no market value: shares are paid back at nominal value, as the statutes say.',
    notVotes: 'Shares give no more votes: one member has one vote.',
    capital: 'Share capital',
    holders: (count) => `${count}\u00a0${count === 1 ? 'member' : 'members'}`,
    ofWhichPaid: (amount) => `${amount} paid up`,
    holder: 'Name, address',
    since: 'Member since',
    count: (count) => `${count}\u00a0${count === 1 ? 'operation' : 'operations'}`,
    noOperations: 'No operation up to this day.',
    date: 'Date',
    reason: 'Reason',
    former: 'Former holder',
    next: 'New holder',
    paid: 'Paid',
    at: (shareClass, nominal) => `${shareClass} of ${nominal}`,
    into: (from, shares, to) => `${from} → ${shares} ${to}`,
    takenBack: (kind) => `${kind} (taken back)`,
    takenBackNote: 'What was taken back does not count. It keeps its number, so that none is missing.',
    operationOf: (number, day) => `Operation ${number} of ${day}`,
    subscribed: 'Subscribed',
    subscriber: 'The subscriber',
    increase: 'Amount and terms of the increase of capital',
    inCash: 'Paid now, in cash',
    inKind: 'Paid in kind',
    none: 'none',
    stillDue: 'Still due',
    capitalBefore: 'Capital before',
    capitalAfter: 'Capital with this subscription',
    terms: 'Terms',
    subscribes: (member, shares, inWords, shareClass, cooperative) =>
      `${member} subscribes ${shares} (${inWords}) ${shares === 1 ? 'share' : 'shares'} “${shareClass}” of the capital of ${cooperative}.`,
    paidNow: (amount) => `The whole price, ${amount}, is paid in cash.`,
    paidPart: (amount, due) => `${amount} is paid in cash now; ${due} remains due, and is called as the statutes say.`,
    receives: (name, seat) => `The funds are received by ${[name, seat].filter((part) => part !== '').join(', ')}.`,
    copy: 'A copy of this form is handed over to the subscriber.',
    note: (text) => `Noted with the operation: ${text}`,
    signature: 'Signature',
    byHand: (inWords) => `The subscriber writes the number of shares in words by hand (“${inWords}”), dates and signs.`,
    inWords: 'Number of shares in words',
    place: 'Done at',
    signedOn: 'on',
    subscriberSigns: 'The subscriber',
    cooperativeSigns: 'For the cooperative',
    notPaidProof: 'Without the subscriber’s signature it binds nobody, and it is no receipt for the payment.',
  },
  fr: {
    asOf: (day) => `Arrêté au ${day}`,
    held: 'Parts détenues',
    shares: (count, figures) => `${figures}\u00a0${count < 2 ? 'part' : 'parts'}`,
    certified: (member, number, cooperative, layoutVersion) =>
      `${member} figure au registre des coopérateurs ${layoutVersion < 6 ? `de ${cooperative}` : `(${cooperative})`} sous le numéro ${number}, et détient à ce jour\u00a0:`,
    holdings: 'Parts sociales',
    nothing: 'Aucune part à ce jour.',
    operations: 'D’où elles viennent',
    effective: 'Date d’effet',
    operation: 'Opération',
    class: 'Type de part',
    quantity: 'Quantité',
    nominal: 'Prix unitaire',
    amount: 'Montant',
    paidUp: 'Libéré',
    kinds: {
      subscription: 'Souscription',
      payment: 'Libération',
      transfer: 'Cession',
      redemption: 'Remboursement',
      cancellation: 'Annulation',
      conversion: 'Conversion',
    },
    ruleNominal: 'Les montants sont à la valeur nominale\u00a0: le nombre de parts par la valeur d’une part.',
    rulePaid: 'Ce qui reste dû porte sur les parts détenues\u00a0; le montant libéré est le montant moins ce qui est dû.',
    ruleNumber: 'Le numéro d’un membre est celui du livre\u00a0; il n’est jamais donné à personne d’autre.',
    ruleOrder: 'Les opérations sont rangées par jour et, d’un même jour, par numéro. Un numéro ne sert jamais deux fois.',
    notMarket: 'Ce n’est pas une valeur de marché\u00a0: les parts se remboursent à la valeur nominale, comme le disent les statuts.',
    notVotes: 'Les parts ne donnent pas plus de voix\u00a0: un membre, une voix.',
    capital: 'Capital social',
    holders: (count) => `${count}\u00a0${count < 2 ? 'membre' : 'membres'}`,
    ofWhichPaid: (amount) => `dont ${amount} libérés`,
    holder: 'Nom, adresse',
    since: 'Membre depuis',
    count: (count) => `${count}\u00a0${count < 2 ? 'opération' : 'opérations'}`,
    noOperations: 'Aucune opération jusqu’à ce jour.',
    date: 'Date',
    reason: 'Motif',
    former: 'Ancien titulaire',
    next: 'Nouveau titulaire',
    paid: 'Versé',
    at: (shareClass, nominal) => `${shareClass} à ${nominal}`,
    into: (from, shares, to) => `${from} → ${shares} ${to}`,
    takenBack: (kind) => `${kind} (retirée)`,
    takenBackNote: 'Ce qui a été retiré ne compte pas. Son numéro reste, afin qu’aucun ne manque.',
    operationOf: (number, day) => `Opération ${number} du ${day}`,
    subscribed: 'Montant souscrit',
    subscriber: 'La personne qui souscrit',
    increase: 'Montant et modalités de l’augmentation de capital',
    inCash: 'Versé en numéraire ce jour',
    inKind: 'Apporté en nature',
    none: 'néant',
    stillDue: 'Reste à libérer',
    capitalBefore: 'Capital avant',
    capitalAfter: 'Capital avec cette souscription',
    terms: 'Conditions',
    subscribes: (member, shares, inWords, shareClass, cooperative) =>
      `${member} déclare souscrire ${shares} (${inWords}) ${shares < 2 ? 'part' : 'parts'} «\u00a0${shareClass}\u00a0» du capital de ${cooperative}.`,
    paidNow: (amount) => `La totalité du prix, soit ${amount}, est versée en numéraire.`,
    paidPart: (amount, due) =>
      `${amount} sont versés en numéraire ce jour\u00a0; ${due} restent à libérer, et seront appelés comme le disent les statuts.`,
    receives: (name, seat) => `Les fonds sont reçus par ${[name, seat].filter((part) => part !== '').join(', ')}.`,
    copy: 'Une copie de ce bulletin est remise à la personne qui souscrit.',
    note: (text) => `Noté avec l’opération\u00a0: ${text}`,
    signature: 'Signature',
    byHand: (inWords) =>
      `La personne qui souscrit écrit à la main le nombre de parts en toutes lettres («\u00a0${inWords}\u00a0»), date et signe.`,
    inWords: 'Nombre de parts en toutes lettres',
    place: 'Fait à',
    signedOn: 'le',
    subscriberSigns: 'La personne qui souscrit',
    cooperativeSigns: 'Pour la coopérative',
    notPaidProof: 'Sans la signature de la personne qui souscrit, il n’engage personne, et il ne vaut pas reçu du versement.',
  },
};

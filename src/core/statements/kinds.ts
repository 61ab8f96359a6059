import type { Label } from '../charters/charter.ts';

/**
 * What the figures of a document are bounded by: a closed period, any days, one day, nothing but what it is about, or a trial
 * that the book does not have.
 */
export type DocumentTime = 'period' | 'days' | 'day' | 'none' | 'trial';

/** Whom or what one document is about: a holder is a member with shares. `subject` numbers a project, a charter or a subscription. */
export type DocumentAbout = 'member' | 'holder' | 'everyone' | 'project' | 'charter' | 'subscription';

export interface DocumentKindFacts {
  readonly words: Label;
  /** One plain sentence: what it is for. */
  readonly purpose: Label;
  /** In file names: plain small letters. */
  readonly fileWords: Label;
  readonly time: DocumentTime;
  readonly about: DocumentAbout;
  /** Signed ones are numbered and kept in the book; others are drawn when they are asked for. */
  readonly signed: boolean;
  /** Of what is made today; earlier ones are still read. */
  readonly schema: number;
}

/** Every kind of document there is; commands, screens, the press and the verifier follow this list. */
export const documentKinds = {
  'shareholding-statement': {
    words: { en: 'Shareholding statement', fr: 'Relevé de participation' },
    purpose: {
      en: 'Tells a member what they gave in a closed period, what they hold, and what is theirs of its result.',
      fr: 'Dit à chaque membre ses apports dans une période clôturée, ce qui lui revient et sa part du résultat.',
    },
    fileWords: { en: 'statement', fr: 'releve' },
    time: 'period',
    about: 'member',
    signed: true,
    schema: 4,
  },
  'distribution-report': {
    words: { en: 'Distribution report', fr: 'Rapport de répartition' },
    purpose: {
      en: 'Shows the assembly how the result of a closed period was shared, step by step.',
      fr: 'Montre à l’assemblée comment le résultat d’une période clôturée a été réparti, étape par étape.',
    },
    fileWords: { en: 'distribution', fr: 'repartition' },
    time: 'period',
    about: 'everyone',
    signed: true,
    schema: 4,
  },
  'patronage-notice': {
    words: { en: 'Patronage notice', fr: 'Avis de ristourne' },
    purpose: {
      en: 'Tells a member their part of the result: what is paid now, what is kept and until when.',
      fr: 'Dit à chaque membre sa part du résultat : ce qui est versé maintenant, ce qui est gardé et jusqu’à quand.',
    },
    fileWords: { en: 'patronage', fr: 'ristourne' },
    time: 'period',
    about: 'member',
    signed: true,
    schema: 2,
  },
  'contribution-statement': {
    words: { en: 'Contribution statement', fr: 'Relevé de temps et d’apports' },
    purpose: {
      en: 'Lists all that a member gave between two days, with who approved it.',
      fr: 'Liste tout ce qu’un membre a apporté entre deux jours, et qui l’a validé.',
    },
    fileWords: { en: 'contributions', fr: 'apports' },
    time: 'days',
    about: 'member',
    signed: true,
    schema: 2,
  },
  'annual-statement': {
    words: { en: 'Annual statement', fr: 'Attestation annuelle' },
    purpose: {
      en: 'Sums up a year for a member: what they hold, what was theirs and what was paid.',
      fr: 'Résume une année pour un membre : ce qui lui revient, ce qui lui a été attribué et versé.',
    },
    fileWords: { en: 'annual', fr: 'annuelle' },
    time: 'days',
    about: 'member',
    signed: true,
    schema: 2,
  },
  charter: {
    words: { en: 'Charter', fr: 'Charte' },
    purpose: {
      en: 'The group’s agreement in plain sentences, to be read and signed.',
      fr: 'L’accord du groupe en phrases simples, à lire et à signer.',
    },
    fileWords: { en: 'charter', fr: 'charte' },
    time: 'none',
    about: 'charter',
    signed: true,
    schema: 2,
  },
  'share-certificate': {
    words: { en: 'Share certificate', fr: 'Attestation de parts sociales' },
    purpose: {
      en: 'Certifies which shares a member holds on a day, as the register has them.',
      fr: 'Atteste les parts sociales qu’un membre détient un jour donné, telles qu’au registre.',
    },
    fileWords: { en: 'shares', fr: 'parts' },
    time: 'day',
    about: 'holder',
    signed: true,
    schema: 2,
  },
  'members-register': {
    words: { en: 'Members’ register', fr: 'Registre des associés' },
    purpose: {
      en: 'Lists who holds which shares on a day.',
      fr: 'Liste qui détient quelles parts sociales un jour donné.',
    },
    fileWords: { en: 'members', fr: 'associes' },
    time: 'day',
    about: 'everyone',
    signed: true,
    schema: 2,
  },
  'movement-register': {
    words: { en: 'Movement register', fr: 'Registre des mouvements' },
    purpose: {
      en: 'Lists every movement of shares up to a day, in order.',
      fr: 'Liste dans l’ordre tous les mouvements de parts jusqu’à un jour donné.',
    },
    fileWords: { en: 'movements', fr: 'mouvements' },
    time: 'day',
    about: 'everyone',
    signed: true,
    schema: 2,
  },
  'subscription-form': {
    words: { en: 'Subscription form', fr: 'Bulletin de souscription' },
    purpose: {
      en: 'Is filled in and signed by whoever takes shares.',
      fr: 'Est complété et signé par qui souscrit des parts.',
    },
    fileWords: { en: 'subscription', fr: 'souscription' },
    time: 'none',
    about: 'subscription',
    signed: false,
    schema: 1,
  },
  'project-report': {
    words: { en: 'Needs and commitments', fr: 'Besoins et engagements' },
    purpose: {
      en: 'Shows what a project looks for, who promised what, and what was given.',
      fr: 'Montre ce qu’un projet cherche, qui a promis quoi, et ce qui a été apporté.',
    },
    fileWords: { en: 'commitments', fr: 'engagements' },
    time: 'day',
    about: 'project',
    signed: false,
    schema: 1,
  },
  'charter-comparison': {
    words: { en: 'Comparison of two charters', fr: 'Comparaison de deux chartes' },
    purpose: {
      en: 'Sets side by side what two charters would make of the same result.',
      fr: 'Met côte à côte ce que deux chartes feraient d’un même résultat.',
    },
    fileWords: { en: 'comparison', fr: 'comparaison' },
    time: 'trial',
    about: 'charter',
    signed: false,
    schema: 1,
  },
} as const satisfies Readonly<Record<string, DocumentKindFacts>>;

export type DocumentKind = keyof typeof documentKinds;

/** Kinds that are made from the book alone; a comparison needs a trial. */
export type IssuedKind = { [Kind in DocumentKind]: (typeof documentKinds)[Kind]['time'] extends 'trial' ? never : Kind }[DocumentKind];

export const issuedKinds = (Object.keys(documentKinds) as DocumentKind[]).filter(
  (kind): kind is IssuedKind => documentKinds[kind].time !== 'trial',
);

export function isIssuedKind(text: string): text is IssuedKind {
  return (issuedKinds as readonly string[]).includes(text);
}

/** What a document that may come from a later program is called: by its own name when nothing better is known. */
export function kindWords(kind: string): Label {
  return Object.hasOwn(documentKinds, kind) ? documentKinds[kind as DocumentKind].words : { en: kind, fr: kind };
}

/** What one document is made of: its kind, whom or what it is about, and the time that it looks at. What a kind does not ask for is null. */
export interface DocumentTarget {
  readonly kind: IssuedKind;
  readonly member: number | null;
  readonly period: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  /** The number of the project, charter or subscription that it is about. */
  readonly subject: number | null;
}

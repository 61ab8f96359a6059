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
    fileWords: { en: 'statement', fr: 'releve' },
    time: 'period',
    about: 'member',
    signed: true,
    schema: 3,
  },
  'distribution-report': {
    words: { en: 'Distribution report', fr: 'Rapport de répartition' },
    fileWords: { en: 'distribution', fr: 'repartition' },
    time: 'period',
    about: 'everyone',
    signed: true,
    schema: 3,
  },
  'patronage-notice': {
    words: { en: 'Patronage notice', fr: 'Avis de ristourne' },
    fileWords: { en: 'patronage', fr: 'ristourne' },
    time: 'period',
    about: 'member',
    signed: true,
    schema: 1,
  },
  'contribution-statement': {
    words: { en: 'Contribution statement', fr: 'Relevé de temps et d’apports' },
    fileWords: { en: 'contributions', fr: 'apports' },
    time: 'days',
    about: 'member',
    signed: true,
    schema: 1,
  },
  'annual-statement': {
    words: { en: 'Annual statement', fr: 'Attestation annuelle' },
    fileWords: { en: 'annual', fr: 'annuelle' },
    time: 'days',
    about: 'member',
    signed: true,
    schema: 1,
  },
  charter: {
    words: { en: 'Charter', fr: 'Charte' },
    fileWords: { en: 'charter', fr: 'charte' },
    time: 'none',
    about: 'charter',
    signed: true,
    schema: 1,
  },
  'share-certificate': {
    words: { en: 'Share certificate', fr: 'Attestation de parts sociales' },
    fileWords: { en: 'shares', fr: 'parts' },
    time: 'day',
    about: 'holder',
    signed: true,
    schema: 1,
  },
  'members-register': {
    words: { en: 'Members’ register', fr: 'Registre des associés' },
    fileWords: { en: 'members', fr: 'associes' },
    time: 'day',
    about: 'everyone',
    signed: true,
    schema: 1,
  },
  'movement-register': {
    words: { en: 'Movement register', fr: 'Registre des mouvements' },
    fileWords: { en: 'movements', fr: 'mouvements' },
    time: 'day',
    about: 'everyone',
    signed: true,
    schema: 1,
  },
  'subscription-form': {
    words: { en: 'Subscription form', fr: 'Bulletin de souscription' },
    fileWords: { en: 'subscription', fr: 'souscription' },
    time: 'none',
    about: 'subscription',
    signed: false,
    schema: 1,
  },
  'project-report': {
    words: { en: 'Needs and commitments', fr: 'Besoins et engagements' },
    fileWords: { en: 'commitments', fr: 'engagements' },
    time: 'day',
    about: 'project',
    signed: false,
    schema: 1,
  },
  'charter-comparison': {
    words: { en: 'Comparison of two charters', fr: 'Comparaison de deux chartes' },
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

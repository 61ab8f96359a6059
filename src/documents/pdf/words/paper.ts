import type { Language } from '../format.ts';

/** What documents print at their head and end since there are more kinds than two. */
export interface PaperWords {
  readonly logoAlt: (name: string) => string;
  readonly capital: (amount: string) => string;
  readonly replaces: (number: string) => string;
  readonly replaced: string;
  /** Of the journal, where no closing is meant. */
  readonly head: string;
  readonly origin: string;
  readonly compare: string;
  readonly unsignedForm: (layoutVersion: number) => string;
  readonly unsignedSteps: readonly string[];
  readonly qrAlt: (hash: string) => string;
  readonly span: (from: string, to: string) => string;
  /** Of everything that is signed. */
  readonly provesSame: string;
  readonly provesFrom: (entry: string) => string;
  readonly notWhen: string;
  readonly notWho: string;
  readonly unsignedProves: (entry: string) => string;
  readonly unsignedNot: string;
  readonly rateNote: (activity: string, rate: string, since: string | null, own: boolean) => string;
  readonly multiplierNote: (multiplier: string) => string;
  readonly oneNote: string;
}

export const paperWords: Readonly<Record<Language, PaperWords>> = {
  en: {
    logoAlt: (name) => `Logo of ${name}`,
    capital: (amount) => `capital ${amount}`,
    replaces: (number) => `Replaces document ${number}.`,
    replaced:
      'Characters that the typeface of this document does not have stand in square brackets by their Unicode number; the attached data has every text as it was written.',
    head: 'Journal head',
    origin: 'Where this document comes from',
    compare: 'Compare this document with its data',
    unsignedForm: (layoutVersion) => `PDF/A-3a, PDF/UA-1, not signed, layout version ${layoutVersion}`,
    unsignedSteps: [
      'Nobody signed this document. “pdfdetach -saveall FILE.pdf” takes the data out, then “openssl dgst -sha256 DATA.json” must give the hash above, which is also in the code.',
      'Made again from the same book on the same day it is the same file.',
    ],
    qrAlt: (hash) => `QR code holding the SHA-256 of the document’s data, ${hash}`,
    span: (from, to) => `${from} to ${to}`,
    provesSame: 'As long as the signature verifies, neither the text nor the attached data has changed since it was signed.',
    provesFrom: (entry) =>
      `The person who signs states that these figures follow from what was recorded and approved, as written in the cooperative’s journal up to entry ${entry}.`,
    notWhen: 'The date of signature is stated by the person who signs; unless a time stamp says so, no third party has confirmed it.',
    notWho:
      'Alone, it does not prove whose key it is: compare the certificate’s fingerprint with the one that the cooperative gave you by another way.',
    unsignedProves: (entry) => `These figures are what the cooperative’s book said on the day, up to entry ${entry} of its journal.`,
    unsignedNot: 'Nobody signed it: it is a working paper, and the book alone says what holds.',
    rateNote: (activity, rate, since, own) =>
      `${activity}: ${rate}, ${own ? 'the member’s own rate' : 'everyone’s rate'}${since === null ? ', in force since the book was begun' : `, in force since ${since}`}.`,
    multiplierNote: (multiplier) => `The charter’s multiplier ${multiplier} makes each unit count that many times.`,
    oneNote: 'The multiplier × 1 changes nothing.',
  },
  fr: {
    logoAlt: (name) => `Logo de ${name}`,
    capital: (amount) => `capital\u00a0: ${amount}`,
    replaces: (number) => `Remplace le document n°\u00a0${number}.`,
    replaced:
      'Les caractères que la police de ce document n’a pas figurent entre crochets par leur numéro Unicode\u00a0; les données jointes portent chaque texte tel qu’il a été écrit.',
    head: 'Tête du journal',
    origin: 'D’où vient ce document',
    compare: 'Comparer ce document à ses données',
    unsignedForm: (layoutVersion) => `PDF/A-3a, PDF/UA-1, non signé, mise en page version ${layoutVersion}`,
    unsignedSteps: [
      'Personne n’a signé ce document. «\u00a0pdfdetach -saveall FICHIER.pdf\u00a0» extrait les données, puis «\u00a0openssl dgst -sha256 DONNÉES.json\u00a0» doit donner l’empreinte ci-dessus, que porte aussi le code.',
      'Refait à partir du même livre le même jour, c’est le même fichier.',
    ],
    qrAlt: (hash) => `Code QR qui porte l’empreinte SHA-256 des données du document, ${hash}`,
    span: (from, to) => `Du ${from} au ${to}`,
    provesSame: 'Tant que la vérification de la signature réussit, ni le texte ni les données jointes n’ont changé depuis la signature.',
    provesFrom: (entry) =>
      `La personne qui signe atteste que ces chiffres découlent de ce qui a été saisi et validé, tel qu’inscrit au journal de la coopérative jusqu’à l’écriture n°\u00a0${entry}.`,
    notWhen: 'La date de signature est déclarée par la personne qui signe\u00a0; sauf horodatage, aucun tiers ne l’a confirmée.',
    notWho:
      'Il ne prouve pas à lui seul à qui est la clé\u00a0: comparez l’empreinte du certificat avec celle que la coopérative vous a donnée par une autre voie.',
    unsignedProves: (entry) =>
      `Ces chiffres sont ceux que donnait le livre de la coopérative à ce jour, jusqu’à l’écriture n°\u00a0${entry} de son journal.`,
    unsignedNot: 'Personne ne l’a signé\u00a0: c’est un document de travail, seul le livre fait foi.',
    rateNote: (activity, rate, since, own) =>
      `${activity}\u00a0: ${rate}, ${own ? 'taux propre au membre' : 'taux commun à tous'}${since === null ? ', en vigueur depuis l’ouverture du livre' : `, en vigueur depuis le ${since}`}.`,
    multiplierNote: (multiplier) => `Le coefficient ${multiplier}, fixé par la charte, fait compter chaque unité autant de fois.`,
    oneNote: 'Le coefficient ×\u00a01 ne change rien.',
  },
};

import type { AuditEventName } from '../../../core/statements/auditLog.ts';
import type { Language } from '../format.ts';

/** What the audit page says since it has a log of events. */
export interface AuditLogWords {
  readonly envelope: string;
  readonly document: string;
  readonly preview: string;
  readonly before: string;
  readonly after: string;
  readonly afterValue: (layoutVersion: number) => string;
  /** The entry that the figures follow from. */
  readonly head: (entry: string, closing: boolean) => string;
  readonly fingerprint: string;
  readonly generated: string;
  readonly moment: (day: string, time: string, where: string) => string;
  readonly log: string;
  readonly when: string;
  readonly event: string;
  readonly by: string;
  readonly entry: string;
  readonly nobody: string;
  readonly said: (said: string, note: string) => string;
  /** `role`: the capacity of who signs, in words. */
  readonly events: Readonly<Record<AuditEventName, (subject: string, role: string, layoutVersion: number) => string>>;
  readonly later: string;
  readonly signedBy: (name: string, role: string) => string;
  readonly toSign: (name: string, role: string) => string;
}

const plural = (count: string): boolean => Number(count) > 1;

export const auditLogWords: Readonly<Record<Language, AuditLogWords>> = {
  en: {
    envelope: 'Envelope ID (/ID of the PDF)',
    document: 'Document ID',
    preview: 'preview, not signed',
    before: 'Original SHA-256 (attached data)',
    after: 'Resulting SHA-256 (signed file)',
    afterValue: () => 'In the book and in the hand-out’s manifest: no file can hold its own.',
    head: (entry, closing) => `Entry ${entry} of the journal (${closing ? 'the closing' : 'its head'})`,
    fingerprint: 'Certificate’s fingerprint (SHA-256)',
    generated: 'Generated at',
    moment: (day, time, where) => `${day}, ${time} (${where})`,
    log: 'Event log',
    when: 'When',
    event: 'Event',
    by: 'By',
    entry: 'Entry',
    nobody: '–',
    said: (said, note) => `${said} (${note})`,
    events: {
      charterAdopted: (number) => `Charter no.\u00a0${number} adopted`,
      contributionsCounted: (count) =>
        plural(count) ? `Last of the ${count} contributions counted approved` : 'The contribution counted approved',
      operationsCounted: (number) => `Operation no.\u00a0${number} on shares recorded, the last one counted`,
      periodClosed: (number) => `Period no.\u00a0${number} closed`,
      periodReopened: (number) => `Period no.\u00a0${number} opened again`,
      resultApplied: (number) => `Result of period no.\u00a0${number} put on the accounts`,
      documentIssued: (number) => `Document no.\u00a0${number} issued, which this one replaces`,
      documentCountersigned: (number) => `Document no.\u00a0${number} countersigned`,
      prepared: () => 'This document prepared',
      signed: (_, role) => `This document signed, as ${role}`,
    },
    later:
      'What comes later cannot be on this page: countersignatures stand among the PDF’s own signatures (“Verify a document”, or “pdfsig FILE.pdf”); the cooperative’s book says to whom it was handed over and whether another document replaces it (Documents). “–”: written in the book once the document is signed.',
    signedBy: (name, role) => `Signed by ${name}, ${role}`,
    toSign: (name, role) => `To be signed by ${name}, ${role}`,
  },
  fr: {
    envelope: 'ID de l’enveloppe (/ID du PDF)',
    document: 'ID du document',
    preview: 'aperçu, non signé',
    before: 'SHA-256 d’origine (données jointes)',
    after: 'SHA-256 du résultat (fichier signé)',
    afterValue: (layoutVersion) =>
      `Au livre et au ${layoutVersion < 7 ? 'manifeste' : 'bordereau'} de remise\u00a0: aucun fichier ne peut porter la sienne.`,
    head: (entry, closing) => `Écriture n°\u00a0${entry} (${closing ? 'clôture' : 'tête du journal'})`,
    fingerprint: 'Empreinte du certificat (SHA-256)',
    generated: 'Généré le',
    moment: (day, time, where) => `${day} à ${time.replace(':', '\u00a0h\u00a0')} (${where})`,
    log: 'Journal des événements',
    when: 'Quand',
    event: 'Événement',
    by: 'Par',
    entry: 'Écriture',
    nobody: '–',
    said: (said, note) => `${said} (${note})`,
    events: {
      charterAdopted: (number) => `Adoption de la charte n°\u00a0${number}`,
      contributionsCounted: (count) =>
        plural(count) ? `Validation du dernier des ${count}\u00a0apports comptés` : 'Validation de l’apport compté',
      operationsCounted: (number) => `Inscription de l’opération n°\u00a0${number} sur les parts, la dernière comptée`,
      periodClosed: (number) => `Clôture de la période n°\u00a0${number}`,
      periodReopened: (number) => `Réouverture de la période n°\u00a0${number}`,
      resultApplied: (number) => `Résultat de la période n°\u00a0${number} porté aux comptes`,
      documentIssued: (number) => `Émission du document n°\u00a0${number}, que celui-ci remplace`,
      documentCountersigned: (number) => `Contresignature du document n°\u00a0${number}`,
      prepared: () => 'Préparation de ce document',
      signed: (_, role, layoutVersion) =>
        layoutVersion < 7 ? `Signature de ce document, en qualité de\u00a0: ${role}` : `Signature de ce document (${role})`,
    },
    later:
      'Ce qui vient ensuite ne peut figurer sur cette page\u00a0: les contresignatures se lisent parmi les signatures du PDF («\u00a0Vérifier un document\u00a0», ou «\u00a0pdfsig FICHIER.pdf\u00a0»)\u00a0; le livre de la coopérative dit à qui il a été remis et si un autre le remplace (Documents). «\u00a0–\u00a0»\u00a0: inscrit au livre une fois le document signé.',
    signedBy: (name, role) => `Signé par ${name}, ${role}`,
    toSign: (name, role) => `À signer par ${name}, ${role}`,
  },
};

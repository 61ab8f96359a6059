import { periodsByNumber } from '../papers/run.ts';
import { documentState } from '../papers/state.ts';
import { decimalText } from '../../core/quantities/decimal.ts';
import type { BatchRow, CharterRow, DocumentRow, FigureRow, JournalHead, Reads } from '../ports/book.ts';
import type { SignerRow } from '../ports/signers.ts';
import type { Sheet } from '../ports/sheets.ts';
import { column, sheetOf, wordColumn } from './column.ts';
import { documentStateWords, documentWords, languageWords, reasonWords, signerWords } from './words.ts';

/** Agreements, figures, issued documents, who signs, what was imported, and the journal's own list. */
export function paperSheets(read: Reads): Sheet[] {
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const { language } = read.cooperative();
  const periods = periodsByNumber(read);
  const name = (number: number | null): string => (number === null ? '' : (names.get(number) ?? ''));
  return [
    sheetOf<CharterRow>(
      'charters',
      'Charters',
      'Chartes',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('from', 'day', 'In force from', 'En vigueur du', (row) => row.from),
        column('name', 'text', 'Name', 'Nom', (row) => row.charter.name),
        column('title', 'text', 'Title', 'Titre', (row) => row.charter.title[language]),
        column('adoptedAt', 'instant', 'Adopted at', 'Adoptée le', (row) => row.adoptedAt),
        column('decidedBy', 'text', 'Decided by', 'Décidée par', (row) => row.decidedBy),
        column('minutes', 'text', 'Minutes', 'Procès-verbal', (row) => row.minutes?.sha256 ?? ''),
      ],
      () => read.charters(),
    ),
    sheetOf<FigureRow>(
      'figures',
      'Figures',
      'Chiffres',
      [
        column('figure', 'text', 'Figure', 'Chiffre', (row) => row.name),
        column('memberNumber', 'integer', 'Member number', 'Numéro de membre', (row) => row.member),
        column('member', 'text', 'Member', 'Membre', (row) => name(row.member)),
        column('day', 'day', 'Day', 'Jour', (row) => row.day),
        column('value', 'decimal', 'Value', 'Valeur', (row) => decimalText(row.value, 4)),
      ],
      () => read.figures(),
    ),
    sheetOf<DocumentRow>(
      'documents',
      'Documents',
      'Documents',
      [
        column('number', 'text', 'Number', 'Numéro', (row) => row.number),
        wordColumn('kind', 'Kind', 'Type', documentWords, (row) => row.kind),
        column('member', 'text', 'Member', 'Membre', (row) => name(row.member)),
        column('period', 'integer', 'Period', 'Période', (row) => row.period),
        wordColumn('language', 'Language', 'Langue', languageWords, (row) => row.language),
        column('issuedAt', 'instant', 'Issued at', 'Émis le', (row) => row.issuedAt),
        wordColumn('state', 'State', 'État', documentStateWords, (row) => documentState(periods, row)),
        column('replacedBy', 'text', 'Replaced by', 'Remplacé par', (row) => row.replacedBy ?? ''),
        column('handedOut', 'instant', 'Handed out at', 'Remis le', (row) => row.handedOutAt),
        column('sha256', 'text', 'SHA-256', 'SHA-256', (row) => row.sha256),
      ],
      () => read.documents(),
    ),
    sheetOf<SignerRow>(
      'signers',
      'Signers',
      'Signataires',
      [
        column('holder', 'text', 'Holder', 'Titulaire', (row) => read.person(row.person)?.name ?? ''),
        wordColumn('role', 'Role', 'Fonction', signerWords, (row) => row.role),
        column('addedAt', 'instant', 'Added at', 'Ajoutée le', (row) => row.addedAt),
        column('imported', 'yesNo', 'Imported', 'Importée', (row) => row.imported),
        column('revoked', 'day', 'Revoked', 'Révoquée le', (row) => row.revoked?.day ?? null),
        wordColumn('reason', 'Reason', 'Motif', reasonWords, (row) => row.revoked?.reason ?? ''),
        column('followedBy', 'text', 'Renewed by', 'Renouvelée par', (row) => row.followedBy ?? ''),
        column('fingerprint', 'text', 'Fingerprint', 'Empreinte', (row) => row.fingerprint),
      ],
      () => read.signers(),
    ),
    sheetOf<BatchRow>(
      'imports',
      'Imports',
      'Imports',
      [
        column('number', 'integer', 'Number', 'Numéro', (row) => row.number),
        column('at', 'instant', 'At', 'Le', (row) => row.at),
        column('file', 'text', 'File', 'Fichier', (row) => row.fileName),
        column('format', 'text', 'Format', 'Format', (row) => row.format),
        column('project', 'text', 'Project', 'Projet', (row) => row.project),
        column('rows', 'integer', 'Lines', 'Lignes', (row) => row.rows),
        column('takenBack', 'yesNo', 'Taken back', 'Retiré', (row) => row.takenBack),
      ],
      () => read.batches(),
    ),
    sheetOf<JournalHead>(
      'journal',
      'Journal',
      'Journal',
      [
        column('seq', 'integer', 'Entry', 'Écriture', (row) => row.seq),
        column('at', 'instant', 'At', 'Le', (row) => row.at),
        column('kind', 'text', 'Kind', 'Nature', (row) => row.kind),
        column('undoes', 'integer', 'Takes back', 'Annule', (row) => row.undoes),
        column('hash', 'text', 'Hash', 'Empreinte', (row) => row.hash),
      ],
      () => read.journalHeads(),
    ),
  ];
}

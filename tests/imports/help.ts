import { Refused } from '../../src/core/refusals/refusal.ts';
import type { Refusal } from '../../src/core/refusals/refusal.ts';
import { readImport, type ImportOptions, type ImportProposal } from '../../src/imports/index.ts';

export const options: ImportOptions = {
  fileName: 'file.csv',
  format: 'auto',
  timeZone: 'Europe/Paris',
  today: '2026-11-01',
  currency: 'EUR',
  currencyDigits: 2,
  fingerprintKey: 'test key',
};

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function read(text: string | Uint8Array, changes: Partial<ImportOptions> = {}): ImportProposal {
  return readImport(typeof text === 'string' ? bytesOf(text) : text, { ...options, ...changes });
}

/** The refusal of a whole file; fails when the file is read after all, or when something else is thrown. */
export function refusalOf(text: string | Uint8Array, changes: Partial<ImportOptions> = {}): Refusal {
  try {
    read(text, changes);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('the file was read although a refusal was expected');
}

export const togglHeader =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)';
export const frenchHeader = 'Membre;Date;Type;Quantité;Unité;Valeur unitaire;Devise;Projet;Description;Justificatif';
export const englishHeader = 'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt';

export interface TogglRow {
  readonly user?: string;
  readonly email?: string;
  readonly project?: string;
  readonly description?: string;
  readonly day?: string;
  readonly start?: string;
  readonly endDay?: string;
  readonly end?: string;
  readonly duration?: string;
}

export function togglRow(row: TogglRow = {}): string {
  const day = row.day ?? '2026-03-02';
  const cells = [
    row.user ?? 'Ada Exemple',
    row.email ?? 'ada@exemple.test',
    '',
    row.project ?? 'Atelier',
    '',
    row.description ?? 'Plan',
    'No',
    day,
    row.start ?? '09:00:00',
    row.endDay ?? day,
    row.end ?? '11:00:00',
    row.duration ?? '02:00:00',
    '',
    '',
  ];
  return cells.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

export function toggl(...rows: readonly TogglRow[]): string {
  return [togglHeader, ...rows.map(togglRow)].join('\r\n') + '\r\n';
}

export function french(...lines: readonly string[]): string {
  return [frenchHeader, ...lines].join('\r\n') + '\r\n';
}

export function english(...lines: readonly string[]): string {
  return [englishHeader, ...lines].join('\n') + '\n';
}

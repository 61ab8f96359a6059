import { randomBytes } from 'node:crypto';
import type { DraftRow, DraftWriter, LogoRow, MinutesRow, ReceiptRow, TimerRow, WeekRow, WorkingRow, Writer } from '../app/ports/book.ts';
import { dayNumber } from '../core/days/day.ts';
import type { Connection } from './connection.ts';
import { receiptRows } from './queries/side.ts';

/** Writes what lives outside the journal: secrets, drafts, scenarios, receipts, files. Always inside the caller's transaction. */
export function makeSideWriter(db: Connection): Omit<Writer, 'append'> & DraftWriter {
  return {
    makePerson(id: string, lead: boolean): void {
      db.run('insert into person (id, secret, lead) values (?, ?, ?)', id, randomBytes(32), lead ? 1 : 0);
    },
    saveDraft(draft: Omit<DraftRow, 'receipts'>): void {
      db.run(
        `insert into draft (id, author, member, project, activity, day, quantity, text, starts_at, origin) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id) do update set member = excluded.member, project = excluded.project, activity = excluded.activity, day = excluded.day,
         quantity = excluded.quantity, text = excluded.text, starts_at = excluded.starts_at`,
        draft.id,
        draft.author,
        draft.member,
        draft.project,
        draft.activity,
        dayNumber(draft.day),
        draft.quantity,
        draft.text,
        draft.startsAt,
        draft.origin,
      );
    },
    deleteDraft(id: string): void {
      db.run('delete from draft where id = ?', id);
      db.run('delete from receipt where draft = ?', id);
    },
    moveReceipts(draft: string, number: number): readonly ReceiptRow[] {
      db.run('update receipt set number = ?, draft = null where draft = ?', number, draft);
      return receiptRows(db, { number });
    },
    returnReceipts: (number: number, draft: string): void =>
      void db.run('update receipt set number = null, draft = ? where number = ?', draft, number),
    saveReceipt(receipt: Omit<ReceiptRow, 'bytes'>, bytes: Uint8Array): void {
      db.run(
        'insert into receipt (id, number, draft, name, type, sha256, bytes) values (?, ?, ?, ?, ?, ?, ?)',
        receipt.id,
        receipt.number,
        receipt.draft,
        receipt.name,
        receipt.type,
        receipt.sha256,
        bytes,
      );
    },
    deleteReceipt: (id: string): void => void db.run('delete from receipt where id = ?', id),
    saveDocumentFile: (number: string, bytes: Uint8Array): void =>
      void db.run('insert into document_file (number, bytes) values (?, ?)', number, bytes),
    saveLogo: ({ sha256, type, bytes }: LogoRow): void =>
      void db.run('insert into logo (sha256, type, bytes) values (?, ?, ?) on conflict do nothing', sha256, type, bytes),
    saveMinutes: (charter: number, file: MinutesRow, bytes: Uint8Array): void =>
      void db.run(
        'insert into minutes (charter, name, type, sha256, bytes) values (?, ?, ?, ?, ?)',
        charter,
        file.name,
        file.type,
        file.sha256,
        bytes,
      ),
    saveScenario: (scenario: WorkingRow): void => saveWorking(db, 'scenario', scenario),
    deleteScenario: (id: string): void => void db.run('delete from scenario where id = ?', id),
    saveCharterDraft: (draft: WorkingRow): void => saveWorking(db, 'charter_draft', draft),
    deleteCharterDraft: (id: string): void => void db.run('delete from charter_draft where id = ?', id),
    saveWeekRow: ({ member, week, project, activity }: WeekRow): void =>
      void db.run(
        'insert into week_row (member, week, project, activity) values (?, ?, ?, ?) on conflict do nothing',
        member,
        dayNumber(week),
        project,
        activity,
      ),
    deleteWeekRow: ({ member, week, project, activity }: WeekRow): void =>
      void db.run(
        'delete from week_row where member = ? and week = ? and project = ? and activity = ?',
        member,
        dayNumber(week),
        project,
        activity,
      ),
    saveTimer: ({ person, member, project, activity, text, started, seen }: TimerRow): void =>
      void db.run(
        'insert or replace into timer (person, member, project, activity, text, started, seen) values (?, ?, ?, ?, ?, ?, ?)',
        person,
        member,
        project,
        activity,
        text,
        started,
        seen,
      ),
    deleteTimer: (person: string): void => void db.run('delete from timer where person = ?', person),
    saveCertificates(fingerprint: string, certificates: readonly string[]): void {
      certificates.forEach((der, place) =>
        db.run('insert into certificate (fingerprint, place, der) values (?, ?, ?)', fingerprint, place, der),
      );
    },
    saveSigningKey: (fingerprint: string, sealed: string): void =>
      void db.run('insert into signing_key (fingerprint, sealed) values (?, ?)', fingerprint, sealed),
    deleteSigningKey: (fingerprint: string): void => void db.run('delete from signing_key where fingerprint = ?', fingerprint),
    replaceDocumentFile: (number: string, bytes: Uint8Array): void =>
      void db.run('update document_file set bytes = ? where number = ?', bytes, number),
  };
}

function saveWorking(db: Connection, table: 'scenario' | 'charter_draft', row: WorkingRow): void {
  db.run(
    `insert into ${table} (id, name, body, changed) values (?, ?, ?, ?)
     on conflict (id) do update set name = excluded.name, body = excluded.body, changed = excluded.changed`,
    row.id,
    row.name,
    row.body,
    row.changed,
  );
}

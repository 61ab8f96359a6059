import type { EntryData, HandOutMark } from '../../core/journal/entries.ts';
import type { Connection } from '../connection.ts';

export function applyDocumentIssued(db: Connection, seq: number, data: EntryData['document.issued']): void {
  db.run(
    'insert into document (number, kind, member, period, from_day, to_day, as_of, subject, language, sha256, data_sha256, signer, seq, replaces) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    data.number,
    data.kind,
    data.member,
    data.period,
    data.from ?? null,
    data.to ?? null,
    data.asOf ?? null,
    data.subject ?? null,
    data.language,
    data.sha256,
    data.dataSha256,
    data.signer,
    seq,
    data.replaces,
  );
  if (data.replaces) db.run('update document set replaced_by = ? where number = ?', data.number, data.replaces);
}

export function applyHandedOut(db: Connection, seq: number, { numbers, how, day }: EntryData['documents.handedOut']): void {
  for (const number of numbers) {
    db.run('insert or ignore into hand_out (document, seq, how, day) values (?, ?, ?, ?)', number, seq, how ?? null, day ?? null);
    showLast(db, number);
  }
}

/** `voided`: the entry that takes the marks back; null where they hold again. */
export function applyHandOutMarks(db: Connection, voided: number | null, marks: readonly HandOutMark[]): void {
  for (const [number, seq] of marks) {
    db.run('update hand_out set void_seq = ? where document = ? and seq = ?', voided, number, seq);
    showLast(db, number);
  }
}

function showLast(db: Connection, number: string): void {
  db.run(
    'update document set handed_out_seq = (select max(seq) from hand_out where document = number and void_seq is null) where number = ?',
    number,
  );
}

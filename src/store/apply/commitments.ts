import type { EntryData } from '../../core/journal/entries.ts';
import type { Connection } from '../connection.ts';

export function applyNeedAdded(db: Connection, seq: number, data: EntryData['need.added']): void {
  db.run(
    'insert into need (number, project, activity, quantity, by_day, texts_seq) values (?, ?, ?, ?, ?, ?)',
    data.number,
    data.project,
    data.activity,
    data.quantity,
    data.by,
    seq,
  );
}

export function applyNeedChanged(db: Connection, seq: number, { number, after }: EntryData['need.changed']): void {
  db.run('update need set quantity = ?, by_day = ?, texts_seq = ? where number = ?', after.quantity, after.by, seq, number);
}

export function applyCommitmentMade(db: Connection, seq: number, data: EntryData['commitment.made']): void {
  db.run(
    'insert into commitment (number, member, project, activity, need, quantity, per, from_day, to_day, texts_seq) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    data.number,
    data.member,
    data.project,
    data.activity,
    data.need,
    data.quantity,
    data.per,
    data.from,
    data.to,
    seq,
  );
}

export function applyCommitmentChanged(db: Connection, seq: number, { number, after }: EntryData['commitment.changed']): void {
  db.run(
    'update commitment set quantity = ?, per = ?, from_day = ?, to_day = ?, texts_seq = ? where number = ?',
    after.quantity,
    after.per,
    after.from,
    after.to,
    seq,
    number,
  );
}

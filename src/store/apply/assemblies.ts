import type { EntryData } from '../../core/journal/entries.ts';
import type { Connection } from '../connection.ts';

export function applyAssemblyCalled(db: Connection, seq: number, data: EntryData['assembly.called']): void {
  db.run('insert into assembly (number, day, minute, texts_seq, seq) values (?, ?, ?, ?, ?)', data.number, data.day, data.minute, seq, seq);
}

export function applyAssemblyChanged(db: Connection, seq: number, { number, after }: EntryData['assembly.changed']): void {
  db.run('update assembly set day = ?, minute = ?, texts_seq = ? where number = ?', after.day, after.minute, seq, number);
  revise(db, seq, number);
}

export function applyAssemblyStanding(db: Connection, seq: number, number: number, column: 'called_off' | 'removed', value: boolean): void {
  db.run(`update assembly set ${column} = ? where number = ?`, value ? 1 : 0, number);
  revise(db, seq, number);
}

/** Whoever has an earlier state of it, in a calendar for instance, learns that this one is later. */
function revise(db: Connection, seq: number, number: number): void {
  db.run('update assembly set revision = revision + 1, seq = ? where number = ?', seq, number);
}

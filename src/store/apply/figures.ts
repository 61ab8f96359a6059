import type { EntryData } from '../../core/journal/entries.ts';
import type { Connection } from '../connection.ts';

/** One batch of figures as the journal has it, row by row; which of several values holds is decided when they are read. */
export function applyFiguresSet(db: Connection, seq: number, { batch, rows }: EntryData['figures.set']): void {
  db.run('insert into figure_batch (number, seq, row_count) values (?, ?, ?)', batch, seq, rows.length);
  const insert = db.statement('insert into figure (batch, row, name, member, day, value) values (?, ?, ?, ?, ?, ?)');
  rows.forEach(([name, member, day, value], index) => insert.run(batch, index + 1, name, member, day, BigInt(value)));
}

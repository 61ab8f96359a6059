import type { EntryData } from '../../core/journal/entries.ts';
import type { Connection } from '../connection.ts';

export function applyMoneyRecorded(db: Connection, seq: number, data: EntryData['money.recorded']): void {
  db.run('insert into money_batch (seq, format, line_count) values (?, ?, ?)', seq, data.format, data.lines.length);
  data.lines.forEach(([day, amount, fingerprint, settles, project], index) =>
    db.run(
      'insert into money_line (number, seq, day, amount, print, settles, project) values (?, ?, ?, ?, ?, ?, ?)',
      data.first + index,
      seq,
      day,
      BigInt(amount),
      fingerprint,
      settles === 0 ? null : settles,
      project === 0 ? null : project,
    ),
  );
}

export function applyMoneyRemoved(db: Connection, batch: number, removed: boolean): void {
  db.run('update money_batch set removed = ? where seq = ?', removed ? 1 : 0, batch);
  db.run('update money_line set removed = ? where seq = ?', removed ? 1 : 0, batch);
}

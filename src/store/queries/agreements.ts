import type { CharterRow, FigureRow, MinutesRow, Reads } from '../../app/ports/book.ts';
import { readCharter } from '../../core/charters/upgrade.ts';
import { dayFromNumber } from '../../core/days/day.ts';
import type { FigureTuple } from '../../core/journal/entries.ts';
import type { Connection } from '../connection.ts';
import { entryTime } from './journal.ts';
import { whileUnchanged } from './nouns.ts';

type FigureRecord = { name: string; member: number; day: number; value: bigint; batch: number };

/** What the group agreed, and the figures that its agreements ask for. */
export function agreementReads(db: Connection): Pick<Reads, 'charters' | 'minutes' | 'figures' | 'figureBatches' | 'figureRows'> {
  return {
    charters: whileUnchanged(db, (): CharterRow[] => {
      const digits = db.get<{ currency_digits: number }>('select currency_digits from cooperative')?.currency_digits;
      return db
        .all<{
          number: number;
          from_day: number;
          body: string;
          seq: number;
          minutes: string | null;
          decided_by: string | null;
          name: string | null;
          type: string | null;
        }>(
          `select c.number, c.from_day, c.body, c.seq, c.minutes, n.text as decided_by, m.name, m.type from charter c
           left join note n on n.seq = c.seq and n.number = c.number left join minutes m on m.charter = c.number
           where c.removed = 0 order by c.from_day, c.number`,
        )
        .map((row) => ({
          number: row.number,
          from: dayFromNumber(row.from_day),
          charter: readCharter(JSON.parse(row.body), digits),
          seq: row.seq,
          adoptedAt: entryTime(db, row.seq),
          decidedBy: row.decided_by ?? '',
          minutes: row.minutes === null ? null : { name: row.name ?? '', type: row.type ?? '', sha256: row.minutes },
        }));
    }),
    minutes(charter) {
      const found = db.get<MinutesRow & { bytes: Uint8Array }>('select name, type, sha256, bytes from minutes where charter = ?', charter);
      if (!found) return undefined;
      const { bytes, ...row } = found;
      return { row, bytes };
    },
    figures: whileUnchanged(db, (): FigureRow[] => {
      const rows = db.all<FigureRecord>(
        `select f.name, f.member, f.day, f.value, f.batch from figure f join figure_batch b on b.number = f.batch
         where b.removed = 0 order by f.name, f.member, f.day, f.batch, f.row`,
      );
      const holds = (row: FigureRecord, next: FigureRecord | undefined): boolean =>
        next?.name !== row.name || next.member !== row.member || next.day !== row.day;
      return rows
        .filter((row, index) => holds(row, rows[index + 1]))
        .map((row) => ({ ...row, member: row.member === 0 ? null : row.member, day: dayFromNumber(row.day) }));
    }),
    figureBatches: () =>
      db
        .all<{ number: number; seq: number; row_count: number; removed: number; source: string | null }>(
          `select b.number, b.seq, b.row_count, b.removed, n.text as source from figure_batch b
           left join note n on n.seq = b.seq and n.number = b.number order by b.number desc`,
        )
        .map((row) => ({
          number: row.number,
          seq: row.seq,
          at: entryTime(db, row.seq),
          source: row.source ?? '',
          rows: row.row_count,
          removed: row.removed === 1,
        })),
    figureRows: (batch) =>
      db
        .all<FigureRecord>('select name, member, day, value from figure where batch = ? order by row', batch)
        .map((row): FigureTuple => [row.name, row.member, row.day, row.value.toString()]),
  };
}

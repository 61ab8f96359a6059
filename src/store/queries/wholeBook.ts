import type { JournalHead, SideRow, TransferRow, WholeBookReads } from '../../app/ports/wholeBook.ts';
import { dayFromNumber } from '../../core/days/day.ts';
import type { JournalRow } from '../../core/journal/chain.ts';
import { assert } from '../../core/refusals/refusal.ts';
import type { Connection, Row } from '../connection.ts';
import { secretTables, stateTables } from '../migrations/index.ts';

const rowsAtOnce = 2_000;

/** Rows by a growing key, a part at a time: between two parts the connection is free for whoever writes. */
function* inParts<T extends object>(db: Connection, sql: string, key: (row: T) => number): Generator<T> {
  let last = 0;
  for (;;) {
    const rows = db.all<T>(`${sql} limit ${rowsAtOnce}`, last);
    yield* rows;
    if (rows.length < rowsAtOnce) return;
    last = key(rows.at(-1)!);
  }
}

/** Tables that are neither the journal, nor made from it, nor secret. */
export function sideTablesOf(db: Connection): string[] {
  const apart = new Set(['journal', ...stateTables.map(({ table }) => table), ...secretTables]);
  return db
    .all<{ name: string }>(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
    .map(({ name }) => name)
    .filter((name) => !apart.has(name));
}

export function wholeBookReads(db: Connection): WholeBookReads {
  return {
    bankAccountEntry: (member) => db.get<{ seq: number }>('select seq from bank_account where member = ?', member)?.seq ?? null,
    *transfers(): Generator<TransferRow> {
      const rows = inParts<Omit<TransferRow, 'day'> & { day: number }>(
        db,
        'select number, seq, day, unit, amount, from_account as "from", to_account as "to", period, reverses from transfer where number > ? order by number',
        (row) => row.number,
      );
      for (const row of rows) yield { ...row, day: dayFromNumber(row.day) };
    },
    journalHeads: () =>
      inParts<JournalHead>(
        db,
        `select seq, json_extract(body, '$.at') as at, kind, json_extract(body, '$.undoes') as undoes, hash from journal where seq > ? order by seq`,
        (row) => row.seq,
      ),
    journalRows: () =>
      inParts<JournalRow>(db, 'select seq, id, kind, body, prev, hash from journal where seq > ? order by seq', (row) => row.seq),
    sideTables: () => sideTablesOf(db),
    *sideRows(table): Generator<SideRow> {
      assert(sideTablesOf(db).includes(table), `${table} lies beside the journal`);
      // Few of these tables have a number that grows, so a part is found by its place; none of them is long but the notes.
      for (let from = 0; ; from += rowsAtOnce) {
        const rows = db.all<Row>(`select * from ${table} order by 1, 2 limit ${rowsAtOnce} offset ${from}`);
        for (const row of rows) yield asSide(table, row);
        if (rows.length < rowsAtOnce) return;
      }
    },
  };
}

function asSide(table: string, row: Row): SideRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value !== 'bigint') return [name, value];
      const number = Number(value);
      assert(Number.isSafeInteger(number), `${table}.${name} is a safe integer`);
      return [name, number];
    }),
  );
}

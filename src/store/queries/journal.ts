import type { CommandRow, EntryRow, Reads } from '../../app/ports/book.ts';
import type { EntryEnvelope } from '../../core/journal/chain.ts';
import type { EntryData, EntryKind } from '../../core/journal/entries.ts';
import { assert } from '../../core/refusals/refusal.ts';
import type { Connection } from '../connection.ts';

function envelope(db: Connection, seq: number): EntryEnvelope | undefined {
  const row = db.get<{ body: string }>('select body from journal where seq = ?', seq);
  return row && (JSON.parse(row.body) as EntryEnvelope);
}

export function entryTime(db: Connection, seq: number): string {
  return envelope(db, seq)?.at ?? '';
}

export function journalReads(
  db: Connection,
): Pick<Reads, 'entry' | 'entryHash' | 'commandOf' | 'lastCommands' | 'kindsOf' | 'rateEntries' | 'undone'> {
  const toCommand = (row: { id: string; first_seq: number; last_seq: number }): CommandRow => ({
    id: row.id,
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
  });
  return {
    entry(seq): EntryRow | undefined {
      const found = envelope(db, seq);
      return (
        found && {
          seq,
          kind: found.kind as EntryKind,
          actor: found.actor,
          at: found.at,
          undoes: found.undoes,
          data: found.data as unknown as EntryData[EntryKind],
        }
      );
    },
    entryHash(seq) {
      const row = db.get<{ hash: string }>('select hash from journal where seq = ?', seq);
      assert(row, `entry ${seq} exists`);
      return row.hash;
    },
    commandOf(seq) {
      const row = db.get<{ id: string; first_seq: number; last_seq: number }>(
        'select id, first_seq, last_seq from command where first_seq <= ? order by first_seq desc limit 1',
        seq,
      );
      return row && row.last_seq >= seq ? toCommand(row) : undefined;
    },
    lastCommands: (count) =>
      db
        .all<{ id: string; first_seq: number; last_seq: number }>(
          'select id, first_seq, last_seq from command order by first_seq desc limit ?',
          count,
        )
        .map(toCommand),
    rateEntries: () =>
      db.all<{ seq: number; number: number }>(
        "select seq, json_extract(body, '$.data.number') as number from journal where kind in ('rate.set', 'rate.ended') order by seq",
      ),
    kindsOf: (command) =>
      db.all<{ seq: number; kind: EntryKind }>(
        'select seq, kind from journal where seq between ? and ? order by seq',
        command.firstSeq,
        command.lastSeq,
      ),
    undone: (seq) => db.get('select 1 as yes from undone where seq = ?', seq) !== undefined,
  };
}

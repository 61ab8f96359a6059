import type { EntryData } from '../../core/journal/entries.ts';
import type { Connection } from '../connection.ts';

type Ranges = readonly (readonly [number, number])[];

/** Remembers which entries were about which contributions, so that each can tell its story without reading the whole journal. */
export function traceRanges(db: Connection, seq: number, ranges: Ranges): void {
  for (const [first, last] of ranges)
    db.run('insert into trace (first, last, seq) values (?, ?, ?) on conflict do nothing', first, last, seq);
}

/** The decisions that these contributions name now, before others take their place. */
export function traceDecisions(db: Connection, ranges: Ranges): void {
  for (const [first, last] of ranges)
    db.run(
      'insert into trace (first, last, seq) select number, number, decided_seq from contribution where number between ? and ? and decided_seq is not null on conflict do nothing',
      first,
      last,
    );
}

export function traceOne(db: Connection, seq: number, number: number): void {
  traceRanges(db, seq, [[number, number]]);
}

/** Approvals that were not yet enough fall with what they approved. */
export function voidEndorsements(db: Connection, seq: number, ranges: Ranges): void {
  for (const [first, last] of ranges)
    db.run('update endorsement set void_seq = ? where number between ? and ? and void_seq is null', seq, first, last);
}

/** When the entry that made them fall is undone, they stand again. */
export function reviveEndorsements(db: Connection, undoes: number): void {
  db.run('update endorsement set void_seq = null where void_seq = ?', undoes);
}

export function applyEndorsed(db: Connection, seq: number, { person, ranges }: EntryData['contributions.endorsed']): void {
  traceRanges(db, seq, ranges);
  for (const [first, last] of ranges)
    for (let number = first; number <= last; number++)
      db.run('insert into endorsement (number, person, seq) values (?, ?, ?)', number, person, seq);
}

export function applyEndorsementUndone(
  db: Connection,
  seq: number,
  { person, ranges }: EntryData['contributions.endorsementUndone'],
): void {
  traceRanges(db, seq, ranges);
  for (const [first, last] of ranges)
    db.run('delete from endorsement where number between ? and ? and person = ? and void_seq is null', first, last, person);
}

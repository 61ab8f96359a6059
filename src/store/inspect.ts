import type { BookInspector, InspectProgress } from '../app/ports/inspector.ts';
import { canonicalJson, type Json } from '../core/canonical/canonicalJson.ts';
import { fault, type Fault } from '../core/checks/fault.ts';
import { checkLink, emptyHead, type EntryEnvelope, type Head, type JournalRow } from '../core/journal/chain.ts';
import { Refused } from '../core/refusals/refusal.ts';
import { applyEntry } from './apply/index.ts';
import { blankDatabase } from './blank.ts';
import { commitment, sha256, type SqliteBook } from './book.ts';
import { Connection, type Row } from './connection.ts';
import type { HeadKeeper, KnownHead } from './heads.ts';
import { documentFiles, signers } from './inspectSigners.ts';
import { unitFactor } from './queries/unitFactor.ts';
import { stateTables } from './migrations/index.ts';
import { missing } from './open.ts';

/** At most this many faults of one check are named; more would hide the first. */
const faultsNamed = 20;

/**
 * Looks at a book from below: the file, the chain, the replay of the journal into an empty book compared table by table,
 * every sum against a full recomputation, every text and file against what the journal says of it. Writes nothing.
 */
export function makeInspector(book: SqliteBook, heads: HeadKeeper): BookInspector {
  return {
    *inspect(): Generator<InspectProgress, Fault[]> {
      // The head known outside is read first: what is committed while the check runs can then never look missing.
      const known = heads.read(book.bookId);
      const view = openView(book);
      const replay = blankDatabase();
      try {
        return yield* inspectView(view, replay, book.bookId, known);
      } finally {
        replay.close();
        if (view !== book.db) view.close();
      }
    },
  };
}

/**
 * A connection of its own that sees the book as it is now until it is closed: the check takes its time between two steps,
 * and commands go on meanwhile. A book in memory has no second connection and is looked at directly.
 */
function openView(book: SqliteBook): Connection {
  if (book.db.raw.memory) return book.db;
  const view = new Connection(book.db.raw.name, { readOnly: true });
  view.exec('begin');
  return view;
}

function* inspectView(
  db: Connection,
  replay: Connection,
  bookId: string,
  known: KnownHead | undefined,
): Generator<InspectProgress, Fault[]> {
  const total = db.get<{ seq: number }>('select coalesce(max(seq), 0) as seq from journal')!.seq;
  const faults: Fault[] = [...integrity(db)];
  let head: Head = emptyHead;
  let broken = false;
  try {
    for (const row of db.each<JournalRow & object>('select seq, id, kind, body, prev, hash from journal order by seq')) {
      const link = checkLink(head, row, sha256);
      if (link) {
        faults.push(fault('chain', row.seq, { fault: link.fault }));
        broken = true;
        break;
      }
      const entry = readEnvelope(row, bookId);
      if (!entry) {
        faults.push(fault('entryBody', row.seq));
        broken = true;
        break;
      }
      try {
        applyEntry(replay, entry);
      } catch (error) {
        faults.push(fault('replay', row.seq, { reason: error instanceof Refused ? error.refusal.code : 'assertion' }));
        broken = true;
        break;
      }
      head = { seq: row.seq, hash: row.hash };
      if (row.seq % 50 === 0) yield { done: row.seq, total };
    }
  } catch {
    faults.push(fault('integrity', 'journal'));
    broken = true;
  }
  const behind = known && !broken ? missing(db, head, known) : null;
  if (behind) faults.push(fault('headOutside', behind.since, { missing: behind.missing, since: behind.since }));
  if (!broken) {
    for (const { table, key } of stateTables) faults.push(...readable(table, () => compareTable(db, replay, table, key)));
    yield { done: total, total };
  }
  for (const [place, check] of lastChecks) faults.push(...readable(place, () => check(db)));
  return faults;
}

/** A check that cannot even read what it looks at has found something: damage has no end of forms. */
function readable(place: string, check: () => Fault[]): Fault[] {
  try {
    return check();
  } catch {
    return [fault('integrity', place)];
  }
}

const lastChecks: readonly (readonly [place: string, check: (db: Connection) => Fault[]])[] = [
  ['contribution', sums],
  ['contribution', weights],
  ['contribution', references],
  ['balance', balances],
  ['note', texts],
  ['document_file', files],
  ['certificate', (db) => signers(db).slice(0, faultsNamed)],
];

function integrity(db: Connection): Fault[] {
  return db
    .all<{ integrity_check: string }>('pragma integrity_check(20)')
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => fault('integrity', row.integrity_check))
    .concat(
      db
        .all<{ table: string }>('pragma foreign_key_check')
        .slice(0, faultsNamed)
        .map((row) => fault('integrity', row.table)),
    );
}

/** The body as an entry, when its text is canonical and says the same as the row's columns. */
function readEnvelope(row: JournalRow, bookId: string): EntryEnvelope | undefined {
  try {
    const entry = JSON.parse(row.body) as EntryEnvelope;
    const same = entry.seq === row.seq && entry.id === row.id && entry.kind === row.kind && entry.book === bookId;
    return same && canonicalJson(entry as unknown as Json) === row.body ? entry : undefined;
  } catch {
    return undefined;
  }
}

function compareTable(db: Connection, replay: Connection, table: string, key: string): Fault[] {
  const faults: Fault[] = [];
  const sql = `select * from ${table} order by ${key}`;
  const kept = db.each(sql);
  const replayed = replay.each(sql);
  const keys = key.split(', ');
  try {
    for (;;) {
      const [left, right] = [kept.next(), replayed.next()];
      if (left.done && right.done) break;
      const row = (left.done ? right.value : left.value) as Row;
      const extra = left.done ? 'missing' : right.done ? 'extra' : sameRow(left.value, right.value) ? undefined : 'differs';
      if (extra) {
        faults.push(fault('replay', table, { row: keys.map((column) => String(row[column])).join(' '), fault: extra }));
        if (faults.length >= faultsNamed || extra !== 'differs') break;
      }
    }
  } finally {
    kept.return(undefined);
    replayed.return(undefined);
  }
  return faults;
}

function sameRow(left: Row, right: Row): boolean {
  for (const key in left) if (left[key] !== right[key]) return false;
  return true;
}

const approvedRows = `contribution c join activity a on a.number = c.activity where c.state = 3`;
const recomputed: readonly { table: string; sql: string }[] = [
  {
    table: 'sum_cell',
    sql: `select c.member, c.project, c.activity, c.rate, c.month, sum(c.quantity), sum(c.weight), count(*) from ${approvedRows} group by 1, 2, 3, 4, 5`,
  },
  {
    table: 'sum_rate',
    sql: `select c.member, c.project, c.activity, c.rate, sum(c.quantity), sum(c.weight), count(*) from ${approvedRows} group by 1, 2, 3, 4`,
  },
  {
    table: 'sum_month',
    sql: `select c.month, c.project, c.member, sum(c.weight), sum(case when a.kind = 'work' then c.quantity else 0 end) from ${approvedRows} group by 1, 2, 3`,
  },
  {
    table: 'sum_member',
    sql: `select c.member, c.project, sum(c.weight), sum(case when a.kind = 'work' then c.quantity else 0 end) from ${approvedRows} group by 1, 2`,
  },
];

function sums(db: Connection): Fault[] {
  return recomputed.flatMap(({ table, sql }) => {
    const wrong = db.get<{ wrong: number }>(
      `select (select count(*) from (select * from ${table} except ${sql})) + (select count(*) from (${sql} except select * from ${table})) as wrong`,
    )!.wrong;
    return wrong > 0 ? [fault('sums', table, { rows: wrong })] : [];
  });
}

/** The stored value of each contribution is its quantity × rate × multiplier (docs/spec/weights.md). */
function weights(db: Connection): Fault[] {
  return db
    .all<{ number: number }>(
      `select c.number from contribution c join rate r on r.number = c.rate join activity a on a.number = c.activity
       where c.weight <> c.quantity * ${unitFactor('a.kind')} * r.rate * r.multiplier limit ${faultsNamed}`,
    )
    .map((row) => fault('weights', row.number));
}

/** What a contribution is of, by number; the tables do not watch over it themselves. */
function references(db: Connection): Fault[] {
  return (['member', 'project', 'activity', 'rate', 'batch'] as const).flatMap((noun) =>
    db
      .all<{ number: number; named: number }>(
        `select number, ${noun} as named from contribution where ${noun} is not null and ${noun} not in (select number from ${noun}) order by number limit ${faultsNamed}`,
      )
      .map((row) => fault('contributionOf', row.number, { noun, named: row.named })),
  );
}

function balances(db: Connection): Fault[] {
  const moved = `select account, unit, sum(amount) as amount from (
     select from_account as account, unit, -amount as amount from transfer union all select to_account, unit, amount from transfer) group by account, unit`;
  return db
    .all<{ account: string }>(
      `select account from (select account, unit, amount from balance except ${moved}) union select account from (${moved} except select account, unit, amount from balance) limit ${faultsNamed}`,
    )
    .map((row) => fault('balances', row.account));
}

/** Each entry's commitments against the texts and personal fields that are still there; an erased person has none to check. */
function texts(db: Connection): Fault[] {
  const faults: Fault[] = [];
  const secrets = new Map(db.all<{ id: string; secret: Uint8Array }>('select id, secret from person').map((row) => [row.id, row.secret]));
  const notesOf = db.statement('select number, author, text from note where seq = ? order by number');
  const personOf = db.statement('select person as id, name, email, address from person_version where seq = ?');
  for (const row of db.each<{ seq: number; texts: string }>(
    `select seq, json_extract(body, '$.texts') as texts from journal where json_extract(body, '$.texts') <> '{}' order by seq`,
  )) {
    const committed = JSON.parse(row.texts) as Record<string, string>;
    const notes = (notesOf.all(row.seq) as { number: bigint; author: string; text: string }[]).map((note) => ({
      ...note,
      number: Number(note.number),
    }));
    const person = personOf.get(row.seq) as { id: string; name: string; email: string; address: string } | undefined;
    for (const [author, mark] of Object.entries(committed)) {
      const secret = secrets.get(author);
      if (!secret) continue;
      const own = notes.filter((note) => note.author === author);
      if (commitment(secret, own, person?.id === author ? person : undefined) !== mark) faults.push(fault('textCommitment', row.seq));
    }
    if (faults.length >= faultsNamed) break;
  }
  return faults;
}

function files(db: Connection): Fault[] {
  const faults = documentFiles(db);
  for (const row of db.each<{ id: string; name: string; sha256: string; bytes: Uint8Array }>(
    'select id, name, sha256, bytes from receipt',
  )) {
    if (sha256(row.bytes) !== row.sha256) faults.push(fault('receiptFile', row.name));
  }
  for (const row of db.each<{ name: string; sha256: string; said: string | null; bytes: Uint8Array }>(
    'select m.name, m.sha256, c.minutes as said, m.bytes from minutes m left join charter c on c.number = m.charter',
  )) {
    if (sha256(row.bytes) !== row.sha256 || row.said !== row.sha256) faults.push(fault('minutesFile', row.name));
  }
  for (const row of db.each<{ sha256: string; bytes: Uint8Array }>('select sha256, bytes from logo'))
    if (sha256(row.bytes) !== row.sha256) faults.push(fault('logoFile', row.sha256));
  return faults.slice(0, faultsNamed);
}

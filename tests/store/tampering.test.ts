import Database from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../src/core/canonical/canonicalJson.ts';
import { emptyHead, hashInput, type EntryEnvelope, type JournalRow } from '../../src/core/journal/chain.ts';
import { applyEntry } from '../../src/store/apply/index.ts';
import { sha256 } from '../../src/store/book.ts';
import { Connection } from '../../src/store/connection.ts';
import { HeadKeeper } from '../../src/store/heads.ts';
import { stateTables } from '../../src/store/migrations/index.ts';
import { openBook } from '../../src/store/open.ts';
import { give } from '../support/actions.ts';
import { fileBook, people, project, removeFolder, runDoctor, tempFolder, testClock } from '../support/workshop.ts';

let folder: string;
let length: number;
beforeAll(() => {
  folder = tempFolder();
  const shop = fileBook(folder);
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead);
  for (let day = 1; day <= 8; day++) give(shop.lead, { member: 1 + (day % 2), day: `2026-03-0${day}`, quantity: 3600 + day });
  length = shop.book.version();
  shop.close();
});
afterAll(() => removeFolder(folder));

type Rows = JournalRow[];
interface Attack {
  readonly name: string;
  /** Whether the chain alone shows it; the others need a head that was kept outside. */
  readonly chainAlone: boolean;
  change(rows: Rows, at: number): Rows;
}

const edited = (row: JournalRow): JournalRow => {
  const entry = JSON.parse(row.body) as EntryEnvelope;
  return { ...row, body: canonicalJson({ ...entry, at: '2020-01-01T00:00:00.000Z' } as unknown as Json) };
};
/** As somebody would who knows the scheme: new numbers, new hashes, from the change to the end. */
const recomputed = (rows: Rows): Rows => {
  let prev = emptyHead.hash;
  return rows.map((row, index) => {
    const entry = JSON.parse(row.body) as EntryEnvelope;
    const body = canonicalJson({ ...entry, seq: index + 1 } as unknown as Json);
    const made = { ...row, seq: index + 1, body, prev, hash: sha256(hashInput(prev, body)) };
    prev = made.hash;
    return made;
  });
};
const without = (rows: Rows, at: number): Rows => rows.filter((_, index) => index !== at);
const renumbered = (rows: Rows): Rows => rows.map((row, index) => ({ ...row, seq: index + 1 }));

const attacks: readonly Attack[] = [
  { name: 'edit a field', chainAlone: true, change: (rows, at) => rows.map((row, index) => (index === at ? edited(row) : row)) },
  {
    name: 'edit a hash',
    chainAlone: true,
    change: (rows, at) => rows.map((row, index) => (index === at ? { ...row, hash: sha256(row.hash) } : row)),
  },
  { name: 'delete', chainAlone: true, change: without },
  { name: 'delete and renumber', chainAlone: true, change: (rows, at) => renumbered(without(rows, at)) },
  {
    name: 'swap two',
    chainAlone: true,
    change: (rows, at) => renumbered(rows.map((row, index) => (index === at ? rows[at + 1]! : index === at + 1 ? rows[at]! : row))),
  },
  {
    name: 'insert',
    chainAlone: true,
    change: (rows, at) =>
      renumbered([...rows.slice(0, at), { ...edited(rows[at]!), id: 'made-up', prev: sha256('made-up') }, ...rows.slice(at)]),
  },
  { name: 'cut the tail', chainAlone: false, change: (rows, at) => rows.slice(0, at) },
  {
    name: 'edit and recompute',
    chainAlone: false,
    change: (rows, at) => recomputed(rows.map((row, index) => (index === at ? edited(row) : row))),
  },
  { name: 'delete and recompute', chainAlone: false, change: (rows, at) => recomputed(without(rows, at)) },
];

/** Puts other rows in the journal's place and, where they still replay, the state that follows from them. */
function tamper(path: string, change: (rows: Rows) => Rows): void {
  const db = new Connection(path);
  const rows = change(db.all<JournalRow>('select seq, id, kind, body, prev, hash from journal order by seq'));
  db.exec('drop trigger journal_is_never_changed; drop trigger journal_is_never_shortened; pragma foreign_keys = off; delete from journal');
  for (const row of rows)
    db.run(
      'insert into journal (seq, id, kind, body, prev, hash) values (?, ?, ?, ?, ?, ?)',
      row.seq,
      row.id,
      row.kind,
      row.body,
      row.prev,
      row.hash,
    );
  try {
    db.transaction(() => {
      for (const { table } of stateTables) db.exec(`delete from ${table}`);
      for (const row of rows) applyEntry(db, JSON.parse(row.body) as EntryEnvelope);
    });
  } catch {
    // A journal that no longer makes sense keeps the state of the former one.
  }
  db.close();
}

function found(path: string, stateFolder: string): boolean {
  const opened = openBook(path, { stateFolder, now: testClock().now });
  const said = opened.behind !== null;
  const { ok } = runDoctor(opened.book, opened.heads);
  opened.close();
  return said || !ok;
}

describe('tampering with the journal (RELIABILITY §6)', () => {
  // Founding a book takes eleven entries or so; what is changed lies after them, where a change still replays.
  const places = (): number[] => [length - 2, length - 5, length - 8, length - 11, length - 14];

  it.each(attacks)('$name is found with the head kept outside', ({ name, change }) => {
    for (const at of places()) {
      const path = join(folder, `${name.replaceAll(' ', '-')}-${at}.tantieme`);
      copyFileSync(join(folder, 'book.tantieme'), path);
      // The head of this book as this machine last saw it.
      const known = new HeadKeeper(join(folder, 'state'), join(folder, 'book.tantieme')).read(bookId(path))!;
      new HeadKeeper(join(folder, 'state'), path).replace(known);
      tamper(path, (rows) => change(rows, at));
      expect(found(path, join(folder, 'state')), `${name} at ${at}`).toBe(true);
    }
  });

  it.each(attacks.filter((attack) => attack.chainAlone))('$name is found without it too', ({ name, change }) => {
    for (const at of places()) {
      const path = join(folder, `alone-${name.replaceAll(' ', '-')}-${at}.tantieme`);
      copyFileSync(join(folder, 'book.tantieme'), path);
      tamper(path, (rows) => change(rows, at));
      expect(found(path, join(folder, 'another-machine')), `${name} at ${at}`).toBe(true);
    }
  });

  it('a consistent rewrite is found by nothing inside the file: that is what the head outside is for', () => {
    const path = join(folder, 'rewritten.tantieme');
    copyFileSync(join(folder, 'book.tantieme'), path);
    tamper(path, (rows) => recomputed(rows.map((row, index) => (index === length - 2 ? edited(row) : row))));
    expect(found(path, join(folder, 'another-machine'))).toBe(false);
  });
});

it('the journal’s triggers refuse changes and deletions in passing', () => {
  const path = join(folder, 'triggers.tantieme');
  copyFileSync(join(folder, 'book.tantieme'), path);
  const db = new Database(path);
  expect(() => db.exec("update journal set kind = 'x'")).toThrow('never changed');
  expect(() => db.exec('delete from journal')).toThrow('never shortened');
  db.close();
});

function bookId(path: string): string {
  const db = new Connection(path, { readOnly: true });
  const { book } = db.get<{ book: string }>('select book from cooperative')!;
  db.close();
  return book;
}

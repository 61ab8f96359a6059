import Database from 'better-sqlite3';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { addMember } from '../../src/app/members.ts';
import { makeBackup } from '../../src/store/backups.ts';
import { Connection, oldestSqlite, olderThan } from '../../src/store/connection.ts';
import { openBook, prepareConnection } from '../../src/store/open.ts';
import { give, submit } from '../support/actions.ts';
import {
  fileBook,
  openFile,
  people,
  project,
  refusalOf,
  removeFolder,
  tempFolder,
  testClock,
  type FileWorkshop,
} from '../support/workshop.ts';

let folder: string;
const open: FileWorkshop[] = [];
const keep = (shop: FileWorkshop): FileWorkshop => {
  open.push(shop);
  return shop;
};
beforeEach(() => void (folder = tempFolder()));
afterEach(() => {
  for (const shop of open.splice(0)) if (shop.book.db.raw.open) shop.close();
  removeFolder(folder);
});

describe('traps of RELIABILITY §1 that this code meets', () => {
  it('trap T1: a reopened book writes with synchronous=FULL, where the bare driver falls back to NORMAL', () => {
    keep(fileBook(folder)).close();
    const bare = new Database(join(folder, 'book.tantieme'));
    expect(bare.pragma('synchronous', { simple: true }), 'the trap is there').toBe(1);
    bare.close();
    expect(keep(openFile(folder)).book.db.pragma('synchronous')).toBe(2n);
  });

  it('trap T2: every way to open a book sets WAL and FULL, so that an acknowledged commit is on the disk', () => {
    keep(fileBook(folder)).close();
    for (const options of [{}, { readOnly: 'otherWindow' as const }, { acceptBehind: true }]) {
      const { book } = keep(openFile(folder, options));
      expect([book.db.pragma('journal_mode'), book.db.pragma('synchronous'), book.db.pragma('foreign_keys')]).toEqual(['wal', 2n, 1n]);
      book.close();
    }
  });

  it('trap T3: a SQLite before 3.51.3 is refused, and the one that comes along is newer', () => {
    const db = new Connection(':memory:', { mustExist: false });
    expect(() => prepareConnection(db, false)).not.toThrow();
    db.raw.function('sqlite_version', () => '3.45.1');
    const old = new Connection(':memory:', { mustExist: false });
    old.raw.function('sqlite_version', () => '3.51.2');
    expect(refusalOf(() => prepareConnection(old, false))).toMatchObject({
      code: 'SQLITE_TOO_OLD',
      details: { version: '3.51.2', needed: oldestSqlite },
    });
    expect([
      olderThan('3.51.2', '3.51.3'),
      olderThan('3.51.3', '3.51.3'),
      olderThan('3.9.0', '3.51.3'),
      olderThan('4.0.0', '3.51.3'),
      olderThan('3.51', '3.51.3'),
    ]).toEqual([true, false, true, false, true]);
    db.close();
    old.close();
  });

  it('trap T4: a changed value passes integrity_check; the doctor finds it by chain, replay or sums', () => {
    const shop = keep(fileBook(folder));
    people(shop.lead, 'Ada');
    project(shop.lead);
    give(shop.lead);
    const { db } = shop.book;
    for (const [change, back, check] of [
      ['update contribution set quantity = quantity + 1', 'update contribution set quantity = quantity - 1', 'replay'],
      ['update sum_member set weight = weight + 1', 'update sum_member set weight = weight - 1', 'sums'],
      ["update cooperative set name = name || 'x'", "update cooperative set name = 'Atelier d’essai'", 'replay'],
      [
        "update person_version set name = 'Eve' where name = 'Ada'",
        "update person_version set name = 'Ada' where name = 'Eve'",
        'textCommitment',
      ],
    ]) {
      db.exec(change!);
      expect(db.get('pragma integrity_check')).toEqual({ integrity_check: 'ok' });
      expect(
        shop.doctor().violations.map((violation) => violation.check),
        change,
      ).toContain(check);
      db.exec(back!);
      expect(shop.doctor().ok).toBe(true);
    }
  });

  it('trap T5: a write-ahead log that vanished is no longer silent: the head kept outside says how much is missing, and since when', () => {
    const shop = keep(fileBook(folder));
    people(shop.lead, 'Ada');
    shop.book.db.pragma('wal_checkpoint(truncate)');
    const [whole, before] = [readFileSync(shop.path), shop.book.version()];
    people(shop.lead, 'Bo', 'Chloé', 'Driss');
    shop.close();
    // As after a crash that took the log with it: the file alone, without what only the log held.
    writeFileSync(shop.path, whole);
    for (const suffix of ['-wal', '-shm']) rmSync(shop.path + suffix, { force: true });
    const behind = keep(openFile(folder));
    expect(behind.opened).toMatchObject({ readOnly: 'behind', behind: { missing: 3 } });
    expect(behind.opened.behind!.since).toBe(behind.book.read.entry(before)!.at);
    expect(behind.doctor().violations).toMatchObject([{ check: 'headOutside', details: { missing: 3 } }]);
    expect(refusalOf(() => people(behind.lead, 'Eve')).code).toBe('BOOK_READ_ONLY');
    behind.close();
    const accepted = keep(openFile(folder, { acceptBehind: true }));
    people(accepted.lead, 'Eve');
    expect(accepted.doctor().ok).toBe(true);
  });

  it('trap T6: a backup holds what is still in the log alone, where a copy of the file does not', () => {
    const shop = keep(fileBook(folder));
    people(shop.lead, 'Ada', 'Bo');
    const { entries } = makeBackup(shop.book, shop.state, '2026-06-30T08:00:00.000Z');
    expect(entries).toBe(shop.book.version());
    const copy = join(folder, 'copy.tantieme');
    copyFileSync(shop.path, copy);
    const db = new Connection(copy);
    expect(db.all('select number from member'), 'the trap is there').toHaveLength(0);
    db.close();
    const backups = join(shop.state, 'backups', shop.book.bookId);
    expect(readdirSync(backups)).toHaveLength(1);
    const whole = new Connection(join(backups, readdirSync(backups)[0]!), { readOnly: true });
    expect(whole.all('select number from member')).toHaveLength(2);
    whole.close();
  });

  it('trap T7: a backup is one step, whoever writes meanwhile: the driver’s step-by-step backup is not used', () => {
    const sources = readdirSync(join(import.meta.dirname, '../../src/store'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    for (const name of sources)
      expect(readFileSync(join(import.meta.dirname, '../../src/store', name), 'utf8'), name).not.toMatch(/\.backup\(/u);
  });

  it('trap T8: a command takes the write lock before it reads, so nothing it read can change before it writes', () => {
    const shop = keep(fileBook(folder));
    const other = new Database(shop.path, { timeout: 0 });
    shop.book.command({ id: v7(), actor: shop.lead.actor.personId, at: shop.clock.now(), request: '{}' }, (write) => {
      expect(() => other.exec('begin immediate')).toThrow('locked');
      write.append('project.added', { number: 1, name: 'x', owner: null });
      return {};
    });
    other.exec('begin immediate');
    other.exec('rollback');
    other.close();
  });

  it('trap T10: a command whose answer was lost is sent again and answers the same, without doing it twice', () => {
    const shop = keep(fileBook(folder));
    const input = { id: v7(), name: 'Ada', type: 'person' as const, email: '', address: '', joined: '2026-01-01', left: null };
    const first = addMember(shop.lead, input);
    expect(addMember(shop.lead, input)).toEqual(first);
    shop.close();
    const again = keep(openFile(folder));
    expect(addMember(again.lead, input)).toEqual(first);
    expect(again.book.read.members()).toHaveLength(1);
    expect(again.book.version()).toBe(first.seq);
    expect(refusalOf(() => addMember(again.lead, { ...input, name: 'Eve' })).code).toBe('ID_REUSED');
  });

  it('trap T14: the driver is the one that comes as a Node-API binary', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../node_modules/better-sqlite3/package.json'), 'utf8')) as {
      version: string;
    };
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(13);
  });
});

it('a book that another process writes to is read as it then is', () => {
  const [one, two] = [keep(fileBook(folder)), keep(openFile(folder))];
  people(one.lead, 'Ada');
  project(two.lead);
  submit(one.lead);
  submit(two.lead);
  expect([one.book.version(), one.book.head()]).toEqual([two.book.version(), two.book.head()]);
  expect(two.doctor().ok).toBe(true);
});

it('opening says nothing is wrong with a book that another process has taken further than this machine’s head', () => {
  const shop = keep(fileBook(folder));
  const before = readdirSync(join(shop.state, 'heads')).map((name) => [name, readFileSync(join(shop.state, 'heads', name))] as const);
  people(shop.lead, 'Ada');
  shop.close();
  for (const [name, bytes] of before) writeFileSync(join(folder, 'state', 'heads', name), bytes);
  const opened = openBook(join(folder, 'book.tantieme'), { stateFolder: join(folder, 'state'), now: testClock().now });
  expect(opened).toMatchObject({ readOnly: 'no', behind: null });
  opened.close();
});

import Database from 'better-sqlite3';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newBook } from '../../src/engine/library.ts';
import { backupsKept, listBackups, makeBackup, restoreCopy } from '../../src/store/backups.ts';
import { HeadKeeper } from '../../src/store/heads.ts';
import { SessionLock } from '../../src/store/lock.ts';
import { applicationId, currentVersion } from '../../src/store/migrations/index.ts';
import { openBook } from '../../src/store/open.ts';
import { give } from '../support/actions.ts';
import {
  fileBook,
  founding,
  openFile,
  people,
  project,
  refusalOf,
  removeFolder,
  runDoctor,
  tempFolder,
  testClock,
} from '../support/workshop.ts';

let folder: string;
beforeEach(() => void (folder = tempFolder()));
afterEach(() => removeFolder(folder));

const options = () => ({ stateFolder: join(folder, 'state'), now: testClock().now });
/** Everything in a folder with its bytes and times: what "untouched" means. */
const traces = (): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, [hash('sha256', readFileSync(join(folder, name)), 'hex'), statSync(join(folder, name)).mtimeMs]]),
  );

describe('a new book', () => {
  it('is a STRICT SQLite file that says it is ours and which version it has', () => {
    const shop = fileBook(folder);
    const { db } = shop.book;
    expect([db.pragma('application_id'), db.pragma('user_version'), db.pragma('journal_mode')]).toEqual([
      BigInt(applicationId),
      BigInt(currentVersion),
      'wal',
    ]);
    const loose = db
      .all<{ name: string; strict: number }>('pragma table_list')
      .filter((table) => !table.name.startsWith('sqlite_') && table.strict !== 1);
    expect(loose).toEqual([]);
    expect(readFileSync(shop.path).readUInt32BE(68)).toBe(applicationId);
    shop.close();
    expect(readdirSync(folder).sort()).toEqual(['book.tantieme', 'state']);
  });

  it('is never made over another file, whatever that is', () => {
    const path = join(folder, 'book.tantieme');
    writeFileSync(path, 'someone’s notes');
    const before = traces();
    expect(refusalOf(() => newBook(path, founding(), testClock(), join(folder, 'state')))).toEqual({
      code: 'BOOK_EXISTS',
      details: { name: 'book.tantieme' },
    });
    expect(traces()).toEqual(before);
  });

  it('is not there at all when making it fails', () => {
    const path = join(folder, 'book.tantieme');
    expect(refusalOf(() => newBook(path, founding({ currency: 'ZZZ' }), testClock(), join(folder, 'state'))).code).toBe('CURRENCY_UNKNOWN');
    expect(refusalOf(() => newBook(path, founding({ charter: 'none' }), testClock(), join(folder, 'state'))).code).toBe('CHARTER_UNKNOWN');
    expect(refusalOf(() => newBook(join(folder, 'no', 'b.tantieme'), founding(), testClock(), join(folder, 'state'))).code).toBe(
      'FOLDER_NOT_WRITABLE',
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a file that is not a book of ours is refused and untouched', () => {
  const files: readonly (readonly [name: string, make: (path: string) => void, code: string])[] = [
    ['nothing', () => {}, 'BOOK_NOT_FOUND'],
    ['a folder', (path) => void mkdirSync(path), 'BOOK_NOT_OURS'],
    ['an empty file', (path) => writeFileSync(path, ''), 'BOOK_NOT_OURS'],
    ['a text', (path) => writeFileSync(path, 'Tantième'.repeat(100)), 'BOOK_NOT_OURS'],
    [
      'another program’s database',
      (path) => {
        const db = new Database(path);
        db.exec('create table t (a)');
        db.close();
      },
      'BOOK_NOT_OURS',
    ],
    [
      'a book cut short',
      (path) => {
        fileBook(folder).close();
        truncateSync(path, 50_000);
      },
      'BOOK_DAMAGED',
    ],
    [
      'a book cut within its first page',
      (path) => {
        fileBook(folder).close();
        truncateSync(path, 60);
      },
      'BOOK_NOT_OURS',
    ],
  ];
  it.each(files)('%s', (_, make, code) => {
    const path = join(folder, 'book.tantieme');
    make(path);
    const before = traces();
    expect(refusalOf(() => openBook(path, options()))).toEqual({ code, details: { name: 'book.tantieme' } });
    expect(traces()).toEqual(before);
  });

  it('a book of a newer program', () => {
    fileBook(folder).close();
    const path = join(folder, 'book.tantieme');
    const db = new Database(path);
    db.pragma(`user_version = ${currentVersion + 1}`);
    db.close();
    const before = traces();
    expect(refusalOf(() => openBook(path, options()))).toEqual({ code: 'BOOK_NEWER', details: { name: 'book.tantieme' } });
    expect(traces()).toEqual(before);
  });

  it('a book of a newer program whose version is still in its log', () => {
    fileBook(folder).close();
    const path = join(folder, 'book.tantieme');
    const newer = new Database(path);
    newer.pragma(`user_version = ${currentVersion + 1}`);
    expect(existsSync(`${path}-wal`)).toBe(true);
    expect(refusalOf(() => openBook(path, options())).code).toBe('BOOK_NEWER');
    newer.close();
  });

  it('a book whose tables are gone', () => {
    fileBook(folder).close();
    const path = join(folder, 'book.tantieme');
    const db = new Database(path);
    db.exec('pragma foreign_keys = off; drop table cooperative');
    db.close();
    expect(refusalOf(() => openBook(path, options())).code).toBe('BOOK_DAMAGED');
  });
});

describe('one window at a time', () => {
  it('the lock of a book is held once and is free again after', () => {
    const path = join(folder, 'book.tantieme');
    fileBook(folder).close();
    const first = SessionLock.take(join(folder, 'state'), path);
    expect(first).toBeDefined();
    expect(SessionLock.take(join(folder, 'state'), path)).toBeUndefined();
    expect(SessionLock.take(join(folder, 'state'), join(folder, 'other.tantieme'))).toBeDefined();
    first!.release();
    expect(SessionLock.take(join(folder, 'state'), path)).toBeDefined();
  });

  it('the second is told, may look, and changes nothing', () => {
    const one = fileBook(folder);
    const two = openFile(folder, { readOnly: 'otherWindow' });
    expect(two.opened.readOnly).toBe('otherWindow');
    expect(refusalOf(() => people(two.lead, 'Eve')).code).toBe('BOOK_READ_ONLY');
    people(one.lead, 'Ada');
    expect(two.book.read.members()).toHaveLength(1);
    expect(two.doctor().ok).toBe(true);
    one.close();
    two.close();
  });
});

describe('the head kept outside', () => {
  it('is written with each commit, outside the file, and survives a reader that finds nonsense', () => {
    const shop = fileBook(folder);
    people(shop.lead, 'Ada');
    const keeper = new HeadKeeper(shop.state, shop.path);
    expect(keeper.read(shop.book.bookId)).toMatchObject(shop.book.head());
    expect(keeper.read('another book')).toBeUndefined();
    const [record] = readdirSync(join(shop.state, 'heads'));
    writeFileSync(join(shop.state, 'heads', record!), 'nonsense');
    expect(keeper.read(shop.book.bookId)).toBeUndefined();
    shop.close();
    const again = openFile(folder);
    expect(again.opened.behind).toBeNull();
    expect(keeper.read(again.book.bookId)).toMatchObject(again.book.head());
    again.close();
  });

  it('a copy elsewhere is a book of its own', () => {
    const shop = fileBook(folder);
    const older = readFileSync(shop.path);
    people(shop.lead, 'Ada');
    shop.close();
    writeFileSync(join(folder, 'older.tantieme'), older);
    const copy = openBook(join(folder, 'older.tantieme'), options());
    expect(copy).toMatchObject({ behind: null, readOnly: 'no' });
    copy.close();
  });
});

describe('backups', () => {
  const at = (minute: number): string => `2026-06-30T08:${String(minute).padStart(2, '0')}:00.000Z`;

  it('30 are kept, newest first, each whole and without loose ends', () => {
    const shop = fileBook(folder);
    for (let minute = 0; minute < backupsKept + 3; minute++) makeBackup(shop.book, shop.state, at(minute));
    const backups = listBackups(shop.state, shop.book.bookId);
    expect(backups).toHaveLength(backupsKept);
    expect(backups.map((backup) => backup.at)).toEqual(Array.from({ length: backupsKept }, (_, index) => at(backupsKept + 2 - index)));
    expect(backups[0]).toMatchObject({ entries: shop.book.version(), verified: true });
    expect(readdirSync(join(shop.state, 'backups', shop.book.bookId))).toHaveLength(backupsKept);
    shop.close();
  });

  it('the one just made is answered and kept, also when the clock has gone back', () => {
    const shop = fileBook(folder);
    for (let minute = 10; minute < backupsKept + 10; minute++) makeBackup(shop.book, shop.state, at(minute));
    people(shop.lead, 'Ada');
    const made = makeBackup(shop.book, shop.state, at(1));
    expect(made).toMatchObject({ at: at(1), entries: shop.book.version() });
    expect(listBackups(shop.state, shop.book.bookId).map((backup) => backup.id)).toContain(made.id);
    shop.close();
  });

  it('one is restored as a copy beside the book, which stays as it is, and the copy is a whole book', () => {
    const shop = fileBook(folder);
    people(shop.lead, 'Ada');
    project(shop.lead);
    give(shop.lead);
    const backup = makeBackup(shop.book, shop.state, at(0));
    people(shop.lead, 'Bo');
    const [head, first] = [shop.book.head(), restoreCopy(shop.state, shop.book.bookId, shop.path, backup.id)];
    const second = restoreCopy(shop.state, shop.book.bookId, shop.path, backup.id);
    expect(first).not.toBe(second);
    const copy = openBook(first, options());
    expect(copy.book.read.members().map((member) => member.name)).toEqual(['Ada']);
    expect(runDoctor(copy.book, copy.heads).violations).toEqual([]);
    copy.close();
    expect(shop.book.head()).toEqual(head);
    shop.close();
  });

  it('one that is gone, damaged or made up is refused by name', () => {
    const shop = fileBook(folder);
    people(shop.lead, 'Ada');
    const backup = makeBackup(shop.book, shop.state, at(0));
    const restore = (id: string) => refusalOf(() => restoreCopy(shop.state, shop.book.bookId, shop.path, id)).code;
    expect(restore('../../book.tantieme')).toBe('BACKUP_NOT_FOUND');
    expect(restore(backup.id.replace('08', '09'))).toBe('BACKUP_NOT_FOUND');
    const file = join(shop.state, 'backups', shop.book.bookId, backup.id);
    const whole = readFileSync(file);
    const body = whole.indexOf('"kind":"member.added"') + 8;
    for (const damage of [
      whole.subarray(0, 20_000),
      Buffer.alloc(whole.length),
      Buffer.concat([whole.subarray(0, body), Buffer.from('MEMBER'), whole.subarray(body + 6)]),
    ]) {
      writeFileSync(file, damage);
      expect(restore(backup.id)).toBe('BACKUP_DAMAGED');
    }
    expect(readdirSync(folder).sort()).toEqual(['book.tantieme', 'book.tantieme-shm', 'book.tantieme-wal', 'state']);
    shop.close();
  });
});

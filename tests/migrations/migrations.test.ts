import Database from 'better-sqlite3';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Connection } from '../../src/store/connection.ts';
import { currentVersion, migrations, stateTables, type Migration } from '../../src/store/migrations/index.ts';
import { migrate, openBook, prepareConnection } from '../../src/store/open.ts';
import { give } from '../support/actions.ts';
import {
  dump,
  fileBook,
  openFile,
  people,
  project,
  refusalOf,
  removeFolder,
  tableNames,
  tempFolder,
  testClock,
} from '../support/workshop.ts';

let folder: string;
beforeEach(() => void (folder = tempFolder()));
afterEach(() => removeFolder(folder));

/** What a later version of the program might bring: three steps, of which one is not like the others. */
const later = (last: string): Migration[] => [
  ...migrations,
  { number: currentVersion + 1, name: 'one-more-table', sql: 'create table extra (number integer primary key, text text not null) strict' },
  { number: currentVersion + 2, name: 'last', sql: last },
];
const good = `insert into extra values (1, 'there'); alter table project add column colour text`;
const path = (): string => join(folder, 'book.tantieme');
const open = (list: readonly Migration[]) =>
  openBook(path(), { stateFolder: join(folder, 'state'), now: testClock().now, migrations: list });

function userVersion(): number {
  const db = new Database(path(), { readonly: true });
  const version = db.pragma('user_version', { simple: true }) as number;
  db.close();
  return version;
}

describe('the list of migrations', () => {
  it('counts from 1 without a gap, with names of their own', () => {
    expect(migrations.map((migration) => migration.number)).toEqual(migrations.map((_, index) => index + 1));
    expect(new Set(migrations.map((migration) => migration.name)).size).toBe(migrations.length);
    expect(currentVersion).toBe(migrations.length);
  });

  it.each(migrations)('$number ($name) runs on what the ones before it leave, once, whole', (migration) => {
    const db = new Connection(':memory:', { mustExist: false });
    prepareConnection(db, false);
    for (const before of migrations) if (before.number < migration.number) migrate(db, before);
    migrate(db, migration);
    expect(db.pragma('user_version')).toBe(BigInt(migration.number));
    const after = dump(db, ['sqlite_schema']);
    migrate(db, migration);
    expect(dump(db, ['sqlite_schema'])).toEqual(after);
    expect(db.all('pragma foreign_key_check')).toEqual([]);
    db.close();
  });

  it('together make every table that the doctor compares, all of them STRICT', () => {
    const db = new Connection(':memory:', { mustExist: false });
    for (const migration of migrations) migrate(db, migration);
    expect(db.all(`select name from pragma_table_list where schema = 'main' and name not like 'sqlite_%' and strict = 0`)).toEqual([]);
    const names = tableNames(db);
    for (const { table, key } of stateTables) {
      expect(names).toContain(table);
      expect(() => db.all(`select ${key} from ${table}`)).not.toThrow();
    }
    // A table is state, or it is named here as living outside the journal on purpose.
    const texts = ['person', 'person_version', 'note', 'draft', 'scenario', 'charter_draft'];
    const own = ['contribution_start', 'week_row', 'timer'];
    const outside = ['journal', ...texts, ...own, 'receipt', 'logo', 'minutes', 'command', 'certificate', 'signing_key', 'document_file'];
    expect([...stateTables.map((state) => state.table), ...outside].sort()).toEqual(names);
    db.close();
  });
});

describe('bringing a book up to date', () => {
  it('keeps a whole copy first, says where, and loses nothing', () => {
    const shop = fileBook(folder);
    people(shop.lead, 'Ada');
    project(shop.lead);
    give(shop.lead);
    const tables = tableNames(shop.book.db);
    const before = dump(shop.book.db, tables);
    shop.close();
    const opened = open(later(good));
    expect(userVersion()).toBe(currentVersion + 2);
    expect(opened.keptCopy).toBe(`${path()}.before-version-${currentVersion + 2}`);
    const there = dump(opened.book.db, tables);
    expect({ ...there, project: there['project']!.map((row) => row.replace(',"colour":null', '')) }).toEqual(before);
    expect(opened.book.db.all('select text from extra')).toEqual([{ text: 'there' }]);
    opened.close();
    const copy = new Connection(`${path()}.before-version-${currentVersion + 2}`, { readOnly: true });
    expect(dump(copy, tables)).toEqual(before);
    expect(copy.pragma('user_version')).toBe(BigInt(currentVersion));
    copy.close();
    expect(open(later(good)).keptCopy).toBeNull();
  });

  it.each([
    ['in its words', 'insert into extra values (1, 1, 1)'],
    ['halfway through', `update project set name = 'changed'; insert into nowhere values (1)`],
    ['by a rule of a table', `insert into project (number, name, owner) values (9, 'x', 99)`],
  ])('a step that fails %s leaves the book as the step before it left it', (_, bad) => {
    const shop = fileBook(folder);
    project(shop.lead, 'kept');
    const before = dump(shop.book.db, tableNames(shop.book.db));
    shop.close();
    expect(() => open(later(bad))).toThrow();
    expect(userVersion()).toBe(currentVersion + 1);
    const db = new Connection(path());
    expect(dump(db, Object.keys(before))).toEqual(before);
    db.close();
    open(later(good)).close();
    expect(userVersion()).toBe(currentVersion + 2);
  });

  it('a book that is ahead of this program is refused, untouched, and opens again with the newer one', () => {
    fileBook(folder).close();
    open(later(good)).close();
    const bytes = readFileSync(path());
    expect(refusalOf(() => open(migrations))).toEqual({ code: 'BOOK_NEWER', details: { name: 'book.tantieme' } });
    expect(readFileSync(path())).toEqual(bytes);
    open(later(good)).close();
  });

  it('a book that is only looked at is not brought up to date', () => {
    fileBook(folder).close();
    const opened = openBook(path(), {
      stateFolder: join(folder, 'state'),
      now: testClock().now,
      migrations: later(good),
      readOnly: 'otherWindow',
    });
    expect(opened.keptCopy).toBeNull();
    opened.close();
    expect(userVersion()).toBe(currentVersion);
    expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([]);
  });

  it('a version that is still in the log alone is seen: nothing runs twice', () => {
    fileBook(folder).close();
    // As after a kill between the migration's commit and the checkpoint: the first page is old, the log is not.
    const crashed = new Connection(path());
    crashed.pragma('wal_autocheckpoint = 0');
    for (const migration of later(good).slice(migrations.length)) migrate(crashed, migration);
    expect(readFileSync(path()).readUInt32BE(60)).toBe(currentVersion);
    const opened = open(later(good));
    expect(opened.book.db.all('select text from extra')).toEqual([{ text: 'there' }]);
    opened.close();
    crashed.close();
  });

  it('an ordinary opening keeps no copy and changes no version', () => {
    fileBook(folder).close();
    const shop = openFile(folder);
    expect(shop.opened.keptCopy).toBeNull();
    shop.close();
    expect(existsSync(`${path()}.before-version-${currentVersion}`)).toBe(false);
  });
});

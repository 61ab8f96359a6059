import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  openSync,
  readSync,
  closeSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { hashInput, type EntryEnvelope, type Head } from '../core/journal/chain.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { verifyFile } from './backups.ts';
import { SqliteBook, sha256 } from './book.ts';
import { Connection, oldestSqlite, olderThan, translate } from './connection.ts';
import { HeadKeeper } from './heads.ts';
import { applicationId, currentVersion, migrations, type Migration } from './migrations/index.ts';

export type ReadOnlyReason = 'no' | 'file' | 'folder' | 'otherWindow' | 'behind';

export interface Opened {
  readonly book: SqliteBook;
  readonly readOnly: ReadOnlyReason;
  /** The file holds fewer entries than its last known head, or another history. */
  readonly behind: { readonly missing: number; readonly since: string } | null;
  /** Path of the copy that was kept before the file was brought to the present schema. */
  readonly keptCopy: string | null;
  readonly heads: HeadKeeper;
  close(): void;
}

export interface OpenOptions {
  readonly stateFolder: string;
  readonly readOnly?: 'otherWindow';
  /** Go on although changes are missing. */
  readonly acceptBehind?: boolean;
  readonly now: () => string;
  readonly migrations?: readonly Migration[];
}

/** Durability and integrity are set on each connection: better-sqlite3's build falls back to NORMAL on a reopened WAL file (RELIABILITY T1). */
export function prepareConnection(db: Connection, readOnly: boolean): void {
  const version = db.get<{ version: string }>('select sqlite_version() as version')!.version;
  if (olderThan(version, oldestSqlite)) throw new Refused(refuse('SQLITE_TOO_OLD', { version, needed: oldestSqlite }));
  if (!readOnly) db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  // Sixteen megabytes of log between two checkpoints: each commit is as durable, and pages that change often are copied back once.
  db.pragma('wal_autocheckpoint = 4000');
  // A large import's pages stay in memory until its commit, instead of being written one by one when sixteen megabytes are full.
  db.pragma('cache_size = -64000');
  db.pragma('foreign_keys = on');
  db.pragma('trusted_schema = off');
  db.pragma('cell_size_check = on');
}

/** Makes a new book file, whole or not at all, and never over another file. `found` writes its first entries. */
export function createBook(path: string, bookId: string, options: OpenOptions, found: (book: SqliteBook) => void): void {
  if (existsSync(path)) throw new Refused(refuse('BOOK_EXISTS', { name: basename(path) }));
  const folder = dirname(path);
  if (!writable(folder)) throw new Refused(refuse('FOLDER_NOT_WRITABLE', { name: basename(folder) }));
  const draft = join(folder, `.${basename(path)}.${process.pid}.new`);
  rmSync(draft, { force: true });
  try {
    const db = new Connection(draft, { mustExist: false });
    prepareConnection(db, false);
    for (const migration of migrations) migrate(db, migration);
    db.pragma(`application_id = ${applicationId}`);
    const book = new SqliteBook(db, { path: draft, bookId, readOnly: false, witness: () => {} });
    found(book);
    db.pragma('wal_checkpoint(truncate)');
    book.close();
    publish(draft, path);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new Refused(refuse('DISK_FULL')) : translate(error);
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(draft + suffix, { force: true });
  }
  const opened = openBook(path, options);
  opened.heads.replace({ ...opened.book.head(), book: bookId, at: options.now() });
  opened.close();
}

/** Gives the finished file its name only if nobody took it in between. */
function publish(draft: string, path: string): void {
  try {
    linkSync(draft, path);
    unlinkSync(draft);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Refused(refuse('BOOK_EXISTS', { name: basename(path) }));
    // Some file systems have no hard links: copy without overwriting instead.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP') return copyFileSync(draft, path, constants.COPYFILE_EXCL);
    throw error;
  }
}

/**
 * Opens a book and says what the person must know. A file that is not ours, newer than this program or damaged is refused
 * and not touched; a file or folder that cannot be written is opened for reading; nothing is scanned in full.
 */
export function openBook(path: string, options: OpenOptions): Opened {
  const found = inspect(path);
  const writableFile = writable(path);
  const writableFolder = writable(dirname(path));
  const readOnlyPlace: ReadOnlyReason = !writableFolder ? 'folder' : writableFile ? 'no' : 'file';
  if (found.version > currentVersionOf(options)) throw new Refused(refuse('BOOK_NEWER', { name: basename(path) }));

  const viewFolder = readOnlyPlace === 'no' ? undefined : viewingCopy(path);
  const place = viewFolder ? join(viewFolder, basename(path)) : path;
  let readOnly: ReadOnlyReason = readOnlyPlace !== 'no' ? readOnlyPlace : (options.readOnly ?? 'no');
  const keptCopy = found.version < currentVersionOf(options) && readOnly === 'no' ? bringUpToDate(path, found.version, options) : null;
  const heads = new HeadKeeper(options.stateFolder, path);
  const db = new Connection(place);
  try {
    prepareConnection(db, false);
    // The file's first page may be older than its log, which only an opened database reads.
    if (Number(db.pragma('user_version')) > currentVersionOf(options)) throw new Refused(refuse('BOOK_NEWER', { name: basename(path) }));
    const bookId = firstBookId(db);
    const known = heads.read(bookId);
    const head = checkedHead(db);
    const behind = known ? missing(db, head, known) : null;
    if (behind && !options.acceptBehind) readOnly = readOnly === 'no' ? 'behind' : readOnly;
    const writes = readOnly === 'no';
    const witness = (next: Head, at: string): void => heads.write({ ...next, book: bookId, at });
    const book = new SqliteBook(db, { path, bookId, readOnly: !writes, witness });
    if (!writes) db.pragma('query_only = on');
    if (writes && (!known || behind || known.seq < head.seq)) heads.replace({ ...head, book: bookId, at: headTime(db, head) });
    const close = (): void => {
      heads.close();
      book.close();
      if (viewFolder) rmSync(viewFolder, { recursive: true, force: true });
    };
    return { book, readOnly, behind: options.acceptBehind ? null : behind, keptCopy, heads, close };
  } catch (error) {
    db.close();
    if (viewFolder) rmSync(viewFolder, { recursive: true, force: true });
    throw tablesGone(error) ? new Refused(refuse('BOOK_DAMAGED', { name: basename(path) })) : error;
  }
}

/** A book without one of its tables or columns was damaged by something else: this program makes them all. */
function tablesGone(error: unknown): boolean {
  return error instanceof Error && /^no such (table|column)/u.test(error.message);
}

function currentVersionOf(options: OpenOptions): number {
  return options.migrations?.at(-1)?.number ?? currentVersion;
}

/** Reads the file's first page by hand, so that a file that is not ours is never opened, let alone written. */
function inspect(path: string): { version: number } {
  let header: Buffer;
  let size: number;
  try {
    size = statSync(path).size;
    const descriptor = openSync(path, 'r');
    header = Buffer.alloc(100);
    readSync(descriptor, header, 0, 100, 0);
    closeSync(descriptor);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Refused(refuse('BOOK_NOT_FOUND', { name: basename(path) }));
    if (code === 'EISDIR') throw new Refused(refuse('BOOK_NOT_OURS', { name: basename(path) }));
    throw new Refused(refuse('DISK_GONE', { name: basename(path) }));
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0' || header.readUInt32BE(68) !== applicationId) {
    throw new Refused(refuse('BOOK_NOT_OURS', { name: basename(path) }));
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  if (size < pages * pageSize && !existsSync(`${path}-wal`)) throw new Refused(refuse('BOOK_DAMAGED', { name: basename(path) }));
  return { version: header.readUInt32BE(60) };
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A file in a place that cannot be written cannot be opened with its WAL (RELIABILITY T9): a copy of both is looked at instead. */
function viewingCopy(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tantieme-view-'));
  copyFileSync(path, join(folder, basename(path)));
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, join(folder, `${basename(path)}-wal`));
  return folder;
}

/** Keeps a verified copy beside the file, then runs what is missing, each migration in one transaction. */
function bringUpToDate(path: string, version: number, options: OpenOptions): string {
  const copy = `${path}.before-version-${currentVersionOf(options)}`;
  const db = new Connection(path);
  try {
    prepareConnection(db, false);
    if (!existsSync(copy)) keepCopy(db, copy);
    for (const migration of options.migrations ?? migrations) if (migration.number > version) migrate(db, migration);
  } finally {
    db.close();
  }
  return copy;
}

/** Makes the copy under another name first: what has the copy's name is whole, also after a crash in between. */
function keepCopy(db: Connection, copy: string): void {
  const draft = `${copy}.${process.pid}.tmp`;
  rmSync(draft, { force: true });
  try {
    db.run('vacuum into ?', draft);
    verifyFile(draft);
    renameSync(draft, copy);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Runs one migration, whole or not at all; one that another process has just run is left alone. */
export function migrate(db: Connection, migration: Migration): void {
  db.transaction(() => {
    if (Number(db.pragma('user_version')) >= migration.number) return;
    db.exec(migration.sql);
    db.pragma(`user_version = ${migration.number}`);
  });
}

function firstBookId(db: Connection): string {
  const row = db.get<{ book: string }>('select book from cooperative');
  if (!row) throw new Refused(refuse('BOOK_DAMAGED'));
  return row.book;
}

/** The last entry, with its own link checked: the quick form of what the doctor does for all of them. */
function checkedHead(db: Connection): Head {
  const row = db.get<{ seq: number; hash: string; prev: string; body: string }>(
    'select seq, hash, prev, body from journal order by seq desc limit 1',
  );
  if (!row || sha256(hashInput(row.prev, row.body)) !== row.hash) throw new Refused(refuse('BOOK_DAMAGED'));
  return { seq: row.seq, hash: row.hash };
}

function headTime(db: Connection, head: Head): string {
  const row = db.get<{ body: string }>('select body from journal where seq = ?', head.seq);
  return row ? (JSON.parse(row.body) as EntryEnvelope).at : '';
}

/** How many entries the file lacks of its last known head, or, with the same length and another hash, how many were rewritten. */
export function missing(db: Connection, head: Head, known: Head): { missing: number; since: string } | null {
  if (head.seq < known.seq) return { missing: known.seq - head.seq, since: headTime(db, head) };
  const there = db.get<{ hash: string }>('select hash from journal where seq = ?', known.seq);
  return there?.hash === known.hash ? null : { missing: head.seq - known.seq + 1, since: headTime(db, known) };
}

import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyFileSync, constants } from 'node:fs';
import { checkLink, emptyHead, type Head, type JournalRow } from '../core/journal/chain.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { sha256, type SqliteBook } from './book.ts';
import { Connection } from './connection.ts';

export interface Backup {
  readonly id: string;
  readonly at: string;
  readonly bytes: number;
  readonly entries: number;
  readonly verified: boolean;
}

export const backupsKept = 30;
const namePattern = /^(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)_(\d+)_([0-9a-f]{16})\.tantieme$/u;

export function backupFolder(stateFolder: string, bookId: string): string {
  return join(stateFolder, 'backups', bookId);
}

export function listBackups(stateFolder: string, bookId: string): Backup[] {
  const folder = backupFolder(stateFolder, bookId);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const match = namePattern.exec(name);
      if (!match) return [];
      const at = match[1]!.replace(/T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z/u, 'T$1:$2:$3.$4Z');
      return [{ id: name, at, bytes: statSync(join(folder, name)).size, entries: Number(match[2]), verified: true }];
    })
    .sort((left, right) => (left.at < right.at ? 1 : -1));
}

/**
 * A copy made by the database itself (a file copy of a live book is broken nearly every time, RELIABILITY T6), verified
 * before it gets its name: integrity, the whole chain, and the head that the book had. Older copies beyond 30 go.
 */
export function makeBackup(book: SqliteBook, stateFolder: string, at: string): Backup {
  const folder = backupFolder(stateFolder, book.bookId);
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `making-${process.pid}.tmp`);
  rmSync(draft, { force: true });
  let name: string;
  try {
    book.db.run('vacuum into ?', draft);
    const head = verifyFile(draft);
    const known = book.db.get<{ hash: string }>('select hash from journal where seq = ?', head.seq);
    if (known?.hash !== head.hash) throw new Refused(refuse('BACKUP_DAMAGED'));
    name = `${at.replaceAll(':', '-').replace('.', '-')}_${head.seq}_${head.hash.slice(0, 16)}.tantieme`;
    renameSync(draft, join(folder, name));
  } finally {
    rmSync(draft, { force: true });
  }
  const all = listBackups(stateFolder, book.bookId);
  const made = all.find((backup) => backup.id === name)!;
  // The one just made stays, also when the machine's clock has gone back and it looks old.
  for (const old of all.filter((backup) => backup !== made).slice(backupsKept - 1)) rmSync(join(folder, old.id), { force: true });
  return made;
}

/** Throws when the file is not whole; answers the head of its chain. */
export function verifyFile(path: string): Head {
  const db = new Connection(path, { readOnly: true });
  try {
    const integrity = db.all<{ integrity_check: string }>('pragma integrity_check');
    if (integrity.length !== 1 || integrity[0]!.integrity_check !== 'ok') throw new Refused(refuse('BACKUP_DAMAGED'));
    let head = emptyHead;
    for (const row of db.each<JournalRow & object>('select seq, id, kind, body, prev, hash from journal order by seq')) {
      if (checkLink(head, row, sha256)) throw new Refused(refuse('BACKUP_DAMAGED'));
      head = { seq: row.seq, hash: row.hash };
    }
    return head;
  } finally {
    db.close();
  }
}

/** A backup is what its name says: whole, with the head that it was made at. Whatever else it has become, it is damaged. */
function checkBackup(source: string, backupId: string): void {
  const [, , entries, hashStart] = namePattern.exec(backupId)!;
  let head: Head;
  try {
    head = verifyFile(source);
  } catch (error) {
    throw error instanceof Refused || error instanceof Database.SqliteError ? new Refused(refuse('BACKUP_DAMAGED')) : error;
  }
  if (head.seq !== Number(entries) || !head.hash.startsWith(hashStart!)) throw new Refused(refuse('BACKUP_DAMAGED'));
}

/** How the system says that no more bytes go in: the disk, the person's share of it, or what one file may hold. */
const fullDisk: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Puts a backup beside the book as a new file and answers its path; the book itself is not touched. */
export function restoreCopy(stateFolder: string, bookId: string, bookPath: string, backupId: string): string {
  const source = join(backupFolder(stateFolder, bookId), basename(backupId));
  if (!namePattern.test(backupId) || !existsSync(source)) throw new Refused(refuse('BACKUP_NOT_FOUND'));
  checkBackup(source, backupId);
  const stem = basename(bookPath).replace(/\.tantieme$/u, '');
  const stamp = backupId.slice(0, 16).replace('T', ' ');
  for (let attempt = 1; ; attempt++) {
    const target = join(dirname(bookPath), `${stem} (${stamp}${attempt > 1 ? ` ${attempt}` : ''}).tantieme`);
    try {
      copyFileSync(source, target, constants.COPYFILE_EXCL);
      return target;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      // What was begun here is half a book: it must not lie beside the whole one.
      rmSync(target, { force: true });
      throw new Refused(
        fullDisk.has(code ?? '') ? refuse('DISK_FULL') : refuse('FOLDER_NOT_WRITABLE', { name: basename(dirname(bookPath)) }),
      );
    }
  }
}

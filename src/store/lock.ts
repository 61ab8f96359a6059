import Database from 'better-sqlite3';
import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { realPath } from './heads.ts';

/**
 * One window at a time has a book open for changing. The mark is an operating system's file lock, held through a small
 * SQLite file of its own, so that it ends with the process that held it, however that ended: there is no stale lock.
 */
export class SessionLock {
  readonly #db: Database.Database;
  private constructor(db: Database.Database) {
    this.#db = db;
  }

  /** The lock, or undefined when another window or process holds it. */
  static take(stateFolder: string, bookPath: string): SessionLock | undefined {
    const folder = join(stateFolder, 'locks');
    mkdirSync(folder, { recursive: true });
    const db = new Database(join(folder, `${hash('sha256', realPath(bookPath), 'hex').slice(0, 32)}.lock`), { timeout: 0 });
    try {
      db.pragma('locking_mode = exclusive');
      db.exec('begin exclusive');
      return new SessionLock(db);
    } catch {
      db.close();
      return undefined;
    }
  }

  release(): void {
    this.#db.close();
  }
}

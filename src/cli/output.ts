import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import type { PresentFile } from '../core/statements/manifest.ts';

/** @throws Refused FOLDER_NOT_WRITABLE, DISK_FULL. */
export function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return path;
  } catch (error) {
    throw unwritable(error, path);
  }
}

/** How every SQLite file begins, and so every book. */
const bookBegins = Buffer.from('SQLite format 3\0');

/** A book is written over by nothing, whatever file was asked for in its place. @throws Refused BOOK_EXISTS. */
export function requireNoBook(path: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    return;
  }
  try {
    const begins = Buffer.alloc(bookBegins.length);
    const length = fstatSync(descriptor).isFile() ? readSync(descriptor, begins) : 0;
    if (length === bookBegins.length && begins.equals(bookBegins)) throw new Refused(refuse('BOOK_EXISTS', { name: basename(path) }));
  } finally {
    closeSync(descriptor);
  }
}

/** @param mode as of the file system, for what is nobody else's to read. @throws Refused BOOK_EXISTS, FOLDER_NOT_WRITABLE, DISK_FULL. */
export function writeInto(file: string, content: Uint8Array | string, mode?: number): void {
  requireNoBook(file);
  try {
    writeFileSync(file, content, mode === undefined ? {} : { mode });
  } catch (error) {
    throw unwritable(error, dirname(file));
  }
}

/** Every file of a folder that can be read, by its hash, one at a time: a hand-out may be large. */
export function presentIn(folder: string): PresentFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name }) => {
      try {
        return [
          {
            name,
            sha256: createHash('sha256')
              .update(readFileSync(join(folder, name)))
              .digest('hex'),
          },
        ];
      } catch {
        return [];
      }
    });
}

function unwritable(error: unknown, folder: string): Refused {
  return new Refused(
    (error as NodeJS.ErrnoException).code === 'ENOSPC' ? refuse('DISK_FULL') : refuse('FOLDER_NOT_WRITABLE', { name: basename(folder) }),
  );
}

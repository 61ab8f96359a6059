import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import type { PresentFile } from '../core/statements/manifest.ts';

/** @throws Refused FOLDER_NOT_WRITABLE, DISK_FULL. */
export function makeFolder(path: string): string {
  try {
    makeEach(path);
    return path;
  } catch (error) {
    throw unwritable(error, path);
  }
}

/** One folder after the other: asked for all at once, Node never ends in a place such as /proc, where nothing can be made. */
function makeEach(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeEach(parent);
  mkdirSync(path);
}

/** A device or a pipe is neither replaced nor waited for. @throws Refused FOLDER_NOT_WRITABLE. */
export function requirePlainFile(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new Refused(refuse('FOLDER_NOT_WRITABLE', { name: path }));
}

/** How every SQLite file begins, and so every book. */
const bookBegins = Buffer.from('SQLite format 3\0');

/** A book is written over by nothing, whatever file was asked for in its place. @throws Refused BOOK_EXISTS. */
export function requireNoBook(path: string): void {
  let descriptor: number;
  try {
    // A pipe that nobody writes into is not waited for.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
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

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { homedir } from 'node:os';

export interface ShelfEntry {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly lastOpened: string | null;
}

interface Remembered {
  readonly path: string;
  readonly name: string;
  readonly lastOpened: string;
  /** Under which its backups are kept, also when the file itself can no longer be opened. */
  readonly bookId: string;
}

export const bookExtension = '.tantieme';
const rememberedMost = 20;

/** The books that this person knows: those opened lately, and those in the books folder. The page sees ids, never paths. */
export class Shelf {
  readonly booksFolder: string;
  readonly #file: string;

  constructor(stateFolder: string, booksFolder: string) {
    this.booksFolder = booksFolder;
    mkdirSync(stateFolder, { recursive: true });
    this.#file = join(stateFolder, 'books.json');
  }

  list(): ShelfEntry[] {
    const remembered = this.#read();
    const paths = new Set(remembered.map((book) => book.path));
    const inFolder = existsSync(this.booksFolder)
      ? readdirSync(this.booksFolder)
          .filter((name) => name.endsWith(bookExtension) && !name.startsWith('.'))
          .map((name) => join(this.booksFolder, name))
          .filter((path) => !paths.has(path))
      : [];
    return [
      ...remembered.map((book) => ({ id: shelfId(book.path), path: book.path, name: book.name, lastOpened: book.lastOpened })),
      ...inFolder.map((path) => ({ id: shelfId(path), path, name: basename(path, bookExtension), lastOpened: null })),
    ];
  }

  pathOf(id: string): string | undefined {
    return this.list().find((entry) => entry.id === id)?.path;
  }

  /** Path and id of a book that was opened here before. */
  known(id: string): { path: string; bookId: string } | undefined {
    return this.#read().find((book) => shelfId(book.path) === id);
  }

  remember(book: Remembered): void {
    const others = this.#read().filter((other) => other.path !== book.path);
    const text = JSON.stringify([book, ...others].slice(0, rememberedMost), null, 2);
    const draft = `${this.#file}.${process.pid}.tmp`;
    writeFileSync(draft, text);
    renameSync(draft, this.#file);
  }

  /** A free path in the books folder for a book of this name. */
  pathFor(name: string): string {
    mkdirSync(this.booksFolder, { recursive: true });
    const stem = safeFileName(name);
    for (let attempt = 1; ; attempt++) {
      const path = join(this.booksFolder, `${stem}${attempt > 1 ? ` ${attempt}` : ''}${bookExtension}`);
      if (!existsSync(path)) return path;
    }
  }

  #read(): Remembered[] {
    try {
      const read = JSON.parse(readFileSync(this.#file, 'utf8')) as Remembered[];
      return Array.isArray(read)
        ? read.filter((book) => typeof book.path === 'string' && typeof book.name === 'string' && typeof book.bookId === 'string')
        : [];
    } catch {
      return [];
    }
  }
}

function shelfId(path: string): string {
  return hash('sha256', path, 'hex').slice(0, 24);
}

/** A name without what file systems refuse, short enough for all of them. */
export function safeFileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
    .slice(0, 80)
    .trim();
  return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/iu.test(safe) ? `book ${safe}`.trim() : safe;
}

/** A folder as a person knows it: `~/Documents/Tantième`. */
export function shownFolder(path: string): string {
  const folder = dirname(path);
  const home = homedir();
  return folder.startsWith(home) ? `~${folder.slice(home.length)}` : folder;
}

import { mkdirSync, readFileSync, realpathSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from 'node:crypto';
import type { Head } from '../core/journal/chain.ts';

/** The last head seen of a book, kept outside its file: without it a journal with its tail cut off looks whole (RELIABILITY T5). */
export interface KnownHead extends Head {
  readonly book: string;
  /** ISO time of the entry. */
  readonly at: string;
}

/** One small fixed-size record, so that each write replaces the former in one sector. */
const recordBytes = 256;

export class HeadKeeper {
  readonly #file: string;
  #descriptor: number | undefined;

  /** One record for each book at each place, so that a copy elsewhere is a book of its own. */
  constructor(stateFolder: string, bookPath: string) {
    const folder = join(stateFolder, 'heads');
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${hash('sha256', realPath(bookPath), 'hex').slice(0, 32)}.head`);
  }

  read(bookId: string): KnownHead | undefined {
    try {
      const known = JSON.parse(readFileSync(this.#file, 'utf8')) as KnownHead;
      return known.book === bookId && Number.isSafeInteger(known.seq) ? known : undefined;
    } catch {
      return undefined;
    }
  }

  /** Called after each commit. It is a witness, not the book: when it cannot be written the book goes on. */
  write(known: KnownHead): void {
    const record = JSON.stringify(known).padEnd(recordBytes, ' ');
    try {
      this.#descriptor ??= openRecord(this.#file);
      writeSync(this.#descriptor, record, 0);
    } catch {
      this.close();
    }
  }

  /** Takes what the file holds as the truth from now on. */
  replace(known: KnownHead): void {
    this.close();
    writeFileSync(this.#file, JSON.stringify(known).padEnd(recordBytes, ' '));
  }

  close(): void {
    if (this.#descriptor === undefined) return;
    try {
      closeSync(this.#descriptor);
    } catch {
      // The descriptor's disk is gone; nothing is lost but the witness.
    }
    this.#descriptor = undefined;
  }
}

/** Opens the record without emptying it: until the new head is written the former one stays readable. */
function openRecord(file: string): number {
  try {
    return openSync(file, 'r+');
  } catch {
    return openSync(file, 'w');
  }
}

export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

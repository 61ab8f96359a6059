import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';

const stepBytes = 1 << 20;
/** As long as the log grows before it is begun again (`wal_autocheckpoint`). */
const fullBytes = 16 * stepBytes;
/** Whoever opens a book for a few commands has nothing of a longer log. */
const commandsBefore = 8;

/**
 * SQLite appends each commit to its log, and begins at the front again once sixteen megabytes have been copied back. A write that makes a
 * file longer takes the disk about twice as long to confirm as one over bytes that are there, so the log is made longer beforehand, a megabyte with each
 * of a session's commands from the eighth on. Zeros are no frame of a log: SQLite passes them by, also when it recovers, and
 * writes over them. What a commit syncs, and when, stays as it was.
 */
export class LogFile {
  readonly #path: string;
  #commands = 0;
  #finished = false;

  constructor(bookPath: string) {
    this.#path = `${bookPath}-wal`;
  }

  /** Inside a transaction that holds the write lock, which nobody else can be writing the log beside. */
  lengthen(): void {
    if (this.#finished || ++this.#commands < commandsBefore) return;
    let descriptor: number | undefined;
    try {
      descriptor = openSync(this.#path, 'r+');
      const { size } = fstatSync(descriptor);
      this.#finished = size >= fullBytes || !lengthenBy(descriptor, size, Math.min(stepBytes, fullBytes - size));
    } catch {
      // A log that is not where it is looked for, or cannot be opened beside SQLite, only stays as long as it is.
      this.#finished = true;
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }
}

/** False when the disk has no room: what was taken of it is given back to the commit. */
function lengthenBy(descriptor: number, size: number, bytes: number): boolean {
  try {
    return writeSync(descriptor, Buffer.alloc(bytes), 0, bytes, size) === bytes;
  } catch {
    ftruncateSync(descriptor, size);
    return false;
  }
}

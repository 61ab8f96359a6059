import type { EntryOptions, Reads } from '../ports/book.ts';

/** The texts of an entry: those of another may say the same. */
export function wordsOf(read: Reads, seq: number): object {
  return Object.fromEntries(read.notesOf(seq).map(({ number, text }) => [number, text]));
}

/** What was said before is said again, by who said it. */
export function textsOf(read: Reads, seq: number): EntryOptions {
  const notes = read.notesOf(seq);
  return notes.length > 0 ? { notes } : {};
}

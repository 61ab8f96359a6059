import type { Connection } from '../connection.ts';

/** 2^25 bits, four megabytes: with a million notes about one in ten is set. */
const bits = 1 << 25;
/** Notes that one search takes in at most: none waits for a long book, whose first searches go through the notes as well. */
const notesAtOnce = 50_000;
/** Runs of letters that are remembered; a longer text is looked for by all its runs of the longest. */
const [shortest, longest] = [3, 5];

/**
 * Which runs of letters some note has, so that a search for what no note has needs not go through them all. It can say "perhaps" of what is not
 * there, never "no" of what is: notes are only ever added, each with an entry later than those before, and one that is erased leaves its bits.
 * It lies in memory alone, is made at the first searches and made longer at each later one.
 */
export class NoteSieve {
  readonly #db: Connection;
  readonly #set = new Uint32Array(bits / 32);
  #seen = 0;

  constructor(db: Connection) {
    this.#db = db;
  }

  /** False when no note can have the text, whose letters are lower case as they are compared. */
  mayHave(text: string): boolean {
    // What is written and not yet kept may vanish again: then every note is asked.
    if (text.length < shortest || this.#db.raw.inTransaction) return true;
    if (!this.#follow()) return true;
    const length = Math.min(text.length, longest);
    for (let at = 0; at + length <= text.length; at += 1) if (!this.#has(place(text, at, length))) return false;
    return true;
  }

  /** True once all notes are in. */
  #follow(): boolean {
    let taken = 0;
    for (const { seq, text } of this.#db.each<{ seq: number; text: string }>(
      'select seq, lower(text) as text from note where seq > ? order by seq',
      this.#seen,
    )) {
      if (taken >= notesAtOnce && seq !== this.#seen) return false;
      taken += 1;
      for (let length = shortest; length <= longest; length += 1)
        for (let at = 0; at + length <= text.length; at += 1) {
          const bit = place(text, at, length);
          this.#set[bit >>> 5]! |= 1 << (bit & 31);
        }
      this.#seen = seq;
    }
    return true;
  }

  #has(bit: number): boolean {
    return (this.#set[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}

/** The place of a run of letters among the bits. Letters that `like` takes for one another have one place. */
function place(text: string, from: number, length: number): number {
  let hash = length;
  for (let at = from; at < from + length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return (hash ^ (hash >>> 15)) & (bits - 1);
}

import type { Json } from '../canonical/canonicalJson.ts';

/** One row of the journal. `body` is canonical JSON, hashed exactly as stored; `prev` and `hash` are lower-case hex SHA-256. */
export interface JournalRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
}

/** What every body says, beside its own `data`. */
export interface EntryEnvelope {
  readonly schema: 1;
  readonly book: string;
  readonly seq: number;
  readonly id: string;
  /** The command that this entry belongs to; its first entry has the command's own id. */
  readonly command: string;
  readonly kind: string;
  /** Random id of the person who acted. */
  readonly actor: string;
  /** ISO time with zone Z: the machine's claim, not a proof. Order is the chain's. */
  readonly at: string;
  /** Sequence number of the entry that this one takes back. */
  readonly undoes: number | null;
  readonly data: Json;
  /** Keyed commitments (HMAC-SHA-256) to personal data and free texts that live outside the journal, by person. */
  readonly texts: { readonly [personId: string]: string };
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The previous hash of the first entry. */
export const emptyHead: Head = { seq: 0, hash: '0'.repeat(64) };

/** What is hashed: a name for the scheme, the previous hash and the stored body (docs/spec/journal.md). */
export function hashInput(previousHash: string, body: string): string {
  return `tantieme-1\n${previousHash}\n${body}`;
}

export type ChainFault = { readonly seq: number; readonly fault: 'gap' | 'prev' | 'hash' | 'body' };

/** The first fault of a row that should follow `head`, or undefined. `sha256` gives lower-case hex. */
export function checkLink(head: Head, row: JournalRow, sha256: (text: string) => string): ChainFault | undefined {
  if (row.seq !== head.seq + 1) return { seq: row.seq, fault: 'gap' };
  if (row.prev !== head.hash) return { seq: row.seq, fault: 'prev' };
  if (row.hash !== sha256(hashInput(row.prev, row.body))) return { seq: row.seq, fault: 'hash' };
  return undefined;
}

import { canonicalJson, type Json } from '../core/canonical/canonicalJson.ts';
import { checkLink, emptyHead, type EntryEnvelope, type Head, type JournalRow } from '../core/journal/chain.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { applyEntry } from './apply/index.ts';
import { sha256, type SqliteBook } from './book.ts';
import { createBook, type OpenOptions } from './open.ts';
import type { Value } from './connection.ts';
import { currentVersion } from './migrations/index.ts';
import { sideTablesOf } from './queries/wholeBook.ts';

type SideValue = string | number | null | { readonly base64: string };

interface Exported {
  readonly format: 'tantieme-book';
  readonly version: 1;
  readonly schema: number;
  readonly book: string;
  readonly head: Head;
  readonly entries: readonly JournalRow[];
  readonly beside: { readonly [table: string]: readonly { readonly [column: string]: SideValue }[] };
}

/**
 * Makes a new book from an exported one: every entry is checked against the chain and applied again, and the last hash must
 * be the one that the export names. Nothing is made when anything is not as it should be.
 * @returns the new book's head.
 * @throws Refused BOOK_EXPORT_NOT_OURS, BOOK_NEWER, BOOK_EXPORT_DAMAGED with the number of the entry, BOOK_EXISTS and what creating a file can meet.
 */
export function rebuildBook(path: string, text: string, options: OpenOptions): Head {
  const exported = readExport(text);
  createBook(path, exported.book, options, (book) => book.db.transaction(() => fill(book, exported)));
  return exported.head;
}

function readExport(text: string): Exported {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refused(refuse('BOOK_EXPORT_NOT_OURS'));
  }
  const exported = value as Partial<Exported> | null;
  if (typeof exported !== 'object' || exported === null || exported.format !== 'tantieme-book')
    throw new Refused(refuse('BOOK_EXPORT_NOT_OURS'));
  if (exported.version !== 1 || !Number.isSafeInteger(exported.schema) || exported.schema! > currentVersion)
    throw new Refused(refuse('BOOK_NEWER'));
  const whole =
    typeof exported.book === 'string' &&
    Array.isArray(exported.entries) &&
    typeof exported.beside === 'object' &&
    exported.beside !== null &&
    typeof exported.head?.hash === 'string' &&
    Number.isSafeInteger(exported.head.seq);
  if (!whole) throw damaged(0);
  return exported as Exported;
}

function damaged(seq: number): Refused {
  return new Refused(refuse('BOOK_EXPORT_DAMAGED', seq > 0 ? { entry: seq } : {}));
}

function fill(book: SqliteBook, exported: Exported): void {
  const { db } = book;
  let head: Head = emptyHead;
  for (const row of exported.entries) {
    if (checkLink(head, row, sha256)) throw damaged(head.seq + 1);
    const entry = envelopeOf(row, exported.book);
    db.run(
      'insert into journal (seq, id, kind, body, prev, hash) values (?, ?, ?, ?, ?, ?)',
      row.seq,
      row.id,
      row.kind,
      row.body,
      row.prev,
      row.hash,
    );
    applyEntry(db, entry);
    head = { seq: row.seq, hash: row.hash };
  }
  if (head.seq !== exported.head.seq || head.hash !== exported.head.hash) throw damaged(head.seq);
  for (const table of sideTablesOf(db)) for (const row of exported.beside[table] ?? []) insert(book, table, row);
}

function envelopeOf(row: JournalRow, bookId: string): EntryEnvelope {
  try {
    const entry = JSON.parse(row.body) as EntryEnvelope;
    const same = entry.seq === row.seq && entry.id === row.id && entry.kind === row.kind && entry.book === bookId;
    if (same && canonicalJson(entry as unknown as Json) === row.body) return entry;
  } catch {
    // It is named below, as any other entry that cannot be read.
  }
  throw damaged(row.seq);
}

/** A row as the export has it; columns that a later version added keep what they begin with. */
function insert(book: SqliteBook, table: string, row: { readonly [column: string]: SideValue }): void {
  const { db } = book;
  const known = new Set(db.all<{ name: string }>(`select name from pragma_table_info('${table}')`).map(({ name }) => name));
  const columns = Object.keys(row).filter((column) => known.has(column));
  if (columns.length === 0) throw damaged(0);
  const values = columns.map((column): Value => {
    const value = row[column]!;
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    if (typeof value.base64 !== 'string') throw damaged(0);
    return new Uint8Array(Buffer.from(value.base64, 'base64'));
  });
  db.run(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`, ...values);
}

import type { SideRow, WholeBookReads } from '../app/ports/wholeBook.ts';
import type { Head } from '../core/journal/chain.ts';

/** What a whole book says of itself, before its entries. */
export interface WholeBook {
  readonly bookId: string;
  /** Of the tables, as the file's `user_version`. */
  readonly schema: number;
  readonly head: Head;
  readonly read: WholeBookReads;
}

/**
 * The whole book as one JSON document (docs/spec/book-export.md): every entry of the journal as it is stored and hashed, and
 * every table beside it but the sealed signing key. A new book is rebuilt from it with the same last hash.
 */
export function* writeWholeBook({ bookId, schema, head, read }: WholeBook): Generator<string> {
  const about = { format: 'tantieme-book', version: 1, schema, book: bookId, head: { seq: head.seq, hash: head.hash } };
  yield `${JSON.stringify(about).slice(0, -1)},\n"entries":[`;
  yield* list(read.journalRows(), ({ seq, id, kind, body, prev, hash }) => JSON.stringify({ seq, id, kind, body, prev, hash }));
  yield `],\n"beside":{`;
  let first = true;
  for (const table of read.sideTables()) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(table)}:[`;
    first = false;
    yield* list(read.sideRows(table), sideText);
    yield ']';
  }
  yield '}}\n';
}

function* list<Row>(rows: Iterable<Row>, text: (row: Row) => string): Generator<string> {
  let chunk = '';
  let first = true;
  for (const row of rows) {
    chunk += `${first ? '\n' : ',\n'}${text(row)}`;
    first = false;
    if (chunk.length > 262_144) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

/** Bytes, which JSON has no form for, are an object with one member. */
function sideText(row: SideRow): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
      ]),
    ),
  );
}

import { documentFileName } from './handOut.ts';
import type { DocumentRow, Reads } from '../ports/book.ts';
import type { GivenFile } from '../ports/press.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';

/** What belongs together when documents are handed out: one member's, or `member` null for what is for everyone. */
export interface HandOutSet {
  readonly member: { readonly number: number; readonly name: string; readonly email: string } | null;
  readonly rows: readonly DocumentRow[];
}

/** Documents by member, in the members' own order, after those that are for everyone. @throws Refused DOCUMENT_UNKNOWN. */
export function setsByMember(read: Reads, numbers: readonly string[]): HandOutSet[] {
  const rows = requireRows(read, numbers);
  const members = new Map(read.members().map((member) => [member.number, member]));
  const owners = [...new Set(rows.map((row) => row.member))].toSorted((left, right) => (left ?? 0) - (right ?? 0));
  return owners.map((owner) => {
    const member = owner === null ? undefined : members.get(owner);
    return {
      member: member ? { number: member.number, name: member.name, email: member.email } : null,
      rows: rows.filter((row) => row.member === owner),
    };
  });
}

/**
 * A message has one reader: what is meant for everyone goes with nobody's own papers.
 * @throws Refused DOCUMENTS_SEVERAL_MEMBERS.
 */
export function requireOneReader(sets: readonly HandOutSet[]): HandOutSet {
  const [set, ...others] = sets;
  if (!set || others.length > 0) throw new Refused(refuse('DOCUMENTS_SEVERAL_MEMBERS'));
  return set;
}

/** In the order in which they were issued, each once. @throws Refused DOCUMENT_UNKNOWN. */
export function requireRows(read: Reads, numbers: readonly string[]): DocumentRow[] {
  const asked = new Set(numbers);
  const rows = read.documents().filter((row) => asked.has(row.number));
  if (rows.length < asked.size || rows.length === 0) {
    const known = new Set(rows.map((row) => row.number));
    const number = numbers.find((one) => !known.has(one));
    throw new Refused(refuse('DOCUMENT_UNKNOWN', number === undefined ? {} : { number }));
  }
  return rows;
}

/** The papers alone, each under its own name. */
export function* paperFiles(read: Reads, rows: readonly DocumentRow[]): Generator<GivenFile> {
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  for (const row of rows) {
    const bytes = read.documentFile(row.number);
    if (!bytes) throw new Refused(refuse('DOCUMENT_UNKNOWN', { number: row.number }));
    yield { name: documentFileName(row, row.member === null ? '' : (names.get(row.member) ?? '')), bytes };
  }
}

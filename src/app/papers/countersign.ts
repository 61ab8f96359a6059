import { hash } from 'node:crypto';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { perform, type Context } from '../context.ts';
import type { DocumentRow, Reads } from '../ports/book.ts';
import type { Press, Signer } from '../ports/press.ts';
import { signersOfDocuments } from '../signers/certificates.ts';
import { requireSigning } from '../signers/known.ts';
import type { IssueProgress } from './issue.ts';
import { periodsByNumber } from './run.ts';
import { documentStamps, type Stamping } from './stamping.ts';
import { documentState } from './state.ts';

/**
 * Has a second person sign documents that were issued. The files grow by a signature each; what they were before is their beginning.
 * Leaving early writes nothing.
 * @throws Refused NOT_ALLOWED, DOCUMENT_UNKNOWN, DOCUMENT_NOT_CURRENT, COUNTERSIGNED_ALREADY, NO_FREE_FIELD, DOCUMENT_ALTERED, what
 * `requireSigning` says, DOCUMENT_STAMP_….
 */
export async function* countersignDocuments(
  context: Context,
  press: Press,
  signer: Signer,
  { stamping = null, ...input }: { readonly id: string; readonly numbers: readonly string[]; readonly stamping?: Stamping | null },
): AsyncGenerator<IssueProgress, { seq: number; numbers: readonly string[] }> {
  const { read } = context.book;
  const holder = read.signers().find((known) => known.fingerprint === signer.fingerprint)?.person;
  if (context.actor.role !== 'lead' && context.actor.personId !== holder) throw new Refused(refuse('NOT_ALLOWED'));
  requireSigning(read, press, context.clock.today(), signer.fingerprint);
  const at = context.clock.now();
  const stamp = documentStamps(stamping, input.numbers.length);
  const made: { number: string; before: Uint8Array; bytes: Uint8Array }[] = [];
  for (const number of input.numbers) {
    yield { done: made.length, total: input.numbers.length };
    requireSomebodyElse(read, requireCurrent(read, number), signer);
    const before = read.documentFile(number)!;
    made.push({ number, before, bytes: await press.countersign(before, signer, at, stamp) });
  }
  const { seq } = perform(context, 'documents.countersign', { ...input, signer: signer.fingerprint }, (write) => {
    requireSigning(read, press, context.clock.today(), signer.fingerprint);
    for (const { number, before, bytes } of made) {
      requireCurrent(read, number);
      if (!Buffer.from(read.documentFile(number)!).equals(before)) throw new Refused(refuse('BOOK_LOCKED'));
      write.replaceDocumentFile(number, bytes);
      write.append('document.countersigned', {
        number,
        signer: signer.fingerprint,
        sha256: hash('sha256', bytes, 'hex'),
        bytesBefore: before.length,
      });
    }
    return {};
  });
  yield { done: made.length, total: made.length };
  return { seq, numbers: input.numbers };
}

function requireCurrent(read: Reads, number: string): DocumentRow {
  const document = read.documents().find((known) => known.number === number);
  if (!document || !read.documentFile(number)) throw new Refused(refuse('DOCUMENT_UNKNOWN', { number }));
  if (documentState(periodsByNumber(read), document) !== 'current') throw new Refused(refuse('DOCUMENT_NOT_CURRENT', { number }));
  return document;
}

/** A second signature is worth something because it is somebody else's: another certificate of the same person adds nothing. */
function requireSomebodyElse(read: Reads, document: DocumentRow, signer: Signer): void {
  const persons = new Map(read.signers().map((known) => [known.fingerprint, known.person]));
  if (signersOfDocuments(read, [document]).some((earlier) => persons.get(earlier) === persons.get(signer.fingerprint)))
    throw new Refused(refuse('COUNTERSIGNED_ALREADY', { number: document.number, name: signer.signerName }));
}

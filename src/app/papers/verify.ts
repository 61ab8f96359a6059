import type { Reads } from '../ports/book.ts';
import type { Press, Verification } from '../ports/press.ts';
import { periodsByNumber } from './run.ts';
import { documentState } from './state.ts';

export interface Verdict extends Verification {
  /** Null when no book is at hand. */
  readonly knownSigner: boolean | null;
  /** '' when it is current, null when the book does not know it. */
  readonly replacedBy: string | null;
  readonly replacedReason: string;
}

/** Verifies a file, and what the open book knows of it: its signer, and whether another document has replaced it. */
export async function verifyDocument(read: Reads | null, press: Press, bytes: Uint8Array): Promise<Verdict> {
  const signers = read?.signers() ?? [];
  const report = await press.verify(
    bytes,
    signers.flatMap((signer) => [signer.fingerprint, signer.authority]),
  );
  const known =
    read && report.document?.cooperative.bookId === read.cooperative().bookId
      ? read.documents().find((document) => document.number === report.document?.number)
      : undefined;
  const next = known?.replacedBy ? read!.documents().find((document) => document.number === known.replacedBy) : undefined;
  const outdated = known && read && documentState(periodsByNumber(read), known) === 'outdated';
  return {
    ...report,
    knownSigner: read ? report.signatures.length > 0 && report.signatures.every((signature) => signature.known) : null,
    replacedBy: known ? (known.replacedBy ?? '') : null,
    replacedReason: next || outdated ? (periodsByNumber(read!).get(known!.period ?? 0)?.reason ?? '') : '',
  };
}

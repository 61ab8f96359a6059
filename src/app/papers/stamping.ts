import type { RefusalCode } from '../../core/refusals/codes.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { stampsEach } from '../../core/statements/stamping.ts';
import type { StampAsker } from '../ports/signing.ts';

/** A service that was configured, and what somebody chose for the documents themselves. */
export interface Stamping {
  readonly ask: StampAsker;
  /** Null: as many as get one by `core/statements/stamping`. */
  readonly each: boolean | null;
}

/** A manifest is signed without the stamp that failed; a document, which cannot get one later, is not signed at all. */
const forDocuments: Readonly<Partial<Record<RefusalCode, RefusalCode>>> = {
  STAMP_UNREACHABLE: 'DOCUMENT_STAMP_UNREACHABLE',
  STAMP_REFUSED: 'DOCUMENT_STAMP_REFUSED',
  STAMP_INVALID: 'DOCUMENT_STAMP_INVALID',
};

/**
 * What asks for the time stamp of each of so many documents; null where none gets one.
 * @throws (when it asks) Refused DOCUMENT_STAMP_UNREACHABLE, DOCUMENT_STAMP_REFUSED, DOCUMENT_STAMP_INVALID.
 */
export function documentStamps(stamping: Stamping | null, count: number): StampAsker | null {
  if (!stamping || !stampsEach(count, stamping.each)) return null;
  return async (signature) => {
    try {
      return await stamping.ask(signature);
    } catch (error) {
      const code = error instanceof Refused ? forDocuments[error.refusal.code] : undefined;
      throw code && error instanceof Refused ? new Refused(refuse(code, error.refusal.details)) : error;
    }
  };
}

import type { AuditEvent } from './auditLog.ts';
import type { CommonHeader, DocumentSigner } from './document.ts';

/** The size of the sheets that a document is drawn on: part of its data, since the same data must give the same bytes. */
export const paperSizes = ['a4', 'letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** The cooperative's own picture, as it is drawn: its bytes are in the data, so that a document needs nothing beside itself. */
export interface Logo {
  readonly type: 'image/png' | 'image/jpeg';
  readonly base64: string;
}

/** Who issues: `capital` is what the register says on the day, as decimal text, and null where the book keeps none. */
export interface Issuer extends Readonly<CommonHeader['cooperative']> {
  readonly capital: string | null;
  readonly logo: Logo | null;
}

/** What every document has that is made since there are more kinds than two. */
export interface PaperHeader {
  readonly language: 'en' | 'fr';
  /** Empty where nobody signs. */
  readonly number: string;
  readonly issuedOn: string;
  readonly paper: PaperSize;
  readonly cooperative: Issuer;
  /** The journal's head that the figures follow from: of a closed period when it was closed, else when the document was made. */
  readonly head: CommonHeader['head'];
  readonly replaces: CommonHeader['replaces'];
  readonly signer: DocumentSigner | null;
}

/** What is the same for every document of a run. */
export interface Issuing {
  readonly cooperative: Issuer;
  readonly head: CommonHeader['head'];
}

/** What is one document's own, beside what it says. */
export interface IssueFacts {
  readonly number: string;
  readonly language: 'en' | 'fr';
  readonly paper: PaperSize;
  readonly issuedOn: string;
  readonly signer: DocumentSigner | null;
  readonly replaces: CommonHeader['replaces'];
  readonly made: Making;
}

/** How one document comes about: when and by whom it is made, and what the journal knows of before. */
export interface Making {
  /** As in `AuditEvent`. */
  readonly at: string;
  readonly zone: string;
  readonly by: string;
  /** Each with its entry. */
  readonly before: readonly AuditEvent[];
}

export function paperHeader({ cooperative, head }: Issuing, issue: IssueFacts): PaperHeader {
  const { number, language, paper, issuedOn, signer, replaces } = issue;
  return { number, language, paper, issuedOn, signer, replaces, cooperative, head };
}

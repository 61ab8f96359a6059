import type { Day } from '../../core/days/day.ts';
import type { RevocationReason } from '../../core/signers/revocation.ts';
import type { SignerRole } from '../../core/signers/role.ts';

/** A certificate that the book knows, and what became of it. */
export interface SignerRow {
  readonly fingerprint: string;
  /** SHA-256 of the last certificate of its chain. */
  readonly authority: string;
  /** Who holds it. */
  readonly person: string;
  readonly role: SignerRole;
  /** Made elsewhere and brought in: its authority is not the cooperative's. */
  readonly imported: boolean;
  readonly seq: number;
  readonly addedAt: string;
  readonly follows: string | null;
  readonly followedBy: string | null;
  readonly revoked: { readonly day: Day; readonly reason: RevocationReason; readonly note: string; readonly at: string } | null;
}

export interface CountersignatureRow {
  readonly document: string;
  readonly signer: string;
  readonly seq: number;
  readonly at: string;
  readonly sha256: string;
  /** Length of the file before: its bytes are the beginning of what it is now. */
  readonly bytesBefore: number;
}

export interface SignerReads {
  /** In the order in which they came to be known. */
  signers(): readonly SignerRow[];
  /** DER in base64, the signer's own first; none where they were lost. */
  certificates(fingerprint: string): readonly string[];
  /** The text that keeps a private key, of a signer or of an authority. */
  signingKey(fingerprint: string): string | undefined;
  /** In the order in which they were made. */
  countersignatures(): readonly CountersignatureRow[];
}

export interface SignerWrites {
  saveCertificates(fingerprint: string, certificates: readonly string[]): void;
  saveSigningKey(fingerprint: string, sealed: string): void;
  deleteSigningKey(fingerprint: string): void;
  /** Longer by a signature than it was. */
  replaceDocumentFile(number: string, bytes: Uint8Array): void;
}

import type { SignerRole } from '../../core/signers/role.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PublicSigner {
  readonly signerName: string;
  /** '' where a certificate that was made elsewhere states none. */
  readonly role: SignerRole;
  readonly fingerprint: string;
  readonly authorityFingerprint: string;
  readonly certificatePem: string;
  readonly authorityPem: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** Asks a service to state the time over a signature's value, and answers its token. @throws Refused STAMP_…. */
export type StampAsker = (signature: Uint8Array) => Promise<Uint8Array>;

/** What a signature in a PDF says, and who is asked for its time stamp; nobody when that is left out. */
export interface SignatureFacts {
  readonly at: string;
  readonly reason: string;
  readonly stamp?: StampAsker | null;
}

/** An identity whose passphrase was given. */
export interface Signer extends PublicSigner {
  /** @throws Refused what `stamp` says, DOCUMENT_STAMP_INVALID, DOCUMENT_STAMP_TOO_LARGE. */
  readonly sign: (pdf: Uint8Array, facts: SignatureFacts) => Promise<Uint8Array>;
  /** A document for machines beside its PDF of this name: its attached data, and their detached signature. */
  readonly twin: (data: Uint8Array, pdfName: string) => readonly GivenFile[];
  /** A detached signature over these bytes. */
  readonly signDetached: (bytes: Uint8Array) => Uint8Array;
}

export interface NewSigner {
  readonly signerName: string;
  readonly role: SignerRole;
  readonly passphrase: string;
  readonly now: string;
}
/** A key as the book keeps it. */
export interface KeptKey {
  readonly sealed: string;
  readonly fingerprint: string;
  readonly passphrase: string;
}
export interface MadeSigner {
  readonly signer: Signer;
  /** The text that keeps the private key. */
  readonly sealed: string;
  /** DER in base64, the signer's own first. */
  readonly certificates: readonly string[];
}

/** Makes, keeps and uses keys; `documents` implements it for the hosts. */
export interface SigningPress {
  /** The first one, with the cooperative's authority under the same passphrase. */
  createIdentity(options: NewSigner & { readonly cooperativeName: string }): Promise<MadeSigner & { readonly sealedAuthority: string }>;
  addIdentity(options: NewSigner & { readonly authority: KeptKey }): Promise<MadeSigner>;
  renewIdentity(
    options: NewSigner & { readonly authority: KeptKey; readonly before: KeptKey; readonly keepKey: boolean },
  ): Promise<MadeSigner>;
  importIdentity(options: { file: Uint8Array; filePassphrase: string; passphrase: string; now: string }): Promise<MadeSigner>;
  /** The same without keeping it: to sign a file once. */
  openIdentity(options: { file: Uint8Array; filePassphrase: string; now: string }): Promise<Signer>;
  exportIdentity(kept: KeptKey, filePassphrase: string): Promise<Uint8Array>;
  unlock(kept: KeptKey): Promise<Signer>;
  /** What certificates say, DER in base64. @throws Refused IDENTITY_DAMAGED. */
  show(certificates: readonly string[]): PublicSigner;
  /** Adds a second signature to a signed document. @throws what `sign` does, and `countersignPdf`. */
  countersign(pdf: Uint8Array, signer: Signer, at: string, stamp?: StampAsker | null): Promise<Uint8Array>;
}

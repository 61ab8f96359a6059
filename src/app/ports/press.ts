import type { CharterComparison } from '../../core/statements/comparison.ts';
import type { SignerRole } from '../../core/signers/role.ts';
import type { StatementDocument } from '../../core/statements/document.ts';

/** Prints, signs and verifies; `documents` implements it for the hosts. */
export interface Press {
  /** The unsigned PDF of any document: the same bytes for the same document. Null where nobody will sign it. */
  render(document: StatementDocument | CharterComparison, signerFingerprint: string | null): Promise<Uint8Array>;
  /** SHA-256 of the document's canonical JSON. */
  dataSha256(document: StatementDocument): string;
  verify(bytes: Uint8Array, knownFingerprints: readonly string[]): Promise<Verification>;
  createIdentity(options: {
    cooperativeName: string;
    signerName: string;
    passphrase: string;
    now: string;
  }): Promise<{ sealed: string; signer: Signer }>;
  unlock(sealed: string, passphrase: string): Promise<Signer>;
  show(sealed: string): PublicSigner;
}

export interface PublicSigner {
  readonly signerName: string;
  readonly role: SignerRole;
  readonly fingerprint: string;
  readonly authorityFingerprint: string;
  readonly certificatePem: string;
  readonly authorityPem: string;
  readonly validUntil: string | null;
}

/** An identity whose passphrase was given. */
export interface Signer extends PublicSigner {
  sign(pdf: Uint8Array, facts: { at: string; reason: string }): Uint8Array;
}

export interface Verification {
  readonly ours: boolean;
  readonly intact: boolean;
  readonly coversWholeFile: boolean;
  readonly signatures: readonly { signer: string; role: string; valid: boolean; fingerprint: string; known: boolean }[];
  readonly document: StatementDocument | null;
  readonly dataMatchesPrint: boolean | null;
  readonly fileSha256: string;
}

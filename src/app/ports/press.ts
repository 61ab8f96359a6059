import type { CharterComparison } from '../../core/statements/comparison.ts';
import type { StatementDocument } from '../../core/statements/document.ts';
import type { FileState, HandOutManifest, ManifestFile, PresentFile } from '../../core/statements/manifest.ts';
import type { GivenFile, SigningPress, StampAsker } from './signing.ts';
export type { GivenFile, PublicSigner, Signer, StampAsker } from './signing.ts';

/** Prints, signs and verifies; `documents` implements it for the hosts. */
export interface Press extends SigningPress {
  /** The unsigned PDF of any document: the same bytes for the same document. Null where nobody will sign it. */
  render(document: StatementDocument | CharterComparison, signerFingerprint: string | null): Promise<Uint8Array>;
  /**
   * A picture as documents can have it at their head.
   * @throws Refused LOGO_KIND, LOGO_TOO_LARGE.
   */
  readLogo(bytes: Uint8Array): { readonly type: 'image/png' | 'image/jpeg'; readonly bytes: Uint8Array };
  /** SHA-256 of the document's canonical JSON. */
  dataSha256(document: StatementDocument): string;
  /** @throws Refused PDF_UNREADABLE. */
  verify(files: FilesToVerify, knownFingerprints: readonly string[]): Promise<FilesVerification>;
  /** Of the certificates in a file. @throws Refused CERTIFICATE_UNREADABLE. */
  certificateFingerprints(file: GivenFile): readonly string[];
  /**
   * The pages of these documents as one file for a printer, unsigned. With `newSheets` each begins on a sheet of its own, also where both
   * sides are printed. @throws Refused DOCUMENT_ALTERED when one of them cannot be read.
   */
  printJob(files: readonly GivenFile[], options: { readonly title: string; readonly newSheets: boolean }): PrintJob;
  manifestBytes(manifest: HandOutManifest): Uint8Array;
  /** The data attached to a document's PDF, byte for byte; null when it has none. */
  attachedData(pdf: Uint8Array): Uint8Array | null;
  /** The unsigned archive copy (PDF/A-1) of a document, from its data; null for data that are none. */
  renderArchive(data: Uint8Array, signerFingerprint: string): Promise<Uint8Array | null>;
  /** A detached signature of ours over this content, with a time stamp beside it. */
  stamp(signature: Uint8Array, content: Uint8Array, ask: StampAsker): Promise<Uint8Array>;
}

export interface PrintJob {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export interface FilesToVerify {
  readonly files: readonly GivenFile[];
  /** Everything that lies beside, for a manifest; null when that is not known. */
  readonly present: readonly PresentFile[] | null;
}

export interface FilesVerification {
  readonly reports: readonly Verification[];
  /** Names of certificate files among them, and of signatures that belong to none of them. */
  readonly certificates: readonly string[];
  readonly loose: readonly string[];
}

export interface SignatureFinding {
  readonly signer: string;
  readonly role: string;
  readonly valid: boolean;
  /** '' when it cannot be read. */
  readonly fingerprint: string;
  readonly authorityFingerprint: string;
  readonly known: boolean;
  /** From when and until when the certificate holds, ISO 8601; null where it cannot be read. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** What the signer states; null for a detached signature, which states no moment. */
  readonly signedAt: string | null;
  readonly reason: string;
  /** What a time stamping service states beside it. */
  readonly stamp: { readonly at: string | null; readonly authority: string; readonly valid: boolean; readonly known: boolean } | null;
}

export interface Verification {
  readonly fileName: string;
  /** A PDF, an archive copy (without data), the data of a document, or a list of what was handed out. */
  readonly form: 'pdf' | 'archive' | 'data' | 'manifest';
  readonly ours: boolean;
  readonly intact: boolean;
  readonly coversWholeFile: boolean;
  readonly signatures: readonly SignatureFinding[];
  readonly document: StatementDocument | null;
  readonly manifest:
    | (Omit<HandOutManifest, 'kind' | 'schema' | 'files'> & {
        readonly files: readonly (ManifestFile & { readonly state: FileState | null })[];
        readonly extra: readonly string[];
      })
    | null;
  readonly dataMatchesPrint: boolean | null;
  /** SHA-256 of the document's data; null without them. */
  readonly documentSha256: string | null;
  readonly fileSha256: string;
}

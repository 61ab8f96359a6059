import { createHash } from 'node:crypto';
import { Refused, refuse } from '../../core/refusals/refusal.ts';
import type { StatementDocument } from '../../core/statements/document.ts';
import type { FileState, HandOutManifest, ManifestFile } from '../../core/statements/manifest.ts';
import { appendSignature, findSignatures, type FoundSignature } from '../pdfFile/appendSignature.ts';
import { attachedData, openPdf } from '../pdfFile/pdfFile.ts';
import { formOf } from '../pdf/forms.ts';
import { archiveMark, fileMark } from '../pdf/pdfDocument.ts';
import { documentBytes, renderStatement } from '../pdf/renderStatement.ts';
import { partsOfCms } from '../sign/cms.ts';
import { digestOfRange, roomFor } from '../sign/signPdf.ts';
import { statedRole } from '../sign/countersignature.ts';
import { parseDocument } from './documentSchema.ts';
import { judgeCms, unreadableSignature, type SignatureReport } from './judge.ts';

export interface VerifyOptions {
  /** SHA-256 fingerprints, in hexadecimal, of certificates that the verifier knows: signers or their authorities. */
  readonly knownFingerprints: readonly string[];
  readonly resourcesFolder?: string;
  /** Data that lie beside: an archive copy carries none, so it is compared with these. */
  readonly beside?: readonly Uint8Array[];
}

/** A manifest with what was found of each file; a state of null says that nobody looked beside it. */
export interface ManifestReport extends Omit<HandOutManifest, 'kind' | 'schema' | 'files'> {
  readonly files: readonly (ManifestFile & { readonly state: FileState | null })[];
  readonly extra: readonly string[];
}

export interface VerificationReport {
  readonly form: 'pdf' | 'archive' | 'data' | 'manifest';
  /** It is, or says that it is, a document of this program. */
  readonly ours: boolean;
  /** At least one signature, all valid with the time stamps that they have, and they cover every byte of the file. */
  readonly intact: boolean;
  readonly coversWholeFile: boolean;
  /** Bytes after the last signed revision; 0 also when there is none. */
  readonly appendedBytes: number;
  readonly signatures: readonly SignatureReport[];
  /** The data inside, when it is whole. */
  readonly document: StatementDocument | null;
  readonly manifest: ManifestReport | null;
  /**
   * Drawn again from its data, the file is the same to the byte: what is printed is what the data says. Null when that
   * cannot be told: no readable data, or a file made by another version of the layout.
   */
  readonly dataMatchesPrint: boolean | null;
  /** SHA-256 of the data, as printed on the audit page. */
  readonly documentSha256: string | null;
  readonly fileSha256: string;
  readonly rendererVersion: number | null;
}

/**
 * Says what can be told of a PDF, item by item. Any bytes may be given.
 * @throws Refused PDF_UNREADABLE when they are no PDF at all.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions): Promise<VerificationReport> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) throw new Refused(refuse('PDF_UNREADABLE'));
  const version = new RegExp(`^(${fileMark}|${archiveMark}) (\\d{1,6})$`, 'mu').exec(text.slice(0, 200));
  const form = version?.[1] === archiveMark ? 'archive' : 'pdf';
  const found = findSignatures(text);
  const data = readData(bytes, [bytes.length, ...found.map((signature) => signature.end).reverse(), text.lastIndexOf('%%EOF') + 5]);
  const document = data === undefined ? null : parseDocument(data);
  const signatures: SignatureReport[] = [];
  for (const signature of found) signatures.push(await judge(bytes, signature, options.knownFingerprints));
  if (signatures.length === 0 && text.includes('/ETSI.CAdES.detached/')) signatures.push(unreadableSignature);
  const end = found.at(-1)?.end ?? bytes.length;
  const coversWholeFile = found.length > 0 && end === bytes.length;
  const printedBy = version === null ? null : Number(version[2]);
  // Only the same version of the layout draws the same.
  const drawn = (form === 'pdf' ? [document] : (options.beside ?? []).map(parseDocument)).filter(
    (candidate): candidate is StatementDocument =>
      candidate !== null && printedBy !== null && formOf(candidate).versions.includes(printedBy),
  );
  const printed =
    printedBy === null || drawn.length === 0
      ? null
      : await printedFrom(bytes, { form, layoutVersion: printedBy, candidates: drawn }, found, signatures, options);
  // What an archive copy says is known once it is the print of data that lie beside.
  const said = form === 'archive' ? (printed ?? null) : document;
  return {
    form,
    ours: version !== null || document !== null,
    intact: coversWholeFile && signatures.every((signature) => signature.valid && signature.stamp?.valid !== false),
    coversWholeFile,
    appendedBytes: Math.max(0, bytes.length - end),
    signatures,
    document: said,
    manifest: null,
    dataMatchesPrint: printed === null ? null : printed !== undefined,
    documentSha256: form === 'archive' ? said && hash(documentBytes(said)) : data === undefined ? null : hash(data),
    fileSha256: hash(bytes),
    rendererVersion: printedBy,
  };
}

/** The attached data of the file, or, when what was added after its end makes no sense, of the file up to an earlier end. */
function readData(bytes: Uint8Array, ends: readonly number[]): Uint8Array | undefined {
  for (const end of ends) {
    try {
      const data = attachedData(openPdf(bytes.subarray(0, end)));
      if (data) return data;
    } catch {
      continue;
    }
  }
  return undefined;
}

async function judge(bytes: Uint8Array, found: FoundSignature, knownFingerprints: readonly string[]): Promise<SignatureReport> {
  const cms = cmsBytes(found.contents);
  if (!cms) return unreadableSignature;
  const whole = found.end <= bytes.length;
  const digest = whole ? digestOfRange(bytes, found.byteRange) : new Uint8Array(32);
  const at = found.facts?.signedAt;
  const report = await judgeCms(cms, digest, at === undefined ? null : { notBefore: at, notAfter: at }, knownFingerprints);
  const reason = found.facts?.reason ?? '';
  return {
    ...report,
    role: report.role === '' ? statedRole(reason) : report.role,
    signedAt: at?.toISOString() ?? null,
    reason,
    valid: report.valid && whole && hasItsRoom(cms, found.contents) && isOnlyAppended(bytes, found),
  };
}

/** A time stamp that was taken out, or put in later, is told by the room that was kept for the signature. */
function hasItsRoom(cms: Uint8Array, contents: string): boolean {
  const parts = partsOfCms(cms);
  return parts !== undefined && roomFor(parts.chain, parts.token !== undefined) === contents.length;
}

/** Built again from what it says, the appended part must be the same bytes: nothing else hides in it. */
function isOnlyAppended(bytes: Uint8Array, found: FoundSignature): boolean {
  if (!found.facts) return false;
  try {
    const again = appendSignature(bytes.subarray(0, found.baseLength), found.facts, found.contents, found.contents.length);
    return Buffer.from(again.bytes).equals(bytes.subarray(0, found.end));
  } catch {
    return false;
  }
}

/** The DER without the zeros that fill its room. */
function cmsBytes(contents: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Buffer.from(contents, 'hex'));
  if (bytes.length < 4 || bytes[0] !== 0x30 || bytes[1] !== 0x82) return undefined;
  const length = 4 + bytes[2]! * 256 + bytes[3]!;
  if (length > bytes.length || bytes.subarray(length).some((byte) => byte !== 0)) return undefined;
  return bytes.subarray(0, length);
}

/** The one of these documents that gives the file when it is drawn again. */
async function printedFrom(
  bytes: Uint8Array,
  how: { readonly form: 'pdf' | 'archive'; readonly layoutVersion: number; readonly candidates: readonly StatementDocument[] },
  found: readonly FoundSignature[],
  signatures: readonly SignatureReport[],
  options: VerifyOptions,
): Promise<StatementDocument | undefined> {
  const folder = options.resourcesFolder === undefined ? {} : { resourcesFolder: options.resourcesFolder };
  const signerFingerprint = signatures[0]?.fingerprint ?? null;
  const { layoutVersion } = how;
  const profile = how.form === 'archive' ? 'archive' : 'report';
  for (const document of how.candidates) {
    try {
      let expected = await renderStatement(document, { ...folder, signerFingerprint, profile, layoutVersion });
      for (const signature of found) {
        if (!signature.facts) return undefined;
        expected = appendSignature(expected, signature.facts, signature.contents, signature.contents.length).bytes;
      }
      if (Buffer.from(expected).equals(bytes)) return document;
    } catch {
      continue;
    }
  }
  return undefined;
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { createHash } from 'node:crypto';
import { Refused, refuse } from '../../core/refusals/refusal.ts';
import type { StatementDocument } from '../../core/statements/document.ts';
import { certificateFingerprint, chainHolds, readCertificate } from '../identity/certificates.ts';
import { appendSignature, findSignatures, type FoundSignature } from '../pdfFile/appendSignature.ts';
import { attachedData, openPdf } from '../pdfFile/pdfFile.ts';
import { fileMark } from '../pdf/pdfDocument.ts';
import { formOf } from '../pdf/forms.ts';
import { renderStatement } from '../pdf/renderStatement.ts';
import { digestOfRange } from '../sign/signPdf.ts';
import { verifyCms } from '../sign/cms.ts';
import { parseDocument } from './documentSchema.ts';

export interface VerifyOptions {
  /** SHA-256 fingerprints, in hexadecimal, of certificates that the verifier knows: signers or their authorities. */
  readonly knownFingerprints: readonly string[];
  readonly resourcesFolder?: string;
}

export interface SignatureReport {
  /** From the certificate; empty when it cannot be read. */
  readonly signer: string;
  readonly role: string;
  /** The moment that the signer stated, ISO 8601; null when it cannot be read. */
  readonly signedAt: string | null;
  readonly reason: string;
  /** The signature holds over its revision, and nothing but it was appended there. */
  readonly valid: boolean;
  readonly fingerprint: string | null;
  readonly authorityFingerprint: string | null;
  /** From when and until when the certificate holds, ISO 8601. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The certificate was issued by the authority inside, and covers the stated moment. */
  readonly chainValid: boolean;
  /** The verifier knows the certificate or its authority, and the chain to it holds. */
  readonly known: boolean;
}

export interface VerificationReport {
  /** It is, or says that it is, a document of this program. */
  readonly ours: boolean;
  /** At least one signature, all valid, and they cover every byte of the file. */
  readonly intact: boolean;
  readonly coversWholeFile: boolean;
  /** Bytes after the last signed revision; 0 also when there is none. */
  readonly appendedBytes: number;
  readonly signatures: readonly SignatureReport[];
  /** The data inside, when it is whole. */
  readonly document: StatementDocument | null;
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
  const version = new RegExp(`^${fileMark} (\\d{1,6})$`, 'mu').exec(text.slice(0, 200));
  const found = findSignatures(text);
  const data = readData(bytes, [bytes.length, ...found.map((signature) => signature.end).reverse(), text.lastIndexOf('%%EOF') + 5]);
  const document = data === undefined ? null : parseDocument(data);
  const signatures = found.map((signature) => judge(bytes, signature, options.knownFingerprints));
  if (signatures.length === 0 && text.includes('/ETSI.CAdES.detached/')) signatures.push(unreadableSignature);
  const end = found.at(-1)?.end ?? bytes.length;
  const coversWholeFile = found.length > 0 && end === bytes.length;
  const printedBy = version === null ? null : Number(version[1]);
  return {
    ours: version !== null || document !== null,
    intact: coversWholeFile && signatures.every((signature) => signature.valid),
    coversWholeFile,
    appendedBytes: Math.max(0, bytes.length - end),
    signatures,
    document,
    dataMatchesPrint:
      document === null || printedBy === null || !formOf(document).versions.includes(printedBy)
        ? null
        : await matchesPrint(bytes, document, printedBy, found, signatures, options),
    documentSha256: data === undefined ? null : hash(data),
    fileSha256: hash(bytes),
    rendererVersion: printedBy,
  };
}

const unreadableSignature: SignatureReport = {
  signer: '',
  role: '',
  signedAt: null,
  reason: '',
  valid: false,
  fingerprint: null,
  authorityFingerprint: null,
  validFrom: null,
  validUntil: null,
  chainValid: false,
  known: false,
};

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

function judge(bytes: Uint8Array, found: FoundSignature, knownFingerprints: readonly string[]): SignatureReport {
  const cms = cmsBytes(found.contents);
  if (!cms) return unreadableSignature;
  const whole = found.end <= bytes.length;
  const digest = whole ? digestOfRange(bytes, found.byteRange) : new Uint8Array(32);
  const { chain, valid } = verifyCms(cms, digest);
  const report: SignatureReport = {
    ...unreadableSignature,
    signedAt: found.facts?.signedAt.toISOString() ?? null,
    reason: found.facts?.reason ?? '',
  };
  if (!chain) return report;
  try {
    const facts = readCertificate(chain[0]!);
    const fingerprint = certificateFingerprint(chain[0]!);
    const authorityFingerprint = certificateFingerprint(chain.at(-1)!);
    const { facts: stated } = found;
    const inTime = stated !== undefined && stated.signedAt >= facts.notBefore && stated.signedAt <= facts.notAfter;
    const chainValid = inTime && chainHolds(chain);
    return {
      ...report,
      signer: facts.name,
      role: facts.role,
      valid: valid && whole && isOnlyAppended(bytes, found),
      fingerprint,
      authorityFingerprint,
      validFrom: facts.notBefore.toISOString(),
      validUntil: facts.notAfter.toISOString(),
      chainValid,
      known: knownFingerprints.includes(fingerprint) || (chainValid && knownFingerprints.includes(authorityFingerprint)),
    };
  } catch {
    return report;
  }
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

async function matchesPrint(
  bytes: Uint8Array,
  document: StatementDocument,
  layoutVersion: number,
  found: readonly FoundSignature[],
  signatures: readonly SignatureReport[],
  options: VerifyOptions,
): Promise<boolean> {
  try {
    const folder = options.resourcesFolder === undefined ? {} : { resourcesFolder: options.resourcesFolder };
    const fingerprint = signatures[0]?.fingerprint ?? null;
    let expected = await renderStatement(document, { ...folder, signerFingerprint: fingerprint, layoutVersion });
    for (const signature of found) {
      if (!signature.facts) return false;
      expected = appendSignature(expected, signature.facts, signature.contents, signature.contents.length).bytes;
    }
    return Buffer.from(expected).equals(bytes);
  } catch {
    return false;
  }
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { createHash } from 'node:crypto';
import { signatureEnding, type PresentFile } from '../../core/statements/manifest.ts';
import { verifyCms } from '../sign/cms.ts';
import { readCertificates } from './certificateFile.ts';
import { parseDocument } from './documentSchema.ts';
import { verifyData } from './verifyData.ts';
import { verifyPdf, type VerificationReport, type VerifyOptions } from './verifyPdf.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FilesOptions extends VerifyOptions {
  /** Names and hashes of everything that lies beside, for a manifest; null when that is not known. */
  readonly present: readonly PresentFile[] | null;
}

export interface FileReport extends VerificationReport {
  readonly fileName: string;
}

export interface FilesReport {
  /** One for each PDF and each JSON, in the order given. */
  readonly reports: readonly FileReport[];
  /** Names of certificate files among them: what came along with a document vouches for nothing. */
  readonly certificates: readonly string[];
  /** Signatures that belong to none of the files, by name. */
  readonly loose: readonly string[];
}

/**
 * Verifies files that were brought together: a signature is matched with its data by name, or by the bytes that it signs.
 * @throws Refused PDF_UNREADABLE when one of them is none of these kinds.
 */
export async function verifyFiles(files: readonly GivenFile[], options: FilesOptions): Promise<FilesReport> {
  const signatures = files.filter(isSignature);
  const certificates = files.filter((file) => !isSignature(file) && isCertificate(file));
  const others = files.filter((file) => !signatures.includes(file) && !certificates.includes(file));
  const used = new Set<GivenFile>();
  const reports: FileReport[] = [];
  for (const file of others) {
    if (!isData(file)) {
      const beside = others.filter((other) => other !== file && isData(other)).map((other) => other.bytes);
      reports.push({ fileName: file.name, ...(await verifyPdf(file.bytes, { ...options, beside })) });
      continue;
    }
    const signature = signatureOf(file, signatures);
    if (signature) used.add(signature);
    const present = options.present?.filter((other) => other.name !== file.name && other.name !== signature?.name) ?? null;
    const { knownFingerprints } = options;
    reports.push({ fileName: file.name, ...(await verifyData(file.bytes, { knownFingerprints, signature: signature?.bytes, present })) });
  }
  return {
    reports: reports.map((report) => (report.form === 'data' ? { ...report, dataMatchesPrint: printed(report, reports) } : report)),
    certificates: certificates.map((file) => file.name),
    loose: signatures.filter((signature) => !used.has(signature)).map((signature) => signature.name),
  };
}

/** Data agree with a print beside them when they are the very data that it was drawn from. */
function printed(data: FileReport, all: readonly FileReport[]): boolean | null {
  const prints = all.filter((report) => report.form === 'pdf' && report.document?.number === data.document?.number);
  if (!data.document || prints.length === 0) return null;
  return prints.every((print) => print.dataMatchesPrint === true && print.documentSha256 === data.documentSha256);
}

/** Named after the data, or, when files were renamed, over the very same bytes. */
function signatureOf(data: GivenFile, signatures: readonly GivenFile[]): GivenFile | undefined {
  const stem = data.name.replace(/\.json$/iu, '');
  const named = signatures.find(({ name }) => [`${data.name}${signatureEnding}`, `${stem}${signatureEnding}`].includes(name));
  if (named) return named;
  const digest = createHash('sha256').update(data.bytes).digest();
  return signatures.find((signature) => verifyCms(signature.bytes, digest).valid);
}

function isSignature({ name }: GivenFile): boolean {
  return name.toLowerCase().endsWith(signatureEnding);
}

function isCertificate({ name, bytes }: GivenFile): boolean {
  return /\.(?:pem|crt|cer|der)$/iu.test(name) && readCertificates(bytes) !== null;
}

function isData({ name, bytes }: GivenFile): boolean {
  return name.toLowerCase().endsWith('.json') || bytes[0] === 0x7b || parseDocument(bytes) !== null;
}

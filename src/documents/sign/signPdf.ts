import { createHash } from 'node:crypto';
import { assert } from '../../core/refusals/refusal.ts';
import type { Identity } from '../identity/identity.ts';
import { appendSignature, contentsLength, type AppendedSignature } from '../pdfFile/appendSignature.ts';
import { signCms, type CertificateChain } from './cms.ts';

export interface SignOptions {
  /** The moment that the signer states. */
  readonly at: Date;
  readonly name: string;
  readonly reason: string;
}

/** Signs a PDF made by `renderStatement`: PAdES-B-B, appended, the base untouched. */
export function signPdf(pdf: Uint8Array, identity: Pick<Identity, 'chain' | 'key'>, options: SignOptions): Uint8Array {
  const facts = { signedAt: options.at, name: options.name, reason: options.reason };
  const room = roomFor(identity.chain);
  const prepared = appendSignature(pdf, facts, '', room);
  const cms = signCms(digestOfRange(prepared.bytes, prepared.byteRange), identity.chain, identity.key);
  const hex = Buffer.from(cms).toString('hex');
  assert(hex.length <= room, 'the signature fits its room');
  const bytes = prepared.bytes;
  bytes.set(Buffer.from(hex, 'latin1'), prepared.byteRange[1] + 1);
  return bytes;
}

/** The certificates stand once in the signature; the largest RSA key, the names and the attributes take less than the rest. */
function roomFor(chain: CertificateChain): number {
  const certificates = chain.reduce((sum, der) => sum + der.length, 0);
  return Math.max(contentsLength, Math.ceil((certificates + 2_048) / 1_024) * 2_048);
}

/** SHA-256 over the two stretches that a byte range names. */
export function digestOfRange(bytes: Uint8Array, range: AppendedSignature['byteRange']): Uint8Array {
  const [start, length, second, secondLength] = range;
  return createHash('sha256')
    .update(bytes.subarray(start, start + length))
    .update(bytes.subarray(second, second + secondLength))
    .digest();
}

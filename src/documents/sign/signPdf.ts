import { createHash } from 'node:crypto';
import { assert, refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Identity } from '../identity/identity.ts';
import { appendSignature, contentsLength, type AppendedSignature } from '../pdfFile/appendSignature.ts';
import { addTimeStamp, signatureValue, signCms, verifyCms, type CertificateChain } from './cms.ts';

export interface SignOptions {
  /** The moment that the signer states. */
  readonly at: Date;
  readonly name: string;
  readonly reason: string;
}

/** Asks a service for a time stamp token over the value of a signature. */
export type StampAsker = (value: Uint8Array) => Promise<Uint8Array>;

type SigningKey = Pick<Identity, 'chain' | 'key'>;

/** Signs a PDF made by `renderStatement`: PAdES-B-B, appended, the base untouched. */
export function signPdf(pdf: Uint8Array, identity: SigningKey, options: SignOptions): Uint8Array {
  const { prepared, cms } = sign(pdf, identity, options, roomFor(identity.chain, false));
  return filled(prepared, cms);
}

/**
 * The same with a time stamp beside the signature, where no signature covers it: PAdES-B-T. Its room is kept before the service is asked.
 * @throws Refused what `stamp` says, DOCUMENT_STAMP_INVALID when the token would not read the same again, DOCUMENT_STAMP_TOO_LARGE.
 */
export async function signPdfStamped(
  pdf: Uint8Array,
  identity: SigningKey,
  options: SignOptions & { readonly stamp: StampAsker },
): Promise<Uint8Array> {
  const room = roomFor(identity.chain, true);
  const { prepared, cms, digest } = sign(pdf, identity, options, room);
  const token = await options.stamp(signatureValue(cms));
  const stamped = addTimeStamp(cms, digest, token);
  if (stamped.length * 2 > room) throw new Refused(refuse('DOCUMENT_STAMP_TOO_LARGE'));
  const again = verifyCms(stamped, digest);
  if (!again.valid || !again.stamp || !Buffer.from(again.stamp.token).equals(token)) throw new Refused(refuse('DOCUMENT_STAMP_INVALID'));
  return filled(prepared, stamped);
}

function sign(pdf: Uint8Array, { chain, key }: SigningKey, { at, name, reason }: SignOptions, room: number) {
  const prepared = appendSignature(pdf, { signedAt: at, name, reason }, '', room);
  const digest = digestOfRange(prepared.bytes, prepared.byteRange);
  return { prepared, digest, cms: signCms(digest, chain, key) };
}

function filled({ bytes, byteRange }: AppendedSignature, cms: Uint8Array): Uint8Array {
  const hex = Buffer.from(cms).toString('hex');
  const start = byteRange[1] + 1;
  assert(start + hex.length < byteRange[2], 'the signature fits its room');
  bytes.set(Buffer.from(hex, 'latin1'), start);
  return bytes;
}

/** A token with the certificates of its service takes some kilobytes. In hexadecimal characters. */
const stampLength = 24_576;

/**
 * The room that is kept for a signature, in hexadecimal characters. The certificates stand once in it; the largest RSA key, the names
 * and the attributes take less than the rest. A verifier knows by it whether there was a time stamp from the beginning.
 */
export function roomFor(chain: CertificateChain, stamped: boolean): number {
  const certificates = chain.reduce((sum, der) => sum + der.length, 0);
  const room = Math.max(contentsLength, Math.ceil((certificates + 2_048) / 1_024) * 2_048);
  return stamped ? room + stampLength : room;
}

/** SHA-256 over the two stretches that a byte range names. */
export function digestOfRange(bytes: Uint8Array, range: AppendedSignature['byteRange']): Uint8Array {
  const [start, length, second, secondLength] = range;
  return createHash('sha256')
    .update(bytes.subarray(start, start + length))
    .update(bytes.subarray(second, second + secondLength))
    .digest();
}

import { createHash } from 'node:crypto';
import { signatureEnding } from '../../core/statements/manifest.ts';
import type { Identity } from '../identity/identity.ts';
import { addTimeStamp, signatureValue, signCms } from '../sign/cms.ts';
import type { StampAsker } from '../sign/signPdf.ts';

/** A file that lies beside another, by its name. */
export interface ProofFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A detached CAdES signature over exactly these bytes, DER: what a `.p7s` holds. */
export function signDetached(bytes: Uint8Array, identity: Identity): Uint8Array {
  const digest = createHash('sha256').update(bytes).digest();
  return signCms(digest, identity.chain, identity.key);
}

/** The name of a document's data beside its PDF. */
export function dataName(pdfName: string): string {
  return `${pdfName.replace(/\.pdf$/iu, '')}.json`;
}

/**
 * A document for machines, beside its PDF: the bytes that are attached inside (RFC 8785), and their signature by the same key.
 * @param data the document's canonical JSON.
 */
export function twinFiles(data: Uint8Array, pdfName: string, identity: Identity): readonly ProofFile[] {
  const name = dataName(pdfName);
  return [
    { name, bytes: data },
    { name: `${name}${signatureEnding}`, bytes: signDetached(data, identity) },
  ];
}

/** The same detached signature with a time stamp beside it. @param stamp asks a service for a token over the signature's value. */
export async function stampDetached(signature: Uint8Array, content: Uint8Array, stamp: StampAsker): Promise<Uint8Array> {
  const digest = createHash('sha256').update(content).digest();
  return addTimeStamp(signature, digest, await stamp(signatureValue(signature)));
}

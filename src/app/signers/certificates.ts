import type { DocumentRow, Reads } from '../ports/book.ts';
import type { SigningPress } from '../ports/signing.ts';

/** Fingerprints of all who signed these documents, each once, those who issued them first. */
export function signersOfDocuments(read: Reads, documents: readonly DocumentRow[]): string[] {
  const numbers = new Set(documents.map((document) => document.number));
  const countersigned = read.countersignatures().filter((row) => numbers.has(row.document));
  return [...new Set([...documents, ...countersigned].map((row) => row.signer))];
}

/**
 * Files that let a stranger check who signed: each signer's certificate, and the certificates above it, once each. Where one person
 * signs they are `certificate.pem` and `authority.pem`; others are counted from 2.
 */
export function certificateFiles(read: Reads, press: SigningPress, signers: readonly string[]): ReadonlyMap<string, string> {
  const [leaves, authorities] = [new Set<string>(), new Set<string>()];
  for (const fingerprint of signers) {
    const certificates = read.certificates(fingerprint);
    if (certificates.length === 0) continue;
    const shown = press.show(certificates);
    leaves.add(shown.certificatePem);
    authorities.add(shown.authorityPem);
  }
  return new Map([...counted('certificate', leaves), ...counted('authority', authorities)]);
}

function counted(name: string, texts: ReadonlySet<string>): [string, string][] {
  return [...texts].map((text, index) => [`${name}${index === 0 ? '' : `-${index + 1}`}.pem`, text]);
}

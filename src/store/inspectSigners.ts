import { X509Certificate } from 'node:crypto';
import { fault, type Fault } from '../core/checks/fault.ts';
import { sha256 } from './book.ts';
import type { Connection } from './connection.ts';

/** Each certificate is the one that the journal names, issued by the next; each sealed key is of a certificate that may still sign. */
export function signers(db: Connection): Fault[] {
  const rows = db.all<{ fingerprint: string; authority: string; done: number }>(
    'select fingerprint, authority, revoked_seq is not null or followed_by is not null as done from signer',
  );
  const faults: Fault[] = [];
  for (const { fingerprint, authority } of rows) {
    const chain = db
      .all<{ der: string }>('select der from certificate where fingerprint = ? order by place', fingerprint)
      .map((row) => new Uint8Array(Buffer.from(row.der, 'base64')));
    // None at all: they were lost, which is shown, and no contradiction.
    if (chain.length > 0 && !isChain(chain, fingerprint, authority)) faults.push(fault('signerCertificate', fingerprint.slice(0, 16)));
  }
  const usable = new Set(rows.flatMap((row) => (row.done ? [row.authority] : [row.fingerprint, row.authority])));
  for (const { fingerprint, sealed } of db.all<{ fingerprint: string; sealed: string }>('select fingerprint, sealed from signing_key'))
    if (!usable.has(fingerprint) || !certificatesIn(sealed).includes(fingerprint))
      faults.push(fault('signingKey', fingerprint.slice(0, 16)));
  const known = new Set(rows.map((row) => row.fingerprint));
  for (const { document, signer } of db.all<{ document: string; signer: string }>(
    'select number as document, signer from document union all select document, signer from countersignature',
  ))
    if (!known.has(signer)) faults.push(fault('documentSigner', document));
  return faults;
}

function isChain(chain: readonly Uint8Array[], fingerprint: string, authority: string): boolean {
  if (sha256(chain[0]!) !== fingerprint || sha256(chain.at(-1)!) !== authority) return false;
  try {
    const certificates = chain.map((der) => new X509Certificate(der));
    return certificates.slice(1).every((above, index) => certificates[index]!.verify(above.publicKey));
  } catch {
    return false;
  }
}

/** Fingerprints of the certificates that a sealed text names, in either of its versions (docs/spec/documents.md). */
function certificatesIn(sealed: string): string[] {
  try {
    const value = JSON.parse(sealed) as { certificates?: string[]; signerCertificate?: string; authorityCertificate?: string };
    const texts = value.certificates?.slice(0, 1) ?? [value.signerCertificate ?? '', value.authorityCertificate ?? ''];
    return texts.map((text) => sha256(new Uint8Array(Buffer.from(text, 'base64'))));
  } catch {
    return [];
  }
}

/**
 * An issued file is what the journal says of it: as it was issued, when its signatures since are taken away, and with them. A
 * countersignature only makes it longer.
 */
export function documentFiles(db: Connection): Fault[] {
  const faults: Fault[] = [];
  const countersigned = Map.groupBy(
    db.all<{ document: string; sha256: string; bytes_before: number }>(
      'select document, sha256, bytes_before from countersignature order by document, place',
    ),
    (row) => row.document,
  );
  for (const row of db.each<{ number: string; sha256: string; bytes: Uint8Array | null }>(
    'select d.number, d.sha256, f.bytes from document d left join document_file f on f.number = d.number',
  )) {
    if (!row.bytes) continue;
    const { bytes } = row;
    const later = countersigned.get(row.number) ?? [];
    const ends = [...later.map((one) => one.bytes_before), bytes.length];
    const hashes = [row.sha256, ...later.map((one) => one.sha256)];
    if (hashes.some((expected, index) => sha256(bytes.subarray(0, ends[index])) !== expected))
      faults.push(fault('documentFile', row.number));
  }
  return faults;
}

import { X509Certificate } from 'node:crypto';
import type { Day } from '../../core/days/day.ts';
import { standingOf, type SignatureStanding } from '../../core/signers/standing.ts';
import type { Reads } from '../ports/book.ts';
import type { SignatureFinding, Verification } from '../ports/press.ts';
import type { SignerRow } from '../ports/signers.ts';

export interface JudgedSignature extends SignatureFinding {
  /** Null where the signature fails or its certificate cannot be read: then there is nothing to weigh. */
  readonly standing: SignatureStanding | null;
  /** What the book knows of a revocation, of this certificate or of another on the same key; null without a book. */
  readonly revoked: SignerRow['revoked'];
}

/**
 * What time and the book say of each signature. A certificate that names no capacity is given the one that the document states of its
 * first signer, or the book of the others.
 */
export function judgeSignatures(read: Reads | null, report: Verification, today: Day): JudgedSignature[] {
  const known = new Map((read?.signers() ?? []).map((row) => [row.fingerprint, row]));
  return report.signatures.map((signature, index) => {
    const row = known.get(signature.fingerprint);
    const revoked = row && read ? revocationOf(read, row) : null;
    const { valid, signedAt, validFrom, validUntil, stamp } = signature;
    const stamped = stamp?.valid && stamp.at !== null ? { day: stamp.at.slice(0, 10), known: stamp.known } : null;
    // A detached signature states no moment; what it signs says when it was made.
    const said = signedAt?.slice(0, 10) ?? report.document?.issuedOn ?? report.manifest?.madeOn ?? null;
    const stated = index === 0 ? report.document?.signer?.role : row?.role;
    return {
      ...signature,
      role: signature.role === '' ? (stated ?? '') : signature.role,
      standing:
        !valid || validFrom === null || validUntil === null
          ? null
          : standingOf({ from: validFrom.slice(0, 10), until: validUntil.slice(0, 10), revoked }, said, today, stamped),
      revoked,
    };
  });
}

/** Who has a key can sign under each certificate that was ever made for it: revoking one speaks of those that it renewed. */
function revocationOf(read: Reads, row: SignerRow): SignerRow['revoked'] {
  if (row.revoked !== null) return row.revoked;
  const others = read.signers().filter((other) => other.revoked !== null && other.person === row.person);
  const key = others.length === 0 ? null : publicKeyOf(read, row);
  return others.find((other) => key !== null && publicKeyOf(read, other) === key)?.revoked ?? null;
}

/** Null where the certificate is not in this file. */
function publicKeyOf(read: Reads, { fingerprint }: SignerRow): string | null {
  const [own] = read.certificates(fingerprint);
  if (own === undefined) return null;
  return new X509Certificate(Buffer.from(own, 'base64')).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}

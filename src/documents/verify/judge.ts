import { certificateFingerprint, chainHolds, readCertificate } from '../identity/certificates.ts';
import { verifyCms } from '../sign/cms.ts';
import { readStamp, type StampReport } from '../stamp/token.ts';

export interface SignatureReport {
  /** From the certificate; empty when it cannot be read. */
  readonly signer: string;
  readonly role: string;
  /** The moment that the signer stated, ISO 8601; null when none is stated or it cannot be read. */
  readonly signedAt: string | null;
  readonly reason: string;
  /** The signature holds over its revision, and nothing but it was appended there. */
  readonly valid: boolean;
  readonly fingerprint: string | null;
  /** Of the last certificate inside, where each one was issued by the next; null where it only lies beside. */
  readonly authorityFingerprint: string | null;
  /** From when and until when the certificate holds, ISO 8601. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The certificate was issued by the authority inside, and covers the stated moment. */
  readonly chainValid: boolean;
  /** The verifier knows the certificate or its authority, and the chain to it holds. */
  readonly known: boolean;
  /** A time that a service attests, not the signer; null without one. */
  readonly stamp: StampReport | null;
}

export const unreadableSignature: SignatureReport = {
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
  stamp: null,
};

/** When the certificate must have been in force. A detached signature states no moment: it is then only not older than its content. */
export interface Claim {
  readonly notBefore: Date | null;
  readonly notAfter: Date | null;
}

/**
 * What can be told of one CMS over this digest. Never throws, whatever the bytes.
 * @param claim null when no moment can be read: then no chain holds.
 */
export async function judgeCms(
  cms: Uint8Array,
  digest: Uint8Array,
  claim: Claim | null,
  knownFingerprints: readonly string[],
): Promise<SignatureReport> {
  const { chain, valid, stamp: token } = verifyCms(cms, digest);
  const stamp = token ? await readStamp(token.token, token.signature, knownFingerprints) : null;
  const report = { ...unreadableSignature, stamp };
  if (!chain) return report;
  try {
    const facts = readCertificate(chain[0]!);
    const fingerprint = certificateFingerprint(chain[0]!);
    const authorityFingerprint = chainHolds(chain) ? certificateFingerprint(chain.at(-1)!) : null;
    const inTime =
      claim !== null &&
      (claim.notBefore === null || claim.notBefore >= facts.notBefore) &&
      (claim.notAfter === null || claim.notAfter <= facts.notAfter);
    const chainValid = inTime && authorityFingerprint !== null;
    return {
      ...report,
      signer: facts.name,
      role: facts.role,
      valid,
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

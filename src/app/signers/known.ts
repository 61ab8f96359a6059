import type { Day } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Reads } from '../ports/book.ts';
import type { PublicSigner, SigningPress } from '../ports/signing.ts';
import type { SignerRow } from '../ports/signers.ts';

/**
 * `ready` to sign; `renewed` by a later certificate; `noKey`: the book knows it, but its private key is not in this file (it came from
 * an export, which holds none).
 */
export type SignerState = 'ready' | 'revoked' | 'renewed' | 'expired' | 'noKey';

/** A certificate that the book knows: what it says itself, who holds it, and whether it can sign now. */
export interface KnownSigner extends SignerRow {
  readonly holder: string;
  /** Null where the certificate itself is not in this file. */
  readonly shown: PublicSigner | null;
  readonly state: SignerState;
}

/** In the order in which they came to be known. */
export function knownSigners(read: Reads, press: SigningPress, today: Day): KnownSigner[] {
  return read.signers().map((row) => {
    const certificates = read.certificates(row.fingerprint);
    const shown = certificates.length === 0 ? null : press.show(certificates);
    const holder = read.person(row.person)?.name ?? '';
    return { ...row, holder, shown, state: stateOf(read, row, shown, today) };
  });
}

function stateOf(read: Reads, row: SignerRow, shown: PublicSigner | null, today: Day): SignerState {
  if (row.revoked !== null) return 'revoked';
  if (row.followedBy !== null) return 'renewed';
  if (shown !== null && shown.validUntil < today) return 'expired';
  return shown === null || read.signingKey(row.fingerprint) === undefined ? 'noKey' : 'ready';
}

/** The one who signs when nobody is named: the lead's, else the first that can. */
export function defaultSigner(signers: readonly KnownSigner[]): KnownSigner | undefined {
  const ready = signers.filter((signer) => signer.state === 'ready');
  return ready.findLast((signer) => signer.role === 'lead') ?? ready[0];
}

export function requireKnown(signers: readonly KnownSigner[], fingerprint: string): KnownSigner {
  const known = signers.find((signer) => signer.fingerprint === fingerprint);
  if (!known) throw new Refused(refuse('SIGNER_UNKNOWN'));
  return known;
}

/** Whoever cannot sign is told why. @throws Refused SIGNER_REVOKED, SIGNER_RENEWED, CERTIFICATE_EXPIRED, SIGNER_WITHOUT_KEY. */
export function requireReady(signer: KnownSigner): void {
  const { state, holder } = signer;
  if (state === 'revoked') throw new Refused(refuse('SIGNER_REVOKED', { name: holder, day: signer.revoked!.day }));
  if (state === 'renewed') throw new Refused(refuse('SIGNER_RENEWED', { name: holder }));
  if (state === 'expired') throw new Refused(refuse('CERTIFICATE_EXPIRED', { day: signer.shown!.validUntil }));
  if (state === 'noKey') throw new Refused(refuse('SIGNER_WITHOUT_KEY', { name: holder }));
}

/** Whether documents may be signed with it right now: asked again when they are written. */
export function requireSigning(read: Reads, press: SigningPress, today: Day, fingerprint: string): void {
  const known = knownSigners(read, press, today).find((signer) => signer.fingerprint === fingerprint);
  if (!known) throw new Refused(refuse('IDENTITY_MISSING'));
  requireReady(known);
}

/** The authority that the next certificate comes from: of the last one that it issued and whose key is here. */
export function currentAuthority(read: Reads): string | undefined {
  return read.signers().findLast((signer) => !signer.imported && read.signingKey(signer.authority) !== undefined)?.authority;
}

/**
 * Fingerprints by which a verifier knows this book's signatures: its certificates, and its own authorities. The authority of a
 * certificate that was made elsewhere is not among them: it issues to strangers, too.
 */
export function knownFingerprints(read: Reads): string[] {
  return read.signers().flatMap((signer) => (signer.imported ? [signer.fingerprint] : [signer.fingerprint, signer.authority]));
}

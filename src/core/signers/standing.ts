import type { Day } from '../days/day.ts';
import type { RevocationReason } from './revocation.ts';

/** What is known of a certificate beside what it says itself. */
export interface Validity {
  /** Its first and last day. */
  readonly from: Day;
  readonly until: Day;
  readonly revoked: { readonly day: Day; readonly reason: RevocationReason } | null;
}

/**
 * How a signature stands that was made, as its signer says, on a day. Only what came before the signature speaks against it: a
 * certificate that expired or was revoked later does not undo what it signed in time.
 */
export const standings = [
  'good',
  /** Signed while the certificate held; it no longer does today. */
  'expiredSince',
  /** Signed on a day for which the certificate does not hold. */
  'outOfTime',
  /** Signed before the certificate was revoked. */
  'revokedSince',
  /** Signed, by its own word, on or after the day of the revocation. */
  'revokedBefore',
  /** Signed before it was revoked, by its own word; but somebody else had the key, who can write any day. */
  'revokedStolen',
] as const;
export type SignatureStanding = (typeof standings)[number];

export function standingOf(validity: Validity, signedOn: Day | null, today: Day): SignatureStanding {
  const { from, until, revoked } = validity;
  if (signedOn === null || signedOn < from || signedOn > until) return 'outOfTime';
  if (revoked && signedOn >= revoked.day) return 'revokedBefore';
  if (revoked) return revoked.reason === 'stolen' ? 'revokedStolen' : 'revokedSince';
  return today > until ? 'expiredSince' : 'good';
}

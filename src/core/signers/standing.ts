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
 * certificate that expired or was revoked later does not undo what it signed in time. A time stamp shows that it existed by a day.
 */
export const standings = [
  'good',
  /** Signed while the certificate held; it no longer does today. */
  'expiredSince',
  /** The same, and a time stamp shows it. */
  'expiredStamped',
  /** Signed on a day for which the certificate does not hold. */
  'outOfTime',
  /** Signed before the certificate was revoked. */
  'revokedSince',
  /** The same, and a time stamp shows it; where somebody else had the key, that of a service that is known. */
  'revokedStamped',
  /** Signed, by its own word, on or after the day of the revocation. */
  'revokedBefore',
  /** Signed before it was revoked, by its own word; but somebody else had the key, who can write any day. */
  'revokedStolen',
] as const;
export type SignatureStanding = (typeof standings)[number];

/** The day of a time stamp that holds, and whether its service is known to whoever asks. */
export interface StampedDay {
  readonly day: Day;
  readonly known: boolean;
}

export function standingOf(validity: Validity, signedOn: Day | null, today: Day, stamp: StampedDay | null = null): SignatureStanding {
  const { from, until, revoked } = validity;
  if (signedOn === null || signedOn < from || signedOn > until) return 'outOfTime';
  if (revoked && signedOn >= revoked.day) return 'revokedBefore';
  if (revoked) {
    const stolen = revoked.reason === 'stolen';
    // Whoever stole a key can also make a service that states any time.
    if (stamp && stamp.day < revoked.day && (stamp.known || !stolen)) return 'revokedStamped';
    return stolen ? 'revokedStolen' : 'revokedSince';
  }
  if (today <= until) return 'good';
  return stamp && stamp.day <= until ? 'expiredStamped' : 'expiredSince';
}

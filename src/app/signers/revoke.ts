import { dayNumber, type Day } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { RevocationReason } from '../../core/signers/revocation.ts';
import { perform, requireDays, requireLead, tidyText, type Context } from '../context.ts';

/**
 * Says that nothing signed with a certificate from a day on counts, and why. Its private key leaves the book. What it signed before
 * stays verifiable.
 * @throws Refused NOT_ALLOWED, DATE_IMPOSSIBLE, DATE_FUTURE, SIGNER_UNKNOWN, SIGNER_REVOKED.
 */
export function revokeSigner(
  context: Context,
  input: { readonly id: string; readonly fingerprint: string; readonly day: Day; readonly reason: RevocationReason; readonly note: string },
): void {
  requireLead(context);
  requireDays(input.day);
  if (input.day > context.clock.today()) throw new Refused(refuse('DATE_FUTURE', { day: input.day }));
  const { read } = context.book;
  const { fingerprint, day, reason } = input;
  const note = tidyText(input.note);
  perform(context, 'identity.revoke', { ...input, note }, (write) => {
    const known = read.signers().find((signer) => signer.fingerprint === fingerprint);
    if (!known) throw new Refused(refuse('SIGNER_UNKNOWN'));
    const name = read.person(known.person)?.name ?? '';
    if (known.revoked !== null) throw new Refused(refuse('SIGNER_REVOKED', { name, day: known.revoked.day }));
    write.deleteSigningKey(fingerprint);
    const notes = note === '' ? {} : { notes: [{ number: 1, author: context.actor.personId, text: note }] };
    write.append('signer.revoked', { fingerprint, day: dayNumber(day), reason }, notes);
    return {};
  });
}

import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Context } from '../context.ts';
import type { Signer, SigningPress } from '../ports/signing.ts';
import { defaultSigner, knownSigners, requireKnown, requireReady } from './known.ts';

/**
 * Opens an identity to sign with.
 * @param fingerprint null: whoever signs when nobody is named.
 * @throws Refused IDENTITY_MISSING, SIGNER_UNKNOWN, what `requireReady` says, PASSPHRASE_WRONG.
 */
export async function unlockIdentity(
  context: Context,
  press: SigningPress,
  passphrase: string,
  fingerprint: string | null = null,
): Promise<Signer> {
  const { read } = context.book;
  const signers = knownSigners(read, press, context.clock.today());
  const known = fingerprint === null ? (defaultSigner(signers) ?? signers.at(-1)) : requireKnown(signers, fingerprint);
  if (!known) throw new Refused(refuse('IDENTITY_MISSING'));
  requireReady(known);
  const sealed = read.signingKey(known.fingerprint)!;
  return { ...(await press.unlock({ sealed, fingerprint: known.fingerprint, passphrase })), role: known.role };
}

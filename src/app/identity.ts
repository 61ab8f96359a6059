import { refuse, Refused } from '../core/refusals/refusal.ts';
import { perform, requireLead, type Context } from './context.ts';
import type { Reads } from './ports/book.ts';
import type { Press, PublicSigner, Signer } from './ports/press.ts';

/** Makes the lead's signing identity, sealed under a passphrase, inside the book. */
export async function createIdentity(
  context: Context,
  press: Press,
  input: { id: string; signerName: string; passphrase: string },
): Promise<Signer> {
  requireLead(context);
  const { read } = context.book;
  if (read.identity() !== undefined) throw new Refused(refuse('IDENTITY_EXISTS'));
  const { sealed, signer } = await press.createIdentity({
    cooperativeName: read.cooperative().name,
    signerName: input.signerName,
    passphrase: input.passphrase,
    now: context.clock.now(),
  });
  perform(context, 'identity.create', { id: input.id, fingerprint: signer.fingerprint }, (write) => {
    if (read.identity() !== undefined) throw new Refused(refuse('IDENTITY_EXISTS'));
    write.saveIdentity(sealed);
    write.append('identity.made', { fingerprint: signer.fingerprint, authority: signer.authorityFingerprint });
    return {};
  });
  return signer;
}

export async function unlockIdentity(context: Context, press: Press, passphrase: string): Promise<Signer> {
  const sealed = context.book.read.identity();
  if (sealed === undefined) throw new Refused(refuse('IDENTITY_MISSING'));
  return press.unlock(sealed, passphrase);
}

export function showIdentity(read: Reads, press: Press): PublicSigner | null {
  const sealed = read.identity();
  return sealed === undefined ? null : press.show(sealed);
}

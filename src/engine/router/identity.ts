import { exportSigner, importSigner } from '../../app/signers/files.ts';
import { currentAuthority, defaultSigner, knownSigners, requireKnown, type KnownSigner } from '../../app/signers/known.ts';
import { addSigner, createIdentity, renewSigner } from '../../app/signers/make.ts';
import { revokeSigner } from '../../app/signers/revoke.ts';
import { unlockIdentity } from '../../app/signers/unlock.ts';
import type { Signer } from '../../app/ports/signing.ts';
import type { KnownSigner as ListedSigner } from '../../contract/identity.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { newId } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { safeFileName } from '../shelf.ts';
import { answering, api, changing } from './base.ts';

const { identity } = api;
const pem = (text: string, name: string): File => new File([text], name, { type: 'application/x-pem-file' });

export function signersOf(desk: Desk): KnownSigner[] {
  return knownSigners(desk.opened.book.read, desk.press, desk.options.clock.today());
}

/** The signer of that certificate, else whoever signs when nobody is named: unlocked, or the page is to ask for the passphrase. */
export function requireSigner(desk: Desk, fingerprint: string | null): Signer {
  const signers = signersOf(desk);
  const known =
    fingerprint === null ? (unlockedSigner(desk, signers) ?? defaultSigner(signers) ?? signers.at(-1)) : requireKnown(signers, fingerprint);
  if (!known) throw new Refused(refuse('IDENTITY_MISSING'));
  const signer = desk.signers.get(known.fingerprint);
  if (!signer) throw new Refused(refuse('PASSPHRASE_MISSING'));
  return signer;
}

function unlockedSigner(desk: Desk, signers: readonly KnownSigner[]): KnownSigner | undefined {
  return defaultSigner(signers.filter((signer) => desk.signers.has(signer.fingerprint)));
}

function listed(desk: Desk, known: KnownSigner): ListedSigner {
  const { fingerprint, authority, person, holder, role, imported, state, shown, revoked } = known;
  return {
    fingerprint,
    authority,
    person,
    holder,
    signer: shown?.signerName ?? '',
    role,
    imported,
    state,
    validFrom: shown?.validFrom ?? null,
    validUntil: shown?.validUntil ?? null,
    unlocked: desk.signers.has(fingerprint),
    revoked: revoked && { day: revoked.day, reason: revoked.reason, note: revoked.note },
  };
}

/** Makes or opens an identity and keeps it unlocked, if its book is still the one on the desk. */
function keeping<Input>(work: (desk: Desk, input: Input) => Promise<Signer>) {
  return changing(async (desk: Desk, input: Input) => {
    const { opened } = desk;
    const signer = await work(desk, input);
    desk.keepSigner(opened, signer);
    return { fingerprint: signer.fingerprint };
  });
}

/** A signature's certificate with those above it, in one file. */
function requireShown(desk: Desk, fingerprint: string | null) {
  const signers = signersOf(desk);
  const known = fingerprint === null ? (defaultSigner(signers) ?? signers.at(-1)) : requireKnown(signers, fingerprint);
  if (!known?.shown) throw new Refused(refuse('IDENTITY_MISSING'));
  return known.shown;
}

export const identityRouter = identity.router({
  get: identity.get.handler(
    answering((desk) => {
      const signers = signersOf(desk);
      const known = unlockedSigner(desk, signers) ?? defaultSigner(signers);
      return {
        exists: known !== undefined || currentAuthority(desk.opened.book.read) !== undefined,
        unlocked: known !== undefined && desk.signers.has(known.fingerprint),
        signer: known?.shown?.signerName ?? '',
        fingerprint: known?.fingerprint ?? '',
        authorityFingerprint: known?.authority ?? '',
        validUntil: known?.shown?.validUntil ?? null,
      };
    }),
  ),
  list: identity.list.handler(
    answering((desk) => ({
      authority: currentAuthority(desk.opened.book.read) ?? null,
      signers: signersOf(desk).map((known) => listed(desk, known)),
    })),
  ),
  create: identity.create.handler(
    keeping((desk, input: { signerName: string; passphrase: string }) =>
      createIdentity(desk.context, desk.press, { id: newId(), ...input }),
    ),
  ),
  add: identity.add.handler(
    keeping((desk, input: Omit<Parameters<typeof addSigner>[2], 'id'>) => addSigner(desk.context, desk.press, { id: newId(), ...input })),
  ),
  import: identity.import.handler(
    keeping(async (desk, { file, ...input }: Omit<Parameters<typeof importSigner>[2], 'id' | 'file'> & { file: File }) =>
      importSigner(desk.context, desk.press, { id: newId(), ...input, file: new Uint8Array(await file.arrayBuffer()) }),
    ),
  ),
  export: identity.export.handler(
    answering(async (desk, input) => {
      const name = requireShown(desk, input.fingerprint).signerName;
      const bytes = await exportSigner(desk.context, desk.press, input);
      return new File([Uint8Array.from(bytes)], `${safeFileName(name)}.p12`, { type: 'application/x-pkcs12' });
    }),
  ),
  renew: identity.renew.handler(
    keeping((desk, input: Omit<Parameters<typeof renewSigner>[2], 'id'>) =>
      renewSigner(desk.context, desk.press, { id: newId(), ...input }),
    ),
  ),
  revoke: identity.revoke.handler(
    changing((desk, input) => {
      revokeSigner(desk.context, { id: newId(), ...input });
      desk.signers.delete(input.fingerprint);
      return {};
    }),
  ),
  unlock: identity.unlock.handler(
    keeping((desk, { passphrase, fingerprint }: { passphrase: string; fingerprint: string | null }) =>
      unlockIdentity(desk.context, desk.press, passphrase, fingerprint),
    ),
  ),
  certificate: identity.certificate.handler(
    answering((desk, { fingerprint }) => {
      const shown = requireShown(desk, fingerprint);
      const above = shown.authorityPem === shown.certificatePem ? '' : shown.authorityPem;
      return pem(shown.certificatePem + above, 'certificates.pem');
    }),
  ),
  authority: identity.authority.handler(
    answering((desk) => {
      const { read } = desk.opened.book;
      const authority = currentAuthority(read) ?? read.signers().findLast((signer) => !signer.imported)?.authority;
      const issued = signersOf(desk).findLast((signer) => signer.authority === authority && signer.shown);
      if (!issued) throw new Refused(refuse('IDENTITY_MISSING'));
      return pem(issued.shown!.authorityPem, 'authority.pem');
    }),
  ),
});

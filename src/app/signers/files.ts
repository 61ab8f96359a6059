import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { SignerRole } from '../../core/signers/role.ts';
import { perform, requireLead, type Context } from '../context.ts';
import type { Signer, SigningPress } from '../ports/signing.ts';
import { knownSigners, requireKnown, type KnownSigner } from './known.ts';
import { append, keep, nameOfPerson, requireRole } from './make.ts';

export interface ImportInput {
  readonly id: string;
  readonly file: Uint8Array;
  readonly filePassphrase: string;
  /** Under which the book keeps the key; null: the file's. */
  readonly passphrase: string | null;
  readonly person: string;
  /** Null: the one that the certificate states. */
  readonly role: SignerRole | null;
  /** The certificate of the same holder that this one renews; null for none. */
  readonly follows: string | null;
}

/**
 * Takes a certificate with its key from a PKCS#12 file. One that the book knows already, but whose key is not in this file (a book
 * rebuilt from an export), gets its key back.
 * @throws Refused NOT_ALLOWED, PERSON_UNKNOWN, IDENTITY_KNOWN, ROLE_MISSING, SIGNER_UNKNOWN, SIGNER_RENEWED, SIGNER_OTHER_HOLDER, and what the file can be refused for.
 */
export async function importSigner(context: Context, press: SigningPress, input: ImportInput): Promise<Signer> {
  requireLead(context);
  const { read } = context.book;
  nameOfPerson(read, input.person);
  const { file, filePassphrase, id } = input;
  const made = await press.importIdentity({
    file,
    filePassphrase,
    passphrase: input.passphrase ?? filePassphrase,
    now: context.clock.now(),
  });
  const { fingerprint } = made.signer;
  const signers = knownSigners(read, press, context.clock.today());
  const known = signers.find((signer) => signer.fingerprint === fingerprint);
  if (known) {
    if (known.state !== 'noKey') throw new Refused(refuse('IDENTITY_KNOWN', { name: known.holder }));
    perform(context, 'identity.import', { id, fingerprint }, (write) => {
      if (known.shown === null) write.saveCertificates(fingerprint, made.certificates);
      write.saveSigningKey(fingerprint, made.sealed);
      write.append('signer.keyBack', { fingerprint });
      return {};
    });
    return { ...made.signer, role: known.role };
  }
  const role = requireRole(input.role ?? made.signer.role);
  const { follows, person } = input;
  if (follows !== null) requireFollowable(requireKnown(signers, follows), person);
  keep(context, 'identity.import', input, made, (write) => {
    if (follows !== null) {
      requireFollowable(requireKnown(knownSigners(read, press, context.clock.today()), follows), person);
      write.deleteSigningKey(follows);
    }
    append(context, write, made.signer, { person, role, imported: true, follows });
  });
  return { ...made.signer, role };
}

/** A certificate is renewed once, and in its holder's name: what somebody else signs with is another identity. */
function requireFollowable({ followedBy, holder, person }: KnownSigner, newHolder: string): void {
  if (person !== newHolder) throw new Refused(refuse('SIGNER_OTHER_HOLDER', { name: holder }));
  if (followedBy !== null) throw new Refused(refuse('SIGNER_RENEWED', { name: holder }));
}

/**
 * An identity as a PKCS#12 file, for a backup or to sign elsewhere. Nothing is written: what leaves the book is not the book's to know.
 * @throws Refused SIGNER_UNKNOWN, SIGNER_WITHOUT_KEY, PASSPHRASE_WRONG (the identity's), PASSPHRASE_WEAK (the file's).
 */
export async function exportSigner(
  context: Context,
  press: SigningPress,
  input: { readonly fingerprint: string; readonly passphrase: string; readonly filePassphrase: string | null },
): Promise<Uint8Array> {
  const { read } = context.book;
  const known = requireKnown(knownSigners(read, press, context.clock.today()), input.fingerprint);
  const sealed = read.signingKey(known.fingerprint);
  if (sealed === undefined) throw new Refused(refuse('SIGNER_WITHOUT_KEY', { name: known.holder }));
  const { fingerprint, passphrase } = input;
  return press.exportIdentity({ sealed, fingerprint, passphrase }, input.filePassphrase ?? passphrase);
}

import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { isNamedRole, longestRole, type SignerRole } from '../../core/signers/role.ts';
import { perform, requireLead, requireName, type Context } from '../context.ts';
import type { EntryOptions, Reads, Writer } from '../ports/book.ts';
import type { MadeSigner, Signer, SigningPress } from '../ports/signing.ts';
import type { SignerRow } from '../ports/signers.ts';
import { currentAuthority, knownSigners, requireKnown } from './known.ts';

export interface NewSignerInput {
  readonly id: string;
  /** Of the lead or of a member. */
  readonly person: string;
  readonly role: SignerRole;
  readonly passphrase: string;
  /** Opens the cooperative's authority; null makes a new authority, under the signer's passphrase. */
  readonly authorityPassphrase: string | null;
}

/**
 * Gives a person of the book a signing identity: a key sealed under a passphrase of their own, and a certificate from the cooperative's
 * authority. Where there is no authority yet it is made with it, under the same passphrase.
 * @throws Refused NOT_ALLOWED, PERSON_UNKNOWN, ROLE_MISSING, ROLE_TOO_LONG, IDENTITY_EXISTS, PASSPHRASE_WEAK, PASSPHRASE_MISSING, PASSPHRASE_WRONG.
 */
export async function addSigner(context: Context, press: SigningPress, input: NewSignerInput): Promise<Signer> {
  requireLead(context);
  const { read } = context.book;
  const signerName = nameOfPerson(read, input.person);
  const role = requireRole(input.role);
  const requireNew = (): void => {
    const same = knownSigners(read, press, context.clock.today()).some(
      (known) => known.person === input.person && known.role === role && known.state === 'ready',
    );
    if (same) throw new Refused(refuse('IDENTITY_EXISTS'));
  };
  requireNew();
  const now = context.clock.now();
  const authority = currentAuthority(read);
  const options = { signerName, role, passphrase: input.passphrase, now };
  let made: MadeSigner & { readonly sealedAuthority?: string };
  if (authority === undefined || input.authorityPassphrase === null)
    made = await press.createIdentity({ ...options, cooperativeName: read.cooperative().name });
  else made = await press.addIdentity({ ...options, authority: authorityKey(read, authority, input.authorityPassphrase) });
  keep(context, 'identity.add', input, made, (write) => {
    requireNew();
    if (made.sealedAuthority !== undefined) write.saveSigningKey(made.signer.authorityFingerprint, made.sealedAuthority);
    append(context, write, made.signer, { person: input.person, role, imported: false, follows: null });
  });
  return made.signer;
}

/** The first identity of a book, in the lead's name. @throws Refused IDENTITY_EXISTS when somebody can sign already. */
export async function createIdentity(
  context: Context,
  press: SigningPress,
  input: { readonly id: string; readonly signerName: string; readonly passphrase: string; readonly role?: SignerRole },
): Promise<Signer> {
  requireLead(context);
  const { read } = context.book;
  const requireFirst = (): void => {
    if (currentAuthority(read) !== undefined) throw new Refused(refuse('IDENTITY_EXISTS'));
  };
  requireFirst();
  const role = requireRole(input.role ?? 'lead');
  const made = await press.createIdentity({
    cooperativeName: read.cooperative().name,
    signerName: input.signerName,
    role,
    passphrase: input.passphrase,
    now: context.clock.now(),
  });
  keep(context, 'identity.create', input, made, (write) => {
    requireFirst();
    write.saveSigningKey(made.signer.authorityFingerprint, made.sealedAuthority);
    append(context, write, made.signer, { person: read.lead().id, role, imported: false, follows: null });
  });
  return made.signer;
}

export interface RenewInput {
  readonly id: string;
  readonly fingerprint: string;
  /** The identity's own; with a new key the one that it shall have. */
  readonly passphrase: string;
  readonly authorityPassphrase: string;
  readonly newKey: boolean;
}

/**
 * A new certificate for the same holder in the same capacity; the old one stays known, and what it signed verifiable.
 * @throws Refused NOT_ALLOWED, SIGNER_UNKNOWN, SIGNER_RENEWED, SIGNER_IMPORTED, SIGNER_REVOKED (unless with a new key), SIGNER_WITHOUT_KEY,
 * AUTHORITY_MISSING, PASSPHRASE_WRONG, PASSPHRASE_WEAK.
 */
export async function renewSigner(context: Context, press: SigningPress, input: RenewInput): Promise<Signer> {
  requireLead(context);
  const { read } = context.book;
  const known = requireKnown(knownSigners(read, press, context.clock.today()), input.fingerprint);
  const { holder } = known;
  const requireRenewable = (): void => {
    const row = read.signers().find((signer) => signer.fingerprint === known.fingerprint)!;
    if (row.followedBy !== null) throw new Refused(refuse('SIGNER_RENEWED', { name: holder }));
    if (row.revoked !== null && !input.newKey) throw new Refused(refuse('SIGNER_REVOKED', { name: holder, day: row.revoked.day }));
  };
  if (known.imported) throw new Refused(refuse('SIGNER_IMPORTED', { name: holder }));
  requireRenewable();
  const sealed = read.signingKey(known.fingerprint);
  if (sealed === undefined && !input.newKey) throw new Refused(refuse('SIGNER_WITHOUT_KEY', { name: holder }));
  const authority = currentAuthority(read);
  if (authority === undefined) throw new Refused(refuse('AUTHORITY_MISSING'));
  const made = await press.renewIdentity({
    signerName: holder === '' ? (known.shown?.signerName ?? '') : holder,
    role: known.role,
    passphrase: input.passphrase,
    now: context.clock.now(),
    authority: authorityKey(read, authority, input.authorityPassphrase),
    before: { sealed: sealed ?? '', fingerprint: known.fingerprint, passphrase: input.passphrase },
    keepKey: !input.newKey,
  });
  keep(context, 'identity.renew', input, made, (write) => {
    requireRenewable();
    // The certificate that a key is kept for is the new one; what the old one signed needs no key any more.
    write.deleteSigningKey(known.fingerprint);
    append(context, write, made.signer, { person: known.person, role: known.role, imported: false, follows: known.fingerprint });
  });
  return made.signer;
}

/** Writes a certificate that is new to the book, with its key. Passphrases are no part of what a command remembers. */
export function keep(
  context: Context,
  operation: string,
  input: { readonly id: string },
  made: MadeSigner,
  work: (write: Writer) => void,
): void {
  const { fingerprint } = made.signer;
  perform(context, operation, { id: input.id, fingerprint }, (write) => {
    write.saveCertificates(fingerprint, made.certificates);
    write.saveSigningKey(fingerprint, made.sealed);
    work(write);
    return {};
  });
}

export function append(
  context: Context,
  write: Writer,
  signer: Signer,
  { person, role, imported, follows }: Pick<SignerRow, 'person' | 'role' | 'imported' | 'follows'>,
): void {
  const { fingerprint, authorityFingerprint: authority } = signer;
  const named = isNamedRole(role);
  const words: EntryOptions = named ? {} : { notes: [{ number: 1, author: context.actor.personId, text: role }] };
  write.append('signer.added', { fingerprint, authority, person, role: named ? role : 'other', imported, follows }, words);
}

/** The lead, or a member who was not removed. @throws Refused PERSON_UNKNOWN. */
export function nameOfPerson(read: Reads, person: string): string {
  const lead = read.lead();
  if (lead.id === person) return lead.name;
  const member = read.members().find((known) => known.personId === person);
  if (!member) throw new Refused(refuse('PERSON_UNKNOWN'));
  return member.name;
}

/** @throws Refused ROLE_MISSING, ROLE_TOO_LONG. */
export function requireRole(role: SignerRole): SignerRole {
  if (role.trim() === '') throw new Refused(refuse('ROLE_MISSING'));
  const tidy = requireName(role);
  if ([...tidy].length > longestRole) throw new Refused(refuse('ROLE_TOO_LONG', { length: longestRole }));
  return tidy;
}

function authorityKey(read: Reads, fingerprint: string, passphrase: string) {
  return { sealed: read.signingKey(fingerprint)!, fingerprint, passphrase };
}

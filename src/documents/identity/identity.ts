import { createPrivateKey, type KeyObject } from 'node:crypto';
import { Refused, refuse } from '../../core/refusals/refusal.ts';
import type { CertificateChain } from '../sign/cms.ts';
import {
  certificateFingerprint,
  certificatePem,
  issueCertificate,
  makeAuthority,
  readCertificate,
  type KeyAndCertificate,
  type Making,
} from './certificates.ts';
import { deriveKey, openKey, parseSealed, sealKey, type Derived, type SealedIdentity } from './seal.ts';

/** Characters that a passphrase must have at least. */
export const shortestPassphrase = 8;

/** What can be shown and exported of an identity: nothing secret. Certificates are DER, fingerprints SHA-256 in hexadecimal. */
export interface PublicIdentity {
  readonly signerName: string;
  /** The capacity that the certificate states; '' where it states none. */
  readonly role: string;
  readonly chain: CertificateChain;
  readonly certificatePem: string;
  /** The certificates above, one after the other; the certificate itself where it is the only one. */
  readonly authorityPem: string;
  readonly fingerprint: string;
  /** Of the last certificate of the chain. */
  readonly authorityFingerprint: string;
  /** The certificate's first and last day. */
  readonly validFrom: string;
  readonly validUntil: string;
}

/** An identity that can sign, for as long as the session holds it. The key never leaves the crypto library. */
export interface Identity extends PublicIdentity {
  readonly key: KeyObject;
}

/** An identity and the text that keeps its key under its passphrase. */
export interface SealedAndOpen {
  readonly sealed: string;
  readonly identity: Identity;
}

export interface NewIdentity extends Making {
  readonly cooperativeName: string;
  readonly signerName: string;
  /** The lead's when left out. */
  readonly role?: string;
  readonly passphrase: string;
}

/**
 * Makes the cooperative's authority and the first signer's certificate, and seals each key under the passphrase.
 * @throws Refused PASSPHRASE_WEAK, NAME_MISSING.
 */
export async function createIdentity(options: NewIdentity): Promise<SealedAndOpen & { readonly sealedAuthority: string }> {
  const { signerName, role = 'lead', now, random } = options;
  requireStrength(options.passphrase);
  requireNames(signerName, options.cooperativeName);
  const authority = await makeAuthority(options.cooperativeName, { now, random });
  const signer = await issueCertificate(authority, { signerName, role }, { now, random });
  const derived = await deriveKey(options.passphrase, random(16));
  const sealedAuthority = sealKey(derived, authority.key, [authority.certificate], random(12));
  const made = seal(derived, signer.key, [signer.certificate, authority.certificate], random);
  for (const secret of [derived.key, signer.key, authority.key]) secret.fill(0);
  return { ...made, sealedAuthority };
}

/** An authority as it is kept, and the passphrase that opens it. */
export interface SealedAuthority {
  readonly sealed: string;
  readonly fingerprint: string;
  readonly passphrase: string;
}

export interface IssuedIdentity extends Making {
  readonly authority: SealedAuthority;
  readonly signerName: string;
  readonly role: string;
  readonly passphrase: string;
}

/**
 * Has the authority issue a certificate for another signer, whose key is sealed under a passphrase of their own.
 * @throws Refused PASSPHRASE_WEAK, NAME_MISSING, PASSPHRASE_WRONG (the authority's), IDENTITY_DAMAGED.
 */
export async function addIdentity({ authority, signerName, role, passphrase, now, random }: IssuedIdentity): Promise<SealedAndOpen> {
  requireStrength(passphrase);
  requireNames(signerName);
  return withAuthority(authority, async (issuer) => {
    const signer = await issueCertificate(issuer, { signerName, role }, { now, random });
    return sealAnew(passphrase, signer.key, [signer.certificate, issuer.certificate], random);
  });
}

export interface RenewedIdentity extends IssuedIdentity {
  /** The identity as it was, and whether its key stays: then its passphrase must be the right one. */
  readonly sealed: string;
  readonly fingerprint: string;
  readonly keepKey: boolean;
}

/** A new certificate for the same holder, on the same key or on a new one. @throws Refused as `addIdentity`. */
export async function renewIdentity(options: RenewedIdentity): Promise<SealedAndOpen> {
  if (!options.keepKey) return addIdentity(options);
  const { authority, signerName, role, passphrase, now, random } = options;
  const { plain } = await open(options.sealed, options.fingerprint, passphrase);
  try {
    return await withAuthority(authority, async (issuer) => {
      const signer = await issueCertificate(issuer, { signerName, role }, { now, random }, plain);
      return sealAnew(passphrase, plain, [signer.certificate, issuer.certificate], random);
    });
  } finally {
    plain.fill(0);
  }
}

/** Makes an authority anew, for a group that has lost the first one's passphrase. @throws Refused PASSPHRASE_WEAK, NAME_MISSING. */
export async function createAuthority(
  options: Making & { readonly cooperativeName: string; readonly passphrase: string },
): Promise<{ readonly sealed: string; readonly authority: PublicIdentity }> {
  requireStrength(options.passphrase);
  requireNames(options.cooperativeName);
  const made = await makeAuthority(options.cooperativeName, options);
  const derived = await deriveKey(options.passphrase, options.random(16));
  const sealed = sealKey(derived, made.key, [made.certificate], options.random(12));
  for (const secret of [derived.key, made.key]) secret.fill(0);
  return { sealed, authority: publicIdentity([made.certificate]) };
}

/** Seals a key that came from elsewhere. PKCS#8 DER, filled with zeros here. @throws Refused PASSPHRASE_WEAK. */
export async function sealIdentity(
  key: Uint8Array,
  chain: CertificateChain,
  passphrase: string,
  random: Making['random'],
): Promise<SealedAndOpen> {
  requireStrength(passphrase);
  return sealAnew(passphrase, key, chain, random);
}

/**
 * Opens one of the keys that a sealed text keeps.
 * @throws Refused IDENTITY_DAMAGED when the text is not whole or keeps another key, PASSPHRASE_WRONG otherwise.
 */
export async function unlockIdentity(sealedText: string, passphrase: string, fingerprint?: string): Promise<Identity> {
  const { chain, plain } = await open(sealedText, fingerprint, passphrase);
  const identity = { ...publicIdentity(chain), key: keyObject(plain) };
  plain.fill(0);
  return identity;
}

/** The private key itself, for a backup in another form. Whoever asks fills it with zeros. @throws Refused as `unlockIdentity`. */
export async function open(
  sealedText: string,
  fingerprint: string | undefined,
  passphrase: string,
): Promise<{ readonly chain: CertificateChain; readonly plain: Uint8Array }> {
  const sealed = keptKey(sealedText, fingerprint);
  const derived = await deriveKey(passphrase, sealed.salt);
  try {
    return { chain: sealed.chain, plain: openKey(derived, sealed) };
  } finally {
    derived.key.fill(0);
  }
}

/** What a sealed text shows without its passphrase: names, certificates, fingerprints. @throws Refused IDENTITY_DAMAGED. */
export function readIdentity(sealedText: string): PublicIdentity {
  return publicIdentity(keptKey(sealedText, undefined).chain);
}

/** What certificates say of who holds the key. @throws Refused IDENTITY_DAMAGED when they are none. */
export function publicIdentity(chain: CertificateChain): PublicIdentity {
  const [certificate] = chain;
  const authority = chain.at(-1);
  try {
    const facts = readCertificate(certificate!);
    return {
      signerName: facts.name,
      role: facts.role,
      chain,
      certificatePem: certificatePem(certificate!),
      authorityPem: (chain.length === 1 ? chain : chain.slice(1)).map(certificatePem).join(''),
      fingerprint: certificateFingerprint(certificate!),
      authorityFingerprint: certificateFingerprint(authority!),
      validFrom: facts.notBefore.toISOString().slice(0, 10),
      validUntil: facts.notAfter.toISOString().slice(0, 10),
    };
  } catch {
    throw new Refused(refuse('IDENTITY_DAMAGED'));
  }
}

function keptKey(sealedText: string, fingerprint: string | undefined): SealedIdentity {
  const kept = parseSealed(sealedText);
  const found = fingerprint === undefined ? kept[0] : kept.find(({ chain }) => certificateFingerprint(chain[0]!) === fingerprint);
  if (!found) throw new Refused(refuse('IDENTITY_DAMAGED'));
  return found;
}

async function withAuthority<Made>(authority: SealedAuthority, work: (issuer: KeyAndCertificate) => Promise<Made>): Promise<Made> {
  const { chain, plain } = await open(authority.sealed, authority.fingerprint, authority.passphrase);
  try {
    return await work({ certificate: chain[0]!, key: plain });
  } finally {
    plain.fill(0);
  }
}

async function sealAnew(passphrase: string, key: Uint8Array, chain: CertificateChain, random: Making['random']): Promise<SealedAndOpen> {
  const derived = await deriveKey(passphrase, random(16));
  const made = seal(derived, key, chain, random);
  for (const secret of [derived.key, key]) secret.fill(0);
  return made;
}

function seal(derived: Derived, key: Uint8Array, chain: CertificateChain, random: Making['random']): SealedAndOpen {
  return { sealed: sealKey(derived, key, chain, random(12)), identity: { ...publicIdentity(chain), key: keyObject(key) } };
}

/** @throws Refused PASSPHRASE_WEAK. */
export function requireStrength(passphrase: string): void {
  if ([...passphrase.normalize('NFKC')].length < shortestPassphrase)
    throw new Refused(refuse('PASSPHRASE_WEAK', { length: shortestPassphrase }));
}

function requireNames(...names: readonly string[]): void {
  if (names.some((name) => name.trim() === '')) throw new Refused(refuse('NAME_MISSING'));
}

function keyObject(plain: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(plain), format: 'der', type: 'pkcs8' });
}

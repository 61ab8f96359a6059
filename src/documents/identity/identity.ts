import { createPrivateKey, webcrypto, type KeyObject } from 'node:crypto';
import { Refused, refuse } from '../../core/refusals/refusal.ts';
import { certificateFingerprint, certificatePem, makeCertificates, readCertificate } from './certificates.ts';
import {
  base64,
  bytesOf,
  deriveKey,
  openKey,
  parseSealedIdentity,
  scryptCost,
  sealKey,
  withChecksum,
  type SealedIdentity,
} from './seal.ts';

/** Characters that a passphrase must have at least. */
export const shortestPassphrase = 8;

/** What can be shown and exported of an identity: nothing secret. Certificates are DER, fingerprints SHA-256 in hexadecimal. */
export interface PublicIdentity {
  readonly signerName: string;
  readonly role: string;
  readonly certificate: Uint8Array;
  readonly authority: Uint8Array;
  readonly certificatePem: string;
  readonly authorityPem: string;
  readonly fingerprint: string;
  readonly authorityFingerprint: string;
  /** The certificate's last day. */
  readonly validUntil: string;
}

/** An identity that can sign, for as long as the session holds it. The key never leaves the crypto library. */
export interface Identity extends PublicIdentity {
  readonly key: KeyObject;
}

export interface NewIdentity {
  readonly cooperativeName: string;
  readonly signerName: string;
  readonly passphrase: string;
  readonly now: Date;
  /** Fills that many random bytes: salt, nonces and serial numbers. Keys come from the crypto library itself. */
  readonly random: (size: number) => Uint8Array;
}

/**
 * Makes the cooperative's authority and the lead's certificate, and seals both keys under the passphrase.
 * @returns the text of the identity file, and the identity ready to sign.
 * @throws Refused PASSPHRASE_WEAK, NAME_MISSING.
 */
export async function createIdentity(options: NewIdentity): Promise<{ sealed: string; identity: Identity }> {
  if ([...options.passphrase.normalize('NFKC')].length < shortestPassphrase)
    throw new Refused(refuse('PASSPHRASE_WEAK', { length: shortestPassphrase }));
  if (options.cooperativeName.trim() === '' || options.signerName.trim() === '') throw new Refused(refuse('NAME_MISSING'));
  const { cooperativeName, signerName, now, random } = options;
  const made = await makeCertificates({ cooperativeName, signerName, role: 'lead' }, now, random);
  const salt = random(16);
  const key = await deriveKey(options.passphrase, salt);
  const plainSigner = await privateKeyDer(made.signerKey);
  const plainAuthority = await privateKeyDer(made.authorityKey);
  const sealed = withChecksum({
    format: 'tantieme-identity',
    version: 1,
    scrypt: { ...scryptCost, salt: base64(salt) },
    authorityCertificate: base64(made.authority),
    signerCertificate: base64(made.signer),
    authorityKey: sealKey(key, plainAuthority, made.authority, random(12)),
    signerKey: sealKey(key, plainSigner, made.signer, random(12)),
  });
  const identity = { ...publicIdentity(sealed), key: keyObject(plainSigner) };
  for (const secret of [key, plainSigner, plainAuthority]) secret.fill(0);
  return { sealed: `${JSON.stringify(sealed, null, 2)}\n`, identity };
}

/**
 * Opens the identity file with its passphrase.
 * @throws Refused IDENTITY_DAMAGED when the file is not whole, PASSPHRASE_WRONG otherwise.
 */
export async function unlockIdentity(sealedText: string, passphrase: string): Promise<Identity> {
  const sealed = parseSealedIdentity(sealedText);
  const shown = publicIdentity(sealed);
  const key = await deriveKey(passphrase, bytesOf(sealed.scrypt.salt));
  const plain = openKey(key, sealed.signerKey, shown.certificate);
  const identity = { ...shown, key: keyObject(plain) };
  key.fill(0);
  plain.fill(0);
  return identity;
}

/** What an identity file shows without its passphrase: names, certificates, fingerprints. @throws Refused IDENTITY_DAMAGED. */
export function readIdentity(sealedText: string): PublicIdentity {
  return publicIdentity(parseSealedIdentity(sealedText));
}

function publicIdentity(sealed: SealedIdentity): PublicIdentity {
  const certificate = bytesOf(sealed.signerCertificate);
  const authority = bytesOf(sealed.authorityCertificate);
  try {
    const facts = readCertificate(certificate);
    return {
      signerName: facts.name,
      role: facts.role,
      certificate,
      authority,
      certificatePem: certificatePem(certificate),
      authorityPem: certificatePem(authority),
      fingerprint: certificateFingerprint(certificate),
      authorityFingerprint: certificateFingerprint(authority),
      validUntil: facts.notAfter.toISOString().slice(0, 10),
    };
  } catch {
    throw new Refused(refuse('IDENTITY_DAMAGED'));
  }
}

async function privateKeyDer(pair: CryptoKeyPair): Promise<Uint8Array> {
  return new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey));
}

function keyObject(plain: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(plain), format: 'der', type: 'pkcs8' });
}

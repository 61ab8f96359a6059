import { createCipheriv, createDecipheriv, createHash, scrypt, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import { Refused, refuse } from '../../core/refusals/refusal.ts';
import { longestChain, type CertificateChain } from '../sign/cms.ts';
import { scryptCost } from './scryptCost.ts';

/**
 * A private key at rest: PKCS#8 DER under AES-256-GCM, the key of that derived from the passphrase by scrypt. Only
 * primitives that Electron's crypto library has too.
 */
interface SealedKey {
  readonly nonce: string;
  readonly box: string;
  readonly tag: string;
}

interface Derivation {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
  readonly salt: string;
}

/** One key with its certificates, its own first. */
interface SealedText {
  readonly format: 'tantieme-identity';
  readonly version: 2;
  readonly scrypt: Derivation;
  readonly certificates: readonly string[];
  readonly key: SealedKey;
  /** SHA-256 over the rest, so that a damaged file is told from a wrong passphrase. It protects nothing by itself. */
  readonly checksum: string;
}

/** What the first version wrote: the authority and one signer in one text, under one passphrase. */
interface FirstSealedText {
  readonly format: 'tantieme-identity';
  readonly version: 1;
  readonly scrypt: Derivation;
  readonly authorityCertificate: string;
  readonly signerCertificate: string;
  readonly authorityKey: SealedKey;
  readonly signerKey: SealedKey;
  readonly checksum: string;
}

const scryptMemory = 256 * 1024 * 1024;

/** The key that a passphrase opens; `salt` is told with what it seals. */
export interface Derived {
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
}

export function deriveKey(passphrase: string, salt: Uint8Array): Promise<Derived> {
  const { cost, blockSize, parallelization } = scryptCost;
  return new Promise((resolve, reject) => {
    // Keyboards and systems compose accents differently; the same words must give the same key.
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N: cost, r: blockSize, p: parallelization, maxmem: scryptMemory }, (error, key) =>
      error ? reject(error) : resolve({ key: new Uint8Array(key), salt }),
    );
  });
}

/**
 * The text that keeps a private key (PKCS#8 DER) under a derived key. Its certificate is bound to the box: a key cannot be moved
 * under another name.
 */
export function sealKey({ key, salt }: Derived, plain: Uint8Array, chain: CertificateChain, nonce: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(chain[0]!);
  const box = Buffer.concat([cipher.update(plain), cipher.final()]);
  const sealed: Omit<SealedText, 'checksum'> = {
    format: 'tantieme-identity',
    version: 2,
    scrypt: { ...scryptCost, salt: base64(salt) },
    certificates: chain.map(base64),
    key: { nonce: base64(nonce), box: base64(box), tag: base64(cipher.getAuthTag()) },
  };
  return `${JSON.stringify({ ...sealed, checksum: checksumOf(sealed) }, null, 2)}\n`;
}

/** One key that a sealed text keeps, and what opens it. */
export interface SealedIdentity {
  readonly salt: Uint8Array;
  readonly chain: CertificateChain;
  readonly key: SealedKey;
}

/** @throws Refused PASSPHRASE_WRONG: the text's checksum held, so only the passphrase can be at fault. */
export function openKey(derived: Derived, sealed: SealedIdentity): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', derived.key, bytesOf(sealed.key.nonce));
  decipher.setAAD(sealed.chain[0]!);
  decipher.setAuthTag(bytesOf(sealed.key.tag));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(bytesOf(sealed.key.box)), decipher.final()]));
  } catch {
    throw new Refused(refuse('PASSPHRASE_WRONG'));
  }
}

/**
 * Reads the keys that a sealed text keeps, none of them opened.
 * @throws Refused IDENTITY_DAMAGED for anything but a whole, unaltered text of a version that we know.
 */
export function parseSealed(text: string): readonly SealedIdentity[] {
  const damaged = new Refused(refuse('IDENTITY_DAMAGED'));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged;
  }
  if (!isSealed(value)) throw damaged;
  const { checksum, ...rest } = value;
  let expected: string;
  try {
    expected = checksumOf(rest);
  } catch {
    throw damaged;
  }
  if (checksum.length !== expected.length || !timingSafeEqual(Buffer.from(checksum), Buffer.from(expected))) throw damaged;
  const salt = bytesOf(value.scrypt.salt);
  if (value.version === 2) return [{ salt, chain: value.certificates.map(bytesOf), key: value.key }];
  const [signer, authority] = [bytesOf(value.signerCertificate), bytesOf(value.authorityCertificate)];
  return [
    { salt, chain: [signer, authority], key: value.signerKey },
    { salt, chain: [authority], key: value.authorityKey },
  ];
}

function isSealed(value: unknown): value is SealedText | FirstSealedText {
  const isText = (item: unknown): item is string => typeof item === 'string' && item.length <= 40_000 && /^[\u0021-\u007e]*$/u.test(item);
  const isKey = (item: unknown): boolean => {
    const key = item as Partial<SealedKey> | null | undefined;
    return typeof key === 'object' && key !== null && isText(key.nonce) && isText(key.box) && isText(key.tag);
  };
  const sealed = value as Partial<SealedText | FirstSealedText> | null;
  if (typeof sealed !== 'object' || sealed === null || sealed.format !== 'tantieme-identity' || !isText(sealed.checksum)) return false;
  const { cost, blockSize, parallelization } = scryptCost;
  const derivation = sealed.scrypt as Derivation | undefined;
  // The costs are ours alone: a file must not make the program spend the machine's memory.
  if (derivation?.cost !== cost || derivation.blockSize !== blockSize || derivation.parallelization !== parallelization) return false;
  if (!isText(derivation.salt)) return false;
  if (sealed.version === 1)
    return isText(sealed.authorityCertificate) && isText(sealed.signerCertificate) && isKey(sealed.authorityKey) && isKey(sealed.signerKey);
  return (
    sealed.version === 2 &&
    Array.isArray(sealed.certificates) &&
    sealed.certificates.length > 0 &&
    sealed.certificates.length <= longestChain &&
    sealed.certificates.every(isText) &&
    isKey(sealed.key)
  );
}

function checksumOf(sealed: Omit<SealedText, 'checksum'> | Omit<FirstSealedText, 'checksum'>): string {
  return createHash('sha256')
    .update(canonicalJson(sealed as unknown as Json))
    .digest('hex');
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

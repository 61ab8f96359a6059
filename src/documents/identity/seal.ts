import { createCipheriv, createDecipheriv, createHash, scrypt, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import { Refused, refuse } from '../../core/refusals/refusal.ts';

/**
 * A private key at rest: PKCS#8 DER under AES-256-GCM, the key of that derived from the passphrase by scrypt. Only
 * primitives that Electron's crypto library has too.
 */
export interface SealedKey {
  readonly nonce: string;
  readonly box: string;
  readonly tag: string;
}

export interface SealedIdentity {
  readonly format: 'tantieme-identity';
  readonly version: 1;
  readonly scrypt: { readonly cost: number; readonly blockSize: number; readonly parallelization: number; readonly salt: string };
  readonly authorityCertificate: string;
  readonly signerCertificate: string;
  readonly authorityKey: SealedKey;
  readonly signerKey: SealedKey;
  /** SHA-256 over the rest, so that a damaged file is told from a wrong passphrase. It protects nothing by itself. */
  readonly checksum: string;
}

/** 128 MiB and about half a second: dear enough for a guesser, bearable once a session. */
export const scryptCost = { cost: 131_072, blockSize: 8, parallelization: 1 } as const;
const scryptMemory = 256 * 1024 * 1024;

export function deriveKey(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  const { cost, blockSize, parallelization } = scryptCost;
  return new Promise((resolve, reject) => {
    // Keyboards and systems compose accents differently; the same words must give the same key.
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N: cost, r: blockSize, p: parallelization, maxmem: scryptMemory }, (error, key) =>
      error ? reject(error) : resolve(new Uint8Array(key)),
    );
  });
}

/** The certificate is bound to the box: a key cannot be moved under another name. */
export function sealKey(key: Uint8Array, plain: Uint8Array, certificate: Uint8Array, nonce: Uint8Array): SealedKey {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(certificate);
  const box = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { nonce: base64(nonce), box: base64(box), tag: base64(cipher.getAuthTag()) };
}

/** @throws Refused PASSPHRASE_WRONG: the file's checksum held, so only the passphrase can be at fault. */
export function openKey(key: Uint8Array, sealed: SealedKey, certificate: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, bytesOf(sealed.nonce));
  decipher.setAAD(certificate);
  decipher.setAuthTag(bytesOf(sealed.tag));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(bytesOf(sealed.box)), decipher.final()]));
  } catch {
    throw new Refused(refuse('PASSPHRASE_WRONG'));
  }
}

export function withChecksum(identity: Omit<SealedIdentity, 'checksum'>): SealedIdentity {
  return { ...identity, checksum: checksumOf(identity) };
}

function checksumOf(identity: Omit<SealedIdentity, 'checksum'>): string {
  return createHash('sha256')
    .update(canonicalJson(identity as unknown as Json))
    .digest('hex');
}

/**
 * Reads a sealed identity from the text of its file.
 * @throws Refused IDENTITY_DAMAGED for anything but a whole, unaltered file of a version that we know.
 */
export function parseSealedIdentity(text: string): SealedIdentity {
  const damaged = new Refused(refuse('IDENTITY_DAMAGED'));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged;
  }
  if (!isSealedIdentity(value)) throw damaged;
  const { checksum, ...rest } = value;
  let expected: string;
  try {
    expected = checksumOf(rest);
  } catch {
    throw damaged;
  }
  if (checksum.length !== expected.length || !timingSafeEqual(Buffer.from(checksum), Buffer.from(expected))) throw damaged;
  return value;
}

function isSealedIdentity(value: unknown): value is SealedIdentity {
  const isText = (item: unknown): item is string => typeof item === 'string' && item.length <= 20_000 && /^[\u0021-\u007e]*$/u.test(item);
  const isKey = (item: unknown): boolean => {
    const key = item as Partial<SealedKey> | null | undefined;
    return typeof key === 'object' && key !== null && isText(key.nonce) && isText(key.box) && isText(key.tag);
  };
  const identity = value as Partial<SealedIdentity> | null;
  if (typeof identity !== 'object' || identity === null) return false;
  const { cost, blockSize, parallelization } = scryptCost;
  const derivation = identity.scrypt as SealedIdentity['scrypt'] | undefined;
  return (
    identity.format === 'tantieme-identity' &&
    identity.version === 1 &&
    // The costs are ours alone: a file must not make the program spend the machine's memory.
    derivation?.cost === cost &&
    derivation.blockSize === blockSize &&
    derivation.parallelization === parallelization &&
    isText(derivation.salt) &&
    isText(identity.authorityCertificate) &&
    isText(identity.signerCertificate) &&
    isText(identity.checksum) &&
    isKey(identity.authorityKey) &&
    isKey(identity.signerKey)
  );
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

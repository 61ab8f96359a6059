import 'reflect-metadata';
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { Refused, refuse } from '../../../core/refusals/refusal.ts';
import { canSign, longestChain, type CertificateChain } from '../../sign/cms.ts';
import { readCertificate } from '../certificates.ts';
import { open, requireStrength, sealIdentity, type SealedAndOpen } from '../identity.ts';
import { readPkcs12 } from './read.ts';
import { writePkcs12 } from './write.ts';

export interface Pkcs12Import {
  readonly file: Uint8Array;
  readonly filePassphrase: string;
  /** Under which the key is kept from now on. */
  readonly passphrase: string;
  readonly now: Date;
  readonly random: (size: number) => Uint8Array;
}

/**
 * A signing identity from a PKCS#12 file that was made elsewhere.
 * @throws Refused P12_UNREADABLE, P12_OLD_ENCRYPTION, PASSPHRASE_WRONG (the file's), P12_NO_KEY, P12_NO_CERTIFICATE, KEY_UNSUPPORTED,
 * CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET, CERTIFICATE_NOT_FOR_SIGNING, PASSPHRASE_WEAK.
 */
export async function importPkcs12({ file, filePassphrase, passphrase, now, random }: Pkcs12Import): Promise<SealedAndOpen> {
  const { key, chain } = signingKeyOf(file, filePassphrase, now);
  return sealIdentity(new Uint8Array(key.export({ type: 'pkcs8', format: 'der' })), chain, passphrase, random);
}

/** The key and the certificates of a PKCS#12 file, without keeping them. @throws Refused as `importPkcs12`. */
export function signingKeyOf(
  file: Uint8Array,
  passphrase: string,
  now: Date,
): { readonly key: KeyObject; readonly chain: CertificateChain } {
  const content = readPkcs12(file, passphrase);
  const keys = content.keys.map(privateKey);
  if (keys.length === 0) throw new Refused(refuse('P12_NO_KEY'));
  const certificates = content.certificates.map((der) => certificateOf(der));
  for (const key of keys) {
    const own = certificates.find(({ certificate }) => key !== undefined && certificate.checkPrivateKey(key));
    if (!key || !own) continue;
    if (!canSign(key)) throw new Refused(refuse('KEY_UNSUPPORTED', { key: keyName(key) }));
    const chain = chainFrom(own, certificates);
    requireUsable(chain, now);
    return { key, chain };
  }
  // A key that cannot even be read is of a kind that nothing here could sign with.
  if (keys.every((key) => key === undefined)) throw new Refused(refuse('KEY_UNSUPPORTED', { key: '' }));
  throw new Refused(refuse('P12_NO_CERTIFICATE'));
}

/**
 * A PKCS#12 file of an identity, for a backup or to sign elsewhere.
 * @throws Refused PASSPHRASE_WRONG (the identity's), PASSPHRASE_WEAK (the file's), IDENTITY_DAMAGED.
 */
export async function exportPkcs12(
  kept: { readonly sealed: string; readonly fingerprint: string; readonly passphrase: string },
  filePassphrase: string,
  random: (size: number) => Uint8Array,
): Promise<Uint8Array> {
  requireStrength(filePassphrase);
  const { chain, plain } = await open(kept.sealed, kept.fingerprint, kept.passphrase);
  try {
    return writePkcs12(plain, chain, readCertificate(chain[0]!).name, filePassphrase, random);
  } finally {
    plain.fill(0);
  }
}

interface Known {
  readonly der: Uint8Array;
  readonly certificate: X509Certificate;
}

function certificateOf(der: Uint8Array): Known {
  try {
    return { der, certificate: new X509Certificate(der) };
  } catch {
    throw new Refused(refuse('P12_UNREADABLE'));
  }
}

function privateKey(der: Uint8Array): KeyObject | undefined {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}

function keyName(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  return [key.asymmetricKeyType, modulusLength ?? namedCurve].filter((part) => part !== undefined).join(' ');
}

/** From the signer's certificate up, as far as the file knows who issued it; files hold them in any order, and others besides. */
function chainFrom(own: Known, all: readonly Known[]): CertificateChain {
  const chain = [own];
  for (;;) {
    const { certificate } = chain.at(-1)!;
    if (certificate.issuer === certificate.subject || chain.length >= longestChain) break;
    const above = all.find(
      (one) => !chain.includes(one) && certificate.checkIssued(one.certificate) && certificate.verify(one.certificate.publicKey),
    );
    if (!above) break;
    chain.push(above);
  }
  return chain.map(({ der }) => der);
}

function requireUsable(chain: CertificateChain, now: Date): void {
  const { notBefore, notAfter } = readCertificate(chain[0]!);
  if (now > notAfter) throw new Refused(refuse('CERTIFICATE_EXPIRED', { day: notAfter.toISOString().slice(0, 10) }));
  if (now < notBefore) throw new Refused(refuse('CERTIFICATE_NOT_YET', { day: notBefore.toISOString().slice(0, 10) }));
  const certificate = new x509.X509Certificate(chain[0] as Uint8Array<ArrayBuffer>);
  const usages = certificate.getExtension(x509.KeyUsagesExtension)?.usages;
  const signs = x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation;
  const isAuthority = certificate.getExtension(x509.BasicConstraintsExtension)?.ca === true && chain.length > 1;
  if (isAuthority || (usages !== undefined && (usages & signs) === 0)) throw new Refused(refuse('CERTIFICATE_NOT_FOR_SIGNING'));
}

import 'reflect-metadata';
import { createHash, webcrypto, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { CertificateChain } from '../sign/cms.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
x509.cryptoProvider.set(webcrypto as Crypto);

/** Readers judge expiry by today's date, so a statement must not go stale with its certificate. */
const authorityYears = 50;
const signerYears = 40;

/** Extended key usages: without e-mail protection openssl and NSS find no purpose that they know; the other is document signing (RFC 9336). */
const emailProtection = '1.3.6.1.5.5.7.3.4';
const documentSigning = '1.3.6.1.5.5.7.3.36';
/** X.520 title: the capacity in which the person signs. */
const titleAttribute = '2.5.4.12';

/** A certificate, DER, and the key that it is for, PKCS#8 DER. Whoever is done with the key fills it with zeros. */
export interface KeyAndCertificate {
  readonly certificate: Uint8Array;
  readonly key: Uint8Array;
}

export interface Making {
  readonly now: Date;
  /** Fills that many random bytes: salt, nonces and serial numbers. Keys come from the crypto library itself. */
  readonly random: (size: number) => Uint8Array;
}

/** Makes the cooperative's own authority, on P-256. */
export async function makeAuthority(cooperativeName: string, { now, random }: Making): Promise<KeyAndCertificate> {
  const keys = await newKeys();
  const organisation = certificateText(cooperativeName);
  const notBefore = dayOf(now);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(random),
    name: [{ CN: [organisation] }, { O: [organisation] }],
    notBefore,
    notAfter: yearsAfter(notBefore, authorityYears),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: new Uint8Array(certificate.rawData), key: await privateKeyDer(keys) };
}

export interface CertificateNames {
  readonly signerName: string;
  readonly role: string;
}

/**
 * Has the authority issue a certificate: on a new key, or on `key` (PKCS#8 DER) when it is to stay. It never outlives its authority.
 */
export async function issueCertificate(
  authority: KeyAndCertificate,
  names: CertificateNames,
  { now, random }: Making,
  key?: Uint8Array,
): Promise<KeyAndCertificate> {
  const issuer = new x509.X509Certificate(authority.certificate as Uint8Array<ArrayBuffer>);
  const signingKey = (await webcrypto.subtle.importKey('pkcs8', authority.key as Uint8Array<ArrayBuffer>, algorithm, false, [
    'sign',
  ])) as CryptoKey;
  const keys = key === undefined ? await newKeys() : await keysOf(key);
  const notBefore = dayOf(now);
  const longest = yearsAfter(notBefore, signerYears);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(random),
    subject: [
      { CN: [certificateText(names.signerName)] },
      { O: [certificateText(issuer.subjectName.getField('O')[0] ?? '')] },
      { [titleAttribute]: [certificateText(names.role)] },
    ],
    issuer: issuer.subjectName,
    notBefore,
    notAfter: longest < issuer.notAfter ? longest : issuer.notAfter,
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
      new x509.ExtendedKeyUsageExtension([emailProtection, documentSigning], false),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { certificate: new Uint8Array(certificate.rawData), key: key ?? (await privateKeyDer(keys)) };
}

export interface CertificateFacts {
  readonly name: string;
  /** '' where the certificate states no capacity. */
  readonly role: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Reads a certificate. Throws on bytes that are none. */
export function readCertificate(der: Uint8Array): CertificateFacts {
  const certificate = new x509.X509Certificate(der as Uint8Array<ArrayBuffer>);
  const { subjectName } = certificate;
  return {
    name: subjectName.getField('CN')[0] ?? subjectName.getField('O')[0] ?? '',
    role: subjectName.getField(titleAttribute)[0] ?? '',
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
  };
}

/**
 * True when each certificate was issued by the next one, every one that issues may, and the first is no authority. The last need not
 * have signed itself: that of a chain which goes on further up is taken as what it is known by, its fingerprint. One alone must have.
 */
export function chainHolds(chain: CertificateChain): boolean {
  const certificates = chain.map((der) => new X509Certificate(der));
  const last = certificates.at(-1);
  if (!last) return false;
  const issued = (below: X509Certificate, above: X509Certificate): boolean => below.checkIssued(above) && below.verify(above.publicKey);
  if (certificates.length === 1) return issued(last, last);
  if (certificates[0]!.ca || (last.subject === last.issuer && !issued(last, last))) return false;
  return certificates.slice(1).every((above, index) => above.ca && issued(certificates[index]!, above));
}

export function certificateFingerprint(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex');
}

export function certificatePem(der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?=.)/gu, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function newKeys(): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;
}

async function keysOf(key: Uint8Array): Promise<CryptoKeyPair> {
  const privateKey = await webcrypto.subtle.importKey('pkcs8', key as Uint8Array<ArrayBuffer>, algorithm, true, ['sign']);
  const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', privateKey);
  const publicKey = await webcrypto.subtle.importKey('jwk', { kty: kty!, crv: crv!, x: x!, y: y! }, algorithm, true, ['verify']);
  return { privateKey, publicKey } as CryptoKeyPair;
}

async function privateKeyDer(pair: CryptoKeyPair): Promise<Uint8Array> {
  return new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey));
}

/** Positive, 16 bytes, never starting with a zero byte: the shortest DER form that all readers accept. */
function serialNumber(random: (size: number) => Uint8Array): string {
  const bytes = random(16);
  bytes[0] = (bytes[0]! & 0x3f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

/**
 * X.509 bounds a name to 64 characters (RFC 5280, ub-common-name). Given as UTF8String outright: as plain text, the library
 * would read a leading # or a quote as notation.
 */
function certificateText(text: string): string {
  const clean = text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').trim();
  // Its types know only text, its code takes the string's type too.
  return { utf8String: [...clean].slice(0, 64).join('') } as unknown as string;
}

function dayOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000);
}

function yearsAfter(day: Date, years: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate()));
}

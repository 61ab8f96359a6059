import 'reflect-metadata';
import { createHash, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

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

export interface NewCertificates {
  readonly authority: Uint8Array;
  readonly signer: Uint8Array;
  readonly authorityKey: CryptoKeyPair;
  readonly signerKey: CryptoKeyPair;
}

export interface CertificateNames {
  readonly cooperativeName: string;
  readonly signerName: string;
  readonly role: 'lead';
}

/** Makes the cooperative's own authority and the certificate of the one who signs, both on P-256. */
export async function makeCertificates(names: CertificateNames, now: Date, random: (size: number) => Uint8Array): Promise<NewCertificates> {
  const authorityKey = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const signerKey = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const notBefore = new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000);
  const organisation = certificateText(names.cooperativeName);
  const authorityName = [{ CN: [organisation] }, { O: [organisation] }];
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(random),
    name: authorityName,
    notBefore,
    notAfter: yearsAfter(notBefore, authorityYears),
    signingAlgorithm: algorithm,
    keys: authorityKey,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKey.publicKey),
    ],
  });
  const signer = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(random),
    subject: [{ CN: [certificateText(names.signerName)] }, { O: [organisation] }, { [titleAttribute]: [certificateText(names.role)] }],
    issuer: authorityName,
    notBefore,
    notAfter: yearsAfter(notBefore, signerYears),
    signingAlgorithm: algorithm,
    publicKey: signerKey.publicKey,
    signingKey: authorityKey.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
      new x509.ExtendedKeyUsageExtension([emailProtection, documentSigning], false),
      await x509.SubjectKeyIdentifierExtension.create(signerKey.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKey.publicKey),
    ],
  });
  return { authority: new Uint8Array(authority.rawData), signer: new Uint8Array(signer.rawData), authorityKey, signerKey };
}

export interface CertificateFacts {
  readonly name: string;
  readonly role: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
}

/** Reads a certificate. Throws on bytes that are none. */
export function readCertificate(der: Uint8Array): CertificateFacts {
  const certificate = new x509.X509Certificate(der as Uint8Array<ArrayBuffer>);
  return {
    name: certificate.subjectName.getField('CN')[0] ?? '',
    role: certificate.subjectName.getField(titleAttribute)[0] ?? '',
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    publicKey: new Uint8Array(certificate.publicKey.rawData),
  };
}

/** True when the authority signed itself and the signer, and each is what it says: one an authority, the other not. */
export async function chainHolds(signerDer: Uint8Array, authorityDer: Uint8Array): Promise<boolean> {
  const signer = new x509.X509Certificate(signerDer as Uint8Array<ArrayBuffer>);
  const authority = new x509.X509Certificate(authorityDer as Uint8Array<ArrayBuffer>);
  const isAuthority = (certificate: x509.X509Certificate): boolean => certificate.getExtension(x509.BasicConstraintsExtension)?.ca === true;
  if (!isAuthority(authority) || isAuthority(signer) || signer.issuer !== authority.subject || authority.issuer !== authority.subject)
    return false;
  const publicKey = authority.publicKey;
  return (await authority.verify({ publicKey, signatureOnly: true })) && (await signer.verify({ publicKey, signatureOnly: true }));
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

function yearsAfter(day: Date, years: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate()));
}

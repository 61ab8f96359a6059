import { createHash, createPublicKey, verify as verifyBytes } from 'node:crypto';
import 'reflect-metadata';
import { ExtendedKeyUsageExtension, X509Certificate } from '@peculiar/x509';
import { OctetString, Sequence, fromBER, type BaseBlock } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, TSTInfo, type SignerInfo } from 'pkijs';
import { certificateFingerprint } from '../identity/certificates.ts';

const oid = {
  tokenContent: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** What a time stamp says, and whether it may be believed. */
export interface StampReport {
  /** The moment that the service states, ISO 8601; null when it cannot be read. */
  readonly at: string | null;
  /** The service's name, from its certificate. */
  readonly authority: string;
  readonly fingerprint: string | null;
  /** It is over this signature, the service's own signature holds, and its certificate is for time stamps at that moment. */
  readonly valid: boolean;
  /** The verifier was given the service's certificate, or that of who issued it. */
  readonly known: boolean;
}

const unreadable: StampReport = { at: null, authority: '', fingerprint: null, valid: false, known: false };

/**
 * Reads a time stamp token (RFC 3161, 2.4.2) over the value of a signature. Never throws, whatever the bytes.
 * @param signature the value that it should be over.
 */
export async function readStamp(token: Uint8Array, signature: Uint8Array, knownFingerprints: readonly string[] = []): Promise<StampReport> {
  try {
    const parsed = fromBER(buffer(token));
    if (parsed.offset !== token.length) return unreadable;
    const signed = new SignedData({ schema: new ContentInfo({ schema: parsed.result }).content });
    const content = new Uint8Array(signed.encapContentInfo.eContent!.getValue());
    const info = TSTInfo.fromBER(buffer(content));
    const [signer, ...others] = signed.signerInfos;
    const certificates = (signed.certificates ?? []).filter((item) => item instanceof Certificate);
    const certificate = signer && certificates.find((item) => isSigner(signer, item));
    const at = Number.isNaN(info.genTime.getTime()) ? null : info.genTime.toISOString();
    if (!signer || others.length > 0 || !certificate) return { ...unreadable, at };
    const der = new Uint8Array(certificate.toSchema().toBER());
    const facts = new X509Certificate(der as Uint8Array<ArrayBuffer>);
    const report = { at, authority: facts.subjectName.getField('CN')[0] ?? '', fingerprint: certificateFingerprint(der) };
    const valid =
      signed.encapContentInfo.eContentType === oid.tokenContent &&
      covers(info, signature) &&
      signatureHolds(signer, content, der) &&
      (facts.getExtension(ExtendedKeyUsageExtension)?.usages as readonly string[] | undefined)?.includes(oid.timeStamping) === true &&
      info.genTime >= facts.notBefore &&
      info.genTime <= facts.notAfter;
    return { ...report, valid, known: valid && (await isKnown(facts, certificates, knownFingerprints)) };
  } catch {
    return unreadable;
  }
}

function isSigner(signer: SignerInfo, certificate: Certificate): boolean {
  const { sid } = signer;
  if (!(sid instanceof IssuerAndSerialNumber)) return false;
  return sid.issuer.isEqual(certificate.issuer) && sid.serialNumber.isEqual(certificate.serialNumber);
}

function covers(info: TSTInfo, signature: Uint8Array): boolean {
  const digest = digests[info.messageImprint.hashAlgorithm.algorithmId];
  if (digest === undefined) return false;
  return createHash(digest).update(signature).digest().equals(info.messageImprint.hashedMessage.valueBlock.valueHexView);
}

function signatureHolds(signer: SignerInfo, content: Uint8Array, certificate: Uint8Array): boolean {
  const digest = digests[signer.digestAlgorithm.algorithmId];
  const attributes = signer.signedAttrs;
  if (digest === undefined || !attributes) return false;
  const only = (type: string): BaseBlock | undefined => {
    const found = attributes.attributes.filter((attribute) => attribute.type === type);
    return found.length === 1 && found[0]!.values.length === 1 ? (found[0]!.values[0] as BaseBlock) : undefined;
  };
  const stated = only(oid.messageDigest);
  if (!(stated instanceof OctetString) || !createHash(digest).update(content).digest().equals(stated.valueBlock.valueHexView)) return false;
  const named = firstOctets(only(oid.signingCertificateV2) ?? only(oid.signingCertificate));
  // The kind of hash is told by its length; SHA-1 is what the older attribute has, where it only names the certificate.
  const hashes = ['sha1', ...Object.values(digests)].map((name) => createHash(name).update(certificate).digest());
  if (!named || !hashes.some((hash) => hash.equals(named))) return false;
  const key = createPublicKey({ key: Buffer.from(publicKey(certificate)), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ec') return false;
  return verifyBytes(
    digest,
    new Uint8Array(attributes.encodedValue),
    key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'der' } : key,
    signer.signature.valueBlock.valueHexView,
  );
}

function publicKey(certificate: Uint8Array): Uint8Array {
  return new Uint8Array(new X509Certificate(certificate as Uint8Array<ArrayBuffer>).publicKey.rawData);
}

/** The hash in ESSCertID or ESSCertIDv2: the first octet string inside. */
function firstOctets(block: BaseBlock | undefined): Uint8Array | undefined {
  if (block instanceof OctetString) return block.valueBlock.valueHexView;
  if (!(block instanceof Sequence)) return undefined;
  for (const item of block.valueBlock.value) {
    const found = firstOctets(item);
    if (found) return found;
  }
  return undefined;
}

/** Known by its own certificate, or by one that issued it: the chain inside is followed as far as it goes. */
async function isKnown(facts: X509Certificate, inside: readonly Certificate[], known: readonly string[]): Promise<boolean> {
  const others = inside.map((item) => new X509Certificate(item.toSchema().toBER()));
  let current = facts;
  for (let step = 0; step < 5; step++) {
    if (known.includes(certificateFingerprint(new Uint8Array(current.rawData)))) return true;
    const issuer = others.find((other) => other.subject === current.issuer && other.serialNumber !== current.serialNumber);
    if (!issuer || !(await current.verify({ publicKey: issuer.publicKey, signatureOnly: true }))) return false;
    current = issuer;
  }
  return false;
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

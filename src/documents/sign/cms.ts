import { createHash, createPublicKey, sign as signBytes, verify as verifyBytes, type KeyObject } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence, fromBER } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** Names of things in a CMS, by their object identifiers (RFC 5652, RFC 5035, RFC 5754). */
const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

export interface CmsCertificates {
  /** DER. */
  readonly signer: Uint8Array;
  readonly authority: Uint8Array;
}

/**
 * A detached CAdES-B signature, as PAdES-B-B asks (ETSI EN 319 142-1): SHA-256, the signed attributes content type, message
 * digest and signing-certificate-v2, and no signing time, which stands in the PDF. Both certificates are inside and both are
 * named by their hash in what is signed, so that neither can be exchanged.
 */
export function signCms(digest: Uint8Array, certificates: CmsCertificates, key: KeyObject): Uint8Array {
  const attributes = signedAttributes(digest, certificates);
  const signature = signBytes('sha256', attributes.encodedValueBytes(), { key, dsaEncoding: 'der' });
  return assembleCms(attributes, certificates, signature);
}

export interface CmsFindings {
  readonly certificates: CmsCertificates | undefined;
  /** The signature is over this digest, by the certificate inside, and not a byte of the structure is other than we would write it. */
  readonly valid: boolean;
}

/** Checks a CMS of our own form against the digest of what it should sign. Never throws, whatever the bytes. */
export function verifyCms(cms: Uint8Array, digest: Uint8Array): CmsFindings {
  let certificates: CmsCertificates | undefined;
  try {
    const parsed = parseCms(cms);
    certificates = parsed.certificates;
    const attributes = signedAttributes(digest, certificates);
    // Built again from its parts it must be the same bytes: whatever is not signed is thereby fixed as well.
    const again = assembleCms(attributes, certificates, parsed.signature);
    if (!Buffer.from(again).equals(cms)) return { certificates, valid: false };
    const publicKey = createPublicKey({ key: parsed.publicKey, format: 'der', type: 'spki' });
    const isOurKind = publicKey.asymmetricKeyType === 'ec' && publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    const valid =
      isOurKind && verifyBytes('sha256', attributes.encodedValueBytes(), { key: publicKey, dsaEncoding: 'der' }, parsed.signature);
    return { certificates, valid };
  } catch {
    return { certificates, valid: false };
  }
}

interface EncodedAttributes {
  readonly set: SignedAndUnsignedAttributes;
  /** The DER of the SET OF attributes: what is really signed. */
  encodedValueBytes(): Uint8Array;
}

function signedAttributes(digest: Uint8Array, certificates: CmsCertificates): EncodedAttributes {
  const hashes = [certificates.signer, certificates.authority].map(
    (der) => new Sequence({ value: [new OctetString({ valueHex: buffer(createHash('sha256').update(der).digest()) })] }),
  );
  // In the order that DER asks of a set: by their encoded bytes, here by their length.
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: buffer(digest) })] }),
    new Attribute({ type: oid.signingCertificateV2, values: [new Sequence({ value: [new Sequence({ value: hashes })] })] }),
  ];
  const set = new SignedAndUnsignedAttributes({ type: 0, attributes });
  return {
    set,
    encodedValueBytes: () => {
      const bytes = new Uint8Array(set.toSchema().toBER());
      // Signed under the universal SET tag, stored under the implicit one (RFC 5652, 5.4).
      bytes[0] = 0x31;
      return bytes;
    },
  };
}

function assembleCms(attributes: EncodedAttributes, certificates: CmsCertificates, signature: Uint8Array): Uint8Array {
  const signer = Certificate.fromBER(buffer(certificates.signer));
  const authority = Certificate.fromBER(buffer(certificates.authority));
  const sha256 = (): AlgorithmIdentifier => new AlgorithmIdentifier({ algorithmId: oid.sha256 });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [signer, authority],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        digestAlgorithm: sha256(),
        signedAttrs: attributes.set,
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 }),
        signature: new OctetString({ valueHex: buffer(signature) }),
      }),
    ],
  });
  return new Uint8Array(new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema().toBER());
}

function parseCms(cms: Uint8Array): { certificates: CmsCertificates; signature: Uint8Array; publicKey: Buffer } {
  const parsed = fromBER(buffer(cms));
  if (parsed.offset !== cms.length) throw new Error('bytes after the signature');
  const info = new ContentInfo({ schema: parsed.result });
  const signed = new SignedData({ schema: info.content });
  const [signer, authority, ...others] = signed.certificates ?? [];
  const [signerInfo] = signed.signerInfos;
  if (!(signer instanceof Certificate) || !(authority instanceof Certificate) || others.length > 0 || !signerInfo)
    throw new Error('not our form');
  const der = (certificate: Certificate): Uint8Array => new Uint8Array(certificate.toSchema().toBER());
  return {
    certificates: { signer: der(signer), authority: der(authority) },
    signature: new Uint8Array(signerInfo.signature.valueBlock.valueHexView),
    publicKey: Buffer.from(signer.subjectPublicKeyInfo.toSchema().toBER()),
  };
}

/** asn1js wants a buffer that holds nothing else. */
function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

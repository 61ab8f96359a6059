import { createHash, createPublicKey, sign as signBytes, verify as verifyBytes, type KeyObject } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, Sequence, fromBER } from 'asn1js';
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
import { assert } from '../../core/refusals/refusal.ts';

/** Names of things in a CMS, by their object identifiers (RFC 5652, RFC 5035, RFC 5754, RFC 4055). */
const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  rsaWithSha256: '1.2.840.113549.1.1.11',
} as const;

/** DER: the signer's certificate first, then who issued it, and so on up as far as is known. */
export type CertificateChain = readonly Uint8Array[];
/** More is no chain that anyone issues. */
export const longestChain = 8;

/** Keys that all common verifiers take: P-256 and its larger sisters, RSA from 2048 bits. Ed25519 is not among them. */
export function canSign(key: KeyObject): boolean {
  const details = key.asymmetricKeyDetails;
  if (key.asymmetricKeyType === 'rsa') return (details?.modulusLength ?? 0) >= 2048;
  return key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(details?.namedCurve ?? '');
}

/**
 * A detached CAdES-B signature, as PAdES-B-B asks (ETSI EN 319 142-1): SHA-256, the signed attributes content type, message
 * digest and signing-certificate-v2, and no signing time, which stands in the PDF. All certificates are inside and each is
 * named by its hash in what is signed, so that none can be exchanged.
 */
export function signCms(digest: Uint8Array, chain: CertificateChain, key: KeyObject): Uint8Array {
  assert(canSign(key), 'the key is of a kind that verifiers take');
  const attributes = signedAttributes(digest, chain);
  const signature = signBytes('sha256', attributes.encodedValueBytes(), { key, dsaEncoding: 'der' });
  return assembleCms(attributes, chain, key.asymmetricKeyType === 'rsa', signature);
}

/** Puts a time stamp over the signature's value beside it, where no signature covers it (RFC 3161, appendix A; CAdES-B-T). */
export function addTimeStamp(cms: Uint8Array, digest: Uint8Array, token: Uint8Array): Uint8Array {
  const { chain, signature, isRsa } = parseCms(cms);
  return assembleCms(signedAttributes(digest, chain), chain, isRsa, signature, token);
}

/** The signature's value: what a time stamp is asked over. */
export function signatureValue(cms: Uint8Array): Uint8Array {
  return parseCms(cms).signature;
}

/** What stands in it, whether it holds or not; undefined when it is not of our form. Never throws, whatever the bytes. */
export function partsOfCms(cms: Uint8Array): Pick<ParsedCms, 'chain' | 'signature' | 'token'> | undefined {
  try {
    return parseCms(cms);
  } catch {
    return undefined;
  }
}

export interface CmsFindings {
  readonly chain: CertificateChain | undefined;
  /** The time stamp beside the signature, and the value that it should be over; undefined without one. */
  readonly stamp: { readonly token: Uint8Array; readonly signature: Uint8Array } | undefined;
  /** The signature is over this digest, by the first certificate, and not a byte of the structure is other than we would write it. */
  readonly valid: boolean;
}

/** Checks a CMS of our own form against the digest of what it should sign. Never throws, whatever the bytes. */
export function verifyCms(cms: Uint8Array, digest: Uint8Array): CmsFindings {
  let chain: CertificateChain | undefined;
  let stamp: CmsFindings['stamp'];
  try {
    const parsed = parseCms(cms);
    chain = parsed.chain;
    if (parsed.token) stamp = { token: parsed.token, signature: parsed.signature };
    const { key } = parsed;
    if (!canSign(key)) return { chain, stamp, valid: false };
    const attributes = signedAttributes(digest, chain);
    // Built again from its parts it must be the same bytes: whatever is not signed is thereby fixed as well.
    const again = assembleCms(attributes, chain, parsed.isRsa, parsed.signature, parsed.token);
    if (!Buffer.from(again).equals(cms)) return { chain, stamp, valid: false };
    const valid = verifyBytes('sha256', attributes.encodedValueBytes(), { key, dsaEncoding: 'der' }, parsed.signature);
    return { chain, stamp, valid };
  } catch {
    return { chain, stamp, valid: false };
  }
}

interface EncodedAttributes {
  readonly set: SignedAndUnsignedAttributes;
  /** The DER of the SET OF attributes: what is really signed. */
  encodedValueBytes(): Uint8Array;
}

function signedAttributes(digest: Uint8Array, chain: CertificateChain): EncodedAttributes {
  const hashes = chain.map(
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

function assembleCms(
  attributes: EncodedAttributes,
  chain: CertificateChain,
  isRsa: boolean,
  signature: Uint8Array,
  token?: Uint8Array,
): Uint8Array {
  const certificates = certificatesOf(chain);
  const [signer] = certificates;
  assert(signer, 'a signature has a certificate');
  const sha256 = (): AlgorithmIdentifier => new AlgorithmIdentifier({ algorithmId: oid.sha256 });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        digestAlgorithm: sha256(),
        signedAttrs: attributes.set,
        // RSA's name comes with parameters that say nothing (RFC 4055), that of ECDSA without any.
        signatureAlgorithm: isRsa
          ? new AlgorithmIdentifier({ algorithmId: oid.rsaWithSha256, algorithmParams: new Null() })
          : new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 }),
        signature: new OctetString({ valueHex: buffer(signature) }),
        ...(token === undefined ? {} : { unsignedAttrs: timeStampAttribute(token) }),
      }),
    ],
  });
  return new Uint8Array(new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema().toBER());
}

/** A signer's chain is the same for all that they sign, and reading it takes longer than signing. */
const readCertificates = new WeakMap<CertificateChain, Certificate[]>();

function certificatesOf(chain: CertificateChain): Certificate[] {
  const known = readCertificates.get(chain);
  if (known) return known;
  const certificates = chain.map((der) => Certificate.fromBER(buffer(der)));
  readCertificates.set(chain, certificates);
  return certificates;
}

function timeStampAttribute(token: Uint8Array): SignedAndUnsignedAttributes {
  const { result } = fromBER(buffer(token));
  return new SignedAndUnsignedAttributes({ type: 1, attributes: [new Attribute({ type: oid.timeStampToken, values: [result] })] });
}

interface ParsedCms {
  readonly chain: CertificateChain;
  readonly signature: Uint8Array;
  readonly key: KeyObject;
  readonly isRsa: boolean;
  readonly token: Uint8Array | undefined;
}

function parseCms(cms: Uint8Array): ParsedCms {
  const parsed = fromBER(buffer(cms));
  if (parsed.offset !== cms.length) throw new Error('bytes after the signature');
  const info = new ContentInfo({ schema: parsed.result });
  const signed = new SignedData({ schema: info.content });
  const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  const [signerInfo] = signed.signerInfos;
  const [signer] = certificates;
  if (!signer || certificates.length !== signed.certificates?.length || certificates.length > longestChain || !signerInfo)
    throw new Error('not our form');
  const beside = signerInfo.unsignedAttrs?.attributes ?? [];
  const stamped = beside.length === 1 && beside[0]!.type === oid.timeStampToken && beside[0]!.values.length === 1;
  if (beside.length > 0 && !stamped) throw new Error('not our form');
  const publicKey = Buffer.from(signer.subjectPublicKeyInfo.toSchema().toBER());
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
  return {
    chain: certificates.map((certificate) => new Uint8Array(certificate.toSchema().toBER())),
    signature: new Uint8Array(signerInfo.signature.valueBlock.valueHexView),
    key,
    isRsa: key.asymmetricKeyType === 'rsa',
    token: stamped ? new Uint8Array((beside[0]!.values[0] as { toBER(): ArrayBuffer }).toBER()) : undefined,
  };
}

/** asn1js wants a buffer that holds nothing else. */
function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

import { createHash, createPrivateKey, sign as signBytes, webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import * as pkijs from 'pkijs';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 86_400_000;
const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const keysOfClock = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

/** What a service may get wrong. */
export interface ClockFaults {
  /** It answers another question's number. */
  readonly nonce?: boolean;
  /** It stamps something else. */
  readonly imprint?: boolean;
  /** Its certificate is for e-mail. */
  readonly usage?: boolean;
  /** Its certificate has expired. */
  readonly expired?: boolean;
  /** A byte of its signature is another. */
  readonly signature?: boolean;
  /** It goes by another clock. */
  readonly at?: Date;
  /** It declines. */
  readonly declines?: boolean;
}

/** A time stamping service in this very program, for tests that need it to err, or that run where there is no openssl. */
export interface OwnClock {
  answer(request: Uint8Array, faults?: ClockFaults): Promise<Uint8Array>;
  readonly authorityPem: string;
}

export async function makeClock(faultsOfCertificate: ClockFaults = {}): Promise<OwnClock> {
  x509.cryptoProvider.set(webcrypto as Crypto);
  const [authorityKeys, keys] = [await keysOfClock(), await keysOfClock()] as [CryptoKeyPair, CryptoKeyPair];
  const now = faultsOfCertificate.at?.getTime() ?? Date.now();
  const [notBefore, notAfter] = [new Date(now - 20 * day), new Date(now + 20 * day)];
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=Own time authority',
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    keys: authorityKeys,
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
  });
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: '02',
    subject: 'CN=Own clock',
    issuer: authority.subject,
    notBefore,
    notAfter: faultsOfCertificate.expired ? new Date(now - day) : notAfter,
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: authorityKeys.privateKey,
    extensions: [new x509.ExtendedKeyUsageExtension([faultsOfCertificate.usage ? '1.3.6.1.5.5.7.3.4' : '1.3.6.1.5.5.7.3.8'], true)],
  });
  const key = createPrivateKey({
    key: Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)),
    format: 'der',
    type: 'pkcs8',
  });
  let serial = 0;
  const answer = async (request: Uint8Array, faults: ClockFaults = {}): Promise<Uint8Array> => {
    if (faults.declines) return response(new pkijs.PKIStatusInfo({ status: pkijs.PKIStatus.rejection }));
    const { messageImprint, nonce } = pkijs.TimeStampReq.fromBER(buffer(request));
    if (faults.imprint) messageImprint.hashedMessage = new OctetString({ valueHex: buffer(createHash('sha256').update('other').digest()) });
    const info = new pkijs.TSTInfo({
      version: 1,
      policy: '1.2.3.4.1',
      messageImprint,
      serialNumber: new Integer({ value: ++serial }),
      genTime: faults.at ?? new Date(),
      ...(nonce && { nonce: faults.nonce ? new Integer({ value: 7 }) : nonce }),
    });
    const content = new Uint8Array(info.toSchema().toBER());
    const chain = [certificate, authority].map((one) => pkijs.Certificate.fromBER(one.rawData));
    const hash = createHash('sha256').update(Buffer.from(certificate.rawData)).digest();
    const attributes = new pkijs.SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new pkijs.Attribute({
          type: '1.2.840.113549.1.9.3',
          values: [new ObjectIdentifier({ value: '1.2.840.113549.1.9.16.1.4' })],
        }),
        new pkijs.Attribute({
          type: '1.2.840.113549.1.9.4',
          values: [new OctetString({ valueHex: buffer(createHash('sha256').update(content).digest()) })],
        }),
        new pkijs.Attribute({
          type: '1.2.840.113549.1.9.16.2.47',
          values: [
            new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [new OctetString({ valueHex: buffer(hash) })] })] })] }),
          ],
        }),
      ],
    });
    const signed = new Uint8Array(attributes.toSchema().toBER());
    signed[0] = 0x31;
    const signature = signBytes('sha256', signed, { key, dsaEncoding: 'der' });
    if (faults.signature) signature[signature.length - 1]! ^= 1;
    const sha256 = (): pkijs.AlgorithmIdentifier => new pkijs.AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' });
    const token = new pkijs.SignedData({
      version: 3,
      digestAlgorithms: [sha256()],
      encapContentInfo: new pkijs.EncapsulatedContentInfo({
        eContentType: '1.2.840.113549.1.9.16.1.4',
        eContent: new OctetString({ valueHex: buffer(content) }),
      }),
      certificates: chain,
      signerInfos: [
        new pkijs.SignerInfo({
          version: 1,
          sid: new pkijs.IssuerAndSerialNumber({ issuer: chain[0]!.issuer, serialNumber: chain[0]!.serialNumber }),
          digestAlgorithm: sha256(),
          signedAttrs: attributes,
          signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' }),
          signature: new OctetString({ valueHex: buffer(signature) }),
        }),
      ],
    });
    return response(
      new pkijs.PKIStatusInfo({ status: pkijs.PKIStatus.granted }),
      new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: token.toSchema(true) }),
    );
  };
  return { answer, authorityPem: authority.toString('pem') };
}

function response(status: pkijs.PKIStatusInfo, timeStampToken?: pkijs.ContentInfo): Uint8Array {
  return new Uint8Array(new pkijs.TimeStampResp({ status, ...(timeStampToken && { timeStampToken }) }).toSchema().toBER());
}

/** The same behind an address of this machine. `behaves` says of each request, by its number, what it gets wrong; null: it never answers. */
export async function serveClock(behaves: (request: number) => ClockFaults | null = () => ({})) {
  const clock = await makeClock(behaves(0) ?? {});
  let asked = 0;
  const server = createServer((request, response_) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const faults = behaves(asked);
      asked += 1;
      if (faults === null) return;
      void clock
        .answer(new Uint8Array(Buffer.concat(parts)), faults)
        .then((bytes) => response_.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(bytes));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    authorityPem: clock.authorityPem,
    asked: () => asked,
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

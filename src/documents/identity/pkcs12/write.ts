import { createCipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import {
  BmpString,
  Constructed,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Primitive,
  Sequence,
  Set as Asn1Set,
  type BaseBlock,
} from 'asn1js';
import type { CertificateChain } from '../../sign/cms.ts';
import { pkcs12Mac } from './mac.ts';
import { oid } from './names.ts';

/** As dear for a guesser as our own sealing is meant to be; the MAC is what is guessed at first, and its derivation is slower here. */
const iterations = 600_000;
const macIterations = 200_000;

/**
 * A PKCS#12 file of one key (PKCS#8 DER) and its certificates: AES-256-CBC under PBKDF2 with HMAC-SHA-256, MAC with SHA-256. Every
 * reader since 2019 opens it; older ones are no reason to write what can be broken.
 * @param name shown by programs that list what a file holds.
 */
export function writePkcs12(
  key: Uint8Array,
  chain: CertificateChain,
  name: string,
  passphrase: string,
  random: (size: number) => Uint8Array,
): Uint8Array {
  const localKeyId = createHash('sha1').update(chain[0]!).digest();
  const own = [
    attribute(oid.localKeyId, octets(localKeyId)),
    attribute(oid.friendlyName, new BmpString({ value: name.replace(/[\u{10000}-\u{10ffff}]/gu, '\ufffd') })),
  ];
  const keys = sequence(bag(oid.keyBag, shrouded(key, passphrase, random), own));
  const certificates = sequence(
    ...chain.map((der, index) =>
      bag(oid.certificateBag, sequence(named(oid.x509Certificate), explicit(octets(der))), index === 0 ? own : []),
    ),
  );
  const box = encrypt(bytesOf(certificates), passphrase, random);
  const encrypted = sequence(
    new Integer({ value: 0 }),
    sequence(named(oid.data), box.algorithm, new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, valueHex: buffer(box.bytes) })),
  );
  const safes = bytesOf(
    sequence(sequence(named(oid.encryptedData), explicit(encrypted)), sequence(named(oid.data), explicit(octets(bytesOf(keys))))),
  );
  const salt = random(16);
  const mac = pkcs12Mac(passphrase.normalize('NFC'), salt, macIterations, 'sha256', safes);
  return bytesOf(
    sequence(
      new Integer({ value: 3 }),
      sequence(named(oid.data), explicit(octets(safes))),
      sequence(sequence(sequence(named(oid.sha256), new Null()), octets(mac)), octets(salt), new Integer({ value: macIterations })),
    ),
  );
}

function shrouded(key: Uint8Array, passphrase: string, random: (size: number) => Uint8Array): Sequence {
  const box = encrypt(key, passphrase, random);
  return sequence(box.algorithm, octets(box.bytes));
}

function encrypt(
  plain: Uint8Array,
  passphrase: string,
  random: (size: number) => Uint8Array,
): { readonly algorithm: Sequence; readonly bytes: Uint8Array } {
  const [salt, iv] = [random(16), random(16)];
  const key = pbkdf2Sync(passphrase.normalize('NFC'), salt, iterations, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const bytes = Buffer.concat([cipher.update(plain), cipher.final()]);
  key.fill(0);
  const derivation = sequence(
    named(oid.pbkdf2),
    sequence(octets(salt), new Integer({ value: iterations }), sequence(named(oid.hmacWithSha256), new Null())),
  );
  const scheme = sequence(named(oid.aes256Cbc), octets(iv));
  return { algorithm: sequence(named(oid.pbes2), sequence(derivation, scheme)), bytes };
}

function bag(type: string, value: BaseBlock, attributes: readonly BaseBlock[]): Sequence {
  return sequence(named(type), explicit(value), ...(attributes.length > 0 ? [new Asn1Set({ value: [...attributes] })] : []));
}

function attribute(type: string, value: BaseBlock): Sequence {
  return sequence(named(type), new Asn1Set({ value: [value] }));
}

function sequence(...value: BaseBlock[]): Sequence {
  return new Sequence({ value });
}

function explicit(value: BaseBlock): Constructed {
  return new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [value] });
}

function named(value: string): ObjectIdentifier {
  return new ObjectIdentifier({ value });
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: buffer(bytes) });
}

function bytesOf(block: BaseBlock): Uint8Array {
  return new Uint8Array(block.toBER());
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { fromBER, Integer, ObjectIdentifier, OctetString, Sequence, type BaseBlock } from 'asn1js';
import { Refused, refuse } from '../../../core/refusals/refusal.ts';
import { pkcs12Mac } from './mac.ts';
import { ciphers, hashes, oid, oldCiphers } from './names.ts';

/** What lies in a PKCS#12 file: keys as PKCS#8 and certificates, DER, in the order of the file. */
export interface Pkcs12Content {
  readonly keys: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
}

/** A file may ask for much work, but not for a day's. */
const mostIterations = 5_000_000;
const mostBags = 100;
const deepest = 4;

class WrongPassphrase extends Error {}

/**
 * Opens a PKCS#12 file.
 * @throws Refused P12_UNREADABLE, P12_OLD_ENCRYPTION with the name of what is too old, PASSPHRASE_WRONG.
 */
export function readPkcs12(bytes: Uint8Array, passphrase: string): Pkcs12Content {
  const unreadable = new Refused(refuse('P12_UNREADABLE'));
  // Keyboards and systems compose accents differently; whoever made the file typed them in one of these ways.
  const asTyped = [...new Set([passphrase, passphrase.normalize('NFC'), passphrase.normalize('NFD')])];
  for (const text of asTyped) {
    try {
      return new Reader(text).file(bytes);
    } catch (error) {
      if (error instanceof WrongPassphrase) continue;
      throw error instanceof Refused ? error : unreadable;
    }
  }
  throw new Refused(refuse('PASSPHRASE_WRONG'));
}

class Reader {
  readonly #passphrase: string;
  readonly #keys: Uint8Array[] = [];
  readonly #certificates: Uint8Array[] = [];
  #bags = 0;

  constructor(passphrase: string) {
    this.#passphrase = passphrase;
  }

  file(bytes: Uint8Array): Pkcs12Content {
    const [, content, mac] = children(parse(bytes));
    const safes = octets(contentOf(content, oid.data));
    // What was encrypted too weakly is named before the passphrase is judged: nothing can be done about it here.
    for (const safe of children(parse(safes))) refuseOld(safe);
    if (mac) this.#checkMac(mac, safes);
    for (const safe of children(parse(safes))) this.#safe(safe);
    return { keys: this.#keys, certificates: this.#certificates };
  }

  #checkMac(mac: BaseBlock, content: Uint8Array): void {
    const [digestInfo, salt, iterations] = children(mac);
    const [algorithm, digest] = children(digestInfo);
    const [name, parameters] = children(algorithm);
    let expected: Uint8Array;
    if (nameOf(name) === oid.pbmac1) {
      const [derivation, scheme] = children(parameters);
      const hashName = known(hashes, nameOf(children(scheme)[0]));
      expected = createHmac(hashName, this.#derive(derivation, undefined)).update(content).digest();
    } else {
      const rounds = iterations === undefined ? 1 : numberOf(iterations);
      expected = pkcs12Mac(this.#passphrase, octets(salt), rounds, known(hashes, nameOf(name)), content);
    }
    const found = octets(digest);
    if (found.length !== expected.length || !timingSafeEqual(found, expected)) throw new WrongPassphrase();
  }

  #safe(info: BaseBlock): void {
    const [type] = children(info);
    if (nameOf(type) === oid.data) return this.#contents(octets(contentOf(info, oid.data)), 0);
    const [, encrypted] = children(contentOf(info, oid.encryptedData));
    const [, algorithm, box] = children(encrypted);
    this.#contents(this.#decrypt(algorithm, octets(box)), 0);
  }

  #contents(bytes: Uint8Array, depth: number): void {
    for (const bag of children(parse(bytes))) {
      if (++this.#bags > mostBags || depth > deepest) throw new Error('too much');
      const [type, wrapped] = children(bag);
      const [value] = children(wrapped);
      const name = nameOf(type);
      if (name === oid.plainKeyBag) this.#keys.push(der(value));
      else if (name === oid.keyBag) {
        const [algorithm, box] = children(value);
        this.#keys.push(this.#decrypt(algorithm, octets(box)));
      } else if (name === oid.certificateBag) {
        const [kind, certificate] = children(value);
        if (nameOf(kind) === oid.x509Certificate) this.#certificates.push(octets(children(certificate)[0]));
      } else if (name === oid.nestedBag) this.#contents(der(value), depth + 1);
    }
  }

  #decrypt(algorithm: BaseBlock | undefined, box: Uint8Array): Uint8Array {
    const [name, parameters] = children(algorithm);
    refuseOldName(nameOf(name));
    if (nameOf(name) !== oid.pbes2) throw new Error('not an encryption that is known');
    const [derivation, scheme] = children(parameters);
    const [cipherName, iv] = children(scheme);
    refuseOldName(nameOf(cipherName));
    const cipher = known(ciphers, nameOf(cipherName));
    const decipher = createDecipheriv(cipher.name, this.#derive(derivation, cipher.keyBytes), octets(iv));
    try {
      const plain = new Uint8Array(Buffer.concat([decipher.update(box), decipher.final()]));
      if (fromBER(copy(plain)).offset === -1) throw new WrongPassphrase();
      return plain;
    } catch {
      // Without a MAC this is how a wrong passphrase shows.
      throw new WrongPassphrase();
    }
  }

  #derive(algorithm: BaseBlock | undefined, keyBytes: number | undefined): Uint8Array {
    const [name, parameters] = children(algorithm);
    if (nameOf(name) !== oid.pbkdf2) throw new Error('not a derivation that is known');
    const [salt, iterations, ...rest] = children(parameters);
    const size = rest.find((one) => one instanceof Integer);
    const prf = rest.find((one) => one instanceof Sequence);
    const hashName = prf ? known(hashes, nameOf(children(prf)[0])) : 'sha1';
    const length = keyBytes ?? (size ? numberOf(size) : 0);
    if (length < 1 || length > 128) throw new Error('a length of no key');
    return pbkdf2Sync(this.#passphrase, octets(salt), numberOf(iterations), length, hashName);
  }
}

function refuseOld(info: BaseBlock): void {
  const [type] = children(info);
  if (nameOf(type) !== oid.encryptedData) return;
  const [, encrypted] = children(contentOf(info, oid.encryptedData));
  const [, algorithm] = children(encrypted);
  refuseOldName(nameOf(children(algorithm)[0]));
}

function refuseOldName(name: string): void {
  const old = oldCiphers[name];
  if (old !== undefined) throw new Refused(refuse('P12_OLD_ENCRYPTION', { algorithm: old }));
}

function parse(bytes: Uint8Array): BaseBlock {
  const { offset, result } = fromBER(copy(bytes));
  if (offset === -1) throw new Error('not DER');
  return result;
}

function children(block: BaseBlock | undefined): BaseBlock[] {
  const value = (block?.valueBlock as { readonly value?: unknown } | undefined)?.value;
  if (!Array.isArray(value)) throw new Error('not constructed');
  return value as BaseBlock[];
}

/** The content that a ContentInfo holds, which must be of that type. */
function contentOf(info: BaseBlock | undefined, type: string): BaseBlock {
  const [name, wrapped] = children(info);
  const [content] = children(wrapped);
  if (nameOf(name) !== type || !content) throw new Error('other content');
  return content;
}

function nameOf(block: BaseBlock | undefined): string {
  if (!(block instanceof ObjectIdentifier)) throw new Error('not a name');
  return block.valueBlock.toString();
}

function numberOf(block: BaseBlock | undefined): number {
  if (!(block instanceof Integer) || block.valueBlock.valueHexView.length > 4) throw new Error('not a number');
  const value = block.valueBlock.valueDec;
  if (value < 1 || value > mostIterations) throw new Error('out of bounds');
  return value;
}

/** The bytes of an octet string, in one piece or in parts, also under an implicit tag. */
function octets(block: BaseBlock | undefined): Uint8Array {
  if (!block) throw new Error('missing');
  // The library looks into octets and finds more blocks there; only a constructed one consists of them.
  if (block.idBlock.isConstructed) return new Uint8Array(Buffer.concat(children(block).map(octets)));
  if (!(block instanceof OctetString) && block.idBlock.tagClass !== 3) throw new Error('no octets');
  return new Uint8Array((block.valueBlock as { readonly valueHexView?: Uint8Array }).valueHexView ?? []);
}

function der(block: BaseBlock | undefined): Uint8Array {
  if (!block) throw new Error('missing');
  return new Uint8Array(block.valueBeforeDecodeView);
}

function known<Value>(table: Readonly<Record<string, Value>>, name: string): Value {
  if (!Object.hasOwn(table, name)) throw new Error('not known');
  return table[name]!;
}

/** asn1js wants a buffer that holds nothing else. */
function copy(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

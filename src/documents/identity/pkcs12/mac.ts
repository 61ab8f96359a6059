import { createHmac, hash } from 'node:crypto';

/**
 * The MAC of a PKCS#12 file: its key is derived from the passphrase in UTF-16 by the file format's own function (RFC 7292, B.2, for
 * purpose 3, of which one block is all that is needed).
 */
export function pkcs12Mac(passphrase: string, salt: Uint8Array, iterations: number, hashName: string, content: Uint8Array): Uint8Array {
  const block = hashName === 'sha384' || hashName === 'sha512' ? 128 : 64;
  const text = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  let derived: Buffer = hash(hashName, Buffer.concat([Buffer.alloc(block, 3), filled(salt, block), filled(text, block)]), 'buffer');
  for (let round = 1; round < iterations; round++) derived = hash(hashName, derived, 'buffer');
  return createHmac(hashName, derived).update(content).digest();
}

/** The bytes again and again, up to whole blocks. */
function filled(bytes: Uint8Array, block: number): Buffer {
  return bytes.length === 0 ? Buffer.alloc(0) : Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
}

import { hash } from 'node:crypto';

const blockBytes = 64;

/**
 * HMAC-SHA-256 (RFC 2104) of a text in UTF-8, lower-case hex, by two one-shot hashes: the journal makes one for each author
 * of each entry, and setting up a keyed object costs ten times the hashing of so short a text.
 */
export function hmacSha256(key: Uint8Array, text: string): string {
  if (key.length > blockBytes) throw new Error('a key is at most one block long');
  const textBytes = Buffer.byteLength(text);
  const inner = Buffer.alloc(blockBytes + textBytes, 0x36);
  const outer = Buffer.alloc(blockBytes + 32, 0x5c);
  for (let index = 0; index < key.length; index++) {
    inner[index]! ^= key[index]!;
    outer[index]! ^= key[index]!;
  }
  inner.write(text, blockBytes);
  outer.set(hash('sha256', inner, 'buffer'), blockBytes);
  return hash('sha256', outer, 'hex');
}

import { createDecipheriv, hash, scryptSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../src/core/canonical/canonicalJson.ts';
import { unlockIdentity } from '../../src/documents/index.ts';
import { makeIdentity, passphrase } from '../documents/identities.ts';
import { scryptCost as costOfTests } from '../support/scryptCost.ts';

/** The derivation as docs/spec/documents.md tells it. */
const cost = { cost: 2 ** 17, blockSize: 8, parallelization: 1 };

interface Text {
  readonly scrypt: typeof cost & { readonly salt: string };
  readonly certificates: readonly [string, string];
  readonly key: Readonly<Record<'nonce' | 'box' | 'tag', string>>;
}
const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

it('a key at rest costs its whole derivation to open, and no text makes the program accept another cost', async () => {
  const { sealed, identity } = await makeIdentity();
  const { checksum: _, ...text } = JSON.parse(sealed) as Text & { readonly checksum: string };
  expect(text.scrypt).toEqual({ ...cost, salt: text.scrypt.salt });
  const derived = scryptSync(passphrase, bytes(text.scrypt.salt), 32, { ...cost, maxmem: 2 ** 28 });
  const decipher = createDecipheriv('aes-256-gcm', derived, bytes(text.key.nonce));
  decipher.setAAD(bytes(text.certificates[0])).setAuthTag(bytes(text.key.tag));
  const plain = Buffer.concat([decipher.update(bytes(text.key.box)), decipher.final()]);
  expect(plain.equals(identity.key.export({ type: 'pkcs8', format: 'der' }))).toBe(true);

  expect((await unlockIdentity(sealed, passphrase)).fingerprint).toBe(identity.fingerprint);
  await expect(unlockIdentity(sealed, 'trois petits chiens')).rejects.toMatchObject({ refusal: { code: 'PASSPHRASE_WRONG' } });
  // Whole in itself, and what the tests accept elsewhere.
  const cheap = { ...text, scrypt: { ...text.scrypt, ...costOfTests } };
  const whole = JSON.stringify({ ...cheap, checksum: hash('sha256', canonicalJson(cheap as unknown as Json), 'hex') });
  await expect(unlockIdentity(whole, passphrase)).rejects.toMatchObject({ refusal: { code: 'IDENTITY_DAMAGED' } });
});

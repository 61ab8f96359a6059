import { createPrivateKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { createIdentity, readIdentity, unlockIdentity } from '../../src/documents/index.ts';
import { makeIdentity, passphrase } from './identities.ts';

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
  );

describe('an identity', async () => {
  const { sealed, identity } = await makeIdentity();

  it('opens with its passphrase, also when the accents are composed otherwise', async () => {
    const opened = await unlockIdentity(sealed, passphrase);
    expect(opened.fingerprint).toBe(identity.fingerprint);
    expect(opened.key.export({ format: 'der', type: 'pkcs8' }).equals(identity.key.export({ format: 'der', type: 'pkcs8' }))).toBe(true);
    const accented = await createIdentity({
      cooperativeName: 'C',
      signerName: 'S',
      passphrase: 'été à la mer'.normalize('NFC'),
      now: new Date(),
      random: (size) => new Uint8Array(size).fill(7),
    });
    expect((await unlockIdentity(accented.sealed, 'été à la mer'.normalize('NFD'))).signerName).toBe('S');
  });

  it('refuses a wrong, a weak and a missing passphrase by name', async () => {
    expect(await codeOf(unlockIdentity(sealed, 'trois petits chiens'))).toBe('PASSPHRASE_WRONG');
    expect(await codeOf(unlockIdentity(sealed, ''))).toBe('PASSPHRASE_WRONG');
    const options = { cooperativeName: 'C', signerName: 'S', now: new Date(), random: (size: number) => new Uint8Array(size) };
    expect(await codeOf(createIdentity({ ...options, passphrase: '1234567' }))).toBe('PASSPHRASE_WEAK');
    expect(await codeOf(createIdentity({ ...options, signerName: ' ', passphrase }))).toBe('NAME_MISSING');
  });

  it('says that its file is damaged, whatever is damaged, and never spends memory on a foreign cost', async () => {
    const value = JSON.parse(sealed) as Record<string, unknown>;
    const broken: string[] = ['', 'null', '[]', '{}', sealed.slice(0, -40), sealed.replace(/"cost": \d+/u, '"cost": 1073741824')];
    const other = (text: string): string => `${text.slice(0, 20)}${text[20] === 'A' ? 'B' : 'A'}${text.slice(21)}`;
    const [signer, authority] = value['certificates'] as [string, string];
    const key = value['key'] as { box: string };
    for (const change of [
      { certificates: [other(signer), authority] },
      { certificates: [signer, other(authority)] },
      { certificates: [signer] },
      { certificates: [] },
      { checksum: other(value['checksum'] as string) },
      { key: { ...key, box: other(key.box) } },
      { version: 3 },
    ])
      broken.push(JSON.stringify({ ...value, ...change }));
    for (const text of broken) expect(await codeOf(unlockIdentity(text, passphrase))).toBe('IDENTITY_DAMAGED');
  });

  it('keeps no private key in the clear in its file, in any encoding', () => {
    const secret = identity.key.export({ format: 'jwk' });
    const scalar = Buffer.from(secret.d!, 'base64url');
    const der = identity.key.export({ format: 'der', type: 'pkcs8' });
    for (const bytes of [scalar, der, der.subarray(-64)]) {
      for (const encoding of ['hex', 'base64', 'base64url', 'latin1'] as const) expect(sealed).not.toContain(bytes.toString(encoding));
    }
    const { key } = JSON.parse(sealed) as { key: { box: string } };
    expect(() => createPrivateKey({ key: Buffer.from(key.box, 'base64'), format: 'der', type: 'pkcs8' })).toThrow();
  });

  it('shows its certificates without the passphrase', () => {
    const shown = readIdentity(sealed);
    expect(shown).toMatchObject({ signerName: 'Maïa Lefèvre', role: 'lead', fingerprint: identity.fingerprint });
    const leaf = new X509Certificate(shown.certificatePem);
    const authority = new X509Certificate(shown.authorityPem);
    expect(leaf.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(identity.fingerprint);
    expect(leaf.verify(authority.publicKey)).toBe(true);
    expect(leaf.checkIssued(authority)).toBe(true);
    expect(leaf.ca).toBe(false);
    expect(authority.ca).toBe(true);
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36']);
    expect(leaf.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(new Date(leaf.validTo).getUTCFullYear()).toBeGreaterThanOrEqual(2056);
  });

  it.each(['#1 Coop', '#3000', 'a, b = c + d; e', '"Guillemets" \\ fin', 'Сила & 李', 'x'.repeat(90)])(
    'takes any name for its certificate: %s',
    async (name) => {
      const made = await createIdentity({
        cooperativeName: name,
        signerName: name,
        passphrase,
        now: new Date('2026-01-01T00:00:00Z'),
        random: (size) => new Uint8Array(size).fill(9),
      });
      expect(made.identity.signerName).toBe(name.slice(0, 64));
    },
  );
});

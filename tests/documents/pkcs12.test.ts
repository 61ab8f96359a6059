import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { exportPkcs12, importPkcs12, renderStatement, signPdf, unlockIdentity, verifyPdf } from '../../src/documents/index.ts';
import { currentStatement } from './current.ts';
import { makeIdentity, passphrase } from './identities.ts';
import { authorityExtensions, Certificates, p256, p384, rsa, signerExtensions } from './pkcs12Files.ts';
import { hasTool, run } from './tools.ts';

const openssl = hasTool('openssl', 'version');
const pdfsig = hasTool('pdfsig', '-v');
const note = openssl ? '' : ' (skipped: openssl is not on this machine)';
const accented = 'Été à l’étang, 李';
const random = (size: number): Uint8Array => new Uint8Array(randomBytes(size));
/** Certificates that OpenSSL makes begin today, in its clock's view. */
const now = new Date(Date.now() + 86_400_000);

const importing = (file: Uint8Array, filePassphrase: string, at = now) =>
  importPkcs12({ file, filePassphrase, passphrase, now: at, random });
const refusalOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Refused ? { code: error.refusal.code, ...error.refusal.details } : String(error)),
  );

describe('a signing identity as a PKCS#12 file', async () => {
  const { sealed, identity } = await makeIdentity();
  const kept = { sealed, fingerprint: identity.fingerprint, passphrase };
  const file = await exportPkcs12(kept, accented, random);

  it('comes back as the same key and certificates, sealed under a passphrase of its own', async () => {
    const made = await importing(file, accented);
    expect(made.identity.chain.map((der) => Buffer.from(der).toString('hex'))).toEqual(
      identity.chain.map((der) => Buffer.from(der).toString('hex')),
    );
    const opened = await unlockIdentity(made.sealed, passphrase);
    expect(opened.key.equals(identity.key)).toBe(true);
    expect(await refusalOf(unlockIdentity(made.sealed, accented))).toEqual({ code: 'PASSPHRASE_WRONG' });
    expect((await importing(file, accented.normalize('NFD'))).identity.fingerprint).toBe(identity.fingerprint);
  });

  it('asks for the right passphrase, and for a strong one', async () => {
    expect(await refusalOf(importing(file, 'Ete a l’etang, 李'))).toEqual({ code: 'PASSPHRASE_WRONG' });
    expect(await refusalOf(importing(file, ''))).toEqual({ code: 'PASSPHRASE_WRONG' });
    expect(await refusalOf(exportPkcs12(kept, 'court', random))).toMatchObject({ code: 'PASSPHRASE_WEAK' });
    expect(await refusalOf(exportPkcs12({ ...kept, passphrase: 'another one' }, accented, random))).toEqual({ code: 'PASSPHRASE_WRONG' });
    expect(await refusalOf(importPkcs12({ file, filePassphrase: accented, passphrase: 'court', now, random }))).toMatchObject({
      code: 'PASSPHRASE_WEAK',
    });
  });

  it('holds no private key in the clear', () => {
    const key = identity.key.export({ format: 'der', type: 'pkcs8' });
    const scalar = Buffer.from(identity.key.export({ format: 'jwk' }).d!, 'base64url');
    for (const secret of [key, scalar]) expect(Buffer.from(file).includes(secret)).toBe(false);
  });

  it('is judged by today: expired and not yet valid are told with the day', async () => {
    expect(await refusalOf(importing(file, accented, new Date('2099-01-01')))).toEqual({ code: 'CERTIFICATE_EXPIRED', day: '2056-05-02' });
    expect(await refusalOf(importing(file, accented, new Date('2010-01-01')))).toEqual({ code: 'CERTIFICATE_NOT_YET', day: '2016-05-02' });
  });

  it('any damage that matters is told by name, and nothing else is ever read from the file', async () => {
    const codes = new Set<unknown>();
    // Each form of an accented passphrase is tried: one form is enough here.
    const plain = await exportPkcs12(kept, 'plain words', random);
    const change = fc.record({ place: fc.nat(plain.length - 1), mask: fc.integer({ min: 1, max: 255 }), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(change, async ({ place, mask, cut }) => {
        const changed = cut ? plain.subarray(0, place) : Uint8Array.from(plain, (byte, index) => (index === place ? byte ^ mask : byte));
        const refusal = await refusalOf(
          importing(changed, 'plain words').then((read) => expect(read.identity.fingerprint).toBe(identity.fingerprint)),
        );
        codes.add((refusal as { code?: string }).code ?? refusal);
      }),
      { numRuns: 20 },
    );
    for (const code of codes)
      expect(['P12_UNREADABLE', 'PASSPHRASE_WRONG', 'P12_NO_KEY', 'P12_NO_CERTIFICATE', 'P12_OLD_ENCRYPTION', 'no refusal']).toContain(
        code,
      );
    for (const bytes of [new Uint8Array(), new Uint8Array([0x30, 0x80]), new TextEncoder().encode('-----BEGIN CERTIFICATE-----')])
      expect(await refusalOf(importing(bytes, accented))).toEqual({ code: 'P12_UNREADABLE' });
  });

  it.skipIf(!openssl)(`is opened by OpenSSL, with AES-256${note}`, () => {
    const certificates = new Certificates();
    writeFileSync(certificates.path('made.p12'), file);
    writeFileSync(certificates.path('pass'), `${accented}\n`);
    const said = run('openssl', [
      'pkcs12',
      '-info',
      '-noenc',
      '-in',
      certificates.path('made.p12'),
      '-passin',
      `file:${certificates.path('pass')}`,
    ]);
    expect(said).toContain('PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256');
    expect(said).toContain('MAC: sha256, Iteration 200000');
    expect(said).toContain('BEGIN PRIVATE KEY');
    expect(said).toContain(identity.certificatePem);
    expect(said).toContain(identity.authorityPem);
    certificates.remove();
  });
});

describe.skipIf(!openssl)(`a PKCS#12 file that OpenSSL made${note}`, async () => {
  const made = new Certificates();
  afterAll(() => made.remove());
  if (openssl) {
    made.key('root', ...p384);
    made.root('root', '/O=Autorité Exemple/CN=Racine');
    made.key('middle', ...rsa(2048));
    made.issue('middle', '/O=Autorité Exemple/CN=Intermédiaire', 'root', authorityExtensions);
    made.key('signer', ...rsa(3072));
    made.issue('signer', '/O=Coop/title=Trésorière/CN=Awa Diop', 'middle', signerExtensions);
    made.key('ec', ...p256);
    made.issue('ec', '/CN=Élodie Brun', 'root', signerExtensions);
    made.key('alone', ...p384);
    made.root('alone', '/CN=Seule');
    made.key('ed', '-algorithm', 'ED25519');
    made.root('ed', '/CN=Ed');
    made.key('small', ...rsa(1024));
    made.root('small', '/CN=Small');
    made.key('past', ...p256);
    made.issue('past', '/CN=Past', 'root', signerExtensions, ['20200101000000Z', '20210101000000Z']);
    made.key('agree', ...p256);
    made.issue('agree', '/CN=Agree', 'root', 'basicConstraints=CA:FALSE\nkeyUsage=critical,keyAgreement');
  }
  const names = { signer: ['middle', 'root'], ec: ['root'], alone: [] } as const;

  it.each(Object.keys(names) as (keyof typeof names)[])(
    '%s is read with its chain, signs, and verifies here and elsewhere',
    async (name) => {
      const { identity } = await importing(made.pkcs12(name, accented, [...names[name]].reverse()), accented);
      expect(identity.chain).toHaveLength(1 + names[name].length);
      const base = await renderStatement(currentStatement(2), { signerFingerprint: identity.fingerprint });
      const signed = signPdf(base, identity, { at: now, name: identity.signerName, reason: 'Clôture' });
      expect(await verifyPdf(signed, { knownFingerprints: [identity.fingerprint] })).toMatchObject({
        intact: true,
        dataMatchesPrint: true,
        signatures: [{ signer: identity.signerName, valid: true, chainValid: true, known: true }],
      });
      const changed = new Uint8Array(signed);
      changed[4000]! ^= 1;
      expect(await verifyPdf(changed, { knownFingerprints: [] })).toMatchObject({ intact: false, signatures: [{ valid: false }] });
      writeFileSync(made.path(`${name}.pdf`), signed);
      if (pdfsig) {
        const said = run('pdfsig', [made.path(`${name}.pdf`)]);
        expect(said).toContain('Signature is Valid.');
        expect(said).toContain('Total document signed');
      }
      const text = Buffer.from(signed).toString('latin1');
      const [, first, second, third] = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/u.exec(text)!.map(Number) as [
        number,
        number,
        number,
        number,
      ];
      const padded = Buffer.from(text.slice(first + 1, second - 1), 'hex');
      writeFileSync(made.path('der'), padded.subarray(0, 4 + padded.readUInt16BE(2)));
      writeFileSync(made.path('content'), Buffer.concat([signed.subarray(0, first), signed.subarray(second, second + third)]));
      const top = [name, ...names[name]].at(-1)!;
      expect(
        run('openssl', [
          'cms',
          '-verify',
          '-cades',
          '-binary',
          '-inform',
          'DER',
          '-in',
          made.path('der'),
          '-content',
          made.path('content'),
          '-CAfile',
          made.path(`${top}.pem`),
          '-purpose',
          'any',
          '-no_check_time',
          '-out',
          made.path('out'),
        ]),
      ).toContain('CAdES Verification successful');
    },
  );

  it('states name and capacity as its certificate does, or none', async () => {
    const { identity } = await importing(made.pkcs12('signer', 'pass word', ['middle', 'root']), 'pass word');
    expect(identity).toMatchObject({ signerName: 'Awa Diop', role: 'Trésorière' });
    expect((await importing(made.pkcs12('ec', 'pass word'), 'pass word')).identity).toMatchObject({ signerName: 'Élodie Brun', role: '' });
  });

  it('is read in every form that is safe: other rounds, other hashes, AES-128, without a MAC', async () => {
    for (const options of [
      ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC'],
      ['-keypbe', 'AES-192-CBC', '-certpbe', 'NONE'],
      ['-macalg', 'sha512', '-iter', '100000'],
      ['-macalg', 'sha1', '-noiter'],
      ['-nomac'],
    ]) {
      const file = made.pkcs12('ec', accented, ['root'], ...options);
      expect((await importing(file, accented)).identity.signerName, options.join(' ')).toBe('Élodie Brun');
      expect(await refusalOf(importing(file, 'something else')), options.join(' ')).toEqual({ code: 'PASSPHRASE_WRONG' });
    }
  });

  it('is refused with a reason: too old, without a key or a certificate, expired, no signer’s, a kind of key that few verify', async () => {
    const refused = (file: Uint8Array) => refusalOf(importing(file, 'pass word'));
    const legacy = (...options: string[]) => made.pkcs12('ec', 'pass word', [], '-legacy', ...options);
    expect(await refused(legacy())).toMatchObject({ code: 'P12_OLD_ENCRYPTION', algorithm: expect.stringMatching(/^(?:RC2|3DES)$/u) });
    expect(await refused(legacy('-certpbe', 'PBE-SHA1-3DES'))).toEqual({ code: 'P12_OLD_ENCRYPTION', algorithm: '3DES' });
    expect(await refusalOf(importing(legacy(), 'not this one'))).toMatchObject({ code: 'P12_OLD_ENCRYPTION' });
    expect(await refused(made.pkcs12('ec', 'pass word', ['root'], '-nokeys'))).toEqual({ code: 'P12_NO_KEY' });
    expect(await refused(made.pkcs12('ec', 'pass word', [], '-nocerts'))).toEqual({ code: 'P12_NO_CERTIFICATE' });
    expect(await refused(made.pkcs12('ed', 'pass word'))).toEqual({ code: 'KEY_UNSUPPORTED', key: 'ed25519' });
    expect(await refused(made.pkcs12('small', 'pass word'))).toEqual({ code: 'KEY_UNSUPPORTED', key: 'rsa 1024' });
    expect(await refused(made.pkcs12('past', 'pass word', ['root']))).toEqual({ code: 'CERTIFICATE_EXPIRED', day: '2021-01-01' });
    expect(await refused(made.pkcs12('agree', 'pass word', ['root']))).toEqual({ code: 'CERTIFICATE_NOT_FOR_SIGNING' });
    expect(await refused(made.pkcs12('middle', 'pass word', ['root']))).toEqual({ code: 'CERTIFICATE_NOT_FOR_SIGNING' });
  });
});

import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ContentInfo, SignedData } from 'pkijs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  certificateFingerprints,
  countersignPdf,
  createIdentity,
  renderStatement,
  signPdf,
  signPdfStamped,
  verifyPdf,
  type StampAsker,
  type VerificationReport,
} from '../../src/documents/index.ts';
import { addTimeStamp, signatureValue, verifyCms } from '../../src/documents/sign/cms.ts';
import { appendSignature, findSignatures } from '../../src/documents/pdfFile/appendSignature.ts';
import { verifyDocuments } from '../../src/app/papers/verify.ts';
import { makePress } from '../../src/engine/press.ts';
import { fetchStamp } from '../../src/engine/stamping.ts';
import { currentStatement } from './current.ts';
import { makeIdentity, signedAt } from './identities.ts';
import { serveClock } from './ownClock.ts';
import { startTimeService } from './timeService.ts';
import { hasTool, run } from './tools.ts';

const openssl = hasTool('openssl', 'version');
const pdfsig = hasTool('pdfsig', '-v');
const skipped = openssl ? '' : ' (skipped: openssl is not on this machine)';

describe.skipIf(!openssl)(`a time stamp inside the signature of a PDF${skipped}`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tantieme-stamps-'));
  const path = (name: string): string => join(folder, name);
  const service = openssl ? await startTimeService(path('tsa')) : null;
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const { identity } = await makeIdentity();
  const { identity: second } = await makeIdentity();
  const document = currentStatement(4);
  const sign = { at: signedAt, name: 'Maïa Lefèvre', reason: document.kind };
  const unsigned = await renderStatement(document, { signerFingerprint: identity.fingerprint });
  let asked = 0;
  const stamp: StampAsker = (value) => {
    asked += 1;
    return fetchStamp(value, service!.address);
  };
  const plain = signPdf(unsigned, identity, sign);
  const stamped = service ? await signPdfStamped(unsigned, identity, { ...sign, stamp }) : plain;
  const timeAuthority = certificateFingerprints(new TextEncoder().encode(service?.authority ?? identity.authorityPem), 'ca.pem');
  const verify = (bytes: Uint8Array, known = timeAuthority): Promise<VerificationReport> =>
    verifyPdf(bytes, { knownFingerprints: [identity.authorityFingerprint, second.authorityFingerprint, ...known] });
  /** Where a file's first signature is: its CMS without the zeros that fill its room, and the digest that it signs. */
  const partsOf = (bytes: Uint8Array) => {
    const [found] = findSignatures(Buffer.from(bytes).toString('latin1'));
    const padded = Buffer.from(found!.contents, 'hex');
    const content = Buffer.concat([bytes.subarray(0, found!.byteRange[1]), bytes.subarray(found!.byteRange[2], found!.end)]);
    const digest = createHash('sha256').update(content).digest();
    return { found: found!, cms: new Uint8Array(padded.subarray(0, 4 + padded.readUInt16BE(2))), content, digest };
  };
  /** The file with another CMS in the same room. */
  const withCms = (bytes: Uint8Array, cms: Uint8Array): Uint8Array => {
    const { found } = partsOf(bytes);
    return appendSignature(bytes.subarray(0, found.baseLength), found.facts!, Buffer.from(cms).toString('hex'), found.contents.length)
      .bytes;
  };

  it('costs one request, and says when and by whom', async () => {
    expect(asked).toBe(1);
    const report = await verify(stamped);
    expect(report).toMatchObject({
      intact: true,
      coversWholeFile: true,
      dataMatchesPrint: true,
      signatures: [{ valid: true, known: true, stamp: { authority: 'Local clock', valid: true, known: true } }],
    });
    expect(Math.abs(Date.parse(report.signatures[0]!.stamp!.at!) - Date.now())).toBeLessThan(3_600_000);
    expect((await verify(stamped, [])).signatures[0]!.stamp).toMatchObject({ valid: true, known: false });
    expect((await verify(plain)).signatures[0]!.stamp).toBeNull();
  });

  it('stands in a room of sixteen kilobytes', () => {
    expect(partsOf(stamped).found.contents).toHaveLength(2 * 16_384);
    // A place in the file may have one figure more where the room before it is larger.
    const wider = stamped.length - plain.length - (2 * 16_384 - 2 * 4_096);
    expect([0, 1, 2]).toContain(wider);
  });

  it('has a second, stamped signature beside it, and both hold', async () => {
    const both = await countersignPdf(stamped, second, { at: signedAt, role: '', stamp });
    expect(Buffer.from(both.subarray(0, stamped.length)).equals(stamped)).toBe(true);
    expect(await verify(both)).toMatchObject({
      intact: true,
      dataMatchesPrint: true,
      signatures: [{ stamp: { valid: true } }, { stamp: { valid: true } }],
    });
    const mixed = await countersignPdf(plain, second, { at: signedAt, role: '', stamp });
    expect(await verify(mixed)).toMatchObject({ intact: true, signatures: [{ stamp: null }, { stamp: { valid: true } }] });
  });

  it('that was altered, exchanged, taken out or put in later is found', async () => {
    const { cms, digest } = partsOf(stamped);
    const token = verifyCms(cms, digest).stamp!.token;
    const at = Buffer.from(cms).indexOf(Buffer.from('Local clock'));
    const altered = new Uint8Array(cms);
    altered[at]! ^= 1;
    expect((await verify(withCms(stamped, altered))).intact).toBe(false);
    // The token of another signature, though whole in itself.
    const other = await signPdfStamped(unsigned, identity, { ...sign, stamp: async () => token });
    expect(await verify(other)).toMatchObject({ intact: false, signatures: [{ valid: true, stamp: { valid: false, known: false } }] });
    const bare = withCms(stamped, withoutStamp(cms));
    expect(verifyCms(partsOf(bare).cms, digest).valid).toBe(true);
    expect(await verify(bare)).toMatchObject({ intact: false, signatures: [{ valid: false, stamp: null }] });
    const before = partsOf(plain);
    const late = withCms(plain, addTimeStamp(before.cms, before.digest, await stamp(signatureValue(before.cms))));
    expect(await verify(late)).toMatchObject({ intact: false, signatures: [{ valid: false, stamp: { valid: true } }] });
  });

  it('that is too large for its room, or would not read the same again, is refused', async () => {
    const { cms, digest } = partsOf(stamped);
    const token = verifyCms(cms, digest).stamp!.token;
    const octets = (length: number): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from([0x04, 0x82, length >> 8, length & 255]), Buffer.alloc(length)])); // prettier-ignore
    const refused = (answer: Uint8Array): Promise<Uint8Array> => signPdfStamped(unsigned, identity, { ...sign, stamp: async () => answer });
    await expect(refused(octets(16_000))).rejects.toMatchObject({ refusal: { code: 'DOCUMENT_STAMP_TOO_LARGE' } });
    await expect(refused(new Uint8Array([...token, 0]))).rejects.toMatchObject({ refusal: { code: 'DOCUMENT_STAMP_INVALID' } });
  });

  it('openssl verifies the signature as CAdES and the token over its value', () => {
    const { cms, content, digest } = partsOf(stamped);
    writeFileSync(path('ca.pem'), identity.authorityPem);
    writeFileSync(path('tsa-ca.pem'), service!.authority);
    writeFileSync(path('s.p7s'), cms);
    writeFileSync(path('s.bin'), content);
    const found = verifyCms(cms, digest).stamp!;
    writeFileSync(path('token.der'), found.token);
    writeFileSync(path('value.bin'), found.signature);
    const signature = ['-inform', 'DER', '-in', path('s.p7s'), '-content', path('s.bin'), '-CAfile', path('ca.pem')];
    expect(run('openssl', ['cms', '-verify', '-cades', '-binary', '-purpose', 'any', ...signature, '-out', '/dev/null'])).toContain(
      'CAdES Verification successful',
    );
    const over = ['-token_in', '-in', path('token.der'), '-data', path('value.bin'), '-CAfile', path('tsa-ca.pem')];
    expect(run('openssl', ['ts', '-verify', ...over])).toContain('Verification: OK');
  });

  it('explains a certificate that has expired since: by its signer alone, or by who saw it in time', async () => {
    const press = makePress(resolve(import.meta.dirname, '../../resources'));
    const old = await createIdentity({ cooperativeName: 'Jadis', signerName: 'Lou', passphrase: 'four words of ours', now: new Date('1980-01-01T00:00:00Z'), random: (size) => new Uint8Array(randomBytes(size)) }); // prettier-ignore
    const at = new Date('2019-06-01T10:00:00Z');
    const clock = await serveClock(() => ({ at }));
    try {
      const facts = { at: new Date('2019-05-31T10:00:00Z'), name: 'Lou', reason: document.kind };
      const base = await renderStatement(document, { signerFingerprint: old.identity.fingerprint });
      const files = [
        { name: 'alone.pdf', bytes: signPdf(base, old.identity, facts) },
        {
          name: 'seen.pdf',
          bytes: await signPdfStamped(base, old.identity, { ...facts, stamp: (value) => fetchStamp(value, clock.address) }),
        },
      ];
      const authorities = [{ name: 'authority.pem', bytes: new TextEncoder().encode(old.identity.authorityPem) }];
      const { verdicts } = await verifyDocuments(null, press, { files, authorities, present: null, today: '2026-01-01' });
      expect(verdicts.map(({ intact, signatures: [first] }) => [intact, first?.standing, first?.stamp?.at ?? null])).toEqual([
        [true, 'expiredSince', null],
        [true, 'expiredStamped', at.toISOString()],
      ]);
    } finally {
      await clock.stop();
    }
  });

  it.skipIf(!pdfsig)('pdfsig calls every signature valid and the file wholly signed', async () => {
    writeFileSync(path('twice.pdf'), await countersignPdf(stamped, second, { at: signedAt, role: '', stamp }));
    const said = run('pdfsig', [path('twice.pdf')]);
    expect(said.split('Signature is Valid.')).toHaveLength(3);
    expect(said).toMatch(/Total document signed[\s\S]*$/u);
  });
});

/** The same signature, as somebody would write it who took the stamp out. */
function withoutStamp(cms: Uint8Array): Uint8Array {
  const info = ContentInfo.fromBER(new Uint8Array(cms).buffer);
  const signed = new SignedData({ schema: info.content });
  delete signed.signerInfos[0]!.unsignedAttrs;
  return new Uint8Array(new ContentInfo({ contentType: info.contentType, content: signed.toSchema(true) }).toSchema().toBER());
}

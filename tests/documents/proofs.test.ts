import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareFiles, type HandOutManifest } from '../../src/core/statements/manifest.ts';
import {
  certificateFingerprints,
  dataInside,
  documentBytes,
  manifestBytes,
  parseManifest,
  renderArchive,
  renderStatement,
  signDetached,
  signPdf,
  stampDetached,
  twinFiles,
  verifyFiles,
  type FileReport,
  type GivenFile,
} from '../../src/documents/index.ts';
import { fetchStamp } from '../../src/engine/stamping.ts';
import { currentStatement } from './current.ts';
import { makeIdentity, signedAt } from './identities.ts';
import { readPdf } from './readPdf.ts';
import { startTimeService } from './timeService.ts';
import { hasTool, run } from './tools.ts';

const openssl = hasTool('openssl', 'version');
const skipped = openssl ? '' : ' (skipped: openssl is not on this machine)';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('what is handed out beside a document', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tantieme-proofs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  const { identity } = await makeIdentity();
  const document = currentStatement(4);
  const sign = { at: signedAt, name: 'Maïa Lefèvre', reason: document.kind };
  const pdf = signPdf(await renderStatement(document, { signerFingerprint: identity.fingerprint }), identity, sign);
  const data = documentBytes(document);
  const [json, signature] = twinFiles(data, 'a.pdf', identity) as [GivenFile, GivenFile];
  const archived = signPdf((await renderArchive(data, { signerFingerprint: identity.fingerprint }))!, identity, sign);
  const archive: GivenFile = { name: 'a.archive.pdf', bytes: archived };
  const manifest: HandOutManifest = {
    kind: 'hand-out-manifest',
    schema: 1,
    cooperative: { bookId: document.cooperative.bookId, name: document.cooperative.name },
    head: document.head,
    madeOn: '2016-05-03',
    files: [
      { name: 'a.json', sha256: sha256(data), number: document.number, kind: document.kind, member: 1 },
      { name: 'a.pdf', sha256: sha256(pdf), number: document.number, kind: document.kind, member: 1 },
    ],
  };
  const listed: GivenFile = { name: 'manifest.json', bytes: manifestBytes(manifest) };
  const listSignature: GivenFile = { name: 'manifest.json.p7s', bytes: signDetached(listed.bytes, identity) };
  const present = [json, { name: 'a.pdf', bytes: pdf }].map(({ name, bytes }) => ({ name, sha256: sha256(bytes) }));
  const knownFingerprints = [identity.authorityFingerprint];
  const verify = async (files: readonly GivenFile[], beside: typeof present | null = null): Promise<readonly FileReport[]> =>
    (await verifyFiles(files, { knownFingerprints, present: beside })).reports;
  const flipped = (file: GivenFile, at: number): GivenFile => {
    const bytes = new Uint8Array(file.bytes);
    bytes[at]! ^= 1;
    return { ...file, bytes };
  };

  it('the twin holds the very bytes that are inside the PDF, and its signature is by the same key', async () => {
    expect(json.name).toBe('a.json');
    expect(signature.name).toBe('a.json.p7s');
    expect(Buffer.from(dataInside(pdf)!).equals(json.bytes)).toBe(true);
    const [print, twin] = await verify([{ name: 'a.pdf', bytes: pdf }, json, signature]);
    expect(print).toMatchObject({ form: 'pdf', intact: true, dataMatchesPrint: true });
    expect(twin).toMatchObject({
      form: 'data',
      ours: true,
      intact: true,
      dataMatchesPrint: true,
      document: { number: document.number },
      signatures: [{ valid: true, known: true, chainValid: true, signedAt: null, fingerprint: identity.fingerprint }],
    });
  });

  const tampering: [string, () => readonly GivenFile[], Record<string, unknown>][] = [
    ['one byte of the data', () => [flipped(json, 400), signature], { intact: false, signatures: [{ valid: false }] }],
    [
      'a space that changes nothing of what is said',
      () => [{ ...json, bytes: new Uint8Array([...json.bytes, 0x20]) }, signature],
      { ours: false, intact: false },
    ],
    ['a byte of the signature', () => [json, flipped(signature, signature.bytes.length - 5)], { intact: false }],
    ['a byte of a certificate inside the signature', () => [json, flipped(signature, 300)], { intact: false }],
    ['a signature cut short', () => [json, { ...signature, bytes: signature.bytes.subarray(0, 700) }], { intact: false }],
    ['a byte after the signature', () => [json, { ...signature, bytes: new Uint8Array([...signature.bytes, 0]) }], { intact: false }],
    ['the signature of another file', () => [json, { ...listSignature, name: signature.name }], { intact: false }],
    ['no signature', () => [json], { intact: false, signatures: [] }],
    ['a renamed signature', () => [json, { ...signature, name: 'download.p7s' }], { intact: true }],
  ];
  it.each(tampering)('data: %s', async (_, files, expected) => {
    expect((await verify(files()))[0]).toMatchObject(expected);
  });

  it('data of another document than the print beside are told apart', async () => {
    const other = { ...document, amount: '9.99' };
    const [twin, its] = twinFiles(documentBytes(other), 'a.pdf', identity) as [GivenFile, GivenFile];
    expect((await verify([{ name: 'a.pdf', bytes: pdf }, twin, its]))[1]).toMatchObject({ intact: true, dataMatchesPrint: false });
  });

  it('an archive copy holds the same pages without the data, and is compared with those beside', async () => {
    expect(dataInside(archived)).toBeNull();
    expect(Buffer.from(archived).toString('latin1')).toMatch(/^%PDF-1\.4\n/u);
    const [report, copy] = [await readPdf(pdf), await readPdf(archived)];
    expect(copy.pages).toEqual(report.pages);
    expect(copy.attachments).toEqual({});
    expect(await verify([archive])).toMatchObject([{ form: 'archive', ours: true, intact: true, document: null, dataMatchesPrint: null }]);
    expect((await verify([archive, json, signature]))[0]).toMatchObject({
      form: 'archive',
      intact: true,
      dataMatchesPrint: true,
      document: { number: document.number },
      documentSha256: sha256(data),
    });
    const other: GivenFile = { name: 'a.json', bytes: documentBytes({ ...document, amount: '9.99' }) };
    expect((await verify([archive, other]))[0]).toMatchObject({ intact: true, dataMatchesPrint: false });
  });

  it('a manifest says of each file whether it is there as it was', async () => {
    expect(parseManifest(listed.bytes)).toEqual(manifest);
    expect(await verify([listed, listSignature], present)).toMatchObject([
      { form: 'manifest', intact: true, manifest: { files: [{ state: 'same' }, { state: 'same' }], extra: [] } },
    ]);
    expect((await verify([listed, listSignature]))[0]).toMatchObject({
      intact: true,
      manifest: { files: [{ state: null }, { state: null }] },
    });
    const wrong = [
      { ...present[0]!, sha256: '0'.repeat(64) },
      { name: 'more.pdf', sha256: '1'.repeat(64) },
    ];
    expect((await verify([listed, listSignature], wrong))[0]).toMatchObject({
      intact: false,
      manifest: { files: [{ state: 'altered' }, { state: 'missing' }], extra: ['more.pdf'] },
    });
    expect((await verify([flipped(listed, 60), listSignature], present))[0]?.intact).toBe(false);
    expect((await verify([listed, flipped(listSignature, 900)], present))[0]?.intact).toBe(false);
    expect((await verify([listed], present))[0]).toMatchObject({ intact: false, signatures: [] });
  });

  it('a manifest that names a file twice, or is not canonical, is none', () => {
    const [first] = manifest.files;
    expect(parseManifest(manifestBytes({ ...manifest, files: [first!, first!] }))).toBeNull();
    expect(parseManifest(new TextEncoder().encode(JSON.stringify(manifest, null, 1)))).toBeNull();
    expect(compareFiles({ ...manifest, files: [] }, present).extra).toEqual(['a.json', 'a.pdf']);
  });

  it('certificates that came along are named, and trusted by nobody', async () => {
    const files = [json, signature, { name: 'authority.pem', bytes: new TextEncoder().encode(identity.authorityPem) }];
    const found = await verifyFiles(files, { knownFingerprints: [], present: null });
    expect(found).toMatchObject({
      certificates: ['authority.pem'],
      loose: [],
      reports: [{ intact: true, signatures: [{ known: false }] }],
    });
    expect(certificateFingerprints(files[2]!.bytes, 'authority.pem')).toEqual([identity.authorityFingerprint]);
    expect(await verifyFiles([signature], { knownFingerprints: [], present: null })).toMatchObject({ reports: [], loose: ['a.json.p7s'] });
  });

  it.skipIf(!openssl)(`openssl verifies the data and the manifest, and answers 4 when they are altered${skipped}`, () => {
    writeFileSync(path('ca.pem'), identity.authorityPem);
    const exit = (content: GivenFile, sign_: GivenFile): string => {
      writeFileSync(path('content'), content.bytes);
      writeFileSync(path('s.p7s'), sign_.bytes);
      const options = ['-inform', 'DER', '-in', path('s.p7s'), '-content', path('content'), '-CAfile', path('ca.pem')];
      return run('sh', ['-c', `openssl cms -verify -cades -binary -purpose any -out /dev/null "$@"; echo "exit $?"`, 'sh', ...options]);
    };
    for (const [content, its] of [
      [json, signature],
      [listed, listSignature],
    ] as const) {
      expect(exit(content, its)).toMatch(/exit 0\n[\s\S]*CAdES Verification successful/u);
      expect(exit(flipped(content, 40), its)).toMatch(/exit 4/u);
    }
  });

  it.skipIf(!openssl)(`a time stamp is asked for, checked, kept beside the signature, and explained${skipped}`, async () => {
    const service = await startTimeService(path('tsa'));
    try {
      const before = Date.now() - 1000;
      const stamped = await stampDetached(listSignature.bytes, listed.bytes, (value) => fetchStamp(value, service.address));
      const stampedFile = { ...listSignature, bytes: stamped };
      const [report] = await verify([listed, stampedFile], present);
      expect(report).toMatchObject({
        intact: true,
        signatures: [{ valid: true, known: true, stamp: { authority: 'Local clock', valid: true, known: false } }],
      });
      expect(Date.parse(report!.signatures[0]!.stamp!.at!)).toBeGreaterThanOrEqual(before - 1000);
      const authority = certificateFingerprints(new TextEncoder().encode(service.authority), 'ca.pem');
      const known = await verifyFiles([listed, stampedFile], { knownFingerprints: [...knownFingerprints, ...authority], present });
      expect(known.reports[0]!.signatures[0]!.stamp).toMatchObject({ valid: true, known: true });
      writeFileSync(path('ca.pem'), identity.authorityPem);
      writeFileSync(path('content'), listed.bytes);
      writeFileSync(path('stamped.p7s'), stamped);
      const said = run('openssl', ['cms', '-verify', '-cades', '-binary', '-purpose', 'any', '-inform', 'DER', '-in', path('stamped.p7s'), '-content', path('content'), '-CAfile', path('ca.pem'), '-out', '/dev/null']); // prettier-ignore
      expect(said).toContain('CAdES Verification successful');
      // A stamp over another signature, though whole in itself, is none for this one.
      const moved = await stampDetached(signature.bytes, data, async () => (await stolenToken(stamped, listed.bytes))!);
      expect((await verify([json, { ...signature, bytes: moved }]))[0]).toMatchObject({
        intact: false,
        signatures: [{ valid: true, stamp: { valid: false, known: false } }],
      });
      const at = Buffer.from(stamped).indexOf(Buffer.from('Local clock'));
      expect((await verify([listed, flipped(stampedFile, at)], present))[0]).toMatchObject({ intact: false });
    } finally {
      await service.stop();
    }
  });
});

/** The token out of a stamped signature, as a forger would take it. */
async function stolenToken(stamped: Uint8Array, content: Uint8Array): Promise<Uint8Array | undefined> {
  const { verifyCms } = await import('../../src/documents/sign/cms.ts');
  return verifyCms(stamped, createHash('sha256').update(content).digest()).stamp?.token;
}

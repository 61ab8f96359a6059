import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attachmentName, documentBytes, renderComparison, renderStatement, signPdf } from '../../src/documents/index.ts';
import { comparison, currentReport, currentStatement } from './current.ts';
import { report, statement } from './fixtures.ts';
import { makeIdentity, signedAt } from './identities.ts';
import { hasTool, mustRun, run } from './tools.ts';

/** The reason stands in the test's name: a machine without the tool skips the bar, and says so. */
const skipped = (tool: string, present: boolean): string => (present ? '' : ` (skipped: ${tool} is not on this machine)`);
const pdfsig = hasTool('pdfsig', '-v');
const openssl = hasTool('openssl', 'version');
const qpdf = hasTool('qpdf');
const certutil = hasTool('certutil', '-H');
const pdffonts = hasTool('pdffonts', '-v');
const mutool = hasTool('mutool', '-v');
const xmllint = hasTool('xmllint');

describe('verifiers that are not ours', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tantieme-documents-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  const { identity } = await makeIdentity();
  const documents = {
    french: statement('fr'),
    long: statement('fr', { movements: 190 }),
    ampersand: statement('en', { person: 4 }),
    report: report('en', { members: 60 }),
    current: currentStatement(4),
    currentReport: currentReport({ language: 'en', members: 60 }),
  };
  writeFileSync(path('ca.pem'), identity.authorityPem);
  writeFileSync(path('leaf.pem'), identity.certificatePem);
  for (const [name, document] of Object.entries(documents)) {
    const base = await renderStatement(document, { signerFingerprint: identity.fingerprint });
    writeFileSync(path(`${name}.pdf`), signPdf(base, identity, { at: signedAt, name: 'Maïa Lefèvre', reason: 'Clôture' }));
  }
  const names = Object.keys(documents);

  it.skipIf(!pdfsig).each(names)(`pdfsig calls %s valid and wholly signed${skipped('pdfsig', pdfsig)}`, (name) => {
    const said = run('pdfsig', [path(`${name}.pdf`)]);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('SHA-256');
    expect(said).toContain('Maïa Lefèvre');
  });

  it.skipIf(!pdfsig || !certutil)(
    `pdfsig trusts it once it is given the authority${skipped('pdfsig or certutil', pdfsig && certutil)}`,
    () => {
      mustRun('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password']);
      mustRun('certutil', ['-A', '-d', `sql:${folder}`, '-n', 'ca', '-t', 'CT,C,C', '-i', path('ca.pem')]);
      expect(run('pdfsig', ['-nssdir', folder, path('french.pdf')])).toContain('Certificate is Trusted.');
    },
  );

  it.skipIf(!pdfsig)(`pdfsig sees a changed byte and an appended one${skipped('pdfsig', pdfsig)}`, () => {
    const signed = readFileSync(path('french.pdf'));
    const changed = Buffer.from(signed);
    changed[changed.indexOf('stream\n') + 40]! ^= 1;
    writeFileSync(path('changed.pdf'), changed);
    expect(run('pdfsig', [path('changed.pdf')])).toContain('Digest Mismatch.');
    writeFileSync(path('appended.pdf'), Buffer.concat([signed, Buffer.from('\n')]));
    expect(run('pdfsig', [path('appended.pdf')])).not.toContain('Total document signed');
  });

  it.skipIf(!openssl)(`openssl verifies the CAdES signature and the chain${skipped('openssl', openssl)}`, () => {
    const signed = readFileSync(path('french.pdf'));
    const [, first, second, third] = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/u.exec(signed.toString('latin1'))!.map(Number) as [
      number,
      number,
      number,
      number,
    ];
    writeFileSync(path('content'), Buffer.concat([signed.subarray(0, first), signed.subarray(second, second + third)]));
    const padded = Buffer.from(signed.subarray(first + 1, second - 1).toString('latin1'), 'hex');
    const der = padded.subarray(0, 4 + padded.readUInt16BE(2));
    writeFileSync(path('signature'), der);
    const verify = [
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      '-in',
      path('signature'),
      '-content',
      path('content'),
      '-CAfile',
      path('ca.pem'),
      '-purpose',
      'any',
      '-out',
      path('out'),
    ];
    expect(run('openssl', verify)).toContain('CAdES Verification successful');
    const printed = run('openssl', ['cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', path('signature')]);
    expect(printed).toContain('signingCertificateV2');
    expect(printed).not.toContain('signingTime');
    expect(run('openssl', ['verify', '-CAfile', path('ca.pem'), path('leaf.pem')])).toContain('leaf.pem: OK');
    writeFileSync(
      path('content'),
      Buffer.concat([signed.subarray(0, first), Buffer.from('x'), signed.subarray(second + 1, second + third)]),
    );
    expect(run('openssl', verify)).toContain('erification failure');
  });

  it.skipIf(!qpdf).each(names)(`qpdf finds no fault in %s${skipped('qpdf', qpdf)}`, (name) => {
    const said = mustRun('qpdf', ['--check', path(`${name}.pdf`)]);
    expect(said).toContain('No syntax or stream encoding errors found');
    expect(said).not.toContain('WARNING');
  });

  it.skipIf(!qpdf || !pdffonts)(
    `a comparison of charters is whole, tagged and unsigned to them${skipped('qpdf or poppler-utils', qpdf && pdffonts)}`,
    async () => {
      writeFileSync(path('comparison.pdf'), await renderComparison(comparison({ members: 60 })));
      expect(mustRun('qpdf', ['--check', path('comparison.pdf')])).toContain('No syntax or stream encoding errors found');
      expect(run('pdfsig', [path('comparison.pdf')])).toContain('does not contain any signatures');
      expect(mustRun('pdfinfo', [path('comparison.pdf')])).toMatch(/Tagged: +yes/u);
      const structure = run('pdfinfo', ['-struct', path('comparison.pdf')]);
      for (const tag of ['Document', 'H1', 'Table', '/Scope /Column']) expect(structure).toContain(tag);
      expect(structure).not.toContain('Syntax');
      expect(run('pdfdetach', ['-list', path('comparison.pdf')])).toContain('charter-comparison.json');
    },
  );

  it.skipIf(!mutool)(`mutool finds it unchanged since signing${skipped('mutool', mutool)}`, () => {
    expect(run('mutool', ['sign', '-v', path('french.pdf')])).toContain('unchanged since signing');
  });

  it.skipIf(!pdffonts)(`poppler finds every font embedded, tags, the data byte for byte${skipped('poppler-utils', pdffonts)}`, () => {
    const fonts = mustRun('pdffonts', [path('french.pdf')])
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/u);
    const info = mustRun('pdfinfo', [path('french.pdf')]);
    expect(info).toMatch(/Tagged: +yes/u);
    expect(info).toMatch(/JavaScript: +no/u);
    expect(info).toContain('Relevé de participation 2016-0001, Éloïse Marchand');
    const structure = run('pdfinfo', ['-struct', path('french.pdf')]);
    for (const tag of ['Document', 'H1', 'H2', 'Table', 'TR', 'TH', '/Scope /Column', 'Figure']) expect(structure).toContain(tag);
    expect(structure).not.toContain('Syntax');
    mustRun('pdfdetach', ['-save', '1', '-o', path('data.json'), path('french.pdf')]);
    expect(run('pdfdetach', ['-list', path('french.pdf')])).toContain(attachmentName(documents.french));
    expect(readFileSync(path('data.json')).equals(documentBytes(documents.french))).toBe(true);
    const text = mustRun('pdftotext', [path('french.pdf'), '-']);
    expect(text).toContain('Éloïse Marchand');
    expect(text).not.toContain('\ufffd');
  });

  it.skipIf(!pdffonts || !xmllint)(
    `the metadata are well-formed with an ampersand in a name${skipped('poppler-utils or xmllint', pdffonts && xmllint)}`,
    () => {
      writeFileSync(path('meta.xml'), mustRun('pdfinfo', ['-meta', path('ampersand.pdf')]));
      expect(run('xmllint', ['--noout', path('meta.xml')])).toBe('');
    },
  );
});

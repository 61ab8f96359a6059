import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countersignPdf, joinPages, renderStatement, signPdf, verifyPdf } from '../../src/documents/index.ts';
import { currentStatement } from './current.ts';
import { makeIdentity, signedAt } from './identities.ts';
import { bothLanguages, paperBook, paperOf } from './paperBook.ts';
import { readPdf } from './readPdf.ts';
import { hasTool, run } from './tools.ts';

const qpdf = hasTool('qpdf');

describe('documents that are printed together', async () => {
  const { identity } = await makeIdentity();
  const { identity: second } = await makeIdentity('Une autre');
  const sign = { at: signedAt, name: 'Maïa Lefèvre', reason: 'statement' };
  const signedOf = async (member: number): Promise<Uint8Array> =>
    signPdf(await renderStatement(currentStatement(member), { signerFingerprint: identity.fingerprint }), identity, sign);
  const twice = await countersignPdf(await signedOf(4), second, { at: signedAt, role: '' });
  const files = [await signedOf(2), twice, await signedOf(3)];
  const title = 'Trois documents (à imprimer)';

  it('are their pages in order, word for word, in one file without signature, data or structure', async () => {
    const before = files.map((file) => Buffer.from(file).toString('base64'));
    const joined = joinPages(files, { title, newSheets: false });
    const read = await readPdf(joined.bytes);
    const each = await Promise.all(files.map(readPdf));
    expect(read.pages).toEqual(each.flatMap((one) => one.pages));
    expect(read.glyphs).toBe(each.map((one) => one.glyphs).join(''));
    expect(joined.pages).toBe(read.pages.length);
    expect(read.title).toBe(title);
    expect(read.attachments).toEqual({});
    const text = Buffer.from(joined.bytes).toString('latin1');
    for (const part of ['/Sig', 'ByteRange', '/AcroForm', '/StructTreeRoot', '/EmbeddedFile', '/Annots']) expect(text).not.toContain(part);
    expect(await verifyPdf(joined.bytes, { knownFingerprints: [] })).toMatchObject({ ours: false, intact: false, signatures: [] });
    // What was signed is only read.
    expect(files.map((file) => Buffer.from(file).toString('base64'))).toEqual(before);
    expect(joined.bytes.length).toBeLessThan(files.reduce((sum, file) => sum + file.length, 0));
  });

  it('begin each on a new sheet where that is wanted, and the last is followed by nothing', async () => {
    const shop = paperBook();
    const odd: Uint8Array[] = [];
    const even: Uint8Array[] = [];
    for (const [kind, language] of bothLanguages) {
      const file = await renderStatement(paperOf(shop, kind, language), { signerFingerprint: null });
      ((await readPdf(file)).pages.length % 2 === 1 ? odd : even).push(file);
    }
    shop.close();
    expect([odd.length, even.length].every((count) => count > 0)).toBe(true);
    const order = [odd[0]!, even[0]!, odd[0]!];
    const read = await readPdf(joinPages(order, { title, newSheets: true }).bytes);
    const [first, between] = [(await readPdf(odd[0]!)).pages, (await readPdf(even[0]!)).pages];
    expect(read.pages).toEqual([...first, '', ...between, ...first]);
  });

  it('keep their paper, and share what they have alike', async () => {
    const [a4, letter] = await Promise.all(
      (['a4', 'letter'] as const).map((paper) => renderStatement({ ...currentStatement(2), paper }, { signerFingerprint: null })),
    );
    const text = Buffer.from(joinPages([a4!, letter!, a4!], { title, newSheets: true }).bytes).toString('latin1');
    expect([...text.matchAll(/\/MediaBox \[0 0 (\d+)/gu)].map((match) => match[1])).toEqual(expect.arrayContaining(['595', '612']));
    const once = joinPages([a4!], { title, newSheets: true }).bytes.length;
    const many = joinPages(
      Array.from({ length: 10 }, () => a4!),
      { title, newSheets: true },
    ).bytes.length;
    expect(many).toBeLessThan(once * 3);
  });

  it('are refused when one of them is broken, and never followed in a circle', () => {
    for (const end of [100, 5_000, files[0]!.length - 20])
      expect(() => joinPages([files[0]!.subarray(0, end)], { title, newSheets: true })).toThrow();
    const circle = Buffer.from(files[0]!)
      .toString('latin1')
      .replace(/\/Kids \[(\d+) 0 R/u, (whole, kid: string) => whole.replace(kid, '1'.padStart(kid.length, '0')));
    expect(() => joinPages([new Uint8Array(Buffer.from(circle, 'latin1'))], { title, newSheets: true })).toThrow();
  });

  it.skipIf(!qpdf)('hold together for qpdf', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tantieme-print-'));
    try {
      const path = join(folder, 'print.pdf');
      writeFileSync(path, joinPages(files, { title, newSheets: true }).bytes);
      const said = run('qpdf', ['--check', path]);
      expect(said).toContain('No syntax or stream encoding errors found');
      expect(said).not.toContain('WARNING');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

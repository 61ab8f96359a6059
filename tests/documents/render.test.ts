import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentName, defaultResourcesFolder, documentBytes, renderStatement, sha256Hex } from '../../src/documents/index.ts';
import { people, report, statement } from './fixtures.ts';
import { readPdf } from './readPdf.ts';

const fingerprint = 'ab'.repeat(32);
const render = (document: Parameters<typeof renderStatement>[0]): Promise<Uint8Array> =>
  renderStatement(document, { signerFingerprint: fingerprint });

describe('a shareholding statement read back by another program', () => {
  it('says in French what the data says, amounts with no-break spaces', async () => {
    const document = statement('fr');
    const bytes = await render(document);
    const read = await readPdf(bytes);
    expect(read.title).toBe('Relevé de participation 2016-0001, Éloïse Marchand');
    expect(read.language).toBe('fr-FR');
    expect(document.amount).toBe('2885.71');
    for (const text of [
      'Relevé de participation',
      'L’Atelier des Cîmes & Cie',
      'Éloïse Marchand',
      '38100 Grenoble',
      '2\u00a0885,71\u00a0€',
      '33,75\u00a0%',
      '20,00\u00a0%',
      '538\u00a0136\u00a0/\u00a01\u00a0594\u00a0433',
      '298\u00a0h\u00a057\u00a0min\u00a052\u00a0s',
      '25,00\u00a0€/h',
      '×\u00a01',
      '10\u00a0000,00\u00a0€',
      '1\u00a0000,00\u00a0€',
      '450,00\u00a0€',
      '8\u00a0550,00\u00a0€',
      '1er\u00a0janvier\u00a02016',
      'Ce que ce document prouve',
      'Ce qu’il ne prouve pas',
      '1 / 2',
      'écriture n°\u00a01309',
    ]) {
      expect(read.glyphs).toContain(text);
    }
    expect(read.glyphs).not.toMatch(/[\u202f\ufffd]/u);
    expect(read.glyphs).not.toContain('2 885,71');
    // The reader itself shows plain spaces: the amount stays whole there too.
    expect(read.text).toContain('2 885,71 €');
  });

  it('says it in English too', async () => {
    const read = await readPdf(await render(statement('en', { person: 1 })));
    expect(read.title).toBe('Shareholding statement 2016-0002, Chloé Nguyễn');
    expect(read.language).toBe('en-GB');
    for (const text of [
      'Chloé Nguyễn',
      '€1,483.69',
      '17.35%',
      '€10,000.00',
      '1\u00a0January\u00a02016',
      'What it does not prove',
      'Audit page',
    ])
      expect(read.glyphs).toContain(text);
    expect(read.text).not.toMatch(/[\u202f\ufffd]/u);
  });

  it('holds its canonical data, byte for byte, and prints the hash of it', async () => {
    const document = statement('fr');
    const read = await readPdf(await render(document));
    expect(Object.keys(read.attachments)).toEqual([attachmentName(document)]);
    expect(Buffer.from(read.attachments[attachmentName(document)]!).equals(documentBytes(document))).toBe(true);
    expect(read.text.replace(/\s/gu, '')).toContain(sha256Hex(documentBytes(document)));
    expect(read.text.replace(/\s/gu, '')).toContain(fingerprint);
  });

  it('is tagged: one title, headings, tables with headers, figures with a text', async () => {
    const bytes = await render(statement('fr'));
    const { tags } = await readPdf(bytes);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'Table', 'TR', 'TH', 'TD', 'Figure']) expect(tags).toContain(tag);
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/Scope /Column');
    expect(raw).toContain('/Scope /Row');
    const figures = raw.match(/\/S \/Figure/gu)?.length ?? 0;
    expect(figures).toBeGreaterThanOrEqual(4);
    expect(raw.match(/\/Alt \(/gu)).toHaveLength(figures);
  });

  it('embeds every font, and says PDF/A-3a and PDF/UA-1 in well-formed metadata even with & in a name', async () => {
    const raw = Buffer.from(await render(statement('en', { person: 4 }))).toString('latin1');
    const descriptors = raw.match(/\/Type \/FontDescriptor[\s\S]*?>>/gu)!;
    expect(descriptors).toHaveLength(2);
    for (const descriptor of descriptors) expect(descriptor).toContain('/FontFile2');
    expect(raw).toContain('SourceSans3-Regular');
    const packet = Buffer.from(/<\?xpacket begin[\s\S]*<\?xpacket end="w"\?>/u.exec(raw)![0], 'latin1').toString('utf8');
    expect(packet).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(packet).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(packet).toContain('Bruno Keller &amp; Söhne');
    expect(packet).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/u);
  });

  it('repeats table headers over the pages of a long annex, loses no movement and numbers each page', async () => {
    const read = await readPdf(await render(statement('fr', { movements: 190 })));
    expect(read.pages.length).toBeGreaterThan(4);
    read.pages.forEach((page, index) => expect(page).toContain(`${index + 1} / ${read.pages.length}`));
    const annex = read.pages.filter((page) => /\d\d\/\d\d\/2016/u.test(page));
    for (const page of annex) expect(page).toContain('Coefficient');
    expect(read.text.match(/\d\d\/\d\d\/2016/gu)).toHaveLength(190);
  });

  it('wraps a very long name and a very long word instead of cutting them', async () => {
    const long = `Coopérative ${'interminable '.repeat(12).trim()}`;
    const word = 'x'.repeat(300);
    const read = await readPdf(
      await render({ ...statement('fr', { name: long }), member: { ...statement('fr').member, name: long, address: word } }),
    );
    expect(read.text.match(/interminable/gu)!.length).toBeGreaterThanOrEqual(12);
    expect(read.text.replace(/\s/gu, '')).toContain(word);
  });
});

describe('a distribution report read back', () => {
  it('has every member, the total, the steps and the accounts, in both languages', async () => {
    const french = await readPdf(await render(report('fr')));
    for (const person of people) expect(french.text).toContain(person.name);
    for (const text of ['Rapport de répartition', '8\u00a0550,00\u00a0€', '2\u00a0885,71\u00a0€', 'Fonds de solidarité', 'Non réparti'])
      expect(french.glyphs).toContain(text);
    const english = await readPdf(await render(report('en')));
    for (const text of ['Distribution report', '€8,550.00', '€2,885.71', 'Solidarity fund', 'Undistributed'])
      expect(english.text).toContain(text);
  });

  it('shows a loss as a loss', async () => {
    const document = report('fr');
    const loss = {
      ...document,
      result: {
        amount: '-1234.50',
        steps: [
          {
            kind: 'lossCarriedForward' as const,
            label: { en: 'Loss', fr: 'Perte reportée' },
            amount: '-1234.50',
            derivation: { form: 'whole' as const },
          },
        ],
        undistributed: '0.00',
      },
    };
    const read = await readPdf(await render(loss));
    expect(read.text).toContain('Perte de la période');
    expect(read.glyphs).toContain('−1\u00a0234,50\u00a0€');
  });
});

describe('the same document', () => {
  it('gives the same bytes again, also after other documents', async () => {
    const first = await render(statement('fr'));
    await render(report('en', { members: 40 }));
    expect(Buffer.from(await render(statement('fr'))).equals(first)).toBe(true);
  });

  it('gives the same bytes with fonts that were just opened, whatever was drawn before', async () => {
    // A second copy of the resources is parsed afresh, as in another process; the first has drawn many documents by now.
    const fresh = mkdtempSync(join(tmpdir(), 'tantieme-resources-'));
    cpSync(defaultResourcesFolder(), fresh, { recursive: true });
    try {
      for (const document of [statement('en', { person: 3 }), report('fr'), statement('fr')]) {
        const opened = await renderStatement(document, { signerFingerprint: fingerprint, resourcesFolder: fresh });
        expect(Buffer.from(await render(document)).equals(opened)).toBe(true);
      }
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });

  it('of the first schema gives the bytes that it gave when it was issued', async () => {
    // This must not fail on purpose: papers of this schema are handed out, and are drawn again to be verified.
    expect({ statement: sha256Hex(await render(statement('fr'))), report: sha256Hex(await render(report('en'))) }).toEqual(golden);
  });
});

const golden = {
  statement: '65bef27c222f66be70e00c800601db907cf33202ece5780af104586f6d679c65',
  report: '645c85ff34b882a99cf628e4d012b56c5a2cf8aaf553ff380fba6e256fd42f8a',
};

describe('characters without a glyph', () => {
  it('stand by their number, never as a box', async () => {
    const read = await readPdf(await render(statement('fr', { name: '李 小龍' })));
    expect(read.glyphs).toContain('[U+674E] [U+5C0F\u00a0U+9F8D]');
  });

  it('a pictograph is left out of the print of what was issued, and stays in the data', async () => {
    const document = statement('fr', { name: 'Zoë 🚲 Ferré' });
    const read = await readPdf(await render(document));
    expect(read.text).toContain('Zoë  Ferré'.replace('  ', ' '));
    expect(new TextDecoder().decode(read.attachments[attachmentName(document)]!)).toContain('🚲');
  });
});

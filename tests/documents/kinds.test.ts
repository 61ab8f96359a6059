import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { documentKinds, issuedKinds, kindWords } from '../../src/core/statements/kinds.ts';
import type { CurrentDocument, StatementDocument } from '../../src/core/statements/document.ts';
import { documentSummary } from '../../src/core/statements/summary.ts';
import { documentBytes, renderStatement, sha256Hex, signPdf, verifyPdf } from '../../src/documents/index.ts';
import { parseDocument } from '../../src/documents/verify/documentSchema.ts';
import { formatMoney } from '../../src/documents/pdf/format.ts';
import { formOf } from '../../src/documents/pdf/forms.ts';
import { makeIdentity, signedAt } from './identities.ts';
import { bothLanguages, hardNames, paperBook, paperOf } from './paperBook.ts';
import { readPdf, type ReadPdf } from './readPdf.ts';

const shop = paperBook();
afterAll(() => shop.close());

/** What today's layout gave when it was released, and each before it. */
const golden: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'shareholding-statement-3': {
    4: '3280fc3324628098e7ae0f00421144800b344e53857a3245e52143e069de8184',
    5: '10605b1b384b10b255ff2f4ad4f081f2c916f00cdd7a5d4928c517520c71e84c',
  },
  'shareholding-statement-4': {
    6: 'a6d5086988649f8dacca766ed2d97d6ba445ab1d04dc6fa8068f4a076a9bbb19',
    7: '23bf977250a803c07c9ab04351e67313d801ba1d58f3925a0088f18ea6ac8169',
  },
  'distribution-report-3': {
    4: 'cdb429a50528a89fc5d91201e84276380c843fc4b6a2f21202eaceafa6a2d3a2',
    5: 'c850d2b69b32f1e64e9a60940a84e3e0fe2c061374295707f7972bf02c4ba0a9',
  },
  'distribution-report-4': {
    6: '66a46c1524e7d182f3507c6b1168a18eb3ef2e14440fc795d1d1da5f9b32cf49',
    7: 'da141ee59e1a786872ed92ca8c926caba38f39d2a936f58f8be3817ef0067c4f',
  },
  'patronage-notice-1': {
    4: '0749e0d5746d20af9f15ebd7a4aff6623359b2a8eec49db06f41bedfd160e294',
    5: '73dc39eb488b67fa7042bcd43cb75e269f62ee63f6504843b9d4e526e80acec2',
  },
  'patronage-notice-2': {
    6: '0c48c6f27f3f67fac95e5742b289d66f1c3561a985d04b7a187c3dfa0900029a',
    7: '0fdf4569458bcdb2267bc9ef45c4deaa80439080d0b357acfc380b3f8a8cccc8',
  },
  'contribution-statement-1': {
    4: '827e8c52ad248b5e08702a20e62b5c815b2db6c58fc4fce8b295af7fc0943503',
    5: '300e375a5f3d706f5283442198ce37c3b1819e22c5d9b5bf823ca0c667768340',
  },
  'contribution-statement-2': {
    6: 'e83bc1cb496c7e1b25e9d4c42e1126efe262bcce79f2e76bbc7d68ca4ff4030c',
    7: '05a6e2104ed1668f8a3ed07b5a9a9764c6cde5ce37ce112b72a36674cc491ac2',
  },
  'annual-statement-1': {
    4: '43f0ee769bf7040381902ff43b25a57dea141740a12e10cd1a0d3b51b5ba2cc4',
    5: '615d967b98d53e2f35e85aa4ba13b65a321017fe91ee61fd99265e1508e1cc22',
  },
  'annual-statement-2': {
    6: '4382f206205b902ff53d6ea15679ac4812f08c05a4058431351deb2f1e1c779b',
    7: '405f472ed3c95dec2f8736018c80d87cd550b4b2ab57f5fdcabd15bdd44ecd7f',
  },
  'charter-1': {
    4: '29c2d5338598f3b73a6f2cfcc4eb522ca818a1f7be8d47f06d5c5e8c618729d0',
    5: '1ecf576e7d74eed6a07bfd1969f7709acbde10635ab52e8db644b9b5642b6aed',
  },
  'charter-2': {
    6: '86a59276487b24a79d1fa0a1ce8d219a4e89de987962027d72491c73fc907d47',
    7: '43f56151c4b27129941e18c7caf21e69b8af9b8afbfd9770b7704d88293273d8',
  },
  'project-report-1': {
    4: '3254c0ea36159752fb6a17b73d3bf5edfb9915f8bb0acfa5bc2f34afdf6fa3a2',
    5: '620b3626d202caae64c97096c9102124451166c36745f5a5de53d039ccf9b0e0',
    6: 'e0ad411cd8f48e842cce0d54e845af13fc5ebb01f4419ca5f78400b7626d20a0',
    7: '011dc392d36e087ced049357c3c244c37a1316997610c1365f8e42bdf5888926',
  },
  'share-certificate-1': {
    4: '47e54b9c67becf4a04d3a7c8744400e8071fadaf631d5d587b5cbff4fa48e194',
    5: 'f9fb9c48827b69816022e528343979b916883b9d2cc576a40a2ad44c94229543',
  },
  'share-certificate-2': {
    6: 'fbd27581d0c2be7c1410d7b7f9a36f91a6bdbf4f1cbc368654b1cc574abed7aa',
    7: '957a8109b789fda8af5fabf5d983227048c71530a66e4e59658be614eb93431d',
  },
  'members-register-1': {
    4: 'e4bb082cf2236687eafb502847e80472bfc873b1432cfb8f2df5a604d38aff8a',
    5: '37905000a4244bca04a23c997898dd5aea83b52db044c16a781a20e8aa3324e2',
  },
  'members-register-2': {
    6: 'c1adf4c40ff2803c2ca596032d764485a5da5235772658f0f78d1e37aa6dea97',
    7: '5a6b881fd970ce32e57e200c04944548c7259e084d9849ff3fd483d8fb3905db',
  },
  'movement-register-1': {
    4: '66b5445b3486853b81dbcb704608f99df2411c8dd0cef9aec2159a0ddc9d174a',
    5: 'f3dca69d1d6a41bc8e8b8d156c1cc50a0301de687bae69b564d0da4539581381',
  },
  'movement-register-2': {
    6: 'c618b7ca2a6995aeb3da151a593ae1364eafee1e4c7c366c84ed7ed9a0cf19d1',
    7: '1f48d72674ca31b3f46782919c3a31a7ff0667d5205f5fff3ff9c7de6fbb5edf',
  },
  'subscription-form-1': {
    4: '80e4493642b525a1b2616b558fd3b477bd73e8b89a703d238a105f71a2328e16',
    5: '04b5c9bb54d5d2b629b9a06690a81344cc8238acf04a991893ef692b316eafd4',
    6: 'd7a69495fe35810bbdf63e1262393da190ccf0d6e0a0b149ff56dc90ef015c0c',
    7: '2e38facf8060431e633069950bd6cc38ebb20783c2985f996749faff2a5cfe24',
  },
};

const numbered = (document: CurrentDocument): CurrentDocument =>
  document.signer === null ? document : ({ ...document, number: '2025-0042' } as CurrentDocument);
const render = (document: CurrentDocument, layoutVersion?: number): Promise<Uint8Array> =>
  renderStatement(document, {
    signerFingerprint: document.signer === null ? null : 'ab'.repeat(32),
    ...(layoutVersion === undefined ? {} : { layoutVersion }),
  });
const flat = (pdf: ReadPdf): string => pdf.text.replace(/\s+/gu, ' ');
/** The order in which headings stand on the paper. */
const inOrder = (text: string, ...parts: readonly string[]): void => {
  const places = parts.map((part) => text.indexOf(part));
  expect(places, parts.join(' | ')).not.toContain(-1);
  expect(places).toEqual([...places].sort((left, right) => left - right));
};

describe.each(bothLanguages)('%s in %s, read back by another program', (kind, language) => {
  it('has its title, language, tags, fonts, data and the foot of each page', async () => {
    const document = numbered(paperOf(shop, kind, language));
    const bytes = await render(document);
    const pdf = await readPdf(bytes);
    const raw = Buffer.from(bytes).toString('latin1');
    const words = kindWords(kind)[language];
    expect(pdf.title.startsWith(words)).toBe(true);
    expect(pdf.language).toBe(language === 'fr' ? 'fr-FR' : 'en-GB');
    expect(pdf.tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    for (const tag of ['Document', 'H2', 'P', 'L', 'Table', 'TR', 'TH', 'TD', 'Figure']) expect(pdf.tags).toContain(tag);
    for (const descriptor of raw.match(/\/Type \/FontDescriptor[\s\S]*?>>/gu)!) expect(descriptor).toContain('/FontFile2');
    const [[name, data]] = Object.entries(pdf.attachments) as [[string, Uint8Array]];
    expect(name.startsWith(kind)).toBe(true);
    expect(Buffer.from(data).equals(documentBytes(document))).toBe(true);
    expect(pdf.glyphs).not.toMatch(/[\u202f\ufffd]/u);
    pdf.pages.forEach((page, index) => expect(page).toContain(`${index + 1} / ${pdf.pages.length}`));
    expect(pdf.text).toContain(sha256Hex(documentBytes(document)).slice(0, 4));
    const text = flat(pdf);
    inOrder(
      text,
      'Atelier « Rivière » & Cie',
      words,
      language === 'fr' ? 'Ce que ce document prouve' : 'What this document proves',
      language === 'fr' ? 'Ce qu’il ne prouve pas' : 'What it does not prove',
    );
    const { amount } = documentSummary(document);
    if (amount !== '') expect(pdf.glyphs).toContain(formatMoney(amount, 'EUR', language));
    expect(documentKinds[kind].signed).toBe(raw.includes('/FT /Sig'));
  });

  it('is read back from its bytes as the same document, and nothing more or less is', () => {
    const document = numbered(paperOf(shop, kind, language));
    expect(parseDocument(documentBytes(document))).toEqual(document);
    expect(parseDocument(documentBytes({ ...document, extra: 1 } as never))).toBeNull();
    expect(parseDocument(documentBytes({ ...document, paper: 'a3' } as never))).toBeNull();
    const { paper: _, ...less } = document;
    expect(parseDocument(documentBytes(less as never))).toBeNull();
  });

  it('is as wide as its paper', async () => {
    for (const [paper, box] of [
      ['a4', '595.28 841.89'],
      ['letter', '612 792'],
    ] as const) {
      const raw = Buffer.from(await render(numbered(paperOf(shop, kind, language, { paper })))).toString('latin1');
      expect(raw).toContain(`/MediaBox [0 0 ${box}]`);
    }
  });
});

describe('what is handed out', () => {
  it('is of every kind', () => {
    expect(Object.keys(golden).map((name) => name.replace(/-\d$/u, ''))).toEqual(expect.arrayContaining([...issuedKinds]));
  });

  it.each(Object.entries(golden))('of %s gives the bytes that each layout gave when it was released', async (name, hashes) => {
    // When this fails on purpose: keep the former layout, add its version to the form, and write the new hashes beside the old ones.
    const issued = JSON.parse(readFileSync(new URL(`issued/${name}.json`, import.meta.url), 'utf8')) as StatementDocument;
    const document = parseDocument(documentBytes(issued))!;
    const drawn: Record<number, string> = {};
    for (const version of formOf(document).versions) drawn[version] = sha256Hex(await render(document as CurrentDocument, version));
    expect(drawn).toEqual(hashes);
  });
});

describe('every kind', () => {
  it('says in French to which unit parts are rounded, and writes a thousand hours like a thousand of anything', async () => {
    const report = paperOf(shop, 'distribution-report', 'fr') as Extract<CurrentDocument, { kind: 'distribution-report' }>;
    const [first, ...others] = report.members;
    const busy = { ...report, members: [{ ...first!, seconds: 1310 * 3600 }, ...others] };
    const drawn = async (layoutVersion?: number): Promise<string> => flat(await readPdf(await render(busy, layoutVersion)));
    expect(await drawn()).toContain('arrondie vers le bas, à la plus petite unité de la monnaie');
    expect(await drawn()).toMatch(/\D1\s310\sh/u);
    expect(await drawn(6)).toMatch(/\D1310\sh/u);
  });

  it('writes no time as hours, and says that it does not prove whose key signed it', async () => {
    const report = paperOf(shop, 'distribution-report', 'en') as Extract<CurrentDocument, { kind: 'distribution-report' }>;
    const [first, ...others] = report.members;
    const idle = { ...report, members: [{ ...first!, seconds: 0 }, ...others] };
    expect((await readPdf(await render(idle))).glyphs).toMatch(/\D0\s?h/u);
    expect((await readPdf(await render(idle))).glyphs).not.toMatch(/\D0\s?s/u);
    for (const kind of issuedKinds.filter((known) => documentKinds[known].signed))
      expect(flat(await readPdf(await render(numbered(paperOf(shop, kind, 'en'))))), kind).toContain('does not prove whose key it is');
  });

  it('that is signed is verified again to the byte, whatever its paper', async () => {
    const { identity } = await makeIdentity();
    for (const kind of issuedKinds.filter((known) => documentKinds[known].signed)) {
      const document = numbered(paperOf(shop, kind, 'fr', { paper: 'letter' }));
      const unsigned = await renderStatement(document, { signerFingerprint: identity.fingerprint });
      const signed = signPdf(unsigned, identity, { at: signedAt, name: 'Maïa Lefèvre', reason: kind });
      expect(await verifyPdf(signed, { knownFingerprints: [] })).toMatchObject({
        ours: true,
        intact: true,
        document,
        dataMatchesPrint: true,
      });
    }
  });

  it('shows names that the typeface lacks by their numbers, and says so', async () => {
    for (const kind of ['shareholding-statement', 'patronage-notice', 'contribution-statement', 'annual-statement'] as const)
      for (const [index, name] of hardNames.entries()) {
        const pdf = await readPdf(await render(numbered(paperOf(shop, kind, 'fr', { member: index + 1 }))));
        const replaced = /[^\p{Script=Latin}\s&]/u.test(name);
        expect(pdf.text.includes('[U+')).toBe(replaced);
        expect(flat(pdf).includes('figurent entre crochets')).toBe(replaced);
        expect(pdf.title).toContain(name);
        if (!replaced) expect(flat(pdf)).toContain(name.slice(0, 20));
      }
  });

  it('gives the same bytes for the same data, and where nobody signs for the same book and day', async () => {
    for (const kind of issuedKinds) {
      const document = paperOf(shop, kind, 'en');
      const again = document.signer === null ? paperOf(shop, kind, 'en') : document;
      const [first, second] = [await render(document), await render(again)];
      expect(Buffer.from(first).equals(second)).toBe(true);
    }
  });
});

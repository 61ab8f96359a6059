import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { renderStatement } from '../../src/documents/index.ts';
import { parseDocument } from '../../src/documents/verify/documentSchema.ts';
import { cadesProblems, onePerKind } from './checks.ts';
import { run } from './tools.ts';
import { copyOf, unless, type Check } from './workbench.ts';

/** What readers of PDF find: tags, title, fonts, text, the data inside. */
export const readerChecks: readonly Check[] = [
  {
    number: 6,
    what: 'pdfinfo: tagged, no script, a title; metadata well-formed, PDF/A-3a and PDF/UA-1',
    tools: ['pdfinfo', 'xmllint'],
    run: (bench) =>
      bench.documents.flatMap(({ pdf, number }) => {
        const info = run('pdfinfo', pdf).text;
        const packet = copyOf(bench, 'meta.xml', new TextEncoder().encode(run('pdfinfo', '-meta', pdf).text));
        const at = (name: string): string => run('xmllint', '--xpath', `string(//*[local-name()='${name}'])`, packet).text.trim();
        const parts = run(
          'xmllint',
          '--xpath',
          "count(//*[namespace-uri()='http://www.aiim.org/pdfua/ns/id/' and .='1'])",
          packet,
        ).text.trim();
        return [
          ...unless(/Tagged: +yes/u.test(info) && /JavaScript: +no/u.test(info) && /Encrypted: +no/u.test(info), `${number}: ${info}`),
          ...unless(new RegExp(`Title: .*${number}`, 'u').test(info), `${number}: the title does not have the number`),
          ...unless(run('xmllint', '--noout', packet).code === 0, `${number}: metadata are not well-formed`),
          ...unless(at('part') === '3' && at('conformance') === 'A' && parts === '1', `${number}: not PDF/A-3a and PDF/UA-1`),
        ];
      }),
  },
  {
    number: 7,
    what: 'fonts embedded, subset and mapped; names readable; structure with headings and tables, without a warning',
    tools: ['pdffonts', 'pdftotext', 'pdfinfo'],
    run: (bench) => bench.documents.flatMap((document) => textProblems(document.pdf)),
  },
  {
    number: 8,
    what: 'the one file inside is the data beside, byte for byte, whose signature holds; its amount is the printed one',
    tools: ['pdfdetach', 'pdftotext', 'openssl'],
    run: (bench) =>
      bench.documents.flatMap(({ pdf, json, signature, number }) => {
        const listed = run('pdfdetach', '-list', pdf).text;
        run('pdfdetach', '-save', '1', '-o', bench.path('inside.json'), pdf);
        const data = readFileSync(json);
        const { amount } = JSON.parse(data.toString('utf8')) as { amount?: string };
        const text = run('pdftotext', pdf, '-').text.replace(/[\s,.]/gu, '');
        return [
          ...unless(listed.startsWith('1 embedded files'), `${number}: ${listed.trim()}`),
          ...unless(readFileSync(bench.path('inside.json')).equals(data), `${number}: other data inside than beside`),
          ...unless(amount === undefined || text.includes(amount.replace(/[.-]/gu, '')), `${number}: ${amount} is not printed`),
          ...cadesProblems(bench, basename(json), data, readFileSync(signature)),
        ];
      }),
  },
  {
    number: 10,
    what: 'the same data give the same unsigned bytes, those that were signed',
    tools: [],
    async run(bench) {
      const problems: string[] = [];
      for (const { json, pdf, number } of onePerKind(bench)) {
        const document = parseDocument(new Uint8Array(readFileSync(json)))!;
        const options = { signerFingerprint: bench.signer.fingerprint };
        const [first, second] = [await renderStatement(document, options), await renderStatement(document, options)];
        problems.push(...unless(Buffer.from(first).equals(second), `${number}: drawn twice, the bytes differ`));
        const signed = readFileSync(pdf).subarray(0, first.length);
        problems.push(...unless(signed.equals(first), `${number}: what was signed is not what is drawn from the data`));
      }
      return problems;
    },
  },
];

function textProblems(pdf: string): string[] {
  const name = basename(pdf);
  const fonts = run('pdffonts', pdf).text.trim().split('\n').slice(2);
  const text = run('pdftotext', pdf, '-').text;
  const structure = run('pdfinfo', '-struct-text', pdf);
  const { member } = JSON.parse(readFileSync(pdf.replace(/\.pdf$/u, '.json'), 'utf8')) as { member?: { name?: string } };
  return [
    ...unless(fonts.length > 0 && fonts.every((font) => /yes yes yes/u.test(font)), `${name}: a font is not embedded`),
    ...unless(!text.includes('\ufffd'), `${name}: a character is lost`),
    ...unless(!member?.name || text.replace(/\s+/gu, ' ').includes(member.name), `${name}: ${member?.name ?? ''} cannot be read`),
    ...['Document', 'H1', 'H2', 'Table', 'TR', 'TH'].flatMap((tag) => unless(structure.text.includes(tag), `${name}: no ${tag}`)),
    ...unless(/\/Scope \/(?:Column|Row)/u.test(run('pdfinfo', '-struct', pdf).text), `${name}: headers without a scope`),
    ...unless(structure.errors.trim() === '', `${name}: ${structure.errors.trim()}`),
  ];
}

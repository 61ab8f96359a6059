import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { partsOfCms } from '../../src/documents/sign/cms.ts';
import { signMany } from '../../tests/bench/bars/documents.ts';
import { preflight, run } from './tools.ts';
import { twiceSigned } from './twice.ts';
import { copyOf, unless, type Check, type Workbench } from './workbench.ts';

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Where the signed stretches and the signatures of a file are. */
export function signaturesOf(bytes: Buffer): { content: Buffer; der: Buffer }[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/gu)].map((match) => {
    const [first, second, third] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const padded = Buffer.from(text.slice(first + 1, second - 1), 'hex');
    return {
      content: Buffer.concat([bytes.subarray(0, first), bytes.subarray(second, second + third)]),
      der: padded.subarray(0, 4 + padded.readUInt16BE(2)),
    };
  });
}

function pdfsig(bench: Workbench, file: string): string {
  return run('pdfsig', '-nssdir', bench.path('nss'), file).text;
}

/** A file is wholly signed by people whom the authority vouches for. */
function signedProblems(bench: Workbench, file: string): string[] {
  const said = pdfsig(bench, file);
  const signatures = signaturesOf(readFileSync(file)).length;
  const name = basename(file);
  return [
    ...unless(signatures > 0 && count(said, 'Signature is Valid.') === signatures, `${name}: not every signature is valid`),
    ...unless(count(said, 'Certificate is Trusted.') === signatures, `${name}: not every certificate is trusted`),
    ...unless(count(said, 'ETSI.CAdES.detached') === signatures && said.includes('SHA-256'), `${name}: another kind of signature`),
    ...unless(/Total document signed[\s\S]*$/u.test(said), `${name}: not wholly signed`),
  ];
}

function makeTrust(bench: Workbench): void {
  run('rm', '-rf', bench.path('nss'));
  run('mkdir', '-p', bench.path('nss'));
  run('certutil', '-N', '-d', `sql:${bench.path('nss')}`, '--empty-password');
  run('certutil', '-A', '-d', `sql:${bench.path('nss')}`, '-n', 'ca', '-t', 'CT,C,C', '-i', bench.authority);
}

function flipped(file: string, at: (bytes: Buffer) => number): Buffer {
  const bytes = Buffer.from(readFileSync(file));
  bytes[at(bytes)]! ^= 1;
  return bytes;
}

export const checks: readonly Check[] = [
  {
    number: 1,
    what: 'pdfsig calls every signature valid and trusted, and every file wholly signed',
    tools: ['pdfsig', 'certutil'],
    run(bench) {
      makeTrust(bench);
      const files = bench.documents.flatMap((document) => [document.pdf, document.archive]);
      return files.flatMap((file) => signedProblems(bench, file));
    },
  },
  {
    number: 2,
    what: 'pdfsig takes two signatures, and sees a changed byte, an appended one, and one in the second signature',
    tools: ['pdfsig', 'certutil'],
    async run(bench) {
      const { twice, authority } = await twiceSigned(bench);
      makeTrust({ ...bench, authority });
      const changed = pdfsig(
        bench,
        copyOf(
          bench,
          'changed.pdf',
          flipped(twice, (bytes) => bytes.indexOf('stream\n') + 40),
        ),
      );
      const appended = pdfsig(bench, copyOf(bench, 'appended.pdf', Buffer.concat([readFileSync(twice), Buffer.from('\n')])));
      const second = pdfsig(
        bench,
        copyOf(
          bench,
          'second.pdf',
          flipped(twice, (bytes) => bytes.lastIndexOf('/Reason<feff') + 14),
        ),
      );
      return [
        ...signedProblems(bench, twice),
        ...unless(count(changed, 'Digest Mismatch.') === 2, 'a byte of a page: not every signature fails'),
        // Of two, the first never covers the whole; after something was appended the last one does not either.
        ...unless(count(appended, 'Not total document signed') === 2, 'a byte after the end: it is still called wholly signed'),
        ...unless(
          count(second, 'Signature is Valid.') === 1 && count(second, 'Digest Mismatch.') === 1,
          'the second reason: both or none fail',
        ),
      ];
    },
  },
  {
    number: 3,
    what: 'openssl verifies every signature as CAdES, with the certificate named and no signing time',
    tools: ['openssl'],
    run: (bench) =>
      bench.documents.flatMap((document) =>
        signaturesOf(readFileSync(document.pdf)).flatMap(({ content, der }) => cadesProblems(bench, basename(document.pdf), content, der)),
      ),
  },
  {
    number: 4,
    what: 'qpdf finds no fault, mutool finds it unchanged since signing',
    tools: ['qpdf', 'mutool'],
    run: (bench) =>
      bench.documents
        .flatMap((document) => [document.pdf, document.archive])
        .flatMap((file) => {
          const checked = run('qpdf', '--check', file);
          const signed = run('mutool', 'sign', '-v', file).text;
          return [
            ...unless(checked.code === 0 && !checked.text.includes('WARNING'), `${basename(file)}: ${checked.text.trim()}`),
            ...unless(
              /(?:edits|unchanged) since signing(?![\s\S]*since signing)/u.exec(signed)?.[0].startsWith('unchanged') === true,
              `${basename(file)}: ${signed.trim()}`,
            ),
          ];
        }),
  },
  {
    number: 5,
    what: 'PDFBox Preflight: the archive copy is PDF/A-1b, the report differs from it only as PDF/A-3 does; the identifier is kept',
    tools: ['java', 'preflight'],
    run: (bench) => onePerKind(bench).flatMap((document) => [...archiveProblems(document.archive), ...reportProblems(document.pdf)]),
  },
  {
    number: 17,
    what: 'openssl takes the time stamp in each PDF that has one: over its signature, by the service that gave it',
    tools: ['openssl'],
    run(bench) {
      const { timeAuthority } = bench;
      const found = bench.documents.flatMap(({ pdf }) =>
        signaturesOf(readFileSync(pdf)).flatMap(({ der }) => {
          const { token, signature } = partsOfCms(der) ?? {};
          return token && signature ? [{ name: basename(pdf), token, signature }] : [];
        }),
      );
      return [
        ...unless(timeAuthority !== null && found.length > 0, 'no document carries a time stamp'),
        ...found.flatMap(({ name, token, signature }) => {
          const files = ['-token_in', '-in', copyOf(bench, 'token.der', token), '-data', copyOf(bench, 'value.bin', signature)];
          const said = run('openssl', 'ts', '-verify', ...files, '-CAfile', timeAuthority ?? '');
          return unless(said.text.includes('Verification: OK'), `${name}: ${said.text.trim().split('\n')[0]}`);
        }),
      ];
    },
  },
  {
    number: 11,
    what: 'a thousand signed statements of two pages and the audit page: time, and pdfsig on every twentieth',
    tools: ['pdfsig', 'certutil'],
    async run(bench) {
      const signed = await signMany(bench.path('thousand'), 1_000);
      const trust = { ...bench, authority: copyOf(bench, 'thousand.pem', new TextEncoder().encode(signed.authorityPem)) };
      makeTrust(trust);
      const each = signed.cpuMilliseconds / 1_000;
      const problems = [
        ...unless(each <= 30, `${each.toFixed(1)} ms of processor time each; at most 30`),
        ...unless(signed.peakBytes < 1_000 * 2 ** 20, `${(signed.peakBytes / 2 ** 20).toFixed(0)} MiB of memory at its highest`),
        ...signed.files.filter((_, index) => index % 20 === 0).flatMap((file) => signedProblems(trust, file)),
      ];
      return problems;
    },
  },
];

/** What openssl says against a detached signature over this content. */
export function cadesProblems(bench: Workbench, name: string, content: Uint8Array, der: Uint8Array): string[] {
  const files = ['-inform', 'DER', '-in', copyOf(bench, 'signature.der', der), '-content', copyOf(bench, 'signed.bin', content)];
  const verified = run('openssl', 'cms', '-verify', '-cades', '-binary', ...files, '-CAfile', bench.authority, '-purpose', 'any', '-out', '/dev/null'); // prettier-ignore
  // A time stamp that stands beside has attributes of its own.
  const printed = run('openssl', 'cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', bench.path('signature.der')).text.split('unsignedAttrs:')[0]!; // prettier-ignore
  return [
    ...unless(verified.text.includes('CAdES Verification successful'), `${name}: ${verified.text.trim().split('\n')[0]}`),
    ...unless(/signingCertificateV2/u.test(printed) && !/signingTime/u.test(printed), `${name}: other attributes are signed`),
  ];
}

export function onePerKind({ documents }: Workbench): Workbench['documents'] {
  return documents.filter((document, index) => documents.findIndex((other) => other.kind === document.kind) === index);
}

function archiveProblems(file: string): string[] {
  const said = preflight(file);
  return unless(said.code === 0 && said.text.includes('is a valid PDF/A-1b file'), `${basename(file)}: ${said.text.trim().slice(0, 300)}`);
}

/** PDF/A-3 allows what part 1 forbids: its own identifier, no glyph set, attachments. */
const allowed = /7\.11\.2|3\.1\.11 .*CIDSet entry is missing|^1\.4\.7|^1\.2\.9/u;

function reportProblems(file: string): string[] {
  const lines = preflight(file)
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => /^\d+(?:\.\d+)+ ?:/u.test(line) && !allowed.test(line));
  const tail = readFileSync(file).subarray(-400).toString('latin1');
  return [
    ...lines.map((line) => `${basename(file)}: ${line}`),
    ...unless(tail.includes('/ID ['), `${basename(file)}: no identifier at the end`),
  ];
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/core/refusals/refusal.ts';
import {
  documentBytes,
  manifestBytes,
  renderArchive,
  renderStatement,
  signDetached,
  signPdf,
  signPdfStamped,
  stampDetached,
  stampRequest,
  stampToken,
  twinFiles,
  verifyFiles,
  type FileReport,
  type GivenFile,
  type StampAsker,
} from '../../src/documents/index.ts';
import { runs } from '../support/property.ts';
import { currentStatement, simpleCharter } from './current.ts';
import { makeIdentity, signedAt } from './identities.ts';
import { makeClock } from './ownClock.ts';

/** Five hundred for each kind of file; `npm run fuzz` makes ten thousand. */
const cases = runs(500);
const nonce = new Uint8Array(12).fill(9);

const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const change = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), place, mask: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), place }),
  fc.record({ kind: fc.constant('insert' as const), place, bytes }),
  fc.record({ kind: fc.constant('append' as const), bytes }),
  fc.record({ kind: fc.constant('remove' as const), place, length: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ kind: fc.constant('double' as const), place, length: fc.integer({ min: 1, max: 500 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

function changed(whole: Uint8Array, how: Change): Uint8Array {
  const at = Math.floor(('place' in how ? how.place : 0) * whole.length);
  const [before, after] = [whole.subarray(0, at), whole.subarray(at)];
  switch (how.kind) {
    case 'flip': {
      const copy = new Uint8Array(whole);
      copy[at]! ^= how.mask;
      return copy;
    }
    case 'cut':
      return before;
    case 'append':
      return joined(whole, how.bytes);
    case 'insert':
      return joined(before, how.bytes, after);
    case 'remove':
      return joined(before, after.subarray(how.length));
    case 'double':
      return joined(before, after.subarray(0, how.length), after);
  }
}

describe('the verifier before broken files: no crash, no hang, never intact', async () => {
  const { identity } = await makeIdentity();
  const document = currentStatement(2, { charter: simpleCharter });
  const data = documentBytes(document);
  const sign = { at: signedAt, name: 'Maïa Lefèvre', reason: document.kind };
  const { fingerprint } = identity;
  const unsigned = await renderStatement(document, { signerFingerprint: fingerprint });
  const pdf = signPdf(signPdf(unsigned, identity, sign), identity, sign);
  const archive = signPdf((await renderArchive(data, { signerFingerprint: fingerprint }))!, identity, sign);
  const clock = await makeClock();
  const stamp: StampAsker = async (value) => stampToken(await clock.answer(stampRequest(value, nonce)), value, nonce);
  const stamped = await signPdfStamped(unsigned, identity, { ...sign, stamp });
  const [json, signature] = twinFiles(data, 'a.pdf', identity) as [GivenFile, GivenFile];
  const manifest = manifestBytes({
    kind: 'hand-out-manifest',
    schema: 1,
    cooperative: { bookId: document.cooperative.bookId, name: document.cooperative.name },
    head: document.head,
    madeOn: '2017-02-03',
    files: [{ name: 'a.pdf', sha256: '0'.repeat(64), number: document.number, kind: document.kind, member: 2 }],
  });
  const listSignature = signDetached(manifest, identity);
  const stampedList = await stampDetached(listSignature, manifest, stamp);
  const present = [{ name: 'a.pdf', sha256: '0'.repeat(64) }];

  /** What is found of the first file; a refusal by name is an answer as well, anything else thrown is a fault. */
  const firstOf = async (files: readonly GivenFile[]): Promise<Pick<FileReport, 'intact' | 'dataMatchesPrint'>> => {
    try {
      const { reports } = await verifyFiles(files, { knownFingerprints: [fingerprint], present });
      return reports[0] ?? { intact: false, dataMatchesPrint: null };
    } catch (error) {
      if (error instanceof Refused && error.refusal.code === 'PDF_UNREADABLE') return { intact: false, dataMatchesPrint: null };
      throw error;
    }
  };

  const altered: [string, Uint8Array, (broken: Uint8Array) => readonly GivenFile[]][] = [
    ['a PDF', pdf, (broken) => [{ name: 'a.pdf', bytes: broken }]],
    ['a PDF with a time stamp', stamped, (broken) => [{ name: 'a.pdf', bytes: broken }]],
    ['an archive copy', archive, (broken) => [{ name: 'a.archive.pdf', bytes: broken }]],
    ['data', json.bytes, (broken) => [{ ...json, bytes: broken }, signature]],
    ['the signature of data', signature.bytes, (broken) => [json, { ...signature, bytes: broken }]],
    [
      'a manifest',
      manifest,
      (broken) => [
        { name: 'manifest.json', bytes: broken },
        { name: 'manifest.json.p7s', bytes: listSignature },
      ],
    ],
    [
      'the signature of a manifest',
      listSignature,
      (broken) => [
        { name: 'manifest.json', bytes: manifest },
        { name: 'manifest.json.p7s', bytes: broken },
      ],
    ],
    [
      'the stamped signature of a manifest',
      stampedList,
      (broken) => [
        { name: 'manifest.json', bytes: manifest },
        { name: 'manifest.json.p7s', bytes: broken },
      ],
    ],
  ];

  it.each(altered)('%s, unbroken, is intact', async (_, whole, files) => {
    expect((await firstOf(files(whole))).intact).toBe(true);
  });

  it.each(altered)('%s, broken', { timeout: 3_600_000 }, async (_, whole, files) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const broken = changes.reduce(changed, whole);
        // Two changes may undo each other.
        fc.pre(!Buffer.from(broken).equals(whole));
        const found = await firstOf(files(broken));
        expect(found.intact).toBe(false);
      }),
      cases,
    );
  });

  it('bytes of no meaning under every name', { timeout: 3_600_000 }, async () => {
    const start = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      '%PDF-1.4\n%Tantieme-archive 3\n',
      '{"kind":"hand-out-manifest"',
      '[[[[',
      '\u0030\u0082',
    );
    const name = fc.constantFrom('a.pdf', 'a.json', 'a.json.p7s', 'a.pem', 'a');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 2000 }), name, async (head, rest, given) => {
        const broken = new Uint8Array(Buffer.concat([Buffer.from(head, 'latin1'), rest]));
        expect((await firstOf([{ name: given, bytes: broken }, json, { ...signature, bytes: broken }])).intact).toBe(false);
      }),
      cases,
    );
  });
});

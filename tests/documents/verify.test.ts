import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/core/refusals/refusal.ts';
import type { StatementDocument } from '../../src/core/statements/document.ts';
import { documentBytes, renderStatement, sha256Hex, signPdf, verifyPdf, type VerificationReport } from '../../src/documents/index.ts';
import { attachData, createPdf, fileMark, finishPdf } from '../../src/documents/pdf/pdfDocument.ts';
import { loadResources } from '../../src/documents/pdf/resources.ts';
import { report, statement } from './fixtures.ts';
import { makeIdentity, signedAt } from './identities.ts';

const sign = { at: signedAt, name: 'Maïa Lefèvre', reason: 'Relevé n° 2016-0001' };

describe('verifying a signed statement', async () => {
  const { identity } = await makeIdentity();
  const stranger = (await makeIdentity('Inconnu')).identity;
  const document = statement('fr');
  const unsigned = await renderStatement(document, { signerFingerprint: identity.fingerprint });
  const signed = signPdf(unsigned, identity, sign);
  const knownFingerprints = [identity.authorityFingerprint];
  const verify = (bytes: Uint8Array): Promise<VerificationReport> => verifyPdf(bytes, { knownFingerprints });
  const flipped = (at: number, mask = 1): Uint8Array => {
    const copy = new Uint8Array(signed);
    copy[at]! ^= mask;
    return copy;
  };
  const at = (text: string, from = 0): number => {
    const index = Buffer.from(signed).indexOf(text, from, 'latin1');
    expect(index).toBeGreaterThan(0);
    return index;
  };

  it('says all is well, item by item', async () => {
    expect(await verify(signed)).toEqual({
      form: 'pdf',
      ours: true,
      intact: true,
      coversWholeFile: true,
      appendedBytes: 0,
      signatures: [
        {
          signer: 'Maïa Lefèvre',
          role: 'lead',
          signedAt: '2016-05-03T09:30:00.000Z',
          reason: 'Relevé n° 2016-0001',
          valid: true,
          fingerprint: identity.fingerprint,
          authorityFingerprint: identity.authorityFingerprint,
          validFrom: '2016-05-02T00:00:00.000Z',
          validUntil: '2056-05-02T00:00:00.000Z',
          chainValid: true,
          known: true,
          stamp: null,
        },
      ],
      document,
      manifest: null,
      dataMatchesPrint: true,
      documentSha256: sha256Hex(documentBytes(document)),
      fileSha256: sha256Hex(signed),
      rendererVersion: 1,
    });
  });

  it('signing only appends', () => {
    expect(Buffer.from(signed.subarray(0, unsigned.length)).equals(unsigned)).toBe(true);
  });

  it('does the same for a report in English', async () => {
    const other = report('en');
    const bytes = signPdf(await renderStatement(other, { signerFingerprint: identity.fingerprint }), identity, sign);
    expect(await verify(bytes)).toMatchObject({ intact: true, dataMatchesPrint: true, document: other });
  });

  it('does not know a stranger, and knows a signer by the certificate alone', async () => {
    const theirs = signPdf(await renderStatement(document, { signerFingerprint: stranger.fingerprint }), stranger, sign);
    expect(await verify(theirs)).toMatchObject({
      intact: true,
      signatures: [{ signer: 'Inconnu', valid: true, chainValid: true, known: false }],
    });
    expect(await verifyPdf(signed, { knownFingerprints: [identity.fingerprint] })).toMatchObject({ signatures: [{ known: true }] });
  });

  it('names no authority that did not issue the certificate, though its own lies beside it', async () => {
    const borrowed = { ...stranger, chain: [stranger.chain[0]!, identity.chain.at(-1)!] };
    const forged = signPdf(await renderStatement(document, { signerFingerprint: stranger.fingerprint }), borrowed, sign);
    expect(await verify(forged)).toMatchObject({
      signatures: [{ fingerprint: stranger.fingerprint, authorityFingerprint: null, chainValid: false, known: false }],
    });
  });

  it('tells a print whose fingerprint is not the signer’s', async () => {
    const other = signPdf(await renderStatement(document, { signerFingerprint: stranger.fingerprint }), identity, sign);
    expect(await verify(other)).toMatchObject({ intact: true, dataMatchesPrint: false });
  });

  it('an unsigned preview is ours and not intact', async () => {
    const preview = await renderStatement(document, { signerFingerprint: null });
    expect(await verify(preview)).toMatchObject({
      ours: true,
      intact: false,
      coversWholeFile: false,
      signatures: [],
      dataMatchesPrint: true,
    });
  });

  const cases: [string, () => Uint8Array, Record<string, unknown>][] = [
    [
      'one byte of the first page',
      () => flipped(at('stream\n') + 40),
      { ours: true, intact: false, coversWholeFile: true, dataMatchesPrint: false, signatures: [{ valid: false, signer: 'Maïa Lefèvre' }] },
    ],
    ['a byte in the signature', () => flipped(at('/Contents<') + 900), { ours: true, intact: false, coversWholeFile: true }],
    ['a byte in the zeros that fill the signature', () => flipped(at('/Contents<') + 8000), { ours: true, intact: false }],
    [
      'the case of a hexadecimal figure',
      () =>
        flipped(
          Buffer.from(signed)
            .subarray(at('/Contents<') + 10)
            .findIndex((byte) => byte >= 0x61) +
            at('/Contents<') +
            10,
          0x20,
        ),
      { ours: true, intact: false },
    ],
    ['a byte of the stated reason', () => flipped(at('/Reason<feff') + 14), { ours: true, intact: false }],
    ['the date', () => flipped(at('/M(D:') + 8), { ours: true, intact: false }],
    [
      'one byte after the end',
      () => new Uint8Array([...signed, 0x0a]),
      {
        ours: true,
        intact: false,
        coversWholeFile: false,
        appendedBytes: 1,
        signatures: [{ valid: true, known: true }],
        document,
        dataMatchesPrint: false,
      },
    ],
    [
      'a new revision after the end',
      () => new Uint8Array([...signed, ...Buffer.from('1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n')]),
      { ours: true, intact: false, coversWholeFile: false, dataMatchesPrint: false },
    ],
    [
      'the last byte gone',
      () => signed.subarray(0, -1),
      { ours: true, intact: false, coversWholeFile: false, signatures: [{ valid: false }] },
    ],
    [
      'half of it gone',
      () => signed.subarray(0, signed.length >> 1),
      { ours: true, intact: false, signatures: [], document: null, dataMatchesPrint: null },
    ],
    ['the signature cut off', () => signed.subarray(0, unsigned.length), { ours: true, intact: false, signatures: [], document }],
  ];
  it.each(cases)('sees %s', async (_, make, expected) => {
    expect(await verify(make())).toMatchObject(expected);
  });

  it('sees something hidden in what the signer appended, even when the signature holds', async () => {
    // A dishonest signer: the base is faithful, a second revision before signing replaces an object.
    const xref = /startxref\n(\d+)\n%%EOF\n$/u.exec(Buffer.from(unsigned).toString('latin1'))![1]!;
    const text = Buffer.from(unsigned).toString('latin1');
    const trailer = /trailer\n(<<[\s\S]*>>)\nstartxref\n\d+\n%%EOF\n$/u.exec(text)![1]!;
    const extra = `99999 0 obj\n<</Hidden true>>\nendobj\n`;
    const table = `xref\n99999 1\n${String(unsigned.length).padStart(10, '0')} 00000 n \ntrailer\n${trailer.replace('>>', `/Prev ${xref}\n>>`)}\nstartxref\n${unsigned.length + extra.length}\n%%EOF\n`;
    const changed = new Uint8Array(Buffer.concat([unsigned, Buffer.from(extra + table, 'latin1')]));
    expect(await verify(signPdf(changed, identity, sign))).toMatchObject({ coversWholeFile: true, dataMatchesPrint: false });
  });

  it('sees data that do not say what is printed', async () => {
    const lie: StatementDocument = { ...document, amount: '9999.99' };
    const resources = loadResources();
    const metadata = { title: 't', author: 'a', subject: 's', creator: 'c', producer: 'p', createdAt: new Date(0) };
    const pdf = createPdf({ metadata, language: 'fr-FR', fileId: new Uint8Array(16), resources, mark: fileMark, layoutVersion: 1 });
    pdf.addPage();
    attachData(pdf, 'x.json', documentBytes(lie), new Date(0), 'd');
    expect(await verify(await finishPdf(pdf))).toMatchObject({ ours: true, intact: false, document: lie, dataMatchesPrint: false });
  });

  it('does not compare with a print of another version of the layout', async () => {
    const text = Buffer.from(unsigned).toString('latin1').replace('%Tantieme-statement 1\n', '%Tantieme-statement 7\n');
    const other = signPdf(new Uint8Array(Buffer.from(text, 'latin1')), identity, sign);
    expect(await verify(other)).toMatchObject({ ours: true, intact: true, rendererVersion: 7, dataMatchesPrint: null });
  });

  it('a PDF of someone else is not ours, and what is no PDF is refused by name', async () => {
    const foreign = Buffer.from(
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n43\n%%EOF\n',
    );
    expect(await verify(new Uint8Array(foreign))).toMatchObject({ ours: false, intact: false, signatures: [], document: null });
    for (const bytes of [new Uint8Array(), new Uint8Array(Buffer.from('Date;Membre\n'))]) {
      const error = await verify(bytes).catch((reason: unknown) => reason);
      expect((error as Refused).refusal.code).toBe('PDF_UNREADABLE');
    }
  });

  it('never calls a changed file intact, and never stumbles over one', { timeout: 180_000 }, async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    // Half of the flips fall into the appended part, where the structure is.
    const mutation = fc.oneof(
      fc.record({ kind: fc.constant('flip' as const), place, late: fc.boolean(), mask: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ kind: fc.constant('cut' as const), place }),
      fc.record({ kind: fc.constant('insert' as const), place, bytes }),
      fc.record({ kind: fc.constant('append' as const), bytes }),
      fc.record({ kind: fc.constant('remove' as const), place, length: fc.integer({ min: 1, max: 500 }) }),
    );
    type Change = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;
    const mutate = (change: Change): Uint8Array => {
      if (change.kind === 'append') return new Uint8Array([...signed, ...change.bytes]);
      const start = change.kind === 'flip' && change.late ? unsigned.length : 0;
      const index = start + Math.floor(change.place * (signed.length - start));
      if (change.kind === 'flip') return flipped(index, change.mask);
      if (change.kind === 'cut') return signed.subarray(0, index);
      if (change.kind === 'insert') return new Uint8Array([...signed.subarray(0, index), ...change.bytes, ...signed.subarray(index)]);
      return new Uint8Array([...signed.subarray(0, index), ...signed.subarray(index + change.length)]);
    };
    await fc.assert(
      fc.asyncProperty(mutation, async (change) => {
        const found = await verify(mutate(change)).catch((error: unknown) => {
          if (error instanceof Refused && error.refusal.code === 'PDF_UNREADABLE') return { intact: false, dataMatchesPrint: null };
          throw error;
        });
        expect(found.intact).toBe(false);
        expect(found.dataMatchesPrint).not.toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('takes random bytes after a PDF header without a stumble', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), async (bytes, withEnd) => {
        const end = withEnd ? Buffer.from('\nstartxref\n9\n%%EOF\n') : Buffer.alloc(0);
        const found = await verify(new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes, end])));
        expect(found.intact).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPdf } from './pdfFile.ts';
import { parseValue, PdfSyntaxError, writeValue, type PdfValue } from './values.ts';

describe('values of a PDF', () => {
  it('reads every kind', () => {
    const { value } = parseValue('<</Type /Sig/N [1 -2.5 true null 7 0 R] /S (a\\(b\\)\\101(c)) /H <feff0041>>>', 0);
    expect(writeValue(value)).toBe('<</Type /Sig /N [1 -2.5 true null 7 0 R] /S <6128622941286329> /H <feff0041>>>');
  });

  it('reads back what it wrote', () => {
    const leaf = fc.oneof(
      fc.constant(null as PdfValue),
      fc.boolean(),
      fc.integer(),
      fc.uint8Array({ maxLength: 12 }).map((bytes): PdfValue => ({ kind: 'string', bytes })),
      fc.stringMatching(/^[A-Za-z]{1,8}$/u).map((name): PdfValue => ({ kind: 'name', name })),
      fc.integer({ min: 0, max: 9999 }).map((id): PdfValue => ({ kind: 'reference', id })),
    );
    const { tree } = fc.letrec<{ tree: PdfValue }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }).map((items): PdfValue => ({ kind: 'array', items })),
        fc
          .dictionary(fc.stringMatching(/^[A-Za-z]{1,8}$/u), tie('tree'), { maxKeys: 4 })
          .map((entries): PdfValue => ({ kind: 'dictionary', entries: new Map(Object.entries(entries)) })),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(writeValue(parseValue(writeValue(value), 0).value)).toBe(writeValue(value));
      }),
    );
  });

  it('refuses what nests without end, what does not end, and any bytes that are no PDF', () => {
    for (const text of ['['.repeat(5000), '<<'.repeat(5000), '(abc', '<00', '<</A', '', ']', '<</A 1 2>>'])
      expect(() => parseValue(text, 0)).toThrow(PdfSyntaxError);
    expect(() => openPdf(new Uint8Array(20))).toThrow(PdfSyntaxError);
    const circle = '%PDF-1.7\nxref\n0 0\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n';
    expect(() => openPdf(new Uint8Array(Buffer.from(circle)))).toThrow(PdfSyntaxError);
  });
});

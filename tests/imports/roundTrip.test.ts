import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityKinds, unitOfKind } from '../../src/core/charters/charter.ts';
import { dayFromNumber, dayNumber } from '../../src/core/days/day.ts';
import {
  contributionsTemplate,
  readImport,
  readImportAsync,
  writeContributions,
  writeContributionsWorkbook,
  type TemplateRow,
} from '../../src/imports/index.ts';
import { options } from './help.ts';

const note = fc.string({ unit: fc.constantFrom(...'abzéœ €;,"\'=+-@|(\t\n0123456789 «»'), maxLength: 30 }).map((text) => text.trim());
const named = note.map((text) => text.replace(/[\t\n]/gu, ' ').trim());
const quantityOf = {
  time: fc.integer({ min: 1, max: 86_400 }),
  money: fc.integer({ min: 1, max: 100_000_000_000 }),
  count: fc.integer({ min: 1, max: 1_000_000_000 }),
};

const row: fc.Arbitrary<TemplateRow> = fc.constantFrom(...activityKinds).chain((kind) =>
  fc.record({
    member: named.filter((name) => name !== ''),
    day: fc.integer({ min: dayNumber('1999-12-31'), max: dayNumber(options.today) }).map(dayFromNumber),
    kind: fc.constant(kind),
    quantity: quantityOf[unitOfKind[kind]],
    unitRate: fc.option(fc.integer({ min: 0, max: 10_000_000_000 })),
    project: named,
    activity: named,
    description: note,
    receipt: note,
  }),
);

function back(bytes: Uint8Array, currency: string, currencyDigits: number): ReturnType<typeof readImport> {
  return readImport(bytes, { ...options, format: 'auto', currency, currencyDigits });
}

const said = ({ rows }: ReturnType<typeof readImport>): readonly TemplateRow[] =>
  rows.map((one) => ({
    member: one.memberName,
    day: one.day,
    kind: one.kind,
    quantity: one.quantity,
    unitRate: one.unitRate,
    project: one.project ?? '',
    activity: one.activityHint ?? '',
    description: one.description,
    receipt: one.receipt ?? '',
  }));

describe('our own table', () => {
  it.each(['en', 'fr'] as const)('law: what %s writes is read back unchanged', (language) => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<readonly [string, number]>(['EUR', 2], ['XOF', 0], ['TND', 3]),
        (rows, [currency, currencyDigits]) => {
          const proposal = back(writeContributions(rows, { language, currency, currencyDigits }), currency, currencyDigits);
          expect(proposal.refused).toEqual([]);
          expect(said(proposal)).toEqual(rows.map((one) => ({ ...one })));
        },
      ),
      { numRuns: 300, verbose: 1 },
    );
  });

  it.each(['en', 'fr'] as const)('law: so is what %s writes as a workbook', async (language) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<readonly [string, number]>(['EUR', 2], ['XOF', 0], ['TND', 3]),
        async (rows, [currency, currencyDigits]) => {
          const bytes = await writeContributionsWorkbook(rows, { language, currency, currencyDigits });
          const proposal = await readImportAsync(bytes, { ...options, format: 'auto', currency, currencyDigits });
          expect(proposal.refused).toEqual([]);
          expect(said(proposal)).toEqual(rows.map((one) => ({ ...one })));
        },
      ),
      { numRuns: 100, verbose: 1 },
    );
  });

  it.each(['en', 'fr'] as const)('the %s template is read whole, and opens well in a spreadsheet', (language) => {
    const bytes = contributionsTemplate({ language, currency: 'EUR', currencyDigits: 2 });
    const proposal = back(bytes, 'EUR', 2);
    expect(proposal).toMatchObject({
      format: 'contributions',
      encoding: 'utf-8-bom',
      delimiter: language === 'fr' ? ';' : ',',
      rowsTotal: 2,
      refused: [],
    });
    expect(proposal.rows.map((one) => [one.kind, one.day, one.quantity, one.unitRate])).toEqual([
      ['work', '2026-03-02', 7200, 250_000],
      ['cash', '2026-03-05', 50_000, 100],
    ]);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain(language === 'fr' ? ';02/03/2026;temps;2,00;h;25,00;EUR;' : ',2026-03-02,time,2.00,h,25.00,EUR,');
  });
});

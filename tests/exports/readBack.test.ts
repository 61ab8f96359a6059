import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { setFigures } from '../../src/app/figures.ts';
import { makeExport, type ExportRequest } from '../../src/engine/exporting.ts';
import { decimalText, scaled } from '../../src/core/quantities/decimal.ts';
import { prepareImport, readFigures } from '../../src/imports/index.ts';
import { readPeople } from '../../src/imports/people/read.ts';
import { everyTable } from '../support/exportRequest.ts';
import { memoryBook, people, type Workshop } from '../support/workshop.ts';

const forms = [
  { as: 'csv', csv: 'standard', language: 'en' },
  { as: 'csv', csv: 'excelFrench', language: 'fr' },
  { as: 'xlsx', csv: 'standard', language: 'fr' },
  { as: 'xlsx', csv: 'standard', language: 'en' },
] as const;
const names = ['Dupont & Fils', '=1+1', '@foo', '＝cmd', 'A; "B", C', '李', '0012'];
/** A workbook's cell of text may hold a number with its sign, and has no mark of its own before what is no formula. */
const csvOnly = ['-5', "'=meant"];

/** A table as an import takes it. */
async function exported(shop: Workshop, table: string, form: Partial<ExportRequest>): Promise<Uint8Array> {
  const [file] = await makeExport(shop.lead, { ...everyTable, ...form, table });
  const parts = [...file!.parts()].map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  return (await prepareImport(Buffer.concat(parts))).bytes;
}

describe('what a book exports', () => {
  it.each(forms)('as members ($as, $csv, $language) is read back by name, whatever the names begin with', async (form) => {
    const shop = memoryBook();
    const all = form.as === 'csv' ? [...names, ...csvOnly] : names;
    people(shop.lead, ...all);
    const { people: found, refused } = readPeople(await exported(shop, 'members', form));
    expect(refused).toEqual([]);
    expect(found.map(({ name, joined }) => [name, joined])).toEqual(all.map((name) => [name, '2020-01-01']));
    shop.close();
  });

  it.each(forms)('as figures ($as, $csv, $language) is read back to the day and the value', async (form) => {
    const shop = memoryBook();
    people(shop.lead, 'Ada', '=1+1');
    const figures = [
      { name: 'tenure', member: 1, day: '2026-01-15', value: '3.25' },
      { name: 'tenure', member: 2, day: '2026-02-01', value: '0.0001' },
      { name: 'income', member: null, day: '2026-03-31', value: '-1234.5' },
    ];
    setFigures(shop.lead, { id: v7(), rows: figures.map((row) => ({ ...row, value: scaled(row.value, 4) })), source: '' });
    const { rows, refused } = readFigures(await exported(shop, 'figures', form), { currencyDigits: 2, known: [], day: null });
    expect(refused).toEqual([]);
    expect(rows.map((row) => [row.name, row.member, row.day, decimalText(row.value, 4)]).sort()).toEqual([
      ['income', '', '2026-03-31', '-1234.5'],
      ['tenure', '=1+1', '2026-02-01', '0.0001'],
      ['tenure', 'Ada', '2026-01-15', '3.25'],
    ]);
    shop.close();
  });
});

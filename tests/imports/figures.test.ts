import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/core/quantities/decimal.ts';
import { readFigures, type FigureOptions } from '../../src/imports/index.ts';
import { runs } from '../support/property.ts';
import { refusalOf } from '../support/workshop.ts';

const known = [
  { name: 'capital', labels: ['Capital held', 'Capital détenu'], money: true },
  { name: 'plays', labels: [], money: false },
];
const read = (text: string, changes: Partial<FigureOptions> = {}) =>
  readFigures(new TextEncoder().encode(text), { currencyDigits: 2, known, day: null, ...changes });
const brief = (text: string, changes: Partial<FigureOptions> = {}) =>
  read(text, changes).rows.map(({ row, name, member, day, value }) => [row, member, name, decimalText(value, 4), day]);
const refused = (text: string, changes: Partial<FigureOptions> = {}) => read(text, changes).refused.map(({ row, code }) => [row, code]);

describe('a file of figures', () => {
  it('is read row by row, in French', () => {
    const text =
      '\ufeffMembre;Grandeur;Valeur;Date\r\nAwa;capital;1 234,50 €;01/02/2026\r\n\r\n;income;-3;1/2/2026\r\n7;Capital Détenu;0,0001;2026-02-03\r\n';
    expect(brief(text)).toEqual([
      [2, 'Awa', 'capital', '1234.5', '2026-02-01'],
      [4, '', 'income', '-3', '2026-02-01'],
      [5, '7', 'capital', '0.0001', '2026-02-03'],
    ]);
    expect(read(text)).toMatchObject({ form: 'long', delimiter: ';', encoding: 'utf-8-bom', dateOrder: 'dmy', refused: [] });
  });

  it('is read in English, tabs or commas, with lines above the header and columns in any order', () => {
    expect(brief('Report of March\n\nDate,Value,Figure,Member,Note\n2026-03-31,1000.5,plays,"Lee, Ann",x\n')).toEqual([
      [4, 'Lee, Ann', 'plays', '1000.5', '2026-03-31'],
    ]);
    expect(brief('Figure\tValue\tDate\nincome\t12\t2026-03-31\n')).toEqual([[2, '', 'income', '12', '2026-03-31']]);
  });

  it('has a wide form, with one date for all or a column of dates; empty cells say nothing', () => {
    expect(brief('Membre;capital;plays\nAwa;100;\nBo;;7\nCyd;;\n', { day: '2026-03-31' })).toEqual([
      [2, 'Awa', 'capital', '100', '2026-03-31'],
      [3, 'Bo', 'plays', '7', '2026-03-31'],
    ]);
    expect(brief('Member,Date,Capital held,plays\nAwa,2026-03-31,100,3\n')).toEqual([
      [2, 'Awa', 'capital', '100', '2026-03-31'],
      [2, 'Awa', 'plays', '3', '2026-03-31'],
    ]);
  });

  it('refuses what is wrong with a row, and reads the others', () => {
    const row = (cells: string) =>
      refused(`Member;Figure;Value;Date\nAwa;capital;1;2026-03-31\n${cells}\n`).map(([at, code]) => (expect(at).toBe(3), code));
    expect(row('Bo;Parts sociales;1;2026-03-31')).toEqual(['FIGURE_NAME']);
    expect(row('Bo;capital;beaucoup;2026-03-31')).toEqual(['AMOUNT_NOT_NUMBER']);
    expect(row('Bo;capital;;2026-03-31')).toEqual(['AMOUNT_NOT_NUMBER']);
    expect(row('Bo;plays;1,23456;2026-03-31')).toEqual(['AMOUNT_TOO_FINE']);
    expect(row('Bo;capital;1.250;2026-03-31')).toEqual(['AMOUNT_TOO_FINE']);
    expect(row('Bo;capital;99999999999999;2026-03-31')).toEqual(['AMOUNT_TOO_LARGE']);
    expect(row('Bo;capital;=1+1;2026-03-31')).toEqual(['ROW_FORMULA']);
    expect(row('=Bo;capital;1;2026-03-31')).toEqual(['ROW_FORMULA']);
    expect(row('Bo;capital;1;31/02/2026')).toEqual(['DATE_IMPOSSIBLE']);
    expect(row('Bo;capital;1;')).toEqual(['DATE_IMPOSSIBLE']);
    expect(row('Bo;capital;1;03/04/2026')).toEqual(['DATE_AMBIGUOUS']);
    expect(row('Bo;capital;1;2026-03-31;too;much')).toEqual(['ROW_RAGGED']);
    expect(row(`${'x'.repeat(201)};capital;1;2026-03-31`)).toEqual(['INPUT_INVALID']);
    expect(refused('Member;capital\n;5\n', { day: '2026-03-31' })).toEqual([[2, 'NAME_MISSING']]);
    expect(refused('Member;Figure;Value;Date\n"Bo;capital;1;2026-03-31\n')).toEqual([[2, 'ROW_RAGGED']]);
  });

  it('refuses a file that is not one', () => {
    const code = (text: string, changes: Partial<FigureOptions> = {}) => refusalOf(() => read(text, changes));
    expect(code('').code).toBe('FILE_EMPTY');
    expect(code('Member;Figure;Date\nAwa;capital;2026-03-31\n')).toEqual({ code: 'COLUMN_MISSING', details: { columns: 'Value' } });
    expect(code('Membre;Grandeur;Valeur\nAwa;capital;1\n')).toEqual({ code: 'COLUMN_MISSING', details: { columns: 'Date' } });
    expect(code('a;b\n1;2\n').code).toBe('COLUMN_MISSING');
    expect(code('Member;capital;Capital held\nAwa;1;2\n', { day: '2026-03-31' }).code).toBe('COLUMN_DUPLICATE');
    expect(code('Member;Member;capital\nAwa;Bo;2\n', { day: '2026-03-31' }).code).toBe('COLUMN_DUPLICATE');
    expect(code('Member;Shares bought!\nAwa;1\n', { day: '2026-03-31' })).toEqual({
      code: 'FIGURE_NAME',
      details: { name: 'Shares bought!' },
    });
    expect(code('Member;\nAwa;1\n', { day: '2026-03-31' }).code).toBe('COLUMN_MISSING');
  });

  it('law: what is written as a table is read back, every cell once', () => {
    const name = fc.constantFrom('capital', 'plays', 'worksSold');
    const figures = fc.array(
      fc.record({ name, member: fc.constantFrom('Awa', 'Lee; Ann', '7', ''), value: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }) }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(figures, fc.constantFrom(',', '.'), (list, mark) => {
        const lines = list.map(
          ({ name: figure, member, value }) => `"${member}";${figure};${decimalText(value, 4).replace('.', mark)};2026-03-31`,
        );
        const { rows, refused: wrong } = read(`Member;Figure;Value;Date\n${lines.join('\n')}\n`);
        expect(rows.length + wrong.length).toBe(list.length);
        // Three decimals of money read like thousands: such rows are refused, not guessed.
        expect(wrong.every(({ code }) => code === 'AMOUNT_TOO_FINE')).toBe(true);
        const lost = new Set(wrong.map(({ row }) => row));
        expect(rows.map(({ name: figure, member, value }) => ({ name: figure, member, value }))).toEqual(
          list.filter((_, at) => !lost.has(at + 2)),
        );
      }),
      runs(100),
    );
  });
});

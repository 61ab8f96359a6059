import type { Cell, Column, Sheet, SheetMoney } from '../app/ports/sheets.ts';
import { amountText } from '../core/money/amount.ts';
import { guardCell } from '../core/text/guard.ts';
import { percentText } from './percent.ts';
import { wordText } from './words.ts';

/**
 * `standard`: RFC 4180 for programs: commas, points, ISO days, seconds, exact fractions, machine names as headings.
 * `excelFrench`: what a spreadsheet in French opens as it stands: UTF-8 with its mark, semicolons, decimal commas, days as
 * they are written in France, hours as hours, shares in percent with the exact fraction beside, states and kinds in words.
 */
export type CsvForm = 'standard' | 'excelFrench';

export interface CsvOptions {
  readonly form: CsvForm;
  readonly language: 'en' | 'fr';
  readonly money: SheetMoney;
}

/** A table as the lines of a CSV file, one chunk after another; lines end with CRLF. */
export function* writeCsv(sheet: Sheet, options: CsvOptions): Generator<string> {
  const { form, language } = options;
  const separator = form === 'excelFrench' ? ';' : ',';
  const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`;
  if (form === 'excelFrench') yield '\ufeff';
  yield line(sheet.columns.flatMap((column) => headings(column, form, language)));
  let chunk = '';
  for (const row of sheet.rows()) {
    chunk += line(sheet.columns.flatMap((column, index) => cellsOf(column, row[index]!, options)));
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function headings(column: Column, form: CsvForm, language: 'en' | 'fr'): string[] {
  if (form === 'standard') return [column.key];
  const title = column.title[language];
  return column.type === 'share' ? [`${title} (%)`, language === 'fr' ? `${title} (exacte)` : `${title} (exact)`] : [title];
}

function cellsOf(column: Column, cell: Cell, { form, language, money }: CsvOptions): string[] {
  if (form === 'standard') return [standardCell(column, cell, money.digits)];
  if (cell === null || cell === '') return column.type === 'share' ? ['', ''] : [''];
  const decimal = (text: string): string => text.replace('.', ',');
  if (typeof cell === 'object') {
    const { unit, quantity } = cell;
    if (unit === 'time') return [clockText(Number(quantity))];
    return [decimal(amountText(BigInt(quantity), unit === 'money' ? money.digits : 2))];
  }
  switch (column.type) {
    case 'day':
      return [String(cell).split('-').toReversed().join('/')];
    case 'seconds':
      return [clockText(Number(cell))];
    case 'money':
      return [decimal(amountText(cell as bigint, money.digits))];
    case 'decimal':
      return [decimal(String(cell))];
    case 'share':
      // With an ordinary slash a spreadsheet would read 1/3 as the first of March.
      return [decimal(percentText(String(cell), 4)), String(cell).replace('/', '⁄')];
    case 'yesNo':
      return [cell === true ? (language === 'fr' ? 'oui' : 'yes') : language === 'fr' ? 'non' : 'no'];
    case 'word':
      return [guardCell(wordText(column, String(cell), language))];
    case 'text':
      return [guardCell(String(cell))];
    case 'integer':
    case 'quantity':
    case 'instant':
      return [String(cell)];
  }
}

function standardCell(column: Column, cell: Cell, digits: number): string {
  if (cell === null) return '';
  if (column.type === 'money') return amountText(cell as bigint, digits);
  if (typeof cell === 'object') return String(cell.quantity);
  if (column.type === 'text' || column.type === 'word') return guardCell(String(cell));
  return String(cell);
}

/** Hours, minutes and seconds, which spreadsheets add up as a duration. */
function clockText(seconds: number): string {
  const size = Math.abs(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${seconds < 0 ? '-' : ''}${Math.floor(size / 3600)}:${two(Math.floor(size / 60) % 60)}:${two(size % 60)}`;
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n\t]/u.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}

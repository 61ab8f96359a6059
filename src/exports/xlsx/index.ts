import type { Cell, Column, Sheet, SheetMoney } from '../../app/ports/sheets.ts';
import { amountText } from '../../core/money/amount.ts';
import { percentText } from '../percent.ts';
import { wordText } from '../words.ts';
import { zipParts, type ZipEntry } from '../zip.ts';
import { legendColumn, legendSheet } from './legend.ts';
import { closing, escaped, mainSpace, opening, styles, tabName, type Style } from './package.ts';

export interface XlsxOptions {
  readonly language: 'en' | 'fr';
  readonly money: SheetMoney;
  /** The moment that its parts are dated with. */
  readonly at: Date;
}

/** What one tab can hold, its heading included; a longer table goes on in another. */
const rowsOfTab = 1_048_576;
const longestCell = 32_767;
const chunkLength = 65_536;
const millisecondsPerDay = 86_400_000;
const secondsPerDay = 86_400;
/** Workbooks count a 29 February 1900 that never was: before March 1900 their numbers are of other days than elsewhere. */
const firstCountedDay = '1900-03-01';

/**
 * Tables as one workbook, a tab each, and a tab that says what the columns are, in parts: rows are written as they are read.
 * Numbers, days, amounts and durations are typed; text is text whatever it begins with; a number that a spreadsheet could
 * not hold exactly is written as text.
 */
export function* writeXlsx(sheets: readonly Sheet[], options: XlsxOptions, rowsInTab = rowsOfTab): Generator<Uint8Array> {
  const { language, money } = options;
  const tabs: string[] = [];
  const entries = function* (): Generator<ZipEntry> {
    for (const { name, text } of opening) yield { name, parts: [text] };
    for (const sheet of [...sheets, legendSheet(sheets, language)]) {
      const title = sheet.title[language];
      // A workbook's tabs have 31 characters at most.
      const first = tabs.length;
      for (const parts of tabsOf(sheet, options, rowsInTab)) {
        const number = tabs.length - first + 1;
        tabs.push(number === 1 ? title.slice(0, 31).trim() : `${title.slice(0, 27).trim()} ${number}`);
        yield { name: tabName(tabs.length), parts };
      }
    }
    const look = {
      day: language === 'fr' ? 'dd/mm/yyyy' : 'yyyy-mm-dd',
      money: money.digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(money.digits)}`,
    };
    for (const { name, text } of closing(tabs, look)) yield { name, parts: [text] };
  };
  yield* zipParts(entries(), options.at);
}

/** The tabs of one table: each goes on with the rows where the one before it was full, and must be read before the next is asked for. */
function* tabsOf(sheet: Sheet, options: XlsxOptions, rowsInTab: number): Generator<Iterable<string>> {
  const head = sheet.columns.flatMap((column) => headings(column, options.language));
  const widths = sheet.columns.flatMap((column) => headings(column, options.language).map(() => width(column)));
  const rows = sheet.rows()[Symbol.iterator]();
  let next = rows.next();
  const tab = function* (): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${mainSpace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
    yield widths.map((wide, index) => `<col min="${index + 1}" max="${index + 1}" width="${wide}" customWidth="1"/>`).join('');
    let chunk = `</cols><sheetData>${rowText(1, head)}`;
    for (let number = 2; number <= rowsInTab && !next.done; number++) {
      const row = next.value;
      chunk += rowText(
        number,
        sheet.columns.flatMap((column, index) => cellsOf(column, row[index]!, options)),
      );
      if (chunk.length > chunkLength) {
        yield chunk;
        chunk = '';
      }
      next = rows.next();
    }
    yield `${chunk}</sheetData></worksheet>`;
  };
  do yield tab();
  while (!next.done);
}

/** What is written of a cell between its place and its end; empty where nothing is in it. */
type Written = { readonly style: Style; readonly text: string } | { readonly style: Style; readonly number: string } | null;

function rowText(number: number, cells: readonly Written[]): string {
  let text = `<row r="${number}">`;
  for (const [index, cell] of cells.entries()) {
    if (cell === null) continue;
    const place = `<c r="${letters(index)}${number}"${cell.style === 'plain' ? '' : ` s="${styles[cell.style]}"`}`;
    text +=
      'number' in cell
        ? `${place}><v>${cell.number}</v></c>`
        : `${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text.slice(0, longestCell))}</t></is></c>`;
  }
  return `${text}</row>`;
}

/** A column as spreadsheets name it: A to Z, then AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

function headings(column: Column, language: 'en' | 'fr'): Written[] {
  const heading = (text: string): Written => ({ style: 'heading', text });
  const title = column.title[language];
  return column.type === 'share'
    ? [heading(`${title} (%)`), heading(language === 'fr' ? `${title} (exacte)` : `${title} (exact)`)]
    : [heading(title)];
}

function width({ key, type, title }: Column): number {
  if (key === legendColumn) return 90;
  const least = {
    text: 18,
    day: 12,
    instant: 24,
    integer: 10,
    seconds: 12,
    money: 14,
    decimal: 12,
    share: 14,
    yesNo: 8,
    word: 14,
    quantity: 12,
  }[type];
  return Math.max(least, Math.max(title.en.length, title.fr.length) + 4);
}

function cellsOf(column: Column, cell: Cell, { language, money }: XlsxOptions): Written[] {
  if (cell === null || cell === '') return column.type === 'share' ? [null, null] : [null];
  const text = (value: string): Written => ({ style: 'plain', text: value });
  if (typeof cell === 'object') {
    const { unit, quantity } = cell;
    if (unit === 'time') return [{ style: 'duration', number: String(Number(quantity) / secondsPerDay) }];
    return [numberOr(amountText(BigInt(quantity), unit === 'money' ? money.digits : 2), unit === 'money' ? 'money' : 'decimal')];
  }
  switch (column.type) {
    case 'day':
      return [dayCell(String(cell))];
    case 'seconds':
      return [{ style: 'duration', number: String(Number(cell) / secondsPerDay) }];
    case 'money':
      return [numberOr(amountText(cell as bigint, money.digits), 'money')];
    case 'decimal':
      return [numberOr(String(cell), 'decimal')];
    case 'integer':
    case 'quantity':
      return [numberOr(String(cell), 'integer')];
    case 'share':
      return [{ style: 'percent', number: String(Number(percentText(String(cell), 6)) / 100) }, text(String(cell))];
    case 'yesNo':
      return [text(cell === true ? (language === 'fr' ? 'oui' : 'yes') : language === 'fr' ? 'non' : 'no')];
    case 'word':
      return [text(wordText(column, String(cell), language))];
    case 'text':
    case 'instant':
      return [text(String(cell))];
  }
}

function dayCell(day: string): Written {
  if (day < firstCountedDay) return { style: 'plain', text: day };
  return { style: 'day', number: String((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / millisecondsPerDay) };
}

/** A spreadsheet keeps fifteen figures of a number; what has more stays text, and exact. */
function numberOr(text: string, style: Style): Written {
  const figures = text.replace(/[-.]/gu, '').replace(/^0+/u, '');
  return figures.length > 15 ? { style: 'plain', text } : { style, number: String(Number(text)) };
}

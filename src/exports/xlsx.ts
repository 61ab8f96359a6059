import writeExcelFile from 'write-excel-file/node';
import type { Cell, Column, Sheet, SheetMoney } from '../app/ports/sheets.ts';
import { amountText } from '../core/money/amount.ts';
import { percentText } from './percent.ts';

export interface XlsxOptions {
  readonly language: 'en' | 'fr';
  readonly money: SheetMoney;
}

/** What one tab can hold, its heading included; a longer table goes on in another. */
const rowsOfTab = 1_048_576;
const secondsPerDay = 86_400;

type XlsxCell = { value?: string | number | Date | boolean; type?: unknown; format?: string; fontWeight?: 'bold'; wrap?: boolean } | null;

/**
 * Tables as one workbook, a tab each, and a tab that says what the columns are. Numbers, days, amounts and durations are
 * typed; text is text whatever it begins with; a number that a spreadsheet could not hold exactly is written as text.
 */
export async function writeXlsx(sheets: readonly Sheet[], options: XlsxOptions): Promise<Uint8Array> {
  const tabs = sheets.flatMap((sheet) => tabsOf(sheet, options));
  const all = [...tabs, legendTab(sheets, options.language)].map(({ name, data, widths }) => ({
    sheet: name,
    data,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  const buffer = await writeExcelFile(all as Parameters<typeof writeExcelFile>[0]).toBuffer();
  return new Uint8Array(buffer);
}

interface Tab {
  readonly name: string;
  readonly data: XlsxCell[][];
  readonly widths: readonly number[];
}

function tabsOf(sheet: Sheet, options: XlsxOptions): Tab[] {
  const head = sheet.columns.flatMap((column) => headings(column, options.language));
  const widths = sheet.columns.flatMap((column) => (column.type === 'share' ? [width(column), width(column)] : [width(column)]));
  const tabs: XlsxCell[][][] = [];
  let data: XlsxCell[][] = [head];
  for (const row of sheet.rows()) {
    if (data.length === rowsOfTab) {
      tabs.push(data);
      data = [head];
    }
    data.push(sheet.columns.flatMap((column, index) => cellsOf(column, row[index]!, options)));
  }
  tabs.push(data);
  // A tab's name has 31 characters at most.
  const title = sheet.title[options.language].slice(0, 27);
  return tabs.map((rows, index) => ({ name: index === 0 ? title : `${title} ${index + 1}`, data: rows, widths }));
}

function headings(column: Column, language: 'en' | 'fr'): XlsxCell[] {
  const bold = (value: string): XlsxCell => ({ value, type: String, fontWeight: 'bold' });
  const title = column.title[language];
  return column.type === 'share'
    ? [bold(`${title} (%)`), bold(language === 'fr' ? `${title} (exacte)` : `${title} (exact)`)]
    : [bold(title)];
}

function width({ type, title }: Column): number {
  const least = { text: 18, day: 12, instant: 24, integer: 10, seconds: 12, money: 14, decimal: 12, share: 14, yesNo: 8 }[type];
  return Math.max(least, Math.max(title.en.length, title.fr.length) + 4);
}

function cellsOf(column: Column, cell: Cell, { language, money }: XlsxOptions): XlsxCell[] {
  if (cell === null || cell === '') return column.type === 'share' ? [null, null] : [null];
  const text = (value: string): XlsxCell => ({ value, type: String });
  switch (column.type) {
    case 'day':
      return [{ value: new Date(`${String(cell)}T00:00:00Z`), type: Date, format: language === 'fr' ? 'dd/mm/yyyy' : 'yyyy-mm-dd' }];
    case 'seconds':
      return [{ value: Number(cell) / secondsPerDay, type: Number, format: '[h]:mm:ss' }];
    case 'money':
      return [numberOr(amountText(cell as bigint, money.digits), money.digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(money.digits)}`)];
    case 'decimal':
      return [numberOr(String(cell), '#,##0.####')];
    case 'integer':
      return [numberOr(String(cell), '0')];
    case 'share':
      return [{ value: Number(percentText(String(cell), 6)) / 100, type: Number, format: '0.00%' }, text(String(cell))];
    case 'yesNo':
      return [text(cell === true ? (language === 'fr' ? 'oui' : 'yes') : language === 'fr' ? 'non' : 'no')];
    case 'text':
    case 'instant':
      return [text(String(cell).slice(0, 32_767))];
  }
}

/** A spreadsheet keeps fifteen figures of a number; what has more stays text, and exact. */
function numberOr(text: string, format: string): XlsxCell {
  const figures = text.replace(/[-.]/gu, '').replace(/^0+/u, '');
  return figures.length > 15 ? { value: text, type: String } : { value: Number(text), type: Number, format };
}

function legendTab(sheets: readonly Sheet[], language: 'en' | 'fr'): Tab {
  const words = legendWords[language];
  const bold = (value: string): XlsxCell => ({ value, type: String, fontWeight: 'bold' });
  const text = (value: string): XlsxCell => ({ value, type: String });
  const rows = sheets.flatMap((sheet) =>
    sheet.columns.map((column) => [
      text(sheet.title[language]),
      text(column.title[language]),
      text(column.key),
      text(column.legend?.[language] ?? words.types[column.type]),
    ]),
  );
  return { name: words.title, data: [words.heads.map(bold), ...rows], widths: [28, 28, 18, 90] };
}

const legendWords = {
  en: {
    title: 'Legend',
    heads: ['Table', 'Column', 'Machine name', 'What it holds'],
    types: {
      text: 'Text',
      day: 'A day',
      instant: 'A moment, in universal time',
      integer: 'A whole number',
      seconds: 'A duration',
      money: 'An amount in the book’s currency',
      decimal: 'A number',
      share: 'A share of the whole: in percent, and as the exact fraction',
      yesNo: 'Yes or no',
    },
  },
  fr: {
    title: 'Légende',
    heads: ['Tableau', 'Colonne', 'Nom pour les programmes', 'Contenu'],
    types: {
      text: 'Texte',
      day: 'Un jour',
      instant: 'Un instant, en temps universel',
      integer: 'Un nombre entier',
      seconds: 'Une durée',
      money: 'Un montant dans la monnaie du livre',
      decimal: 'Un nombre',
      share: 'Une part de l’ensemble\u00a0: en pourcentage, et la fraction exacte',
      yesNo: 'Oui ou non',
    },
  },
} as const;

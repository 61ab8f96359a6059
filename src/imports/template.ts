import { unitOfKind, type ActivityKind } from '../core/charters/charter.ts';
import type { Day } from '../core/days/day.ts';
import { amountText } from '../core/money/amount.ts';
import { rateScale } from '../core/quantities/unit.ts';
import { activityKindWords } from '../core/charters/kindWords.ts';
import { quoteCell } from './csv/write.ts';
import type { Delimiter } from './proposal.ts';
import { guardCell } from './text/formula.ts';

export type TemplateLanguage = 'en' | 'fr';

/** A row of our own table: quantity and rate in the units of `ProposedRow`. */
export interface TemplateRow {
  readonly member: string;
  readonly day: Day;
  readonly kind: ActivityKind;
  readonly quantity: number;
  readonly unitRate: number | null;
  readonly project: string;
  readonly activity: string;
  readonly description: string;
  readonly receipt: string;
}

export interface TemplateOptions {
  readonly language: TemplateLanguage;
  readonly currency: string;
  readonly currencyDigits: number;
}

const headers: Readonly<Record<TemplateLanguage, readonly string[]>> = {
  fr: ['Membre', 'Date', 'Type', 'Quantité', 'Unité', 'Valeur unitaire', 'Devise', 'Projet', 'Activité', 'Description', 'Justificatif'],
  en: ['Member', 'Date', 'Type', 'Quantity', 'Unit', 'Unit value', 'Currency', 'Project', 'Activity', 'Description', 'Receipt'],
};

export function headersOf(language: TemplateLanguage): readonly string[] {
  return headers[language];
}

const delimiterOf: Readonly<Record<TemplateLanguage, Delimiter>> = { fr: ';', en: ',' };
const pieceWord: Readonly<Record<TemplateLanguage, string>> = { fr: 'pièce', en: 'unit' };

/**
 * Rows as a CSV file that spreadsheets of the language open well (French: semicolons, decimal comma, day first; English:
 * commas, decimal point, ISO days; both UTF-8 with its mark and CRLF) and that `readImport` reads back to the same rows.
 */
export function writeContributions(rows: readonly TemplateRow[], options: TemplateOptions): Uint8Array {
  const delimiter = delimiterOf[options.language];
  const table = [headers[options.language], ...rows.map((row) => cellsOf(row, options))];
  const lines = table.map((cells) => cells.map((cell) => quoteCell(cell, delimiter)).join(delimiter));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

/** The empty table to fill in, with two rows that show how: one of time, one of money. */
export function contributionsTemplate(options: TemplateOptions): Uint8Array {
  return writeContributions(exampleRows(options), options);
}

export function exampleRows(options: TemplateOptions): readonly TemplateRow[] {
  const scale = 10 ** options.currencyDigits;
  const words = exampleWords[options.language];
  const hours = { kind: 'work', day: '2026-03-02', quantity: 7_200, unitRate: 25 * scale * Number(rateScale), receipt: '' } as const;
  const money = { kind: 'cash', day: '2026-03-05', quantity: 500 * scale, unitRate: Number(rateScale) } as const;
  const common = { project: words.project, activity: '' };
  return [
    { ...hours, ...common, member: words.first, description: words.drawing },
    { ...money, ...common, member: words.second, description: words.money, receipt: words.receipt },
  ];
}

const exampleWords = {
  fr: {
    first: 'Ada Exemple',
    second: 'Bo Exemple',
    project: 'Atelier',
    drawing: 'Plan, premier niveau',
    money: 'Apport',
    receipt: 'recu-014.pdf',
  },
  en: {
    first: 'Ada Example',
    second: 'Bo Example',
    project: 'Workshop',
    drawing: 'Drawing, first floor',
    money: 'Contribution',
    receipt: 'receipt-014.pdf',
  },
} as const;

function cellsOf(row: TemplateRow, options: TemplateOptions): readonly string[] {
  const { language, currency } = options;
  const [quantity, unit] = quantityCells(row, options);
  return [
    guardCell(row.member),
    dayCell(row.day, language),
    activityKindWords[row.kind][language],
    quantity,
    unit,
    rateCell(row, options),
    currency,
    guardCell(row.project),
    guardCell(row.activity),
    guardCell(row.description),
    guardCell(row.receipt),
  ];
}

/** A cell of a workbook, which tells days and numbers from text by itself. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly day: Day };

export function sheetCellsOf(row: TemplateRow, options: TemplateOptions): readonly SheetCell[] {
  const english = { ...options, language: 'en' } as const;
  const [quantity] = quantityCells(row, english);
  const rate = rateCell(row, english);
  const text = (value: string): SheetCell => ({ kind: 'text', text: value });
  return cellsOf(row, options).map((cell, column): SheetCell => {
    if (column === 1) return { kind: 'day', day: row.day };
    if (column === 3) return exactNumber(quantity) ?? text(cell);
    if (column === 5) return rate === '' ? text('') : (exactNumber(rate) ?? text(cell));
    return text(cell);
  });
}

/** A number that a workbook keeps as it is; one with more figures than that stays a text. */
function exactNumber(decimalText: string): SheetCell | undefined {
  const figures = decimalText.replace(/\D/gu, '');
  return figures.length <= 15 ? { kind: 'number', value: Number(decimalText) } : undefined;
}

function dayCell(day: Day, language: TemplateLanguage): string {
  return language === 'fr' ? day.split('-').toReversed().join('/') : day;
}

/** Hours where two decimals tell the time exactly, else seconds. */
function quantityCells(row: TemplateRow, options: TemplateOptions): readonly [string, string] {
  const { language, currency, currencyDigits } = options;
  switch (unitOfKind[row.kind]) {
    case 'time':
      return row.quantity % 36 === 0 ? [decimal(BigInt(row.quantity / 36), 2, language), 'h'] : [String(row.quantity), 's'];
    case 'money':
      return [decimal(BigInt(row.quantity), currencyDigits, language), currency];
    case 'count':
      return [decimal(BigInt(row.quantity), 2, language), pieceWord[language]];
  }
}

/** As few decimals as tell the rate exactly, but never three where they could be taken for thousands. */
function rateCell(row: TemplateRow, options: TemplateOptions): string {
  if (row.unitRate === null) return '';
  const isMoney = unitOfKind[row.kind] === 'money';
  const digits = isMoney ? 2 : options.currencyDigits + 2;
  const least = isMoney ? 2 : options.currencyDigits;
  let text = decimal(BigInt(row.unitRate), digits, options.language);
  if (text.endsWith('00') && digits === least + 2) text = text.slice(0, -2);
  return text.replace(/[.,]$/u, '');
}

function decimal(value: bigint, digits: number, language: TemplateLanguage): string {
  const text = amountText(value, digits);
  return language === 'fr' ? text.replace('.', ',') : text;
}

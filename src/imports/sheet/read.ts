import readSheets from 'read-excel-file/universal';
import { unzip } from '../archive/unzip.ts';
import { clockText } from '../dates/clock.ts';
import { quoteCell } from '../csv/write.ts';
import { guardCell, isGuarded } from '../text/formula.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';

/** The day that workbooks count from, and the first that cannot be mistaken for a time of more than a day. */
const dayZero = Date.UTC(1899, 11, 30);
const firstRealDay = Date.UTC(1904, 0, 3);

/**
 * The sheets of a workbook that hold anything, each as the table of text that it would be saved as: days year first, times of the day and lengths of
 * time as hours, minutes and seconds, numbers with a decimal point. Blank rows stay, so that rows are counted as the spreadsheet counts them.
 * Throws FILE_NOT_CSV for a workbook that is damaged or that no program of today writes, FILE_EMPTY and FILE_UNPACKED_TOO_LARGE.
 */
export async function sheetTables(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  // Nothing is unpacked yet: only what the parts come to is looked at.
  if (!unzip(bytes, () => false)) throw new Refused(refuse('FILE_NOT_CSV', { seems: 'xlsx' }));
  let sheets: readonly { readonly data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readSheets(Uint8Array.from(bytes).buffer, { trim: false });
  } catch {
    // Whatever the library says against a workbook, it cannot be read.
    throw new Refused(refuse('FILE_NOT_CSV', { seems: 'xlsx' }));
  }
  const made = sheets.map(({ data }) => tableText(data)).filter((table) => table.length > 0);
  if (made.length === 0) throw new Refused(refuse('FILE_EMPTY'));
  return made;
}

function tableText(rows: readonly (readonly unknown[])[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let start = 0; start < rows.length; start += 2_000) {
    const lines = rows.slice(start, start + 2_000).map((row) => row.map((cell) => quoteCell(cellText(cell), ',')).join(','));
    const part = encoder.encode(`${lines.join('\n')}\n`);
    parts.push(part);
    length += part.length;
  }
  const made = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return timeText(value);
  // A length of time or a price with a hair too many decimals is what a computer makes of a fraction.
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(9)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? plainText(value) : '';
}

const signed = /^[+\-−＋－]\s*(?:\p{Sc}|[A-Z]{3})?\s*[.,]?\d/u;

/** What a workbook holds as text is no formula, whatever it begins with; a number with its sign stays what it is. */
function plainText(text: string): string {
  return signed.test(text) || isGuarded(text) ? text : guardCell(text);
}

function timeText(value: Date): string {
  const seconds = Math.round(value.getTime() / 1000);
  if (!Number.isFinite(seconds)) return '';
  const rounded = new Date(seconds * 1000);
  if (rounded.getTime() < firstRealDay) return spanText(seconds - dayZero / 1000);
  const text = rounded.toISOString();
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

function spanText(seconds: number): string {
  const hours = Math.floor(Math.abs(seconds) / 3600);
  return `${seconds < 0 ? '-' : ''}${String(hours).padStart(2, '0')}${clockText(Math.abs(seconds) % 3600).slice(2)}`;
}

import { nearest } from '../../core/names/nearest.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { normalizeLines, parseRecords } from '../csv/records.ts';
import { dayReader, decideOrder, type DayReader } from '../dates/order.ts';
import { decode } from '../decode/decode.ts';
import { delimiters, type Delimiter } from '../proposal.ts';
import { shown } from '../row.ts';
import { fold, tidy } from '../text/fold.ts';
import { isFormulaName, isFormulaValue } from '../text/formula.ts';
import { simulationColumns, type SimulationFile } from './columns.ts';
import { placed } from './place.ts';

/** One row of a simulation's file. Cells of columns that the file does not have are empty. */
export interface TableRow {
  /** As a spreadsheet numbers it: the header is the first row of most files. */
  readonly row: number;
  name(field: string): string;
  value(field: string): string;
  /** The cell of a column that is none of the format's own. */
  extra(column: number): string;
}

export interface Table {
  readonly file: SimulationFile;
  readonly delimiter: Delimiter;
  readonly rows: readonly TableRow[];
  /** Columns that are none of the format's own, by their header. */
  readonly extras: readonly { readonly header: string; readonly column: number }[];
  /** Reads the days of the file, in the one order that all of them together have. */
  readonly days: DayReader;
}

const dayFields = ['day', 'joined', 'left', 'retainedDue'];

/**
 * A small CSV file whose first row that is not blank is its header, in English or French, with `,`, `;` or tabs between cells.
 * Throws, with its place: FILE_*, COLUMN_MISSING, COLUMN_DUPLICATE, ROW_RAGGED, ROW_FORMULA.
 */
export function readTable(bytes: Uint8Array, file: SimulationFile): Table {
  return placed(file, null, () => {
    const text = normalizeLines(decode(bytes).text);
    const { delimiter, header, first } = findHeader(text, file);
    const records: { row: number; cells: readonly string[] }[] = [];
    let row = 0;
    for (const batch of parseRecords(text, delimiter)) {
      for (const [index, cells] of batch.records.entries()) {
        row += 1;
        if (row <= first) continue;
        const lines = batch.broken.get(index);
        if (lines !== undefined) placed(file, row, () => fail('ROW_RAGGED', { problem: 'quotes', lines }));
        if (cells.every((cell) => cell.trim() === '')) continue;
        checkShape(file, row, cells, header);
        records.push({ row, cells });
      }
    }
    const dayColumns = dayFields.map((field) => header.index.get(field)).filter((column) => column !== undefined);
    const dayTexts = records.flatMap(({ cells }) => dayColumns.map((column) => cells[column] ?? ''));
    const { order } = decideOrder(dayTexts, { isFrench: header.isFrench });
    return { file, delimiter, rows: records.map((record) => tableRow(record, header)), extras: header.extras, days: dayReader(order) };
  });
}

interface HeaderRow {
  readonly index: ReadonlyMap<string, number>;
  readonly extras: readonly { readonly header: string; readonly column: number }[];
  readonly missing: readonly string[];
  readonly duplicate: string | undefined;
  readonly width: number;
  readonly isFrench: boolean;
}

/** The delimiter that shows most of the known columns; a comma where a file has a single column. */
function findHeader(text: string, file: SimulationFile): { delimiter: Delimiter; header: HeaderRow; first: number } {
  let best: { delimiter: Delimiter; header: HeaderRow; first: number } | undefined;
  for (const delimiter of delimiters) {
    const records = parseRecords(text.slice(0, 65_536), delimiter).next().value?.records ?? [];
    const first = records.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
    if (first < 0) continue;
    const header = readHeader(records[first]!, file);
    if (!best || header.index.size > best.header.index.size) best = { delimiter, header, first: first + 1 };
  }
  if (!best) return fail('FILE_EMPTY', {});
  const { missing, duplicate } = best.header;
  if (missing.length > 0) fail('COLUMN_MISSING', { columns: missing.join(', '), format: file, ...meant(best.header) });
  if (duplicate !== undefined) fail('COLUMN_DUPLICATE', { column: duplicate });
  return best;
}

/** A column of the file whose name is nearly that of one that is missing. */
function meant({ missing, extras }: HeaderRow): { near?: string } {
  const near = extras.find(({ header }) => nearest(header, missing) !== undefined)?.header;
  return near === undefined ? {} : { near };
}

function readHeader(cells: readonly string[], file: SimulationFile): HeaderRow {
  const specs = simulationColumns[file];
  const index = new Map<string, number>();
  const extras: { header: string; column: number }[] = [];
  const seen = new Set<string>();
  let duplicate: string | undefined;
  let isFrench = false;
  cells.forEach((cell, column) => {
    const name = fold(cell).replace(/\s*[:*]$/u, '');
    if (name === '') return;
    const has = (names: readonly string[]): boolean => names.some((known) => fold(known) === name);
    const spec = specs.find(({ names, frenchNames }) => has(names) || has(frenchNames));
    const key = spec ? `field ${spec.field}` : name;
    if (seen.has(key)) duplicate ??= cell.trim();
    seen.add(key);
    if (spec) index.set(spec.field, column);
    else extras.push({ header: tidy(cell), column });
    if (spec && !has(spec.names)) isFrench = true;
  });
  const missing = specs
    .filter((spec) => spec.required && !index.has(spec.field))
    .map(({ names, frenchNames }) => (isFrench ? frenchNames[0] : names[0])!);
  return { index, extras, missing, duplicate, width: cells.length, isFrench };
}

/** Empty cells may lack at the end of a row; a cell beyond the last column is a mark that was not meant as one. */
function checkShape(file: SimulationFile, row: number, cells: readonly string[], header: HeaderRow): void {
  if (cells.slice(header.width).every((cell) => cell.trim() === '')) return;
  placed(file, row, () => fail('ROW_RAGGED', { problem: 'long', cells: cells.length, columns: header.width }));
}

function tableRow({ row, cells }: { row: number; cells: readonly string[] }, header: HeaderRow): TableRow {
  const cell = (column: number | undefined): string => (column === undefined ? '' : tidy(cells[column] ?? ''));
  const safe = (text: string, isFormula: (text: string) => boolean, column: string): string =>
    isFormula(text) ? fail('ROW_FORMULA', { column, text: shown(text) }) : text;
  return {
    row,
    name: (field) => safe(cell(header.index.get(field)), isFormulaName, field),
    value: (field) => safe(cell(header.index.get(field)), isFormulaValue, field),
    extra: (column) => safe(cell(column), isFormulaValue, 'figure'),
  };
}

function fail(...args: Parameters<typeof refuse>): never {
  throw new Refused(refuse(...args));
}

import type { Day } from '../../core/days/day.ts';
import { refuse, type Refusal } from '../../core/refusals/refusal.ts';
import { normalizeLines, parseRecords } from '../csv/records.ts';
import { dayReader, decideOrder, type DayReader } from '../dates/order.ts';
import { decode } from '../decode/decode.ts';
import type { DateOrder, Delimiter, Encoding, RefusedRow } from '../proposal.ts';
import { isRefusal, longestName, shown } from '../row.ts';
import { readNumber, type NumberStyle } from '../simulation/numbers.ts';
import { isFormulaName, isFormulaValue, isGuarded, unguardCell } from '../text/formula.ts';
import { tidy } from '../text/fold.ts';
import { figureFinder, findHeader, type FigureHeader, type KnownFigure } from './header.ts';

/** One figure of a file. The member is a name or a number as the file has it, empty for the cooperative's own. */
export interface ProposedFigure {
  readonly row: number;
  readonly name: string;
  readonly member: string;
  readonly day: Day;
  /** Ten-thousandths of a unit. */
  readonly value: bigint;
}

/** Every cell with a figure is either in `rows` or its row is in `refused`. */
export interface FigureProposal {
  readonly form: 'long' | 'wide';
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly dateOrder: DateOrder;
  readonly rows: readonly ProposedFigure[];
  readonly refused: readonly RefusedRow[];
}

export interface FigureOptions {
  /** Decimals of the currency's minor unit. */
  readonly currencyDigits: number;
  readonly known: readonly KnownFigure[];
  /** One day for every row that has none of its own. */
  readonly day: Day | null;
  /** The person's answer when the column alone cannot tell day from month. */
  readonly dateOrder?: 'dmy' | 'mdy';
}

const figureDecimals = 4;

/**
 * Reads a CSV file of figures: Member;Figure;Value;Date (Membre;Chiffre;Valeur;Date), or Member and a column for each figure.
 * What is wrong with one row is in `refused`; what is wrong with the whole file is thrown: FILE_*, COLUMN_*, FIGURE_NAME.
 */
export function readFigures(bytes: Uint8Array, options: FigureOptions): FigureProposal {
  const decoded = decode(bytes);
  const text = normalizeLines(decoded.text);
  const find = figureFinder(options.known);
  const header = findHeader(text, find, options.day !== null);
  const { records, broken } = tableOf(text, header);
  const dayColumn = header.column.day;
  const dayTexts = dayColumn === undefined ? [] : records.map(({ cells }) => cells[dayColumn] ?? '');
  const { order } = decideOrder(dayTexts, { person: options.dateOrder, isFrench: header.isFrench });
  const read = rowReader(header, find, dayReader(order), options);
  const rows: ProposedFigure[] = [];
  const refused: RefusedRow[] = [...broken];
  for (const { row, cells } of records) {
    const made = read(cells);
    if (isRefusal(made)) refused.push({ row, ...made });
    else rows.push(...made.map((figure) => ({ row, ...figure })));
  }
  refused.sort((left, right) => left.row - right.row);
  return { form: header.form, encoding: decoded.encoding, delimiter: header.delimiter, dateOrder: order, rows, refused };
}

interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The records after the header that are not blank; those out of shape are refused. */
function tableOf(text: string, header: FigureHeader): { records: TableRow[]; broken: RefusedRow[] } {
  const records: TableRow[] = [];
  const broken: RefusedRow[] = [];
  let row = 0;
  for (const batch of parseRecords(text, header.delimiter)) {
    for (const [index, cells] of batch.records.entries()) {
      row += 1;
      if (row <= header.record + 1) continue;
      const lines = batch.broken.get(index);
      if (lines !== undefined) broken.push({ row, ...refuse('ROW_RAGGED', { problem: 'quotes', lines }) });
      else if (cells.slice(header.width).some((cell) => cell.trim() !== ''))
        broken.push({ row, ...refuse('ROW_RAGGED', { problem: 'long', cells: cells.length, columns: header.width }) });
      else if (cells.some((cell) => cell.trim() !== '')) records.push({ row, cells });
    }
  }
  return { records, broken };
}

type RowReader = (cells: readonly string[]) => Omit<ProposedFigure, 'row'>[] | Refusal;

/** Checks, in order: member, figure, day, value. A row of the wide form is taken whole or not at all; its empty cells say nothing. */
function rowReader(
  header: FigureHeader,
  find: (text: string) => KnownFigure | undefined,
  days: DayReader,
  options: FigureOptions,
): RowReader {
  const style: NumberStyle = { delimiter: header.delimiter, digits: options.currencyDigits };
  const cell = (cells: readonly string[], column: number | undefined): string => (column === undefined ? '' : tidy(cells[column] ?? ''));
  return (cells) => {
    const member = nameOf(cell(cells, header.column.member), 'member');
    if (typeof member !== 'string') return member;
    const dayText = cell(cells, header.column.day);
    const day = dayText === '' && options.day !== null ? options.day : days.read(dayText);
    if (header.form === 'long') {
      const name = nameOf(cell(cells, header.column.figure), 'figure');
      if (typeof name !== 'string') return name;
      const figure = find(name);
      if (!figure) return refuse('FIGURE_NAME', { name: shown(name) });
      if (typeof day !== 'string') return day;
      const value = valueOf(cell(cells, header.column.value), figure, style);
      return isRefusal(value) ? value : [{ name: figure.name, member, day, value }];
    }
    if (member === '') return refuse('NAME_MISSING', { column: 'member' });
    if (typeof day !== 'string') return day;
    const found: Omit<ProposedFigure, 'row'>[] = [];
    for (const { column, figure } of header.figures) {
      const text = cell(cells, column);
      if (text === '') continue;
      const value = valueOf(text, figure, style);
      if (isRefusal(value)) return value;
      found.push({ name: figure.name, member, day, value });
    }
    return found;
  };
}

function nameOf(text: string, column: string): string | Refusal {
  if (text.length > longestName) return refuse('INPUT_INVALID', { field: column, limit: longestName });
  if (isGuarded(text)) return unguardCell(text);
  return isFormulaName(text) ? refuse('ROW_FORMULA', { column, text: shown(text) }) : text;
}

function valueOf(text: string, figure: KnownFigure, style: NumberStyle): bigint | Refusal {
  if (isFormulaValue(text)) return refuse('ROW_FORMULA', { column: figure.name, text: shown(text) });
  return readNumber(text, figureDecimals, style, figure.money);
}

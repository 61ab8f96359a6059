import Papa from 'papaparse';
import type { Delimiter } from '../proposal.ts';

/** A million characters: the longest record that is still one. */
export const pieceLength = 1_000_000;

/** Characters parsed between two signs of progress: few enough that their cells are gone again before memory is cleared. */
export const stepLength = 125_000;

/** Some text of a file and how much of the file has been read with it, in whatever unit the reader counts. */
export interface Piece {
  readonly text: string;
  readonly position: number;
}

export interface RecordBatch {
  readonly records: readonly (readonly string[])[];
  /** Index in `records` of those whose quotation marks do not close, with the number of lines that were swallowed. */
  readonly broken: ReadonlyMap<number, number>;
  /** Position of the last piece that was read. */
  readonly position: number;
}

/** Line ends of every system become `\n`, so that the same file saved elsewhere reads the same. */
export function normalizeLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

/** A text that is in memory already, step by step. */
export function* piecesOf(text: string): Generator<Piece, void> {
  for (let start = 0; start < text.length; start += stepLength) {
    const end = Math.min(start + stepLength, text.length);
    yield { text: text.slice(start, end), position: end };
  }
}

/**
 * The records of a text, in batches. Blank lines are records too, so that records can be counted as a spreadsheet counts rows. The text is
 * parsed as it comes: time and memory stay in proportion to a piece even where the file is large or quotation marks never close. A record
 * longer than a million characters ends the reading and is reported as broken.
 */
export function* parseRecords(source: string | Iterable<Piece>, delimiter: Delimiter): Generator<RecordBatch, void> {
  let rest = '';
  let position = 0;
  const pieces = (typeof source === 'string' ? piecesOf(source) : source)[Symbol.iterator]();
  let held = '';
  let isEmpty = true;
  for (let next = pieces.next(); !next.done; next = pieces.next()) {
    let { text } = next.value;
    ({ position } = next.value);
    isEmpty = false;
    // A line end may lie across two pieces: its first half waits for the second.
    if (held !== '') text = held + text;
    held = text.endsWith('\r') ? '\r' : '';
    if (held !== '') text = text.slice(0, -1);
    rest = rest === '' ? normalizeLines(text) : rest + normalizeLines(text);
    const parsed = parsePiece(rest, delimiter, true);
    if (parsed.records.length === 0) {
      if (rest.length < pieceLength) continue;
      let lines = newlines(rest);
      let last = rest;
      for (let more = pieces.next(); !more.done; more = pieces.next()) {
        last = normalizeLines(more.value.text);
        lines += newlines(last);
        ({ position } = more.value);
      }
      yield { records: [['']], broken: new Map([[0, lines + (last.endsWith('\n') ? 0 : 1)]]), position };
      return;
    }
    rest = rest.slice(parsed.length);
    yield { records: parsed.records, broken: parsed.broken, position };
  }
  if (held !== '') rest += '\n';
  if (isEmpty) return;
  // A text that ends with a line end has a blank record after it.
  const parsed = rest === '' ? { records: [['']], broken: new Map<number, number>() } : parsePiece(rest, delimiter, false);
  yield { records: parsed.records, broken: parsed.broken, position };
}

/** The first records of a text, for guessing what it is. */
export function firstRecords(text: string, delimiter: Delimiter, count: number): readonly (readonly string[])[] {
  return parsePiece(text, delimiter, false, count).records;
}

interface PapaAnswer {
  readonly data: string[][];
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

function parsePiece(
  piece: string,
  delimiter: Delimiter,
  ignoreLast: boolean,
  count = 0,
): { records: string[][]; broken: Map<number, number>; length: number } {
  const parser = new Papa.Parser({ delimiter, newline: '\n', preview: count });
  const answer: PapaAnswer = parser.parse(piece, 0, ignoreLast);
  const broken = new Map<number, number>();
  for (const error of answer.errors) {
    const record = error.row === undefined ? undefined : answer.data[error.row];
    if (record && error.row !== undefined && !broken.has(error.row)) broken.set(error.row, linesOf(record));
  }
  return { records: answer.data, broken, length: answer.meta.cursor };
}

function linesOf(record: readonly string[]): number {
  return record.reduce((lines, cell) => lines + newlines(cell.endsWith('\n') ? cell.slice(0, -1) : cell), 1);
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

import Papa from 'papaparse';
import type { Delimiter } from '../proposal.ts';

/** A million characters: the longest record that is still one. */
export const pieceLength = 1_000_000;

/** Characters parsed between two signs of progress: few enough that their cells are gone again before memory is cleared. */
const stepLength = 125_000;

export interface RecordBatch {
  readonly records: readonly (readonly string[])[];
  /** Index in `records` of those whose quotation marks do not close, with the number of lines that were swallowed. */
  readonly broken: ReadonlyMap<number, number>;
  /** Characters of the text read so far. */
  readonly position: number;
}

/** Line ends of every system become `\n`, so that the same file saved elsewhere reads the same. */
export function normalizeLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

/**
 * The records of a text with `\n` line ends, in batches. Blank lines are records too, so that records can be counted as a
 * spreadsheet counts rows. The text is parsed piece by piece: time and memory stay in proportion to the text even where
 * quotation marks never close. A record longer than a piece ends the reading and is reported as broken.
 */
export function* parseRecords(text: string, delimiter: Delimiter): Generator<RecordBatch, void> {
  let position = 0;
  let length = stepLength;
  while (position < text.length) {
    const isLast = text.length - position <= length;
    const piece = isLast ? text.slice(position) : text.slice(position, position + length);
    const parsed = parsePiece(piece, delimiter, !isLast);
    if (!isLast && parsed.records.length === 0) {
      if (length < pieceLength) {
        length = pieceLength;
        continue;
      }
      yield { records: [['']], broken: new Map([[0, countLines(text, position)]]), position: text.length };
      return;
    }
    position = isLast ? text.length : position + parsed.length;
    length = stepLength;
    yield { records: parsed.records, broken: parsed.broken, position };
  }
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
  return record.reduce((lines, cell) => lines + countLines(cell, 0) - 1, 1);
}

function countLines(text: string, from: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n', from); at !== -1 && at < text.length - 1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

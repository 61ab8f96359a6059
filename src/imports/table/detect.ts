import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { firstRecords } from '../csv/records.ts';
import { delimiters, type Delimiter, type ImportFormat, type ImportReason } from '../proposal.ts';
import type { TableFormat } from './format.ts';
import { readHeader, type Header } from './header.ts';

/** Banks and reports put a few lines of their own before the header; further down it would be a row. */
export const headerWithinRecords = 25;

/** Characters that are enough to hold those lines. */
const headCharacters = 65_536;

/** A header with this many known columns is the format's own, even when a needed one is missing. */
const evidentColumns = 4;

export interface Detected {
  readonly format: TableFormat;
  readonly delimiter: Delimiter;
  readonly header: Header;
  /** Index of the header among the file's records; -1 for a table without one. */
  readonly headerRecord: number;
  readonly reasons: readonly ImportReason[];
}

export interface Candidate {
  readonly format: TableFormat;
  readonly delimiter: Delimiter;
  readonly header: Header;
  readonly headerRecord: number;
  readonly score: number;
}

export interface Head {
  readonly delimiter: Delimiter;
  readonly records: readonly (readonly string[])[];
}

/** The first records of a text for each way its cells may be separated. */
export function headsOf(text: string): readonly Head[] {
  return delimiters.map((delimiter) => ({
    delimiter,
    records: firstRecords(text.slice(0, headCharacters), delimiter, headerWithinRecords),
  }));
}

/**
 * Which of some formats a table is, judged by its headers alone: a file's name is only compared with them.
 * Throws FORMAT_UNKNOWN with the columns that were found, FORMAT_MISMATCH, COLUMN_MISSING and COLUMN_DUPLICATE.
 */
export function detectTable(
  heads: readonly Head[],
  formats: readonly TableFormat[],
  options: { readonly fileName: string; readonly format: ImportFormat | 'auto' },
): Detected {
  const chosen = choose(candidatesOf(heads, formats), formats, options.format, () => columnsFound(heads));
  const { format, header, headerRecord, delimiter } = chosen;
  if (header.missing.length > 0) throw new Refused(refuse('COLUMN_MISSING', { columns: header.missing.join(', '), format: format.name }));
  if (header.duplicates.length > 0) throw new Refused(refuse('COLUMN_DUPLICATE', { column: header.duplicates[0]! }));
  const reasons: ImportReason[] = [format.reason];
  if (options.format !== 'auto') reasons.push('formatForced');
  if (nameDisagrees(options.fileName, format, formats)) reasons.push('fileNameDisagrees');
  if (headerRecord > 0) reasons.push('linesBeforeHeader');
  return { format, delimiter, header, headerRecord, reasons };
}

/** The best reading of the heads as each format, in the order of the formats. */
export function candidatesOf(heads: readonly Head[], formats: readonly TableFormat[]): readonly Candidate[] {
  const made: Candidate[] = [];
  for (const format of formats) {
    let best: Candidate | undefined;
    for (const { delimiter, records } of heads) {
      records.forEach((record, headerRecord) => {
        if (record.length < 2) return;
        const header = readHeader(record, format);
        if (header.known === 0) return;
        const candidate = { format, delimiter, header, headerRecord, score: scoreOf(header) };
        if (best === undefined || candidate.score > best.score) best = candidate;
      });
    }
    if (best) made.push(best);
  }
  return made;
}

/** Complete before incomplete, a tool's own before anybody's, then what only this tool has, then what is known at all. */
function scoreOf(header: Header): number {
  return (isComplete(header) ? (header.format.name === 'csv' ? 5_000 : 10_000) : 0) + header.marks * 20 + header.known * 2;
}

export function isComplete(header: Header): boolean {
  return header.missing.length === 0 && header.marks >= header.format.leastMarks;
}

function choose(
  candidates: readonly Candidate[],
  formats: readonly TableFormat[],
  wanted: ImportFormat | 'auto',
  found: () => string,
): Candidate {
  let recognised: Candidate | undefined;
  for (const candidate of candidates) {
    const { header, format } = candidate;
    const isOwn = header.marks >= format.leastMarks && format.name !== 'csv';
    const isEvident = isComplete(header) || (isOwn && header.known >= evidentColumns);
    if (isEvident && (recognised === undefined || candidate.score > recognised.score)) recognised = candidate;
  }
  if (wanted === 'auto') {
    if (!recognised) throw new Refused(refuse('FORMAT_UNKNOWN', { columns: found() }));
    return recognised;
  }
  const forced = candidates.find((candidate) => candidate.format.name === wanted);
  // What only this tool has is not asked for when a person says whose it is.
  if (forced && forced.header.missing.length === 0) return forced;
  if (recognised && isComplete(recognised.header))
    throw new Refused(refuse('FORMAT_MISMATCH', { asked: wanted, found: recognised.format.name }));
  const format = formats.find((known) => known.name === wanted);
  const missing = forced && forced.header.known > 0 ? forced.header.missing : format ? readHeader([], format).missing : [];
  throw new Refused(refuse('COLUMN_MISSING', { columns: missing.join(', '), format: wanted }));
}

/** The columns of the record that looks most like a header, for a person who must see what the file holds. */
export function columnsFound(heads: readonly Head[]): string {
  let widest: readonly string[] = [];
  for (const { records } of heads) for (const record of records) if (record.length > widest.length) widest = record;
  const names = widest
    .slice(0, 20)
    .map((cell) => cell.trim().slice(0, 40))
    .filter((cell) => cell !== '');
  return names.join(', ') + (widest.length > 20 ? ' …' : '');
}

function nameDisagrees(fileName: string, format: TableFormat, formats: readonly TableFormat[]): boolean {
  return (
    !format.inFileName.test(fileName) &&
    formats.some((other) => other !== format && other.name !== 'csv' && other.inFileName.test(fileName))
  );
}

import { refuse, Refused } from '../core/refusals/refusal.ts';
import { columnsOf, readHeader, type Header } from './columns.ts';
import { firstRecords } from './csv/records.ts';
import { delimiters, importFormats, type Delimiter, type ImportFormat, type ImportReason } from './proposal.ts';

/** Banks and reports put a few lines of their own before the header; further down it would be a row. */
export const headerWithinRecords = 25;

/** Characters that are enough to hold those lines. */
const headCharacters = 65_536;

/** A header with this many known columns is the format's own, even when a needed one is missing. */
const evidentColumns = 4;

export interface Detected {
  readonly format: ImportFormat;
  readonly delimiter: Delimiter;
  readonly header: Header;
  /** Index of the header among the file's records. */
  readonly headerRecord: number;
  readonly reasons: readonly ImportReason[];
}

interface Candidate extends Omit<Detected, 'format' | 'reasons'> {
  readonly known: number;
}

/**
 * Which format the text is, judged by its headers alone: a file's name is only compared with them.
 * Throws FORMAT_UNKNOWN with the columns that were found, FORMAT_MISMATCH, COLUMN_MISSING and COLUMN_DUPLICATE.
 */
export function detect(text: string, options: { readonly fileName: string; readonly format: ImportFormat | 'auto' }): Detected {
  const heads = delimiters.map((delimiter) => ({
    delimiter,
    records: firstRecords(text.slice(0, headCharacters), delimiter, headerWithinRecords),
  }));
  const best = new Map<ImportFormat, Candidate>();
  for (const format of importFormats) {
    for (const { delimiter, records } of heads) {
      records.forEach((record, headerRecord) => {
        if (record.length < 2) return;
        const header = readHeader(record, format);
        const candidate = { delimiter, header, headerRecord, known: header.index.size };
        if (isBetter(candidate, best.get(format))) best.set(format, candidate);
      });
    }
  }
  const chosen = choose(best, options.format, () => columnsFound(heads));
  const { header, headerRecord, delimiter } = chosen;
  if (header.missing.length > 0) throw new Refused(refuse('COLUMN_MISSING', { columns: header.missing.join(', '), format: header.format }));
  if (header.duplicates.length > 0) throw new Refused(refuse('COLUMN_DUPLICATE', { column: header.duplicates[0]! }));
  const reasons: ImportReason[] = [header.format === 'toggl' ? 'headersToggl' : 'headersContributions'];
  if (options.format !== 'auto') reasons.push('formatForced');
  if (nameDisagrees(options.fileName, header.format)) reasons.push('fileNameDisagrees');
  if (headerRecord > 0) reasons.push('linesBeforeHeader');
  return { format: header.format, delimiter, header, headerRecord, reasons };
}

function choose(best: ReadonlyMap<ImportFormat, Candidate>, wanted: ImportFormat | 'auto', found: () => string): Candidate {
  const candidates = importFormats.map((format) => best.get(format)).filter((candidate) => candidate !== undefined);
  const ranked = candidates.toSorted((first, second) => (isBetter(first, second) ? -1 : isBetter(second, first) ? 1 : 0));
  const recognised = ranked.find((candidate) => isEvident(candidate));
  if (wanted === 'auto') {
    if (!recognised) throw new Refused(refuse('FORMAT_UNKNOWN', { columns: found() }));
    return recognised;
  }
  const forced = best.get(wanted);
  if (forced && isComplete(forced)) return forced;
  if (recognised && isComplete(recognised))
    throw new Refused(refuse('FORMAT_MISMATCH', { asked: wanted, found: recognised.header.format }));
  const missing =
    forced && forced.known > 0 ? forced.header.missing : columnsOf[wanted].filter((spec) => spec.required).map((spec) => spec.names[0]!);
  throw new Refused(refuse('COLUMN_MISSING', { columns: missing.join(', '), format: wanted }));
}

function isComplete(candidate: Candidate): boolean {
  return candidate.header.missing.length === 0;
}

function isEvident(candidate: Candidate): boolean {
  return isComplete(candidate) || candidate.known >= evidentColumns;
}

/** A header with every needed column wins, then the one with more known columns; earlier records and formats win ties. */
function isBetter(candidate: Candidate, other: Candidate | undefined): boolean {
  if (!other) return true;
  if (isComplete(candidate) !== isComplete(other)) return isComplete(candidate);
  return candidate.known > other.known;
}

/** The columns of the record that looks most like a header, for a person who must see what the file holds. */
function columnsFound(heads: readonly { readonly records: readonly (readonly string[])[] }[]): string {
  let widest: readonly string[] = [];
  for (const { records } of heads) for (const record of records) if (record.length > widest.length) widest = record;
  const names = widest
    .slice(0, 20)
    .map((cell) => cell.trim().slice(0, 40))
    .filter((cell) => cell !== '');
  return names.join(', ') + (widest.length > 20 ? ' …' : '');
}

function nameDisagrees(fileName: string, format: ImportFormat): boolean {
  return format === 'contributions' ? /toggl/iu.test(fileName) : /contribution|apport/iu.test(fileName);
}

import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { fold } from '../text/fold.ts';
import type { ColumnChoice, Delimiter, ImportReason } from '../proposal.ts';
import { candidatesOf, type Detected, type Head } from './detect.ts';
import type { TableFormat } from './format.ts';
import { headerName, reachOf, type Header } from './header.ts';

/** A table as a person sees it who is to say what its columns are. */
export interface TableSketch {
  readonly delimiter: Delimiter;
  readonly headerRecord: number;
  readonly names: readonly string[];
  readonly samples: readonly (readonly string[])[];
  /** What each column would be read as by its name; null where nothing is known. */
  readonly guesses: readonly (string | null)[];
  /** The same for every file with these column names: what was chosen once is remembered under it. */
  readonly signature: string;
}

const sampleRows = 5;
const longestSample = 80;

/** The header that a table most likely has, whatever it is of, with a few rows; undefined for what is no table. */
export function sketchTable(heads: readonly Head[], format: TableFormat): TableSketch | undefined {
  const known = candidatesOf(heads, [format])[0];
  const place = known && known.header.index.size > 1 ? known : likelyHeader(heads);
  if (!place) return undefined;
  const { delimiter, headerRecord } = place;
  const { records } = heads.find((head) => head.delimiter === delimiter)!;
  const names = records[headerRecord]!.map((cell) => cell.trim().slice(0, longestSample));
  const header = candidatesOf([{ delimiter, records: [records[headerRecord]!] }], [format])[0]?.header;
  return {
    delimiter,
    headerRecord,
    names,
    samples: records
      .slice(headerRecord + 1)
      .filter((record) => record.some((cell) => cell.trim() !== ''))
      .slice(0, sampleRows)
      .map((record) => names.map((_, column) => (record[column] ?? '').slice(0, longestSample))),
    guesses: names.map((_, column) => header?.fields[column] ?? null),
    signature: names.map(headerName).join('|'),
  };
}

/** The first record as wide as most are, for the separator that makes most columns of them. */
function likelyHeader(heads: readonly Head[]): { delimiter: Delimiter; headerRecord: number } | undefined {
  let best: { delimiter: Delimiter; headerRecord: number; weight: number } | undefined;
  for (const { delimiter, records } of heads) {
    const widths = new Map<number, number>();
    for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    for (const [width, count] of widths) {
      const weight = count * width;
      if (best && weight <= best.weight) continue;
      best = { delimiter, headerRecord: records.findIndex((record) => record.length === width), weight };
    }
  }
  return best;
}

/**
 * The table as a person said that its columns are. Names are looked for in the first lines of the file.
 * COLUMN_MISSING names the columns that are not there, or what a table cannot do without; INPUT_INVALID a field that there is not.
 */
export function mappedTable(heads: readonly Head[], format: TableFormat, choice: ColumnChoice, fields: readonly string[]): Detected {
  const asked = Object.entries(choice.columns);
  for (const [field] of asked) if (!fields.includes(field)) throw new Refused(refuse('INPUT_INVALID', { field }));
  const names = asked.flatMap(([, column]) => (typeof column === 'string' ? [headerName(column)] : []));
  const sketch = sketchTable(heads, format);
  const place = names.length > 0 ? byNames(heads, names) : sketch;
  if (!place) throw new Refused(refuse('FILE_NOT_CSV', { seems: 'binary' }));
  if ('missing' in place) {
    const missing = asked
      .map(([, column]) => column)
      .filter((column) => typeof column === 'string' && place.missing.includes(headerName(column)));
    throw new Refused(refuse('COLUMN_MISSING', { columns: missing.join(', '), format: format.name }));
  }
  const { delimiter } = place;
  const headerRecord = choice.headless ? -1 : place.headerRecord;
  const { records } = heads.find((head) => head.delimiter === delimiter)!;
  const record = records[Math.max(0, headerRecord)] ?? [];
  const index = new Map<string, number>();
  for (const [field, column] of asked) {
    const at = typeof column === 'number' ? column : record.findIndex((cell) => headerName(cell) === headerName(column));
    if (at < 0 || at >= record.length) throw new Refused(refuse('COLUMN_MISSING', { columns: String(column), format: format.name }));
    index.set(field, at);
  }
  const isTable = index.has('kind') && index.has('quantity');
  const groups = isTable ? [['day']] : format.needs;
  const missing = groups.filter((group) => !group.some((field) => index.has(field))).map((group) => group[0]!);
  if (missing.length > 0) throw new Refused(refuse('COLUMN_MISSING', { columns: missing.join(', '), format: format.name }));
  const placed = new Map([...index].map(([field, column]) => [column, field]));
  const header: Header = {
    format,
    index,
    fields: record.map((_, column) => placed.get(column) ?? null),
    names: choice.headless ? record.map((_, column) => String(column + 1)) : record,
    duplicates: [],
    missing: [],
    marks: 0,
    known: index.size,
    width: record.length,
    reach: reachOf(index, groups),
    isFrench: candidatesOf([{ delimiter, records: [record] }], [format])[0]?.header.isFrench ?? false,
  };
  const reasons: ImportReason[] = ['columnsChosen'];
  if (headerRecord > 0) reasons.push('linesBeforeHeader');
  return { format, delimiter, header, headerRecord, reasons };
}

/** The first record that has all the names, or else which of them the best one lacks. */
function byNames(
  heads: readonly Head[],
  names: readonly string[],
): { delimiter: Delimiter; headerRecord: number } | { readonly missing: readonly string[] } {
  let missing = names;
  for (const { delimiter, records } of heads) {
    for (const [headerRecord, record] of records.entries()) {
      const there = new Set(record.map(headerName));
      const absent = names.filter((name) => !there.has(name));
      if (absent.length === 0) return { delimiter, headerRecord };
      if (absent.length < missing.length) missing = absent;
    }
  }
  return { missing };
}

/** Field names that people may write for the ones used here. */
export function fieldNamed(text: string, fields: readonly string[]): string | undefined {
  const name = fold(text);
  const other = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  return fields.find((field) => field.toLowerCase() === name) ?? other;
}

const otherNames: Readonly<Record<string, string>> = {
  person: 'member',
  user: 'member',
  name: 'member',
  membre: 'member',
  personne: 'member',
  qui: 'member',
  date: 'day',
  jour: 'day',
  debut: 'start',
  fin: 'end',
  hours: 'duration',
  time: 'duration',
  duree: 'duration',
  temps: 'duration',
  projet: 'project',
  activite: 'activity',
  tache: 'task',
  note: 'description',
  notes: 'description',
  type: 'kind',
  quantite: 'quantity',
  unite: 'unit',
  devise: 'currency',
  justificatif: 'receipt',
  mail: 'email',
  'e-mail': 'email',
  courriel: 'email',
  enddate: 'endDay',
  'end day': 'endDay',
  'end date': 'endDay',
  'first name': 'firstName',
  'last name': 'lastName',
};

import { fold } from '../text/fold.ts';
import { dayFirstLanguages, type ColumnSpec, type HeaderLanguage, type TableFormat } from './format.ts';

/** Which cell of a record holds which field of a format. */
export interface Header {
  readonly format: TableFormat;
  readonly index: ReadonlyMap<string, number>;
  /** What each column was read as; null for one that is left out. */
  readonly fields: readonly (string | null)[];
  readonly names: readonly string[];
  /** Columns that more than one column claims, by the name in the file. */
  readonly duplicates: readonly string[];
  /** Names of needed columns that are not there. */
  readonly missing: readonly string[];
  /** Columns that only this format has. */
  readonly marks: number;
  /** Columns that the format knows, read or not. */
  readonly known: number;
  readonly width: number;
  /** Index of the last column that a row must reach. */
  readonly reach: number;
  /** Most names are of a language that writes the day first. */
  readonly isFrench: boolean;
}

interface Known {
  readonly spec: ColumnSpec;
  readonly language: HeaderLanguage;
}

const lookups = new WeakMap<TableFormat, ReadonlyMap<string, Known>>();

function lookupOf(format: TableFormat): ReadonlyMap<string, Known> {
  const known = lookups.get(format);
  if (known) return known;
  const made = new Map<string, Known>();
  for (const spec of format.columns)
    for (const [language, names] of Object.entries(spec.names) as [HeaderLanguage, readonly string[]][])
      for (const name of names) if (!made.has(fold(name))) made.set(fold(name), { spec, language });
  lookups.set(format, made);
  return made;
}

const longestHeader = 60;

/** A name as it is looked up: without the marks that spreadsheets put behind it. */
export function headerName(cell: string): string {
  return fold(cell).replace(/\s*[:*]$/u, '');
}

/** Reads a record as a header of the format. Unknown columns are left alone; they are never an error. */
export function readHeader(record: readonly string[], format: TableFormat): Header {
  const lookup = lookupOf(format);
  const index = new Map<string, number>();
  const fields: (string | null)[] = [];
  const duplicates: string[] = [];
  const languages = new Map<HeaderLanguage, number>();
  let marks = 0;
  let known = 0;
  record.forEach((cell, column) => {
    const found = cell.length > longestHeader ? undefined : find(headerName(cell), lookup, format);
    fields.push(null);
    if (!found) return;
    const { spec, language } = found;
    known += 1;
    if (spec.isMark) marks += 1;
    if (language) languages.set(language, (languages.get(language) ?? 0) + 1);
    if (spec.field.startsWith('-')) return;
    if (index.has(spec.field)) {
      if (format.repeated === 'refused') duplicates.push(cell.trim());
      return;
    }
    index.set(spec.field, column);
    fields[column] = spec.field;
  });
  const english = languages.get('en') ?? 0;
  const others = [...languages].filter(([language]) => language !== 'en').sort((left, right) => right[1] - left[1]);
  const main = others[0];
  // Names such as Date and Description are of several languages: one that English does not have decides.
  const isForeign = main !== undefined && (main[1] >= english || format.name === 'contributions');
  const language = isForeign ? main[0] : 'en';
  const missing = format.needs
    .filter((group) => !group.some((field) => index.has(field)))
    .map((group) => shownName(format, group[0]!, language));
  const reached = format.columns.filter((spec) => spec.isReached).map((spec) => index.get(spec.field) ?? 0);
  return {
    format,
    index,
    fields,
    names: record,
    duplicates,
    missing,
    marks,
    known,
    width: record.length,
    reach: Math.max(reachOf(index, format.needs), ...reached),
    isFrench: dayFirstLanguages.has(language),
  };
}

/** The last column that a row cannot do without: of each group the first that is there. */
export function reachOf(index: ReadonlyMap<string, number>, groups: readonly (readonly string[])[]): number {
  const firsts = groups.map((group) => Math.min(...group.flatMap((field) => index.get(field) ?? [])));
  return Math.max(0, ...firsts.filter(Number.isFinite));
}

function shownName(format: TableFormat, field: string, language: HeaderLanguage): string {
  const names = format.columns.find((spec) => spec.field === field)?.names;
  return names?.[language]?.[0] ?? names?.en?.[0] ?? field;
}

function find(
  name: string,
  lookup: ReadonlyMap<string, Known>,
  format: TableFormat,
): { readonly spec: ColumnSpec; readonly language: HeaderLanguage | undefined } | undefined {
  if (name === '') return undefined;
  const exact = lookup.get(name);
  if (exact) return exact;
  const spec = format.columns.find(({ pattern }) => pattern?.test(name));
  return spec && { spec, language: undefined };
}

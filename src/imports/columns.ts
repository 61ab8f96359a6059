import { contributionsColumns } from './contributions/columns.ts';
import type { ColumnSpec } from './csv/columnSpec.ts';
import type { ImportFormat } from './proposal.ts';
import { fold } from './text/fold.ts';
import { togglColumns } from './toggl/columns.ts';

export const columnsOf: Readonly<Record<ImportFormat, readonly ColumnSpec[]>> = {
  toggl: togglColumns,
  contributions: contributionsColumns,
};

/** Which cell of a record holds which field of a format. */
export interface Header {
  readonly format: ImportFormat;
  readonly index: ReadonlyMap<string, number>;
  /** Fields that more than one column claims, by the name in the file. */
  readonly duplicates: readonly string[];
  readonly missing: readonly string[];
  readonly width: number;
  readonly isFrench: boolean;
}

const lookups = new Map<ImportFormat, ReadonlyMap<string, { readonly spec: ColumnSpec; readonly french: boolean }>>();

function lookupOf(format: ImportFormat): ReadonlyMap<string, { readonly spec: ColumnSpec; readonly french: boolean }> {
  const known = lookups.get(format);
  if (known) return known;
  const made = new Map<string, { spec: ColumnSpec; french: boolean }>();
  for (const spec of columnsOf[format]) {
    for (const name of spec.names) made.set(fold(name), { spec, french: false });
    for (const name of spec.frenchNames) made.set(fold(name), { spec, french: true });
  }
  lookups.set(format, made);
  return made;
}

/** Reads a record as a header of the format. Unknown columns are left alone; they are never an error. */
export function readHeader(record: readonly string[], format: ImportFormat): Header {
  const lookup = lookupOf(format);
  const index = new Map<string, number>();
  const duplicates: string[] = [];
  let isFrench = false;
  record.forEach((cell, column) => {
    const known = cell.length > longestHeader ? undefined : lookup.get(headerName(cell));
    if (!known) return;
    if (index.has(known.spec.field)) duplicates.push(cell.trim());
    else index.set(known.spec.field, column);
    if (known.french) isFrench = true;
  });
  const shownName = (spec: ColumnSpec): string => (isFrench ? spec.frenchNames[0] : undefined) ?? spec.names[0]!;
  const missing = columnsOf[format].filter((spec) => spec.required && !index.has(spec.field)).map(shownName);
  return { format, index, duplicates, missing, width: record.length, isFrench };
}

const longestHeader = 60;

function headerName(cell: string): string {
  return fold(cell).replace(/\s*[:*]$/u, '');
}

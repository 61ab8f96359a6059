import type { ImportPreview, ImportRow } from '../../../contract/imports.ts';

/** What differs from the proposal: all that is new comes in, what looks like something stays out. */
export interface Selection {
  readonly deselected: ReadonlySet<number>;
  readonly also: ReadonlySet<number>;
}

export const asProposed: Selection = { deselected: new Set(), also: new Set() };

export const maySelect = (row: ImportRow): boolean => row.state === 'new' || row.state === 'looksLike';

export const isSelected = (selection: Selection, row: ImportRow): boolean =>
  row.state === 'new' ? !selection.deselected.has(row.row) : row.state === 'looksLike' && selection.also.has(row.row);

export const selectedOf = (selection: Selection, rows: readonly ImportRow[]): Set<number> =>
  new Set(rows.filter((row) => isSelected(selection, row)).map((row) => row.row));

/** The selection after the rows in sight were set as `chosen` says; those out of sight stay as they were. */
export function withRows(selection: Selection, inSight: readonly ImportRow[], chosen: ReadonlySet<number>): Selection {
  const deselected = new Set(selection.deselected);
  const also = new Set(selection.also);
  for (const row of inSight) {
    const on = chosen.has(row.row);
    if (row.state === 'new') {
      if (on) deselected.delete(row.row);
      else deselected.add(row.row);
    } else if (row.state === 'looksLike') {
      if (on) also.add(row.row);
      else also.delete(row.row);
    }
  }
  return { deselected, also };
}

/** How many rows would come in. */
export const countSelected = (selection: Selection, counts: ImportPreview['counts']): number =>
  counts.new - selection.deselected.size + selection.also.size;

import type { ImportPreview, ImportRow } from '../../../contract/imports.ts';

/**
 * What differs from the proposal: all that is new comes in, what looks like something stays out. Where rows are only proposed, as the events of a
 * calendar, all of them stay out.
 */
export interface Selection {
  readonly deselected: ReadonlySet<number>;
  readonly also: ReadonlySet<number>;
}

export const asProposed: Selection = { deselected: new Set(), also: new Set() };

export const maySelect = (row: ImportRow): boolean => row.state === 'new' || row.state === 'looksLike';

export const isSelected = (selection: Selection, row: ImportRow): boolean =>
  row.selected ? !selection.deselected.has(row.row) : maySelect(row) && selection.also.has(row.row);

export const selectedOf = (selection: Selection, rows: readonly ImportRow[]): Set<number> =>
  new Set(rows.filter((row) => isSelected(selection, row)).map((row) => row.row));

/** The selection after the rows in sight were set as `chosen` says; those out of sight stay as they were. */
export function withRows(selection: Selection, inSight: readonly ImportRow[], chosen: ReadonlySet<number>): Selection {
  const deselected = new Set(selection.deselected);
  const also = new Set(selection.also);
  for (const row of inSight) {
    const on = chosen.has(row.row);
    if (row.selected) {
      if (on) deselected.delete(row.row);
      else deselected.add(row.row);
    } else if (maySelect(row)) {
      if (on) also.add(row.row);
      else also.delete(row.row);
    }
  }
  return { deselected, also };
}

/** How many rows would come in. */
export const countSelected = (selection: Selection, { counts, onlyProposed }: Pick<ImportPreview, 'counts' | 'onlyProposed'>): number =>
  (onlyProposed ? 0 : counts.new) - selection.deselected.size + selection.also.size;

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** Rows in a column's order; equal ones keep the order they came in. Words are compared as the reader's language does. */
export function sortRows<Row>(rows: readonly Row[], by: (row: Row) => string | number | bigint, direction: Sort['direction']): Row[] {
  const words = new Intl.Collator(undefined, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((left, right) => {
    const [a, b] = [by(left), by(right)];
    if (typeof a === 'string' && typeof b === 'string') return sign * words.compare(a, b);
    return a < b ? -sign : a > b ? sign : 0;
  });
}

/**
 * The selection after row `index` was pressed: turned over alone, or, from `anchor` (Shift), everything between set as the anchor is.
 * `keys` has undefined for rows that cannot be selected.
 */
export function nextSelection<Key>(
  selection: ReadonlySet<Key>,
  keys: readonly (Key | undefined)[],
  index: number,
  anchor: number | undefined,
): Set<Key> {
  const next = new Set(selection);
  const put = (key: Key | undefined, on: boolean): void => {
    if (key === undefined) return;
    if (on) next.add(key);
    else next.delete(key);
  };
  if (anchor === undefined) {
    const key = keys[index];
    put(key, key !== undefined && !selection.has(key));
    return next;
  }
  const anchorKey = keys[anchor];
  const on = anchorKey === undefined || selection.has(anchorKey);
  for (let at = Math.min(anchor, index); at <= Math.max(anchor, index); at += 1) put(keys[at], on);
  return next;
}

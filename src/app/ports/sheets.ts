import type { Label } from '../../core/charters/charter.ts';

/**
 * What the cells of a column are. A writer decides how each looks in its kind of file; the value itself is always exact:
 * `day` YYYY-MM-DD, `instant` ISO time with Z, `integer` and `seconds` whole numbers, `money` in minor units, `decimal` a
 * decimal text, `share` an exact fraction "n/d".
 */
export type ColumnType = 'text' | 'day' | 'instant' | 'integer' | 'seconds' | 'money' | 'decimal' | 'share' | 'yesNo';

export interface Column {
  /** The machine's name for it, the same in every language. */
  readonly key: string;
  readonly title: Label;
  readonly type: ColumnType;
  /** What a reader should know of it; for the legend. */
  readonly legend?: Label;
}

export type Cell = string | number | bigint | boolean | null;

/** A table of the book: columns, and rows read one after another so that a long one never lies in memory whole. */
export interface Sheet {
  /** Names the file or the tab: `members`, `contributions` … */
  readonly name: string;
  readonly title: Label;
  readonly columns: readonly Column[];
  rows(): Iterable<readonly Cell[]>;
}

export interface SheetMoney {
  readonly currency: string;
  readonly digits: number;
}

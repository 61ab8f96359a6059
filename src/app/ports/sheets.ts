import type { Label } from '../../core/charters/charter.ts';
import type { UnitKind } from '../../core/quantities/unit.ts';

/**
 * What the cells of a column are. A writer decides how each looks in its kind of file; the value itself is always exact:
 * `day` YYYY-MM-DD, `instant` ISO time with Z, `integer` and `seconds` whole numbers, `money` in minor units, `decimal` a
 * decimal text, `share` an exact fraction "n/d", `word` a machine's word that people read as the column's `words` say, `quantity`
 * so many of the smallest units of what it is measured in.
 */
export type ColumnType = 'text' | 'day' | 'instant' | 'integer' | 'seconds' | 'money' | 'decimal' | 'share' | 'yesNo' | 'word' | 'quantity';

export interface Column {
  /** The machine's name for it, the same in every language. */
  readonly key: string;
  readonly title: Label;
  readonly type: ColumnType;
  /** What a reader should know of it; for the legend. */
  readonly legend?: Label;
  /** Of a `word`; one that is not among them stands as it is. */
  readonly words?: Readonly<Record<string, Label>>;
}

/** Seconds of time, minor units of money, hundredths of a piece. */
export interface Measured {
  readonly unit: UnitKind;
  readonly quantity: number | bigint;
}
export type Cell = string | number | bigint | boolean | Measured | null;

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

import type { ImportFormat, ImportReason } from '../proposal.ts';
import type { RowContext, RowReader } from '../row.ts';

/** Languages whose headers are known. French is told apart because our own table has French headers, others because of how they write days. */
export type HeaderLanguage = 'en' | 'fr' | 'de' | 'es' | 'pt' | 'it' | 'nl' | 'pl' | 'ru' | 'uk' | 'ja' | 'ko' | 'zh' | 'sv' | 'cs' | 'tr';

/** The names of a column by language; in each the first is the one shown to people. */
export type Names = Readonly<Partial<Record<HeaderLanguage, readonly string[]>>>;

export interface ColumnSpec {
  /** What it is read as; a `-` in front stands for a column that is known but not read. */
  readonly field: string;
  readonly names: Names;
  /** Names that come in too many ways to be listed, folded: `duration (h)` of every language. */
  readonly pattern?: RegExp;
  /** Only this format has a column of this name: it tells the file from one of another tool. */
  readonly isMark?: boolean;
  /** A row that ends before this column has lost something, whatever the other columns hold. */
  readonly isReached?: boolean;
}

/** A kind of table: its columns, what it cannot do without, and how a row of it is understood. */
export interface TableFormat {
  readonly name: ImportFormat;
  readonly reason: ImportReason;
  readonly columns: readonly ColumnSpec[];
  /** Of each group one field must be there. */
  readonly needs: readonly (readonly string[])[];
  /** Marks that must be there for the file to be this tool's, where its other columns are anybody's. */
  readonly leastMarks: number;
  /** A second column of the same name is refused, or is one that the group made itself and is left out. */
  readonly repeated: 'refused' | 'leftOut';
  /** How people name the tool in a file's name. */
  readonly inFileName: RegExp;
  /** The columns say nothing on how the person who exported chose to see days. */
  readonly languageIsWeak: boolean;
  readonly rows: (context: RowContext) => RowReader;
}

/** Languages in which a day is written first, month second, whatever the program. */
export const dayFirstLanguages: ReadonlySet<HeaderLanguage> = new Set(['fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'uk', 'cs', 'tr']);

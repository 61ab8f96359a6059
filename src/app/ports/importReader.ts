import type { ActivityKind } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import type { RefusalDetails } from '../../core/refusals/refusal.ts';

/** What a reader makes of a file; `imports` implements it. */
export interface ReadRow {
  readonly row: number;
  readonly memberName: string;
  readonly memberEmail: string | null;
  readonly project: string | null;
  readonly kind: ActivityKind;
  readonly day: Day;
  readonly quantity: number;
  readonly description: string;
  /** Activity or task, and tags, as the file words them. */
  readonly activityHint?: string | null;
  readonly tags?: string | null;
  readonly startTime?: string | null;
  readonly fingerprint: string;
  /** What the fingerprint would be in zones that earlier imports were read in. */
  readonly otherFingerprints?: readonly string[];
}
export interface ReadFile {
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly reasons: readonly string[];
  readonly dateOrder: string;
  /** The zone that its times were read in; empty when there are none. */
  readonly timeZone?: string;
  /** What each column was read as; null for one that is left out. */
  readonly columns?: readonly { readonly name: string; readonly field: string | null }[];
  /** Rows that were never meant as contributions: none is taken unless it is asked for. */
  readonly onlyProposed?: boolean;
  readonly onePerson?: boolean;
  /** Events that last whole days. */
  readonly wholeDays?: number;
  readonly rowsTotal: number;
  readonly rows: readonly ReadRow[];
  readonly refused: readonly { readonly row: number; readonly code: RefusalCode; readonly details: RefusalDetails }[];
}

/** One figure of a file, before the book knows whose it is. */
export interface ReadFigure {
  readonly row: number;
  readonly name: string;
  /** A name or a number as the file has it; empty for the cooperative's own. */
  readonly member: string;
  readonly day: Day;
  /** Ten-thousandths of a unit. */
  readonly value: bigint;
}
export interface ReadFigures {
  /** A row for each figure, or a row for each member with a column for each figure. */
  readonly form: 'long' | 'wide';
  readonly encoding: string;
  readonly delimiter: string;
  readonly dateOrder: string;
  readonly rows: readonly ReadFigure[];
  readonly refused: readonly { readonly row: number; readonly code: RefusalCode; readonly details: RefusalDetails }[];
}

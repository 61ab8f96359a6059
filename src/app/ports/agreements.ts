import type { Charter } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import type { FigureValue } from '../../core/waterfall/facts.ts';

/** What a book knows of the group's agreements, of the figures they ask for, and of the sums that sharing starts from. */

export interface CharterRow {
  readonly number: number;
  readonly from: Day;
  readonly charter: Charter;
  /** The entry that adopted it, and when that was written. */
  readonly seq: number;
  readonly adoptedAt: string;
  /** Who decided, in the group's words; empty when nobody said. */
  readonly decidedBy: string;
  /** The attached file; its name is empty when the file itself is no longer kept. */
  readonly minutes: MinutesRow | null;
}
export interface MinutesRow {
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
}
/** A figure in force: the last that was set for its name, member and day. */
export interface FigureRow extends FigureValue {
  readonly batch: number;
}
export interface FigureBatchRow {
  readonly number: number;
  readonly seq: number;
  readonly at: string;
  /** Where the figures come from: a file's name, or what the person said. */
  readonly source: string;
  readonly rows: number;
  readonly removed: boolean;
}
/** Working data by name: a what-if, or a charter that is being written. The body is JSON of whoever saved it. */
export interface WorkingRow {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  readonly changed: string;
}
/** What sums of contributions are told apart by, beside the member. */
export interface SumDetail {
  readonly byMonth: boolean;
  readonly byActivity: boolean;
  readonly byProject: boolean;
}
/** Approved contributions added up. What was not asked for is 0: no activity, project or month has that number. */
export interface SumRow {
  readonly member: number;
  readonly activity: number;
  readonly project: number;
  readonly month: number;
  /** In the smallest units of the activities: only to be used where those are of one unit. */
  readonly quantity: bigint;
  readonly weight: bigint;
  /** Quantity × rate without the multiplier, in the same fine units as the weight. */
  readonly plainWeight: bigint;
}

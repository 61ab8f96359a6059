import type { CapitalOperation } from '../../core/capital/operation.ts';
import type { Label } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';

export interface ShareClassRow {
  readonly number: number;
  readonly label: Label;
  /** Minor units. */
  readonly nominal: bigint;
  /** The day since which there are shares of it. */
  readonly from: Day;
  readonly archived: boolean;
  /** The first day of its operations, also of those that were taken back; null without any. */
  readonly usedSince: Day | null;
}

export interface CapitalOperationRow extends CapitalOperation {
  /** The entry that recorded it. */
  readonly seq: number;
  readonly takenBack: boolean;
  readonly note: string;
}

export interface CapitalReads {
  shareClasses(): readonly ShareClassRow[];
  /** In the order of the register, by day and number, with those that were taken back. */
  everyCapitalOperation(): readonly CapitalOperationRow[];
  /** Those that stand. */
  capitalOperations(): readonly CapitalOperationRow[];
  /** Those that stood when the entry `seq` was written. */
  capitalOperationsBefore(seq: number): readonly CapitalOperation[];
}

import type { ActivityKind } from '../../core/charters/charter.ts';
import type { Day } from '../../core/days/day.ts';
import type { ContributionRow } from './rows.ts';

/** An approval that is not yet enough: of which contribution, by whom, and the entry that says so. */
export interface EndorsementRow {
  readonly number: number;
  readonly person: string;
  readonly seq: number;
}

/** What the queue looks at: light, because everything that waits is looked at. */
export interface QueuedRow {
  readonly number: number;
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly kind: ActivityKind;
  readonly day: Day;
  readonly quantity: number;
  readonly weight: bigint;
  readonly rate: number;
  readonly multiplier: number;
  readonly batch: number | null;
  readonly submittedSeq: number;
  readonly decidedSeq: number | null;
  readonly note: string;
  readonly startsAt: number | null;
}

/** Approved contributions of one member and activity at one rate, together. */
export interface GivenRow {
  readonly member: number;
  readonly activity: number;
  readonly rate: number;
  readonly multiplier: number;
  readonly quantity: bigint;
  readonly entries: number;
}

export interface ApprovalReads {
  /** Everything that waits, by member and day. */
  queued(): readonly QueuedRow[];
  /** What counts of one member in a span of days, by day. */
  approvedBetween(member: number, from: Day, to: Day): readonly QueuedRow[];
  /** What every member has given so far. */
  givenSoFar(): readonly GivenRow[];
  /** Whole rows of these contributions, in no order. */
  rowsOf(numbers: readonly number[]): readonly ContributionRow[];
  /** Those that still hold, of the contributions in these ranges. */
  endorsements(ranges: readonly (readonly [number, number])[]): readonly EndorsementRow[];
  /** Those that still hold, of everything that waits. */
  endorsementsWaiting(): readonly EndorsementRow[];
  /** The entries that were about one contribution, oldest first. */
  entriesAbout(number: number): readonly number[];
}

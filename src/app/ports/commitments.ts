import type { Given, Stretch } from '../../core/commitments/attribute.ts';
import type { Need, Commitment } from '../../core/commitments/report.ts';
import type { Day } from '../../core/days/day.ts';
import type { NoteText } from './book.ts';

/** What a book knows of needs, of what was promised, and of what was given on each day. */

export interface NeedRow extends Need {
  /** Empty when its activity says enough. */
  readonly title: string;
  readonly note: string;
  /** The entry that its texts stand with. */
  readonly textsSeq: number;
}
export interface CommitmentRow extends Commitment {
  readonly note: string;
  readonly textsSeq: number;
}
/** Work of one day: approved, and what still waits for approval. */
export interface DayOfWork {
  readonly day: Day;
  readonly approvedSeconds: number;
  readonly pendingSeconds: number;
}
export interface WorkFilter {
  readonly from: Day;
  readonly to: Day;
  readonly member: number | null;
  readonly project: number | null;
}

export interface CommitmentReads {
  /** Open and closed ones, not those that were removed, by number. */
  needs(): readonly NeedRow[];
  /** Not those that were withdrawn, by number. */
  commitments(): readonly CommitmentRow[];
  /** One sum for each stretch, in their order: approved contributions from sums that are kept, and what still waits. */
  givenIn(stretches: readonly Stretch[]): readonly Given[];
  /** Days on which somebody worked, in order. */
  workByDay(filter: WorkFilter): readonly DayOfWork[];
  /** Texts that came with an entry. */
  notesOf(seq: number): readonly NoteText[];
  /** The entries about a commitment, in order. */
  commitmentEntries(number: number): readonly number[];
}

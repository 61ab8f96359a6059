/** An approval that is not yet enough: of which contribution, by whom, and the entry that says so. */
export interface EndorsementRow {
  readonly number: number;
  readonly person: string;
  readonly seq: number;
}

export interface ApprovalReads {
  /** Those that still hold, of the contributions in these ranges. */
  endorsements(ranges: readonly (readonly [number, number])[]): readonly EndorsementRow[];
  /** Those that still hold, of everything that waits. */
  endorsementsWaiting(): readonly EndorsementRow[];
  /** The entries that were about one contribution, oldest first. */
  entriesAbout(number: number): readonly number[];
}

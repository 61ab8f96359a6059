import type { Day } from '../../core/days/day.ts';

/** Working data of the people who log: none of it enters the journal before it is submitted. */

export interface DraftRow {
  readonly id: string;
  readonly author: string;
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly day: Day;
  readonly quantity: number;
  readonly text: string;
  readonly receipts: number;
  readonly startsAt: number | null;
  /** The withdrawn contribution that it was, and would be again if the withdrawal were undone. */
  readonly origin: number | null;
}
/** What somebody's clock counts. One runs at a time for each person. */
export interface TimerRow {
  readonly person: string;
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly text: string;
  /** ISO instants, zone Z: when it began, and when its person was last there. */
  readonly started: string;
  readonly seen: string;
}
/** A row that somebody keeps in a week's grid, with or without hours. `week` is the Monday. */
export interface WeekRow {
  readonly member: number;
  readonly week: Day;
  readonly project: number;
  readonly activity: number;
}

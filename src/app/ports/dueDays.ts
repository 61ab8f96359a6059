import type { Day } from '../../core/days/day.ts';

/** A day to remember; `id` stays the same from one export to the next, so that a calendar program updates instead of doubling. */
export interface DueDay {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly description: string;
  /** When it was decided, ISO with Z: what a calendar calls the event's stamp. */
  readonly stamp: string;
}

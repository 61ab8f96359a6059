import type { Day } from '../../core/days/day.ts';

/** A day to remember; `id` stays the same from one export to the next, so that a calendar program updates instead of doubling. */
export interface DueDay {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly description: string;
  /** When it was decided, ISO with Z: what a calendar calls the event's stamp. */
  readonly stamp: string;
  /** Only of what people come together for. */
  readonly meeting?: {
    /** The instant at which it begins, ISO with Z; null where only the day is known. */
    readonly starts: string | null;
    readonly place: string;
    /** It never falls, so that a calendar program takes the later state. */
    readonly revision: number;
    /** It stays in the calendar as one that is not held: what is only left out would stay in the programs that have it. */
    readonly calledOff: boolean;
  };
}

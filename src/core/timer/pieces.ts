import type { Day } from '../days/day.ts';

/** The clock on the wall at an instant, in seconds since the day's beginning. */
export interface WallTime {
  readonly day: Day;
  readonly second: number;
}

export interface Piece {
  readonly day: Day;
  /** Minutes since midnight. */
  readonly startsAt: number;
  readonly seconds: number;
}

const day = 86_400;

/**
 * What a timer counted, day by day, in whole minutes: what runs past midnight belongs to two days. Instants are milliseconds; what really passed is counted,
 * also where the clocks are changed in between. At least one minute, since somebody pressed the button.
 */
export function piecesOf(started: number, ended: number, wall: (instant: number) => WallTime): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let from = started; from < ended;) {
    const { day: today, second } = wall(from);
    const to = Math.min(ended, midnightAfter(from, second, wall));
    const seconds = Math.round((to - from) / 60_000) * 60;
    if (seconds > 0) pieces.push({ day: today, startsAt: Math.floor(second / 60), seconds });
    from = to;
  }
  if (pieces.length > 0) return pieces;
  const { day: today, second } = wall(started);
  return [{ day: today, startsAt: Math.floor(second / 60), seconds: 60 }];
}

/** The day's end is where the clock says so, which is an hour off what is computed when the clocks are changed that day. */
function midnightAfter(instant: number, second: number, wall: (instant: number) => WallTime): number {
  const guess = instant + (day - second) * 1000;
  const there = wall(guess).second;
  const off = there > day / 2 ? there - day : there;
  return Math.max(instant + 1000, guess - off * 1000);
}

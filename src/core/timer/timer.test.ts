import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, type Gap, type Happening, type Watching } from './away.ts';
import { piecesOf, type WallTime } from './pieces.ts';

const at = (text: string): number => Date.parse(`2026-${text}Z`);

/** A wall clock of a zone by its offsets from UTC in seconds, each from an instant on. */
const zone =
  (...offsets: readonly (readonly [from: number, seconds: number])[]) =>
  (instant: number): WallTime => {
    const offset = offsets.findLast(([from]) => instant >= from)?.[1] ?? 0;
    const there = new Date(instant + offset * 1000).toISOString();
    return { day: there.slice(0, 10), second: Math.floor(Date.parse(`1970-01-01T${there.slice(11)}`) / 1000) };
  };
const utc = zone();
const paris = zone([0, 3600], [at('03-29T01:00:00'), 7200], [at('10-25T01:00:00'), 3600]);

describe('what a timer counted', () => {
  it.each([
    ['an hour and a half', '03-02T09:00:00', '03-02T10:30:10', [['2026-03-02', 540, 5400]]],
    ['a moment', '03-02T09:00:00', '03-02T09:00:02', [['2026-03-02', 540, 60]]],
    [
      'past midnight',
      '03-02T22:30:00',
      '03-03T01:15:00',
      [
        ['2026-03-02', 1350, 5400],
        ['2026-03-03', 0, 4500],
      ],
    ],
    [
      'two nights',
      '03-02T23:00:00',
      '03-04T01:00:00',
      [
        ['2026-03-02', 1380, 3600],
        ['2026-03-03', 0, 86_400],
        ['2026-03-04', 0, 3600],
      ],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(piecesOf(at(from), at(to), utc).map((piece) => [piece.day, piece.startsAt, piece.seconds])).toEqual(expected);
  });

  it('counts what really passed where the clocks change', () => {
    const spring = piecesOf(at('03-28T22:00:00'), at('03-30T00:00:00'), paris);
    expect(spring).toEqual([
      { day: '2026-03-28', startsAt: 1380, seconds: 3600 },
      { day: '2026-03-29', startsAt: 0, seconds: 23 * 3600 },
      { day: '2026-03-30', startsAt: 0, seconds: 7200 },
    ]);
    const autumn = piecesOf(at('10-24T22:00:00'), at('10-25T23:00:00'), paris);
    expect(autumn).toEqual([{ day: '2026-10-25', startsAt: 0, seconds: 25 * 3600 }]);
  });

  it('loses nothing, and puts no more on a day than the day has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('01-01T00:00:00'), max: at('12-01T00:00:00') }),
        fc.integer({ min: 1, max: 90 * 3600 }),
        (from, seconds) => {
          const pieces = piecesOf(from, from + seconds * 1000, paris);
          const sum = pieces.reduce((total, piece) => total + piece.seconds, 0);
          expect(Math.abs(sum - seconds)).toBeLessThanOrEqual(30 * pieces.length + 30);
          expect(new Set(pieces.map((piece) => piece.day)).size).toBe(pieces.length);
          for (const piece of pieces) expect(piece.seconds).toBeLessThanOrEqual(25 * 3600);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const minute = 60_000;
/** Runs through happenings, in minutes, with a threshold of ten minutes; answers the gaps that were asked about. */
function gaps(
  happenings: readonly (readonly [Happening['kind'], number, (number | null)?])[],
  threshold: number | null = 600,
): (readonly [number, number])[] {
  let watching: Watching = { seen: 0, leftAt: null };
  const found: Gap[] = [];
  for (const [kind, minutes, idleSeconds = null] of happenings) {
    const next = follow(
      watching,
      kind === 'tick' ? { kind, at: minutes * minute, idleSeconds } : { kind, at: minutes * minute },
      threshold,
    );
    watching = next.watching;
    if (next.gap) found.push(next.gap);
  }
  return found.map(({ from, to }) => [from / minute, to / minute] as const);
}

describe('who leaves while the timer runs (rules 9, 10 and 11)', () => {
  it('is asked about the whole gap after sleep, from the lock when that came first', () => {
    expect(
      gaps([
        ['left', 1],
        ['left', 3],
        ['back', 60],
      ]),
    ).toEqual([[1, 60]]);
    expect(
      gaps([
        ['tick', 0.25],
        ['tick', 48 * 60],
      ]),
    ).toEqual([[0.25, 48 * 60]]);
    expect(
      gaps([
        ['left', 1],
        ['tick', 30],
        ['tick', 30.25],
        ['back', 40],
      ]),
    ).toEqual([[1, 40]]);
  });
  it('is not asked after a lock of seconds, nor when that is switched off', () => {
    expect(
      gaps([
        ['left', 1],
        ['back', 1.2],
        ['tick', 1.4],
      ]),
    ).toEqual([]);
    expect(
      gaps(
        [
          ['left', 1],
          ['back', 60],
        ],
        null,
      ),
    ).toEqual([]);
    expect(
      gaps(
        [
          ['tick', 0.25],
          ['tick', 60],
        ],
        null,
      ),
    ).toEqual([]);
  });
  it('is asked from the last thing done after a long idle, once', () => {
    expect(
      gaps([
        ['tick', 1, 0],
        ['tick', 2, 60],
        ['tick', 12, 660],
        ['tick', 13, 720],
        ['tick', 14, 2],
        ['tick', 15, 3],
      ]),
    ).toEqual([[1, 14]]);
    expect(
      gaps([
        ['tick', 1, 0],
        ['tick', 2, 100],
        ['tick', 3, 0],
      ]),
    ).toEqual([]);
  });
  it('is known to be back where the system does not tell of unlocking, by what they do', () => {
    expect(
      gaps([
        ['left', 1],
        ['tick', 1.2, 12],
        ['tick', 1.4, 24],
        ['tick', 20, 1100],
        ['tick', 20.25, 3],
      ]),
    ).toEqual([[1, 20.25]]);
  });
});

/** What the program hears while a timer runs. Instants are milliseconds. */
export type Happening =
  /** The machine sleeps, or its screen is locked. */
  | { readonly kind: 'left'; readonly at: number }
  /** It woke, was unlocked, or the person did something. `idleSeconds`: for how long nobody had done anything, where the system tells. */
  | { readonly kind: 'back'; readonly at: number }
  | { readonly kind: 'tick'; readonly at: number; readonly idleSeconds: number | null };

export interface Watching {
  /** When the person was last known to be there. */
  readonly seen: number;
  /** Since when nobody is; null while somebody is. */
  readonly leftAt: number | null;
}

export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** How often the clock is looked at; a look that comes this much too late means that the machine slept. */
export const tickSeconds = 15;
const lateSeconds = 60;

/** Pressing the lock's keys is still a deed: what counts as being back comes this long after. */
const graceMilliseconds = 5_000;

/**
 * Follows whether somebody is there, and answers the whole gap once they are back: from sleep, lock or the last thing done, whichever came first. A gap below
 * the threshold is none; a threshold of null asks about nothing.
 */
export function follow(
  before: Watching,
  happening: Happening,
  thresholdSeconds: number | null,
): { readonly watching: Watching; readonly gap: Gap | null } {
  const { at, kind } = happening;
  // A clock that was not looked at for so long stood still: the machine slept, or the program was closed.
  const since = before.leftAt ?? (at - before.seen > (tickSeconds + lateSeconds) * 1000 ? before.seen : null);
  if (kind === 'left') return { watching: { seen: before.seen, leftAt: since ?? at }, gap: null };
  if (kind === 'tick' && happening.idleSeconds !== null) {
    const lastDeed = at - happening.idleSeconds * 1000;
    const idle = thresholdSeconds !== null && happening.idleSeconds >= thresholdSeconds;
    if (idle) return { watching: { seen: at, leftAt: Math.min(since ?? at, lastDeed) }, gap: null };
    // Not every system tells that it was unlocked: a deed since then does.
    if (before.leftAt !== null && lastDeed < before.leftAt + graceMilliseconds) return { watching: { ...before, seen: at }, gap: null };
  } else if (kind === 'tick' && before.leftAt !== null) return { watching: { ...before, seen: at }, gap: null };
  const away = since !== null && thresholdSeconds !== null && at - since >= thresholdSeconds * 1000;
  return { watching: { seen: at, leftAt: null }, gap: away ? { from: since, to: at } : null };
}

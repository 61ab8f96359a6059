/** A stretch of a day, in minutes since midnight. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const minutesOfDay = 24 * 60;
/** What is drawn or moved snaps to these. */
export const step = 15;

export const snap = (minute: number): number => Math.max(0, Math.min(minutesOfDay, Math.round(minute / step) * step));

/** From one place of the day to another, whichever comes first; at least one step long. */
export function stretchOf(one: number, other: number): Stretch {
  const [from, to] = one <= other ? [snap(one), snap(other)] : [snap(other), snap(one)];
  if (to - from >= step) return { from, to };
  return from + step <= minutesOfDay ? { from, to: from + step } : { from: minutesOfDay - step, to: minutesOfDay };
}

/** Moved by so many minutes, as far as the day goes; its length stays. */
export function moved({ from, to }: Stretch, by: number): Stretch {
  const shift = Math.max(-from, Math.min(minutesOfDay - to, by));
  return { from: from + shift, to: to + shift };
}

/** Made longer or shorter at its end. */
export function resized({ from, to }: Stretch, by: number): Stretch {
  return { from, to: Math.max(from + step, Math.min(minutesOfDay, to + by)) };
}

/** Stretches that overlap stand beside one another: the lane of each, and how many lanes its group has. */
export function lanesOf(stretches: readonly Stretch[]): readonly { readonly lane: number; readonly lanes: number }[] {
  const order = stretches.map((_, index) => index).sort((left, right) => stretches[left]!.from - stretches[right]!.from);
  const placed = stretches.map(() => ({ lane: 0, lanes: 1 }));
  let group: number[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const index of group) placed[index]!.lanes = ends.length;
    group = [];
    ends = [];
  };
  for (const index of order) {
    const { from, to } = stretches[index]!;
    if (ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free >= 0 ? free : ends.length;
    ends[lane] = to;
    placed[index]!.lane = lane;
    group.push(index);
  }
  close();
  return placed;
}

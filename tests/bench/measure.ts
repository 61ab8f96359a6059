/** How a bar is measured: variants side by side in the same rounds, so that a loaded machine slows both; the median of the rounds' ratios counts. */

export type Clockwork = 'cpu' | 'wall';

/** Milliseconds. CPU time is user and system time of the whole process: right for work on one thread, wrong for waiting on a disk. */
function now(clockwork: Clockwork): number {
  if (clockwork === 'wall') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export interface Variant {
  readonly work: (round: number) => void;
  /** Made ready before each sample and not counted. */
  readonly before?: (round: number) => void;
  /** Runs in one sample, so that short work is long enough to be timed. */
  readonly times?: number;
}

export type Samples<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** Milliseconds of each variant in each round, after one round that does not count. */
export function interleave<Name extends string>(
  clockwork: Clockwork,
  rounds: number,
  variants: Readonly<Record<Name, Variant>>,
): Samples<Name> {
  const names = Object.keys(variants) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const { work, before: prepare, times = 1 } = variants[name];
      prepare?.(round + 1);
      const before = now(clockwork);
      for (let time = 0; time < times; time++) work(round + 1);
      const spent = (now(clockwork) - before) / times;
      if (round >= 0) samples[name].push(spent);
    }
  }
  return samples;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)]!;
  return low + (sorted[Math.ceil(place)]! - low) * (place - Math.floor(place));
}

/** Median over the rounds of one variant's time over the other's in the same round. */
export function ratio(upper: readonly number[], lower: readonly number[]): number {
  return median(upper.map((value, round) => value / lower[round]!));
}

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../src/app/context.ts';
import { leadContext } from '../../src/engine/library.ts';
import type { Opened } from '../../src/store/open.ts';
import { benchClock, fillBook, openBench, weightOfValue } from './fill.ts';
import { makeFloor, type Floor } from './floors.ts';
import { expectedHashes, expectedTotals, generate, memberValues, sharesHash, type Workload } from './generator.ts';

/** Books and floors of one run, each made once, in a folder that goes with the run. */
export interface World {
  readonly folder: string;
  readonly load: (rows: number, members: number) => Workload;
  readonly bookPath: (rows: number, members: number) => string;
  readonly open: (rows: number, members: number) => Opened & { readonly context: Context };
  readonly floor: (rows: number, members: number) => Floor;
  /** A path for a file that is not there yet. */
  readonly fresh: (name: string) => string;
}

export const everything = { from: null, to: null, project: null } as const;

export function makeWorld(folder: string, say: (line: string) => void): World {
  const loads = new Map<string, Workload>();
  const floors = new Map<string, Floor>();
  const load = (rows: number, members: number): Workload => {
    const key = `${rows}/${members}`;
    const made = loads.get(key) ?? generate(rows, members);
    loads.set(key, made);
    return made;
  };
  const bookPath = (rows: number, members: number): string => {
    const path = join(folder, `book-${rows}-${members}.tantieme`);
    if (!existsSync(path)) {
      const started = performance.now();
      fillBook(path, load(rows, members));
      say(
        `filled ${rows} contributions of ${members} members in ${((performance.now() - started) / 1000).toFixed(1)} s; ${checkBook(path, load(rows, members))}`,
      );
    }
    return path;
  };
  return {
    folder,
    load,
    bookPath,
    open(rows, members) {
      const opened = openBench(bookPath(rows, members));
      return { ...opened, context: leadContext(opened, benchClock) };
    },
    floor(rows, members) {
      const key = `${rows}/${members}`;
      const made = floors.get(key) ?? makeFloor(join(folder, `floor-${rows}-${members}.db`), load(rows, members));
      floors.set(key, made);
      return made;
    },
    fresh(name) {
      const path = join(folder, name);
      for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
      rmSync(`${path}.state`, { recursive: true, force: true });
      return path;
    },
  };
}

/** The book's weights, kept and recomputed, against the workload's own sums and its known figures. Throws when anything differs. */
export function checkBook(path: string, load: Workload): string {
  const opened = openBench(path);
  try {
    const values = memberValues(load);
    const { read } = opened.book;
    for (const weights of [read.weights(everything), read.weightsRecomputed(everything)]) {
      const all = values.map((_, index) => weights.get(index + 1) ?? 0n);
      if (all.some((weight, index) => weight !== values[index]! * weightOfValue))
        throw new Error('the book weighs the workload otherwise than the generator');
      const total = expectedTotals[load.rows];
      if (total !== undefined && all.reduce((sum, weight) => sum + weight, 0n) !== total * weightOfValue)
        throw new Error('the total is not the known one');
      const known = expectedHashes[`${load.rows}/${load.members}`];
      if (known !== undefined && sharesHash(all) !== known) throw new Error('the shares are not the known ones');
    }
    return `shares ${sharesHash(values)}`;
  } finally {
    opened.close();
  }
}

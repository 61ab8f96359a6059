import { writeFileSync } from 'node:fs';
import type { Samples } from './samples.ts';

export interface Workbench extends Samples {
  readonly path: (name: string) => string;
}

/** One bar of another program. What it finds wrong comes back as sentences. */
export interface Check {
  readonly number: number;
  readonly what: string;
  readonly tools: readonly string[];
  readonly run: (bench: Workbench) => readonly string[] | Promise<readonly string[]>;
}

/** What is asked, as a sentence when it does not hold. */
export const unless = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence]);
export const copyOf = (bench: Workbench, name: string, bytes: Uint8Array): string => {
  writeFileSync(bench.path(name), bytes);
  return bench.path(name);
};

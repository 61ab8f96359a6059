/**
 * 128 MiB and about half a second: dear enough for a guesser, bearable once a session. Nothing sets it: the tests of this
 * program put a lower one in the place of this file (vitest.config.ts), and tests/keys tells what it is.
 */
export const scryptCost = { cost: 131_072, blockSize: 8, parallelization: 1 } as const;

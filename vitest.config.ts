import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that start programs or threads, or put something in the place of a module: each file in a process of its own. */
const apart = ['tests/api/**', 'tests/cli/**', 'tests/docs/**', 'tests/faults/**', 'tests/hosts/**', 'tests/packaging/**'];
/** What is told of keys at rest as the program itself keeps them. */
const keys = ['tests/keys/**'];

const outside = [...configDefaults.exclude, 'tests/e2e/**', 'out/**'];

/** To open a key at rest costs half a second and 128 MiB; the tests do it by the hundred. The programs that they start pay it. */
const cheapKeys = {
  resolve: { alias: [{ find: './scryptCost.ts', replacement: fileURLToPath(new URL('tests/support/scryptCost.ts', import.meta.url)) }] },
};

export default defineConfig({
  test: {
    // Two at a time, also on a machine with two processors: many tests wait for the disk or for another process.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a test waits for comes when the machine has time for it.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, ...cheapKeys, test: { name: 'programs', include: apart.map((folder) => `${folder}/*.test.ts`), exclude: outside } },
      { extends: true, test: { name: 'keys', include: keys.map((folder) => `${folder}/*.test.ts`), exclude: outside } },
      // All others share a process, one file after the other: starting anew and loading the same sources takes longer than most tests.
      {
        extends: true,
        ...cheapKeys,
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...outside, ...apart, ...keys],
          isolate: false,
        },
      },
    ],
  },
});

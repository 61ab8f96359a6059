import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that start programs or threads, or put something in the place of a module: each file in a process of its own. */
const apart = ['tests/api/**', 'tests/cli/**', 'tests/docs/**', 'tests/faults/**', 'tests/hosts/**', 'tests/packaging/**'];

const outside = [...configDefaults.exclude, 'tests/e2e/**', 'out/**'];

export default defineConfig({
  test: {
    // Two at a time, also on a machine with two processors: many tests wait for the disk or for another process.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'programs', include: apart.map((folder) => `${folder}/*.test.ts`), exclude: outside } },
      // All others share a process, one file after the other: starting anew and loading the same sources takes longer than most tests.
      {
        extends: true,
        test: { name: 'rules', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'], exclude: [...outside, ...apart], isolate: false },
      },
    ],
  },
});

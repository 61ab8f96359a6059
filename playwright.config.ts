import { defineConfig } from '@playwright/test';
import { electronPath, noWindow } from './scripts/electron.mjs';
import type { HostOptions } from './tests/e2e/support/launch.ts';

/** Pages that are the same in each host: the stand-in for Electron shows no more of them than the browser does. The real one runs them too. */
const pagesAlone = [
  'approving',
  'charters',
  'commitments',
  'figures',
  'ownRates',
  'prices-pages',
  'refusals',
  'screens',
  'screens-shared',
  'undo',
  'whatif',
].map((name) => `**/${name}.test.ts`);

/** One suite, two projects: the desktop program (real Electron where its binary exists, else the double) and the browser host. */
export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/samples.ts',
  outputDir: 'test-results/e2e',
  // Each test starts programs of its own; they wait more than they work, so that three at once starve none on two cores.
  workers: 3,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: process.env['TANTIEME_E2E_RESULTS'] ?? 'test-results/end-to-end.json' }]],
  // Recording a trace costs a sixth of the run: `npm test` tries a failed test once more, and records that; alone, ask by --trace=on.
  use: { trace: { mode: 'on-first-retry', screenshots: false }, screenshot: 'only-on-failure' },
  projects: [
    // What only a browser can be is in files that say so.
    {
      name: 'desktop',
      use: { host: 'electron' },
      testIgnore: ['**/*.browser.test.ts', ...(electronPath() && !noWindow() ? [] : pagesAlone)],
    },
    { name: 'browser', use: { host: 'browser' } },
  ],
});

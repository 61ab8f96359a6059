// npm test: build, unit and integration tests, then end to end; the last line sums them up.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, requireNode, root, run } from './program.mjs';
import { sumPlaywright, sumVitest } from './testSums.mjs';

requireNode();
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
buildIfStale();

const unitFile = join(results, 'unit.json');
const endToEndFile = join(results, 'end-to-end.json');
const codes = [
  run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`]),
  run('@playwright/test/cli.js', ['test', '--pass-with-no-tests'], { env: { ...process.env, TANTIEME_E2E_RESULTS: endToEndFile } }),
];
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
const sums = [sumVitest(read(unitFile)), sumPlaywright(read(endToEndFile))];
// A runner that fails without naming a test (it crashed, or could not start) counts as one failure of its own.
sums.forEach((sum, index) => {
  if (codes[index] !== 0 && sum.failed === 0) sum.failed = 1;
});
const total = (name) => sums.reduce((sum, part) => sum + part[name], 0);
const skipped = total('skipped');
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = total('failed') > 0 ? 1 : 0;

// npm run check: types, lint, format and the house's own rules. All of them run, so that one look shows everything.
import { requireNode, run } from './program.mjs';

requireNode();
const steps = [
  ['types', 'typescript/bin/tsc', ['--noEmit', '-p', '.']],
  ['lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']],
  ['format', 'oxfmt/bin/oxfmt', ['--check', '.']],
  ['house', 'vitest/vitest.mjs', ['run', 'tests/tidy.test.ts', 'tests/lock.test.ts']],
];
const failed = [];
for (const [name, tool, args] of steps) {
  console.log(`\n── ${String(name)}`);
  if (run(tool, args) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nAll checks pass.' : `\nFailing: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

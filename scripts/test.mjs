// npm test: build, unit and integration tests, then end to end; the last line sums them up, whatever happens before it.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, requireNode, root } from './program.mjs';
import { folderInMemory, remove } from './testFolder.mjs';
import { closingLines, sumPlaywright, sumVitest } from './testSums.mjs';

requireNode();
const results = join(root, 'test-results');
const unitFile = join(results, 'unit.json');
const endToEndFile = join(results, 'end-to-end.json');
/** Tests start hundreds of programs, and half of such a start is compiling: what Node has compiled is kept beside the other caches. */
const compiled = join(root, 'node_modules/.cache/tantieme-compiled');
/** Exit codes of the two runners; what has not ended has not passed. */
const codes = [undefined, undefined];
let running;
const folder = folderInMemory();

// Said when this process ends, for whatever reason: a build that fails, a signal, a fault of its own.
process.on('exit', (code) => {
  if (folder) remove(folder);
  const lines = closingLines([sumVitest(read(unitFile)), sumPlaywright(read(endToEndFile))], codes);
  console.log(lines.join('\n'));
  process.exitCode = code !== 0 ? code : / 0 failed/u.test(lines.at(-1)) ? 0 : 1;
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    running?.kill(signal);
    process.exit(128 + constants.signals[signal]);
  });

/** A runner that was cut off may have left half a report: it counts as none. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs one of the installed tools; a run that stands still for ever is ended, and has failed. */
function runner(tool, args, env = {}) {
  const minutes = Number(process.env.TANTIEME_TEST_MINUTES) || 30;
  return new Promise((resolve) => {
    running = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...(folder ? { TMPDIR: folder } : {}), ...env },
    });
    const late = setTimeout(() => {
      console.error(`${tool} has not ended within ${minutes} minutes; TANTIEME_TEST_MINUTES allows more.`);
      running.kill('SIGINT');
      setTimeout(() => running.kill('SIGKILL'), 10_000).unref();
    }, minutes * 60_000);
    const ended = (code) => {
      clearTimeout(late);
      resolve(code);
    };
    running.once('error', () => ended(1));
    running.once('exit', (code) => ended(code ?? 1));
  });
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
buildIfStale();
codes[0] = await runner('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`]);
codes[1] = await runner('@playwright/test/cli.js', ['test', '--pass-with-no-tests', '--retries=1'], {
  TANTIEME_E2E_RESULTS: endToEndFile,
});

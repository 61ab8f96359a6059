import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronPath, noWindow } from '../../scripts/electron.mjs';
import { folderInMemory, remove } from '../../scripts/testFolder.mjs';
import { closingLines, sumPlaywright, sumVitest } from '../../scripts/testSums.mjs';
import { removeFolder, tempFolder } from '../support/workshop.ts';
import { root } from './sources.ts';

describe('npm start', () => {
  it('knows where no window can be shown, and says why', () => {
    expect(noWindow({}, 'linux', 1000)).toBe('there is no display');
    expect(noWindow({ DISPLAY: ':0' }, 'linux', 1000)).toBeUndefined();
    expect(noWindow({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', 1000)).toBeUndefined();
    expect(noWindow({ DISPLAY: ':0' }, 'linux', 0)).toContain('root');
    expect(noWindow({}, 'darwin', 501)).toBeUndefined();
    expect(noWindow({}, 'win32', undefined)).toBeUndefined();
  });

  it('finds Electron’s program only where it really is', () => {
    expect(electronPath({ ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') })).toBeUndefined();
  });

  it('refuses an impossible port as wrong use', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'start.mjs'), '--port', '70000'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, '--port takes a number from 0 to 65535.\n']);
  });
});

describe('the folder of the tests', () => {
  it('is in memory where there is room, unless a place is named, and takes the place of what a killed run left', () => {
    const memory = tempFolder();
    try {
      const [old, young] = ['tantieme-tests-old', 'tantieme-tests-young'].map((name) => join(memory, name)) as [string, string];
      for (const left of [old, young]) mkdirSync(left);
      utimesSync(old, 0, 0);
      const made = folderInMemory({}, memory, 1);
      expect(readdirSync(memory).map((name) => join(memory, name))).toEqual(expect.arrayContaining([young, made]));
      expect(existsSync(old)).toBe(false);
      remove(made!);
      expect(readdirSync(memory)).toHaveLength(1);
      expect(folderInMemory({ TMPDIR: memory }, memory, 1)).toBeUndefined();
      expect(folderInMemory({}, memory, Infinity)).toBeUndefined();
      expect(folderInMemory({}, join(memory, 'nowhere'), 1)).toBeUndefined();
    } finally {
      removeFolder(memory);
    }
  });
});

describe('the sum of the tests', () => {
  const file = (status: string, ...states: string[]) => ({ status, assertionResults: states.map((state) => ({ status: state })) });
  const unit = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [file('passed', 'passed'), file('failed', 'failed'), file('failed')],
  };
  const spec = (title: string, status: string) => ({ title, tests: [{ projectName: 'browser', status }] });
  const endToEnd = {
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [],
    suites: [
      { title: 'road.test.ts', specs: [spec('begins', 'expected')], suites: [{ title: 'a step', specs: [spec('goes on', 'flaky')] }] },
    ],
  };

  it('counts what both runners report, files that could not be loaded too, and names what passed only on a second try', () => {
    expect(sumVitest(unit)).toEqual({ passed: 5, failed: 2, skipped: 2, flaky: [] });
    expect(sumPlaywright(endToEnd)).toEqual({ passed: 4, failed: 1, skipped: 1, flaky: ['[browser] › road.test.ts › a step › goes on'] });
    expect(sumVitest(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0, flaky: [] });
  });

  it('ends with one line that sums up, after what passed only when tried again', () => {
    expect(closingLines([sumVitest(unit), sumPlaywright(endToEnd)], [1, 1])).toEqual([
      'passed only when tried again: [browser] › road.test.ts › a step › goes on',
      '1 flaky',
      '9 passed, 3 failed, 3 skipped',
    ]);
    const none = { passed: 0, failed: 0, skipped: 0, flaky: [] };
    expect(
      closingLines(
        [
          { ...none, passed: 7 },
          { ...none, passed: 2 },
        ],
        [0, 0],
      ),
    ).toEqual(['9 passed, 0 failed']);
    expect(closingLines([{ ...none, passed: 7 }, none], [0, 1]), 'a runner that names no test').toEqual(['7 passed, 1 failed']);
    expect(closingLines([none, none], [undefined, undefined]), 'nothing ran').toEqual(['0 passed, 2 failed']);
  });

  it.each([
    ['the build fails', { build: 'process.exit(1)' }, '0 passed, 2 failed', 1],
    [
      'a runner falls',
      { unit: 'throw new Error("fell")', endToEnd: 'report({ ...good, stats: { ...good.stats, expected: 4 } })' },
      '4 passed, 1 failed',
      1,
    ],
    ['a report is cut off', { unit: 'cut()', endToEnd: 'report(good)' }, '3 passed, 1 failed', 1],
    ['a runner is killed', { unit: 'process.kill(process.pid, "SIGKILL")', endToEnd: 'report(good)' }, '3 passed, 1 failed', 1],
    [
      'the script is told to end',
      { unit: 'process.kill(process.ppid, "SIGTERM"); setInterval(() => {}, 1000)' },
      '0 passed, 2 failed',
      143,
    ],
    ['all is well', { unit: 'report(unit)', endToEnd: 'report(good)' }, '8 passed, 0 failed, 2 skipped', 0],
  ])('is the last line when %s', (_, tools: { build?: string; unit?: string; endToEnd?: string }, line, exitCode) => {
    const place = tempFolder();
    try {
      cpSync(join(root, 'scripts'), join(place, 'scripts'), { recursive: true });
      mkdirSync(join(place, 'src'));
      for (const name of ['electron.vite.config.ts', 'package.json', 'package-lock.json']) writeFileSync(join(place, name), '{}');
      const kit = `
        const { writeFileSync } = require('node:fs');
        const place = process.env.TANTIEME_E2E_RESULTS ?? process.argv.find((arg) => arg.startsWith('--outputFile'))?.split('=')[1];
        const report = (what) => writeFileSync(place, JSON.stringify(what));
        const cut = () => (writeFileSync(place, '{"numPassedTests": 5'), process.exit(1));
        const unit = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0, testResults: [] };
        const good = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [], suites: [] };`;
      for (const [name, code] of [
        ['electron-vite/bin/electron-vite.js', tools.build],
        ['vitest/vitest.mjs', tools.unit],
        ['@playwright/test/cli.js', tools.endToEnd],
      ] as const) {
        const path = join(place, 'node_modules', name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(
          path,
          (name.endsWith('.mjs') ? "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" : '') +
            kit +
            (code ?? ''),
        );
      }
      const { status, stdout } = spawnSync(process.execPath, [join(place, 'scripts', 'test.mjs')], { encoding: 'utf8' });
      expect(stdout.trimEnd().split('\n').at(-1)).toBe(line);
      expect(status).toBe(exitCode);
    } finally {
      removeFolder(place);
    }
  });
});

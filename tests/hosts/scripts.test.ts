import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronPath, noWindow } from '../../scripts/electron.mjs';
import { sumPlaywright, sumVitest } from '../../scripts/testSums.mjs';
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

describe('the sum of the tests', () => {
  it('counts what both runners report, files that could not be loaded and tests that passed only on a second try', () => {
    const file = (status: string, ...states: string[]) => ({ status, assertionResults: states.map((state) => ({ status: state })) });
    const unit = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [file('passed', 'passed'), file('failed', 'failed'), file('failed')],
    };
    expect(sumVitest(unit)).toEqual({ passed: 5, failed: 2, skipped: 2 });
    expect(sumPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] })).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
    });
    expect(sumVitest(undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

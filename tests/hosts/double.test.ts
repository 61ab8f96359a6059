import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../double/findBrowser.ts';
import { launchDouble } from '../double/launch.ts';

/** A program of a few lines on the double; answers how it ended. */
async function runProgram(source: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tantieme-double-'));
  mkdirSync(join(folder, 'out', 'main'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'out', 'main', 'index.js'), source);
  try {
    const running = await launchDouble({ appPath: folder, homeFolder: join(folder, 'home') });
    await running.quit();
    return 'ran';
  } catch (error) {
    return String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const windowWith = (preferences: string) =>
  `import { app, BrowserWindow } from 'electron'; await app.whenReady(); new BrowserWindow({ webPreferences: { preload: '/none', ${preferences} } });`;

describe('the Electron double', () => {
  it.each([
    ['nodeIntegration: true', /without sandbox or isolation/u],
    ['sandbox: false', /without sandbox or isolation/u],
    ['contextIsolation: false', /without sandbox or isolation/u],
    ['webviewTag: true', /without sandbox or isolation/u],
    ['webSecurity: false', /webPreferences\.webSecurity/u],
  ])('refuses a window with %s', async (preferences, reason) => expect(await runProgram(windowWith(preferences))).toMatch(reason));

  it('says by name what it does not implement', async () => {
    expect(await runProgram(`import { autoUpdater } from 'electron'; autoUpdater.checkForUpdates();`)).toMatch(/autoUpdater/u);
    expect(await runProgram(`import { app } from 'electron'; app.setBadgeCount(1);`)).toMatch(/does not implement app\.setBadgeCount/u);
    expect(await runProgram(`import { ipcMain } from 'electron'; ipcMain.handle('x', () => 1);`)).toMatch(
      /does not implement ipcMain\.handle/u,
    );
  });
});

describe('the browser of the tests', () => {
  it('is found', () => expect(findBrowser().executablePath).not.toBe(''));

  it.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
    'can be the one inside the npm package, with no system package',
    async () => {
      const { executablePath, args, env } = findBrowser('npm');
      expect(execFileSync('ldd', [executablePath], { encoding: 'utf8', env: { ...process.env, ...env } })).not.toContain('not found');
      const browser = await chromium.launch({
        executablePath,
        args: [...args],
        env: { ...(process.env as Record<string, string>), ...env },
      });
      const page = await browser.newPage();
      await page.setContent('<h1>Tantième</h1>');
      expect(await page.textContent('h1')).toBe('Tantième');
      await browser.close();
    },
  );
});

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Cdp } from './cdp.ts';
import { findBrowser } from './findBrowser.ts';

export interface Chromium {
  readonly cdp: Cdp;
  /** Where the test connects. */
  readonly address: string;
  close(): void;
}

/**
 * Electron's pages hear of a message port's end; a plain Chromium has this switched off. And a window that a page opens is never
 * made: a headless Chromium whose new window is closed while it is still being made may leave the page waiting for it for ever.
 */
const likeElectron = ['--enable-blink-features=MessagePortCloseEvent', '--block-new-web-contents'];

/** A browser for this program alone, with its own profile, so that what the page keeps outlives a restart as in Electron. */
export async function startChromium(profileFolder: string): Promise<Chromium> {
  const { executablePath, args, env } = findBrowser();
  const portFile = join(profileFolder, 'DevToolsActivePort');
  mkdirSync(profileFolder, { recursive: true });
  rmSync(portFile, { force: true });
  const child = spawn(
    executablePath,
    [
      ...args,
      ...(args.some((arg) => arg.startsWith('--headless')) ? [] : ['--headless']),
      '--remote-debugging-port=0',
      `--user-data-dir=${profileFolder}`,
      ...likeElectron,
      'about:blank',
    ],
    { stdio: 'ignore', env: { ...process.env, ...env } },
  );
  process.on('exit', () => child.kill('SIGKILL'));
  const deadline = Date.now() + 30_000;
  while (!existsSync(portFile) || readFileSync(portFile, 'utf8').split('\n').length < 2) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the browser did not start: ${executablePath}`);
    await wait(20);
  }
  const [port, path] = readFileSync(portFile, 'utf8').split('\n');
  const cdp = await Cdp.connect(`ws://127.0.0.1:${port}${path}`);
  return {
    cdp,
    address: `http://127.0.0.1:${port}`,
    close: () => {
      cdp.browser.send('Browser.close').catch(() => undefined);
      cdp.close();
    },
  };
}

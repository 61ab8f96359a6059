import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Browser, expect, type Page, test as base } from '@playwright/test';
import { electronPath, noWindow } from '../../../scripts/electron.mjs';
import { launchDouble, type MainFunction } from '../../double/launch.ts';
import { isSeenElsewhere } from './axe.ts';
import { startBrowser } from './browser.ts';

export interface LaunchOptions {
  host: 'electron' | 'browser';
  /** The person's home; a new one by default. Starting again on the same one finds the same books. */
  homeFolder?: string;
  locale?: string;
  /** A book that the system hands over. */
  openPath?: string;
  /** Where `out/` is; this repository by default. */
  appPath?: string;
}

export interface RunningApp {
  readonly page: Page;
  readonly kind: 'electron' | 'double' | 'browser';
  readonly homeFolder: string;
  /** Runs a function in the program, beside Electron's module. The browser host has none: there it throws. */
  main<A, T>(run: MainFunction<A, T>, arg?: A): Promise<T>;
  /** The program's exit code, once it has ended by whatever cause. */
  readonly ended: Promise<number | null>;
  /** What the page complained of so far: errors, refused requests, breaches of the content security policy. Expected to stay empty. */
  readonly faults: readonly string[];
  /** Ends the program as a person would, waits for its backup, and answers its exit code. */
  close(): Promise<number | null>;
  /** Closes, and starts again on the same home. */
  restart(): Promise<RunningApp>;
}

const repository = join(import.meta.dirname, '..', '..', '..');

/** Starts a host; `started` collects it, and what `restart` starts after it, for whoever must end them all. */
export async function launchApp(options: LaunchOptions, started: RunningApp[] = []): Promise<RunningApp> {
  const homeFolder = options.homeFolder ?? mkdtempSync(join(tmpdir(), 'tantieme-e2e-'));
  const known = { ...options, homeFolder, appPath: options.appPath ?? repository, locale: options.locale ?? 'en-GB' };
  const running = await start(known);
  const faults = watch(running.page);
  // A bar that moves while one waits takes, drawn without a graphics card, the time that the work itself needs.
  await running.page.emulateMedia({ reducedMotion: 'reduce' });
  let closing: Promise<number | null> | undefined;
  const close = () => (closing ??= running.close());
  const app: RunningApp = { ...running, homeFolder, faults, close, restart: async () => (await close(), launchApp(known, started)) };
  started.push(app);
  return app;
}

function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}

type Known = LaunchOptions & Required<Pick<LaunchOptions, 'homeFolder' | 'appPath' | 'locale'>>;
type Started = Omit<RunningApp, 'homeFolder' | 'restart' | 'faults'>;

function start(options: Known): Promise<Started> {
  if (options.host === 'browser') return startBrowserHost(options);
  return electronPath() && !noWindow() ? startElectron(options) : startDouble(options);
}

const pathArguments = ({ openPath }: Known) => (openPath === undefined ? [] : [openPath]);

async function startDouble(options: Known): Promise<Started> {
  const running = await launchDouble({ ...options, args: pathArguments(options) });
  isSeenElsewhere(running.page);
  return {
    page: running.page,
    kind: 'double',
    ended: running.ended,
    main: (run, arg) => running.main(run, arg),
    close: () => running.quit(),
  };
}

async function startElectron(options: Known): Promise<Started> {
  const state = join(options.homeFolder, 'state');
  mkdirSync(state, { recursive: true });
  const running = await _electron.launch({
    executablePath: electronPath() ?? '',
    args: [`--user-data-dir=${state}`, `--lang=${options.locale}`, options.appPath, ...pathArguments(options)],
    env: { ...(process.env as Record<string, string>), HOME: options.homeFolder },
  });
  const ended = once(running.process(), 'exit').then(([code]) => code as number | null);
  const page = await running.firstWindow();
  const close = async () => (await running.close(), ended);
  return { page, kind: 'electron', ended, main: (run, arg) => running.evaluate(run as never, arg as never), close };
}

async function startBrowserHost(options: Known): Promise<Started> {
  const serverUrl = new URL(`file://${join(options.appPath, 'out', 'main', 'server.js')}`).href;
  const settings = { port: 0, open: false, ...(options.openPath === undefined ? {} : { bookPath: options.openPath }) };
  const state = { TANTIEME_STATE: join(options.homeFolder, 'state'), TANTIEME_BOOKS: join(options.homeFolder, 'Documents', 'Tantième') };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.mjs'), serverUrl, JSON.stringify(settings)], {
    env: { ...process.env, HOME: options.homeFolder, ...state },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const address = await Promise.race([
    firstLine(child),
    ended.then((code) => Promise.reject(new Error(`the browser host ended with ${code}`))),
  ]);
  const context = await (await sharedBrowser()).newContext({ locale: options.locale, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address);
  const close = async () => {
    await context.close();
    child.kill('SIGTERM');
    return ended;
  };
  return { page, kind: 'browser', ended, main: () => Promise.reject(new Error('the browser host has no Electron')), close };
}

let shared: Promise<Browser> | undefined;

/** One browser for all tests of a process, one after the other: each has a context of its own, which keeps nothing from another. */
async function sharedBrowser(): Promise<Browser> {
  if (!shared || !(await shared).isConnected()) shared = startBrowser();
  return shared;
}

/** Ends the browser that tests have shared. */
export async function closeSharedBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const [line, ...rest] = text.split('\n');
      if (rest.length > 0 && line) resolve(line);
    });
  });
}

export interface HostOptions {
  host: 'electron' | 'browser';
}

interface Fixtures {
  /** Starts the project's host; whatever was started ends with the test, and its home goes. */
  launch: (options?: Omit<LaunchOptions, 'host'>) => Promise<RunningApp>;
  /** One program, on a home of its own. */
  app: RunningApp;
}

export const test = base.extend<HostOptions & Fixtures, { browserEnds: void }>({
  browserEnds: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      await use();
      await closeSharedBrowser();
    },
    { scope: 'worker', auto: true },
  ],
  host: ['electron', { option: true }],
  launch: async ({ host }, use) => {
    const started: RunningApp[] = [];
    await use((options) => launchApp({ ...options, host }, started));
    for (const app of started) await app.close();
    for (const app of started) rmSync(app.homeFolder, { recursive: true, force: true });
  },
  app: async ({ launch }, use) => use(await launch()),
});
export { expect };

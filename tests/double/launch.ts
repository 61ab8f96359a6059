import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';

export interface DoubleOptions {
  /** Where `package.json` and `out/` are. */
  appPath: string;
  /** Stands for the person's home; state, documents and the browser's profile live in it. */
  homeFolder: string;
  args?: readonly string[];
  locale?: string;
  packaged?: boolean;
  env?: Readonly<Record<string, string>>;
}

/** What a test's `main` function receives: Electron's module as the program sees it, and what the program asked of the system. */
// oxlint-disable-next-line typescript/no-explicit-any -- the same functions also run on the real Electron, whose types are another set
export type MainFunction<A, T> = (electron: any, arg: A) => T | Promise<T>;

export interface RunningDouble {
  readonly page: Page;
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  /** All that the program wrote to its two outputs so far. */
  output(): string;
  main<A, T>(run: MainFunction<A, T>, arg?: A): Promise<T>;
  /** Closes the page's context, tells the program to quit, and answers its exit code. */
  quit(): Promise<number | null>;
}

/** Starts the built program on the double; without a page when it is the second of its kind. */
export function spawnDouble(options: DoubleOptions): ChildProcess {
  const settings = {
    appPath: options.appPath,
    homeFolder: options.homeFolder,
    locale: options.locale ?? 'en-GB',
    packaged: options.packaged ?? false,
  };
  return fork(join(options.appPath, 'out', 'main', 'index.js'), [...(options.args ?? [])], {
    execArgv: ['--import', new URL('register.ts', import.meta.url).href, '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...options.env, ELECTRON_DOUBLE: JSON.stringify(settings) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
}

export async function launchDouble(options: DoubleOptions): Promise<RunningDouble> {
  const child = spawnDouble(options);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const main = mainOf(child);
  try {
    const address = await Promise.race([
      readyAddress(child),
      ended.then((code) => Promise.reject(new Error(`the program ended with ${code}: ${output}`))),
    ]);
    const browser = await chromium.connectOverCDP(address);
    const page = await Promise.race([firstPage(browser), ended.then(() => Promise.reject(new Error(output)))]);
    const quit = async () => {
      await page
        .context()
        .close()
        .catch(() => undefined);
      await browser.close().catch(() => undefined);
      if (child.exitCode === null) await main(({ app }) => app.quit()).catch(() => undefined);
      return ended;
    };
    return { page, process: child, ended, main, quit, output: () => output };
  } catch (error) {
    // Losing the browser is mostly the consequence of the program's own end, which says why.
    const code = await Promise.race([ended, new Promise<'running'>((resolve) => setTimeout(() => resolve('running'), 1000))]);
    // Cut off from its test the double ends by itself, and takes its browser along.
    if (child.connected) child.disconnect();
    throw code === 'running' ? error : new Error(`the program ended with ${code}: ${output}`, { cause: error });
  }
}

function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('message', (message: { kind: string; address?: string }) => {
      if (message.kind === 'ready' && message.address) resolve(message.address);
    });
  });
}

/** The page is there once the program has shown its own address in it. */
async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (!context) throw new Error('the browser has no page');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(/\.invalid\//u, { timeout: 30_000 });
  return page;
}

function mainOf(child: ChildProcess): RunningDouble['main'] {
  let last = 0;
  return (run, arg) => {
    const id = ++last;
    return new Promise((resolve, reject) => {
      const gone = () => reject(new Error('the program ended'));
      const take = (message: { kind: string; id: number; value?: unknown; error?: string }) => {
        if (message.kind !== 'answer' || message.id !== id) return;
        child.off('message', take).off('exit', gone);
        if (message.error === undefined) resolve(message.value as never);
        else reject(new Error(message.error));
      };
      child.on('message', take).once('exit', gone);
      child.send({ kind: 'main', id, source: run.toString(), arg });
    });
  };
}

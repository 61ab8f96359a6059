import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export interface BrowserChoice {
  readonly name: 'environment' | 'playwright' | 'system' | 'npm';
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser that the tests drive: CHROMIUM in the environment, one that Playwright installed, the one inside the npm package, then
 * the system's, which draws a whole window and so works a fifth more. `only` asks for one of them, for the test of each.
 */
export function findBrowser(only?: BrowserChoice['name']): BrowserChoice {
  const wanted = only ?? process.env['TANTIEME_BROWSER'];
  for (const find of [fromEnvironment, fromPlaywright, fromPackage, fromSystem]) {
    const choice = find();
    if (choice && (wanted === undefined || choice.name === wanted)) return choice;
  }
  throw new Error('no browser to test with; get one by: npx playwright install chromium');
}

function fromEnvironment(): BrowserChoice | undefined {
  const executablePath = process.env['CHROMIUM'];
  return executablePath ? { name: 'environment', executablePath, args: quiet, env: {} } : undefined;
}

function fromPlaywright(): BrowserChoice | undefined {
  const executablePath = chromium.executablePath();
  return existsSync(executablePath) ? { name: 'playwright', executablePath, args: quiet, env: {} } : undefined;
}

function fromSystem(): BrowserChoice | undefined {
  const executablePath = systemNames.map(which).find((path) => path !== undefined) ?? systemPaths.find(existsSync);
  return executablePath ? { name: 'system', executablePath, args: quiet, env: {} } : undefined;
}

function which(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  return folders.map((folder) => join(folder, name)).find((path) => folders.length > 0 && existsSync(path));
}

const cacheFolder = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'tantieme-chromium');

/** Unpacks the package once, beside the other caches: its own place, the system's temporary folder, may be written by others and by two at once. */
function fromPackage(): BrowserChoice | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const executablePath = join(cacheFolder, 'chromium');
  if (!existsSync(executablePath) && !unpack()) return undefined;
  const libraries = join(cacheFolder, 'al2023', 'lib');
  const bare = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout?.includes('not found') ?? false;
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(cacheFolder, 'fonts') };
  const own = ['--headless=shell', '--no-zygote', '--disable-setuid-sandbox'];
  return { name: 'npm', executablePath, args: [...quiet, ...own], env: { ...(bare ? { LD_LIBRARY_PATH: libraries } : {}), ...fonts } };
}

const unpackScript = `
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  const bin = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
  await inflate(decodeURIComponent(bin.pathname));
`;

function unpack(): boolean {
  const parent = join(cacheFolder, '..');
  mkdirSync(parent, { recursive: true });
  const fresh = mkdtempSync(join(parent, 'unpacking-'));
  try {
    execFileSync(process.execPath, ['--input-type=module', '-e', unpackScript], {
      cwd: join(import.meta.dirname, '..', '..'),
      env: { ...process.env, TMPDIR: fresh },
      stdio: 'ignore',
    });
    renameSync(fresh, cacheFolder);
    return true;
  } catch {
    // Another process may have put it there in the meantime; otherwise the optional package is not installed.
    rmSync(fresh, { recursive: true, force: true });
    return existsSync(join(cacheFolder, 'chromium'));
  }
}

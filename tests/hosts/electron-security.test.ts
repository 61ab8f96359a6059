import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/hosting/pageHeaders.ts';
import { resolvePageFile } from '../../src/hosting/pageFile.ts';
import { readPageMessage } from '../../src/main/pageMessage.ts';
import { isPageUrl } from '../../src/main/page.ts';
import { denyPermissions } from '../../src/main/restrictions.ts';
import { fuses } from '../../scripts/fuses.mjs';
import { launchDouble, type RunningDouble } from '../double/launch.ts';
import { root, sourcesIn } from './sources.ts';
import { buildStandIn } from './standIn/build.ts';
import './standIn/pageTypes.ts';
import { permissions, strangeUrls, traversals } from './samples.ts';

// One name per item of Electron's own security list. Static rules read src/main and src/preload; the rest runs in the double.
const code = () => sourcesIn('src/main', 'src/preload');
const uses = (pattern: RegExp) =>
  code()
    .filter((source) => pattern.test(source.code))
    .map((source) => source.path);
let running: RunningDouble;
const home = mkdtempSync(join(tmpdir(), 'tantieme-security-'));
beforeAll(async () => {
  running = await launchDouble({ appPath: await buildStandIn(), homeFolder: home });
  await running.page.waitForSelector('h1');
});
afterAll(async () => {
  await running.quit();
  rmSync(home, { recursive: true, force: true });
});
const pageAddress = () =>
  running.main(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window: { webContents: { getURL(): string } }) => window.webContents.getURL()) as string[],
  );

describe('the desktop program', () => {
  it('electron item 1: only secure content is loaded, from the program itself', async () => {
    expect(uses(/loadURL\((?!pageUrl\))|loadFile\(/u)).toEqual([]);
    expect(uses(/https?:\/\//u)).toEqual([]);
    expect(await pageAddress()).toEqual(['app://tantieme/index.html']);
  });

  it('electron item 2: Node is not in the page', async () => {
    expect(uses(/nodeIntegration\w*:(?!\s*false)/u)).toEqual([]);
    expect(await running.page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in window))).toEqual([]);
  });

  it('electron item 3: the preload’s world is isolated from the page’s', async () => {
    expect(uses(/contextIsolation:(?!\s*true)/u)).toEqual([]);
    expect(
      await running.page.evaluate(() =>
        Object.getOwnPropertyNames(window).filter((name) => /electron|ipc|bridge|double|tantieme/iu.test(name)),
      ),
    ).toEqual([]);
  });

  it('electron item 4: every window is sandboxed, and made in one place', async () => {
    expect(uses(/new BrowserWindow\(|new WebContentsView|new BaseWindow|BrowserView/u)).toEqual(['src/main/window.ts']);
    expect(uses(/sandbox:(?!\s*true)/u)).toEqual([]);
    expect(uses(/enableSandbox\(\)/u)).toEqual(['src/main/application.ts']);
    expect(readFileSync(join(root, 'src/main/window.ts'), 'utf8').match(/webPreferences: \{[^}]*\}/u)?.[0]).toMatchInlineSnapshot(`
      "webPreferences: {
            preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
            sandbox: true,
            contextIsolation: true,
            nodeIntegration: false,
            webviewTag: false,
            spellcheck: false,
            devTools: !app.isPackaged,
          }"
    `);
    expect(await running.main(({ app }) => app.isSandboxEnabled() as boolean)).toBe(true);
  });

  it('electron item 5: every permission is denied', () => {
    const handlers: Record<string, (...args: never[]) => unknown> = {};
    const session = new Proxy(
      {},
      { get: (_target, name: string) => (handler: (...args: never[]) => unknown) => (handlers[name] = handler) },
    );
    denyPermissions(session as Electron.Session);
    const call = (name: string, ...args: unknown[]) => (handlers[name] as (...given: unknown[]) => unknown)(...args);
    for (const permission of permissions) {
      let granted: unknown;
      call('setPermissionRequestHandler', {}, permission, (answer: unknown) => (granted = answer));
      expect(granted, permission).toBe(false);
      expect(call('setPermissionCheckHandler', {}, permission, 'app://tantieme'), permission).toBe(false);
    }
    for (const deviceType of ['hid', 'serial', 'usb']) expect(call('setDevicePermissionHandler', { deviceType })).toBe(false);
    let streams: unknown = 'unasked';
    call('setDisplayMediaRequestHandler', {}, (answer: unknown) => (streams = answer));
    expect(streams).toBeNull();
    expect(call('setUSBProtectedClassesHandler', { protectedClasses: ['hid', 'video'] })).toEqual(['hid', 'video']);
    expect(Object.keys(handlers)).toHaveLength(5);
    expect(uses(/denyPermissions\(session\.defaultSession\)/u)).toEqual(['src/main/application.ts']);
  });

  it('electron item 6: web security is never switched off', () =>
    expect(uses(/webSecurity|disable-web-security|appendSwitch/u)).toEqual([]));

  it('electron item 7: the content security policy is sent, and nothing else runs', async () => {
    expect(contentSecurityPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; " +
        "form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default",
    );
    const { page } = running;
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('dialog').getByText('Inside').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1') as Element).color)).toBe('rgb(1, 2, 3)');
    expect(await page.evaluate(() => window.seen.violations), 'the interface kit breaks no rule').toEqual([]);
    const injected = await page.evaluate(async () => {
      const script = document.createElement('script');
      let refused = 0;
      const attempt = (run: () => unknown) => {
        try {
          run();
        } catch {
          refused++;
        }
      };
      attempt(() => (script.textContent = 'window.injected = 1'));
      document.body.append(script);
      attempt(() => (document.body.innerHTML = '<img src=x onerror="window.injected = 1">'));
      // oxlint-disable-next-line typescript/no-implied-eval -- the policy must refuse exactly this
      attempt(() => window.setTimeout('window.injected = 1'));
      const style = document.createElement('style');
      style.textContent = 'h1 { color: red !important }';
      document.body.append(style);
      await fetch('https://example.org/').catch(() => refused++);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return {
        injected: 'injected' in window,
        refused,
        color: getComputedStyle(document.querySelector('h1') as Element).color,
        violations: window.seen.violations.length,
      };
    });
    expect(injected).toEqual({ injected: false, refused: expect.any(Number), color: 'rgb(1, 2, 3)', violations: expect.any(Number) });
    expect(injected.refused).toBeGreaterThanOrEqual(3);
    expect(injected.violations).toBeGreaterThanOrEqual(4);
  });

  it('electron item 8: no insecure content is allowed', () =>
    expect(uses(/allowRunningInsecureContent|allow-running-insecure/u)).toEqual([]));
  it('electron item 9: no experimental feature is switched on', () => expect(uses(/experimentalFeatures/u)).toEqual([]));
  it('electron item 10: no Blink feature is switched on', () => expect(uses(/enableBlinkFeatures|enable-blink-features/u)).toEqual([]));
  it('electron item 11: no guest pages', () => expect(uses(/webviewTag:(?!\s*false)|<webview|allowpopups/u)).toEqual([]));

  it('electron item 12: attaching a guest page is prevented', async () => {
    const prevented = await running.main(({ BrowserWindow }) => {
      let stopped = false;
      BrowserWindow.getAllWindows()[0].webContents.emit('will-attach-webview', { preventDefault: () => (stopped = true) }, {}, {});
      return stopped;
    });
    expect(prevented).toBe(true);
  });

  it('electron item 13: the page cannot leave', async () => {
    expect(strangeUrls.length).toBeGreaterThanOrEqual(30);
    expect(strangeUrls.filter(isPageUrl)).toEqual([]);
    expect(['app://tantieme/', 'app://tantieme/index.html', 'app://tantieme/index.html#/members'].filter(isPageUrl)).toHaveLength(3);
    const stopped = await running.main(
      ({ BrowserWindow }, urls: string[]) => {
        const { webContents } = BrowserWindow.getAllWindows()[0];
        const events = ['will-navigate', 'will-frame-navigate', 'will-redirect'];
        return urls.flatMap((url) => events.filter((name) => !stoppedBy(name, url)).map((name) => `${name} ${url}`));
        function stoppedBy(name: string, url: string) {
          let prevented = false;
          webContents.emit(name, { url, isMainFrame: true, preventDefault: () => (prevented = true) });
          return prevented;
        }
      },
      [...strangeUrls],
    );
    expect(stopped).toEqual([]);
    await running.page.evaluate(() => (window.location.href = 'https://example.org/'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await pageAddress()).toEqual(['app://tantieme/index.html']);
  });

  it('electron item 14: the page opens no window', async () => {
    await running.page.evaluate(() => void window.open('https://example.org/'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await pageAddress()).toEqual(['app://tantieme/index.html']);
    expect(running.page.context().pages()).toHaveLength(1);
  });

  it('electron item 15: a link goes outside only from the allow list, and after asking', async () => {
    expect(uses(/openExternal\(/u)).toEqual(['src/main/links.ts']);
    const open = (url: string, answer: number) =>
      running.main(
        async ({ BrowserWindow, dialog, asked }, { url: link, answer: response }) => {
          let questions = 0;
          dialog.showMessageBox = () => (questions++, Promise.resolve({ response }));
          const before = asked.length;
          // The handler that a page's window.open reaches, called as Electron calls it.
          const decision = BrowserWindow.getAllWindows()[0].webContents.openHandler({ url: link, frameName: '' });
          await new Promise((resolve) => setTimeout(resolve, 5));
          return {
            action: decision.action as string,
            questions,
            opened: asked.slice(before).map((entry: { args: unknown[] }) => entry.args[0]),
          };
        },
        { url, answer },
      );
    for (const url of strangeUrls) expect(await open(url, 0), url).toEqual({ action: 'deny', questions: 0, opened: [] });
    const allowed = ['https://poppler.freedesktop.org/', 'https://www.openssl.org/docs/', 'mailto:awa.diop@example.org'];
    for (const url of allowed) {
      expect(await open(url, 1), url).toEqual({ action: 'deny', questions: 1, opened: [] });
      expect(await open(url, 0), url).toEqual({ action: 'deny', questions: 1, opened: [url] });
    }
  });

  it('electron item 16: a current version, exactly the one the lock file names', () => {
    const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron as string;
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(lock.packages['node_modules/electron'].version).toBe(version);
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  it('electron item 17: every message is checked for its sender and its words', async () => {
    const frame = { parent: null, origin: 'app://tantieme' };
    const ready = { kind: 'tantieme:ready' };
    const describe_ = {
      kind: 'tantieme:describe',
      language: 'fr',
      theme: 'dark',
      commands: ['palette'],
      keys: { palette: 'Mod+k', home: 'g h' },
      timer: null,
      quickShortcut: 'off',
    };
    const call = { kind: 'tantieme:call', title: 'Tantième', text: 'Nothing was logged today.' };
    expect(readPageMessage(frame, call)).toEqual(call);
    expect(readPageMessage(frame, ready)).toEqual(ready);
    expect(readPageMessage(frame, describe_)).toEqual(describe_);
    expect(readPageMessage(null, ready), 'a frame that is gone').toBeUndefined();
    expect(readPageMessage({ ...frame, parent: frame } as never, ready), 'a frame inside the page').toBeUndefined();
    for (const origin of ['null', 'https://tantieme', 'app://other', 'app://tantieme.example', 'file://', ''])
      expect(readPageMessage({ ...frame, origin }, ready), origin).toBeUndefined();
    const broken = [
      null,
      7,
      'tantieme:ready',
      {},
      { kind: 'tantieme:port' },
      { ...ready, more: 1 },
      { ...describe_, language: 'de' },
      { ...describe_, commands: ['quit'] },
      { ...describe_, quickShortcut: 'CommandOrControl+C' },
      { ...describe_, quickShortcut: 'CommandOrControl+Shift+Escape' },
      { ...describe_, keys: { quit: 'Mod+k' } },
      { ...describe_, keys: { palette: 'k\nk' } },
      { ...call, text: 'x'.repeat(301) },
      { ...describe_, commands: Array(99).fill('palette') },
    ];
    for (const message of broken) expect(readPageMessage(frame, message)).toBeUndefined();
    expect(uses(/ipcMain\.\w+/u)).toEqual(['src/main/pages.ts']);
    expect(readFileSync(join(root, 'src/main/pages.ts'), 'utf8').match(/ipcMain\.\w+\(\w+/gu)).toEqual(['ipcMain.on(bridgeChannel']);
    const before = await running.main(({ Menu }) => Menu.getApplicationMenu().items[0].label as string);
    await running.page.evaluate((message) => window.postMessage({ ...message, language: 'de' }, window.location.origin), describe_);
    expect(await running.main(({ Menu }) => Menu.getApplicationMenu().items[0].label as string)).toBe(before);
  });

  it('electron item 18: nothing is read through file://, and nothing outside the bundle', async () => {
    expect(uses(/file:\/\/|loadFile|pathToFileURL/u)).toEqual([]);
    expect(traversals.map((path) => resolvePageFile('/bundle', path)).filter(Boolean)).toEqual([]);
    expect(resolvePageFile('/bundle', '/')?.path).toBe(join('/bundle', 'index.html'));
    expect(resolvePageFile('/bundle', '/assets/a%20b.js')?.path).toBe(join('/bundle', 'assets', 'a b.js'));
    const statuses = await running.page.evaluate(
      (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).status)),
      traversals.map((path) => path.replace(/^\/*/u, '/')),
    );
    expect(statuses.filter((status) => status !== 404)).toEqual([]);
  });

  it('electron item 19: the fuses are set for the packaged program', () => {
    expect(Object.fromEntries(fuses)).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
    expect(readFileSync(join(root, 'electron-builder.yml'), 'utf8')).toContain('afterPack: scripts/fuses.mjs');
  });

  it('electron item 20: the page receives no function and no Electron object', async () => {
    expect(uses(/contextBridge|exposeInMainWorld/u)).toEqual([]);
    const imports = sourcesIn('src/preload').flatMap((source) =>
      [...source.code.matchAll(/import \{([^}]*)\} from 'electron'/gu)].map((match) => match[1]?.trim()),
    );
    expect(imports).toEqual(['ipcRenderer']);
    const received = await running.page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          window.addEventListener('message', (event) => {
            if (event.data?.kind === 'tantieme:port')
              resolve([...Object.keys(event.data), String(event.ports.length), event.ports[0]?.constructor.name ?? '']);
          });
          window.postMessage({ kind: 'tantieme:ready' }, window.location.origin);
        }),
    );
    expect(received).toEqual(['kind', 'host', 'platform', '1', 'MessagePort']);
  });
});

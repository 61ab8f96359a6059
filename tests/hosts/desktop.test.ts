import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchDouble, type RunningDouble, spawnDouble } from '../double/launch.ts';
import { buildStandIn } from './standIn/build.ts';
import './standIn/pageTypes.ts';

/** The desktop host, built as it ships, around a stand-in thread and page, on the double. */
let appPath: string;
let running: RunningDouble;
const home = mkdtempSync(join(tmpdir(), 'tantieme-desktop-'));
const ready = async (started: RunningDouble) => (await started.page.waitForSelector('h1'), started);
beforeAll(async () => {
  appPath = await buildStandIn();
  running = await ready(await launchDouble({ appPath, homeFolder: home, locale: 'fr-CA', args: [join(home, 'first.tantieme')] }));
});
afterAll(async () => {
  await running.quit();
  rmSync(home, { recursive: true, force: true });
});

const ended = () => running.page.evaluate(() => window.seen.client.ended());

describe('the desktop host', () => {
  it('carries calls, dates, refusals and files over the port', async () => {
    const answers = await running.page.evaluate(async () => {
      const { client } = window.seen;
      const echoed = await client.echo({ text: 'Éloïse', day: new Date('2026-03-01T00:00:00Z') });
      const refused = await client
        .refuse()
        .catch((error: { code: string; data: unknown; defined: boolean }) => [error.code, error.data, error.defined]);
      const bytes = new Uint8Array(3_000_000).fill(255);
      const uploaded = await client.upload({ file: new File([bytes], 'receipt.png') });
      return { text: echoed.text, isDate: echoed.day instanceof Date, refused, uploaded };
    });
    expect(answers).toEqual({
      text: 'Éloïse',
      isDate: true,
      refused: ['REFUSED', { code: 'NOT_ALLOWED' }, true],
      uploaded: { bytes: 3_000_000, first: 255 },
    });
  });

  it('ends a stream when the page stops it, and when the page is loaded anew', async () => {
    const ticks = await running.page.evaluate(async () => {
      const seen: number[] = [];
      for await (const { tick } of await window.seen.client.ticks()) if (seen.push(tick) === 3) break;
      return seen;
    });
    expect(ticks).toEqual([0, 1, 2]);
    await expect.poll(async () => (await ended()).ended).toBe(1);
    await running.page.evaluate(async () => void (await window.seen.client.ticks())[Symbol.asyncIterator]().next());
    await running.page.reload();
    await running.page.waitForSelector('h1');
    await expect.poll(async () => (await ended()).ended).toBe(2);
  });

  it('survives a page that speaks nonsense on its port: the port closes, the next one serves', async () => {
    const closed = await running.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          window.addEventListener('message', (event) => {
            const port = event.ports[0];
            if (event.data?.kind !== 'tantieme:port' || !port) return;
            port.addEventListener('close', () => resolve('closed'));
            port.start();
            port.postMessage('{"i":"1","p":{"u":"http://example.org/"}}');
          });
          window.postMessage({ kind: 'tantieme:ready' }, window.location.origin);
          // The page would ask for another port as soon as this one replaces its own; here it must not.
          window.postMessage = () => undefined;
        }),
    );
    expect(closed).toBe('closed');
    await running.page.reload();
    await running.page.waitForSelector('h1');
    expect((await ended()).opened).toEqual([join(home, 'first.tantieme')]);
  });

  it('shows the page’s language, theme and commands in the menu, and sends a chosen command to the page', async () => {
    const menu = await running.main(({ Menu }) => ({
      labels: Menu.getApplicationMenu().items.map((item: { label: string }) => item.label) as string[],
      settings: Menu.getApplicationMenu().getMenuItemById('settings') as unknown,
      palette: Menu.getApplicationMenu().getMenuItemById('palette').accelerator as string,
    }));
    expect(menu.labels.slice(-5)).toEqual(['Fichier', 'Édition', 'Affichage', 'Fenêtre', 'Aide']);
    expect(menu.settings).toBeNull();
    expect(menu.palette).toBe('CommandOrControl+K');
    expect(await running.main(({ nativeTheme }) => nativeTheme.themeSource as string)).toBe('dark');
    await running.main(({ Menu }) => Menu.getApplicationMenu().getMenuItemById('palette').click());
    await expect.poll(() => running.page.evaluate(() => window.seen.commands)).toEqual(['palette']);
  });

  it('shows a running timer in the tray, and tells the page who comes and goes, and for how long nobody did anything', async () => {
    const describe_ = { kind: 'tantieme:describe', language: 'fr', theme: 'dark', commands: ['time', 'stopTimer', 'quickEntry'], keys: {} };
    const say = (more: object) =>
      running.page.evaluate((message) => window.postMessage(message, window.location.origin), {
        ...describe_,
        timer: null,
        quickShortcut: 'off',
        ...more,
      });
    const told = () => running.page.evaluate(() => window.seen.told);
    await say({ timer: '1 h 05 · Atelier' });
    await expect.poll(() => running.main(({ shown }) => shown.tray?.toolTip as string)).toBe('1 h 05 · Atelier');
    await running.main(({ shown }) => shown.tray.menu.getMenuItemById('stopTimer').click());
    await expect.poll(() => running.page.evaluate(() => window.seen.commands.at(-1))).toBe('stopTimer');
    await running.main(({ powerMonitor }) => {
      powerMonitor.emit('lock-screen');
      powerMonitor.emit('suspend');
      powerMonitor.emit('resume');
      powerMonitor.emit('unlock-screen');
    });
    await expect
      .poll(async () => (await told()).filter((one) => 'what' in one).map((one) => (one as { what: string }).what))
      .toEqual(['left', 'left', 'back', 'back']);
    await say({});
    await expect.poll(() => running.main(({ shown }) => shown.tray === undefined)).toBe(true);
  });

  it('holds a shortcut of every program only while it is wanted and free, and says which', async () => {
    const say = (quickShortcut: string) =>
      running.page.evaluate((message) => window.postMessage(message, window.location.origin), {
        kind: 'tantieme:describe',
        language: 'fr',
        theme: 'dark',
        commands: ['quickEntry'],
        keys: {},
        timer: null,
        quickShortcut,
      });
    const last = () =>
      running.page.evaluate(() => window.seen.told.filter((one) => 'state' in one).at(-1) as { state: string } | undefined);
    const held = (accelerator: string) =>
      running.main(({ globalShortcut }, keys) => globalShortcut.isRegistered(keys) as boolean, accelerator);
    await say('CommandOrControl+Shift+L');
    await expect.poll(async () => (await last())?.state).toBe('on');
    await running.main(({ globalShortcut }) => globalShortcut.press('CommandOrControl+Shift+L'));
    await expect.poll(() => running.page.evaluate(() => window.seen.commands.at(-1))).toBe('quickEntry');
    await running.main(({ shown }) => shown.taken.add('CommandOrControl+Shift+Space'));
    await say('CommandOrControl+Shift+Space');
    await expect.poll(async () => (await last())?.state).toBe('taken');
    expect(await held('CommandOrControl+Shift+L')).toBe(false);
    await say('off');
    await expect.poll(async () => (await last())?.state).toBe('off');
  });

  it('calls for a person who is elsewhere, and leaves alone who is there', async () => {
    const call = (text: string) =>
      running.page.evaluate(
        (words) => window.postMessage({ kind: 'tantieme:call', title: 'Tantième', text: words }, window.location.origin),
        text,
      );
    await call('Nobody hears this');
    // Messages come in order: once a later one is answered, the call was heard by who is there.
    const answered = () => running.page.evaluate(() => window.seen.told.filter((one) => 'state' in one).length);
    const before = await answered();
    await running.page.evaluate((message) => window.postMessage(message, window.location.origin), {
      kind: 'tantieme:describe',
      language: 'fr',
      theme: 'dark',
      commands: ['newBook', 'palette'],
      keys: {},
      timer: null,
      quickShortcut: 'off',
    });
    await expect.poll(answered).toBeGreaterThan(before);
    await running.main(({ BrowserWindow }) => void (BrowserWindow.getAllWindows()[0].focused = false));
    await call('');
    await call('Nothing was logged today.');
    await expect
      .poll(() => running.main(({ shown }) => shown.notifications.map((one: { body: string }) => one.body) as string[]))
      .toEqual(['Nothing was logged today.']);
    expect(await running.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].flashing as boolean)).toBe(true);
    await running.main(({ BrowserWindow }) => void (BrowserWindow.getAllWindows()[0].focused = true));
  });

  it('answers the thread’s questions with the system’s dialogs', async () => {
    const choose = async (answer: object) => {
      await running.main(({ dialog }, result) => {
        dialog.showOpenDialog = () => Promise.resolve(result);
      }, answer);
      return running.page.evaluate(() => window.seen.client.choose());
    };
    expect(await choose({ canceled: false, filePaths: ['/tmp/coop.tantieme'] })).toEqual({ path: '/tmp/coop.tantieme' });
    expect(await choose({ canceled: true, filePaths: [] })).toEqual({ path: null });
  });

  it('is one program: a second start hands its book over and ends', async () => {
    const second = spawnDouble({ appPath, homeFolder: home, args: [join(home, 'second.tantieme')] });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    await expect.poll(async () => (await ended()).opened).toEqual([join(home, 'first.tantieme'), join(home, 'second.tantieme')]);
  });

  it('closes the book before it ends, and starts again as it was left', async () => {
    await running.main(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window.setBounds({ x: 5000, y: 40, width: 900, height: 700 });
      window.webContents.setZoomFactor(1.5);
    });
    expect(await running.quit()).toBe(0);
    expect(readFileSync(join(home, 'state', 'closed.txt'), 'utf8')).toContain('second.tantieme');
    expect(running.output()).toBe('');
    running = await ready(await launchDouble({ appPath, homeFolder: home }));
    const left = await running.main(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return {
        bounds: window.getBounds() as object,
        zoom: window.webContents.getZoomFactor() as number,
        visible: window.isVisible() as boolean,
      };
    });
    expect(left).toEqual({ bounds: { x: 540, y: 40, width: 900, height: 700 }, zoom: 1.5, visible: true });
    expect((await ended()).opened).toEqual([]);
  });

  it('ends when its last window is closed', async () => {
    rmSync(join(home, 'state', 'closed.txt'));
    const exit = once(running.process, 'exit');
    await running.page.close();
    expect(await exit).toEqual([0, null]);
    expect(existsSync(join(home, 'state', 'closed.txt'))).toBe(true);
  });
});

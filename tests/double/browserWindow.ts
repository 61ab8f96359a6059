import { EventEmitter } from 'node:events';
import { type Chromium, startChromium } from './chromium.ts';
import type { CdpSession } from './cdp.ts';
import { allowOnly, missing } from './strict.ts';
import { WebContents } from './webContents.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}
type Options = Partial<Bounds> & { show?: boolean; webPreferences?: Record<string, unknown> };

const knownOptions = ['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'title', 'icon', 'backgroundColor', 'show', 'webPreferences'];
const knownPreferences = ['preload', 'sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag', 'spellcheck', 'devTools'];

const windows = new Set<BrowserWindow>();
/** Hears of every page and of the last window's end; the app sets itself here. */
export const listener = { created: (_contents: WebContents): void => undefined, allClosed: (): void => undefined };

let profileFolder = '';
let chromium: Promise<Chromium> | undefined;
let first = true;

/** The browser, started once, as soon as the program is. Windows that a page opens by itself are closed at once. */
export function startBrowser(profile: string): Promise<Chromium> {
  profileFolder = profile;
  chromium ??= startChromium(profileFolder).then(async (browser) => {
    browser.cdp.browser.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.openerId) browser.cdp.browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
    });
    browser.cdp.browser.on('Target.targetDestroyed', ({ targetId }) => {
      for (const window of windows) if (window.targetId === targetId) window.vanish();
    });
    await browser.cdp.browser.send('Target.setDiscoverTargets', { discover: true });
    return browser;
  });
  return chromium;
}

export function stopBrowser(): void {
  chromium?.then((browser) => browser.close()).catch(() => undefined);
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  targetId: string | undefined;
  private bounds: Bounds;
  private maximized = false;
  private visible: boolean;
  private gone = false;

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  constructor(options: Options = {}) {
    super();
    allowOnly('BrowserWindow', options, knownOptions);
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.visible = options.show !== false;
    this.webContents = new WebContents(checkPreferences(options.webPreferences ?? {}), this.open());
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    windows.add(this);
    listener.created(this.webContents);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  show(): void {
    this.visible = true;
  }
  isVisible(): boolean {
    return this.visible;
  }
  focus(): void {
    this.emit('focus');
  }
  /** A test says whether the person looks at this window. */
  focused = true;
  isFocused(): boolean {
    return this.focused;
  }
  flashFrame(on: boolean): void {
    this.flashing = on;
  }
  flashing = false;
  maximize(): void {
    this.maximized = true;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    this.maximized = false;
  }
  getBounds(): Bounds {
    return { ...this.bounds };
  }
  getNormalBounds(): Bounds {
    return { ...this.bounds };
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds };
  }
  isDestroyed(): boolean {
    return this.gone;
  }

  close(): void {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (prevented || this.gone) return;
    const targetId = this.targetId;
    this.end();
    if (targetId) chromium?.then(({ cdp }) => cdp.browser.send('Target.closeTarget', { targetId })).catch(() => undefined);
  }

  /** The test closed the page in the browser: here that is the person closing the window. */
  vanish(): void {
    if (this.gone) return;
    this.emit('close', { preventDefault: () => undefined });
    this.end();
  }

  private end(): void {
    this.gone = true;
    windows.delete(this);
    this.webContents.destroy();
    this.emit('closed');
    if (windows.size === 0) queueMicrotask(() => listener.allClosed());
  }

  private async open(): Promise<CdpSession> {
    const { cdp } = await startBrowser(profileFolder);
    const { targetInfos } = await cdp.browser.send('Target.getTargets');
    const blank = targetInfos.find((target: { type: string; url: string }) => target.type === 'page' && target.url === 'about:blank');
    const reuse = first && blank;
    first = false;
    this.targetId = reuse ? blank.targetId : (await cdp.browser.send('Target.createTarget', { url: 'about:blank' })).targetId;
    const session = await cdp.attach(this.targetId ?? '');
    const { width, height } = this.bounds;
    const place = await cdp.browser.send('Browser.getWindowForTarget', { targetId: this.targetId });
    await cdp.browser.send('Browser.setWindowBounds', { windowId: place.windowId, bounds: { width, height } });
    return session;
  }
}

/** The preload's path, if the window is as locked as ours must be. */
function checkPreferences(preferences: Record<string, unknown>): string {
  allowOnly('webPreferences', preferences, knownPreferences);
  const { sandbox, contextIsolation, nodeIntegration, webviewTag, preload } = preferences;
  if (sandbox === false || contextIsolation === false || nodeIntegration || webviewTag) {
    throw missing('windows without sandbox or isolation, or with Node or guests in the page');
  }
  if (typeof preload !== 'string') throw missing('windows without a preload');
  return preload;
}

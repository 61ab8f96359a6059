import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, listener, startBrowser, stopBrowser } from './browserWindow.ts';
import { claimInstance, type Instance } from './instance.ts';
import { protocolIsReady } from './protocol.ts';
import { missing } from './strict.ts';

/** What the launcher says about the machine that is played; see launch.ts. */
export interface DoubleSettings {
  appPath: string;
  homeFolder: string;
  locale: string;
  packaged: boolean;
}

export const settings = JSON.parse(process.env['ELECTRON_DOUBLE'] ?? '{}') as DoubleSettings;

const places: Readonly<Record<string, string>> = {
  userData: 'state',
  documents: 'Documents',
  home: '.',
  temp: 'temp',
  downloads: 'Downloads',
};

class App extends EventEmitter {
  readonly isPackaged = settings.packaged;
  private instance: Instance | undefined;
  private ready = false;
  private sandboxed = false;
  private quitting = false;
  private readonly whenStarted: Promise<void>;

  constructor() {
    super();
    listener.created = (contents) => this.emit('web-contents-created', {}, contents);
    listener.allClosed = () => {
      if (this.quitting) this.finish();
      else if (!this.emit('window-all-closed')) this.quit();
    };
    this.whenStarted = new Promise((resolve) => setImmediate(() => void this.start().then(resolve)));
  }

  getAppPath(): string {
    return settings.appPath;
  }
  getLocale(): string {
    return this.ready ? settings.locale : '';
  }
  getPath(name: string): string {
    const place = places[name];
    if (place === undefined) throw missing(`app.getPath('${name}')`);
    const path = join(settings.homeFolder, place);
    mkdirSync(path, { recursive: true });
    return path;
  }
  isReady(): boolean {
    return this.ready;
  }
  whenReady(): Promise<void> {
    return this.whenStarted;
  }
  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox must be called before the app is ready');
    this.sandboxed = true;
  }
  isSandboxEnabled(): boolean {
    return this.sandboxed;
  }
  requestSingleInstanceLock(data?: unknown): boolean {
    this.instance ??= claimInstance(this.getPath('userData'), data, (handed) => this.emit('second-instance', {}, [], '', handed));
    return this.instance.first;
  }

  quit(): void {
    if (this.quitting) return;
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.quitting = true;
    const open = BrowserWindow.getAllWindows();
    if (open.length === 0) this.finish();
    for (const window of open) window.close();
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    stopBrowser();
    const told = this.instance?.told ?? Promise.resolve();
    // The browser gets a moment to write its profile; then this process ends and takes it along.
    void told.finally(() => setTimeout(() => process.exit(code), this.instance?.first ? 200 : 0));
  }

  private finish(): void {
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    this.quitting = false;
    if (!prevented) this.exit(0);
  }

  private async start(): Promise<void> {
    // A second program ends here, before it would start a browser on the first one's profile.
    if (this.instance && !this.instance.first) return new Promise(() => undefined);
    const { address } = await startBrowser(join(this.getPath('userData'), 'double-profile'));
    this.ready = true;
    protocolIsReady();
    process.send?.({ kind: 'ready', address });
    this.emit('ready');
  }
}

export const app = new App();

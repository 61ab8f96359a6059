import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, session } from 'electron';
import type { MenuCommand, PageDescription, ProgramMessage } from '../contract/bridge.ts';
import type { StartWorker, WorkerHandle } from '../hosting/worker.ts';
import { bookPathIn } from './bookPath.ts';
import { callPerson } from './calls.ts';
import { answerQuestions } from './dialogs.ts';
import { openLink } from './links.ts';
import { buildMenu } from './menu.ts';
import { menuLanguageOf, menuWords } from './menuWords.ts';
import { connectPages, tellPage } from './pages.ts';
import { type Presence, watchPresence } from './presence.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { holdQuickShortcut } from './quickShortcut.ts';
import { confineAll, denyPermissions } from './restrictions.ts';
import { timerTray } from './tray.ts';
import { createWindow } from './window.ts';

/** The desktop program. `startWorker` comes in as an argument, so that a test can run the host on a stand-in. */
export function runApplication(startWorker: StartWorker): void {
  const handedOver = bookPathIn(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
  if (!app.requestSingleInstanceLock({ path: handedOver ?? null })) {
    app.quit();
    return;
  }
  app.enableSandbox();
  registerPageScheme();
  new Application(startWorker, handedOver).listen();
}

class Application {
  private window: BrowserWindow | undefined;
  private worker: WorkerHandle | undefined;
  private letGo: () => void = () => undefined;
  private closing = false;
  private closed = false;
  private description: PageDescription = { language: 'en', theme: 'system', commands: [], keys: {}, timer: null, quickShortcut: 'off' };
  private readonly tray = timerTray((command) => this.send(command));
  private readonly shortcut = holdQuickShortcut(() => this.send('quickEntry'));
  private presence: Presence | undefined;
  private menuShown = '';
  private waitingCommand: MenuCommand | undefined;
  private readonly startWorker: StartWorker;
  private pathToOpen: string | undefined;

  constructor(startWorker: StartWorker, pathToOpen: string | undefined) {
    this.startWorker = startWorker;
    this.pathToOpen = pathToOpen;
  }

  listen(): void {
    confineAll(app, (url) => void openLink(url, this.words()));
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.open(path);
    });
    app.on('second-instance', (_event, _arguments, _folder, handed) => {
      this.showWindow();
      const path = (handed as { path?: unknown } | null)?.path;
      if (typeof path === 'string') this.open(path);
    });
    app.on('activate', () => this.showWindow());
    app.on('window-all-closed', () => {
      if (process.platform !== 'darwin') app.quit();
    });
    app.on('will-quit', (event) => {
      if (this.closed) return;
      event.preventDefault();
      void this.close();
    });
    app.whenReady().then(
      () => this.start(),
      (error: unknown) => this.fail(this.words().startFailed, error),
    );
  }

  private words() {
    return menuWords[this.description.language];
  }

  private async start(): Promise<void> {
    try {
      this.describe({ ...this.description, language: menuLanguageOf(app.getLocale()) });
      denyPermissions(session.defaultSession);
      servePage();
      const booksFolder = join(app.getPath('documents'), 'Tantième');
      this.worker = await this.startWorker({
        stateFolder: app.getPath('userData'),
        booksFolder,
        resourcesFolder: join(app.getAppPath(), 'resources'),
        host: 'electron',
        ...(this.pathToOpen === undefined ? {} : { openPath: this.pathToOpen }),
        ask: answerQuestions({ window: () => this.window, words: () => this.words(), booksFolder }),
      });
      void this.worker.ended.then(() => this.stopped());
      this.presence = watchPresence({
        left: () => this.tell({ kind: 'tantieme:presence', what: 'left' }),
        back: () => this.tell({ kind: 'tantieme:presence', what: 'back' }),
        idle: (seconds) => this.tell({ kind: 'tantieme:idle', seconds }),
      });
      this.letGo = connectPages(this.worker, {
        described: (description) => this.described(description),
        called: (call) => callPerson(this.window, call, () => this.showWindow()),
      });
      this.showWindow();
    } catch (error) {
      this.fail(this.words().startFailed, error);
    }
  }

  /** The page said who it is: the menu, the window and the tray follow. */
  private describe(description: PageDescription): void {
    this.description = description;
    nativeTheme.themeSource = description.theme;
    this.showMenu();
    this.tray.show(description.timer, this.words());
    this.presence?.follow(description.timer !== null);
  }

  /** Made anew only when it would differ: a timer's minutes must not close a menu that somebody has open. */
  private showMenu(): void {
    const { language, commands, keys } = this.description;
    const key = JSON.stringify([language, commands, keys]);
    if (key === this.menuShown) return;
    this.menuShown = key;
    Menu.setApplicationMenu(
      buildMenu({
        words: this.words(),
        language,
        keys,
        commands,
        mac: process.platform === 'darwin',
        developing: !app.isPackaged,
        send: (command) => this.send(command),
      }),
    );
  }

  /** A window that was closed hears it once its page says that it can. */
  private send(command: MenuCommand): void {
    if (!this.window) this.waitingCommand = command;
    this.showWindow();
    if (this.waitingCommand === undefined) this.tell({ kind: 'tantieme:menu', command });
  }

  private described(description: PageDescription): void {
    this.describe(description);
    this.tell({ kind: 'tantieme:shortcut', state: this.shortcut.hold(description.quickShortcut) });
    if (this.waitingCommand === undefined || !description.commands.includes(this.waitingCommand)) return;
    this.tell({ kind: 'tantieme:menu', command: this.waitingCommand });
    this.waitingCommand = undefined;
  }

  private tell(message: ProgramMessage): void {
    if (this.window) tellPage(this.window.webContents.mainFrame, message);
  }

  private showWindow(): void {
    if (!this.worker) return;
    if (this.window) {
      if (this.window.isMinimized()) this.window.restore();
      this.window.focus();
      return;
    }
    this.window = createWindow(app.getPath('userData'));
    this.window.on('closed', () => {
      this.window = undefined;
    });
  }

  /** Before the thread runs, the path waits for its start; afterwards the thread opens it and tells the page. */
  private open(path: string): void {
    if (this.worker) this.worker.request({ kind: 'openPath', path }).catch((error: unknown) => console.error(error));
    else this.pathToOpen = path;
  }

  /** The book's thread ended by itself: without it the window could only pretend. */
  private stopped(): void {
    if (!this.closing) this.fail(this.words().stopped, new Error('the book’s thread ended'));
  }

  /** Quits only once the book is closed and backed up. */
  private async close(): Promise<void> {
    if (this.closing) return;
    this.closing = true;
    this.shortcut.release();
    this.presence?.end();
    let exitCode = 0;
    try {
      this.letGo();
      await this.worker?.close();
    } catch (error) {
      console.error(error);
      dialog.showErrorBox(this.words().closeFailed, reasonOf(error));
      exitCode = 1;
    }
    this.closed = true;
    app.exit(exitCode);
  }

  private fail(title: string, error: unknown): void {
    console.error(error);
    dialog.showErrorBox(title, reasonOf(error));
    this.closed = true;
    app.exit(1);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

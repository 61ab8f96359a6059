import { EventEmitter } from 'node:events';
import { BrowserWindow } from './browserWindow.ts';
import { allowOnly, missing, strict } from './strict.ts';

interface Template {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;
  submenu?: readonly Template[];
}

const roles = new Set(
  'about services hide hideOthers unhide quit close undo redo cut copy paste delete selectAll reload toggleDevTools resetZoom zoomIn zoomOut togglefullscreen minimize zoom front window help'.split(
    ' ',
  ),
);

class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  private readonly template: Template;
  constructor(template: Template) {
    allowOnly('MenuItem', template, ['id', 'label', 'role', 'type', 'accelerator', 'click', 'submenu']);
    if (template.role !== undefined && !roles.has(template.role)) throw missing(`the menu role ${template.role}`);
    this.template = template;
    this.id = template.id ?? '';
    this.label = template.label ?? '';
    this.role = template.role;
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal');
    this.accelerator = template.accelerator;
    this.submenu = template.submenu && new Menu(template.submenu);
  }
  click(): void {
    if (!this.template.click) throw missing(`clicking the menu item ${this.label} (a role of the system)`);
    this.template.click(this, BrowserWindow.getAllWindows()[0], {});
  }
}

let applicationMenu: Menu | null = null;

export class Menu {
  readonly items: readonly MenuItem[];
  constructor(template: readonly Template[]) {
    this.items = template.map((item) => new MenuItem(item));
  }
  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template);
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

/** What the program asked of the system, for a test to look at. */
export const asked: { what: string; args: unknown[] }[] = [];
const record =
  (what: string) =>
  (...args: unknown[]): void => {
    asked.push({ what, args });
  };
const unanswered = (what: string) => (): Promise<never> => Promise.reject(new Error(`the test prepared no answer to ${what}`));

/** A test puts its own answer in the place of each, as it would in Electron. */
export const dialog = strict('dialog', {
  showOpenDialog: unanswered('dialog.showOpenDialog'),
  showSaveDialog: unanswered('dialog.showSaveDialog'),
  showMessageBox: unanswered('dialog.showMessageBox'),
  showErrorBox: (title: string, content: string): void => {
    record('dialog.showErrorBox')(title, content);
    process.stderr.write(`${title}: ${content}\n`);
  },
});

export const shell = strict('shell', {
  openExternal: (url: string): Promise<void> => Promise.resolve(record('shell.openExternal')(url)),
  showItemInFolder: record('shell.showItemInFolder'),
  openPath: (path: string): Promise<string> => (record('shell.openPath')(path), Promise.resolve('')),
});

export const nativeTheme = strict('nativeTheme', { themeSource: 'system', shouldUseDarkColors: false });

const laptop = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 }, bounds: { x: 0, y: 0, width: 1440, height: 900 } };
export const screen = strict('screen', {
  getPrimaryDisplay: () => laptop,
  getDisplayMatching: (_rectangle: object) => laptop,
  getAllDisplays: () => [laptop],
});

/** Keeps the handlers, for a test to call; the browser behind the double never asks them. */
class Session extends EventEmitter {
  readonly handlers: Record<string, unknown> = {};
  setPermissionRequestHandler(handler: unknown): void {
    this.handlers['permissionRequest'] = handler;
  }
  setPermissionCheckHandler(handler: unknown): void {
    this.handlers['permissionCheck'] = handler;
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.handlers['devicePermission'] = handler;
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.handlers['displayMediaRequest'] = handler;
  }
  setUSBProtectedClassesHandler(handler: unknown): void {
    this.handlers['usbProtectedClasses'] = handler;
  }
}

export const session = strict('session', { defaultSession: strict('session.defaultSession', new Session()) });

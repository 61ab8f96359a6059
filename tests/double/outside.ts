import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { Menu } from './native.ts';
import { missing, strict } from './strict.ts';

/** What the program put outside of its window, for a test to look at. */
export const shown: { tray: Tray | undefined; notifications: Notification[]; taken: Set<string> } = {
  tray: undefined,
  notifications: [],
  /** Shortcuts that another program has. */
  taken: new Set(),
};

const shortcuts = new Map<string, () => void>();
export const globalShortcut = strict('globalShortcut', {
  register(accelerator: string, pressed: () => void): boolean {
    if (shown.taken.has(accelerator) || shortcuts.has(accelerator)) return false;
    shortcuts.set(accelerator, pressed);
    return true;
  },
  unregister: (accelerator: string): void => void shortcuts.delete(accelerator),
  isRegistered: (accelerator: string): boolean => shortcuts.has(accelerator),
  /** The person presses it, in whatever program they are. */
  press(accelerator: string): void {
    const pressed = shortcuts.get(accelerator);
    if (!pressed) throw new Error(`nobody listens to ${accelerator}`);
    pressed();
  },
});

/** A test emits `suspend`, `resume`, `lock-screen` and `unlock-screen`, and says for how long nobody has done anything. */
class PowerMonitor extends EventEmitter {
  idleSeconds = 0;
  getSystemIdleTime(): number {
    return this.idleSeconds;
  }
}
export const powerMonitor = strict('powerMonitor', new PowerMonitor());

class NativeImage {
  readonly path: string;
  constructor(path: string) {
    if (!existsSync(path)) throw new Error(`there is no picture ${path}`);
    this.path = path;
  }
  resize(_size: { width: number; height: number }): NativeImage {
    return this;
  }
}
export const nativeImage = strict('nativeImage', { createFromPath: (path: string) => new NativeImage(path) });

export class Tray extends EventEmitter {
  toolTip = '';
  title = '';
  menu: Menu | undefined;
  constructor(image: NativeImage) {
    super();
    if (!(image instanceof NativeImage)) throw missing('a tray without a picture');
    shown.tray = this;
  }
  setToolTip(text: string): void {
    this.toolTip = text;
  }
  setTitle(text: string): void {
    this.title = text;
  }
  setContextMenu(menu: Menu): void {
    this.menu = menu;
  }
  destroy(): void {
    if (shown.tray === this) shown.tray = undefined;
  }
}

export class Notification extends EventEmitter {
  readonly title: string;
  readonly body: string;
  static isSupported(): boolean {
    return true;
  }
  constructor({ title, body }: { title: string; body: string; silent?: boolean }) {
    super();
    this.title = title;
    this.body = body;
  }
  show(): void {
    shown.notifications.push(this);
  }
}

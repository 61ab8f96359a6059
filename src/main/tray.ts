import { join } from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';
import type { MenuCommand } from '../contract/bridge.ts';
import type { MenuWords } from './menuWords.ts';

const iconSize = 18;

export interface TimerTray {
  /** What runs, in the page's words; null when nothing does. */
  show(text: string | null, words: MenuWords): void;
}

/** A sign in the system's tray while a timer runs, and only then: what it counts, and how to stop it. */
export function timerTray(send: (command: MenuCommand) => void): TimerTray {
  let tray: Tray | undefined;
  let shown = '';
  return {
    show(text, words) {
      const key = text === null ? '' : `${words.stopTimer} ${text}`;
      if (key === shown) return;
      shown = key;
      if (text === null) {
        tray?.destroy();
        tray = undefined;
        return;
      }
      if (!tray) {
        const icon = nativeImage.createFromPath(join(app.getAppPath(), 'resources', 'icons', 'icon.png'));
        tray = new Tray(icon.resize({ width: iconSize, height: iconSize }));
        tray.on('click', () => send('time'));
      }
      tray.setToolTip(text);
      if (process.platform === 'darwin') tray.setTitle(text);
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { id: 'running', label: text, click: () => send('time') },
          { id: 'stopTimer', label: words.stopTimer, click: () => send('stopTimer') },
        ]),
      );
    },
  };
}

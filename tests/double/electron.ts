/**
 * What `import … from 'electron'` finds when the program runs on the double. A name that is not here fails the import by
 * its name; a property that is not here throws by its name. tests/double/README.md says what this can and cannot prove.
 */
import { app as realApp } from './app.ts';
import { BrowserWindow } from './browserWindow.ts';
import { ipcMain } from './ipc.ts';
import { asked, dialog, Menu, nativeTheme, screen, session, shell } from './native.ts';
import { globalShortcut, nativeImage, Notification, powerMonitor, shown, Tray } from './outside.ts';
import { MessageChannelMain } from './ports.ts';
import { protocol } from './protocol.ts';
import { strict } from './strict.ts';

const app = strict('app', realApp);

export {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
};

const electron = {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
};

/** `main(fn, arg)` of a test: its function runs here, on the same module as the program. */
process.on('message', (message: { kind?: string; id: number; source: string; arg: unknown }) => {
  if (message.kind !== 'main') return;
  const answer = (result: object) => process.send?.({ kind: 'answer', id: message.id, ...result });
  Promise.resolve()
    // oxlint-disable-next-line no-eval -- the test's own function, from the test's own process
    .then(() => (0, eval)(`(${message.source})`)({ ...electron, asked, shown }, message.arg))
    .then(
      (value: unknown) => answer({ value }),
      (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
    );
});
process.on('disconnect', () => process.exit(1));

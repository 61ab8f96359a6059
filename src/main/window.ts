import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { pageUrl } from './page.ts';
import { clampToDisplay, readWindowState, smallestWindow, writeWindowState } from './windowState.ts';

/** The paper behind the page, so that a window does not flash white before its page is drawn. */
const paper = { light: '#faf7f0', dark: '#1b1a17' } as const;

/** The only place where a window is made: sandboxed, isolated, showing the page and nothing else. */
export function createWindow(stateFolder: string): BrowserWindow {
  const statePath = join(stateFolder, 'window.json');
  const state = readWindowState(statePath);
  const display = state ? screen.getDisplayMatching(state) : screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    ...clampToDisplay(state, display.workArea),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Tantième',
    icon: join(app.getAppPath(), 'resources', 'icons', 'icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    show: false,
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.webContents.setZoomFactor(state?.zoomFactor ?? 1);
    window.show();
  });
  window.on('close', () =>
    writeWindowState(statePath, {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
      zoomFactor: window.webContents.getZoomFactor(),
    }),
  );
  void window.loadURL(pageUrl);
  return window;
}

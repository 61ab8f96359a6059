import type { App, Session, WebContents } from 'electron';
import { isPageUrl } from './page.ts';

/** Electron grants every permission unless told otherwise. The page needs none; choosers that have no handler (Bluetooth, HID …) cancel by themselves. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
}

/** The page stays the page: it cannot leave, open a window or attach a guest. A link that it tries to open is offered to `openLink`. */
export function confine(contents: WebContents, openLink: (url: string) => void): void {
  const stay = (event: { url: string; preventDefault: () => void }) => {
    if (!isPageUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/** Every page content that ever comes to exist is confined, also one that a mistake of ours would make. */
export function confineAll(app: App, openLink: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, openLink));
}

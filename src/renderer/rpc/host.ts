import { menuCommands, type MenuCommand, type PageDescription, type PageMessage, type ProgramMessage } from '../../contract/bridge.ts';

/** Only this very window speaks to the page: the preload posts here what the program says. Anything else is ignored. */
const isOurs = (event: MessageEvent): boolean => event.source === window && event.origin === window.location.origin;

function tellProgram(message: PageMessage): void {
  window.postMessage(message, window.location.origin);
}

/** How the page presents itself now; in a browser nobody listens. */
export function describePage(description: PageDescription): void {
  tellProgram({ kind: 'tantieme:describe', ...description });
}

/** Runs for each command of the desktop's menu; answers how to stop listening. */
export function onMenuCommand(run: (command: MenuCommand) => void): () => void {
  const listen = (event: MessageEvent): void => {
    const data: unknown = event.data;
    if (!isOurs(event) || !isRecord(data) || data['kind'] !== 'tantieme:menu') return;
    const command = menuCommands.find((known) => known === data['command']);
    if (command) run(command);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}

/** Asks for the person, who may be in another program; in a browser nobody listens. */
export function callPerson(title: string, text: string): void {
  tellProgram({ kind: 'tantieme:call', title, text });
}

type Told = Extract<ProgramMessage, { kind: 'tantieme:shortcut' | 'tantieme:presence' | 'tantieme:idle' }>;
const told: readonly string[] = ['tantieme:shortcut', 'tantieme:presence', 'tantieme:idle'];

/** Runs for what the desktop program tells by itself; answers how to stop listening. */
export function onProgramMessage(run: (message: Told) => void): () => void {
  const listen = (event: MessageEvent): void => {
    const data: unknown = event.data;
    if (isOurs(event) && isRecord(data) && told.includes(String(data['kind']))) run(data as unknown as Told);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}

/** Asks the desktop program for a port. Its preload is there before the page's first line; each port replaces the former. */
export function desktopPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      const data: unknown = event.data;
      const port = event.ports[0];
      if (!isOurs(event) || !isRecord(data) || data['kind'] !== 'tantieme:port' || !port) return;
      window.removeEventListener('message', listen);
      resolve(port);
    };
    window.addEventListener('message', listen);
    tellProgram({ kind: 'tantieme:ready' });
  });
}

/** The browser host serves the page over http(s); the desktop over its own scheme, or from the development server inside Electron. */
export function isBrowserHost(): boolean {
  return /^https?:$/u.test(window.location.protocol) && !navigator.userAgent.includes('Electron');
}

/** Command on Apple's systems, Control elsewhere: as shortcuts are shown. */
export function isApple(): boolean {
  return /mac|iphone|ipad/iu.test(navigator.platform);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import { spawn } from 'node:child_process';

/** Tries to open the address in the person's browser. Failing is no matter: the address is printed. */
export function openBrowser(address: string): void {
  // Without a display it could only open a text browser, which would use up the address.
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const [command, ...args] = commandOf(process.platform, address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true });
  child.on('error', () => undefined);
  child.unref();
}

function commandOf(platform: string, address: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', address];
  // `start` is a word of the command interpreter, and its first quoted argument is a title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', address.replaceAll('&', '^&')];
  return ['xdg-open', address];
}

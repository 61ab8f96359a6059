import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The nearest folder above this file that holds the program's `resources`, whether it runs from `src` or from `out`. */
export function programFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'resources'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no program folder above ${from}`);
  }
}

/** Where the system keeps a program's own data; the same place as the desktop program uses, so that both know the same books. */
export function stateFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env['TANTIEME_STATE']) return env['TANTIEME_STATE'];
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'tantieme');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'tantieme');
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'tantieme');
}

export function booksFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['TANTIEME_BOOKS'] || join(homedir(), 'Documents', 'Tantième');
}

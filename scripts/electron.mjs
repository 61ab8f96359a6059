// Whether Electron can run here, and if not, why: in words for the one line that `npm start` prints.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.mjs';

const fetchSeconds = 10;
const folder = join(root, 'node_modules', 'electron');

/** The executable's path, if it is there already. The package's own entry would fetch it instead of answering. */
export function electronPath(env = process.env) {
  const name = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : 'electron';
  const path = join(env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}

/** Why no window can be shown here; undefined when one can. */
export function noWindow(env = process.env, platform = process.platform, user = process.getuid?.()) {
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display';
  return user === 0 ? 'Electron’s sandbox does not start for the system’s administrator (root)' : undefined;
}

/** Answers `{ path }`, or `{ why }` when Electron cannot be started; tries to fetch it for ten seconds at most. */
export async function findElectron() {
  const why = noWindow();
  if (why) return { why };
  const path = electronPath();
  if (path) return { path };
  if (!existsSync(join(folder, 'install.js'))) return { why: 'Electron is not installed' };
  await fetchElectron();
  const fetched = electronPath();
  return fetched ? { path: fetched } : { why: 'Electron’s program is not here and could not be fetched' };
}

function fetchElectron() {
  return new Promise((resolve) => {
    // Its own process group, because the fetching program starts others.
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', detached: process.platform !== 'win32' });
    const stop = setTimeout(() => {
      // Without a number it never started, and there is nothing to stop.
      if (process.platform === 'win32' || child.pid === undefined) child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    }, fetchSeconds * 1000);
    child.once('error', resolve);
    child.once('exit', () => {
      clearTimeout(stop);
      resolve(undefined);
    });
  });
}

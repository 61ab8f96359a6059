// What the scripts share: where things are, whether the program is built, and how to run a tool.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the script when it runs on a Node that the book's native module does not run on; `npm run` chooses the right one. */
export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  console.error(`Tantième needs Node 24 or newer; this is ${process.version}. Start it by npm: npm start, npm test.`);
  process.exit(1);
}

/** Runs one of the installed tools, by its file, with this Node; answers its exit code (1 when a signal ended it). */
export function run(tool, args, options = {}) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, stdio: 'inherit', ...options });
  return status ?? 1;
}

const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const results = ['out/main/index.js', 'out/main/server.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

export function isBuilt() {
  if (!results.every((result) => existsSync(join(root, result)))) return false;
  const built = Math.min(...results.map((result) => statSync(join(root, result)).mtimeMs));
  return sources.every((source) => newest(join(root, source)) < built);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** Builds when something changed since; says what went wrong and ends the script when it cannot. */
export function buildIfStale() {
  if (isBuilt()) return;
  console.log('Building…');
  const built = spawnSync(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status === 0) return;
  console.error(built.stdout + built.stderr);
  process.exit(1);
}

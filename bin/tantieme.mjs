#!/usr/bin/env node
// The command line, from the built program when there is one and from its sources otherwise.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, 'out', 'main', 'cli.js');
const main = existsSync(built) ? built : join(root, 'src', 'cli', 'index.ts');
const ownNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');

if (Number(process.versions.node.split('.')[0]) >= 24) {
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
} else if (existsSync(ownNode)) {
  // The book's native module needs Node 24; the one that this program brings along is used instead.
  process.exitCode = spawnSync(ownNode, [main, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
} else {
  console.error(`tantieme needs Node 24 or newer; this is ${process.version}.`);
  process.exitCode = 1;
}

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';

// The long night of the readers: ten thousand cases for each, unless TANTIEME_PROPERTY_RUNS says another multiple of five hundred.
const root = resolve(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    'tests/imports/fuzz',
    'tests/documents/fuzz',
    '--testTimeout=3600000',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { TANTIEME_PROPERTY_RUNS: '20', ...process.env } },
);
process.exit(status ?? 1);

import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { noncePlaceholder } from '../../../src/hosting/pageFile.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const here = import.meta.dirname;
const cache = join(root, 'node_modules', '.cache', 'tantieme-stand-in');

/**
 * The real hosts around the stand-in thread and page, laid out as the program is; answers the folder, which nobody writes in.
 * One build serves every test of the same sources.
 */
export async function buildStandIn(): Promise<string> {
  const folder = join(cache, digest());
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // What earlier sources gave is of no use any more; what another process is making just now is left alone.
  for (const name of readdirSync(cache))
    if (statSync(join(cache, name)).mtimeMs < Date.now() - 24 * 3_600_000) rmSync(join(cache, name), { recursive: true, force: true });
  const fresh = mkdtempSync(join(cache, 'making-'));
  await buildInto(fresh);
  try {
    renameSync(fresh, folder);
  } catch {
    // Another test file has put its own there in the meantime.
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** What the build is made of: the sources, the stand-in, and the versions of what they bring along. */
function digest(): string {
  const files = [join(root, 'src'), here].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const parts = [...files.toSorted(), join(root, 'package-lock.json')].map(
    (file) => `${file}\n${hash('sha256', readFileSync(file), 'hex')}`,
  );
  return hash('sha256', parts.join('\n'), 'hex').slice(0, 16);
}

async function buildInto(folder: string): Promise<void> {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'stand-in', version: '0.0.0', type: 'module', main: 'out/main/index.js' }),
  );
  cpSync(join(root, 'resources', 'icons'), join(folder, 'resources', 'icons'), { recursive: true });
  const common = { configFile: false, logLevel: 'error', envFile: false } as const;
  await build({
    ...common,
    root: here,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(folder, 'out', 'main'),
      target: 'node24',
      rolldownOptions: {
        external: ['electron'],
        input: { index: join(here, 'main.ts'), server: join(here, 'server.ts'), worker: join(here, 'worker.ts') },
      },
    },
  });
  await build({
    ...common,
    root: here,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(folder, 'out', 'preload'),
      rolldownOptions: {
        external: ['electron'],
        input: join(root, 'src', 'preload', 'index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  await build({
    ...common,
    root: join(here, 'page'),
    plugins: [react()],
    html: { cspNonce: noncePlaceholder },
    build: { outDir: join(folder, 'out', 'renderer') },
  });
}

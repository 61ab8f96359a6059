import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { noncePlaceholder } from '../../../src/hosting/pageFile.ts';
import { builtOnce } from '../../support/built.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const here = import.meta.dirname;

/** The real hosts around the stand-in thread and page, laid out as the program is; answers the folder. */
export const buildStandIn = (): Promise<string> => builtOnce('stand-in', [here], buildInto);

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

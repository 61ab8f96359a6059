import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** The child as one file, as the program is built too: reading it from its sources a hundred times would take most of the time. */
export interface ChildProgram {
  readonly file: string;
  remove(): void;
}

export async function buildChild(): Promise<ChildProgram> {
  const cache = resolve(import.meta.dirname, '../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'tantieme-child-'));
  await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node24',
      rolldownOptions: { external: ['better-sqlite3'], input: { child: join(import.meta.dirname, 'child.ts') } },
    },
  });
  return { file: join(folder, 'child.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

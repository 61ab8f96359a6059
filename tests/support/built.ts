import { hash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * A folder with something that is built from the sources and from further folders; nobody writes in it. One build serves all
 * tests, for as long as the sources stay the same.
 */
export async function builtOnce(
  name: string,
  folders: readonly string[],
  buildInto: (folder: string) => Promise<unknown>,
): Promise<string> {
  const cache = join(root, 'node_modules/.cache', `tantieme-${name}`);
  const folder = join(cache, digest([join(root, 'src'), ...folders]));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // What earlier sources gave is of no use any more; what another process is making just now is left alone.
  for (const earlier of readdirSync(cache).map((entry) => join(cache, entry)))
    if (statSync(earlier).mtimeMs < Date.now() - 24 * 3_600_000) rmSync(earlier, { recursive: true, force: true });
  const fresh = mkdtempSync(join(cache, 'making-'));
  await buildInto(fresh);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another test file has put its own there in the meantime.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Programs that tests start again and again, as files that Node reads at once, like the built program's own. */
export function builtPrograms(name: string, input: Readonly<Record<string, string>>, folders: readonly string[] = []): Promise<string> {
  return builtOnce(name, folders, (folder) =>
    build({
      configFile: false,
      envFile: false,
      logLevel: 'error',
      root: join(root, 'src'),
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: { ssr: true, outDir: folder, emptyOutDir: false, target: 'node24', rolldownOptions: { external: ['better-sqlite3'], input } },
    }),
  );
}

/** What a build is made of: all that is in the folders, and the versions of what it brings along. */
function digest(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const parts = [...files.toSorted(), join(root, 'package-lock.json')].map(
    (file) => `${file} ${hash('sha256', readFileSync(file), 'hex')}`,
  );
  return hash('sha256', parts.join('\n'), 'hex').slice(0, 16);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Source {
  /** From the repository's root, with slashes. */
  readonly path: string;
  /** Without comments, so that a rule is not broken by a sentence about it. */
  readonly code: string;
  readonly text: string;
}

export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs|js|html)$/u.test(entry.name) && !/\.test\.tsx?$/u.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const text = readFileSync(path, 'utf8');
        return { path: relative(root, path).replaceAll('\\', '/'), text, code: withoutComments(text) };
      }),
  );
}

/** Good enough for our own style: no string of ours holds a comment's beginning except in addresses, which keep their `//`. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|[^:'"`])\/\/.*$/gmu, '$1');
}

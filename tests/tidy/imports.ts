import { dirname, posix } from 'node:path';
import type { Source } from '../hosts/sources.ts';

export interface Import {
  readonly from: string;
  /** A path from the repository's root for one of our files, otherwise the package's name as written. */
  readonly to: string;
  /** Gone before the program runs. */
  readonly typeOnly: boolean;
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'"`;]*?)\s*from\s*'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gu;

/** Every import of a file, read from its text: our own style has each on its own line, with single quotes. */
export function importsOf(source: Source): Import[] {
  return [...source.code.matchAll(statement)].map(([, type, names, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? '';
    const typeOnly = type !== undefined || (names !== undefined && /^\{.*\}$/su.test(names) && onlyTypes(names));
    return { from: source.path, to: target.startsWith('.') ? posix.normalize(posix.join(dirname(source.path), target)) : target, typeOnly };
  });
}

function onlyTypes(names: string): boolean {
  const parts = names
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return parts.length > 0 && parts.every((name) => name.startsWith('type '));
}

/** The first circle found among imports that remain at run time, as the files it passes; empty when there is none. */
export function circleIn(imports: readonly Import[]): string[] {
  const next = Map.groupBy(
    imports.filter((one) => !one.typeOnly),
    (one) => one.from,
  );
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { to } of next.get(file) ?? []) {
      const circle = visit(to, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

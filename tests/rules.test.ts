import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** Rules of the reference about logging, approving, importing and exporting; the others are of documents. */
const rules = Array.from({ length: 28 }, (_, index) => index + 1);

/** Rules that no test can name yet, and why. */
const without: Readonly<Record<number, string>> = {
  26: 'nothing is voted on yet, so no result can be hidden before a vote ends',
};

const root = resolve(import.meta.dirname, '..');

function* testFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* testFiles(path);
    else if (/\.(?:test|spec)\.tsx?$/u.test(entry.name) && path !== 'tests/rules.test.ts') yield path;
  }
}

it('each rule that users of other products taught has a test whose title names it, or a reason why not', () => {
  const named = new Set<number>();
  for (const file of [...testFiles('tests'), ...testFiles('src')])
    for (const [, title] of readFileSync(join(root, file), 'utf8').matchAll(/\b(?:it|test|describe)(?:\.\w+)*\(\s*(['"`].*)/gu))
      for (const [, number] of title!.matchAll(/\brule (\d{1,2})\b/gu)) named.add(Number(number));
  expect(rules.filter((rule) => !named.has(rule) && without[rule] === undefined)).toEqual([]);
  // A reason that has become untrue goes.
  expect(Object.keys(without).filter((rule) => named.has(Number(rule)))).toEqual([]);
});

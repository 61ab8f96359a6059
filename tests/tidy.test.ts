import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, type Source, sourcesIn } from './hosts/sources.ts';
import { circleIn, importsOf } from './tidy/imports.ts';

// A rule of the house that matters is a test. The arrows are those of docs/decisions and the design: a folder names whom it may import.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  contract: ['core'],
  app: ['core', 'contract'],
  store: ['core'],
  documents: ['core'],
  imports: ['core'],
  exports: ['core'],
  /** What several hosts share: reaching the book's thread, serving the page. */
  hosting: ['contract'],
  /** Joins the use cases to the book, the documents and the imports, for the hosts that run them. */
  engine: ['core', 'contract', 'app', 'store', 'documents', 'imports', 'exports', 'hosting'],
  preload: ['contract'],
  renderer: ['contract', 'core'],
  main: ['contract', 'hosting', 'worker'],
  server: ['contract', 'hosting', 'worker'],
  worker: ['core', 'contract', 'app', 'store', 'documents', 'imports', 'exports', 'engine', 'hosting'],
  /** The command line starts the browser host, which is one of its commands. */
  cli: ['core', 'contract', 'app', 'store', 'documents', 'imports', 'exports', 'engine', 'hosting', 'server'],
};
/** Types alone may also point at the ports, which say what the use cases ask for. */
const mayImportTypes: Readonly<Record<string, readonly string[]>> = {
  store: ['app'],
  documents: ['app'],
  imports: ['app'],
  exports: ['app'],
};

const production = sourcesIn('src');
const everything = [...production, ...sourcesIn('tests', 'scripts', 'bin')];
const folderOf = (path: string) => /^src\/([^/]+)\//u.exec(path)?.[1];
const where = (sources: readonly Source[], pattern: RegExp) =>
  sources.flatMap(({ path, code }) => code.split('\n').flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])));

describe('the house', () => {
  it('has a rule for every folder of src', () => {
    expect(
      [...new Set(production.map(({ path }) => folderOf(path)))].filter((folder) => folder === undefined || !(folder in mayImport)),
    ).toEqual([]);
  });

  it('keeps its arrows', () => {
    const wrong = production.flatMap(importsOf).filter(({ from, to, typeOnly }) => {
      const [here, there] = [folderOf(from), folderOf(to)];
      if (here === undefined || there === undefined || here === there) return false;
      return !mayImport[here]?.includes(there) && !(typeOnly && mayImportTypes[here]?.includes(there));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('keeps schemas out of the page: they try to make code from text, which its policy forbids', () => {
    const values = production.flatMap(importsOf).filter(({ typeOnly }) => !typeOnly);
    const reached = new Set(production.map(({ path }) => path).filter((path) => folderOf(path) === 'renderer'));
    for (const path of reached) for (const { from, to } of values) if (from === path) reached.add(to);
    const schemas = production.filter(({ path, text }) => reached.has(path) && /^import (?!type).* from 'zod'/mu.test(text));
    expect(schemas.map(({ path }) => path)).toEqual([]);
  });

  it('lets the core import nothing from outside', () => {
    const outside = production
      .filter(({ path }) => folderOf(path) === 'core')
      .flatMap(importsOf)
      .filter(({ to }) => folderOf(to) !== 'core');
    expect(outside.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('has no circle of imports', () => expect(circleIn(production.flatMap(importsOf))).toEqual([]));

  it('keeps its files under 400 lines', () => {
    expect(
      everything.filter(({ text }) => text.split('\n').length > 400).map(({ path, text }) => `${path}: ${text.split('\n').length}`),
    ).toEqual([]);
  });

  it('lets time, chance and the machine into the core as arguments only', () => {
    const core = production.filter(({ path }) => folderOf(path) === 'core');
    expect(
      where(core, /Math\.random|Date\.now|new Date\(\)|performance\.|\bprocess\.|\bconsole\.|crypto\.|setTimeout|setInterval|\bfetch\(/u),
    ).toEqual([]);
  });

  it('words numbers and dates in one place', () => {
    const elsewhere = everything.filter(({ path }) => path !== 'src/renderer/i18n/format.ts');
    expect(where(elsewhere, /\.toLocale(?:Date|Time)?String\(/u)).toEqual([]);
  });

  it('prints only where a person started a program', () => {
    const hosts = new Set(['main', 'server', 'worker', 'cli']);
    expect(
      where(
        production.filter(({ path }) => !hosts.has(folderOf(path) ?? '')),
        /\bconsole\./u,
      ),
    ).toEqual([]);
  });

  it('leaves nothing for later', () => {
    expect(
      everything
        .filter(({ text, path }) => path !== 'tests/tidy.test.ts' && /\b(?:TODO|FIXME|XXX|HACK)\b/u.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(
      where(
        everything.filter(({ path }) => path !== 'tests/tidy.test.ts'),
        /\b(?:describe|it|test)\.only\(|\bdebugger\b/u,
      ),
    ).toEqual([]);
  });

  it('names no machine’s path', () => {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
      .trim()
      .split('\n');
    const texts = listed.filter(
      (path) => /\.(?:ts|tsx|mjs|js|json|yml|md|html|css)$/u.test(path) && path !== 'package-lock.json' && path !== 'tests/tidy.test.ts',
    );
    const named = texts.filter((path) =>
      /\/work\/(?:main|shared)|\/root\/|\/Users\/\w|C:\\Users/u.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(named).toEqual([]);
  });
});

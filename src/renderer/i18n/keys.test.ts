import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { addFormatDe } from './formatDe.ts';
import { fr } from './fr/index.ts';

type Tree = { readonly [key: string]: string | Tree };
const renderer = join(import.meta.dirname, '..');

/** Every key as `namespace:path.to.key`, with its words. */
function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const path = prefix === '' ? key : prefix.includes(':') ? `${prefix}.${key}` : `${prefix}:${key}`;
    return typeof value === 'string' ? [[path, value]] : flatten(value, path);
  });
}

const pluralForm = /_(zero|one|two|few|many|other)$/u;
const base = (key: string): string => key.replace(pluralForm, '');
const words = { en: new Map(flatten(en as Tree)), fr: new Map(flatten(fr as Tree)) };
const bases = { en: new Set([...words.en.keys()].map(base)), fr: new Set([...words.fr.keys()].map(base)) };
const namespaces = Object.keys(en);

/** Whole keys are any string that begins with a namespace; a template `ns:a.${x}` uses every key that fits it. */
function usedIn(source: string): { whole: string[]; patterns: RegExp[] } {
  const whole = [...source.matchAll(/['"`]([a-z]+:[A-Za-z][\w.]*)['"`]/gu)]
    .map((match) => match[1]!)
    .filter((key) => namespaces.includes(key.split(':')[0]!));
  const templates = [...source.matchAll(/`([a-z]+:[\w.]*\$\{[^`]*)`/gu)]
    .map((match) => match[1]!)
    .filter((key) => namespaces.includes(key.split(':')[0]!));
  const patterns = templates.map(
    (text) =>
      new RegExp(
        `^${text
          .split(/\$\{[^}]*\}/u)
          .map((part) => part.replace(/[.*+?^$()|[\]\\{}]/gu, '\\$&'))
          .join('[\\w.]+')}$`,
        'u',
      ),
  );
  return { whole, patterns };
}

const sources = (readdirSync(renderer, { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.test.ts') && !/^i18n[/\\](en|fr)[/\\]/u.test(file))
  .map((file) => ({ file, used: usedIn(readFileSync(join(renderer, file), 'utf8')) }));

test('both languages have the same keys', () => {
  expect(
    [...bases.en].filter((key) => !bases.fr.has(key)),
    'missing in French',
  ).toEqual([]);
  expect(
    [...bases.fr].filter((key) => !bases.en.has(key)),
    'missing in English',
  ).toEqual([]);
});

test('a plural has every form that its language needs', () => {
  for (const language of ['en', 'fr'] as const) {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = new Set([...words[language].keys()].filter((key) => pluralForm.test(key)).map(base));
    const missing = [...plurals].flatMap((key) => needed.map((form) => `${key}_${form}`)).filter((key) => !words[language].has(key));
    expect(missing, language).toEqual([]);
  }
});

test('both languages have the same places, and no words are empty', () => {
  const places = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)(?:, de)?\}\}/gu)].map((match) => match[1]!))].sort();
  for (const [key, text] of words.en) {
    expect(text.trim(), key).not.toBe('');
    const other = words.fr.get(key) ?? words.fr.get(`${base(key)}_other`);
    expect(places(other ?? ''), key).toEqual(places(text));
  }
});

test('no French name stands after a bare “de” or “que”: it is “d’Ada” and “de Bruno”', () => {
  const named = /(?:\b(?:de|que|jusque|lorsque|puisque) |d’)\{\{(?:name|activity|project|member|who|label|title)\}\}/iu;
  expect([...words.fr].filter(([, text]) => named.test(text)).map(([key]) => key)).toEqual([]);
  const french = i18next.createInstance();
  void french.init({ resources: { fr }, lng: 'fr', ns: namespaces, initAsync: false, interpolation: { escapeValue: false } });
  addFormatDe(french);
  const title = (name: string): string => french.t('commitments:panelTitle' as never, { name });
  expect(['Ada', 'Émile', 'Bruno'].map(title)).toEqual(['Engagement d’Ada', 'Engagement d’Émile', 'Engagement de Bruno']);
});

test('every key that is used is there', () => {
  const missing = sources.flatMap(({ file, used }) => used.whole.filter((key) => !bases.en.has(key)).map((key) => `${key} in ${file}`));
  const empty = sources.flatMap(({ file, used }) =>
    used.patterns.filter((pattern) => ![...bases.en].some((key) => pattern.test(key))).map((pattern) => `${pattern} in ${file}`),
  );
  expect([...missing, ...empty]).toEqual([]);
});

test('every key that is there is used', () => {
  const whole = new Set(sources.flatMap(({ used }) => used.whole));
  const patterns = sources.flatMap(({ used }) => used.patterns);
  expect([...bases.en].filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});

test('French sentences keep their no-break spaces', () => {
  for (const [key, text] of words.fr) expect(text, key).not.toMatch(/ [;!?:»%]|« /u);
});

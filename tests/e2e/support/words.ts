import { afterDe } from '../../../src/contract/sentences/elision.ts';
import { en } from '../../../src/renderer/i18n/en/index.ts';
import { fr } from '../../../src/renderer/i18n/fr/index.ts';

export type Say = (key: string, given?: Readonly<Record<string, string | number>>) => string;

/** The interface's own words by their key, as a screen says them: tests ask for what a person reads, in either language. */
export function sayIn(language: 'en' | 'fr'): Say {
  const words: object = language === 'fr' ? fr : en;
  const one = (count: number): boolean => (language === 'fr' ? Math.abs(count) < 2 : count === 1);
  return (key, given = {}) => {
    const plural = `${key}_${one(Number(given['count'])) ? 'one' : 'other'}`;
    const template = find(words, key) ?? find(words, plural);
    if (template === undefined) throw new Error(`no words for ${key} in ${language}`);
    return template.replace(/\{\{(\w+)(, de)?\}\}/gu, (_, name: string, de: string | undefined) =>
      afterDe(de && 'd', String(given[name] ?? '')),
    );
  };
}

function find(words: object, key: string): string | undefined {
  let part: unknown = words;
  for (const name of key.split(/[:.]/u))
    part = typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[name] : undefined;
  return typeof part === 'string' ? part : undefined;
}

/** Words as a pattern that holds for any given detail: `{{name}}` stands for whatever is there. */
export function pattern(say: Say, key: string, given: Readonly<Record<string, string | number>> = {}): RegExp {
  const mark = '\u0000';
  const words = say(key, new Proxy(given, { get: (target, name: string) => target[name] ?? mark }));
  return new RegExp(
    words
      .replace(/[.*+?^$()|[\]\\{}]/gu, String.raw`\$&`)
      .replaceAll(`de ${mark}`, '(?:de |d’).*')
      .replaceAll(mark, '.*'),
    'u',
  );
}

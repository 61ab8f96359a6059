import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../../core/refusals/codes.ts';
import { sentenceDetails } from './details.ts';
import { sentence, sentenceTemplates } from './index.ts';

const places = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]!);
const languages = ['en', 'fr'] as const;

describe.each(languages)('sentences in %s', (language) => {
  test.each(refusalCodes)('%s is whole with all its details and with none', (code) => {
    const details = Object.fromEntries(sentenceDetails[code].map((name) => [name, `«${name}»`]));
    for (const given of [details, {}]) {
      const text = sentence(code, given, language);
      expect(text).toMatch(/^[\p{Lu}«“[0-9].{9,}[.]$/u);
      expect(text).not.toMatch(/[{}[\]|…]|undefined|\s[.,](?!\w)|\(\s*\)/u);
    }
    for (const name of sentenceDetails[code]) expect(sentence(code, details, language)).toContain(`«${name}»`);
  });

  test('uses only the details that are listed', () => {
    for (const code of refusalCodes)
      for (const name of places(sentenceTemplates[language][code])) expect(sentenceDetails[code], code).toContain(name);
  });
});

test('days, times and sizes are worded in the language', () => {
  expect(sentence('DAY_OVER_24_HOURS', { member: 'Awa', day: '2026-03-02', seconds: 90_000 }, 'en')).toContain(
    'Awa would have more than 24 hours on 2 March 2026 (25\u00a0h\u00a000)',
  );
  expect(sentence('DAY_OVER_24_HOURS', { member: 'Awa', day: '2026-03-02', seconds: 90_000 }, 'fr')).toContain(
    'le 2 mars 2026 (25\u00a0h\u00a000)',
  );
  expect(sentence('FILE_TOO_LARGE', { bytes: 209_715_200 }, 'fr')).toContain('200\u00a0Mo');
});

test('French punctuation keeps its no-break spaces', () => {
  expect(sentence('BOOK_EXISTS', { name: 'Atelier' }, 'fr')).toContain('«\u00a0Atelier\u00a0»');
  for (const code of refusalCodes) expect(sentence(code, {}, 'fr'), code).not.toMatch(/ [;!?:»%]|« /u);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentenceDetails } from '../../src/contract/sentences/details.ts';
import { sentence } from '../../src/contract/sentences/index.ts';
import { refusalCodes, type RefusalCode } from '../../src/core/refusals/codes.ts';
import type { RefusalDetails } from '../../src/core/refusals/refusal.ts';
import { removeFolder } from '../support/workshop.ts';
import { refusalCases, refusalOfCase } from './cases.ts';
import { makeKit, type Kit } from './kit.ts';

/** Met through the command line: tests/cli. */
const elsewhere: readonly RefusalCode[] = ['FILE_NOT_FOUND', 'PASSPHRASE_MISSING', 'PDF_NOT_OURS', 'FILE_NOT_OURS'];
/** For machines, beside the sentence. */
const beside: Readonly<Partial<Record<RefusalCode, readonly string[]>>> = { ROW_RAGGED: ['problem'] };

const given = new Map<RefusalCode, Set<string>>();

/** The sentence without what a detail may bring along of brackets and marks. */
function checkSentence(code: RefusalCode, details: RefusalDetails): void {
  for (const language of ['en', 'fr'] as const) {
    const text = sentence(code, details, language);
    // What a detail brings along (the brackets of a place in a charter) is its own.
    const own = Object.values(details).reduce<string>(
      (rest, detail) => (detail === '' ? rest : rest.replaceAll(String(detail), 'x')),
      text,
    );
    expect(own, `${code} in ${language}`).not.toMatch(/[{}[\]|]|…(?!»|”)/u);
    expect(text, `${code} in ${language}`).not.toMatch(/undefined|NaN|\(\s*\)/u);
    const bare = sentence(code, {}, language);
    const spoken = Object.keys(details).filter((name) => sentenceDetails[code].includes(name) && details[name] !== '');
    if (spoken.length > 0) expect(text, `${code} in ${language} says what it knows`).not.toBe(bare);
  }
}

/** Rows that this connection has written or tried to write, also those that were taken back. */
const changesOf = (kit: Kit): number => kit.book.db.get<{ changes: number }>('select total_changes() as changes')!.changes;

describe('every refusal can be met, is the one it should be, and is worded in both languages', () => {
  it.each(refusalCases)('$code: $when', async (one) => {
    const kit = makeKit();
    const changes = changesOf(kit);
    try {
      const before = kit.book.version();
      const refusal = await refusalOfCase(one, kit);
      expect(refusal?.code).toBe(one.code);
      const { details } = refusal!;
      for (const name of Object.keys(details)) {
        if (!beside[one.code]?.includes(name))
          expect(sentenceDetails[one.code], `“${name}” has a place in the sentence of ${one.code}`).toContain(name);
        given.set(one.code, (given.get(one.code) ?? new Set()).add(name));
      }
      checkSentence(one.code, details);
      if (kit.book.db.raw.open) {
        expect(kit.book.version() >= before).toBe(true);
        expect(kit.book.db.raw.inTransaction).toBe(false);
      }
    } finally {
      if (kit.book.db.raw.open) {
        // What was refused has left nothing half done; where no row was touched at all there is nothing to look for.
        if (changesOf(kit) !== changes && !['BOOK_NEWER', 'BOOK_BEHIND', 'DOCUMENT_UNSIGNED', 'IDENTITY_DAMAGED'].includes(one.code))
          expect(kit.doctor().violations).toEqual([]);
        kit.close();
      }
      removeFolder(kit.folder);
    }
  });

  it('every place in a sentence is filled by someone', () => {
    for (const code of refusalCodes) {
      if (elsewhere.includes(code)) continue;
      for (const name of sentenceDetails[code]) expect([...(given.get(code) ?? [])], `{${name}} of ${code}`).toContain(name);
    }
  });

  it('every code is met here or through the command line, and no code stands for nothing', () => {
    const here = new Set(refusalCases.map((one) => one.code));
    expect(refusalCodes.filter((code) => !here.has(code) && !elsewhere.includes(code))).toEqual([]);
    const root = resolve(import.meta.dirname, '../..');
    const sources = (folder: string, tests: boolean): string =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/u.test(name) && name.endsWith('.test.ts') === tests && !/refusals.codes\.ts$|sentences/u.test(name))
        .map((name) => readFileSync(join(root, folder, name), 'utf8'))
        .join('\n');
    const cli = sources('tests/cli', true);
    for (const code of elsewhere) expect(cli, `${code} is tested in tests/cli`).toContain(`'${code}'`);
    const src = sources('src', false);
    for (const code of refusalCodes) expect(src, `${code} is raised somewhere`).toContain(`'${code}'`);
  });
});

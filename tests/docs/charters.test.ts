import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { charterDocuments } from '../../scripts/charterMarkdown.ts';
import { root } from '../hosts/sources.ts';

const folder = join(root, 'docs', 'charters');
const documents = charterDocuments();

describe('docs/charters, written by `npm run charter-pages`', () => {
  it('has a page for each charter and no other', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...documents.keys()].toSorted());
  });

  it.each([...documents])('%s is current', (name, text) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it.each([...documents])('%s is whole: links inside the folder lead somewhere, every table is a table', (_, text) => {
    for (const [, target] of text.matchAll(/\]\(([^)#:]+\.md)\)/gu)) expect(documents.has(target!)).toBe(true);
    const rows = text.split('\n').map((line) => (line.startsWith('|') ? line.split('|').length : 0));
    rows.forEach((cells, index) => {
      if (cells > 0 && rows[index - 1]! > 0) expect(cells).toBe(rows[index - 1]);
    });
    expect(text).not.toMatch(/undefined|\[object|NaN/u);
  });
});

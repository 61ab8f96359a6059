import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillBook } from './fill.ts';
import { expectedHashes, expectedTotals, generate, memberValues, noteText, sharesHash } from './generator.ts';
import { checkBook } from './world.ts';

describe('the workload of the bench', () => {
  it('begins with the known rows', () => {
    const load = generate(10_000, 200);
    const row = (i: number) => [
      load.member[i],
      load.activity[i],
      load.day[i],
      load.quantity[i],
      load.status[i],
      load.approver[i],
      load.approvalDay[i],
      load.rate[i],
      load.value[i],
    ];
    expect(row(0)).toEqual([60, 17, 0, 255, 1, 81, 4, 85, 244_800_000]);
    expect(row(1)).toEqual([114, 20, 0, 19_258, 1, 129, 1, 100, 462_192_000]);
  });

  it.each([10, 200, 5000])('gives the known total and shares at ten thousand rows of %i members', (members) => {
    const values = memberValues(generate(10_000, members));
    expect(values.reduce((sum, value) => sum + value, 0n)).toBe(expectedTotals[10_000]);
    expect(sharesHash(values)).toBe(expectedHashes[`10000/${members}`]);
  });

  it('has a word for each of its notes', () => {
    expect(noteText(0)).toBe('');
    for (let seed = 1; seed < 4_000_000_000; seed += 9_999_991) expect(noteText(seed)).toMatch(/^[a-z]+ [a-z]+ [a-z]+ [a-z]+ #\d+$/u);
  });

  it('weighs the same in a book of ours, from the sums and from the contributions', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tantieme-workload-'));
    try {
      const load = generate(10_000, 200);
      const path = join(folder, 'book.tantieme');
      fillBook(path, load);
      expect(checkBook(path, load)).toBe('shares fe05479e0a1e137d');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

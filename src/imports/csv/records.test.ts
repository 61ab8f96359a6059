import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeLines, parseRecords, pieceLength } from './records.ts';

const all = (text: string): { records: (readonly string[])[]; pieces: number } => {
  const batches = [...parseRecords(text, ';')];
  return { records: batches.flatMap((batch) => [...batch.records]), pieces: batches.length };
};

describe('parseRecords', () => {
  it('law: piece by piece gives what papaparse gives at once', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', '\n', ' '), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 3, maxLength: 8 }), (table) => {
        const block = `${Papa.unparse(table, { delimiter: ';', newline: '\n', quotes: true })}\n`;
        const text = block.repeat(Math.ceil((2.2 * pieceLength) / block.length));
        const read = all(text);
        expect(read.pieces).toBeGreaterThan(2);
        const expected = Papa.parse<string[]>(text, { delimiter: ';', newline: '\n' }).data;
        // Compared as text: a deep comparison of a hundred thousand rows would take the longest here.
        expect(JSON.stringify(read.records) === JSON.stringify(expected)).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it('ends at a record longer than a piece, and says how many lines it took', () => {
    const text = `a;b\n"${'c\n'.repeat(pieceLength)}`;
    const batches = [...parseRecords(text, ';')];
    expect(batches[0]?.records).toEqual([['a', 'b']]);
    expect([...(batches[1]?.broken.values() ?? [])]).toEqual([pieceLength]);
    expect(batches).toHaveLength(2);
  });

  it('reads a record that is longer than a step and shorter than a piece', () => {
    const long = 'c\n'.repeat(pieceLength / 4);
    const read = all(`a;b\n"${long}";d\ne;f\n${'g;h\n'.repeat(pieceLength / 8)}`);
    expect(read.records.slice(0, 3)).toEqual([
      ['a', 'b'],
      [long, 'd'],
      ['e', 'f'],
    ]);
    expect(read.records).toHaveLength(3 + pieceLength / 8 + 1);
  });

  it('makes one of every kind of line end', () => {
    expect(normalizeLines('a\r\nb\rc\nd\r\r\n')).toBe('a\nb\nc\nd\n\n');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { refusalCodes } from '../../src/core/refusals/codes.ts';
import { readImport } from '../../src/imports/index.ts';
import { bytesOf, english, french, options, toggl } from './help.ts';

const bases: readonly Uint8Array[] = [
  toggl(
    {},
    { user: 'Éloïse', description: 'Plan, "niveau"\n1' },
    { day: '2026-03-04' },
    { start: '22:00:00', endDay: '2026-03-03', end: '00:00:00' },
  ),
  french('Ada;02/03/2026;temps;2,00;h;25,00;EUR;Atelier;Plan;', 'Bo;25/03/2026;numéraire;1 500,00;EUR;1,00;EUR;Capital;Apport;recu.pdf'),
  english('Ada,2026-03-02,time,1:30,h,,EUR,Workshop,"a, b",', 'Bo,03/25/2026,material,4,unit,2.50,EUR,Workshop,wood,'),
].map(bytesOf);

const odd = [
  '\ufeff',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '"',
  '""',
  '\0',
  '\u202e',
  '\u2028',
  '1e308',
  '1.234,56',
  '31.02.2026',
  '-',
  '=',
  "'",
  '99999999999999999999',
  'é',
  'e\u0301',
  '02/03/2026',
  '24:00:00',
  'x'.repeat(3000),
  ';'.repeat(500),
  '"x'.repeat(200),
  '\n'.repeat(50),
  'Date',
  'Member',
  'Duration',
  '٣',
  '½',
  '１２',
];

interface Mutation {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(600),
  remove: fc.oneof({ weight: 4, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(400) }),
  insert: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...odd).map(bytesOf) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }) },
  ),
});

function mutate(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce((made, change) => {
    const at = change.at % (made.length + 1);
    return new Uint8Array([...made.subarray(0, at), ...change.insert, ...made.subarray(at + change.remove)]);
  }, bytes);
}

describe('mutated files', () => {
  it('law: a file is refused by a known code, or every row of it is proposed or refused, once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bases),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('auto', 'toggl', 'contributions'),
        (base, changes, format) => {
          const bytes = mutate(base, changes);
          const started = performance.now();
          try {
            const proposal = readImport(bytes, { ...options, format });
            const numbers = [...proposal.rows, ...proposal.refused].map((row) => row.row);
            expect(new Set(numbers).size).toBe(numbers.length);
            expect(proposal.rowsTotal).toBe(numbers.length);
            expect(new Set(proposal.rows.map((row) => row.fingerprint)).size).toBe(proposal.rows.length);
            for (const row of proposal.rows) {
              expect(Number.isSafeInteger(row.quantity) && row.quantity > 0).toBe(true);
              expect(row.day <= options.today && row.memberName !== '').toBe(true);
            }
            for (const row of proposal.refused) expect(refusalCodes).toContain(row.code);
            expect(proposal.members.reduce((sum, member) => sum + member.rows, 0)).toBe(proposal.rows.length);
            // The same bytes again are the same rows: nothing depends on what was read before.
            expect(readImport(bytes, { ...options, format })).toEqual(proposal);
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            expect(refusalCodes).toContain(error.refusal.code);
          }
          expect(performance.now() - started).toBeLessThan(5_000);
        },
      ),
      { numRuns: 500, verbose: 1 },
    );
  });

  it('law: any bytes at all are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          readImport(bytes, options);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a million columns, a long line and a million blank lines are read in time with their length', () => {
    for (const text of [','.repeat(1_000_000), 'x'.repeat(10_000_000), '\n'.repeat(1_000_000) + 'x', '"'.repeat(2_000_001)]) {
      const started = process.cpuUsage();
      expect(() => readImport(bytesOf(text), options)).toThrow(Refused);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
    }
    const wide = toggl({}) + ','.repeat(2_000_000);
    expect(readImport(bytesOf(wide), options)).toMatchObject({ rowsTotal: 2, refused: [{ row: 3, code: 'ROW_RAGGED' }] });
  });
});

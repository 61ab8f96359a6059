import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../days/day.ts';
import { attribute, stretchesOf, type Given, type Line, type NumberedTerms } from './attribute.ts';
import { paces } from './terms.ts';

const line = (...commitments: NumberedTerms[]): Line => ({ member: 1, project: 1, activity: 1, commitments });
const weekly = (number: number, from: string, to: string | null = null): NumberedTerms => ({ number, quantity: 10, per: 'week', from, to });
const once = (number: number, quantity: number, from: string, to: string): NumberedTerms => ({ number, quantity, per: 'once', from, to });
const approved = (...quantities: number[]): Given[] => quantities.map((quantity) => ({ approved: BigInt(quantity), pending: 0n }));

describe('the stretches of a line', () => {
  it('are where the same commitments run, without the days between them, up to the day', () => {
    const commitments = line(weekly(1, '2026-03-02', '2026-03-10'), weekly(2, '2026-03-09', '2026-03-20'), weekly(3, '2026-04-01'));
    const days = (asOf: string) => stretchesOf(commitments, asOf).map(({ from, to }) => `${from} ${to}`);
    expect(days('2026-04-05')).toEqual([
      '2026-03-02 2026-03-08',
      '2026-03-09 2026-03-10',
      '2026-03-11 2026-03-20',
      '2026-04-01 2026-04-05',
    ]);
    expect(days('2026-03-09')).toEqual(['2026-03-02 2026-03-08', '2026-03-09 2026-03-09']);
    expect(days('2026-03-01')).toEqual([]);
  });
});

describe('what is given counts for one commitment', () => {
  const asOf = '2026-03-15';
  it('first what is due, then what is promised for later, and what is more stays with the last', () => {
    const commitments = line(once(1, 6, '2026-03-02', '2026-06-30'), weekly(2, '2026-03-02', '2026-12-31'));
    const to = (quantity: number) => {
      const stretches = stretchesOf(commitments, asOf);
      return attribute(commitments, asOf, stretches, approved(quantity)).map((part) => Number(part.approved));
    };
    // Two weeks of 10 are due, nothing of the 6 yet.
    expect([to(20), to(24), to(26), to(30)]).toEqual([
      [0, 20],
      [4, 20],
      [6, 20],
      [6, 24],
    ]);
  });

  it('of two that are due the one that ends first is served first', () => {
    const commitments = line(once(1, 6, '2026-03-02', '2026-03-14'), once(2, 6, '2026-03-02', '2026-03-12'));
    expect(attribute(commitments, asOf, stretchesOf(commitments, asOf), approved(8, 0)).map((part) => Number(part.approved))).toEqual([
      2, 6,
    ]);
  });

  it('what waits comes after what is approved, and takes only the room that is left', () => {
    const commitments = line(once(1, 6, '2026-03-02', '2026-03-15'), weekly(2, '2026-03-02'));
    const given: Given[] = [{ approved: 5n, pending: 3n }];
    expect(attribute(commitments, asOf, stretchesOf(commitments, asOf), given)).toEqual([
      { approved: 5n, pending: 1n },
      { approved: 0n, pending: 2n },
    ]);
  });

  it('a contrary entry that takes back more than the stretch gave lessens the first', () => {
    const commitments = line(once(1, 6, '2026-03-02', '2026-03-08'), weekly(2, '2026-03-02'));
    expect(attribute(commitments, asOf, stretchesOf(commitments, asOf), approved(8, -3)).map((part) => Number(part.approved))).toEqual([
      6, -1,
    ]);
  });

  it('whatever is promised and given: nothing is lost, nothing counts twice', () => {
    const commitment = fc.record({
      quantity: fc.integer({ min: 1, max: 60 }),
      per: fc.constantFrom(...paces),
      from: fc.integer({ min: 0, max: 60 }),
      length: fc.option(fc.integer({ min: 0, max: 60 })),
    });
    fc.assert(
      fc.property(fc.array(commitment, { minLength: 1, maxLength: 5 }), fc.array(fc.integer({ min: -20, max: 90 })), (list, quantities) => {
        const commitments = line(
          ...list.map(({ quantity, per, from, length }, index): NumberedTerms => {
            const begin = addDays('2026-01-01', from);
            const days = length ?? (per === 'once' ? 9 : null);
            return { number: index + 1, quantity, per, from: begin, to: days === null ? null : addDays(begin, days) };
          }),
        );
        const stretches = stretchesOf(commitments, '2026-03-15');
        const given = stretches.map((_, index): Given => ({
          approved: BigInt(quantities[index] ?? 0),
          pending: BigInt(Math.abs(quantities.at(-1 - index) ?? 0)),
        }));
        const parts = attribute(commitments, '2026-03-15', stretches, given);
        for (const state of ['approved', 'pending'] as const)
          expect(parts.reduce((sum, part) => sum + part[state], 0n)).toBe(given.reduce((sum, part) => sum + part[state], 0n));
        for (const day of stretches.flatMap(({ from, to }) => [from, to]))
          expect(commitments.commitments.some(({ from, to }) => from <= day && (to === null || day <= to))).toBe(true);
      }),
    );
  });
});

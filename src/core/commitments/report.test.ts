import { describe, expect, it } from 'vitest';
import { figuresOf, needFigures, prepare, teamFigures, type CriticalSize, type Need, type Commitment } from './report.ts';

const asOf = '2026-03-15';
const members = new Map([
  [1, { joined: '2026-01-01', left: null }],
  [2, { joined: '2026-01-01', left: null }],
  [3, { joined: '2026-01-01', left: '2026-03-08' }],
]);
const commitment = (number: number, member: number, changes: Partial<Commitment> = {}): Commitment => ({
  number,
  member,
  project: 1,
  activity: 1,
  need: 1,
  quantity: 10,
  per: 'week',
  from: '2026-03-02',
  to: null,
  ...changes,
});
const need = (changes: Partial<Need> = {}): Need => ({
  number: 1,
  project: 1,
  activity: 1,
  quantity: 100,
  by: null,
  closed: null,
  ...changes,
});

function reportOn(commitments: readonly Commitment[], needs: readonly Need[], given: bigint, size: CriticalSize) {
  const prepared = prepare(commitments, members, asOf);
  const figures = figuresOf(
    prepared,
    prepared.stretches.flat().map(() => ({ approved: given, pending: 1n })),
  );
  const wanted = needFigures(needs, prepared, figures.commitments);
  const team = teamFigures(
    size,
    needs.map((one, index) => ({ ...one, ...wanted[index]! })),
    prepared.commitments,
    asOf,
  );
  return { ...figures, needs: wanted, team };
}
const none: CriticalSize = { members: null, coverage: null };

describe('promised against given', () => {
  it('by commitment, by line and by need', () => {
    const { commitments, lines, needs } = reportOn(
      [commitment(1, 1), commitment(2, 1, { need: null, activity: 2 }), commitment(3, 2, { to: '2026-03-11' })],
      [need()],
      9n,
      none,
    );
    expect(commitments.map(({ number, due, whole, approved }) => [number, due, whole, approved])).toEqual([
      [1, 20n, null, 9n],
      [2, 20n, null, 9n],
      [3, 14n, 14n, 9n],
    ]);
    expect(lines.map(({ member, activity, due, approved, pending }) => [member, activity, due, approved, pending])).toEqual([
      [1, 1, 20n, 9n, 1n],
      [1, 2, 20n, 9n, 1n],
      [2, 1, 14n, 9n, 1n],
    ]);
    expect(needs).toEqual([{ number: 1, promised: 34n, approved: 18n, pending: 2n, open: true }]);
  });

  it('a need counts what will have been promised by its day; what ends before, up to its end', () => {
    const promised = (terms: Partial<Commitment>, by: string | null) =>
      reportOn([commitment(1, 1, terms)], [need({ by })], 0n, none).needs[0]!.promised;
    expect(promised({}, '2026-04-12')).toBe(60n);
    expect(promised({ to: '2026-03-29' }, '2026-04-12')).toBe(40n);
    expect(promised({ to: '2026-12-31' }, '2026-03-05')).toBe(6n);
    expect(promised({}, '2026-02-28')).toBe(0n);
    expect(promised({ per: 'once', to: '2026-12-31' }, '2026-04-12')).toBe(10n);
  });

  it('who left owes nothing from then on', () => {
    const { commitments, needs } = reportOn(
      [commitment(1, 3), commitment(2, 3, { per: 'once', quantity: 40, to: '2026-06-30' })],
      [need()],
      0n,
      none,
    );
    expect(commitments.map(({ due, whole }) => [due, whole])).toEqual([
      [10n, 10n],
      [0n, 0n],
    ]);
    expect(needs[0]!.promised).toBe(10n);
  });
});

describe('the size of a team', () => {
  const sized = (size: Partial<CriticalSize>, needs: readonly Need[], commitments = [commitment(1, 1), commitment(2, 2)]) =>
    reportOn(commitments, needs, 0n, { ...none, ...size }).team;

  it('counts members who have a commitment that is not over, also one that begins later', () => {
    expect(sized({}, []).committed).toEqual([1, 2]);
    expect(
      sized({}, [], [commitment(1, 1, { to: '2026-03-14' }), commitment(2, 2, { from: '2026-05-01' }), commitment(3, 3)]).committed,
    ).toEqual([2]);
  });

  it('is reached or not by members, by needs, or by both', () => {
    expect(sized({}, []).reached).toBeNull();
    expect([sized({ members: 2 }, []).reached, sized({ members: 3 }, []).reached]).toEqual([true, false]);
    // 40 of 100 promised, and the second need not at all: a fifth.
    const needs = [need(), need({ number: 2 })];
    expect(sized({ coverage: 2000 }, needs)).toMatchObject({ reached: true, openNeeds: 2 });
    expect(sized({ coverage: 2001 }, needs).reached).toBe(false);
    expect(sized({ members: 3, coverage: 2000 }, needs).reached).toBe(false);
  });

  it('a need is covered once at most, and one that is closed is no longer looked for', () => {
    const over = [need({ quantity: 5 }), need({ number: 2 })];
    expect(sized({ coverage: 5000 }, over).reached).toBe(true);
    expect(sized({ coverage: 5001 }, over).reached).toBe(false);
    expect(sized({ coverage: 10_000 }, [over[0]!, need({ number: 2, closed: asOf })]).reached).toBe(true);
    expect(sized({ coverage: 10_000 }, [over[0]!, need({ number: 2, closed: '2026-03-16' })]).reached).toBe(false);
  });

  it('where all needs are closed nothing is missing, where none was told nothing is covered', () => {
    expect(sized({ coverage: 1 }, [need({ closed: asOf })])).toMatchObject({ coverage: null, reached: true });
    expect(sized({ coverage: 1 }, [])).toMatchObject({ coverage: null, reached: false });
  });
});

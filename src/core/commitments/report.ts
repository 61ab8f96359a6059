import type { Day } from '../days/day.ts';
import { dividedBy, isMore, plus, ratio, none, type Ratio } from '../quantities/ratio.ts';
import { assert } from '../refusals/refusal.ts';
import { attribute, stretchesOf, type Given, type Line, type Stretch } from './attribute.ts';
import { dueUntil, within, wholeOf, type Membership, type Terms } from './terms.ts';

export interface Commitment extends Terms {
  readonly number: number;
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  /** The need that it answers, when it answers one. */
  readonly need: number | null;
}
/** What a project looks for: a quantity of an activity, by a day or whenever it comes. */
export interface Need {
  readonly number: number;
  readonly project: number;
  readonly activity: number;
  readonly quantity: number;
  readonly by: Day | null;
  readonly closed: Day | null;
}
/** From which size on a team can do its project: so many members who have promised something, so much of its needs covered. */
export interface CriticalSize {
  readonly members: number | null;
  /** Hundredths of a percent. */
  readonly coverage: number | null;
}

export interface CommitmentFigures extends Given {
  readonly number: number;
  /** The terms as far as the member belongs; null when nothing is left of them. */
  readonly terms: Terms | null;
  /** Fallen due up to the day. */
  readonly due: bigint;
  /** All of it; null without an end. */
  readonly whole: bigint | null;
}
export interface LineFigures extends Given {
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly due: bigint;
}
export interface NeedFigures extends Given {
  readonly number: number;
  readonly promised: bigint;
  readonly open: boolean;
}
export interface TeamFigures {
  readonly committed: readonly number[];
  /** The mean of how far each open need is covered by commitments; null when no need is open. */
  readonly coverage: Ratio | null;
  readonly openNeeds: number;
  /** Null when the project has no critical size. */
  readonly reached: boolean | null;
}

interface Prepared {
  readonly asOf: Day;
  readonly commitments: readonly (Commitment & { readonly terms: Terms | null })[];
  readonly lines: readonly Line[];
  readonly stretches: readonly (readonly Stretch[])[];
}

/** The first half: what has to be summed up. `stretches` of all lines, one list after another, are what is asked of the book. */
export function prepare(commitments: readonly Commitment[], members: ReadonlyMap<number, Membership>, asOf: Day): Prepared {
  const clipped = commitments.map((commitment) => {
    const member = members.get(commitment.member);
    assert(member, `member ${commitment.member} of a commitment exists`);
    return { ...commitment, terms: within(commitment, member) ?? null };
  });
  const lines = new Map<string, Line & { commitments: (Terms & { number: number })[] }>();
  for (const { member, project, activity, number, terms } of clipped) {
    const key = `${member} ${project} ${activity}`;
    const line = lines.get(key) ?? { member, project, activity, commitments: [] };
    lines.set(key, line);
    if (terms) line.commitments.push({ ...terms, number });
  }
  const list = [...lines.values()].sort(
    (left, right) => left.member - right.member || left.project - right.project || left.activity - right.activity,
  );
  return { asOf, commitments: clipped, lines: list, stretches: list.map((line) => stretchesOf(line, asOf)) };
}

/** The second half: promised against given, by commitment and by line. `given` has one sum for each stretch, in their order. */
export function figuresOf(
  { asOf, commitments, lines, stretches }: Prepared,
  given: readonly Given[],
): { readonly commitments: readonly CommitmentFigures[]; readonly lines: readonly LineFigures[] } {
  const byPromise = new Map<number, Given>();
  let next = 0;
  const lineFigures = lines.map((line, index): LineFigures => {
    const own = given.slice(next, (next += stretches[index]!.length));
    const parts = attribute(line, asOf, stretches[index]!, own);
    line.commitments.forEach(({ number }, place) => byPromise.set(number, parts[place]!));
    const { member, project, activity } = line;
    return {
      member,
      project,
      activity,
      due: line.commitments.reduce((sum, terms) => sum + dueUntil(terms, asOf), 0n),
      approved: own.reduce((sum, part) => sum + part.approved, 0n),
      pending: own.reduce((sum, part) => sum + part.pending, 0n),
    };
  });
  assert(next === given.length, 'every stretch has its sum');
  return {
    commitments: commitments.map(({ number, terms }) => ({
      number,
      terms,
      due: terms ? dueUntil(terms, asOf) : 0n,
      whole: terms ? wholeOf(terms) : 0n,
      ...(byPromise.get(number) ?? { approved: 0n, pending: 0n }),
    })),
    lines: lineFigures,
  };
}

/**
 * What a commitment adds to its need: the whole of what is promised once; of what is promised each week or month all that falls due up to
 * its end or the need's day, whichever comes first, or, where neither has one, up to the day that is looked at.
 */
function promisedTo(need: Need, terms: Terms, asOf: Day): bigint {
  if (terms.per === 'once') return BigInt(terms.quantity);
  const ends = [terms.to, need.by].filter((day) => day !== null).sort();
  const to = ends[0] ?? asOf;
  return to < terms.from ? 0n : dueUntil({ ...terms, to }, to);
}

export function needFigures(
  needs: readonly Need[],
  { commitments, asOf }: Prepared,
  figures: readonly CommitmentFigures[],
): readonly NeedFigures[] {
  const given = new Map(figures.map((row) => [row.number, row]));
  return needs.map((need) => {
    const own = commitments.filter((commitment) => commitment.need === need.number);
    const sum = (pick: (commitment: (typeof own)[number]) => bigint): bigint =>
      own.reduce((total, commitment) => total + pick(commitment), 0n);
    return {
      number: need.number,
      promised: sum((commitment) => (commitment.terms ? promisedTo(need, commitment.terms, asOf) : 0n)),
      approved: sum((commitment) => given.get(commitment.number)!.approved),
      pending: sum((commitment) => given.get(commitment.number)!.pending),
      open: need.closed === null || asOf < need.closed,
    };
  });
}

/** How large a project's team is: who has a commitment that is not over, how far its open needs are covered, and whether that is enough. */
export function teamFigures(
  size: CriticalSize,
  needs: readonly (Need & NeedFigures)[],
  commitments: readonly (Commitment & { readonly terms: Terms | null })[],
  asOf: Day,
): TeamFigures {
  const committed = new Set(
    commitments.filter(({ terms }) => terms && (terms.to === null || terms.to >= asOf)).map(({ member }) => member),
  );
  const open = needs.filter((need) => need.open);
  const covered = open.reduce((sum, need) => plus(sum, coverageOf(need)), none);
  const coverage = open.length === 0 ? null : dividedBy(covered, ratio(BigInt(open.length)));
  return {
    committed: [...committed].sort((left, right) => left - right),
    coverage,
    openNeeds: open.length,
    reached: reachedBy(size, committed.size, coverage, needs.length),
  };
}

/** Promised over needed, one at most. */
function coverageOf({ promised, quantity }: { readonly promised: bigint; readonly quantity: number }): Ratio {
  const needed = BigInt(quantity);
  return promised >= needed ? ratio(1n) : ratio(promised, needed);
}

/** Where every need was closed nothing is missing; where none was ever told, nothing is covered. */
function reachedBy(size: CriticalSize, members: number, coverage: Ratio | null, needs: number): boolean | null {
  if (size.members === null && size.coverage === null) return null;
  const enough = size.members === null || members >= size.members;
  if (size.coverage === null) return enough;
  if (coverage === null) return enough && needs > 0;
  return enough && !isMore(ratio(BigInt(size.coverage), 10_000n), coverage);
}

/** One member for a team at least, a hundred percent at most. */
export function criticalSizeFits({ members, coverage }: CriticalSize): boolean {
  const whole = (value: number | null, least: number, most: number): boolean =>
    value === null || (Number.isInteger(value) && value >= least && value <= most);
  return whole(members, 1, 100_000) && whole(coverage, 1, 10_000);
}

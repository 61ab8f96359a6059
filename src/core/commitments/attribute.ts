import { addDays, type Day } from '../days/day.ts';
import { assert } from '../refusals/refusal.ts';
import { dueUntil, wholeOf, type Terms } from './terms.ts';

/** One member's commitments of one activity to one project: what they give there counts for these, and once. */
export interface Line {
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly commitments: readonly NumberedTerms[];
}
export interface NumberedTerms extends Terms {
  readonly number: number;
}

/** Days, both included, over which the same commitments of a line run. */
export interface Stretch {
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly from: Day;
  readonly to: Day;
}

/** What was given in a stretch: approved, and what still waits for approval. */
export interface Given {
  readonly approved: bigint;
  readonly pending: bigint;
}

/** The stretches of a line up to a day, in order: what has to be summed up to attribute what was given. */
export function stretchesOf({ member, project, activity, commitments }: Line, asOf: Day): Stretch[] {
  const begun = commitments.filter((commitment) => commitment.from <= asOf);
  const begins = new Set(begun.flatMap(({ from, to }) => [from, ...(to !== null && to < asOf ? [addDays(to, 1)] : [])]));
  const days = [...begins].sort();
  return days
    .map((from, index) => ({ member, project, activity, from, to: index + 1 < days.length ? addDays(days[index + 1]!, -1) : asOf }))
    .filter((stretch) => begun.some((commitment) => runsOn(commitment, stretch.from)));
}

function runsOn({ from, to }: Terms, day: Day): boolean {
  return from <= day && (to === null || day <= to);
}

interface Account {
  readonly commitment: NumberedTerms;
  readonly due: bigint;
  readonly whole: bigint | null;
  approved: bigint;
  pending: bigint;
}

/**
 * Says which commitment each given quantity counts for, each once. Among the commitments that run in a stretch the one that ends first is
 * served first (then the one that began first, then the lower number): up to what is due, then up to the whole of what was promised;
 * what is more than all of it stays with the last. What takes back more than was given lessens the first.
 * @returns by commitment, in the line's order; the sums are those of the stretches.
 */
export function attribute(line: Line, asOf: Day, stretches: readonly Stretch[], given: readonly Given[]): Given[] {
  const accounts = line.commitments.map((commitment): Account => ({
    commitment,
    due: dueUntil(commitment, asOf),
    whole: wholeOf(commitment),
    approved: 0n,
    pending: 0n,
  }));
  const inOrder = accounts.toSorted((left, right) => compare(left.commitment, right.commitment));
  for (const state of ['approved', 'pending'] as const)
    stretches.forEach((stretch, index) => {
      const running = inOrder.filter((account) => runsOn(account.commitment, stretch.from));
      assert(running.length > 0, 'a stretch has a commitment that runs in it');
      serve(running, state, given[index]![state]);
    });
  return accounts.map(({ approved, pending }) => ({ approved, pending }));
}

function serve(running: readonly Account[], state: 'approved' | 'pending', quantity: bigint): void {
  if (quantity <= 0n) {
    running[0]![state] += quantity;
    return;
  }
  let left = quantity;
  for (const level of ['due', 'whole'] as const)
    for (const account of running) {
      const limit = account[level];
      const room = limit === null ? left : limit - account.approved - account.pending;
      const served = room < left ? room : left;
      if (served <= 0n) continue;
      account[state] += served;
      left -= served;
    }
  running.at(-1)![state] += left;
}

function compare(left: NumberedTerms, right: NumberedTerms): number {
  if (left.to !== right.to) return left.to === null ? 1 : right.to === null ? -1 : left.to < right.to ? -1 : 1;
  if (left.from !== right.from) return left.from < right.from ? -1 : 1;
  return left.number - right.number;
}

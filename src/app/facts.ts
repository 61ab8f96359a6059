import type { Charter } from '../core/charters/charter.ts';
import { sumNeeds, type SumNeeds } from '../core/charters/needs.ts';
import { addDays, monthNumber, sinceTheStart, type Day } from '../core/days/day.ts';
import type { ContributionSum, Facts, MemberFacts, RetainedPart } from '../core/waterfall/facts.ts';
import type { MemberRecord } from '../core/waterfall/stored.ts';
import { placedMembers, readOutcome } from '../core/waterfall/stored.ts';
import { figuresInForce } from './capital/figures.ts';
import { claimPayments, claimsPaid } from './claims.ts';
import type { ActivityRow, MemberTotal, PeriodRow, Reads, SumRow } from './ports/book.ts';
import { transfersOf } from './transfers.ts';

export interface FactsQuery {
  readonly charter: Charter;
  readonly from: Day;
  readonly to: Day;
  readonly result: bigint;
  /** Contributions of one project only. */
  readonly project?: number | null;
  /** Nothing that was given before the period, whatever the charter counts: the shares of a span by itself. */
  readonly alone?: boolean;
  /** Each member's total in the span, where the caller has read it already. */
  readonly totals?: ReadonlyMap<number, MemberTotal>;
  /** Sums by activity, also where the charter itself does not need them. */
  readonly byActivity?: boolean;
  /** Days, in order, that no sum reaches across. */
  readonly cutAt?: readonly Day[];
  /** Looks at balances as the entries before this one left them, and at members as this period's run found them. */
  readonly of?: PeriodRow;
}

export function closedPeriods(read: Reads): PeriodRow[] {
  return read.periods().filter((period) => period.state === 'closed');
}

/** The closed periods that a span comes after, the latest first; of a closed one, as they were when it was closed. */
export function periodsBefore(read: Reads, { from, of }: Pick<FactsQuery, 'from' | 'of'>): PeriodRow[] {
  return closedPeriods(read)
    .filter((period) => period.to < from && (!of || period.closedSeq < of.closedSeq))
    .sort((left, right) => (left.to < right.to ? 1 : -1));
}

/** Balances with those of runs that are final and not applied yet: the next run will find them. */
function balancesToCome(read: Reads): Map<string, bigint> {
  const balances = new Map(read.accounts().map((row) => [row.account, row.balance]));
  const add = (account: string, amount: bigint): void => void balances.set(account, (balances.get(account) ?? 0n) + amount);
  for (const period of closedPeriods(read)) {
    if (period.appliedSeq !== null) continue;
    for (const [from, to, amount] of transfersOf(readOutcome(period.outcome))) {
      add(from, -BigInt(amount));
      add(to, BigInt(amount));
    }
  }
  return balances;
}

/** What a period is shared from, read from the book. */
export function readFacts(read: Reads, query: FactsQuery): Facts {
  const { from, to, result, of } = query;
  const before = periodsBefore(read, query);
  const sums = readSums(read, query, before);
  return {
    from,
    to,
    digits: read.cooperative().currencyDigits,
    result,
    members: of?.outcome.placed ? placedAgain(read, of, sums) : readMembers(read, to, sums),
    sums,
    figures: figuresInForce(read, of ? read.capitalOperationsBefore(of.closedSeq) : read.capitalOperations()),
    balances: of
      ? new Map(read.accounts().map((row) => [row.account, read.balanceBefore(row.account, of.closedSeq)]))
      : balancesToCome(read),
    claimsPaid: claimsPaid(claimPayments(read, before), query.charter),
    retained: openRetained(before),
  };
}

function readMembers(read: Reads, to: Day, sums: readonly ContributionSum[]): readonly MemberFacts[] {
  const members = read.members();
  if (members.every((member) => member.joined <= to)) return members;
  const given = new Set(sums.map((sum) => sum.member));
  return members.filter((member) => member.joined <= to || given.has(member.number));
}

/** The members of a run as it found them, and any who contributed and are not among them. */
function placedAgain(read: Reads, period: PeriodRow, sums: readonly ContributionSum[]): MemberFacts[] {
  const given = new Set(sums.map((sum) => sum.member));
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const placed = placedMembers(period.outcome.placed!, names);
  const known = new Set(placed.map((member) => member.number));
  return [...placed, ...readMembers(read, period.to, sums).filter((member) => given.has(member.number) && !known.has(member.number))];
}

/** How finely a query adds contributions up: beside days and result, all that its facts depend on. */
export function factsDetail(read: Reads, { charter, byActivity = false, of }: Pick<FactsQuery, 'charter' | 'byActivity' | 'of'>): SumNeeds {
  // A run knows how its members had left, also where that has been taken back since.
  const then = of?.outcome.placed ?? [];
  const someLeft = read.members().some((member) => member.leaving !== null) || then.some(([, , , , , leaving]) => leaving !== null);
  const own = sumNeeds(charter, someLeft);
  return { ...own, byActivity: own.byActivity || byActivity };
}

function readSums(
  read: Reads,
  { charter, from, to, project = null, byActivity = false, alone = false, of, totals, cutAt = [] }: FactsQuery,
  before: readonly PeriodRow[],
): ContributionSum[] {
  const needs = factsDetail(read, { charter, byActivity, ...(of ? { of } : {}) });
  const isCoarse = !needs.byActivity && !needs.byMonth && !needs.byProject;
  const activities = new Map(read.activities().map((activity) => [activity.number, activity]));
  const rows = (first: Day | null, last: Day, periodsAgo: number): ContributionSum[] =>
    first !== null && last < first
      ? []
      : isCoarse
        ? coarseSums(read.weights({ from: first, to: last, project }), last, periodsAgo, (weight) => weight)
        : stretches(first, last, cutAt).flatMap(([from, to]) =>
            read.contributionSums({ from, to, project }, needs).map((row) => ({
              ...toSum(row, activities, periodsAgo, to),
              ...(cutAt.length === 0 ? {} : { since: from ?? sinceTheStart }),
            })),
          );
  if (alone && isCoarse && totals) return coarseSums(totals, to, 0, (total) => total.weight);
  const isWhole = from === sinceTheStart || (!alone && !needs.inPeriod && !needs.byPeriod);
  const all = rows(isWhole ? null : from, to, 0);
  if (!needs.beforePeriod || isWhole || alone) return all;
  if (!needs.byPeriod) return [...all, ...rows(null, addDays(from, -1), 1)];
  // Days between two periods belong to the earlier one.
  let last = addDays(from, -1);
  before.forEach((_, index) => {
    const earlier = before[index + 1];
    all.push(...rows(earlier ? addDays(earlier.to, 1) : null, last, index + 1));
    last = earlier?.to ?? last;
  });
  return before.length === 0 ? [...all, ...rows(null, last, 1)] : all;
}

/** A span in stretches that end before each of the days. */
function stretches(first: Day | null, last: Day, cutAt: readonly Day[]): [Day | null, Day][] {
  const inside = cutAt.filter((day) => (first === null || day > first) && day <= last);
  return [first, ...inside].map((from, index) => [from, index < inside.length ? addDays(inside[index]!, -1) : last]);
}

/** A charter that tells no activities, months or projects apart needs each member's weight alone, which the book keeps ready. */
function coarseSums<Total>(
  totals: ReadonlyMap<number, Total>,
  last: Day,
  periodsAgo: number,
  weightOf: (total: Total) => bigint,
): ContributionSum[] {
  const month = monthNumber(last);
  const sums: ContributionSum[] = [];
  for (const [member, total] of totals) {
    const weight = weightOf(total);
    sums.push({ member, activity: '', kind: 'work', project: 0, month, periodsAgo, quantity: 0n, weight, plainWeight: weight });
  }
  return sums;
}

function toSum(row: SumRow, activities: ReadonlyMap<number, ActivityRow>, periodsAgo: number, last: Day): ContributionSum {
  const activity = activities.get(row.activity);
  return {
    member: row.member,
    activity: activity?.key ?? '',
    kind: activity?.kind ?? 'work',
    project: row.project,
    month: row.month === 0 ? monthNumber(last) : row.month,
    periodsAgo,
    quantity: BigInt(row.quantity),
    weight: row.weight,
    plainWeight: row.plainWeight,
  };
}

/** Retained parts that are still open after the periods before, which come latest first. */
export function openRetained(before: readonly PeriodRow[]): RetainedPart[] {
  // By member: a cooperative of thousands has a part of each for every period.
  const open = new Map<number, RetainedPart[]>();
  const of = (member: number): RetainedPart[] => open.get(member) ?? [];
  for (const period of [...before].reverse()) {
    const outcome = readOutcome(period.outcome);
    for (const { number, repaid } of outcome.members) if (repaid > 0n) open.set(number, lessRepaid(of(number), repaid));
    // The terms of leaving are for what was open before: a part that this period retained waits for its own day.
    for (const { number, instalments, lost } of outcome.leavers)
      if (instalments.length > 0 || lost !== null)
        open.set(number, [
          ...of(number).filter((part) => part.settled),
          ...instalments.map(({ due, amount }) => ({ member: number, amount, due, settled: true as const })),
        ]);
    for (const { number, parts } of outcome.members) {
      const retained = parts.filter((part) => part.retained > 0n);
      if (retained.length > 0)
        open.set(number, [...of(number), ...retained.map((part) => ({ member: number, amount: part.retained, due: part.due! }))]);
    }
  }
  return [...open.values()].flat();
}

/** What was repaid is taken off a member's parts, the one that was due first before the others. */
function lessRepaid(open: readonly RetainedPart[], amount: bigint): RetainedPart[] {
  let rest = amount;
  return open
    .toSorted((left, right) => (left.due < right.due ? -1 : 1))
    .flatMap((part) => {
      const used = rest < part.amount ? rest : part.amount;
      rest -= used;
      return used === part.amount ? [] : [{ ...part, amount: part.amount - used }];
    });
}

/** What the book recorded of each member: hours of work, and weight as it was written. */
export function memberRecords(read: Reads, from: Day, to: Day): Map<number, MemberRecord> {
  const inPeriod = read.totals({ from, to, project: null });
  const sinceStart = read.totals({ from: null, to, project: null });
  return new Map(
    [...sinceStart].map(([number, total]) => [
      number,
      { seconds: inPeriod.get(number)?.seconds ?? 0, weight: inPeriod.get(number)?.weight ?? 0n, weightSinceStart: total.weight },
    ]),
  );
}

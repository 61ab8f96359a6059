import type { Charter } from '../core/charters/charter.ts';
import { sumNeeds, type SumNeeds } from '../core/charters/needs.ts';
import { addDays, monthNumber, sinceTheStart, type Day } from '../core/days/day.ts';
import type { ContributionSum, Facts, MemberFacts, RetainedPart } from '../core/waterfall/facts.ts';
import type { MemberRecord } from '../core/waterfall/stored.ts';
import { placedMembers, readOutcome } from '../core/waterfall/stored.ts';
import type { ActivityRow, PeriodRow, Reads, SpanFilter, SumRow } from './ports/book.ts';

export interface FactsQuery {
  readonly charter: Charter;
  readonly from: Day;
  readonly to: Day;
  readonly result: bigint;
  /** Contributions of one project only. */
  readonly project?: number | null;
  /** Nothing that was given before the period, whatever the charter counts: the shares of a span by itself. */
  readonly alone?: boolean;
  /** Sums by activity, also where the charter itself does not need them. */
  readonly byActivity?: boolean;
  /** Looks at balances as the entries before this one left them, and at members as this period's run found them. */
  readonly of?: PeriodRow;
}

export function closedPeriods(read: Reads): PeriodRow[] {
  return read.periods().filter((period) => period.state === 'closed');
}

/** What a period is shared from, read from the book. */
export function readFacts(read: Reads, query: FactsQuery): Facts {
  const { from, to, result, of } = query;
  const before = closedPeriods(read)
    .filter((period) => period.to < from && (!of || period.closedSeq < of.closedSeq))
    .sort((left, right) => (left.to < right.to ? 1 : -1));
  const sums = readSums(read, query, before);
  const given = new Set(sums.map((sum) => sum.member));
  return {
    from,
    to,
    digits: read.cooperative().currencyDigits,
    result,
    members: of?.outcome.placed ? placedAgain(read, of, given) : readMembers(read, to, given),
    sums,
    figures: read.figures(),
    balances: new Map(read.accounts().map((row) => [row.account, of ? read.balanceBefore(row.account, of.closedSeq) : row.balance])),
    claimsPaid: claimsPaid(before),
    retained: openRetained(before),
  };
}

function readMembers(read: Reads, to: Day, given: ReadonlySet<number>): MemberFacts[] {
  return read
    .members()
    .filter((member) => member.joined <= to || given.has(member.number))
    .map(({ number, name, type, colleges, joined, left, leaving }) => ({ number, name, type, colleges, joined, left, leaving }));
}

/** The members of a run as it found them, and any who contributed and are not among them. */
function placedAgain(read: Reads, period: PeriodRow, given: ReadonlySet<number>): MemberFacts[] {
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const placed = placedMembers(period.outcome.placed!, names);
  const known = new Set(placed.map((member) => member.number));
  return [...placed, ...readMembers(read, period.to, given).filter((member) => given.has(member.number) && !known.has(member.number))];
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
  { charter, from, to, project = null, byActivity = false, alone = false, of }: FactsQuery,
  before: readonly PeriodRow[],
): ContributionSum[] {
  const needs = factsDetail(read, { charter, byActivity, ...(of ? { of } : {}) });
  const isCoarse = !needs.byActivity && !needs.byMonth && !needs.byProject;
  const activities = new Map(read.activities().map((activity) => [activity.number, activity]));
  const rows = (first: Day | null, last: Day, periodsAgo: number): ContributionSum[] =>
    first !== null && last < first
      ? []
      : isCoarse
        ? coarseSums(read, { from: first, to: last, project }, periodsAgo)
        : read.contributionSums({ from: first, to: last, project }, needs).map((row) => toSum(row, activities, periodsAgo, last));
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

/** A charter that tells no activities, months or projects apart needs each member's weight alone, which the book keeps ready. */
function coarseSums(read: Reads, span: SpanFilter, periodsAgo: number): ContributionSum[] {
  return [...read.weights(span)].map(([member, weight]) => ({
    member,
    activity: '',
    kind: 'work',
    project: 0,
    month: monthNumber(span.to!),
    periodsAgo,
    quantity: 0n,
    weight,
    plainWeight: weight,
  }));
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

/** What the claims steps of earlier periods paid, by step and member. */
function claimsPaid(before: readonly PeriodRow[]): Map<string, Map<number, bigint>> {
  const paid = new Map<string, Map<number, bigint>>();
  for (const period of before) {
    const outcome = readOutcome(period.outcome);
    const claims = outcome.steps.flatMap((step, index) => (step.derivation.form === 'claims' ? [{ key: step.key, index }] : []));
    if (claims.length === 0) continue;
    for (const member of outcome.members) {
      for (const { key, index } of claims) {
        const amount = member.parts.reduce((sum, part) => (part.step === index ? sum + part.amount : sum), 0n);
        const ofStep = paid.get(key) ?? new Map<number, bigint>();
        paid.set(key, ofStep.set(member.number, (ofStep.get(member.number) ?? 0n) + amount));
      }
    }
  }
  return paid;
}

/** Retained parts that are still open after the periods before, which come latest first. */
export function openRetained(before: readonly PeriodRow[]): RetainedPart[] {
  let open: RetainedPart[] = [];
  for (const period of [...before].reverse()) {
    const outcome = readOutcome(period.outcome);
    for (const member of outcome.members) open = repaid(open, member.number, member.repaid);
    // The terms of leaving are for what was open before: a part that this period retained waits for its own day.
    for (const leaver of outcome.leavers) {
      if (leaver.instalments.length === 0 && leaver.lost === null) continue;
      open = open.filter((part) => part.member !== leaver.number);
      for (const { due, amount } of leaver.instalments) open.push({ member: leaver.number, amount, due });
    }
    for (const member of outcome.members)
      for (const part of member.parts) if (part.retained > 0n) open.push({ member: member.number, amount: part.retained, due: part.due! });
  }
  return open;
}

/** What was repaid is taken off a member's parts, the one that was due first before the others. */
function repaid(open: readonly RetainedPart[], member: number, amount: bigint): RetainedPart[] {
  let rest = amount;
  const own = open.filter((part) => part.member === member).sort((left, right) => (left.due < right.due ? -1 : 1));
  const kept = own.flatMap((part) => {
    const used = rest < part.amount ? rest : part.amount;
    rest -= used;
    return used === part.amount ? [] : [{ ...part, amount: part.amount - used }];
  });
  return [...open.filter((part) => part.member !== member), ...kept];
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

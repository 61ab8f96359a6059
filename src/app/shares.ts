import type { Label } from '../core/charters/charter.ts';
import { monthText, sinceTheStart, type Day } from '../core/days/day.ts';
import { fractionText } from '../core/shares/fraction.ts';
import { asFractions, valuerWithRights } from '../core/waterfall/rights.ts';
import { profitShares } from '../core/waterfall/run.ts';
import { charterOn } from './charters.ts';
import { requireDays, type Context } from './context.ts';
import { readFacts } from './facts.ts';
import type { SpanFilter } from './ports/book.ts';

export interface ShareQuery {
  readonly asOf: Day | null;
  readonly from: Day | null;
  readonly project: number | null;
}

export interface ShareTable {
  readonly asOf: Day;
  readonly from: Day | null;
  readonly project: number | null;
  readonly totalWeight: bigint;
  readonly rightsRule: string;
  readonly heads: number;
  readonly members: readonly { number: number; name: string; seconds: number; weight: bigint; profitShare: string; rightsShare: string }[];
}

function spanOf(query: ShareQuery): SpanFilter {
  return { from: query.from, to: query.asOf, project: query.project };
}

/**
 * Each member's share of profits and rights from what was approved up to a day, by the keys of the charter in force then. Members
 * who belonged by then are listed, also with nothing given; who came later is not there yet.
 */
export function shareTable(context: Context, query: ShareQuery): ShareTable {
  const { read } = context.book;
  requireDays(query.asOf, query.from);
  const asOf = query.asOf ?? context.clock.today();
  const totals = read.totals(spanOf(query));
  const { charter } = charterOn(read, asOf);
  const facts = readFacts(read, {
    charter,
    from: query.from ?? sinceTheStart,
    to: asOf,
    result: 0n,
    project: query.project,
    alone: true,
    totals,
  });
  const { valuer, rights } = valuerWithRights(charter, facts);
  const profit = profitShares(charter, valuer);
  const rightsShares = asFractions(rights().parts);
  const profitTexts = profit.map(fractionText);
  const rightsTexts = rightsShares === profit ? profitTexts : rightsShares.map(fractionText);
  const weights = facts.members.map((member) => positive(totals.get(member.number)?.weight ?? 0n));
  return {
    asOf,
    from: query.from,
    project: query.project,
    rightsRule: charter.rights.rule,
    heads: rights().heads,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0n),
    members: facts.members.map((member, index) => ({
      number: member.number,
      name: member.name,
      seconds: totals.get(member.number)?.seconds ?? 0,
      weight: weights[index]!,
      profitShare: profitTexts[index]!,
      rightsShare: rightsTexts[index]!,
    })),
  };
}

/** A correction can leave a span below zero; nobody owes a share, so it counts as nothing. */
export function positive(weight: bigint): bigint {
  return weight > 0n ? weight : 0n;
}

export function shareHistory(
  context: Context,
  project: number | null,
): { months: string[]; members: { number: number; name: string; weights: bigint[] }[] } {
  const { read } = context.book;
  const rows = read.monthWeights(project);
  if (rows.length === 0) return { months: [], members: [] };
  const first = rows[0]!.month;
  const last = rows.at(-1)!.month;
  const months = Array.from({ length: last - first + 1 }, (_, index) => monthText(first + index));
  const byMember = new Map<number, bigint[]>();
  for (const row of rows) {
    const weights = byMember.get(row.member) ?? months.map(() => 0n);
    weights[row.month - first] = row.weight;
    byMember.set(row.member, weights);
  }
  return {
    months,
    members: read
      .members()
      .flatMap((member) =>
        byMember.has(member.number) ? [{ number: member.number, name: member.name, weights: byMember.get(member.number)! }] : [],
      ),
  };
}

/** One member's weights by month, from the first month with any to the last, with nothing left out between. */
export function memberHistory(context: Context, member: number): { months: string[]; weights: bigint[] } {
  const rows = context.book.read.memberMonths(member);
  if (rows.length === 0) return { months: [], weights: [] };
  const first = rows[0]!.month;
  const months = Array.from({ length: rows.at(-1)!.month - first + 1 }, (_, index) => first + index);
  const known = new Map(rows.map((row) => [row.month, row.weight]));
  return { months: months.map(monthText), weights: months.map((month) => known.get(month) ?? 0n) };
}

export function sharesByKind(context: Context, query: ShareQuery) {
  const { read } = context.book;
  requireDays(query.asOf, query.from);
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  return read
    .kindWeights(spanOf(query))
    .map((row) => ({ number: row.member, name: names.get(row.member) ?? '', kind: row.kind, weight: row.weight }));
}

/** Follows a member's weight down to its sums by project, activity and rate; each of those opens the ledger. */
export function explainShare(context: Context, query: ShareQuery & { member: number }) {
  const { read } = context.book;
  requireDays(query.asOf, query.from);
  const asOf = query.asOf ?? context.clock.today();
  const rule = charterOn(read, asOf).charter.rights;
  const activities = new Map(read.activities().map((activity) => [activity.number, activity]));
  const table = shareTable(context, query);
  const basis = read.basis(query.member, spanOf(query)).map((row) => {
    const activity = activities.get(row.activity);
    const label: Label = activity?.label ?? { en: String(row.activity), fr: String(row.activity) };
    return { ...row, activityLabel: label, kind: activity?.kind ?? ('work' as const), unit: activity?.unit ?? ('time' as const) };
  });
  return {
    weight: table.members.find((row) => row.number === query.member)?.weight ?? 0n,
    totalWeight: table.totalWeight,
    basis,
    rights: {
      rule: rule.rule,
      heads: table.heads,
      equalPercent: rule.rule === 'mixed' ? rule.equalPercent : rule.rule === 'equal' ? '100' : '0',
    },
  };
}

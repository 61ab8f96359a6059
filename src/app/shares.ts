import type { Label, RightsRule } from '../core/charters/charter.ts';
import { monthText, type Day } from '../core/days/day.ts';
import { fractionText } from '../core/shares/fraction.ts';
import { rightsShares, weightShares } from '../core/shares/rights.ts';
import { charterOn } from './charters.ts';
import { requireDays, type Context } from './context.ts';
import type { MemberRow, SpanFilter } from './ports/book.ts';

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
  readonly members: readonly { number: number; name: string; seconds: number; weight: bigint; profitShare: string; rightsShare: string }[];
}

function spanOf(query: ShareQuery): SpanFilter {
  return { from: query.from, to: query.asOf, project: query.project };
}

/** Whether a member counts as one where rights are equal: by having given something, or by having belonged. */
function isHead(rule: RightsRule, member: MemberRow, weight: bigint, from: Day | null, to: Day): boolean {
  if (rule.rule === 'proRata' || rule.among === 'contributors') return weight > 0n;
  return member.joined <= to && (from === null || member.left === null || member.left >= from);
}

/**
 * Each member's share of profits and rights from what was approved up to a day. Members who belonged by then are listed,
 * also with nothing given; who came later is not there yet.
 */
export function shareTable(context: Context, query: ShareQuery): ShareTable {
  const { read } = context.book;
  requireDays(query.asOf, query.from);
  const asOf = query.asOf ?? context.clock.today();
  const totals = read.totals(spanOf(query));
  const rule = charterOn(read, asOf).charter.rights;
  const members = read.members().filter((member) => member.joined <= asOf || totals.has(member.number));
  const holders = members.map((member) => {
    const weight = positive(totals.get(member.number)?.weight ?? 0n);
    return { number: member.number, weight, head: isHead(rule, member, weight, query.from, asOf) };
  });
  const profit = weightShares(holders);
  const rights = rightsShares(rule, holders);
  return {
    asOf,
    from: query.from,
    project: query.project,
    rightsRule: rule.rule,
    totalWeight: holders.reduce((sum, holder) => sum + holder.weight, 0n),
    members: members.map((member, index) => ({
      number: member.number,
      name: member.name,
      seconds: totals.get(member.number)?.seconds ?? 0,
      weight: holders[index]!.weight,
      profitShare: fractionText(profit[index]!),
      rightsShare: fractionText(rights[index]!),
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
  const members = new Map(read.members().map((member) => [member.number, member]));
  const heads = table.members.filter((row) => isHead(rule, members.get(row.number)!, row.weight, query.from, asOf)).length;
  return {
    weight: table.members.find((row) => row.number === query.member)?.weight ?? 0n,
    totalWeight: table.totalWeight,
    basis,
    rights: {
      rule: rule.rule,
      heads,
      equalBasisPoints: rule.rule === 'mixed' ? rule.equalBasisPoints : rule.rule === 'equal' ? 10_000 : 0,
    },
  };
}

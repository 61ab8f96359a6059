import { addMonths } from '../days/day.ts';
import { percentUnits } from '../quantities/decimal.ts';
import { weightScale } from '../quantities/unit.ts';
import { apportion } from '../shares/apportion.ts';
import { keptWeight, leaverTerms } from './counted.ts';
import type { ContributionSum } from './facts.ts';
import type { LeaverOutcome } from './outcome.ts';
import type { Pot } from './pot.ts';
import { percentOf } from './takes.ts';

/**
 * What becomes of the weight and the retained parts of those who left within the period, or before it while their retained parts were
 * not settled (docs/spec/sharing.md, section 7).
 */
export function leaversOf(pot: Pot): LeaverOutcome[] {
  const { charter, facts } = pot;
  const openOf = new Map<number, bigint>();
  for (const { member, amount, settled } of pot.open) if (!settled) openOf.set(member, (openOf.get(member) ?? 0n) + amount);
  const given = new Map<number, ContributionSum[]>();
  for (const sum of facts.sums) {
    const list = given.get(sum.member);
    if (list) list.push(sum);
    else given.set(sum.member, [sum]);
  }
  return facts.members.flatMap((member) => {
    const terms = leaverTerms(charter, member, facts.to);
    if (!terms || member.left === null) return [];
    const open = openOf.get(member.number) ?? 0n;
    if (member.left < facts.from && (open === 0n || terms.retained === 'untilDue')) return [];
    const sums = given.get(member.number) ?? [];
    const before = sums.reduce((sum, row) => sum + row.weight, 0n);
    const kept = sums.reduce((sum, row) => sum + keptWeight(row, terms), 0n);
    const after = kept > 0n ? kept : 0n;
    const offer = terms.offerPercent === null ? null : percentOf(after / weightScale, terms.offerPercent);
    return [
      {
        number: member.number,
        leaving: member.leaving!,
        weightBefore: before > 0n ? before : 0n,
        weightAfter: after,
        offer,
        instalments: terms.retained === 'stages' && open > 0n ? inStages(open, terms.stages, member.left) : [],
        lost: terms.retained === 'lose' && open > 0n && terms.lostTo !== null ? { account: terms.lostTo, amount: open } : null,
      },
    ];
  });
}

function inStages(open: bigint, stages: readonly { months: number; percent: string }[], left: string): { due: string; amount: bigint }[] {
  const amounts = apportion(
    open,
    stages.map((stage, index) => ({ number: index + 1, weight: percentUnits(stage.percent) })),
  );
  return stages.map((stage, index) => ({ due: addMonths(left, stage.months), amount: amounts[index]! }));
}

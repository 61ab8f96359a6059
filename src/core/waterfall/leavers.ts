import { addMonths } from '../days/day.ts';
import { percentUnits } from '../quantities/decimal.ts';
import { weightScale } from '../quantities/unit.ts';
import { apportion } from '../shares/apportion.ts';
import { keptWeight, leaverTerms } from './counted.ts';
import type { LeaverOutcome } from './outcome.ts';
import type { Pot } from './pot.ts';
import { percentOf } from './takes.ts';

/**
 * What becomes of the weight and the retained parts of those who left within the period, or before it while their retained parts were
 * not settled (docs/spec/sharing.md, section 7).
 */
export function leaversOf(pot: Pot): LeaverOutcome[] {
  const { charter, facts } = pot;
  return facts.members.flatMap((member) => {
    const terms = leaverTerms(charter, member, facts.to);
    if (!terms || member.left === null) return [];
    const open = pot.open.reduce((sum, part) => (part.member === member.number && !part.settled ? sum + part.amount : sum), 0n);
    if (member.left < facts.from && (open === 0n || terms.retained === 'untilDue')) return [];
    const before = facts.sums.reduce((sum, row) => (row.member === member.number ? sum + row.weight : sum), 0n);
    const kept = facts.sums.reduce((sum, row) => (row.member === member.number ? sum + keptWeight(row, terms) : sum), 0n);
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

import { addMonths } from '../../../src/core/days/day.ts';
import { apportionAgain, cutOf, percentage, whole } from './exact.ts';
import { add } from './split.ts';
import type { LeaverTold } from './told.ts';
import type { World } from './world.ts';

const finePerMinor = 36_000_000n;

type Open = readonly { readonly member: number; readonly amount: bigint }[];
const owedTo = (open: Open, number: number): bigint => open.reduce((all, part) => (part.member === number ? all + part.amount : all), 0n);

const isLooked = (world: World, open: Open, number: number): boolean => {
  const member = world.facts.members.find((candidate) => candidate.number === number);
  const left = member?.left ?? null;
  const terms = member === undefined ? null : world.terms(member);
  if (left === null || terms === null) return false;
  // Who left before is looked at once more while something retained waits for the terms.
  return left >= world.facts.from || (terms.retained !== 'untilDue' && owedTo(open, number) > 0n);
};

/** Section 7; retained parts that this run repaid are theirs already. */
export function leaversAgain(world: World, open: Open): LeaverTold[] {
  return world.facts.members
    .filter((member) => isLooked(world, open, member.number))
    .map((member) => {
      const terms = world.terms(member)!;
      let weightBefore = 0n;
      let weightAfter = 0n;
      for (const sum of world.facts.sums) {
        if (sum.member !== member.number) continue;
        const entry =
          terms.weights.find((candidate) => candidate.activities?.includes(sum.activity)) ??
          terms.weights.find((candidate) => candidate.activities === null);
        weightBefore += sum.weight;
        weightAfter += entry?.keep === 'none' ? 0n : entry?.keep === 'unmultiplied' ? sum.plainWeight : sum.weight;
      }
      if (weightBefore < 0n) weightBefore = 0n;
      if (weightAfter < 0n) weightAfter = 0n;
      const owed = owedTo(open, member.number);
      const instalments = new Map<string, bigint>();
      if (terms.retained === 'stages') {
        const parts = apportionAgain(owed, new Map(terms.stages.map((stage, index) => [index, percentage(stage.percent)])));
        for (const [index, amount] of parts) add(instalments, addMonths(member.left!, terms.stages[index]!.months), amount);
      }
      return {
        number: member.number,
        weightBefore,
        weightAfter,
        offer:
          terms.offerPercent === null ? null : cutOf(whole(weightAfter).by(whole(finePerMinor)).floor(), percentage(terms.offerPercent)),
        instalments,
        lost: terms.retained === 'lose' && owed > 0n ? { account: terms.lostTo!, amount: owed } : null,
      };
    });
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumNeeds, type SumNeeds } from '../../../src/core/charters/needs.ts';
import { monthNumber } from '../../../src/core/days/day.ts';
import type { ContributionSum, Facts } from '../../../src/core/waterfall/facts.ts';
import { runSharing } from '../../../src/core/waterfall/run.ts';
import { runs } from '../../support/property.ts';
import { outcomeTold } from './compare.ts';
import { cases } from './randomCase.ts';

/** Facts as a book reads them: added up as coarsely as the charter allows. */
function coarse(facts: Facts, needs: SumNeeds): Facts {
  const isWhole = !needs.inPeriod && !needs.byPeriod;
  const sums = new Map<string, ContributionSum>();
  for (const sum of facts.sums) {
    if (sum.periodsAgo > 0 && !needs.beforePeriod && !isWhole) continue;
    const periodsAgo = needs.byPeriod ? sum.periodsAgo : isWhole ? 0 : Math.min(sum.periodsAgo, 1);
    const activity = needs.byActivity ? sum.activity : '';
    const kind = needs.byActivity ? sum.kind : ('work' as const);
    const project = needs.byProject ? sum.project : 0;
    const month = needs.byMonth ? sum.month : monthNumber(facts.to);
    const key = JSON.stringify([sum.member, activity, project, month, periodsAgo]);
    const known = sums.get(key);
    sums.set(key, {
      member: sum.member,
      activity,
      kind,
      project,
      month,
      periodsAgo,
      quantity: (known?.quantity ?? 0n) + sum.quantity,
      weight: (known?.weight ?? 0n) + sum.weight,
      plainWeight: (known?.plainWeight ?? 0n) + sum.plainWeight,
    });
  }
  return { ...facts, sums: [...sums.values()] };
}

it('comes to the same whether contributions are told apart as finely as can be or only as a charter needs', () => {
  fc.assert(
    fc.property(cases, ({ charter, facts }) => {
      const needs = sumNeeds(
        charter,
        facts.members.some((member) => member.leaving !== null),
      );
      expect(outcomeTold(runSharing(charter, coarse(facts, needs)), charter)).toEqual(outcomeTold(runSharing(charter, facts), charter));
    }),
    runs(300),
  );
});

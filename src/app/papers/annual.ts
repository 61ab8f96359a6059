import type { Label } from '../../core/charters/charter.ts';
import { addDays } from '../../core/days/day.ts';
import { cashOf } from '../../core/statements/build.ts';
import { buildAnnual, type AnnualStatement, type YearFacts } from '../../core/statements/annual.ts';
import type { DocumentTarget } from '../../core/statements/kinds.ts';
import type { IssueFacts } from '../../core/statements/paper.ts';
import { memberAccountLabel } from '../outcomes.ts';
import { movementOf, recipientOf } from '../statements.ts';
import { accountsOf } from './accounts.ts';
import { withCounted } from './events.ts';
import type { Run } from './run.ts';

export function makeAnnual(run: Run, target: DocumentTarget, issue: IssueFacts): AnnualStatement {
  const { read } = run;
  const [from, to] = [target.from!, target.to!];
  const member = run.members.get(target.member!)!;
  const before = addDays(from, -1);
  const weightUntil = (day: string): ReadonlyMap<number, bigint> => read.weights({ from: null, to: day, project: null });
  const rows = read.movements(member.number, from, to);
  const facts: YearFacts = {
    ...run.issuing,
    from,
    to,
    ...periodsIn(run, from, to, member.number),
    accounts: accountsOf(read, member.number).map((name) => ({
      account: name,
      label: memberAccountLabel(name),
      opening: read.balanceOn(`member:${member.number}:${name}`, before),
      closing: read.balanceOn(`member:${member.number}:${name}`, to),
    })),
    seconds: read.seconds({ from, to, project: null }).get(member.number) ?? 0,
    movements: rows.map((row) => movementOf(run, row)),
    openingWeight: weightUntil(before).get(member.number) ?? 0n,
    groupClosingWeight: [...weightUntil(to).values()].reduce((sum, weight) => sum + weight, 0n),
    capital: run.capital({ before, to, upTo: null }, member.number),
  };
  return buildAnnual(facts, withCounted(run, issue, rows), recipientOf(member));
}

/** Closed periods that end in these days and name the member, and what their steps gave, each step under its own name. */
function periodsIn(run: Run, from: string, to: string, number: number): Pick<YearFacts, 'periods' | 'byStep'> {
  const byStep = new Map<string, { label: Label; amount: bigint }>();
  const periods = [...run.periods.values()]
    .filter((period) => period.state === 'closed' && from <= period.to && period.to <= to)
    .sort((left, right) => (left.to < right.to ? -1 : 1))
    .flatMap((period) => {
      const { outcome } = run.periodFacts(period.number);
      const line = outcome.members.find((known) => known.number === number);
      if (!line) return [];
      for (const part of line.parts) {
        const { label } = outcome.steps[part.step]!;
        const name = `${label.en}\n${label.fr}`;
        byStep.set(name, { label, amount: (byStep.get(name)?.amount ?? 0n) + part.amount });
      }
      const { amount, retained, repaid, profitShare, rightsShare } = line;
      return [
        { number: period.number, from: period.from, to: period.to, amount, cash: cashOf(line), retained, repaid, profitShare, rightsShare },
      ];
    });
  return { periods, byStep: [...byStep.values()] };
}

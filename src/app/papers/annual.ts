import { addDays } from '../../core/days/day.ts';
import { cashOf } from '../../core/statements/build.ts';
import { buildAnnual, type AnnualStatement, type YearFacts } from '../../core/statements/annual.ts';
import type { DocumentTarget } from '../../core/statements/kinds.ts';
import type { IssueFacts } from '../../core/statements/paper.ts';
import { memberAccountLabel } from '../outcomes.ts';
import { movementOf, recipientOf } from '../statements.ts';
import { accountsOf } from './accounts.ts';
import { yearOfCapital } from '../capital/held.ts';
import type { Run } from './run.ts';

export function makeAnnual(run: Run, target: DocumentTarget, issue: IssueFacts): AnnualStatement {
  const { read } = run;
  const [from, to] = [target.from!, target.to!];
  const member = run.members.get(target.member!)!;
  const before = addDays(from, -1);
  const weightUntil = (day: string): ReadonlyMap<number, bigint> => read.weights({ from: null, to: day, project: null });
  const facts: YearFacts = {
    ...run.issuing,
    from,
    to,
    periods: periodsIn(run, from, to, member.number),
    accounts: accountsOf(read, member.number).map((name) => ({
      account: name,
      label: memberAccountLabel(name),
      opening: read.balanceOn(`member:${member.number}:${name}`, before),
      closing: read.balanceOn(`member:${member.number}:${name}`, to),
    })),
    seconds: read.seconds({ from, to, project: null }).get(member.number) ?? 0,
    movements: read.movements(member.number, from, to).map((row) => movementOf(run, row)),
    openingWeight: weightUntil(before).get(member.number) ?? 0n,
    groupClosingWeight: [...weightUntil(to).values()].reduce((sum, weight) => sum + weight, 0n),
    capital: yearOfCapital(read, member.number, { before, to }),
  };
  return buildAnnual(facts, issue, recipientOf(member));
}

function periodsIn(run: Run, from: string, to: string, number: number): YearFacts['periods'] {
  return [...run.periods.values()]
    .filter((period) => period.state === 'closed' && from <= period.to && period.to <= to)
    .sort((left, right) => (left.to < right.to ? -1 : 1))
    .flatMap((period) => {
      const line = run.periodFacts(period.number).outcome.members.find((known) => known.number === number);
      if (!line) return [];
      const { amount, retained, repaid, profitShare, rightsShare } = line;
      return [
        { number: period.number, from: period.from, to: period.to, amount, cash: cashOf(line), retained, repaid, profitShare, rightsShare },
      ];
    });
}

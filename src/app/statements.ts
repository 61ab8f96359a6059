import type { Label } from '../core/charters/charter.ts';
import type { CurrentDocument } from '../core/statements/document.ts';
import { buildDistribution, buildShareholding, type IssueFacts, type PeriodFacts } from '../core/statements/build.ts';
import { readOutcome } from '../core/waterfall/stored.ts';
import { closedPeriods, openRetained } from './facts.ts';
import { accountLabel, memberAccountLabel, periodOutcome } from './outcomes.ts';
import { requirePeriod } from './periods.ts';
import type { MemberRow, PeriodRow, Reads } from './ports/book.ts';

/** Everything that the documents of a closed period say, but their own number and language. */
export function periodFacts(read: Reads, number: number): PeriodFacts {
  const period = requirePeriod(read, number);
  const cooperative = read.cooperative();
  const upTo = closedPeriods(read)
    .filter((other) => other.to <= period.to)
    .sort((left, right) => (left.to < right.to ? 1 : -1));
  const charter = read.charters().find((known) => known.number === period.charter)!;
  return {
    cooperative: {
      bookId: cooperative.bookId,
      name: cooperative.name,
      legalForm: cooperative.legalForm,
      seat: cooperative.seat,
      registration: cooperative.registration,
      currency: cooperative.currency,
      currencyDigits: cooperative.currencyDigits,
    },
    period: { number, from: period.from, to: period.to },
    head: { seq: period.closedSeq, hash: read.entryHash(period.closedSeq) },
    charter: charter.charter,
    charterFrom: charter.from,
    outcome: readOutcome(period.outcome),
    result: period.result,
    accountLabel: remembered((account) => accountLabel(read, account, charter.charter)),
    open: openRetained(upTo),
    memberAccountLabel,
    projects: new Map(read.projects().map((project) => [project.number, project.name])),
  };
}

/** Thousands of statements name the same few accounts. */
function remembered(label: (account: string) => Label): (account: string) => Label {
  const known = new Map<string, Label>();
  return (account) => {
    const found = known.get(account) ?? label(account);
    known.set(account, found);
    return found;
  };
}

/** Members who get a statement of a period: those the distribution names. */
export function statementMembers(read: Reads, period: number): number[] {
  return requirePeriod(read, period).outcome.members.map((member) => member.number);
}

/** `known` are all members and periods by number, so that many statements read them once. */
export function makeStatement(
  read: Reads,
  known: { members: ReadonlyMap<number, MemberRow>; periods: ReadonlyMap<number, PeriodRow> },
  facts: PeriodFacts,
  issue: IssueFacts,
  number: number,
): CurrentDocument {
  const member = known.members.get(number)!;
  const activities = new Map(read.activities().map((activity) => [activity.number, activity.label]));
  const movements = read.movements(number, facts.period.from, facts.period.to).map((row) => ({
    number: row.number,
    day: row.day,
    project: facts.projects.get(row.project) ?? '',
    activity: activities.get(row.activity) ?? { en: '', fr: '' },
    unit: row.unit,
    quantity: row.quantity,
    rate: row.rate,
    multiplier: row.multiplier,
    weight: row.weight,
    corrects: row.corrects,
  }));
  const earlier = [...known.periods.values()].filter((period) => period.state === 'closed' && period.to < facts.period.from);
  const previous = earlier.at(-1)?.outcome.members.find((row) => row.number === number) ?? null;
  const { name, type, address, joined } = member;
  return buildShareholding(
    facts,
    issue,
    { number, name, type, address, joined },
    movements,
    previous && { profitShare: previous.profitShare, rightsShare: previous.rightsShare },
  );
}

export function makeDistribution(read: Reads, facts: PeriodFacts, issue: IssueFacts): CurrentDocument {
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  return buildDistribution(facts, issue, names, periodOutcome(read, facts.period.number).accounts);
}

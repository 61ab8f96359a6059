import type { Label } from '../core/charters/charter.ts';
import { buildDistribution, buildShareholding, type MemberStanding, type Movement, type PeriodFacts } from '../core/statements/build.ts';
import type { CurrentDocument, Recipient } from '../core/statements/document.ts';
import { buildNotice } from '../core/statements/notice.ts';
import type { IssueFacts } from '../core/statements/paper.ts';
import { readOutcome } from '../core/waterfall/stored.ts';
import { closedPeriods, openRetained } from './facts.ts';
import { accountLabel, memberAccountLabel, periodOutcome } from './outcomes.ts';
import { requirePeriod } from './periods.ts';
import { accountsOf } from './papers/accounts.ts';
import { withCounted } from './papers/events.ts';
import { issuerOf } from './papers/issuer.ts';
import type { ActivityRow, ContributionRow, MemberRow, PeriodRow, RateRow, Reads } from './ports/book.ts';

/** Everything that the documents of a closed period say, but their own number and language. */
export function periodFacts(read: Reads, number: number): PeriodFacts {
  const period = requirePeriod(read, number);
  const upTo = closedPeriods(read)
    .filter((other) => other.to <= period.to)
    .sort((left, right) => (left.to < right.to ? 1 : -1));
  const charter = read.charters().find((known) => known.number === period.charter)!;
  return {
    cooperative: issuerOf(read),
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
  known: KnownNouns & KnownPeople & { periods: ReadonlyMap<number, PeriodRow> },
  facts: PeriodFacts,
  issue: IssueFacts,
  number: number,
  standing: MemberStanding,
): CurrentDocument {
  const member = known.members.get(number)!;
  const rows = read.movements(number, facts.period.from, facts.period.to);
  const earlier = [...known.periods.values()].filter((period) => period.state === 'closed' && period.to < facts.period.from);
  const previous = earlier.at(-1)?.outcome.members.find((row) => row.number === number) ?? null;
  return buildShareholding(
    facts,
    withCounted(known, issue, rows),
    recipientOf(member),
    rows.map((row) => movementOf(known, row)),
    previous && { profitShare: previous.profitShare, rightsShare: previous.rightsShare },
    standing,
  );
}

/** Whom a document is for, as its address block has them. */
export function recipientOf({ number, name, type, address, joined }: MemberRow): Recipient {
  return { number, name, type, address, joined };
}

/** What is looked up for each contribution. */
export interface KnownNouns {
  readonly projects: ReadonlyMap<number, string>;
  readonly activities: ReadonlyMap<number, ActivityRow>;
  rate(number: number): RateRow | undefined;
}

/** Who is meant by a number, and who wrote an entry. */
export interface KnownPeople {
  readonly members: ReadonlyMap<number, MemberRow>;
  deed(seq: number): { readonly by: string; readonly on: string; readonly at: string };
}

/** A contribution as the line of a statement. */
export function movementOf(known: KnownNouns, row: ContributionRow): Movement {
  const { number, day, unit, quantity, rateNumber, rate, multiplier, weight, corrects } = row;
  const held = known.rate(rateNumber);
  return {
    number,
    day,
    project: known.projects.get(row.project) ?? '',
    activity: known.activities.get(row.activity)?.label ?? { en: '', fr: '' },
    unit,
    quantity,
    rateNumber,
    rate,
    multiplier,
    weight,
    corrects,
    since: held?.from ?? day,
    own: held !== undefined && held.member !== null,
  };
}

export function makeNotice(
  read: Reads,
  known: KnownNouns & KnownPeople & { periods: ReadonlyMap<number, PeriodRow> },
  facts: PeriodFacts,
  issue: IssueFacts,
  number: number,
): CurrentDocument {
  const period = known.periods.get(facts.period.number)!;
  const before = new Map(
    accountsOf(read, number)
      .map((name) => [name, read.balanceBefore(`member:${number}:${name}`, period.closedSeq)] as const)
      .filter(([, balance]) => balance !== 0n),
  );
  const rows = read.movements(number, facts.period.from, facts.period.to);
  return buildNotice(
    facts,
    withCounted(known, issue, rows),
    recipientOf(known.members.get(number)!),
    before,
    period.appliedSeq === null ? null : known.deed(period.appliedSeq).on,
    rows.map((row) => movementOf(known, row)),
  );
}

export function makeDistribution(read: Reads, facts: PeriodFacts, issue: IssueFacts): CurrentDocument {
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  return buildDistribution(facts, issue, names, periodOutcome(read, facts.period.number).accounts);
}

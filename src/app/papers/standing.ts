import { nextAssembly } from '../../core/assemblies/terms.ts';
import { addDays, type Day } from '../../core/days/day.ts';
import { contributionStates } from '../../core/journal/entries.ts';
import type { MemberStanding, PeriodFacts } from '../../core/statements/build.ts';
import type { NextPeriod, UnsettledLine } from '../../core/statements/document.ts';
import type { ContributionRow, Reads } from '../ports/book.ts';
import { closedPeriods } from '../facts.ts';
import { movementOf } from '../statements.ts';
import type { Run } from './run.ts';

const rowsAtOnce = 1_000;

/** What a statement says of a member beside the figures of the period. */
export function standingOf(run: Run, { period, head }: PeriodFacts, number: number): MemberStanding {
  return {
    colleges: run.members.get(number)!.colleges,
    promises: run.promises(number, period.to),
    unsettled: run.unsettled(period.number, number).map((row) => unsettledLine(run, row)),
    next: run.next(period.number),
    capital: run.capital({ before: addDays(period.from, -1), to: period.to, upTo: head.seq }, number),
  };
}

function unsettledLine(run: Run, row: ContributionRow): UnsettledLine {
  const { day, number, project, activity, unit, quantity } = movementOf(run, row);
  const line = { day, reference: number, project, activity, unit, quantity };
  const deed = row.state === contributionStates.returned && row.decidedSeq !== null ? run.deed(row.decidedSeq) : null;
  if (deed === null) return { ...line, state: 'waiting', reason: '', by: '', on: null };
  return { ...line, state: 'returned', reason: row.reason, by: deed.by, on: deed.on };
}

/** Contributions in some days that nobody has decided on or that were sent back, by member; by day and number. */
export function unsettledBetween(read: Reads, from: Day, to: Day): ReadonlyMap<number, readonly ContributionRow[]> {
  const { submitted, returned } = contributionStates;
  const byMember = new Map<number, ContributionRow[]>();
  for (const row of everyContribution(read, { members: [], states: [submitted, returned], from, to })) {
    const own = byMember.get(row.member) ?? [];
    own.push(row);
    byMember.set(row.member, own);
  }
  return byMember;
}

/** All contributions of some members (of everyone: an empty list) in some states and days, by day and number. */
export function everyContribution(
  read: Reads,
  wanted: Pick<Parameters<Reads['page']>[0], 'members' | 'states' | 'from' | 'to'>,
): ContributionRow[] {
  const filter = { ...wanted, projects: [], activities: [], search: '', batch: null };
  const rows: ContributionRow[] = [];
  for (let cursor: { day: Day; number: number } | null = null; ;) {
    const page: readonly ContributionRow[] = read.page(filter, cursor, rowsAtOnce);
    rows.push(...page);
    const last = page.at(-1);
    if (page.length < rowsAtOnce || !last) break;
    cursor = { day: last.day, number: last.number };
  }
  return rows.sort((left, right) => (left.day === right.day ? left.number - right.number : left.day < right.day ? -1 : 1));
}

/** The closed period that follows one, or the day on which the next begins; a charter that begins after it; and the next assembly from today. */
export function nextPeriod(read: Reads, to: Day, today: Day): NextPeriod {
  const [after] = closedPeriods(read)
    .filter((period) => period.from > to)
    .sort((left, right) => (left.from < right.from ? -1 : 1));
  const [charter] = read
    .charters()
    .filter((known) => known.from > to)
    .sort((left, right) => (left.from < right.from ? -1 : 1));
  const assembly = nextAssembly(read.assemblies(), today);
  return {
    from: after?.from ?? addDays(to, 1),
    to: after?.to ?? null,
    charter: charter ? { title: charter.charter.title, from: charter.from } : null,
    assembly: assembly ? { day: assembly.day, time: assembly.time, title: assembly.title, place: assembly.place } : null,
  };
}

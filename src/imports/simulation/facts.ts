import type { Charter } from '../../core/charters/charter.ts';
import { lastOfAll, monthNumber, type Day } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { checkWeight } from '../../core/shares/weigh.ts';
import {
  figureScale,
  type ContributionSum,
  type Facts,
  type FigureValue,
  type MemberFacts,
  type RetainedPart,
} from '../../core/waterfall/facts.ts';
import { readContributions, type ReadContribution } from './contributions.ts';
import { readMembers, type ReadMember } from './members.ts';
import { choosePeriod, periodsAgo, type Period } from './period.ts';
import { placed } from './place.ts';
import { rateOn, weightsOf } from './rates.ts';
import { readTable } from './table.ts';
import { readUsage, type ReadUsage } from './usage.ts';

export interface SimulationInput {
  readonly charter: Charter;
  readonly members: Uint8Array;
  readonly contributions: Uint8Array | null;
  readonly usage: Uint8Array | null;
  /** Minor units; negative is a loss. */
  readonly result: bigint;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly today: Day;
  readonly currency: string;
  readonly digits: number;
}

export interface Simulation {
  readonly facts: Facts;
  /** Names of projects by their number; the one of contributions without a project is empty. */
  readonly projects: ReadonlyMap<number, string>;
}

/**
 * Three small files and a charter as the facts that a result is shared from (docs/spec/simulate.md).
 * Throws refusals with their place in a file (`FileRefused`), PERIOD_EMPTY, WEIGHT_OVERFLOW.
 */
export function readSimulation(input: SimulationInput): Simulation {
  const { charter, digits, currency } = input;
  const members = readMembers(readTable(input.members, 'members'), charter, digits);
  const contributions =
    input.contributions === null
      ? []
      : readContributions(readTable(input.contributions, 'contributions'), charter, members, currency, digits);
  const usage = input.usage === null ? [] : readUsage(readTable(input.usage, 'usage'), charter, members, digits);
  const period = choosePeriod(
    input,
    contributions.flatMap(({ day }) => day ?? []),
    input.today,
  );
  const firstDays = earliestDays(contributions);
  const people = members.map((member) => memberFacts(member, firstDays.get(member.number), period));
  const byNumber = new Map(people.map((member) => [member.number, member]));
  const dated = contributions.map((row) => ({ ...row, day: row.day ?? dayWithin(byNumber.get(row.member)!, period) }));
  const counted = dated.filter(({ day }) => day <= period.to);
  const projects = new Map<string, number>();
  for (const { project } of counted) if (!projects.has(project)) projects.set(project, projects.size + 1);
  return {
    facts: {
      ...period,
      digits,
      result: input.result,
      members: people,
      sums: sumsOf(counted, byNumber, projects, period, digits),
      figures: [...memberFigures(members, period), ...paidFigures(counted, digits), ...usageFigures(usage, period)],
      balances: balancesOf(usage),
      claimsPaid: claimsPaidOf(usage),
      retained: retainedOf(members, usage, period),
    },
    projects: new Map([...projects].map(([name, number]) => [number, name])),
  };
}

/** Who has no day of joining belongs from the period's first day, or from the first thing they gave. */
function memberFacts(member: ReadMember, firstDay: Day | undefined, period: Period): MemberFacts {
  const { number, name, type, colleges, left, leaving } = member;
  const earliest = [period.from, left ?? period.from, firstDay ?? period.from].toSorted()[0]!;
  return { number, name, type, colleges, joined: member.joined ?? earliest, left, leaving };
}

/** The first dated contribution of each member. */
function earliestDays(contributions: readonly ReadContribution[]): Map<number, Day> {
  const days = new Map<number, Day>();
  for (const { member, day } of contributions) if (day !== null && day < (days.get(member) ?? lastOfAll)) days.set(member, day);
  return days;
}

/** A contribution without a date was given on the first day of the period that its member belonged. */
function dayWithin(member: MemberFacts, period: Period): Day {
  if (member.joined > period.from) return member.joined;
  return member.left !== null && member.left < period.from ? member.left : period.from;
}

function sumsOf(
  rows: readonly (ReadContribution & { readonly day: Day })[],
  members: ReadonlyMap<number, MemberFacts>,
  projects: ReadonlyMap<string, number>,
  period: Period,
  digits: number,
): ContributionSum[] {
  const sums = new Map<string, ContributionSum>();
  for (const row of rows) {
    placed('contributions', row.row, () => {
      const member = members.get(row.member)!;
      const { day, activity, quantity } = row;
      if (day < member.joined) throw new Refused(refuse('MEMBER_NOT_ACTIVE', { member: member.name, day, joined: member.joined }));
      if (member.left !== null && day > member.left)
        throw new Refused(refuse('MEMBER_NOT_ACTIVE', { member: member.name, day, left: member.left }));
      const common = rateOn(activity, member, day, digits);
      const used = { rate: row.rate ?? common.rate, multiplier: row.multiplier ?? common.multiplier };
      const weights = weightsOf(activity, quantity, used);
      const [month, ago, project] = [monthNumber(day), periodsAgo(period, day), projects.get(row.project)!];
      const key = [row.member, activity.key, project, month, ago].join(' ');
      const before = sums.get(key);
      const sum: ContributionSum = {
        member: row.member,
        activity: activity.key,
        kind: activity.kind,
        project,
        month,
        periodsAgo: ago,
        quantity: (before?.quantity ?? 0n) + quantity,
        weight: (before?.weight ?? 0n) + weights.weight,
        plainWeight: (before?.plainWeight ?? 0n) + weights.plainWeight,
      };
      const tooMuch = checkWeight(sum.weight) ?? checkWeight(sum.plainWeight);
      if (tooMuch) throw new Refused(tooMuch);
      sums.set(key, sum);
    });
  }
  return [...sums.values()];
}

/** Dated on the period's first day: so the sum of the period, the latest value and the mean over the days all see it. */
function memberFigures(members: readonly ReadMember[], period: Period): FigureValue[] {
  return members.flatMap(({ number, figures }) => figures.map(({ name, value }) => ({ name, member: number, day: period.from, value })));
}

/** What was already paid, and what of cash was spent, as the figures that the activity names. */
function paidFigures(rows: readonly (ReadContribution & { readonly day: Day })[], digits: number): FigureValue[] {
  const perMinor = figureScale / 10n ** BigInt(digits);
  return rows.flatMap(({ activity, member, day, paid, spent }) => [
    ...(activity.lessPaid !== null && paid !== 0n ? [{ name: activity.lessPaid, member, day, value: paid * perMinor }] : []),
    ...(activity.onceSpent !== null && spent !== 0n ? [{ name: activity.onceSpent, member: null, day, value: spent * perMinor }] : []),
  ]);
}

function usageFigures(usage: readonly ReadUsage[], period: Period): FigureValue[] {
  return usage.flatMap((row) =>
    row.is === 'figure' ? [{ name: row.name, member: row.member, day: row.day ?? period.from, value: row.value }] : [],
  );
}

function balancesOf(usage: readonly ReadUsage[]): Map<string, bigint> {
  const balances = new Map<string, bigint>();
  for (const row of usage) if (row.is === 'balance') balances.set(row.account, (balances.get(row.account) ?? 0n) + row.amount);
  return balances;
}

function claimsPaidOf(usage: readonly ReadUsage[]): Map<string, Map<number, bigint>> {
  const paid = new Map<string, Map<number, bigint>>();
  for (const row of usage) {
    if (row.is !== 'claimsPaid') continue;
    const step = paid.get(row.step) ?? new Map<number, bigint>();
    step.set(row.member, (step.get(row.member) ?? 0n) + row.amount);
    paid.set(row.step, step);
  }
  return paid;
}

/** Without a date a retained part falls due on the period's last day. */
function retainedOf(members: readonly ReadMember[], usage: readonly ReadUsage[], period: Period): RetainedPart[] {
  const own = members.flatMap(({ number, retained }) =>
    retained ? [{ member: number, amount: retained.amount, due: retained.due ?? period.to }] : [],
  );
  const dated = usage.flatMap((row) =>
    row.is === 'retained' ? [{ member: row.member, amount: row.amount, due: row.due ?? period.to }] : [],
  );
  // Who left before the period has been through the terms of leaving: the days that the files give stand.
  const gone = new Set(members.filter((member) => member.left !== null && member.left < period.from).map((member) => member.number));
  return [...own, ...dated].flatMap((part): RetainedPart[] =>
    part.amount <= 0n ? [] : [gone.has(part.member) ? { ...part, settled: true } : part],
  );
}

import type { Charter, Label } from '../charters/charter.ts';
import { amountText } from '../money/amount.ts';
import type { UnitKind } from '../quantities/unit.ts';
import { assert } from '../refusals/refusal.ts';
import { roundingRule } from '../shares/apportion.ts';
import type { RetainedPart } from '../waterfall/facts.ts';
import type { KeptOutcome } from '../waterfall/stored.ts';
import { signedHeader, type SignedHeader } from './auditLog.ts';
import type { ChartedFacts, DistributionReport, MovementLine, RateLine, ShareholdingStatement } from './document.ts';
import { leaverLine, memberPart, resultLines, rightsWording, type LineFacts } from './lines.ts';
import type { IssueFacts, Issuing } from './paper.ts';

/** What both documents of a period are built from; amounts are minor units. */
export interface PeriodFacts extends Issuing {
  readonly period: ChartedFacts['period'];
  readonly charter: Charter;
  readonly charterFrom: string;
  readonly outcome: KeptOutcome;
  readonly result: bigint;
  /** How the group calls its accounts, and a member their own (`profits`, `budget` …). */
  readonly accountLabel: (account: string) => Label;
  readonly memberAccountLabel: (name: string) => Label;
  /** Retained parts that are open once this period is closed. */
  readonly open: readonly RetainedPart[];
  /** Names of projects by number. */
  readonly projects: ReadonlyMap<number, string>;
}

export interface StatementMember {
  readonly number: number;
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly address: string;
  readonly joined: string;
}

/** What a statement tells of the member beside the figures of the period. */
export type MemberStanding = Pick<ShareholdingStatement, 'colleges' | 'promises' | 'unsettled' | 'next' | 'capital'>;

export interface Movement {
  readonly number: number;
  readonly day: string;
  readonly project: string;
  readonly activity: Label;
  readonly unit: UnitKind;
  readonly quantity: number;
  readonly rate: number;
  readonly multiplier: number;
  readonly weight: bigint;
  readonly corrects: number | null;
  /** The rate's number, since when it holds, and whether it is the member's own. */
  readonly rateNumber: number;
  readonly since: string;
  readonly own: boolean;
}

/** What every document of a period begins with. */
export function periodHeader(facts: PeriodFacts, issue: IssueFacts): SignedHeader & ChartedFacts {
  return {
    ...signedHeader(facts, issue),
    period: facts.period,
    charter: {
      name: facts.charter.name,
      title: facts.charter.title,
      adoptedFrom: facts.charterFrom,
      rights: rightsWording(facts.charter, facts.outcome.heads),
    },
    roundingRule,
  };
}

export function lineFacts({ charter, cooperative, accountLabel }: PeriodFacts): LineFacts {
  return { charter, money: { currency: cooperative.currency, digits: cooperative.currencyDigits }, accountLabel };
}

/**
 * A member's shareholding statement: holding before, movements, holding after, the result step by step, and what is theirs.
 * Pure: the same facts give the same document. `previous` is the member's line of the last period closed before.
 */
export function buildShareholding(
  facts: PeriodFacts,
  issue: IssueFacts,
  member: StatementMember,
  movements: readonly Movement[],
  previous: { readonly profitShare: string; readonly rightsShare: string } | null,
  standing: MemberStanding,
): ShareholdingStatement {
  const digits = facts.cooperative.currencyDigits;
  const line = facts.outcome.members.find((known) => known.number === member.number);
  assert(line, 'a statement is for a member of the distribution');
  const lines = lineFacts(facts);
  const leaver = facts.outcome.leavers.find((known) => known.number === member.number);
  const moved = line.weight;
  const sum = (key: 'weight' | 'weightSinceStart'): string =>
    facts.outcome.members.reduce((total, other) => total + other[key], 0n).toString();
  assert(
    movements.reduce((total, movement) => total + movement.weight, 0n) === moved,
    'the movements sum to the weight that was shared by',
  );
  return {
    kind: 'shareholding-statement',
    schema: 4,
    ...periodHeader(facts, issue),
    member,
    holding: {
      openingWeight: (line.weightSinceStart - moved).toString(),
      movementWeight: moved.toString(),
      closingWeight: line.weightSinceStart.toString(),
      groupMovementWeight: sum('weight'),
      groupClosingWeight: sum('weightSinceStart'),
      profitShare: line.profitShare,
      rightsShare: line.rightsShare,
      previousProfitShare: previous?.profitShare ?? null,
      previousRightsShare: previous?.rightsShare ?? null,
      seconds: line.seconds,
    },
    result: resultLines(facts.result, facts.outcome, lines),
    parts: line.parts.map((part) => memberPart(part, facts.outcome.steps[part.step]!, lines, facts.memberAccountLabel)),
    amount: amountText(line.amount, digits),
    cash: amountText(cashOf(line), digits),
    retained: amountText(line.retained, digits),
    repaid: amountText(line.repaid, digits),
    open: dueAmounts(facts.open.filter((part) => part.member === member.number)).map(({ due, amount }) => ({
      due,
      amount: amountText(amount, digits),
    })),
    leaver: leaver ? leaverLine(leaver, lines) : null,
    rightsByProject: facts.outcome.rightsByProject.flatMap(({ project, members }) =>
      members
        .filter((other) => other.number === member.number && !other.share.startsWith('0/'))
        .map(({ share }) => ({ project: facts.projects.get(project) ?? '', share })),
    ),
    ...standing,
    basis: basisOf(movements),
    movements: movements.map((movement): MovementLine => ({
      day: movement.day,
      reference: movement.number,
      project: movement.project,
      activity: movement.activity,
      unit: movement.unit,
      quantity: movement.quantity,
      rate: movement.rate,
      multiplier: movement.multiplier,
      weight: movement.weight.toString(),
      corrects: movement.corrects,
    })),
  };
}

export function cashOf({ parts }: KeptOutcome['members'][number]): bigint {
  return parts.reduce((sum, part) => sum + part.cash, 0n);
}

/** What falls due on each day, the earliest first. */
export function dueAmounts(open: readonly RetainedPart[]): { due: string; amount: bigint }[] {
  const days = [...new Set(open.map((part) => part.due))].sort();
  return days.map((due) => ({ due, amount: open.reduce((sum, part) => (part.due === due ? sum + part.amount : sum), 0n) }));
}

/** The movements summed by rate, in the order in which they first occur. */
export function basisOf(movements: readonly Movement[]): RateLine[] {
  const lines = new Map<number, Omit<RateLine, 'weight'> & { readonly weight: bigint }>();
  for (const { rateNumber, activity, unit, rate, multiplier, since, own, quantity, weight } of movements) {
    const line = lines.get(rateNumber) ?? { activity, unit, rate, multiplier, since, own, quantity: 0, weight: 0n, entries: 0 };
    lines.set(rateNumber, { ...line, quantity: line.quantity + quantity, weight: line.weight + weight, entries: line.entries + 1 });
  }
  return [...lines.values()].map((line) => ({ ...line, weight: line.weight.toString() }));
}

/** The distribution report of a period: everyone on one paper for the assembly, and the accounts before and after. */
export function buildDistribution(
  facts: PeriodFacts,
  issue: IssueFacts,
  names: ReadonlyMap<number, string>,
  changes: readonly { account: string; label: Label; before: bigint; after: bigint }[],
): DistributionReport {
  const digits = facts.cooperative.currencyDigits;
  const lines = lineFacts(facts);
  const name = (number: number): string => names.get(number) ?? '';
  return {
    kind: 'distribution-report',
    schema: 4,
    ...periodHeader(facts, issue),
    result: resultLines(facts.result, facts.outcome, lines),
    members: facts.outcome.members.map((member) => ({
      number: member.number,
      name: name(member.number),
      seconds: member.seconds,
      weight: member.weight.toString(),
      profitShare: member.profitShare,
      rightsShare: member.rightsShare,
      amount: amountText(member.amount, digits),
      cash: amountText(cashOf(member), digits),
      retained: amountText(member.retained, digits),
      repaid: amountText(member.repaid, digits),
    })),
    leavers: facts.outcome.leavers.map((leaver) => ({ number: leaver.number, name: name(leaver.number), ...leaverLine(leaver, lines) })),
    rightsByProject: facts.outcome.rightsByProject.map(({ project, members }) => ({
      project: facts.projects.get(project) ?? '',
      members: members.filter(({ share }) => !share.startsWith('0/')).map(({ number, share }) => ({ number, name: name(number), share })),
    })),
    accounts: changes.map(({ account, label, before, after }) => ({
      account,
      label,
      before: amountText(before, digits),
      after: amountText(after, digits),
    })),
  };
}

import type { Label } from '../charters/charter.ts';
import type { UnitKind } from '../quantities/unit.ts';
import { assert } from '../refusals/refusal.ts';
import { signedHeader, type SignedHeader } from './auditLog.ts';
import { basisOf, type Movement } from './build.ts';
import type { MovementLine, RateLine, Recipient } from './document.ts';
import type { IssueFacts, Issuing } from './paper.ts';

/** Time and inputs of one member over some days: every contribution with who approved it and when, and what they come to. */
export interface ContributionStatement extends SignedHeader {
  readonly kind: 'contribution-statement';
  readonly schema: 2;
  readonly from: string;
  readonly to: string;
  readonly member: Recipient;
  readonly approved: GivenSum;
  /** Handed in and not decided yet: it counts once it is approved. */
  readonly waiting: GivenSum;
  readonly byProject: readonly { readonly project: string; readonly approved: GivenSum; readonly waiting: GivenSum }[];
  readonly byActivity: readonly ActivitySum[];
  /** Approved ones by activity, rate and multiplier, each with the day since when the rate holds. */
  readonly basis: readonly RateLine[];
  readonly lines: readonly ContributionLine[];
}

export interface GivenSum {
  readonly seconds: number;
  readonly weight: string;
  readonly entries: number;
}

export interface ActivitySum {
  readonly activity: Label;
  readonly unit: UnitKind;
  readonly approved: { readonly quantity: number; readonly weight: string; readonly entries: number };
  readonly waiting: { readonly quantity: number; readonly weight: string; readonly entries: number };
}

export interface ContributionLine extends MovementLine {
  readonly state: 'approved' | 'waiting';
  /** Who approved it; empty while it waits. */
  readonly approver: string;
  readonly decidedOn: string | null;
}

/** A contribution with what the book knows of its decision and of its rate. */
export interface DecidedMovement extends Movement {
  readonly state: ContributionLine['state'];
  readonly approver: string;
  readonly decidedOn: string | null;
}

type Sum = { quantity: number; seconds: number; weight: bigint; entries: number };
const nothing: Sum = { quantity: 0, seconds: 0, weight: 0n, entries: 0 };

function sumOf(movements: readonly DecidedMovement[], state: ContributionLine['state']): Sum {
  return movements
    .filter((movement) => movement.state === state)
    .reduce(
      (sum, { quantity, unit, weight }) => ({
        quantity: sum.quantity + quantity,
        seconds: sum.seconds + (unit === 'time' ? quantity : 0),
        weight: sum.weight + weight,
        entries: sum.entries + 1,
      }),
      nothing,
    );
}

function given(sum: Sum): GivenSum {
  return { seconds: sum.seconds, weight: sum.weight.toString(), entries: sum.entries };
}

function counted(sum: Sum): ActivitySum['approved'] {
  return { quantity: sum.quantity, weight: sum.weight.toString(), entries: sum.entries };
}

/** In the order in which each first occurs. */
function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

/** Pure: the same facts give the same document. `movements` are in the order of their days. */
export function buildContributions(
  facts: Issuing,
  issue: IssueFacts,
  span: { readonly from: string; readonly to: string },
  member: Recipient,
  movements: readonly DecidedMovement[],
): ContributionStatement {
  assert(
    movements.every(({ day }) => span.from <= day && day <= span.to),
    'the contributions lie in the days of the statement',
  );
  return {
    kind: 'contribution-statement',
    schema: 2,
    ...signedHeader(facts, issue),
    ...span,
    member,
    approved: given(sumOf(movements, 'approved')),
    waiting: given(sumOf(movements, 'waiting')),
    byProject: grouped(movements, ({ project }) => project).map((group) => ({
      project: group[0]!.project,
      approved: given(sumOf(group, 'approved')),
      waiting: given(sumOf(group, 'waiting')),
    })),
    byActivity: grouped(movements, ({ activity, unit }) => `${unit} ${activity.en}`).map((group) => ({
      activity: group[0]!.activity,
      unit: group[0]!.unit,
      approved: counted(sumOf(group, 'approved')),
      waiting: counted(sumOf(group, 'waiting')),
    })),
    basis: basisOf(movements.filter(({ state }) => state === 'approved')),
    lines: movements.map((line) => ({
      day: line.day,
      reference: line.number,
      project: line.project,
      activity: line.activity,
      unit: line.unit,
      quantity: line.quantity,
      rate: line.rate,
      multiplier: line.multiplier,
      weight: line.weight.toString(),
      corrects: line.corrects,
      state: line.state,
      approver: line.approver,
      decidedOn: line.decidedOn,
    })),
  };
}

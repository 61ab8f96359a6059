import type { Charter, Label } from '../charters/charter.ts';
import type { StoredOutcome } from '../journal/entries.ts';
import { amountText } from '../money/amount.ts';
import type { UnitKind } from '../quantities/unit.ts';
import { assert } from '../refusals/refusal.ts';
import { roundingRule } from '../shares/apportion.ts';
import type {
  BasisLine,
  DistributionReport,
  DocumentHeader,
  MovementLine,
  RightsWording,
  ShareholdingStatement,
  StepDerivation,
  StepLine,
} from './document.ts';

/** What both documents of a period are built from; amounts are minor units. */
export interface PeriodFacts {
  readonly cooperative: DocumentHeader['cooperative'];
  readonly period: DocumentHeader['period'];
  readonly head: DocumentHeader['head'];
  readonly charter: Charter;
  readonly charterFrom: string;
  readonly outcome: StoredOutcome;
  readonly result: bigint;
  readonly signerName: string;
}

export interface IssueFacts {
  readonly number: string;
  readonly language: 'en' | 'fr';
  readonly issuedOn: string;
  readonly replaces: { readonly number: string; readonly reason: string } | null;
}

export interface StatementMember {
  readonly number: number;
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly address: string;
  readonly joined: string;
}

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
}

function header(facts: PeriodFacts, issue: IssueFacts): DocumentHeader {
  return {
    schema: 1,
    language: issue.language,
    number: issue.number,
    issuedOn: issue.issuedOn,
    cooperative: facts.cooperative,
    period: facts.period,
    head: facts.head,
    charter: {
      name: facts.charter.name,
      title: facts.charter.title,
      adoptedFrom: facts.charterFrom,
      rights: rightsWording(facts.charter, facts.outcome.heads),
    },
    roundingRule,
    replaces: issue.replaces,
    signer: { name: facts.signerName, role: 'lead' },
  };
}

function rightsWording(charter: Charter, heads: number): RightsWording {
  const { rights } = charter;
  if (rights.rule === 'equal') return { rule: 'equal', among: rights.among, heads };
  if (rights.rule === 'mixed') return { rule: 'mixed', equalBasisPoints: rights.equalBasisPoints, among: rights.among, heads };
  return { rule: 'proRata' };
}

/** A derivation with its amounts as decimal text. */
function derivationOf(step: StoredOutcome['steps'][number], digits: number): StepDerivation {
  const money = (key: string): string => amountText(BigInt(step.derivation[key]!), digits);
  const { form } = step.derivation;
  if (form === 'losses') return { form, carriedLoss: money('carriedLoss'), available: money('available') };
  if (form === 'whole') return { form };
  const taken = {
    basisPoints: Number(step.derivation['basisPoints']),
    of: step.derivation['of'] as 'result' | 'remainder',
    base: money('base'),
  };
  if (form === 'percentage') return { form, ...taken };
  assert(form === 'split', `a derivation has a known form, not ${String(form)}`);
  return {
    form,
    ...taken,
    key: step.derivation['key'] as 'contribution' | 'equal',
    span: step.derivation['span'] as 'period' | 'sinceStart',
    totalWeight: String(step.derivation['totalWeight']),
    holders: Number(step.derivation['holders']),
  };
}

function resultOf(facts: PeriodFacts): ShareholdingStatement['result'] {
  const digits = facts.cooperative.currencyDigits;
  const steps = facts.outcome.steps.map((step): StepLine => ({
    kind: step.kind as StepLine['kind'],
    label: { en: step.en, fr: step.fr },
    amount: amountText(BigInt(step.amount), digits),
    derivation: derivationOf(step, digits),
  }));
  return { amount: amountText(facts.result, digits), steps, undistributed: amountText(BigInt(facts.outcome.undistributed), digits) };
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
): ShareholdingStatement {
  const digits = facts.cooperative.currencyDigits;
  const line = facts.outcome.members.find((known) => known.number === member.number);
  assert(line, 'a statement is for a member of the distribution');
  const closing = BigInt(line.weightSinceStart);
  const moved = BigInt(line.weight);
  const sum = (key: 'weight' | 'weightSinceStart'): string =>
    facts.outcome.members.reduce((total, other) => total + BigInt(other[key]), 0n).toString();
  assert(
    movements.reduce((total, movement) => total + movement.weight, 0n) === moved,
    'the movements sum to the weight that was shared by',
  );
  return {
    kind: 'shareholding-statement',
    ...header(facts, issue),
    member,
    holding: {
      openingWeight: (closing - moved).toString(),
      movementWeight: line.weight,
      closingWeight: line.weightSinceStart,
      groupMovementWeight: sum('weight'),
      groupClosingWeight: sum('weightSinceStart'),
      profitShare: line.profitShare,
      rightsShare: line.rightsShare,
      previousProfitShare: previous?.profitShare ?? null,
      previousRightsShare: previous?.rightsShare ?? null,
      seconds: line.seconds,
    },
    result: resultOf(facts),
    parts: line.parts.map((part) => {
      const step = facts.outcome.steps[part.step]!;
      return {
        label: { en: step.en, fr: step.fr },
        amount: amountText(BigInt(part.amount), digits),
        weight: part.weight,
        totalWeight: part.totalWeight,
        pool: amountText(BigInt(part.pool), digits),
      };
    }),
    amount: amountText(BigInt(line.amount), digits),
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

/** The movements summed by activity and rate, in the order in which they first occur. */
function basisOf(movements: readonly Movement[]): BasisLine[] {
  const lines = new Map<
    string,
    { activity: Label; unit: UnitKind; quantity: number; rate: number; multiplier: number; weight: bigint; entries: number }
  >();
  for (const movement of movements) {
    const key = `${movement.activity.en} ${movement.unit} ${movement.rate} ${movement.multiplier}`;
    const line = lines.get(key) ?? {
      activity: movement.activity,
      unit: movement.unit,
      quantity: 0,
      rate: movement.rate,
      multiplier: movement.multiplier,
      weight: 0n,
      entries: 0,
    };
    lines.set(key, {
      ...line,
      quantity: line.quantity + movement.quantity,
      weight: line.weight + movement.weight,
      entries: line.entries + 1,
    });
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
  return {
    kind: 'distribution-report',
    ...header(facts, issue),
    result: resultOf(facts),
    members: facts.outcome.members.map((member) => ({
      number: member.number,
      name: names.get(member.number) ?? '',
      seconds: member.seconds,
      weight: member.weight,
      profitShare: member.profitShare,
      rightsShare: member.rightsShare,
      amount: amountText(BigInt(member.amount), digits),
    })),
    accounts: changes.map(({ account, label, before, after }) => ({
      account,
      label,
      before: amountText(before, digits),
      after: amountText(after, digits),
    })),
  };
}

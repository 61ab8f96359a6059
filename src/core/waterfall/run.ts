import type { Charter, Label, Span, WaterfallStep } from '../charters/charter.ts';
import { assert } from '../refusals/refusal.ts';
import { apportion } from '../shares/apportion.ts';
import type { Fraction } from '../shares/fraction.ts';
import { rightsShares, weightShares } from '../shares/rights.ts';

/** What is known of a member for the period being shared. */
export interface WaterfallMember {
  readonly number: number;
  readonly weightInPeriod: bigint;
  readonly weightSinceStart: bigint;
  /** A member on at least one day of the period (or since the start, which is the same for who is here at its end). */
  readonly activeInPeriod: boolean;
  readonly activeSinceStart: boolean;
}

export interface WaterfallInput {
  /** Minor units; negative is a loss. */
  readonly result: bigint;
  readonly charter: Charter;
  readonly members: readonly WaterfallMember[];
  /** Losses carried forward from before, as a positive amount. */
  readonly carriedLoss: bigint;
}

export type Derivation =
  | { readonly form: 'losses'; readonly carriedLoss: bigint; readonly available: bigint }
  | { readonly form: 'percentage'; readonly basisPoints: number; readonly of: 'result' | 'remainder'; readonly base: bigint }
  | {
      readonly form: 'split';
      readonly basisPoints: number;
      readonly of: 'result' | 'remainder';
      readonly base: bigint;
      readonly key: 'contribution' | 'equal';
      readonly span: Span;
      readonly totalWeight: bigint;
      readonly holders: number;
    }
  | { readonly form: 'whole' };

export interface StepOutcome {
  readonly kind: WaterfallStep['kind'] | 'lossCarriedForward';
  readonly label: Label;
  readonly amount: bigint;
  readonly derivation: Derivation;
  /** Where the amount goes when it does not go to members. */
  readonly account: string | null;
}

export interface PartOutcome {
  readonly step: number;
  readonly amount: bigint;
  readonly weight: bigint;
  readonly totalWeight: bigint;
  readonly pool: bigint;
}

export interface MemberOutcome {
  readonly number: number;
  readonly amount: bigint;
  readonly profitShare: Fraction;
  readonly rightsShare: Fraction;
  readonly parts: readonly PartOutcome[];
}

export interface WaterfallOutcome {
  readonly steps: readonly StepOutcome[];
  readonly members: readonly MemberOutcome[];
  readonly undistributed: bigint;
  /** How many heads counted where rights are equal. */
  readonly heads: number;
}

/**
 * Shares a result by the charter's ordered steps. Every step takes from what is left and says how it came to its amount;
 * what no step takes stays undistributed and is shown. A loss follows the charter's loss rule and charges nobody.
 */
export function runWaterfall(input: WaterfallInput): WaterfallOutcome {
  const { charter, members, result } = input;
  const steps: StepOutcome[] = [];
  const parts: PartOutcome[][] = members.map(() => []);
  let left = result;
  if (result < 0n) {
    steps.push({ kind: 'lossCarriedForward', label: charter.loss.label, amount: result, derivation: { form: 'whole' }, account: 'losses' });
    left = 0n;
  } else {
    for (const step of charter.steps) {
      const amount = runStep(step, steps.length, left, input, steps, parts);
      assert(amount >= 0n && amount <= left, 'a step takes at most what is left');
      left -= amount;
    }
  }
  const outcome = {
    steps,
    members: memberOutcomes(input, parts),
    undistributed: left,
    heads: rightsHolders(input).filter((holder) => holder.head).length,
  };
  const given = steps.reduce((sum, step) => sum + step.amount, 0n);
  assert(given + outcome.undistributed === result, 'the steps and what is left sum to the result');
  return outcome;
}

function runStep(
  step: WaterfallStep,
  index: number,
  left: bigint,
  input: WaterfallInput,
  steps: StepOutcome[],
  parts: PartOutcome[][],
): bigint {
  if (step.kind === 'absorbLosses') {
    if (input.carriedLoss === 0n) return 0n;
    const amount = input.carriedLoss < left ? input.carriedLoss : left;
    steps.push({
      kind: step.kind,
      label: step.label,
      amount,
      derivation: { form: 'losses', carriedLoss: input.carriedLoss, available: left },
      account: 'losses',
    });
    return amount;
  }
  const base = step.take.of === 'result' ? input.result : left;
  const wanted = percentageOf(base, step.take.basisPoints);
  const pool = wanted < left ? wanted : left;
  if (step.kind !== 'split') {
    steps.push({
      kind: step.kind,
      label: step.label,
      amount: pool,
      derivation: { form: 'percentage', basisPoints: step.take.basisPoints, of: step.take.of, base },
      account: step.account,
    });
    return pool;
  }
  const weights = input.members.map((member) => splitWeight(step.key, member));
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0n);
  const holders = weights.filter((weight) => weight > 0n).length;
  const amount = totalWeight > 0n ? pool : 0n;
  steps.push({
    kind: 'split',
    label: step.label,
    amount,
    derivation: {
      form: 'split',
      basisPoints: step.take.basisPoints,
      of: step.take.of,
      base,
      key: step.key.of,
      span: step.key.span,
      totalWeight,
      holders,
    },
    account: null,
  });
  if (totalWeight > 0n) {
    const amounts = apportion(
      pool,
      input.members.map((member, position) => ({ number: member.number, weight: weights[position]! })),
    );
    amounts.forEach((part, position) => {
      if (weights[position]! > 0n) parts[position]!.push({ step: index, amount: part, weight: weights[position]!, totalWeight, pool });
    });
  }
  return amount;
}

/** A percentage goes through the one function that divides: the part taken against the part left, so a half unit goes to the larger. */
function percentageOf(base: bigint, basisPoints: number): bigint {
  const [taken] = apportion(base, [
    { number: 1, weight: BigInt(basisPoints) },
    { number: 2, weight: BigInt(10_000 - basisPoints) },
  ]);
  return taken!;
}

type SplitKey = Extract<WaterfallStep, { kind: 'split' }>['key'];

function splitWeight(key: SplitKey, member: WaterfallMember): bigint {
  const weight = key.span === 'period' ? member.weightInPeriod : member.weightSinceStart;
  if (key.of === 'contribution') return weight > 0n ? weight : 0n;
  return isHead(key.among, key.span, member) ? 1n : 0n;
}

function isHead(among: 'contributors' | 'members', span: Span, member: WaterfallMember): boolean {
  if (among === 'members') return span === 'period' ? member.activeInPeriod : member.activeSinceStart;
  return (span === 'period' ? member.weightInPeriod : member.weightSinceStart) > 0n;
}

/** The profit key of the whole run: the first split by contribution; it is what "profit share" means on a statement. */
function profitSpan(charter: Charter): Span {
  for (const step of charter.steps) if (step.kind === 'split' && step.key.of === 'contribution') return step.key.span;
  return 'period';
}

function rightsHolders(input: WaterfallInput): { number: number; weight: bigint; head: boolean }[] {
  const rule = input.charter.rights;
  return input.members.map((member) => {
    const weight = rule.span === 'period' ? member.weightInPeriod : member.weightSinceStart;
    return {
      number: member.number,
      weight: weight > 0n ? weight : 0n,
      head: rule.rule === 'proRata' ? weight > 0n : isHead(rule.among, rule.span, member),
    };
  });
}

function memberOutcomes(input: WaterfallInput, parts: readonly (readonly PartOutcome[])[]): MemberOutcome[] {
  const span = profitSpan(input.charter);
  const profit = weightShares(
    input.members.map((member) => {
      const weight = span === 'period' ? member.weightInPeriod : member.weightSinceStart;
      return { weight: weight > 0n ? weight : 0n };
    }),
  );
  const rights = rightsShares(input.charter.rights, rightsHolders(input));
  return input.members.map((member, index) => ({
    number: member.number,
    amount: parts[index]!.reduce((sum, part) => sum + part.amount, 0n),
    profitShare: profit[index]!,
    rightsShare: rights[index]!,
    parts: parts[index]!,
  }));
}

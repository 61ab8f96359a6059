import type { Charter, Label } from '../charters/charter.ts';
import { unitOfKind } from '../charters/charter.ts';
import type { CharterDifference } from '../charters/differences.ts';
import { amountText } from '../money/amount.ts';
import type { UnitKind } from '../quantities/unit.ts';
import { fractionText } from '../shares/fraction.ts';
import type { MemberOutcome, RunOutcome } from '../waterfall/outcome.ts';
import { stepWords, type Money } from '../waterfall/words.ts';
import { isIdle } from './lines.ts';

/**
 * Two charters on one result, as a paper for those who will decide: data only, like a statement, but a simulation that nobody
 * signs. Money is a decimal string in the currency's digits, shares are fractions "n/d", days are YYYY-MM-DD.
 */
export interface CharterComparison {
  readonly kind: 'charter-comparison';
  readonly schema: 1;
  readonly language: 'en' | 'fr';
  readonly madeOn: string;
  readonly title: string;
  readonly cooperative: { readonly name: string; readonly currency: string; readonly currencyDigits: number };
  readonly period: { readonly from: string; readonly to: string };
  readonly result: string;
  /** What was given is counted by the tried charter's rates and multipliers, as if they had held from the start. */
  readonly recount: boolean;
  /** What is not in the book, and counts with the tried charter only. */
  readonly imagined: {
    readonly members: readonly string[];
    readonly contributions: readonly ImaginedContribution[];
    readonly figures: readonly ImaginedFigure[];
  };
  /** The charter in force on the last day, or, when `inForce` is false, another one that the tried charter is held against. */
  readonly today: ComparedRun;
  readonly inForce: boolean;
  readonly trial: ComparedRun;
  /** Everyone who has an amount or a share with either charter; imagined ones last. */
  readonly members: readonly ComparedMember[];
  readonly differences: readonly Omit<CharterDifference, 'key'>[];
  /** What would stop the tried charter from being adopted, in the document's language. */
  readonly findings: readonly { readonly code: string; readonly text: string }[];
}

export interface ImaginedContribution {
  readonly name: string;
  readonly activity: Label;
  /** Hours, money or pieces, as decimal text. */
  readonly quantity: string;
  readonly unit: UnitKind;
}

export interface ImaginedFigure {
  readonly label: Label;
  /** Null is the cooperative's own figure. */
  readonly name: string | null;
  readonly unit: 'money' | 'number';
  readonly value: string;
}

export interface ComparedRun {
  readonly charterTitle: Label;
  readonly broughtForward: string;
  readonly steps: readonly ComparedStep[];
  readonly undistributed: string;
  readonly unallocated: string;
}

export interface ComparedStep {
  readonly label: Label;
  /** What the step took from what was left. */
  readonly taken: string;
  /** What reached accounts and members; what accounts got of it. */
  readonly amount: string;
  readonly toAccounts: string;
  readonly words: Label;
}

export interface ComparedMember {
  /** Negative for an imagined one. */
  readonly number: number;
  readonly name: string;
  readonly today: ComparedPart;
  readonly trial: ComparedPart;
  /** The tried amount less today's. */
  readonly difference: string;
}

export interface ComparedPart {
  readonly amount: string;
  readonly cash: string;
  readonly retained: string;
  readonly profitShare: string;
  readonly rightsShare: string;
}

export interface ComparisonFacts {
  readonly language: 'en' | 'fr';
  readonly madeOn: string;
  readonly title: string;
  readonly cooperative: CharterComparison['cooperative'];
  readonly period: CharterComparison['period'];
  readonly result: bigint;
  readonly recount: boolean;
  readonly inForce: boolean;
  readonly today: { readonly charter: Charter; readonly outcome: RunOutcome };
  readonly trial: { readonly charter: Charter; readonly outcome: RunOutcome };
  /** Names by number, imagined members included. */
  readonly names: ReadonlyMap<number, string>;
  /** As the trial was given it; members below zero are the imagined ones. */
  readonly imagined: {
    readonly contributions: readonly { readonly member: number; readonly activity: string; readonly quantity: string }[];
    readonly figures: readonly { readonly name: string; readonly member: number | null; readonly value: string }[];
  };
  readonly differences: readonly CharterDifference[];
  readonly findings: CharterComparison['findings'];
}

/** Pure: the same facts give the same document. */
export function buildComparison(facts: ComparisonFacts): CharterComparison {
  const { language, madeOn, title, cooperative, period, recount, today, trial } = facts;
  const money = { currency: cooperative.currency, digits: cooperative.currencyDigits };
  return {
    kind: 'charter-comparison',
    schema: 1,
    language,
    madeOn,
    title,
    cooperative,
    period,
    result: amountText(facts.result, money.digits),
    recount,
    imagined: imaginedOf(facts),
    today: comparedRun(today.charter, today.outcome, money),
    inForce: facts.inForce,
    trial: comparedRun(trial.charter, trial.outcome, money),
    members: comparedMembers(facts, money.digits),
    differences: facts.differences.map(({ section, title: of, change, before, after }) => ({ section, title: of, change, before, after })),
    findings: facts.findings,
  };
}

function imaginedOf({ imagined, names, trial }: ComparisonFacts): CharterComparison['imagined'] {
  const name = (member: number): string => names.get(member) ?? String(member);
  return {
    members: [...names].filter(([number]) => number < 0).map(([, of]) => of),
    contributions: imagined.contributions.map(({ member, activity: key, quantity }) => {
      const activity = trial.charter.activities.find((known) => known.key === key);
      return {
        name: name(member),
        activity: activity?.label ?? { en: key, fr: key },
        quantity,
        unit: unitOfKind[activity?.kind ?? 'work'],
      };
    }),
    figures: imagined.figures.map(({ name: of, member, value }) => {
      const figure = trial.charter.figures.find((known) => known.name === of);
      return {
        label: figure?.label ?? { en: of, fr: of },
        name: member === null ? null : name(member),
        unit: figure?.unit ?? 'number',
        value,
      };
    }),
  };
}

function comparedRun(charter: Charter, outcome: RunOutcome, money: Money): ComparedRun {
  const text = (amount: bigint): string => amountText(amount, money.digits);
  return {
    charterTitle: charter.title,
    broughtForward: text(outcome.broughtForward),
    steps: outcome.steps
      .filter((step) => !isIdle(step))
      .map((step) => ({
        label: step.label,
        taken: text(step.taken),
        amount: text(step.amount),
        toAccounts: text(step.toAccounts.reduce((sum, to) => sum + to.amount, 0n)),
        words: stepWords(step, charter, money),
      })),
    undistributed: text(outcome.undistributed),
    unallocated: text(outcome.unallocated),
  };
}

function comparedMembers({ today, trial, names }: ComparisonFacts, digits: number): ComparedMember[] {
  const byNumber = (outcome: RunOutcome): Map<number, MemberOutcome> => new Map(outcome.members.map((member) => [member.number, member]));
  const [before, after] = [byNumber(today.outcome), byNumber(trial.outcome)];
  const numbers = [...new Set([...before.keys(), ...after.keys()])].filter(
    (number) => hasAnything(before.get(number)) || hasAnything(after.get(number)),
  );
  return numbers.sort(byPlace).map((number) => ({
    number,
    name: names.get(number) ?? '',
    today: comparedPart(before.get(number), digits),
    trial: comparedPart(after.get(number), digits),
    difference: amountText((after.get(number)?.amount ?? 0n) - (before.get(number)?.amount ?? 0n), digits),
  }));
}

function hasAnything(member: MemberOutcome | undefined): boolean {
  return member !== undefined && (member.parts.length > 0 || member.rightsShare.numerator !== 0n || member.profitShare.numerator !== 0n);
}

/** In the order of numbers, imagined ones after the others in theirs. */
function byPlace(left: number, right: number): number {
  if (left < 0 !== right < 0) return left < 0 ? 1 : -1;
  return left < 0 ? right - left : left - right;
}

function comparedPart(member: MemberOutcome | undefined, digits: number): ComparedPart {
  return {
    amount: amountText(member?.amount ?? 0n, digits),
    cash: amountText(member?.cash ?? 0n, digits),
    retained: amountText(member?.retained ?? 0n, digits),
    profitShare: member ? fractionText(member.profitShare) : '0/1',
    rightsShare: member ? fractionText(member.rightsShare) : '0/1',
  };
}

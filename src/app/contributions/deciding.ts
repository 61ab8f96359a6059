import { approvalsNeeded, projectApprovers } from '../../core/contributions/approvals.ts';
import { contributionStates, type StateNumber } from '../../core/journal/entries.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { charterOn } from '../charters.ts';
import type { Context } from '../context.ts';
import type { Reads } from '../ports/book.ts';

const { submitted, returned, approved } = contributionStates;

/** Consecutive numbers as inclusive ranges, in order. */
export function rangesOf(numbers: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((left, right) => left - right)) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

export function checkWaiting(fact: Fact): Refusal | undefined {
  if (fact.state === approved) return refuse('ALREADY_APPROVED', { number: fact.number });
  if (fact.state === returned) return refuse('WAS_RETURNED', { number: fact.number });
  return fact.state === submitted ? undefined : refuse('NOT_SUBMITTED', { number: fact.number });
}

export function refuseAny(found: readonly Fact[], ...checks: ((fact: Fact) => Refusal | undefined)[]): void {
  for (const fact of found) {
    for (const check of checks) {
      const refusal = check(fact);
      if (refusal) throw new Refused(refusal);
    }
  }
}

/** What a decision needs to know of a contribution. */
export interface Fact {
  readonly number: number;
  readonly member: number;
  readonly project: number;
  readonly day: string;
  readonly weight: bigint;
  readonly state: StateNumber;
}

/** The facts of all asked numbers, or the refusal that names the first that does not exist. */
export function factsOf(read: Reads, numbers: readonly number[]): readonly Fact[] {
  const ranges = rangesOf(numbers);
  const found = read.states(ranges);
  const count = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (found.length !== count) {
    const known = new Set(found.map((fact) => fact.number));
    throw new Refused(refuse('CONTRIBUTION_UNKNOWN', { number: numbers.find((number) => !known.has(number)) ?? 0 }));
  }
  return found;
}

/**
 * Who may decide on what: the lead everywhere, in a project those that it names (or its owner), and nobody on their own unless the
 * charter says so.
 */
export function makeApprovalRule(context: Context): (fact: { member: number; project: number; number: number }) => Refusal | undefined {
  const { read } = context.book;
  const own = new Set(
    read
      .projects()
      .filter((project) => projectApprovers(project).some((member) => member === context.actor.memberNumber))
      .map((project) => project.number),
  );
  const { selfApproval } = charterOn(read, context.clock.today()).charter;
  return (fact) => {
    if (context.actor.role !== 'lead' && !own.has(fact.project)) return refuse('NOT_ALLOWED');
    if (fact.member === context.actor.memberNumber && !selfApproval) return refuse('OWN_CONTRIBUTION', { number: fact.number });
    return undefined;
  };
}

/** A closed period never changes; its last day is read once. */
export function makeOpenRule(read: Reads): (fact: { readonly day: string }) => Refusal | undefined {
  const closed = read.lastClosedDay();
  return ({ day }) => (closed !== null && day <= closed ? refuse('PERIOD_CLOSED', { day, closedTo: closed }) : undefined);
}

/** Contributions by what approving them does now: make them count, or add one approval to those that they have. */
export interface Counted<Row> {
  readonly final: readonly Row[];
  readonly partial: readonly Row[];
  /** The actor has approved them already, and that is not enough. */
  readonly again: readonly Row[];
}

/** What a contribution still needs, by the charter in force today. */
export function makeApprovalCount(context: Context): {
  readonly needed: (fact: { readonly weight: bigint }) => number;
  readonly count: <Row extends { readonly number: number; readonly weight: bigint }>(
    rows: readonly Row[],
    given: readonly { readonly number: number; readonly person: string }[],
  ) => Counted<Row>;
} {
  const { read } = context.book;
  const { approval } = charterOn(read, context.clock.today()).charter;
  const { currencyDigits } = read.cooperative();
  const needed = (fact: { readonly weight: bigint }): number => approvalsNeeded(approval, fact.weight, currencyDigits);
  return {
    needed,
    count: (rows, given) => {
      const people = new Map<number, Set<string>>();
      for (const { number, person } of given) people.set(number, (people.get(number) ?? new Set()).add(person));
      const approvals = (number: number): number => new Set([...(people.get(number) ?? []), context.actor.personId]).size;
      const isFinal = (row: { number: number; weight: bigint }): boolean => approvals(row.number) >= needed(row);
      const isAgain = (row: { number: number }): boolean => people.get(row.number)?.has(context.actor.personId) ?? false;
      return {
        final: rows.filter(isFinal),
        partial: rows.filter((row) => !isFinal(row) && !isAgain(row)),
        again: rows.filter((row) => !isFinal(row) && isAgain(row)),
      };
    },
  };
}

export interface Approvals {
  given: number;
  needed: number;
  by: { personId: string; name: string }[];
}

/** The approvals of what waits among these rows, where one is not enough or one is there; null for all others. */
export function makeApprovalsOf(
  context: Context,
  rows: readonly { readonly number: number; readonly state: StateNumber }[],
): (row: { readonly number: number; readonly state: StateNumber; readonly weight: bigint }) => Approvals | null {
  const { read } = context.book;
  const waiting = rows.filter((row) => row.state === submitted).map((row) => row.number);
  if (waiting.length === 0) return () => null;
  const people = new Map<number, Set<string>>();
  for (const { number, person } of read.endorsements(rangesOf(waiting))) people.set(number, (people.get(number) ?? new Set()).add(person));
  const { needed } = makeApprovalCount(context);
  return (row) => {
    if (row.state !== submitted) return null;
    const by = [...(people.get(row.number) ?? [])];
    const asked = needed(row);
    if (asked <= 1 && by.length === 0) return null;
    return { given: by.length, needed: asked, by: by.map((personId) => ({ personId, name: read.person(personId)?.name ?? '' })) };
  };
}

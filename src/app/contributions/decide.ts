import { contributionStates, type Move, type StateNumber } from '../../core/journal/entries.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { charterOn } from '../charters.ts';
import { perform, tidyText, type Context } from '../context.ts';
import type { Reads } from '../ports/book.ts';
import { requireOwn } from './submit.ts';

const { submitted, returned, approved, withdrawn } = contributionStates;

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

interface Fact {
  readonly number: number;
  readonly member: number;
  readonly project: number;
  readonly day: string;
  readonly state: StateNumber;
}

/** The facts of all asked numbers, or the refusal that names the first that does not exist. */
function facts(read: Reads, numbers: readonly number[]): readonly Fact[] {
  const ranges = rangesOf(numbers);
  const found = read.states(ranges);
  const count = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (found.length !== count) {
    const known = new Set(found.map((fact) => fact.number));
    throw new Refused(refuse('CONTRIBUTION_UNKNOWN', { number: numbers.find((number) => !known.has(number)) ?? 0 }));
  }
  return found;
}

/** Who may decide on what: the lead everywhere, a project's owner in that project, and nobody on their own unless the charter says so. */
export function makeApprovalRule(context: Context): (fact: { member: number; project: number; number: number }) => Refusal | undefined {
  const { read } = context.book;
  const owned = new Set(
    read
      .projects()
      .filter((project) => project.owner !== null && project.owner === context.actor.memberNumber)
      .map((project) => project.number),
  );
  const { selfApproval } = charterOn(read, context.clock.today()).charter;
  return (fact) => {
    if (context.actor.role !== 'lead' && !owned.has(fact.project)) return refuse('NOT_ALLOWED');
    if (fact.member === context.actor.memberNumber && !selfApproval) return refuse('OWN_CONTRIBUTION', { number: fact.number });
    return undefined;
  };
}

function checkWaiting(fact: Fact): Refusal | undefined {
  if (fact.state === approved) return refuse('ALREADY_APPROVED', { number: fact.number });
  if (fact.state === returned) return refuse('WAS_RETURNED', { number: fact.number });
  return fact.state === submitted ? undefined : refuse('NOT_SUBMITTED', { number: fact.number });
}

function checkOpen(read: Reads, fact: Fact): Refusal | undefined {
  const closed = read.lastClosedDay();
  return closed !== null && fact.day <= closed ? refuse('PERIOD_CLOSED', { day: fact.day, closedTo: closed }) : undefined;
}

function refuseAny(found: readonly Fact[], ...checks: ((fact: Fact) => Refusal | undefined)[]): void {
  for (const fact of found) {
    for (const check of checks) {
      const refusal = check(fact);
      if (refusal) throw new Refused(refusal);
    }
  }
}

export function approveContributions(
  context: Context,
  input: { id: string; numbers: readonly number[] },
): { seq: number; approved: number } {
  const { read } = context.book;
  return perform(context, 'contributions.approve', input, (write) => {
    const found = facts(read, input.numbers);
    refuseAny(found, makeApprovalRule(context), checkWaiting, memoOpen(read));
    write.append('contributions.approved', { moves: [{ from: submitted, ranges: rangesOf(input.numbers) }] });
    return { approved: found.length };
  });
}

/** `checkOpen` with the last closed day read once. */
function memoOpen(read: Reads): (fact: Fact) => Refusal | undefined {
  const closed = read.lastClosedDay();
  return (fact) => (closed !== null && fact.day <= closed ? checkOpen(read, fact) : undefined);
}

/** Approves all that waits and that the actor may approve; `left` is what they may not. */
export function approveAll(context: Context, input: { id: string }): { seq: number; approved: number; left: number } {
  const { read } = context.book;
  return perform(context, 'contributions.approveAll', input, (write) => {
    const rule = makeApprovalRule(context);
    const closed = read.lastClosedDay();
    const waiting = read.waiting();
    const mine = waiting.filter((fact) => !rule(fact) && (closed === null || fact.day > closed));
    if (mine.length === 0) throw new Refused(refuse('NOTHING_TO_APPROVE', waiting.length > 0 ? { left: waiting.length } : {}));
    write.append('contributions.approved', { moves: [{ from: submitted, ranges: rangesOf(mine.map((fact) => fact.number)) }] });
    return { approved: mine.length, left: waiting.length - mine.length };
  });
}

export function sendBackContributions(
  context: Context,
  input: { id: string; numbers: readonly number[]; reason: string },
): { seq: number } {
  const { read } = context.book;
  return perform(context, 'contributions.sendBack', input, (write) => {
    const reason = tidyText(input.reason);
    if (reason === '') throw new Refused(refuse('REASON_MISSING'));
    refuseAny(facts(read, input.numbers), makeApprovalRule(context), checkWaiting);
    const ranges = rangesOf(input.numbers);
    const notes = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => ({ number: first + index, author: context.actor.personId, text: reason })),
    );
    write.append('contributions.returned', { moves: [{ from: submitted, ranges }] }, { notes });
    return {};
  });
}

/** A contributor takes back what is not yet approved. */
export function withdrawContributions(context: Context, input: { id: string; numbers: readonly number[] }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'contributions.withdraw', input, (write) => {
    const found = facts(read, input.numbers);
    for (const fact of found) requireOwn(context, fact.member);
    refuseAny(found, (fact) => {
      if (fact.state === approved) return refuse('ALREADY_APPROVED', { number: fact.number });
      return fact.state === withdrawn ? refuse('NOT_SUBMITTED', { number: fact.number }) : undefined;
    });
    write.append('contributions.withdrawn', { moves: movesOf(found) });
    return {};
  });
}

/** Facts by the state they are in, as moves. */
export function movesOf(found: readonly { number: number; state: StateNumber }[]): Move[] {
  const states = [...new Set(found.map((fact) => fact.state))];
  return states.map((from) => ({ from, ranges: rangesOf(found.filter((fact) => fact.state === from).map((fact) => fact.number)) }));
}

/** Takes an approval back, with its trace, while the period is open. */
export function unapproveContributions(context: Context, input: { id: string; numbers: readonly number[] }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'contributions.unapprove', input, (write) => {
    const found = facts(read, input.numbers);
    refuseAny(
      found,
      makeApprovalRule(context),
      (fact) => (fact.state === approved ? undefined : refuse('NOT_APPROVED', { number: fact.number })),
      memoOpen(read),
      (fact) => {
        const row = read.contribution(fact.number);
        return row?.correctedBy || row?.corrects ? refuse('ALREADY_CORRECTED', { number: fact.number }) : undefined;
      },
    );
    write.append('contributions.moved', { moves: [{ from: approved, ranges: rangesOf(input.numbers) }], to: submitted });
    return {};
  });
}

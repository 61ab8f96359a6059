import { contributionStates, type Move, type StateNumber } from '../../core/journal/entries.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { perform, tidyText, type Context } from '../context.ts';
import type { Reads, Writer } from '../ports/book.ts';
import { checkWaiting, factsOf, makeApprovalCount, makeApprovalRule, makeOpenRule, rangesOf, refuseAny, type Counted } from './deciding.ts';
import { requireOwn } from './submit.ts';

const { submitted, approved, withdrawn } = contributionStates;

/** How many count now, and how many have one approval more and still wait for another person's. */
export interface Approved {
  readonly approved: number;
  readonly endorsed: number;
}

export function writeApproval(context: Context, write: Writer, { final, partial }: Counted<{ readonly number: number }>): Approved {
  const ranges = (rows: readonly { number: number }[]): [number, number][] => rangesOf(rows.map((row) => row.number));
  if (partial.length > 0) write.append('contributions.endorsed', { person: context.actor.personId, ranges: ranges(partial) });
  if (final.length > 0) write.append('contributions.approved', { moves: [{ from: submitted, ranges: ranges(final) }] });
  return { approved: final.length, endorsed: partial.length };
}

/** Where the charter asks for several people, the last of them makes a contribution count; what the others said is kept until then. */
export function approveContributions(context: Context, input: { id: string; numbers: readonly number[] }): { seq: number } & Approved {
  const { read } = context.book;
  return perform(context, 'contributions.approve', input, (write) => {
    const found = factsOf(read, input.numbers);
    refuseAny(found, makeApprovalRule(context), checkWaiting, makeOpenRule(read));
    const { count, needed } = makeApprovalCount(context);
    const given = read.endorsements(rangesOf(input.numbers));
    const counted = count(found, given);
    const [again] = counted.again;
    if (again) throw new Refused(refuse('ALREADY_ENDORSED', { number: again.number, needed: needed(again) }));
    return writeApproval(context, write, counted);
  });
}

/** What waits and the actor may approve, leaving out closed days and what needs somebody else after them. */
function approvable(context: Context, read: Reads) {
  const [rule, open] = [makeApprovalRule(context), makeOpenRule(read)];
  const waiting = read.waiting();
  const mine = waiting.filter((fact) => !rule(fact) && !open(fact));
  return { waiting, counted: makeApprovalCount(context).count(mine, read.endorsementsWaiting()) };
}

/** Approves all that waits and that the actor may approve; `left` is what they may not, or what needs somebody else's approval. */
export function approveAll(context: Context, input: { id: string }): { seq: number; left: number } & Approved {
  return perform(context, 'contributions.approveAll', input, (write) => {
    const { waiting, counted } = approvable(context, context.book.read);
    const done = counted.final.length + counted.partial.length;
    if (done === 0) throw new Refused(refuse('NOTHING_TO_APPROVE', waiting.length > 0 ? { left: waiting.length } : {}));
    return { ...writeApproval(context, write, counted), left: waiting.length - done };
  });
}

/** Which of what waits is meant: by number, of one member, or all of it. */
export interface Choosing {
  readonly numbers: readonly number[] | null;
  readonly member: number | null;
}

/** Approves what of the chosen can be approved, and says of the rest why it is left: for those who do not see the queue. */
export function approveChosen(
  context: Context,
  input: Choosing & { id: string },
): Approved & { left: { number: number; refusal: Refusal }[] } {
  const { read } = context.book;
  const numbers = input.numbers ?? read.waiting().map((row) => row.number);
  const found = factsOf(read, numbers).filter((row) => input.member === null || row.member === input.member);
  const checks = [makeApprovalRule(context), checkWaiting, makeOpenRule(read)];
  const left = found.flatMap((row) => {
    const refusal = checks.map((check) => check(row)).find((one) => one !== undefined);
    return refusal ? [{ number: row.number, refusal }] : [];
  });
  const refused = new Set(left.map((row) => row.number));
  const { count, needed } = makeApprovalCount(context);
  const counted = count(
    found.filter((row) => !refused.has(row.number)),
    read.endorsements(rangesOf(numbers)),
  );
  for (const row of counted.again)
    left.push({ number: row.number, refusal: refuse('ALREADY_ENDORSED', { number: row.number, needed: needed(row) }) });
  left.sort((one, other) => one.number - other.number);
  const chosen = [...counted.final, ...counted.partial].map((row) => row.number);
  if (chosen.length === 0) return { approved: 0, endorsed: 0, left };
  const { approved: now, endorsed } = approveContributions(context, { id: input.id, numbers: chosen });
  return { approved: now, endorsed, left };
}

export function sendBackContributions(
  context: Context,
  input: { id: string; numbers: readonly number[]; reason: string },
): { seq: number } {
  const { read } = context.book;
  return perform(context, 'contributions.sendBack', input, (write) => {
    const reason = tidyText(input.reason);
    if (reason === '') throw new Refused(refuse('REASON_MISSING'));
    refuseAny(factsOf(read, input.numbers), makeApprovalRule(context), checkWaiting);
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
    const found = factsOf(read, input.numbers);
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
    const found = factsOf(read, input.numbers);
    refuseAny(
      found,
      makeApprovalRule(context),
      (fact) => (fact.state === approved ? undefined : refuse('NOT_APPROVED', { number: fact.number })),
      makeOpenRule(read),
      (fact) => {
        const row = read.contribution(fact.number);
        return row?.correctedBy || row?.corrects ? refuse('ALREADY_CORRECTED', { number: fact.number }) : undefined;
      },
    );
    write.append('contributions.moved', { moves: [{ from: approved, ranges: rangesOf(input.numbers) }], to: submitted, unapproved: true });
    return {};
  });
}

import { checkTerms, type Pace, type Terms } from '../../core/commitments/terms.ts';
import { dayNumber, parseIsoDay, type Day } from '../../core/days/day.ts';
import type { CommitmentFields } from '../../core/journal/entries.ts';
import { refuse, Refused, refuseFirst } from '../../core/refusals/refusal.ts';
import { requireActivity } from '../activities.ts';
import { perform, tidyText, type Context } from '../context.ts';
import { requireOwn } from '../contributions/submit.ts';
import { requireMember } from '../members.ts';
import type { EntryOptions } from '../ports/book.ts';
import { requireProject } from '../projects.ts';
import { requireCommitment, requireNeed } from './rights.ts';

export interface CommitmentInput {
  readonly quantity: number;
  readonly per: Pace;
  readonly from: Day;
  readonly to: Day | null;
  readonly note: string;
}

/** What is promised to: a need, or an activity of a project whether somebody asked for it or not. */
export type Towards =
  | { readonly need: number; readonly project: null; readonly activity: null }
  | { readonly need: null; readonly project: number; readonly activity: number };

/** A member promises for themself, the lead for anyone. */
export function makeCommitment(
  context: Context,
  input: CommitmentInput & { id: string; member: number; towards: Towards },
): { seq: number; number: number } {
  requireOwn(context, input.member);
  const { read } = context.book;
  return perform(context, 'commitments.make', input, (write) => {
    const member = requireMember(read, input.member);
    const { need, project, activity } = aimOf(context, input.towards);
    refuseFirst(checkTerms(input, activity.unit, member));
    const number = read.nextNumber('commitment');
    write.append(
      'commitment.made',
      { number, member: member.number, project, activity: activity.number, need, ...fieldsOf(input) },
      noteOf(context, input.note),
    );
    return { number };
  });
}

function aimOf({ book: { read } }: Context, towards: Towards) {
  if (towards.need === null)
    return {
      need: null,
      project: requireProject(read, towards.project).number,
      activity: requireActivity(read, towards.activity),
    };
  const need = requireNeed(read, towards.need);
  if (need.closed !== null) throw new Refused(refuse('NEED_CLOSED', { need: need.number }));
  return { need: need.number, project: need.project, activity: requireActivity(read, need.activity) };
}

/** Says anew what was promised, from its first day on: for what was entered wrongly or is agreed otherwise. */
export function updateCommitment(context: Context, input: CommitmentInput & { id: string; number: number }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'commitments.update', input, (write) => {
    const before = requireCommitment(read, input.number);
    requireOwn(context, before.member);
    refuseFirst(checkTerms(input, requireActivity(read, before.activity).unit, requireMember(read, before.member)));
    write.append(
      'commitment.changed',
      { number: input.number, after: fieldsOf(input), before: { ...fieldsOf(before), texts: before.textsSeq } },
      noteOf(context, input.note),
    );
    return {};
  });
}

/** The last day of what is promised each week or month. What had fallen due until then stays promised. */
export function endCommitment(context: Context, input: { id: string; number: number; day: Day; reason: string }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'commitments.end', input, (write) => {
    const { number, member, from, to, per } = requireCommitment(read, input.number);
    requireOwn(context, member);
    refuseFirst(
      per === 'once' ? refuse('COMMITMENT_ONCE') : undefined,
      parseIsoDay(input.day) ? undefined : refuse('DATE_IMPOSSIBLE', { text: input.day }),
      input.day < from ? refuse('COMMITMENT_DATES', { from, to: input.day }) : undefined,
    );
    write.append(
      'commitment.ended',
      { number, to: dayNumber(input.day), before: to === null ? null : dayNumber(to) },
      noteOf(context, input.reason),
    );
    return {};
  });
}

/** Counts nowhere any more, as if it had not been promised; the journal keeps that it was, and why it is not. */
export function withdrawCommitment(context: Context, input: { id: string; number: number; reason: string }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'commitments.withdraw', input, (write) => {
    const { number, member } = requireCommitment(read, input.number);
    requireOwn(context, member);
    write.append('commitment.withdrawn', { number }, noteOf(context, input.reason));
    return {};
  });
}

function fieldsOf({ quantity, per, from, to }: Terms): CommitmentFields {
  return { quantity, per, from: dayNumber(from), to: to === null ? null : dayNumber(to) };
}

function noteOf({ actor }: Context, text: string): EntryOptions {
  const tidy = tidyText(text);
  return tidy === '' ? {} : { notes: [{ number: 1, author: actor.personId, text: tidy }] };
}

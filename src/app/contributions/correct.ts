import type { Day } from '../../core/days/day.ts';
import { addDays, dayNumber } from '../../core/days/day.ts';
import { contributionStates, type ContributionTuple } from '../../core/journal/entries.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { perform, tidyText, type Context } from '../context.ts';
import { requireMember } from '../members.ts';
import { makeApprovalCount, makeApprovalRule } from './deciding.ts';
import { tupleOf, weighContribution } from './submit.ts';

export interface Correction {
  readonly id: string;
  readonly number: number;
  readonly reason: string;
  readonly replacement: { readonly day: Day; readonly quantity: number; readonly note: string } | null;
}

/**
 * What was approved is never overwritten: a contrary entry of the same rate takes it out, exactly, and a replacement may take
 * its place. In an open period the contrary entry has the day of what it corrects; a closed period never changes, so there
 * it is dated today (or the first open day after it, when today is closed already) and counts in the open one.
 */
export function correctContribution(context: Context, input: Correction): { seq: number; contrary: number; replacement: number | null } {
  const { read } = context.book;
  return perform(context, 'contributions.correct', input, (write) => {
    const reason = tidyText(input.reason);
    if (reason === '') throw new Refused(refuse('REASON_MISSING'));
    const original = read.contribution(input.number);
    if (!original) throw new Refused(refuse('CONTRIBUTION_UNKNOWN', { number: input.number }));
    const forbidden = makeApprovalRule(context)(original);
    if (forbidden) throw new Refused(forbidden);
    if (original.state !== contributionStates.approved) throw new Refused(refuse('NOT_APPROVED', { number: input.number }));
    if (original.correctedBy !== null || original.corrects !== null)
      throw new Refused(refuse('ALREADY_CORRECTED', { number: input.number }));
    const closed = read.lastClosedDay();
    const today = context.clock.today();
    const day = closed === null || original.day > closed ? original.day : today > closed ? today : addDays(closed, 1);
    const contrary = read.nextNumber('contribution');
    const contraryRow: ContributionTuple = [
      contrary,
      original.member,
      original.project,
      original.activity,
      original.rateNumber,
      dayNumber(day),
      -original.quantity,
      (-original.weight).toString(),
      '',
      original.number,
    ];
    const { personId } = requireMember(read, original.member);
    const notes = [{ number: contrary, author: context.actor.personId, text: reason }];
    const rows = [contraryRow];
    const starts = input.replacement && original.startsAt !== null ? [{ number: contrary + 1, minute: original.startsAt }] : [];
    if (input.replacement) {
      const { member, project, activity } = original;
      const leadContext = { ...context, actor: { ...context.actor, role: 'lead' as const } };
      const weighed = weighContribution(leadContext, { member, project, activity, ...input.replacement }, original.number);
      // A correction counts at once, so it cannot stand for what takes another person's approval.
      const needed = makeApprovalCount(context).needed(weighed);
      if (needed > 1) throw new Refused(refuse('CORRECTION_NEEDS_SECOND', { needed }));
      rows.push(tupleOf(contrary + 1, weighed));
      const note = tidyText(input.replacement.note);
      if (note !== '') notes.push({ number: contrary + 1, author: personId, text: note });
    }
    write.append('contribution.corrected', { corrects: original.number, rows }, { notes, starts });
    return { contrary, replacement: input.replacement ? contrary + 1 : null };
  });
}

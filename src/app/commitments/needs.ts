import { criticalSizeFits, type CriticalSize } from '../../core/commitments/report.ts';
import { checkQuantity } from '../../core/commitments/terms.ts';
import { dayNumber, parseIsoDay, type Day } from '../../core/days/day.ts';
import type { NeedFields } from '../../core/journal/entries.ts';
import { refuse, Refused, refuseFirst } from '../../core/refusals/refusal.ts';
import { requireActivity } from '../activities.ts';
import { perform, tidyText, type Context } from '../context.ts';
import type { ActivityRow, NoteText } from '../ports/book.ts';
import { requireNeed, requireProjectLead } from './rights.ts';

export interface NeedInput {
  /** In the activity's smallest unit. */
  readonly quantity: number;
  readonly by: Day | null;
  readonly title: string;
  readonly note: string;
}

export function addNeed(
  context: Context,
  input: NeedInput & { id: string; project: number; activity: number },
): { seq: number; number: number } {
  requireProjectLead(context, input.project);
  const { read } = context.book;
  return perform(context, 'needs.add', input, (write) => {
    const activity = requireActivity(read, input.activity);
    checkNeed(input, activity);
    const number = read.nextNumber('need');
    write.append(
      'need.added',
      { number, project: input.project, activity: input.activity, ...fieldsOf(input) },
      { notes: textsOf(context, input) },
    );
    return { number };
  });
}

export function updateNeed(context: Context, input: NeedInput & { id: string; number: number }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'needs.update', input, (write) => {
    const before = requireNeed(read, input.number);
    requireProjectLead(context, before.project);
    checkNeed(input, requireActivity(read, before.activity));
    write.append(
      'need.changed',
      { number: input.number, after: fieldsOf(input), before: { ...fieldsOf(before), texts: before.textsSeq } },
      { notes: textsOf(context, input) },
    );
    return {};
  });
}

/** Nothing more is looked for from today on; what was promised and given stays. */
export function closeNeed(context: Context, input: { id: string; number: number }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'needs.close', input, (write) => {
    const need = requireNeed(read, input.number);
    requireProjectLead(context, need.project);
    if (need.closed !== null) throw new Refused(refuse('NEED_CLOSED', { need: need.number }));
    write.append('need.closed', { number: need.number, day: dayNumber(context.clock.today()) });
    return {};
  });
}

/** Looked for again, by whom it was. */
export function reopenNeed(context: Context, input: { id: string; number: number }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'needs.reopen', input, (write) => {
    const need = requireNeed(read, input.number);
    requireProjectLead(context, need.project);
    if (need.closed === null) throw new Refused(refuse('NEED_OPEN', { need: need.number }));
    write.append('need.reopened', { number: need.number, day: dayNumber(need.closed) });
    return {};
  });
}

/** For what was entered by mistake; a need that somebody answered is closed instead. */
export function removeNeed(context: Context, input: { id: string; number: number }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'needs.remove', input, (write) => {
    const need = requireNeed(read, input.number);
    requireProjectLead(context, need.project);
    const count = read.commitments().filter((commitment) => commitment.need === need.number).length;
    if (count > 0) throw new Refused(refuse('NEED_IN_USE', { count }));
    write.append('need.removed', { number: need.number });
    return {};
  });
}

/** From which size on the project's team can do it; two times null asks for none. */
export function setCriticalSize(context: Context, input: { id: string; project: number } & CriticalSize): { seq: number } {
  const { criticalSize: before } = requireProjectLead(context, input.project);
  const { members, coverage } = input;
  return perform(context, 'projects.setCriticalSize', input, (write) => {
    if (!criticalSizeFits({ members, coverage })) throw new Refused(refuse('CRITICAL_SIZE'));
    write.append('project.sized', { number: input.project, after: { members, coverage }, before });
    return {};
  });
}

function checkNeed(input: NeedInput, activity: ActivityRow): void {
  refuseFirst(
    checkQuantity(activity.unit, input.quantity),
    input.by !== null && !parseIsoDay(input.by) ? refuse('DATE_IMPOSSIBLE', { text: input.by }) : undefined,
  );
}

function fieldsOf({ quantity, by }: { readonly quantity: number; readonly by: Day | null }): NeedFields {
  return { quantity, by: by === null ? null : dayNumber(by) };
}

function textsOf({ actor }: Context, { title, note }: NeedInput): NoteText[] {
  return [tidyText(title), tidyText(note)]
    .map((text, index) => ({ number: index + 1, author: actor.personId, text }))
    .filter(({ text }) => text !== '');
}

import { refuse, Refused } from '../core/refusals/refusal.ts';
import { piecesOf, type WallTime } from '../core/timer/pieces.ts';
import { tidyText, type Context } from './context.ts';
import { requireOwn, weighContribution } from './contributions/submit.ts';
import type { DraftRow, DraftWriter, TimerRow } from './ports/book.ts';
import { requireMember } from './members.ts';
import { requireProject } from './projects.ts';
import { requireActivity } from './activities.ts';

/** Where a machine is, an instant is a time of a day there. */
export type Wall = (instant: number) => WallTime;

export interface TimerInput {
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly note: string;
}

export function runningTimer(context: Context): TimerRow | null {
  return context.book.read.timer(context.actor.personId) ?? null;
}

function requireTimer(context: Context): TimerRow {
  const timer = runningTimer(context);
  if (!timer) throw new Refused(refuse('TIMER_NOT_RUNNING'));
  return timer;
}

function checkTimed(context: Context, input: TimerInput): void {
  const { read } = context.book;
  requireOwn(context, input.member);
  requireMember(read, input.member);
  requireProject(read, input.project);
  const activity = requireActivity(read, input.activity);
  if (activity.unit !== 'time') throw new Refused(refuse('ENTRY_OTHER_UNIT', { activity: activity.label.en }));
}

/** What ran becomes drafts, a day each; the book's rules hold for them as for typed ones. */
function draftsOf(context: Context, timer: TimerRow, ended: number, wall: Wall): Omit<DraftRow, 'receipts'>[] {
  const started = Date.parse(timer.started);
  return piecesOf(started, Math.max(ended, started), wall).map((piece) => {
    const { member, project, activity, text } = timer;
    const input = { member, project, activity, day: piece.day, quantity: piece.seconds, note: text, startsAt: piece.startsAt };
    weighContribution(context, input);
    const { note, ...fields } = input;
    return { id: context.newId(), author: context.actor.personId, ...fields, text: note, origin: null };
  });
}

function save(context: Context, drafts: readonly Omit<DraftRow, 'receipts'>[], then: (write: DraftWriter) => void): readonly DraftRow[] {
  context.book.draftWork((write) => {
    for (const draft of drafts) write.saveDraft(draft);
    then(write);
  });
  return drafts.map((draft) => context.book.read.draft(draft.id)!);
}

/** Starts a timer. One that runs already stops, and what it counted is kept as a draft. */
export function startTimer(context: Context, input: TimerInput, wall: Wall): readonly DraftRow[] {
  checkTimed(context, input);
  const now = context.clock.now();
  const running = runningTimer(context);
  const drafts = running ? draftsOf(context, running, Date.parse(now), wall) : [];
  const { member, project, activity } = input;
  const timer = { person: context.actor.personId, member, project, activity, text: tidyText(input.note), started: now, seen: now };
  return save(context, drafts, (write) => write.saveTimer(timer));
}

/** Changes what the running timer is for, or when it began (never later than now). */
export function changeTimer(context: Context, input: TimerInput & { started: string }): void {
  const running = requireTimer(context);
  checkTimed(context, input);
  const { member, project, activity } = input;
  const now = context.clock.now();
  const started = input.started > now ? now : input.started;
  context.book.draftWork((write) => write.saveTimer({ ...running, member, project, activity, text: tidyText(input.note), started }));
}

/** Stops the timer, at an earlier instant when its person was away since; with `goOn` it begins anew now. */
export function stopTimer(context: Context, input: { endedAt: string | null; goOn: boolean }, wall: Wall): readonly DraftRow[] {
  const running = requireTimer(context);
  const now = context.clock.now();
  const ended = Math.min(Date.parse(input.endedAt ?? now), Date.parse(now));
  const drafts = draftsOf(context, running, ended, wall);
  return save(context, drafts, (write) =>
    input.goOn ? write.saveTimer({ ...running, started: now, seen: now }) : write.deleteTimer(running.person),
  );
}

/** Throws away what the timer counted. */
export function discardTimer(context: Context): TimerRow {
  const running = requireTimer(context);
  context.book.draftWork((write) => write.deleteTimer(running.person));
  return running;
}

/** Its person is there: a gap is counted from the last time that somebody was. */
export function seeTimer(context: Context): void {
  const running = runningTimer(context);
  if (running) context.book.draftWork((write) => write.saveTimer({ ...running, seen: context.clock.now() }));
}

import { resolveRate } from '../../core/charters/rates.ts';
import { checkContribution, checkDaySum } from '../../core/contributions/check.ts';
import { dayNumber, parseIsoDay, type Day } from '../../core/days/day.ts';
import { contributionStates, type ContributionTuple } from '../../core/journal/entries.ts';
import { refuse, Refused, refuseFirst } from '../../core/refusals/refusal.ts';
import { checkWeight, weigh } from '../../core/shares/weigh.ts';
import { requireActivity } from '../activities.ts';
import { perform, tidyText, type Context } from '../context.ts';
import { requireMember } from '../members.ts';
import { requireProject } from '../projects.ts';
import type { ContributionRow, MemberRow, RateRow, Writer } from '../ports/book.ts';

export interface ContributionInput {
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly day: Day;
  readonly quantity: number;
  readonly note: string;
  /** Minutes since midnight; when it began, if somebody said so. */
  readonly startsAt?: number | null;
}

export interface Weighed {
  readonly input: ContributionInput;
  readonly member: MemberRow;
  readonly rate: RateRow;
  readonly weight: bigint;
}

/** The lead logs for anyone; a member logs their own. */
export function requireOwn(context: Context, member: number): void {
  if (context.actor.role !== 'lead' && context.actor.memberNumber !== member) throw new Refused(refuse('NOT_ALLOWED'));
}

/** Every rule for one contribution, in their fixed order; `except` is the contribution that this one replaces. */
export function weighContribution(context: Context, input: ContributionInput, except: number | null = null, secondsAlready = 0): Weighed {
  const { read } = context.book;
  requireOwn(context, input.member);
  if (!parseIsoDay(input.day)) throw new Refused(refuse('DATE_IMPOSSIBLE', { text: input.day }));
  const member = requireMember(read, input.member);
  requireProject(read, input.project);
  const activity = requireActivity(read, input.activity);
  refuseFirst(
    checkContribution({
      unit: activity.unit,
      quantity: input.quantity,
      day: input.day,
      today: context.clock.today(),
      joined: member.joined,
      left: member.left,
      memberName: member.name,
      lastClosedDay: read.lastClosedDay(),
    }),
    activity.kind === 'work'
      ? checkDaySum(read.secondsOnDay(input.member, input.day, except) + secondsAlready + input.quantity, member.name, input.day)
      : undefined,
  );
  const rate = resolveRate(read.rates(), input.activity, input.member, input.day);
  if (!rate) throw new Refused(refuse('RATE_MISSING', { activity: activity.label.en, day: input.day }));
  const weight = weigh({ unit: activity.unit, quantity: input.quantity, rate: rate.rate, multiplier: rate.multiplier });
  refuseFirst(checkWeight(weight));
  return { input, member, rate, weight };
}

export function tupleOf(number: number, weighed: Weighed, fingerprint = ''): ContributionTuple {
  const { input, rate, weight } = weighed;
  return [
    number,
    input.member,
    input.project,
    input.activity,
    rate.number,
    dayNumber(input.day),
    input.quantity,
    weight.toString(),
    fingerprint,
    0,
  ];
}

/** The tuple that a stored contribution was written with. */
export function tupleOfRow(row: ContributionRow): ContributionTuple {
  return [
    row.number,
    row.member,
    row.project,
    row.activity,
    row.rateNumber,
    dayNumber(row.day),
    row.quantity,
    row.weight.toString(),
    row.fingerprint,
    row.corrects ?? 0,
  ];
}

function noteOf(weighed: Weighed, number: number): { number: number; author: string; text: string }[] {
  const text = tidyText(weighed.input.note);
  return text === '' ? [] : [{ number, author: weighed.member.personId, text }];
}

/** The start times of these contributions, of those that have one. */
export function startsOf(rows: readonly { number: number; weighed: Weighed }[]): { number: number; minute: number }[] {
  return rows.flatMap(({ number, weighed }) => {
    const minute = weighed.input.startsAt ?? null;
    return minute === null ? [] : [{ number, minute }];
  });
}

function append(write: Writer, rows: readonly { number: number; weighed: Weighed }[]): void {
  write.append(
    'contributions.submitted',
    { batch: 0, rows: rows.map(({ number, weighed }) => tupleOf(number, weighed)) },
    { notes: rows.flatMap(({ number, weighed }) => noteOf(weighed, number)), starts: startsOf(rows) },
  );
}

export function submitContribution(context: Context, input: ContributionInput & { id: string }): { seq: number; number: number } {
  const { read } = context.book;
  return perform(context, 'contributions.submit', input, (write) => {
    const weighed = weighContribution(context, input);
    const number = read.nextNumber('contribution');
    append(write, [{ number, weighed }]);
    return { number };
  });
}

/** Submits drafts together, all or none, each once however often it is named; their receipts come along. */
export function submitDrafts(context: Context, input: { id: string; draftIds: readonly string[] }): { seq: number; numbers: number[] } {
  const { read } = context.book;
  return perform(context, 'contributions.submitDrafts', input, (write) => {
    const secondsOfDay = new Map<string, number>();
    const first = read.nextNumber('contribution');
    const rows = [...new Set(input.draftIds)].map((id, index) => {
      const draft = read.draft(id);
      if (!draft) throw new Refused(refuse('DRAFT_UNKNOWN'));
      const key = `${draft.member} ${draft.day}`;
      const weighed = weighContribution(context, { ...draft, note: draft.text }, null, secondsOfDay.get(key) ?? 0);
      if (requireActivity(read, draft.activity).kind === 'work') secondsOfDay.set(key, (secondsOfDay.get(key) ?? 0) + draft.quantity);
      return { id, number: first + index, weighed };
    });
    append(write, rows);
    for (const { id, number } of rows) {
      for (const receipt of write.moveReceipts(id, number)) write.append('receipt.attached', { number, sha256: receipt.sha256 });
      write.deleteDraft(id);
    }
    return { numbers: rows.map((row) => row.number) };
  });
}

/** Changes what was returned, or what still waits, and submits it again. */
export function resubmitContribution(context: Context, input: ContributionInput & { id: string; number: number }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'contributions.resubmit', input, (write) => {
    const before = read.contribution(input.number);
    if (!before) throw new Refused(refuse('CONTRIBUTION_UNKNOWN', { number: input.number }));
    requireOwn(context, before.member);
    if (before.state === contributionStates.approved) throw new Refused(refuse('ALREADY_APPROVED', { number: input.number }));
    if (before.state === contributionStates.withdrawn) throw new Refused(refuse('NOT_SUBMITTED', { number: input.number }));
    const weighed = weighContribution(context, input, input.number);
    write.append(
      'contributions.resubmitted',
      {
        after: tupleOf(input.number, weighed, before.fingerprint),
        before: tupleOfRow(before),
        beforeState: before.state,
        beforeSubmitted: before.submittedSeq,
        beforeDecided: before.decidedSeq ?? 0,
      },
      { notes: noteOf(weighed, input.number), starts: startsOf([{ number: input.number, weighed }]) },
    );
    return {};
  });
}

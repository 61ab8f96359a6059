import type { ActivityKind, Label } from '../core/charters/charter.ts';
import { resolveRate } from '../core/charters/rates.ts';
import { dayNumber, parseIsoDay, type Day } from '../core/days/day.ts';
import { refuse, Refused, type Refusal } from '../core/refusals/refusal.ts';
import { perform, requireLead, requireName, type Context } from './context.ts';
import { foldName, requireMember } from './members.ts';
import type { ActivityRow, Reads } from './ports/book.ts';

/** Rates up to ten million an hour and multipliers up to a thousand; more is a typing mistake and could overflow a weight. */
const largestRate = 100_000_000_000;
const largestMultiplier = 100_000;

export function requireActivity(read: Reads, number: number): ActivityRow {
  const activity = read.activities().find((known) => known.number === number);
  if (!activity) throw new Refused(refuse('ACTIVITY_UNKNOWN', { activity: number }));
  return activity;
}

function checkRate(rate: number, multiplier: number): Refusal | undefined {
  const fine =
    Number.isSafeInteger(rate) &&
    rate >= 0 &&
    rate <= largestRate &&
    Number.isSafeInteger(multiplier) &&
    multiplier >= 0 &&
    multiplier <= largestMultiplier;
  return fine ? undefined : refuse('RATE_INVALID');
}

function checkFrom(read: Reads, from: Day): void {
  if (!parseIsoDay(from)) throw new Refused(refuse('DATE_IMPOSSIBLE', { text: from }));
  const closed = read.lastClosedDay();
  if (closed !== null && from <= closed) throw new Refused(refuse('RATE_DATE_CLOSED', { day: from, closedTo: closed }));
}

function checkLabel(read: Reads, label: Label, except: number | null): { en: string; fr: string } {
  const tidy = { en: requireName(label.en), fr: requireName(label.fr) };
  const twin = read
    .activities()
    .find(
      (known) =>
        known.number !== except && (foldName(known.label.en) === foldName(tidy.en) || foldName(known.label.fr) === foldName(tidy.fr)),
    );
  if (twin) throw new Refused(refuse('ACTIVITY_DUPLICATE', { name: tidy.en }));
  return tidy;
}

export function addActivity(
  context: Context,
  input: { id: string; kind: ActivityKind; label: Label; rate: number; multiplier: number; from: Day },
): { seq: number; number: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'activities.add', input, (write) => {
    const label = checkLabel(read, input.label, null);
    const wrong = checkRate(input.rate, input.multiplier);
    if (wrong) throw new Refused(wrong);
    checkFrom(read, input.from);
    const number = read.nextNumber('activity');
    write.append('activity.added', { number, kind: input.kind, ...label });
    write.append('rate.set', {
      number: read.nextNumber('rate'),
      activity: number,
      member: null,
      from: dayNumber(input.from),
      rate: input.rate,
      multiplier: input.multiplier,
    });
    return { number };
  });
}

export function updateActivity(context: Context, input: { id: string; number: number; label: Label; archived: boolean }): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'activities.update', input, (write) => {
    const before = requireActivity(read, input.number);
    write.append('activity.changed', {
      number: input.number,
      before: { ...before.label, archived: before.archived },
      after: { ...checkLabel(read, input.label, input.number), archived: input.archived },
    });
    return {};
  });
}

/** A rate acts forward: it holds for what is logged from now on about days from `from`; what is already written keeps its own. */
export function setRate(
  context: Context,
  input: { id: string; activity: number; member: number | null; from: Day; rate: number; multiplier: number },
): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'activities.setRate', input, (write) => {
    requireActivity(read, input.activity);
    if (input.member !== null) requireMember(read, input.member);
    const wrong = checkRate(input.rate, input.multiplier);
    if (wrong) throw new Refused(wrong);
    checkFrom(read, input.from);
    write.append('rate.set', {
      number: read.nextNumber('rate'),
      activity: input.activity,
      member: input.member,
      from: dayNumber(input.from),
      rate: input.rate,
      multiplier: input.multiplier,
    });
    return {};
  });
}

/** From that day on a member has no rate of their own any longer: everyone's holds, for what is logged from now on. */
export function endRate(context: Context, input: { id: string; activity: number; member: number; from: Day }): { seq: number } {
  requireLead(context);
  const { read } = context.book;
  return perform(context, 'activities.endRate', input, (write) => {
    const { label } = requireActivity(read, input.activity);
    const { name } = requireMember(read, input.member);
    checkFrom(read, input.from);
    if (resolveRate(read.rates(), input.activity, input.member, input.from)?.member !== input.member)
      throw new Refused(refuse('RATE_NOT_OWN', { name, activity: label.en, day: input.from }));
    const { activity, member } = input;
    write.append('rate.ended', { number: read.nextNumber('rate'), activity, member, from: dayNumber(input.from) });
    return {};
  });
}

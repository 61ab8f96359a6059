import type { Day } from '../days/day.ts';
import type { UnitKind } from '../quantities/unit.ts';
import { refuse, type Refusal } from '../refusals/refusal.ts';
import { findDay } from './days.ts';
import type { Assumed, EntryProblem, EntryWorld, NamedActivity, ParsedEntry, Past, Span } from './entry.ts';
import { fold } from './fold.ts';
import { Line } from './line.ts';
import { findNames, findPlainActivity, type FoundName } from './names.ts';
import { findQuantity, readBare, type QuantityRead } from './quantities.ts';

/** No line is longer; the rest of a longer one is not read, so that reading stays quick whatever is pasted. */
export const longestLine = 2000;

interface Read {
  readonly line: Line;
  readonly world: EntryWorld;
  readonly problems: EntryProblem[];
  readonly named: Readonly<Record<'project' | 'member' | 'activity', FoundName | undefined>>;
  readonly day: Day | undefined;
  readonly amount: QuantityRead;
}

/**
 * Reads one line in French or English, `2h plan #atelier hier` or `45 € glue @awa last monday`: how much, of what, when, and whose. What it
 * does not say is taken from the past: the same words had the same project and activity, else the last ones. Never throws; what cannot be
 * understood is a problem with a code, at its place in the line.
 */
export function parseEntry(typed: string, world: EntryWorld): ParsedEntry {
  const line = new Line(typed.slice(0, longestLine));
  const problems: EntryProblem[] = [];
  const names = findNames(line, world, problems);
  const first = (part: 'project' | 'member' | 'activity'): FoundName | undefined => {
    const [one, ...others] = names[part];
    const other = others.find((known) => known.number !== null && known.number !== one!.number);
    if (other) problems.push(problem(refuse('ENTRY_TWO_NAMES', { text: line.text.slice(other.span.start, other.span.end) }), other.span));
    return one;
  };
  const named = { project: first('project'), member: first('member'), activity: first('activity') };
  const day = findDay(line, world, problems);
  const amount = findQuantity(line, world, problems);
  return settle({ line, world, problems, named, day, amount });
}

function problem(refusal: Refusal, span: Span | null = null, candidates: readonly number[] = []): EntryProblem {
  return { ...refusal, span, candidates };
}

function settle({ line, world, problems, named, day, amount }: Read): ParsedEntry {
  const plain = named.activity ? undefined : findPlainActivity(line, world);
  const note = line.note();
  const past = world.past.find((one) => note !== '' && fold(one.note) === fold(note));
  const assumed: Assumed[] = [];
  const assume = (what: Assumed, value: number | null): number | null => {
    if (value !== null) assumed.push(what);
    return value;
  };
  const { unit: said } = amount;
  const fits = (activity: NamedActivity | undefined): activity is NamedActivity =>
    activity !== undefined && (said === null || activity.unit === said);
  const byNumber = (number: number | null | undefined) => world.activities.find((one) => one.number === number);

  const plainActivity = byNumber(plain?.number);
  const activity = named.activity
    ? named.activity.number
    : fits(plainActivity)
      ? plainActivity.number
      : assume('activity', likelyActivity(world, said ?? 'time', past, fits));
  const project = named.project ? named.project.number : assume('project', likelyProject(world, past));
  const member = named.member ? named.member.number : assume('member', world.member);
  if (day === undefined) assumed.push('day');

  const chosen = byNumber(activity);
  const { quantity, unit } = count(amount, chosen, world, problems);
  if (named.activity?.number && chosen && said !== null && chosen.unit !== said)
    problems.push(
      problem(
        refuse('ENTRY_OTHER_UNIT', { activity: line.text.slice(named.activity.span.start + 1, named.activity.span.end) }),
        named.activity.span,
      ),
    );
  if (quantity === null && !problems.some((one) => isOfQuantity(one))) problems.push(problem(refuse('ENTRY_NO_QUANTITY')));
  if (quantity === 0) problems.push(problem(refuse('QUANTITY_NOT_POSITIVE')));
  if (project === null && !named.project) problems.push(problem(refuse('ENTRY_NO_PROJECT')));
  if (activity === null && !named.activity) problems.push(problem(refuse('ENTRY_NO_ACTIVITY')));
  if (member === null && !named.member) problems.push(problem(refuse('ENTRY_NO_MEMBER')));
  return {
    spans: line.spans(),
    member,
    project,
    activity,
    day: day ?? world.today,
    quantity,
    unit,
    startsAt: unit === 'time' ? amount.startsAt : null,
    // Words that only name the activity say nothing more about it.
    note: plain && fits(plainActivity) && plain.words === note ? '' : note,
    assumed,
    problems,
  };
}

const ofQuantity: readonly string[] = ['AMOUNT_', 'QUANTITY_', 'CURRENCY_UNKNOWN', 'ENTRY_TWO_QUANTITIES'];
const isOfQuantity = ({ code }: EntryProblem): boolean => ofQuantity.some((start) => code.startsWith(start));

function count(read: QuantityRead, activity: NamedActivity | undefined, world: EntryWorld, problems: EntryProblem[]) {
  if (read.bare === null) return { quantity: read.quantity, unit: read.unit ?? activity?.unit ?? null };
  const unit: UnitKind = activity?.unit ?? 'time';
  const value = readBare(read.bare, unit, world.currencyDigits);
  if (typeof value !== 'number') problems.push(problem(value));
  return { quantity: typeof value === 'number' ? value : null, unit };
}

function likelyProject(world: EntryWorld, past: Past | undefined): number | null {
  const there = (number: number | undefined): number | undefined => world.projects.find((one) => one.number === number)?.number;
  const last = world.past.find((one) => there(one.project) !== undefined);
  return there(past?.project) ?? there(last?.project) ?? (world.projects.length === 1 ? world.projects[0]!.number : null);
}

/** What money is most often given as, when nothing says it. */
const usualKinds: Readonly<Record<UnitKind, readonly string[]>> = {
  time: ['work'],
  money: ['expense', 'material', 'cash'],
  count: ['usage'],
};

function likelyActivity(
  world: EntryWorld,
  unit: UnitKind,
  past: Past | undefined,
  fits: (activity: NamedActivity | undefined) => activity is NamedActivity,
): number | null {
  const known = (number: number) => world.activities.find((one) => one.number === number);
  if (past && fits(known(past.activity))) return past.activity;
  const ofUnit = world.activities.filter((one) => one.unit === unit);
  // Time is most often given as it last was; money is not: yesterday's cash says nothing about today's receipt.
  const last = unit === 'time' ? world.past.find((one) => known(one.activity)?.kind === 'work') : undefined;
  if (last) return last.activity;
  const usual = usualKinds[unit].flatMap((kind) => ofUnit.filter((one) => one.kind === kind));
  return (usual[0] ?? ofUnit[0])?.number ?? null;
}

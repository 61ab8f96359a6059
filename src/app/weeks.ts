import { dayNumber, addDays, weekStart, type Day } from '../core/days/day.ts';
import { contributionStates, type StateNumber } from '../core/journal/entries.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { dayLock, daysOfWeek, weekState, type DayLock, type ItemState, type WeekState } from '../core/weeks/week.ts';
import { perform, requireDays, type Context } from './context.ts';
import { rangesOf } from './contributions/deciding.ts';
import { stateName } from './contributions/ledger.ts';
import { requireOwn, weighContribution } from './contributions/submit.ts';
import { requireActivity } from './activities.ts';
import { requireMember } from './members.ts';
import type { ContributionRow, DraftRow, MemberRow, Reads, WeekRow } from './ports/book.ts';
import { requireProject } from './projects.ts';
import { backToDraft } from './undoing/contributions.ts';

/** Read at once; a week that an import brought may have more. */
const pageRows = 2000;

export interface Week {
  readonly member: number;
  /** Its Monday. */
  readonly week: Day;
  readonly days: readonly { readonly day: Day; readonly lock: DayLock | null }[];
  readonly rows: readonly ContributionRow[];
  readonly drafts: readonly DraftRow[];
  readonly kept: readonly WeekRow[];
  readonly declared: boolean;
  readonly state: WeekState;
}

interface WeekInput {
  readonly member: number;
  /** Any of its days. */
  readonly week: Day;
}

function monday(day: Day): Day {
  requireDays(day);
  return weekStart(day);
}

/** All that lies in a member's week. */
function itemsOf(context: Context, member: number, week: Day): { rows: readonly ContributionRow[]; drafts: readonly DraftRow[] } {
  const { read } = context.book;
  const to = addDays(week, 6);
  const { submitted, returned, approved } = contributionStates;
  const filter = {
    members: [member],
    projects: [],
    activities: [],
    states: [submitted, returned, approved],
    from: week,
    to,
    search: '',
    batch: null,
  };
  const rows: ContributionRow[] = [];
  for (let page = read.page(filter, null, pageRows); page.length > 0; page = read.page(filter, page.at(-1)!, pageRows)) rows.push(...page);
  return { rows: rows.reverse(), drafts: draftsIn(read, week).filter((draft) => draft.member === member) };
}

function draftsIn(read: Reads, week: Day): DraftRow[] {
  return read.drafts().filter((draft) => draft.day >= week && draft.day <= addDays(week, 6));
}

/** One member's week: what is in it, which days can be typed in, the rows they keep, and whether they said that there is nothing. */
export function weekOf(context: Context, input: WeekInput): Week {
  const { read } = context.book;
  const week = monday(input.week);
  const { joined, left } = requireMember(read, input.member);
  const bounds = { today: context.clock.today(), lastClosedDay: read.lastClosedDay(), joined, left };
  const { rows, drafts } = itemsOf(context, input.member, week);
  const declared = read.declaredWeeks(week, week).some((known) => known.member === input.member);
  return {
    member: input.member,
    week,
    days: daysOfWeek(week).map((day) => ({ day, lock: dayLock(day, bounds) })),
    rows,
    drafts,
    kept: read.weekRows(input.member, week),
    declared,
    state: weekState(statesOf(rows, drafts, bounds.lastClosedDay), declared),
  };
}

function statesOf(rows: readonly { state: StateNumber; day: Day }[], drafts: readonly DraftRow[], closed: Day | null): ItemState[] {
  return [...rows.map((row) => stateName(row, closed)), ...drafts.map(() => 'draft' as const)];
}

export interface WeekStanding {
  readonly member: number;
  readonly state: WeekState;
  readonly seconds: number;
  readonly items: number;
}

/** How each member's week stands, in members' order: who gave nothing is told apart from who has not said anything. */
export function weeksOfAll(context: Context, day: Day): readonly WeekStanding[] {
  const { read } = context.book;
  const week = monday(day);
  const there = (member: MemberRow): boolean => member.joined <= addDays(week, 6) && (member.left === null || member.left >= week);
  const members = read.members().filter(there);
  const declared = new Set(read.declaredWeeks(week, week).map((known) => known.member));
  const work = new Set(read.activities().flatMap((activity) => (activity.kind === 'work' ? [activity.number] : [])));
  const drafts = draftsIn(read, week).map(({ member, activity, quantity }) => ({
    member,
    state: 'draft' as const,
    entries: 1,
    seconds: work.has(activity) ? quantity : 0,
  }));
  // Summed where they lie: a week of everyone's can be long.
  const submitted = read.standingBetween(week, addDays(week, 6)).map((sum) => ({ ...sum, state: stateName({ ...sum, day: week }, null) }));
  const byMember = Map.groupBy([...submitted, ...drafts], (sum) => sum.member);
  return members.map(({ number }) => {
    const own = byMember.get(number) ?? [];
    return {
      member: number,
      state: weekState(
        own.map((sum) => sum.state),
        declared.has(number),
      ),
      seconds: own.reduce((total, sum) => total + sum.seconds, 0),
      items: own.reduce((total, sum) => total + sum.entries, 0),
    };
  });
}

/** Keeps a row in the grid of a week, or lets it go. */
export function keepRow(context: Context, input: WeekInput & { project: number; activity: number; kept: boolean }): void {
  const { read } = context.book;
  requireOwn(context, input.member);
  requireMember(read, input.member);
  requireProject(read, input.project);
  requireActivity(read, input.activity);
  const row = { member: input.member, week: monday(input.week), project: input.project, activity: input.activity };
  context.book.draftWork((write) => (input.kept ? write.saveWeekRow(row) : write.deleteWeekRow(row)));
}

/**
 * Takes the rows of the week before, with their hours when asked: each on its weekday, as a draft, where the day is open and nothing of that row is there yet.
 * A draft that the book would refuse is left out.
 */
export function copyWeek(context: Context, input: WeekInput & { hours: boolean }): { rows: number; draftIds: readonly string[] } {
  const { read } = context.book;
  requireOwn(context, input.member);
  const week = monday(input.week);
  const before = weekOf(context, { member: input.member, week: addDays(week, -7) });
  const now = weekOf(context, { member: input.member, week });
  const units = new Map(read.activities().map((activity) => [activity.number, activity.archived ? null : activity.unit]));
  const projects = new Set(read.projects().flatMap((project) => (project.archived ? [] : [project.number])));
  const usable = (item: { project: number; activity: number }): boolean =>
    units.get(item.activity) === 'time' && projects.has(item.project);
  const timed = [
    ...before.rows,
    ...before.drafts.map((draft) => ({ ...draft, note: draft.text, corrects: null, correctedBy: null })),
  ].filter((item) => usable(item) && item.quantity > 0 && item.correctedBy === null && item.corrects === null);
  const key = (item: { project: number; activity: number }): string => `${item.project} ${item.activity}`;
  const there = [...now.rows, ...now.drafts];
  const had = new Set([...now.kept, ...there].map(key));
  const rows = new Map([...timed, ...before.kept.filter(usable)].map((item) => [key(item), item]));
  const fresh = input.hours
    ? timed.flatMap((item) => {
        const day = addDays(item.day, 7);
        const free = !there.some((other) => other.day === day && key(other) === key(item));
        const open = now.days.some((one) => one.day === day && one.lock === null);
        return free && open ? [{ ...item, day }] : [];
      })
    : [];
  const good = fresh.filter((item) => accepts(() => weighContribution(context, item)));
  const drafts = good.map((item): Omit<DraftRow, 'receipts'> => ({
    id: context.newId(),
    author: context.actor.personId,
    member: input.member,
    project: item.project,
    activity: item.activity,
    day: item.day,
    quantity: item.quantity,
    text: item.note,
    startsAt: item.startsAt,
    origin: null,
  }));
  context.book.draftWork((write) => {
    for (const { project, activity } of rows.values()) write.saveWeekRow({ member: input.member, week, project, activity });
    for (const draft of drafts) write.saveDraft(draft);
  });
  return { rows: [...rows.keys()].filter((row) => !had.has(row)).length, draftIds: drafts.map((draft) => draft.id) };
}

function accepts(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

/** Says that a member gave nothing in a week, or takes that back; the others see it, so it is in the journal. */
export function declareWeek(context: Context, input: WeekInput & { id: string; nothing: boolean }): { seq: number } {
  return perform(context, 'weeks.declare', input, (write) => {
    requireOwn(context, input.member);
    const { name, joined, left } = requireMember(context.book.read, input.member);
    const { week, declared, state, days } = weekOf(context, input);
    if (week > context.clock.today()) throw new Refused(refuse('DATE_FUTURE', { day: week }));
    if (days.every((day) => day.lock === 'before' || day.lock === 'after'))
      throw new Refused(refuse('MEMBER_NOT_ACTIVE', { member: name, day: week, ...(joined > week ? { joined } : { left: left! }) }));
    if (input.nothing && state !== 'empty' && state !== 'nothing') throw new Refused(refuse('WEEK_NOT_EMPTY', { member: name, week }));
    if (declared === input.nothing) throw new Refused(refuse('WEEK_UNCHANGED', { member: name, week }));
    write.append(input.nothing ? 'week.declared' : 'week.undeclared', { member: input.member, week: dayNumber(week) });
    return {};
  });
}

/** Takes a week back as long as it waits: what was submitted lies among the drafts again, with its receipts. */
export function withdrawWeek(context: Context, input: WeekInput & { id: string }): { seq: number; drafts: number } {
  return perform(context, 'weeks.withdraw', input, (write) => {
    requireOwn(context, input.member);
    const { week, rows } = weekOf(context, input);
    const { submitted } = contributionStates;
    const closed = context.book.read.lastClosedDay();
    const waiting = rows.filter((row) => row.state === submitted && (closed === null || row.day > closed));
    if (waiting.length === 0) throw new Refused(refuse('WEEK_EMPTY', { week }));
    const numbers = waiting.map((row) => row.number);
    write.append('contributions.withdrawn', { moves: [{ from: submitted, ranges: rangesOf(numbers) }], drafts: true });
    for (const number of numbers) backToDraft(context, write, number);
    return { drafts: numbers.length };
  });
}

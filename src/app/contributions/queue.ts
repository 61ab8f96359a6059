import { oddities, type Looked, type Oddity, type Usual } from '../../core/contributions/anomalies.ts';
import { addDays, dayNumber, firstDayOfMonth, lastDayOfMonth, monthNumber, weekStart, type Day } from '../../core/days/day.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { perform, type Context } from '../context.ts';
import type { ContributionRow } from '../ports/book.ts';
import type { QueuedRow } from '../ports/approvals.ts';
import { writeApproval, type Approved } from './decide.ts';
import { makeApprovalCount, makeApprovalRule, makeOpenRule } from './deciding.ts';

export interface QueueFilter {
  /** Whether each member's week or month is decided on together. */
  readonly by: 'week' | 'month';
  readonly member: number | null;
  readonly project: number | null;
}

/** What a member's week or month already had before what waits is added to it. */
export interface Before {
  readonly entries: number;
  readonly seconds: number;
  readonly weight: bigint;
}

interface LightGroup {
  readonly member: number;
  readonly from: Day;
  readonly to: Day;
  readonly rows: readonly QueuedRow[];
  readonly oddities: readonly Oddity[];
  /** What the actor's approval is for now. */
  readonly mine: readonly QueuedRow[];
  readonly before: Before | null;
}

export interface QueueGroup extends Omit<LightGroup, 'rows' | 'mine'> {
  readonly rows: readonly ContributionRow[];
  /** Whether the actor may decide on all of it. */
  readonly mayApprove: boolean;
}

export interface Queue {
  readonly groups: readonly QueueGroup[];
  readonly page: number;
  readonly pages: number;
  /** Everything that waits; with the filter, of what fits it. */
  readonly total: number;
  /** What the actor's approval is for, on all pages, and what of it has nothing odd. */
  readonly mine: number;
  readonly clean: number;
}

/** A page is full with so many rows, or so many groups: what is too much for one screen is too much for one look. */
const rowsPerPage = 300;
const groupsPerPage = 60;

/** What waits, by member and week or month, with what is odd about it; what has oddities comes first. Page by page, all of it. */
export function approvalQueue(context: Context, filter: QueueFilter, page: number): Queue {
  const { read } = context.book;
  const groups = lightGroups(context, filter);
  const pages = pagesOf(groups);
  const index = Math.min(Math.max(1, page), Math.max(1, pages.length)) - 1;
  const shown = pages[index] ?? [];
  const rows = new Map(read.rowsOf(shown.flatMap((group) => group.rows.map((row) => row.number))).map((row) => [row.number, row]));
  const rule = makeApprovalRule(context);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, part) => total + part, 0);
  return {
    groups: shown.map(({ member, from, to, oddities: found, before, rows: light }) => ({
      member,
      from,
      to,
      oddities: found,
      before,
      rows: light.map((row) => rows.get(row.number)!),
      mayApprove: light.every((row) => !rule(row)),
    })),
    page: index + 1,
    pages: Math.max(1, pages.length),
    total: sum(groups.map((group) => group.rows.length)),
    mine: sum(groups.map((group) => group.mine.length)),
    clean: sum(groups.filter(isClean).map((group) => group.mine.length)),
  };
}

/** Approves everything of the queue that has nothing odd and that the actor may approve, as far as it was there at entry `upTo`. */
export function approveClean(
  context: Context,
  { upTo, ...input }: QueueFilter & { readonly id: string; readonly upTo: number },
): { seq: number; left: number } & Approved {
  return perform(context, 'contributions.approveClean', { ...input, upTo }, (write) => {
    const groups = lightGroups(context, input);
    // What came after the approver last looked was not looked at: its group waits for another look.
    const seen = groups.filter((group) => isClean(group) && group.rows.every((row) => row.submittedSeq <= upTo));
    const rows = seen.flatMap((group) => group.mine);
    const waiting = groups.reduce((total, group) => total + group.rows.length, 0);
    if (rows.length === 0) throw new Refused(refuse('NOTHING_TO_APPROVE', waiting > 0 ? { left: waiting } : {}));
    const counted = makeApprovalCount(context).count(rows, context.book.read.endorsementsWaiting());
    return { ...writeApproval(context, write, counted), left: waiting - rows.length };
  });
}

const isClean = (group: LightGroup): boolean => group.oddities.length === 0;

function pagesOf(groups: readonly LightGroup[]): LightGroup[][] {
  const pages: LightGroup[][] = [];
  let rows = 0;
  for (const group of groups) {
    const last = pages.at(-1);
    if (!last || last.length >= groupsPerPage || rows + group.rows.length > rowsPerPage) {
      pages.push([group]);
      rows = group.rows.length;
    } else {
      last.push(group);
      rows += group.rows.length;
    }
  }
  return pages;
}

function spanOf(day: Day, by: QueueFilter['by']): { from: Day; to: Day } {
  if (by === 'month') return { from: firstDayOfMonth(monthNumber(day)), to: lastDayOfMonth(monthNumber(day)) };
  const from = weekStart(day);
  return { from, to: addDays(from, 6) };
}

function lightGroups(context: Context, filter: QueueFilter): LightGroup[] {
  const { read } = context.book;
  const queued = read.queued();
  const [rule, open] = [makeApprovalRule(context), makeOpenRule(read)];
  const { count } = makeApprovalCount(context);
  const endorsements = read.endorsementsWaiting();
  const look = new Look(context, queued);
  const groups = new Map<string, QueuedRow[]>();
  for (const row of queued) {
    if ((filter.member !== null && row.member !== filter.member) || (filter.project !== null && row.project !== filter.project)) continue;
    const key = `${row.member} ${spanOf(row.day, filter.by).from}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const made = [...groups.values()].map((rows): LightGroup => {
    const { member, day } = rows[0]!;
    const span = spanOf(day, filter.by);
    const approved = read.approvedBetween(member, span.from, span.to);
    const { final, partial } = count(
      rows.filter((row) => !rule(row) && !open(row)),
      endorsements,
    );
    const now = new Set([...final, ...partial].map((row) => row.number));
    return {
      member,
      ...span,
      rows,
      oddities: rows.flatMap((row) => look.at(row, approved, rule(row)?.code === 'OWN_CONTRIBUTION')),
      mine: rows.filter((row) => now.has(row.number)),
      before: approved.length === 0 ? null : totalOf(approved),
    };
  });
  return made.sort(
    (left, right) =>
      Number(isClean(left)) - Number(isClean(right)) || dayNumber(left.from) - dayNumber(right.from) || left.member - right.member,
  );
}

function totalOf(rows: readonly QueuedRow[]): Before {
  return {
    entries: rows.length,
    seconds: rows.reduce((sum, row) => sum + (row.kind === 'work' ? row.quantity : 0), 0),
    weight: rows.reduce((sum, row) => sum + row.weight, 0n),
  };
}

const lookedAt = (row: QueuedRow): Looked => ({
  number: row.number,
  member: row.member,
  project: row.project,
  activity: row.activity,
  isWork: row.kind === 'work',
  day: row.day,
  quantity: row.quantity,
  price: row.rate * row.multiplier,
  note: row.note,
  startsAt: row.startsAt,
});

/** What the oddities of the queue are found with, read once. */
class Look {
  readonly #context: Context;
  readonly #secondsByDay: ReadonlyMap<string, number>;
  readonly #sameDay = new Map<string, Looked[]>();
  readonly #usual = new Map<string, Usual>();
  readonly #commitments: ReturnType<Context['book']['read']['commitments']>;
  readonly #instants = new Map<number, string>();

  constructor(context: Context, queued: readonly QueuedRow[]) {
    this.#context = context;
    const { read } = context.book;
    const days = queued.map((row) => row.day).sort();
    this.#secondsByDay = days.length === 0 ? new Map() : read.secondsByDay(days[0]!, days.at(-1)!);
    for (const row of queued) {
      const key = `${row.member} ${row.day}`;
      const known = this.#sameDay.get(key);
      if (known) known.push(lookedAt(row));
      else this.#sameDay.set(key, [lookedAt(row)]);
    }
    this.#commitments = read.commitments();
    const most = new Map<string, number>();
    for (const given of read.givenSoFar()) {
      const key = `${given.member} ${given.activity}`;
      const before = this.#usual.get(key) ?? { entries: 0, quantity: 0n, price: 0 };
      const price = given.entries > (most.get(key) ?? 0) ? given.rate * given.multiplier : before.price;
      most.set(key, Math.max(most.get(key) ?? 0, given.entries));
      this.#usual.set(key, { entries: before.entries + given.entries, quantity: before.quantity + given.quantity, price });
    }
  }

  /** `approved` is what already counts of the row's member and span. */
  at(row: QueuedRow, approved: readonly QueuedRow[], own: boolean): Oddity[] {
    const key = `${row.member} ${row.day}`;
    return oddities(lookedAt(row), {
      secondsOfDay: this.#secondsByDay.get(key) ?? 0,
      sameDay: [...(this.#sameDay.get(key) ?? []), ...approved.filter((other) => other.day === row.day).map(lookedAt)],
      usual: this.#usual.get(`${row.member} ${row.activity}`),
      promised: this.#promised(row),
      lateSince: this.#lateSince(row, approved),
      daysOld: this.#daysOld(row),
      own,
    });
  }

  #promised({ member, day, kind }: QueuedRow): readonly { project: number; activity: number }[] {
    if (kind !== 'work') return [];
    return this.#commitments.filter((one) => one.member === member && one.from <= day && (one.to === null || one.to >= day));
  }

  /** The last approval of this span that came after the row's day and before the row was submitted. */
  #lateSince(row: QueuedRow, approved: readonly QueuedRow[]): Day | null {
    const decisions = approved.flatMap(({ decidedSeq }) => (decidedSeq !== null && decidedSeq < row.submittedSeq ? [decidedSeq] : []));
    if (decisions.length === 0) return null;
    const day = this.#at(Math.max(...decisions)).slice(0, 10);
    return day >= row.day ? day : null;
  }

  /** Imports bring what is old in good faith. */
  #daysOld(row: QueuedRow): number {
    if (row.batch !== null || dayNumber(this.#context.clock.today()) - dayNumber(row.day) < 90) return 0;
    return dayNumber(this.#at(row.submittedSeq).slice(0, 10)) - dayNumber(row.day);
  }

  #at(seq: number): string {
    const known = this.#instants.get(seq) ?? this.#context.book.read.entry(seq)!.at;
    this.#instants.set(seq, known);
    return known;
  }
}

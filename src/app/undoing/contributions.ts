import { checkDaySum } from '../../core/contributions/check.ts';
import { dayFromNumber, type Day } from '../../core/days/day.ts';
import type { ContributionTuple, EntryData, Move, StateNumber } from '../../core/journal/entries.ts';
import { contributionStates } from '../../core/journal/entries.ts';
import { refuseFirst } from '../../core/refusals/refusal.ts';
import type { Context } from '../context.ts';
import { tupleOfRow } from '../contributions/submit.ts';
import type { EntryOptions, EntryRow, Reads, Writer } from '../ports/book.ts';
import { impossible, requireUnchanged, type Inverses } from './inverse.ts';
import { isUndo, rootOf } from './list.ts';

const { submitted, returned, approved, withdrawn } = contributionStates;

/** What was typed is not lost with its submission: it lies among the drafts again, with its receipts. */
export function backToDraft({ book, newId, actor }: Context, write: Writer, number: number): void {
  const row = book.read.contribution(number)!;
  const { member, project, activity, day, quantity, note, startsAt } = row;
  const id = newId();
  write.saveDraft({ id, author: actor.personId, member, project, activity, day, quantity, text: note, startsAt, origin: number });
  write.returnReceipts(number, id);
}

/**
 * What stands again no longer lies among the drafts. A draft that was changed, submitted or thrown away since is not what would stand
 * again, and what was written in it would be lost.
 */
function takeDrafts({ book: { read } }: Context, write: Writer, numbers: readonly number[]): void {
  const drafts = new Map(read.drafts().flatMap((draft) => (draft.origin === null ? [] : [[draft.origin, draft]])));
  for (const number of numbers) {
    const [draft, row] = [drafts.get(number), read.contribution(number)!];
    const fields = ['member', 'project', 'activity', 'day', 'quantity', 'startsAt'] as const;
    if (!draft || draft.text !== row.note || fields.some((field) => draft[field] !== row[field])) throw impossible();
    for (const { sha256 } of write.moveReceipts(draft.id, number)) write.append('receipt.attached', { number, sha256 });
    write.deleteDraft(draft.id);
  }
}

interface Standing {
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly rate: number;
  readonly day: Day;
  readonly corrects?: number | null;
}

/** What stands again may meet what was entered since: a person's day has 24 hours, also then. */
function requireDaysFit(read: Reads, rows: readonly { member: number; activity: number; day: string }[]): void {
  const work = new Set(
    read
      .activities()
      .filter((activity) => activity.kind === 'work')
      .map((activity) => activity.number),
  );
  const worked = rows.filter((row) => work.has(row.activity));
  if (worked.length === 0) return;
  const days = worked.map((row) => row.day).sort();
  const seconds = read.secondsByDay(days[0]!, days.at(-1)!);
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  refuseFirst(...worked.map((row) => checkDaySum(seconds.get(`${row.member} ${row.day}`) ?? 0, names.get(row.member) ?? '', row.day)));
}

/** What stands needs its member, project and activity to be there. */
function requireOwners(read: Reads, rows: readonly Omit<Standing, 'day' | 'rate'>[]): void {
  const there = (list: readonly { number: number }[]): ReadonlySet<number> => new Set(list.map((known) => known.number));
  const [members, projects, activities] = [there(read.members()), there(read.projects()), there(read.activities())];
  if (rows.some((row) => !members.has(row.member) || !projects.has(row.project) || !activities.has(row.activity))) throw impossible();
}

/**
 * What comes to stand again also needs its rate and a member who belonged then; what is entered again, an open day too. What takes another
 * out of a closed period has the day on which it was found, when its member may have left.
 */
function requireGround(read: Reads, rows: readonly Standing[], entered: boolean): void {
  requireOwners(read, rows);
  const closed = entered ? read.lastClosedDay() : null;
  const known = new Set(read.rates().map((rate) => rate.number));
  const members = new Map(read.members().map((member) => [member.number, member]));
  const outside = (row: Standing): boolean => {
    const member = members.get(row.member)!;
    if (closed !== null && row.day <= closed) return true;
    return (row.corrects ?? null) === null && (row.day < member.joined || (member.left !== null && row.day > member.left));
  };
  if (rows.some((row) => !known.has(row.rate) || outside(row))) throw impossible();
}

/** Whether what an entry at the root of an undo withdrew or submitted lies among the drafts while it is withdrawn. */
function hasDrafts(read: Reads, entry: EntryRow): boolean {
  const root = rootOf(read, entry);
  if (root.kind === 'contributions.withdrawn') return (root.data as EntryData['contributions.withdrawn']).drafts === true;
  return root.kind === 'contributions.submitted' && (root.data as EntryData['contributions.submitted']).batch === 0;
}

/**
 * Takes back the moves of an entry that put contributions into `to`, each to where it was. They must still be there, no
 * closed period may change by it, and what was corrected since stays. A submission becomes a draft, and the draft a submission.
 */
function moveBack(context: Context, write: Writer, moves: readonly Move[], to: StateNumber, entry: EntryRow): void {
  const { read } = context.book;
  const closed = read.lastClosedDay();
  const drafts = (to === withdrawn || moves.some((move) => move.from === withdrawn)) && hasDrafts(read, entry);
  for (const move of moves) {
    const rows = read.states(move.ranges);
    if (rows.some((row) => row.state !== to)) throw impossible();
    const summed = to === approved || move.from === approved;
    if (summed && rows.some((row) => row.corrected || (closed !== null && row.day <= closed))) throw impossible();
    if (to === withdrawn) requireGround(read, rows, isUndo(read, entry));
    if (to === withdrawn && read.hasStandingTwin(move.ranges)) throw impossible();
    write.append(
      'contributions.moved',
      {
        moves: [{ from: to, ranges: move.ranges }],
        to: move.from,
        ...(isUnapproval(read, entry) && to === approved ? { unapproved: true } : {}),
      },
      { undoes: entry.seq, ...reasonsOf(read, move.from === returned ? rows : []) },
    );
    if (to === withdrawn) requireDaysFit(read, rows);
    const numbers = rows.map((row) => row.number);
    if (drafts && to === withdrawn) takeDrafts(context, write, numbers);
    if (drafts && move.from === withdrawn) for (const number of numbers) backToDraft(context, write, number);
  }
}

/** Taking an approval back by hand makes earlier ones fall, also when that is done again; undoing an approval leaves them. */
function isUnapproval(read: Reads, entry: EntryRow): boolean {
  const root = rootOf(read, entry);
  return root.kind === 'contributions.moved' && (root.data as EntryData['contributions.moved']).unapproved === true;
}

/** What is sent back again keeps its reason. */
function reasonsOf(read: Reads, rows: readonly { number: number }[]): EntryOptions {
  const notes = rows.flatMap(({ number }) => {
    const reason = read.returnReason(number);
    return reason ? [{ number, ...reason }] : [];
  });
  return notes.length > 0 ? { notes } : {};
}

/** Withdraws what an entry submitted, while all of it still waits; answers what it was. */
function withdrawAll(write: Writer, read: Reads, first: number, last: number, entry: EntryRow): ReturnType<Reads['states']> {
  const standing = read.states([[first, last]]);
  if (standing.some((row) => row.state !== submitted)) throw impossible();
  write.append('contributions.withdrawn', { moves: [{ from: submitted, ranges: [[first, last]] }] }, { undoes: entry.seq });
  return standing;
}

const standingOf = ([, member, project, activity, rate, day]: ContributionTuple): Standing => ({
  member,
  project,
  activity,
  rate,
  day: dayFromNumber(day),
});

/** The contrary entry and what took its place must both still count, in days that are open. */
function takeCorrectionBack(write: Writer, read: Reads, corrects: number, numbers: readonly number[], entry: EntryRow): void {
  const closed = read.lastClosedDay();
  const rows = numbers.map((number) => read.contribution(number)!);
  if (rows.some((row) => row.state !== approved || row.correctedBy !== null || (closed !== null && row.day <= closed))) throw impossible();
  write.append('contribution.correctionUndone', { corrects, rows: numbers }, { undoes: entry.seq });
  requireDaysFit(read, [...rows, read.contribution(corrects)!]);
}

export const contributionInverses: Inverses = {
  'contributions.submitted': (write, data, entry, context) => {
    const standing = withdrawAll(write, context.book.read, data.rows[0]![0], data.rows.at(-1)![0], entry);
    if (data.batch === 0) for (const { number } of standing) backToDraft(context, write, number);
  },
  'contributions.imported': (write, { first, rows }, entry, { book }) =>
    void withdrawAll(write, book.read, first, first + rows.length - 1, entry),
  'contributions.resubmitted': (write, data, entry, { book }) => {
    const [number, member, project, activity] = data.before;
    const standing = book.read.contribution(number);
    if (standing?.state !== submitted || standing.submittedSeq !== entry.seq) throw impossible();
    requireOwners(book.read, [{ member, project, activity }]);
    write.append('contributions.editUndone', data, { undoes: entry.seq });
    requireDaysFit(book.read, [book.read.contribution(number)!]);
  },
  'contributions.editUndone': (write, data, entry, { book }) => {
    const { read } = book;
    const [number] = data.before;
    const standing = read.contribution(number);
    if (standing?.state !== data.beforeState) throw impossible();
    const before = tupleOfRow(standing);
    requireUnchanged(before, data.before);
    requireGround(read, [standingOf(data.after)], true);
    const text = read.note(entry.undoes!, number);
    const author = read.members().find((member) => member.number === data.after[1])!.personId;
    const again = { ...data, before, beforeSubmitted: standing.submittedSeq, beforeDecided: standing.decidedSeq ?? 0 };
    const minute = read.startTime(entry.undoes!, number);
    write.append('contributions.resubmitted', again, {
      undoes: entry.seq,
      notes: text === '' ? [] : [{ number, author, text }],
      starts: minute === null ? [] : [{ number, minute }],
    });
    requireDaysFit(read, [read.contribution(number)!]);
  },
  'contributions.approved': (write, data, entry, context) => moveBack(context, write, data.moves, approved, entry),
  'contributions.returned': (write, data, entry, context) => moveBack(context, write, data.moves, returned, entry),
  'contributions.withdrawn': (write, data, entry, context) => moveBack(context, write, data.moves, withdrawn, entry),
  'contributions.moved': (write, data, entry, context) => moveBack(context, write, data.moves, data.to, entry),
  'contribution.corrected': (write, { corrects, rows }, entry, { book }) =>
    takeCorrectionBack(
      write,
      book.read,
      corrects,
      rows.map(([number]) => number),
      entry,
    ),
  'contribution.correctionRestored': (write, { corrects, rows }, entry, { book }) =>
    takeCorrectionBack(write, book.read, corrects, rows, entry),
  'contribution.correctionUndone': (write, { corrects, rows }, entry, { book }) => {
    const { read } = book;
    const original = read.contribution(corrects)!;
    const again = rows.map((number) => read.contribution(number)!);
    if (original.state !== approved || original.correctedBy !== null || again.some((row) => row.state !== withdrawn)) throw impossible();
    requireGround(
      read,
      again.map((row) => ({ ...row, rate: row.rateNumber })),
      true,
    );
    write.append('contribution.correctionRestored', { corrects, rows }, { undoes: entry.seq });
    requireDaysFit(read, again);
  },
};

import { canonicalJson, type Json } from '../core/canonical/canonicalJson.ts';
import { checkDaySum } from '../core/contributions/check.ts';
import { dayFromNumber, type Day } from '../core/days/day.ts';
import type { EntryData, EntryKind, MemberFields, Move, StateNumber } from '../core/journal/entries.ts';
import { contributionStates } from '../core/journal/entries.ts';
import { refuse, Refused, refuseFirst } from '../core/refusals/refusal.ts';
import { readOutcome } from '../core/waterfall/stored.ts';
import { perform, type Context } from './context.ts';
import { closedFigure } from './figures.ts';
import { checkStandingDays, foldName, isShared } from './members.ts';
import { requirePeriod, requireReopenable } from './periods.ts';
import type { CommandRow, EntryOptions, EntryRow, Reads, Writer } from './ports/book.ts';
import { transfersOf } from './transfers.ts';

const { submitted, returned, approved, withdrawn } = contributionStates;

type Inverse<Kind extends EntryKind> = (write: Writer, data: EntryData[Kind], entry: EntryRow, context: Context) => void;

function impossible(): Refused {
  return new Refused(refuse('UNDO_IMPOSSIBLE'));
}

/** A change is taken back while what it set is still what is there; a later change would be lost with it. */
function requireUnchanged(current: object | undefined, after: object): void {
  if (!current || canonicalJson(current as Json) !== canonicalJson(after as unknown as Json)) throw impossible();
}

function membership({ joined, left }: MemberFields): { joined: Day; left: Day | null } {
  return { joined: dayFromNumber(joined), left: left === null ? null : dayFromNumber(left) };
}

/** What was typed is not lost with its submission: it lies among the drafts again, with its receipts. */
export function backToDraft({ book, newId, actor }: Context, write: Writer, number: number): void {
  const row = book.read.contribution(number)!;
  const { member, project, activity, day, quantity, note, startsAt } = row;
  const id = newId();
  write.saveDraft({ id, author: actor.personId, member, project, activity, day, quantity, text: note, startsAt, origin: number });
  write.returnReceipts(number, id);
}

/** What stands again no longer lies among the drafts. `all` asks that none of them has been submitted or thrown away since. */
function takeDrafts({ book }: Context, write: Writer, moves: readonly Move[], all: boolean): void {
  const drafts = new Map(book.read.drafts().flatMap((draft) => (draft.origin === null ? [] : [[draft.origin, draft.id]])));
  if (drafts.size === 0 && !all) return;
  for (const [first, last] of moves.flatMap((move) => move.ranges)) {
    for (let number = first; number <= last; number++) {
      const id = drafts.get(number);
      if (id !== undefined) {
        for (const { sha256 } of write.moveReceipts(id, number)) write.append('receipt.attached', { number, sha256 });
        write.deleteDraft(id);
      } else if (all) throw impossible();
    }
  }
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
function requireOwners(read: Reads, rows: readonly { member: number; project: number; activity: number }[]): void {
  const there = (list: readonly { number: number }[]): ReadonlySet<number> => new Set(list.map((known) => known.number));
  const [members, projects, activities] = [there(read.members()), there(read.projects()), there(read.activities())];
  if (rows.some((row) => !members.has(row.member) || !projects.has(row.project) || !activities.has(row.activity))) throw impossible();
}

/**
 * Takes back the moves of an entry that put contributions into `to`, each to where it was. They must still be there, no
 * closed period may change by it, and what was corrected since stays.
 */
function moveBack(write: Writer, read: Reads, moves: readonly Move[], to: StateNumber, undoes: number): void {
  const closed = read.lastClosedDay();
  for (const move of moves) {
    const rows = read.states(move.ranges);
    if (rows.some((row) => row.state !== to)) throw impossible();
    const summed = to === approved || move.from === approved;
    if (summed && rows.some((row) => row.corrected || (closed !== null && row.day <= closed))) throw impossible();
    if (to === withdrawn) requireOwners(read, rows);
    if (to === withdrawn && read.hasStandingTwin(move.ranges)) throw impossible();
    write.append(
      'contributions.moved',
      { moves: [{ from: to, ranges: move.ranges }], to: move.from },
      { undoes, ...reasonsOf(read, move.from === returned ? rows : []) },
    );
    if (to === withdrawn) requireDaysFit(read, rows);
  }
}

/** What is sent back again keeps its reason. */
function reasonsOf(read: Reads, rows: readonly { number: number }[]): EntryOptions {
  const notes = rows.flatMap(({ number }) => {
    const reason = read.returnReason(number);
    return reason ? [{ number, ...reason }] : [];
  });
  return notes.length > 0 ? { notes } : {};
}

/**
 * The contrary of each kind of entry. What is missing here cannot be undone: founding a book, signatures, what was handed
 * out, and re-opening (close again instead).
 */
const inverses: { readonly [Kind in EntryKind]?: Inverse<Kind> } = {
  'cooperative.changed': (write, data, entry, { book }) => {
    const { name, legalForm, seat, registration } = book.read.cooperative();
    requireUnchanged({ name, legalForm, seat, registration }, data.after);
    write.append('cooperative.changed', { before: data.after, after: data.before }, { undoes: entry.seq });
  },
  'member.added': (write, data, entry, { book }) => {
    if (book.read.inUse('member', data.number) || isShared(book.read, data.number)) throw impossible();
    write.append('member.removed', { number: data.number }, { undoes: entry.seq });
  },
  'member.removed': (write, data, entry) => void write.append('member.restored', data, { undoes: entry.seq }),
  'member.restored': (write, data, entry, { book }) => {
    if (book.read.inUse('member', data.number) || isShared(book.read, data.number)) throw impossible();
    write.append('member.removed', data, { undoes: entry.seq });
  },
  'member.changed': (write, data, entry, { book }) => {
    const { read } = book;
    const member = read.members().find((known) => known.number === data.number);
    const before = member && read.personBefore(member.personId, entry.seq);
    const then = member && read.personBefore(member.personId, entry.seq + 1);
    if (!member || !before || !then) throw impossible();
    requireUnchanged(
      { name: member.name, email: member.email, address: member.address },
      { name: then.name, email: then.email, address: then.address },
    );
    const { type, joined, left } = data.before;
    // How somebody left was recorded since, and needs the day on which they did.
    if (left === null && member.leaving !== null) throw impossible();
    if (checkStandingDays(read, { number: data.number, ...membership(data.before) }, membership(data.after))) throw impossible();
    write.append(
      'member.changed',
      { number: data.number, before: data.after, after: { type, joined, left } },
      { undoes: entry.seq, person: { id: member.personId, name: before.name, email: before.email, address: before.address } },
    );
  },
  'member.placed': (write, data, entry, { book }) => {
    const member = book.read.members().find((known) => known.number === data.number);
    requireUnchanged(member && { colleges: member.colleges, leaving: member.leaving }, data.after);
    if (data.before.leaving !== null && member!.left === null) throw impossible();
    write.append('member.placed', { number: data.number, before: data.after, after: data.before }, { undoes: entry.seq });
  },
  'project.added': (write, data, entry, { book }) => {
    if (book.read.inUse('project', data.number)) throw impossible();
    write.append('project.removed', { number: data.number }, { undoes: entry.seq });
  },
  'project.removed': (write, data, entry) => void write.append('project.restored', data, { undoes: entry.seq }),
  'project.restored': (write, data, entry, { book }) => {
    if (book.read.inUse('project', data.number)) throw impossible();
    write.append('project.removed', data, { undoes: entry.seq });
  },
  'project.changed': (write, data, entry, { book }) => {
    const project = book.read.projects().find((known) => known.number === data.number);
    requireUnchanged(project && { name: project.name, owner: project.owner, archived: project.archived }, data.after);
    write.append('project.changed', { number: data.number, before: data.after, after: data.before }, { undoes: entry.seq });
  },
  'activity.added': (write, data, entry, { book }) => {
    if (book.read.inUse('activity', data.number)) throw impossible();
    write.append('activity.removed', { number: data.number }, { undoes: entry.seq });
  },
  'activity.removed': (write, data, entry) => void write.append('activity.restored', data, { undoes: entry.seq }),
  'activity.restored': (write, data, entry, { book }) => {
    if (book.read.inUse('activity', data.number)) throw impossible();
    write.append('activity.removed', data, { undoes: entry.seq });
  },
  'activity.changed': (write, data, entry, { book }) => {
    const activity = book.read.activities().find((known) => known.number === data.number);
    requireUnchanged(activity && { ...activity.label, archived: activity.archived }, data.after);
    write.append('activity.changed', { number: data.number, before: data.after, after: data.before }, { undoes: entry.seq });
  },
  'rate.set': (write, data, entry, { book }) => {
    if (book.read.inUse('rate', data.number)) throw impossible();
    write.append('rate.removed', { number: data.number }, { undoes: entry.seq });
  },
  'rate.removed': (write, data, entry) => void write.append('rate.restored', data, { undoes: entry.seq }),
  'rate.restored': (write, data, entry, { book }) => {
    if (book.read.inUse('rate', data.number)) throw impossible();
    write.append('rate.removed', data, { undoes: entry.seq });
  },
  'charter.adopted': (write, data, entry, { book }) => withdrawCharter(write, data.number, entry, book.read),
  'charter.withdrawn': (write, data, entry, { book }) => {
    write.append('charter.restored', data, { undoes: entry.seq });
    // What was closed since was shared by another charter, and an adoption acts forward only.
    const closed = book.read.lastClosedDay();
    if (closed !== null && book.read.charters().some((charter) => charter.number === data.number && charter.from <= closed))
      throw impossible();
  },
  'charter.restored': (write, data, entry, { book }) => withdrawCharter(write, data.number, entry, book.read),
  'figures.set': (write, { batch }, entry, { book }) => removeFigures(write, book.read, batch, entry),
  'figures.restored': (write, { batch }, entry, { book }) => removeFigures(write, book.read, batch, entry),
  'figures.removed': (write, { batch }, entry, { book }) => {
    const numbers = new Set(book.read.members().map((member) => member.number));
    if (closedFigure(book.read, batch) || book.read.figureRows(batch).some(([, member]) => member !== 0 && !numbers.has(member)))
      throw impossible();
    write.append('figures.restored', { batch }, { undoes: entry.seq });
  },
  'import.begun': (write, data, entry) => void write.append('import.takenBack', { batch: data.batch }, { undoes: entry.seq }),
  'import.takenBack': (write, data, entry) => void write.append('import.restored', { batch: data.batch }, { undoes: entry.seq }),
  'import.restored': (write, data, entry) => void write.append('import.takenBack', { batch: data.batch }, { undoes: entry.seq }),
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
  'contributions.approved': (write, data, entry, { book }) => moveBack(write, book.read, data.moves, approved, entry.seq),
  'contributions.returned': (write, data, entry, { book }) => moveBack(write, book.read, data.moves, returned, entry.seq),
  'contributions.withdrawn': (write, data, entry, context) => {
    moveBack(write, context.book.read, data.moves, withdrawn, entry.seq);
    takeDrafts(context, write, data.moves, data.drafts === true);
  },
  'week.declared': (write, data, entry, { book }) => {
    if (!isDeclared(book.read, data)) throw impossible();
    write.append('week.undeclared', data, { undoes: entry.seq });
  },
  'week.undeclared': (write, data, entry, { book }) => {
    if (isDeclared(book.read, data)) throw impossible();
    write.append('week.declared', data, { undoes: entry.seq });
  },
  'contributions.moved': (write, data, entry, { book }) => moveBack(write, book.read, data.moves, data.to, entry.seq),
  'contribution.corrected': (write, data, entry, { book }) => {
    const { read } = book;
    const closed = read.lastClosedDay();
    const rows = data.rows.map((row) => read.contribution(row[0])!);
    // The contrary entry and what took its place must both still count, in days that are open.
    if (rows.some((row) => row.state !== approved || row.correctedBy !== null || (closed !== null && row.day <= closed)))
      throw impossible();
    write.append('contribution.correctionUndone', { corrects: data.corrects, rows: rows.map((row) => row.number) }, { undoes: entry.seq });
    requireDaysFit(read, [...rows, read.contribution(data.corrects)!]);
  },
  'period.applied': (write, data, entry, { book }) => {
    requireReopenable(book.read, data.number);
    write.append('period.applicationUndone', { number: data.number }, { undoes: entry.seq });
  },
  'period.applicationUndone': (write, data, entry, { book }) => {
    const period = requirePeriod(book.read, data.number);
    if (period.state !== 'closed' || period.appliedSeq !== null) throw impossible();
    write.append('period.applied', { number: data.number, transfers: transfersOf(readOutcome(period.outcome)) }, { undoes: entry.seq });
  },
  'period.closed': (write, data, entry, { book }) => {
    if (book.read.documents().some((document) => document.period === data.number)) throw impossible();
    requireReopenable(book.read, data.number);
    write.append('period.reopened', { number: data.number }, { undoes: entry.seq });
  },
};

function isDeclared(read: Reads, { member, week }: { member: number; week: number }): boolean {
  const day = dayFromNumber(week);
  return read.declaredWeeks(day, day).some((known) => known.member === member);
}

/** Withdraws what an entry submitted, while all of it still waits; answers what it was. */
function withdrawAll(write: Writer, read: Reads, first: number, last: number, entry: EntryRow): ReturnType<Reads['states']> {
  const standing = read.states([[first, last]]);
  if (standing.some((row) => row.state !== submitted)) throw impossible();
  write.append('contributions.withdrawn', { moves: [{ from: submitted, ranges: [[first, last]] }] }, { undoes: entry.seq });
  return standing;
}

/** A batch that was taken back since is gone already; one with closed days stays, because what was closed follows from it. */
function removeFigures(write: Writer, read: Reads, batch: number, entry: EntryRow): void {
  if (closedFigure(read, batch) || read.figureBatches().find((known) => known.number === batch)?.removed !== false) throw impossible();
  write.append('figures.removed', { batch }, { undoes: entry.seq });
}

/** The first charter stays, and so does one that a distribution was made by. */
function withdrawCharter(write: Writer, number: number, entry: EntryRow, read: Reads): void {
  if (number === 1 || read.periods().some((period) => period.charter === number)) throw impossible();
  write.append('charter.withdrawn', { number }, { undoes: entry.seq });
}

/** What came back may meet what was made since: two of one name, or a project whose owner is gone. */
function refuseConflicts(read: Reads): void {
  const [members, projects, activities] = [read.members(), read.projects(), read.activities()];
  const names = [
    members.map((member) => member.name),
    projects.map((project) => project.name),
    activities.map((activity) => activity.label.en),
    activities.map((activity) => activity.label.fr),
    activities.map((activity) => activity.key),
  ];
  if (names.some((list) => new Set(list.map(foldName)).size < list.length)) throw impossible();
  const numbers = new Set(members.map((member) => member.number));
  if (projects.some((project) => project.owner !== null && !numbers.has(project.owner))) throw impossible();
}

/** Entries that ride along with others and need no contrary of their own. */
const silent: ReadonlySet<EntryKind> = new Set(['receipt.attached', 'receipt.removed']);

function entriesOf(read: Reads, command: CommandRow): EntryRow[] {
  const entries: EntryRow[] = [];
  for (let seq = command.lastSeq; seq >= command.firstSeq; seq--) entries.push(read.entry(seq)!);
  return entries;
}

/** How far back Ctrl+Z looks for something that is not itself an undo or undone. */
const searched = 200;

/** The latest command that can be undone, or null: looking past undos, but not past a signature. */
export function nextUndo(context: Context): { seq: number; what: EntryKind; count: number } | null {
  const { read } = context.book;
  for (const command of read.lastCommands(searched)) {
    const first = read.entry(command.firstSeq)!;
    if (first.undoes !== null || read.undone(command.firstSeq)) continue;
    if (first.actor !== context.actor.personId && context.actor.role !== 'lead') continue;
    if (silent.has(first.kind)) continue;
    if (!(first.kind in inverses)) return null;
    const headline = headlineOf(read.kindsOf(command));
    return { seq: command.lastSeq, what: headline.kind, count: countOf(read.entry(headline.seq)!) };
  }
  return null;
}

/** What a person would call a command of several entries: an import rather than the members it made. */
function headlineOf<Entry extends { kind: EntryKind }>(entries: readonly Entry[]): Entry {
  return entries.find((entry) => entry.kind === 'import.begun' || entry.kind === 'import.takenBack') ?? entries.at(-1)!;
}

function countOf({ data }: EntryRow): number {
  if ('rows' in data) return Array.isArray(data.rows) ? data.rows.length : Number(data.rows);
  if ('moves' in data) return data.moves.flatMap((move) => move.ranges).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return 1;
}

/** Undoes the command that entry `seq` belongs to by contrary entries, last first. What depends on it makes that impossible. */
export function undo(context: Context, input: { id: string; seq: number }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'undo.undo', input, (write) => {
    const command = read.commandOf(input.seq);
    if (!command) throw new Refused(refuse('NOTHING_TO_UNDO'));
    if (read.undone(command.firstSeq)) throw new Refused(refuse('NOTHING_TO_UNDO'));
    const entries = entriesOf(read, command);
    if (entries.every((entry) => silent.has(entry.kind))) throw impossible();
    for (const entry of entries) {
      if (entry.actor !== context.actor.personId && context.actor.role !== 'lead') throw new Refused(refuse('NOT_ALLOWED'));
      if (silent.has(entry.kind)) continue;
      const inverse = inverses[entry.kind] as Inverse<EntryKind> | undefined;
      if (!inverse) throw impossible();
      inverse(write, entry.data, entry, context);
    }
    refuseConflicts(read);
    return {};
  });
}

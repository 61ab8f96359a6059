import type { EntryData, EntryKind, StateNumber } from '../core/journal/entries.ts';
import { contributionStates } from '../core/journal/entries.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { perform, type Context } from './context.ts';
import { closedPeriods } from './periods.ts';
import type { CommandRow, EntryRow, Reads, Writer } from './ports/book.ts';

const { submitted, returned, approved, withdrawn } = contributionStates;

type Inverse<Kind extends EntryKind> = (write: Writer, data: EntryData[Kind], entry: EntryRow, context: Context) => void;

/** Takes back the moves of an entry that put contributions into `to`, each to where it was. */
function moveBack(write: Writer, data: { moves: readonly { from: StateNumber; ranges: readonly (readonly [number, number])[] }[] }, from: StateNumber, undoes: number): void {
  for (const move of data.moves) write.append('contributions.moved', { moves: [{ from, ranges: move.ranges }], to: move.from }, { undoes });
}

/**
 * The contrary of each kind of entry. What is missing here cannot be undone: founding a book, signatures, what was handed
 * out, and re-opening (close again instead).
 */
const inverses: { readonly [Kind in EntryKind]?: Inverse<Kind> } = {
  'cooperative.changed': (write, data, entry) => void write.append('cooperative.changed', { before: data.after, after: data.before }, { undoes: entry.seq }),
  'member.added': (write, data, entry, { book }) => {
    if (book.read.inUse('member', data.number)) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
    write.append('member.removed', { number: data.number }, { undoes: entry.seq });
  },
  'member.removed': (write, data, entry) => void write.append('member.restored', data, { undoes: entry.seq }),
  'member.changed': (write, data, entry, { book }) => {
    const member = book.read.members().find((known) => known.number === data.number);
    const before = member && book.read.personBefore(member.personId, entry.seq);
    if (!member || !before) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
    write.append('member.changed', { number: data.number, before: data.after, after: data.before }, { undoes: entry.seq, person: { id: member.personId, name: before.name, email: before.email, address: before.address } });
  },
  'project.added': (write, data, entry, { book }) => {
    if (book.read.inUse('project', data.number)) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
    write.append('project.removed', { number: data.number }, { undoes: entry.seq });
  },
  'project.changed': (write, data, entry) => void write.append('project.changed', { number: data.number, before: data.after, after: data.before }, { undoes: entry.seq }),
  'activity.added': (write, data, entry, { book }) => {
    if (book.read.inUse('activity', data.number)) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
    write.append('activity.removed', { number: data.number }, { undoes: entry.seq });
  },
  'activity.changed': (write, data, entry) => void write.append('activity.changed', { number: data.number, before: data.after, after: data.before }, { undoes: entry.seq }),
  'rate.set': (write, data, entry, { book }) => {
    if (book.read.inUse('rate', data.number)) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
    write.append('rate.removed', { number: data.number }, { undoes: entry.seq });
  },
  'charter.adopted': (write, data, entry, { book }) => {
    if (data.number === 1 || closedPeriods(book.read).some((period) => period.charter === data.number)) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
    write.append('charter.withdrawn', { number: data.number }, { undoes: entry.seq });
  },
  'import.begun': (write, data, entry) => void write.append('import.takenBack', { batch: data.batch }, { undoes: entry.seq }),
  'import.takenBack': (write, data, entry) => void write.append('import.restored', { batch: data.batch }, { undoes: entry.seq }),
  'contributions.submitted': (write, data, entry, { book }) => {
    const first = data.rows[0]![0];
    const last = data.rows.at(-1)![0];
    const standing = book.read.states([[first, last]]);
    if (standing.some((row) => row.state !== submitted)) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
    write.append('contributions.withdrawn', { moves: [{ from: submitted, ranges: [[first, last]] }] }, { undoes: entry.seq });
  },
  'contributions.resubmitted': (write, data, entry) => void write.append('contributions.editUndone', data, { undoes: entry.seq }),
  'contributions.approved': (write, data, entry, context) => {
    refuseClosed(context.book.read, data.moves);
    moveBack(write, data, approved, entry.seq);
  },
  'contributions.returned': (write, data, entry) => moveBack(write, data, returned, entry.seq),
  'contributions.withdrawn': (write, data, entry, context) => {
    refuseClosed(context.book.read, data.moves);
    moveBack(write, data, withdrawn, entry.seq);
  },
  'contributions.moved': (write, data, entry, context) => {
    refuseClosed(context.book.read, data.moves);
    moveBack(write, data, data.to, entry.seq);
  },
  'contribution.corrected': (write, data, entry, { book }) => {
    const closed = book.read.lastClosedDay();
    const rows = data.rows.map((row) => row[0]);
    if (closed !== null && book.read.states(rows.map((number) => [number, number])).some((row) => row.day <= closed)) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
    write.append('contribution.correctionUndone', { corrects: data.corrects, rows }, { undoes: entry.seq });
  },
  'period.closed': (write, data, entry, context) => {
    if (context.book.read.documents().some((document) => document.period === data.number)) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
    write.append('period.reopened', { number: data.number }, { undoes: entry.seq });
  },
};

/** Entries that ride along with others and need no contrary of their own. */
const silent: ReadonlySet<EntryKind> = new Set(['receipt.attached', 'receipt.removed']);

function refuseClosed(read: Reads, moves: readonly { ranges: readonly (readonly [number, number])[] }[]): void {
  const closed = read.lastClosedDay();
  if (closed === null) return;
  if (moves.flatMap((move) => read.states(move.ranges)).some((row) => row.day <= closed)) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
}

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
    for (const entry of entriesOf(read, command)) {
      if (entry.actor !== context.actor.personId && context.actor.role !== 'lead') throw new Refused(refuse('NOT_ALLOWED'));
      if (silent.has(entry.kind)) continue;
      const inverse = inverses[entry.kind] as Inverse<EntryKind> | undefined;
      if (!inverse) throw new Refused(refuse('UNDO_IMPOSSIBLE'));
      inverse(write, entry.data, entry, context);
    }
    return {};
  });
}

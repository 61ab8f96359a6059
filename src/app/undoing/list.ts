import type { EntryKind } from '../../core/journal/entries.ts';
import type { Context } from '../context.ts';
import type { CommandRow, EntryRow, Reads } from '../ports/book.ts';

/** A command as a person would name it: what it did, to how many, when, and who did it. `seq` is what undoing or redoing it is told. */
export interface Change {
  readonly seq: number;
  readonly what: EntryKind;
  readonly count: number;
  readonly at: string;
  readonly by: string;
}

/** Entries that ride along with others and need no contrary of their own. */
export const silent: ReadonlySet<EntryKind> = new Set(['receipt.attached', 'receipt.removed']);

/** How far back it is looked for what can be undone or done again. */
const searched = 200;

/** Whether an entry undid something, rather than doing it or doing it again. */
export function isUndo(read: Reads, entry: EntryRow): boolean {
  let [undo, at] = [false, entry];
  while (at.undoes !== null) [undo, at] = [!undo, read.entry(at.undoes)!];
  return undo;
}

/** What an undo, or what undid that and so on, was about in the beginning. */
export function rootOf(read: Reads, entry: EntryRow): EntryRow {
  let root = entry;
  while (root.undoes !== null) root = read.entry(root.undoes)!;
  return root;
}

/**
 * What can be undone and what can be done again, latest first. Both are read from the journal, so they survive a restart. Undoing
 * does not go past what cannot be undone (a signature); a new change leaves nothing to do again. A member's own count, for the lead all.
 */
export function listChanges(context: Context, mayUndo: (entry: EntryRow) => boolean, limit: number): { undo: Change[]; redo: Change[] } {
  const { read } = context.book;
  const [undo, redo]: [Change[], Change[]] = [[], []];
  let nothingNew = true;
  for (const command of read.lastCommands(searched)) {
    const first = read.entry(command.firstSeq)!;
    const others = first.actor !== context.actor.personId && context.actor.role !== 'lead';
    if (others || silent.has(first.kind)) continue;
    if (first.undoes === null) nothingNew = false;
    if (read.undone(command.firstSeq)) continue;
    if (first.undoes === null && !mayUndo(first)) break;
    if (isUndo(read, first)) {
      if (nothingNew && redo.length < limit) redo.push(describe(read, command, first));
    } else if (undo.length < limit) undo.push(describe(read, command, first));
    if (undo.length >= limit && (redo.length >= limit || !nothingNew)) break;
  }
  return { undo, redo };
}

/** An undo or a redo is named for what it is about. */
function describe(read: Reads, command: CommandRow, first: EntryRow): Change {
  const headline = headlineOf(read.kindsOf(read.commandOf(rootOf(read, first).seq)!));
  const what = read.entry(headline.seq)!;
  return { seq: command.lastSeq, what: what.kind, count: countOf(what), at: first.at, by: read.person(first.actor)?.name ?? '' };
}

/** What a person would call a command of several entries: an import rather than the members it made, a charter rather than its rates. */
const headlines: ReadonlySet<EntryKind> = new Set(['import.begun', 'import.takenBack', 'charter.adopted']);

function headlineOf<Entry extends { kind: EntryKind }>(entries: readonly Entry[]): Entry {
  return entries.find((entry) => headlines.has(entry.kind)) ?? entries.findLast((entry) => !silent.has(entry.kind))!;
}

function countOf({ data }: EntryRow): number {
  if ('rows' in data) return Array.isArray(data.rows) ? data.rows.length : Number(data.rows);
  const ranges = 'moves' in data ? data.moves.flatMap((move) => move.ranges) : 'ranges' in data ? data.ranges : null;
  if (ranges) return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return 1;
}

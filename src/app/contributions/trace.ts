import { contributionStates, type EntryData } from '../../core/journal/entries.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import type { Context } from '../context.ts';
import type { EntryRow } from '../ports/book.ts';
import { isUndo } from '../undoing/list.ts';

export const deeds = [
  'submitted',
  'imported',
  'changed',
  'endorsed',
  'approved',
  'returned',
  'withdrawn',
  'unapproved',
  'corrected',
] as const;
export type Deed = (typeof deeds)[number];

/** One line of a contribution's story. `way` says that an undo or a redo did it, of what it names. */
export interface TraceLine {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly what: Deed;
  readonly way: 'done' | 'undone' | 'redone';
  /** Why it was sent back. */
  readonly reason: string;
}

/** Who did what with one contribution and when, oldest first, as the journal has it. */
export function contributionTrace(context: Context, number: number): TraceLine[] {
  const { read } = context.book;
  if (!read.contribution(number)) throw new Refused(refuse('CONTRIBUTION_UNKNOWN', { number }));
  return read.entriesAbout(number).map((seq) => {
    const entry = read.entry(seq)!;
    let root = entry;
    while (root.undoes !== null) root = read.entry(root.undoes)!;
    const what = deedOf(root);
    return {
      seq,
      at: entry.at,
      by: read.person(entry.actor)?.name ?? '',
      what,
      way: entry.undoes === null ? 'done' : isUndo(read, entry) ? 'undone' : 'redone',
      reason: what === 'returned' && !isUndo(read, entry) ? read.note(seq, number) : '',
    };
  });
}

function deedOf(entry: EntryRow): Deed {
  switch (entry.kind) {
    case 'contributions.imported':
      return 'imported';
    case 'contributions.submitted':
      return (entry.data as EntryData['contributions.submitted']).batch === 0 ? 'submitted' : 'imported';
    case 'contributions.resubmitted':
      return 'changed';
    case 'contributions.endorsed':
      return 'endorsed';
    case 'contributions.approved':
      return 'approved';
    case 'contributions.returned':
      return 'returned';
    case 'contribution.corrected':
      return 'corrected';
    case 'contributions.moved':
      return (entry.data as EntryData['contributions.moved']).to === contributionStates.submitted ? 'unapproved' : 'changed';
    default:
      return 'withdrawn';
  }
}

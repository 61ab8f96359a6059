import { contributionStates } from '../../core/journal/entries.ts';
import type { Reads } from '../ports/book.ts';
import { impossible, requireUnchanged, type Inverses } from './inverse.ts';
import { rootOf } from './list.ts';

type Ranges = readonly (readonly [number, number])[];

/** The contributions must still wait, with or without an approval of this person. */
function requireWaiting(read: Reads, ranges: Ranges, person: string, endorsed: boolean): void {
  const holding = new Set(read.endorsements(ranges).flatMap((row) => (row.person === person ? [row.number] : [])));
  const fits = read.states(ranges).every((row) => row.state === contributionStates.submitted && holding.has(row.number) === endorsed);
  if (!fits) throw impossible();
}

/** Nobody approves by a redo what was changed since they approved it. */
function requireSame(read: Reads, ranges: Ranges, since: number): void {
  const isNewChange = (seq: number): boolean => {
    const entry = read.entry(seq)!;
    return entry.kind === 'contributions.resubmitted' && !read.undone(seq) && rootOf(read, entry).seq > since;
  };
  for (const { number } of read.states(ranges))
    if (read.entriesAbout(number).some((seq) => seq > since && isNewChange(seq))) throw impossible();
}

export const approvalInverses: Inverses = {
  'contributions.endorsed': (write, data, entry, { book }) => {
    requireWaiting(book.read, data.ranges, data.person, true);
    write.append('contributions.endorsementUndone', data, { undoes: entry.seq });
  },
  'contributions.endorsementUndone': (write, data, entry, { book }) => {
    requireWaiting(book.read, data.ranges, data.person, false);
    requireSame(book.read, data.ranges, rootOf(book.read, entry).seq);
    write.append('contributions.endorsed', data, { undoes: entry.seq });
  },
  'project.approversSet': (write, data, entry, { book }) => {
    const project = book.read.projects().find((known) => known.number === data.number);
    requireUnchanged(project?.approvers, data.after);
    write.append('project.approversSet', { number: data.number, before: data.after, after: data.before }, { undoes: entry.seq });
  },
};

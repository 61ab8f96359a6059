import { dayFromNumber } from '../../core/days/day.ts';
import { Refused } from '../../core/refusals/refusal.ts';
import { checkUsed, classFields } from '../capital/classes.ts';
import type { EntryRow, Reads, Writer } from '../ports/book.ts';
import { impossible, requireUnchanged, type Inverses } from './inverse.ts';

/** The contraries of entries about share classes and operations on shares. */
export const capitalInverses: Inverses = {
  'shareClass.added': (write, { number }, entry, { book }) => removeClass(write, book.read, number, entry),
  'shareClass.restored': (write, { number }, entry, { book }) => removeClass(write, book.read, number, entry),
  'shareClass.removed': (write, { number }, entry) => void write.append('shareClass.restored', { number }, { undoes: entry.seq }),
  'shareClass.changed': (write, { number, before, after }, entry, { book }) => {
    const now = book.read.shareClasses().find((known) => known.number === number);
    requireUnchanged(now && classFields(now), after);
    try {
      checkUsed(now!, { nominal: BigInt(before.nominal), from: dayFromNumber(before.from) }, '');
    } catch (error) {
      throw error instanceof Refused ? impossible() : error;
    }
    write.append('shareClass.changed', { number, before: after, after: before }, { undoes: entry.seq });
  },
  'capital.recorded': (write, { number }, entry, { book }) => remove(write, book.read, number, entry),
  'capital.restored': (write, { number }, entry, { book }) => remove(write, book.read, number, entry),
  'capital.removed': (write, { number }, entry) => void write.append('capital.restored', { number }, { undoes: entry.seq }),
};

function removeClass(write: Writer, read: Reads, number: number, entry: EntryRow): void {
  const inUse = read.capitalOperations().some((operation) => operation.shareClass === number || operation.toClass === number);
  if (inUse) throw impossible();
  write.append('shareClass.removed', { number }, { undoes: entry.seq });
}

function remove(write: Writer, read: Reads, number: number, entry: EntryRow): void {
  if (!read.capitalOperations().some((known) => known.number === number)) throw impossible();
  write.append('capital.removed', { number }, { undoes: entry.seq });
}

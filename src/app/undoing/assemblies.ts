import type { EntryRow, Reads, Writer } from '../ports/book.ts';
import { assemblyFields } from '../assemblies/call.ts';
import { impossible, requireUnchanged, type Inverses } from './inverse.ts';
import { textsOf, wordsOf } from './texts.ts';

/** The contraries of entries about assemblies. */
export const assemblyInverses: Inverses = {
  'assembly.called': (write, { number }, entry, { book }) => remove(write, book.read, number, entry),
  'assembly.restored': (write, { number }, entry, { book }) => remove(write, book.read, number, entry),
  'assembly.removed': (write, { number }, entry) => void write.append('assembly.restored', { number }, { undoes: entry.seq }),
  'assembly.changed': (write, { number, before, after }, entry, { book: { read } }) => {
    const now = standing(read, number);
    requireUnchanged(now && { ...assemblyFields(now), texts: wordsOf(read, now.textsSeq) }, {
      ...after,
      texts: wordsOf(read, entry.seq),
    });
    const { texts, ...fields } = before;
    write.append(
      'assembly.changed',
      { number, before: { ...after, texts: entry.seq }, after: fields },
      { undoes: entry.seq, ...textsOf(read, texts) },
    );
  },
  'assembly.calledOff': (write, { number }, entry, { book }) => {
    if (standing(book.read, number)?.calledOff !== true) throw impossible();
    write.append('assembly.upheld', { number }, { undoes: entry.seq });
  },
  'assembly.upheld': (write, { number }, entry, { book }) => {
    if (standing(book.read, number)?.calledOff !== false) throw impossible();
    write.append('assembly.calledOff', { number }, { undoes: entry.seq });
  },
};

const standing = (read: Reads, number: number) => read.assemblies().find((known) => known.number === number);

function remove(write: Writer, read: Reads, number: number, entry: EntryRow): void {
  if (!standing(read, number)) throw impossible();
  write.append('assembly.removed', { number }, { undoes: entry.seq });
}

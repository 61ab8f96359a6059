import type { HandOutMark } from '../../core/journal/entries.ts';
import type { Reads } from '../ports/book.ts';
import { impossible, type Inverses } from './inverse.ts';

/** Those of the marks that stand, or no longer do; nothing is left to change where that is none. */
function marksThat(read: Reads, marks: readonly HandOutMark[], stand: boolean): HandOutMark[] {
  const found = marks.filter(([number, seq]) => read.handOutMarks(number).some((mark) => mark.seq === seq && mark.stands === stand));
  if (found.length === 0) throw impossible();
  return found;
}

export const handOutInverses: Inverses = {
  'documents.handedOut': (write, { numbers }, entry, { book }) => {
    const marks = numbers.map((number): HandOutMark => [number, entry.seq]);
    write.append('documents.handOutVoided', { marks: marksThat(book.read, marks, true) }, { undoes: entry.seq });
  },
  'documents.handOutVoided': (write, { marks }, entry, { book }) =>
    void write.append('documents.handOutRestored', { marks: marksThat(book.read, marks, false) }, { undoes: entry.seq }),
  'documents.handOutRestored': (write, { marks }, entry, { book }) =>
    void write.append('documents.handOutVoided', { marks: marksThat(book.read, marks, true) }, { undoes: entry.seq }),
};

import { dayNumber, type Day } from '../../core/days/day.ts';
import { impossible, requireUnchanged, type Inverses } from './inverse.ts';
import { textsOf, wordsOf } from './texts.ts';
import type { EntryRow, Reads, Writer } from '../ports/book.ts';

const numberOf = (day: Day | null): number | null => (day === null ? null : dayNumber(day));

/** The contraries of entries about needs, commitments and critical sizes. */
export const commitmentInverses: Inverses = {
  'project.sized': (write, data, entry, { book }) => {
    requireUnchanged(book.read.projects().find((project) => project.number === data.number)?.criticalSize, data.after);
    write.append('project.sized', { number: data.number, before: data.after, after: data.before }, { undoes: entry.seq });
  },
  'need.added': (write, { number }, entry, { book }) => {
    requireUnanswered(book.read, number);
    write.append('need.removed', { number }, { undoes: entry.seq });
  },
  'need.removed': (write, { number }, entry) => void write.append('need.restored', { number }, { undoes: entry.seq }),
  'need.restored': (write, { number }, entry, { book }) => {
    requireUnanswered(book.read, number);
    write.append('need.removed', { number }, { undoes: entry.seq });
  },
  'need.changed': (write, { number, before, after }, entry, { book }) => {
    const need = book.read.needs().find((known) => known.number === number);
    const { read } = book;
    requireUnchanged(need && { quantity: need.quantity, by: numberOf(need.by), texts: wordsOf(read, need.textsSeq) }, {
      ...after,
      texts: wordsOf(read, entry.seq),
    });
    const { texts, ...fields } = before;
    write.append(
      'need.changed',
      { number, before: { ...after, texts: entry.seq }, after: fields },
      { undoes: entry.seq, ...textsOf(read, texts) },
    );
  },
  'need.closed': (write, { number, day }, entry, { book }) => {
    requireUnchanged(closedOf(book.read, number), { closed: day });
    write.append('need.reopened', { number, day }, { undoes: entry.seq });
  },
  'need.reopened': (write, { number, day }, entry, { book }) => {
    requireUnchanged(closedOf(book.read, number), { closed: null });
    write.append('need.closed', { number, day }, { undoes: entry.seq });
  },
  'commitment.made': (write, { number }, entry, { book }) => withdraw(write, book.read, number, entry),
  'commitment.restored': (write, { number }, entry, { book }) => withdraw(write, book.read, number, entry),
  'commitment.withdrawn': (write, { number }, entry) => void write.append('commitment.restored', { number }, { undoes: entry.seq }),
  'commitment.changed': (write, { number, before, after }, entry, { book }) => {
    const now = book.read.commitments().find((known) => known.number === number);
    const { read } = book;
    requireUnchanged(
      now && {
        quantity: now.quantity,
        per: now.per,
        from: dayNumber(now.from),
        to: numberOf(now.to),
        texts: wordsOf(read, now.textsSeq),
      },
      { ...after, texts: wordsOf(read, entry.seq) },
    );
    const { texts, ...fields } = before;
    write.append(
      'commitment.changed',
      { number, before: { ...after, texts: entry.seq }, after: fields },
      { undoes: entry.seq, ...textsOf(read, texts) },
    );
  },
  'commitment.ended': (write, { number, to, before }, entry, { book }) => {
    requireUnchanged(endOf(book.read, number), { to });
    write.append('commitment.continued', { number, to: before, before: to }, { undoes: entry.seq });
  },
  'commitment.continued': (write, { number, to, before }, entry, { book }) => {
    requireUnchanged(endOf(book.read, number), { to });
    write.append('commitment.ended', { number, to: before, before: to }, { undoes: entry.seq });
  },
};

function requireUnanswered(read: Reads, number: number): void {
  const there = read.needs().some((need) => need.number === number);
  if (!there || read.commitments().some((commitment) => commitment.need === number)) throw impossible();
}

function closedOf(read: Reads, number: number): object | undefined {
  const need = read.needs().find((known) => known.number === number);
  return need && { closed: numberOf(need.closed) };
}

function endOf(read: Reads, number: number): object | undefined {
  const commitment = read.commitments().find((known) => known.number === number);
  return commitment && { to: numberOf(commitment.to) };
}

function withdraw(write: Writer, read: Reads, number: number, entry: EntryRow): void {
  if (!read.commitments().some((known) => known.number === number)) throw impossible();
  write.append('commitment.withdrawn', { number }, { undoes: entry.seq });
}

/** What came back must still stand on something: its project, activity and member, and a need that is there. */
export function commitmentsFit(read: Reads): boolean {
  const numbers = (list: readonly { readonly number: number }[]): ReadonlySet<number> => new Set(list.map((known) => known.number));
  const members = numbers(read.members());
  const projects = numbers(read.projects());
  const activities = numbers(read.activities());
  const needs = numbers(read.needs());
  const stands = (row: { readonly project: number; readonly activity: number }): boolean =>
    projects.has(row.project) && activities.has(row.activity);
  return (
    read.needs().every(stands) &&
    read.commitments().every((row) => stands(row) && members.has(row.member) && (row.need === null || needs.has(row.need)))
  );
}

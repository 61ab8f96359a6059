import { dayFromNumber, type Day } from '../core/days/day.ts';
import type { EntryData, EntryKind, MemberFields } from '../core/journal/entries.ts';
import { refuse, Refused } from '../core/refusals/refusal.ts';
import { readOutcome } from '../core/waterfall/stored.ts';
import { perform, type Context } from './context.ts';
import { cooperativeFields } from './cooperatives.ts';
import { closedFigure } from './figures.ts';
import { checkStandingDays, foldName, isShared } from './members.ts';
import { decideClosing, requireNothingWaits, requirePeriod, requireReopenable } from './periods.ts';
import type { CommandRow, EntryRow, Reads, Writer } from './ports/book.ts';
import { transfersOf } from './transfers.ts';
import { registerFits } from './capital/fits.ts';
import { approvalInverses } from './undoing/approvals.ts';
import { assemblyInverses } from './undoing/assemblies.ts';
import { capitalInverses } from './undoing/capital.ts';
import { commitmentInverses, commitmentsFit } from './undoing/commitments.ts';
import { contributionInverses } from './undoing/contributions.ts';
import { handOutInverses } from './undoing/handOuts.ts';
import { impossible, requireUnchanged, type Inverse, type Inverses } from './undoing/inverse.ts';
import { isUndo, listChanges, silent, type Change } from './undoing/list.ts';

function membership({ joined, left }: MemberFields): { joined: Day; left: Day | null } {
  return { joined: dayFromNumber(joined), left: left === null ? null : dayFromNumber(left) };
}

/** What comes back must not stand twice: the file may have been imported again, or what it settles may be settled otherwise since. */
function restoreMoney(write: Writer, read: Reads, batch: number, entry: EntryRow): void {
  const data = read.entry(batch)!.data as EntryData['money.recorded'];
  const known = read.moneyFingerprints();
  const open = new Set(read.settleable('1900-01-01', '2199-12-31').map((one) => one.number));
  if (data.lines.some(([, , print, settles]) => (print !== '' && known.has(print)) || (settles !== 0 && !open.has(settles))))
    throw impossible();
  write.append('money.restored', { batch }, { undoes: entry.seq });
}

/** The entry that a change of account made the one that holds must still be it. */
function setBankAccountBack(write: Writer, read: Reads, data: EntryData['bankAccount.setBack'], entry: EntryRow): void {
  if (read.bankAccountEntry(data.member) !== data.from) throw impossible();
  write.append('bankAccount.setBack', data, { undoes: entry.seq });
}

/**
 * The contrary of each kind of entry. What is missing here cannot be undone: founding a book, signatures, what was handed
 * out, and re-opening (close again instead).
 */
const inverses: Inverses = {
  ...approvalInverses,
  ...assemblyInverses,
  ...commitmentInverses,
  ...capitalInverses,
  'cooperative.changed': (write, data, entry, { book }) => {
    requireUnchanged(cooperativeFields(book.read.cooperative()), data.after);
    write.append('cooperative.changed', { before: data.after, after: data.before }, { undoes: entry.seq });
  },
  'cooperative.logoSet': (write, { after, before }, entry, { book }) => {
    requireUnchanged({ logo: book.read.cooperative().logo }, { logo: after });
    write.append('cooperative.logoSet', { before: after, after: before }, { undoes: entry.seq });
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
  'money.recorded': (write, _data, entry) => void write.append('money.removed', { batch: entry.seq }, { undoes: entry.seq }),
  'money.removed': (write, { batch }, entry, { book }) => restoreMoney(write, book.read, batch, entry),
  'money.restored': (write, { batch }, entry) => void write.append('money.removed', { batch }, { undoes: entry.seq }),
  'bankAccount.set': (write, { member, before, known }, entry, { book }) =>
    setBankAccountBack(write, book.read, { member, from: known ? entry.seq : null, to: before }, entry),
  'bankAccount.setBack': (write, { member, from, to }, entry, { book }) =>
    setBankAccountBack(write, book.read, { member, from: to, to: from }, entry),
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
  'rate.ended': (write, { number }, entry) => void write.append('rate.removed', { number }, { undoes: entry.seq }),
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
  ...handOutInverses,
  ...contributionInverses,
  'week.declared': (write, data, entry, { book }) => {
    if (!isDeclared(book.read, data)) throw impossible();
    write.append('week.undeclared', data, { undoes: entry.seq });
  },
  'week.undeclared': (write, data, entry, { book }) => {
    if (isDeclared(book.read, data)) throw impossible();
    write.append('week.declared', data, { undoes: entry.seq });
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
  'period.reopened': (write, { number }, entry, context) => restorePeriod(write, number, entry, context),
  'period.restored': (write, { number }, entry, { book }) => {
    if (book.read.documents().some((document) => document.period === number)) throw impossible();
    requireReopenable(book.read, number);
    write.append('period.reopened', { number }, { undoes: entry.seq });
  },
};

function isDeclared(read: Reads, { member, week }: { member: number; week: number }): boolean {
  const day = dayFromNumber(week);
  return read.declaredWeeks(day, day).some((known) => known.member === member);
}

/** A closing stands again only on what it was computed from: computed anew, it must give the same to everyone. */
function restorePeriod(write: Writer, number: number, entry: EntryRow, context: Context): void {
  const { read } = context.book;
  const period = requirePeriod(read, number);
  if (period.state !== 'reopened') throw impossible();
  const { charter, stored, transfers } = decideClosing(context, { from: period.from, to: period.to, result: period.result });
  requireUnchanged({ charter: charter.number, outcome: stored }, { charter: period.charter, outcome: period.outcome });
  requireNothingWaits(read, period);
  const applied = period.appliedSeq !== null;
  write.append('period.restored', { number, transfers: applied ? transfers : [], applied }, { undoes: entry.seq });
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
    read.shareClasses().map((shareClass) => shareClass.label.en),
    read.shareClasses().map((shareClass) => shareClass.label.fr),
  ];
  if (names.some((list) => new Set(list.map(foldName)).size < list.length)) throw impossible();
  const numbers = new Set(members.map((member) => member.number));
  const orphaned = projects.some(({ owner, approvers }) =>
    [...approvers, ...(owner === null ? [] : [owner])].some((one) => !numbers.has(one)),
  );
  if (orphaned || !commitmentsFit(read) || !registerFits(read)) throw impossible();
}

function entriesOf(read: Reads, command: CommandRow): EntryRow[] {
  const entries: EntryRow[] = [];
  for (let seq = command.lastSeq; seq >= command.firstSeq; seq--) entries.push(read.entry(seq)!);
  return entries;
}

/** A re-opening with a reason is a decision of its own: the period is closed again instead. */
const mayUndo = (entry: EntryRow): boolean => entry.kind in inverses && !(entry.kind === 'period.reopened' && entry.undoes === null);

/** What can be undone and done again, latest first. */
export function changeHistory(context: Context, limit: number): { undo: Change[]; redo: Change[] } {
  return listChanges(context, mayUndo, limit);
}

/** The latest command that can be undone, or null: looking past undos, but not past a signature. */
export function nextUndo(context: Context): Change | null {
  return changeHistory(context, 1).undo[0] ?? null;
}

/** The latest undo that can be taken back, or null. */
export function nextRedo(context: Context): Change | null {
  return changeHistory(context, 1).redo[0] ?? null;
}

/** Undoes the command that entry `seq` belongs to by contrary entries, last first. What depends on it makes that impossible. */
export function undo(context: Context, input: { id: string; seq: number }): { seq: number } {
  return perform(context, 'undo.undo', input, (write) => {
    const command = commandToUndo(context, input.seq);
    if (!command) throw new Refused(refuse('NOTHING_TO_UNDO'));
    writeContraries(context, write, command);
    return {};
  });
}

/** Does again what the command of entry `seq` undid, by the contrary of the contrary, while nothing stands in its way. */
export function redo(context: Context, input: { id: string; seq: number }): { seq: number } {
  const { read } = context.book;
  return perform(context, 'undo.redo', input, (write) => {
    const command = commandToUndo(context, input.seq);
    if (!command || !isUndo(read, read.entry(command.firstSeq)!)) throw new Refused(refuse('NOTHING_TO_REDO'));
    try {
      writeContraries(context, write, command);
    } catch (error) {
      if (error instanceof Refused && error.refusal.code === 'UNDO_IMPOSSIBLE') throw new Refused(refuse('REDO_IMPOSSIBLE'));
      throw error;
    }
    return {};
  });
}

function commandToUndo(context: Context, seq: number): CommandRow | undefined {
  const { read } = context.book;
  const command = read.commandOf(seq);
  return command && !read.undone(command.firstSeq) ? command : undefined;
}

function writeContraries(context: Context, write: Writer, command: CommandRow): void {
  const { read } = context.book;
  const entries = entriesOf(read, command);
  if (entries.every((entry) => silent.has(entry.kind))) throw impossible();
  for (const entry of entries) {
    if (entry.actor !== context.actor.personId && context.actor.role !== 'lead') throw new Refused(refuse('NOT_ALLOWED'));
    if (silent.has(entry.kind)) continue;
    const inverse = inverses[entry.kind] as Inverse<EntryKind> | undefined;
    if (!inverse || !mayUndo(entry)) throw impossible();
    inverse(write, entry.data, entry, context);
  }
  refuseConflicts(read);
}

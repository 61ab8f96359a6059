import { dayNumber } from '../../core/days/day.ts';
import { contributionStates, type ImportedTuple } from '../../core/journal/entries.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { perform, performSteps, requireLead, requireName, type Context } from '../context.ts';
import { appendMember } from '../members.ts';
import type { NoteText, Writer } from '../ports/book.ts';
import { planImport, type ImportPlan, type PlannedRow } from './plan.ts';

/** Rows in one journal entry: large enough that writing is cheap, small enough that replaying one is. */
const rowsPerEntry = 10_000;

export interface ImportAnswer {
  readonly batch: number;
  readonly added: number;
  readonly createdMembers: number[];
  readonly createdProjects: number[];
}

export interface ImportChoice {
  readonly id: string;
  readonly fileName: string;
  /** Rows of the file, by their numbers in it. */
  readonly chosen: ReadonlySet<number>;
}

/**
 * Writes the chosen rows of a plan as one batch: the members and projects that are not there yet, then the contributions,
 * submitted. One transaction, which can be taken back whole. Yields how many rows are written; leaving it early undoes everything.
 */
export function* importSteps(context: Context, input: ImportChoice, plan: ImportPlan): Generator<number, ImportAnswer & { seq: number }> {
  requireLead(context);
  const { read } = context.book;
  const { fileName, chosen } = input;
  const asked = plan.rows.filter((row) => chosen.has(row.source.row));
  // One text, because they are many: it only says whether the same is asked again.
  const fingerprints = asked.map((row) => row.source.fingerprint).join(' ');
  return yield* performSteps(context, 'imports.apply', { id: input.id, fileName, fingerprints }, function* (write) {
    // Between the preview and now someone else may have imported the same file, or closed a period: the book decides, not the preview.
    const isCurrent = plan.version === context.book.version();
    const current = isCurrent ? plan : planImport(context, plan.file, plan.options);
    const rows = (isCurrent ? asked : current.rows.filter((row) => chosen.has(row.source.row))).filter(
      (row) => row.state !== 'alreadyThere',
    );
    const { members, created } = makeMembers(context, write, current, rows);
    const { projects, createdProjects } = makeProjects(context, write, current, rows);
    const batch = read.nextNumber('batch');
    // Kept where times were read in a zone: the same rows are then known in whatever zone they are read again.
    const zone = rows.some((row) => typeof row.source.startTime === 'string') ? (plan.file.timeZone ?? '') : '';
    write.append(
      'import.begun',
      { batch, format: plan.file.format, rows: rows.length, ...(zone === '' ? {} : { zone }) },
      { notes: [{ number: batch, author: context.actor.personId, text: fileName.normalize('NFC') }] },
    );
    const first = read.nextNumber('contribution');
    for (let start = 0; start < rows.length; start += rowsPerEntry) {
      const tuples: ImportedTuple[] = [];
      const notes: NoteText[] = [];
      const starts: { number: number; minute: number }[] = [];
      const end = Math.min(start + rowsPerEntry, rows.length);
      for (let place = start; place < end; place++) {
        const { source, person, project, activity, rate, note } = rows[place]!;
        const member = members[person]!;
        tuples.push([member.number, projects[project]!, activity, rate, dayNumberOf(source.day), source.quantity, source.fingerprint]);
        if (note !== '') notes.push({ number: first + place, author: member.personId, text: note });
        const minute = minuteOf(source.startTime);
        if (minute !== null) starts.push({ number: first + place, minute });
      }
      write.append(
        'contributions.imported',
        { batch, first: first + start, rows: tuples },
        { notes, ...(starts.length === 0 ? {} : { starts }) },
      );
      yield end;
    }
    return { batch, added: rows.length, createdMembers: created, createdProjects };
  });
}

/** The whole import at once, where nobody waits for its progress. */
export function applyImport(context: Context, input: ImportChoice, plan: ImportPlan): ImportAnswer & { seq: number } {
  const steps = importSteps(context, input, plan);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The minute of the day that a row began in; null where its file does not say. */
function minuteOf(clock: string | null | undefined): number | null {
  if (typeof clock !== 'string') return null;
  const minute = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return minute < 24 * 60 ? minute : null;
}

const dayNumbers = new Map<string, number>();
function dayNumberOf(day: string): number {
  let number = dayNumbers.get(day);
  if (number === undefined) {
    number = dayNumber(day);
    if (dayNumbers.size > 20_000) dayNumbers.clear();
    dayNumbers.set(day, number);
  }
  return number;
}

function makeMembers(context: Context, write: Writer, plan: ImportPlan, rows: readonly PlannedRow[]) {
  const { read } = context.book;
  const used = new Set(rows.map((row) => row.person));
  const personOf = new Map(read.members().map((member) => [member.number, member.personId]));
  const created: number[] = [];
  let next = read.nextNumber('member');
  const members = plan.people.map((person, index) => {
    if (person.number !== null) return { number: person.number, personId: personOf.get(person.number)! };
    if (!used.has(index)) return { number: 0, personId: '' };
    const number = next++;
    let personId = '';
    appendMember(write, () => (personId = context.newId()), number, {
      name: person.name,
      type: 'person',
      email: person.email,
      address: '',
      joined: person.joined,
      left: null,
    });
    created.push(number);
    return { number, personId };
  });
  return { members, created };
}

function makeProjects(context: Context, write: Writer, plan: ImportPlan, rows: readonly PlannedRow[]) {
  const used = new Set(rows.map((row) => row.project));
  const createdProjects: number[] = [];
  let next = context.book.read.nextNumber('project');
  const projects = plan.projects.map((project, index) => {
    if (project.number !== null) return project.number;
    if (!used.has(index)) return 0;
    const number = next++;
    write.append('project.added', { number, name: requireName(project.name), owner: null });
    createdProjects.push(number);
    return number;
  });
  return { projects, createdProjects };
}

/** Takes a whole import back: its contributions are withdrawn, also approved ones, while their period is open. */
export function takeBackImport(context: Context, input: { id: string; batch: number }): { seq: number } {
  requireLead(context);
  return perform(context, 'imports.takeBack', input, (write) => {
    const { moves, seq } = checkTakeBack(context, input.batch);
    write.append('import.takenBack', { batch: input.batch });
    if (moves.length > 0) write.append('contributions.withdrawn', { moves });
    removeMade(context, write, seq);
    return {};
  });
}

/** Members and projects that the import had made go with it, unless something else stands on them by now. */
function removeMade(context: Context, write: Writer, importSeq: number): void {
  const { read } = context.book;
  const command = read.commandOf(importSeq);
  if (!command) return;
  for (let seq = command.firstSeq; seq < importSeq; seq++) {
    const entry = read.entry(seq);
    if (!entry || read.undone(seq)) continue;
    const { number } = entry.data as { number: number };
    if (entry.kind === 'member.added' && !read.inUse('member', number) && read.members().some((member) => member.number === number))
      write.append('member.removed', { number });
    if (entry.kind === 'project.added' && !read.inUse('project', number) && read.projects().some((project) => project.number === number))
      write.append('project.removed', { number });
  }
}

function checkTakeBack(context: Context, number: number) {
  const { read } = context.book;
  const batch = read.batches().find((known) => known.number === number);
  if (!batch) throw new Refused(refuse('IMPORT_UNKNOWN', { batch: number }));
  if (batch.takenBack) throw new Refused(refuse('IMPORT_TAKEN_BACK', { batch: number }));
  const groups = read.batchRanges(number);
  // A contrary entry stands outside the batch: taking only its original out would leave less than nothing.
  const corrected = groups
    .filter((group) => group.state === contributionStates.approved)
    .flatMap((group) => read.states(group.ranges))
    .find((row) => row.corrected);
  if (corrected) throw new Refused(refuse('ALREADY_CORRECTED', { number: corrected.number }));
  const closed = read.lastClosedDay();
  const { approved } = contributionStates;
  if (closed !== null) {
    const shut = groups
      .filter((group) => group.state === approved)
      .flatMap((group) => read.states(group.ranges))
      .some((row) => row.day <= closed);
    if (shut) throw new Refused(refuse('IMPORT_CLOSED', { batch: number, closedTo: closed }));
  }
  return { seq: batch.seq, moves: groups.map((group) => ({ from: group.state, ranges: group.ranges })) };
}

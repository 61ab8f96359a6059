import { hash } from 'node:crypto';
import type { Clock, Context } from '../../src/app/context.ts';
import { appendMember } from '../../src/app/members.ts';
import type { NoteText } from '../../src/app/ports/book.ts';
import type { ActivityKind } from '../../src/core/charters/charter.ts';
import { canonicalJson } from '../../src/core/canonical/canonicalJson.ts';
import { addDays, dayNumber } from '../../src/core/days/day.ts';
import { contributionStates, type ContributionTuple } from '../../src/core/journal/entries.ts';
import { weigh } from '../../src/core/shares/weigh.ts';
import { newId } from '../../src/engine/clock.ts';
import { leadContext, newBook, openLibraryBook } from '../../src/engine/library.ts';
import type { Opened } from '../../src/store/open.ts';
import { calendarStart, kindOfActivity, kinds, noteText, revisionStarts, status, type Workload } from './generator.ts';

/** The book's own activities and rates come first; the workload's follow them. */
const ownActivities = 5;
export const activityNumber = (activity: number): number => ownActivities + 1 + activity;
export const rateNumber = (rate: number): number => ownActivities + 1 + rate;
export const project = 1;

const ourKind: Readonly<Record<string, ActivityKind>> = {
  time: 'work',
  cash: 'cash',
  equipment: 'equipment',
  material: 'material',
  expense: 'expense',
  vehicle: 'material',
  space: 'material',
  sales: 'cash',
};

/** Minutes become seconds and rates hundredths of a minor unit, so that a weight of ours is exactly this many times the workload's value. */
export const weightOfValue = 6000n;

export const benchClock: Clock = { now: () => '2026-06-30T12:00:00.000Z', today: () => '2026-06-30', zone: 'Europe/Paris' };

const rowsPerEntry = 1_000;
const rowsPerCommand = 50_000;

export function openBench(path: string): Opened {
  return openLibraryBook(path, { stateFolder: `${path}.state` }, benchClock);
}

/** A book with a workload in it, written by the journal's own path: entries of many rows, then what became of them. */
export function fillBook(path: string, load: Workload): void {
  newBook(
    path,
    {
      id: newId(),
      name: 'Bench',
      legalForm: '',
      currency: 'EUR',
      language: 'en',
      charter: 'dynamic-equity',
      leadName: 'Lead',
      leadIsMember: false,
      sample: false,
    },
    benchClock,
    `${path}.state`,
  );
  const opened = openBench(path);
  const context = leadContext(opened, benchClock);
  const people = foundWorld(context, load);
  for (let start = 0; start < load.rows; start += rowsPerCommand)
    writeRows(context, load, people, start, Math.min(load.rows, start + rowsPerCommand));
  opened.book.db.pragma('wal_checkpoint(truncate)');
  opened.close();
}

function command(context: Context, operation: string, work: Parameters<Context['book']['command']>[1]): void {
  context.book.command({ id: newId(), actor: context.actor.personId, at: benchClock.now(), request: canonicalJson({ operation }) }, work);
}

/** Members, activities, rates and one project; answers the members' person ids. */
function foundWorld(context: Context, load: Workload): string[] {
  const people: string[] = [''];
  const makePersonId = (): string => {
    const id = newId();
    people.push(id);
    return id;
  };
  command(context, 'found', (write) => {
    write.append('project.added', { number: project, name: 'All', owner: null });
    for (let number = 1; number <= load.members; number++) {
      appendMember(write, makePersonId, number, {
        name: `Member ${number}`,
        type: 'person',
        email: '',
        address: '',
        joined: '2015-01-01',
        left: null,
      });
    }
    kindOfActivity.forEach((kind, activity) => {
      const { name, multiplier } = kinds[kind]!;
      write.append('activity.added', {
        number: activityNumber(activity),
        kind: ourKind[name]!,
        en: `${name} ${activity}`,
        fr: `${name} ${activity}`,
      });
      revisionStarts.forEach((start, revision) => {
        const rate = activity * 5 + revision;
        const from = dayNumber(addDays(calendarStart, start));
        write.append('rate.set', {
          number: rateNumber(rate),
          activity: activityNumber(activity),
          member: null,
          from,
          rate: ourRate(load, rate),
          multiplier,
        });
      });
    });
    return {};
  });
  return people;
}

/** Hundredths of a minor unit for an hour of what is timed, and for one minor unit of money, which the workload rates by sixties. */
function ourRate(load: Workload, rate: number): number {
  const kind = kinds[kindOfActivity[Math.floor(rate / 5)]!]!;
  return kind.timed ? load.rates[rate]! * 100 : (load.rates[rate]! / 60) * 100;
}

export function ourQuantity(load: Workload, i: number): number {
  const kind = kinds[kindOfActivity[load.activity[i]!]!]!;
  return kind.timed ? load.quantity[i]! * 60 : load.quantity[i]!;
}

const firstDay = dayNumber(calendarStart);

function tupleOf(load: Workload, i: number): ContributionTuple {
  const kind = kinds[kindOfActivity[load.activity[i]!]!]!;
  const rate = load.rate[i]!;
  const quantity = ourQuantity(load, i);
  const weight = weigh({ unit: kind.timed ? 'time' : 'money', quantity, rate: ourRate(load, rate), multiplier: kind.multiplier });
  const fingerprint = hash('sha256', `row ${i}`, 'hex').slice(0, 16);
  return [
    i + 1,
    load.member[i]!,
    project,
    activityNumber(load.activity[i]!),
    rateNumber(rate),
    firstDay + load.day[i]!,
    quantity,
    weight.toString(),
    fingerprint,
    0,
  ];
}

/** Every row is submitted; then nine in ten are approved, some wait, and of the rejected half are sent back and half withdrawn. */
function writeRows(context: Context, load: Workload, people: readonly string[], start: number, end: number): void {
  command(context, 'rows', (write) => {
    for (let from = start; from < end; from += rowsPerEntry) {
      const to = Math.min(end, from + rowsPerEntry);
      const rows: ContributionTuple[] = [];
      const notes: NoteText[] = [];
      for (let i = from; i < to; i++) {
        rows.push(tupleOf(load, i));
        if (load.note[i] !== 0) notes.push({ number: i + 1, author: people[load.member[i]!]!, text: noteText(load.note[i]!) });
      }
      write.append('contributions.submitted', { batch: 0, rows }, { notes });
    }
    const ranges = (wanted: (i: number) => boolean): [number, number][] => {
      const found: [number, number][] = [];
      for (let i = start; i < end; i++) {
        if (!wanted(i)) continue;
        const last = found.at(-1);
        if (last && last[1] === i) last[1] = i + 1;
        else found.push([i + 1, i + 1]);
      }
      return found;
    };
    const move = (
      kind: 'contributions.approved' | 'contributions.returned' | 'contributions.withdrawn',
      moved: [number, number][],
    ): void => {
      if (moved.length > 0) write.append(kind, { moves: [{ from: contributionStates.submitted, ranges: moved }] });
    };
    move(
      'contributions.approved',
      ranges((i) => load.status[i] === status.approved),
    );
    move(
      'contributions.returned',
      ranges((i) => load.status[i] === status.rejected && i % 2 === 0),
    );
    move(
      'contributions.withdrawn',
      ranges((i) => load.status[i] === status.rejected && i % 2 === 1),
    );
    return {};
  });
}

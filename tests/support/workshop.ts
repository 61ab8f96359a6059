import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Clock, Context } from '../../src/app/context.ts';
import { foundCooperative, type Founding } from '../../src/app/cooperatives.ts';
import { examine, type DoctorReport } from '../../src/app/doctor.ts';
import { addMember } from '../../src/app/members.ts';
import { addProject } from '../../src/app/projects.ts';
import { Refused, type Refusal } from '../../src/core/refusals/refusal.ts';
import { leadContext, newBook } from '../../src/engine/library.ts';
import { blankDatabase } from '../../src/store/blank.ts';
import { SqliteBook } from '../../src/store/book.ts';
import type { Connection } from '../../src/store/connection.ts';
import { HeadKeeper } from '../../src/store/heads.ts';
import { makeInspector } from '../../src/store/inspect.ts';
import { applicationId } from '../../src/store/migrations/index.ts';
import { openBook, prepareConnection, type Opened, type OpenOptions } from '../../src/store/open.ts';

/** A clock that a test sets: `today` stays, each `now` is a second later. */
export interface TestClock extends Clock {
  set(today: string): void;
}

export function testClock(today = '2026-06-30'): TestClock {
  let day = today;
  let second = 0;
  return {
    today: () => day,
    zone: 'Europe/Paris',
    now: () => new Date(Date.parse(`${day}T08:00:00Z`) + 1000 * second++).toISOString(),
    set: (next) => void (day = next),
  };
}

export function tempFolder(name = 'tantieme-test-'): string {
  return mkdtempSync(join(tmpdir(), name));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export const founding = (changes: Partial<Founding> = {}): Founding => ({
  id: v7(),
  name: 'Atelier d’essai',
  legalForm: 'SCIC',
  currency: 'EUR',
  language: 'en',
  charter: 'cooperative-spirit',
  leadName: 'Lead Person',
  leadIsMember: false,
  sample: false,
  ...changes,
});

/** A book with its lead acting on it, in memory or in a file; the real store either way. */
export interface Workshop {
  readonly book: SqliteBook;
  readonly clock: TestClock;
  readonly lead: Context;
  readonly heads: HeadKeeper;
  /** The context of a member acting for themself. */
  as(member: number): Context;
  doctor(): DoctorReport;
  close(): void;
}

function workshop(book: SqliteBook, clock: TestClock, heads: HeadKeeper, close: () => void): Workshop {
  const lead: Context = {
    book,
    clock,
    newId: () => v7(),
    actor: { personId: book.read.lead().id, role: 'lead', memberNumber: book.read.members().find((member) => member.lead)?.number ?? null },
  };
  return {
    book,
    clock,
    lead,
    heads,
    close,
    as: (member) => ({
      ...lead,
      actor: { personId: book.read.members().find((known) => known.number === member)!.personId, role: 'member', memberNumber: member },
    }),
    doctor: () => runDoctor(book, heads),
  };
}

export function runDoctor(book: SqliteBook, heads: HeadKeeper): DoctorReport {
  const steps = examine(book, makeInspector(book, heads));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const headsFolder = tempFolder('tantieme-heads-');
/** A book in memory has no head outside: this keeper's folder is gone, and it finds nothing. */
const noHeads = new HeadKeeper(headsFolder, 'nowhere');
removeFolder(headsFolder);

/** A whole book in memory: the same tables and code as a file, for tests that make many. */
export function memoryBook(changes: Partial<Founding> = {}, clock = testClock()): Workshop {
  const db = blankDatabase();
  prepareConnection(db, false);
  db.pragma(`application_id = ${applicationId}`);
  const book = new SqliteBook(db, { path: ':memory:', bookId: v7(), readOnly: false, witness: () => {} });
  foundCooperative(book, founding(changes), clock, v7());
  return workshop(book, clock, noHeads, () => book.close());
}

export interface FileWorkshop extends Workshop {
  readonly opened: Opened;
  readonly path: string;
  readonly state: string;
}

/** Makes a book file in a folder; its state folder is beside it. */
export function fileBook(folder: string, changes: Partial<Founding> = {}, clock = testClock()): FileWorkshop {
  const path = join(folder, 'book.tantieme');
  newBook(path, founding(changes), clock, join(folder, 'state'));
  return openFile(folder, {}, clock);
}

export function openFile(folder: string, options: Partial<OpenOptions> = {}, clock = testClock()): FileWorkshop {
  const path = join(folder, 'book.tantieme');
  const state = join(folder, 'state');
  const opened = openBook(path, { stateFolder: state, now: clock.now, ...options });
  const lead = leadContext(opened, clock);
  return { ...workshop(opened.book, clock, opened.heads, () => opened.close()), lead, opened, path, state };
}

export function people(context: Context, ...names: readonly string[]): number[] {
  return names.map(
    (name) => addMember(context, { id: v7(), name, type: 'person', email: '', address: '', joined: '2020-01-01', left: null }).number,
  );
}

export function project(context: Context, name = 'Studio'): number {
  return addProject(context, { id: v7(), name, owner: null }).number;
}

/** The refusal that something throws; fails when it throws nothing or something else. */
export function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('a refusal was expected, and nothing was refused');
}

export async function refusalOfAsync(work: () => Promise<unknown>): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('a refusal was expected, and nothing was refused');
}

/** Every table whole, as text: what a book says. */
export function dump(db: Connection, tables: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .all(`select * from ${table}`)
        .map((row) =>
          JSON.stringify(row, (_, value: unknown) =>
            typeof value === 'bigint' ? `${value}n` : value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
          ),
        )
        .sort(),
    ]),
  );
}

export function tableNames(db: Connection): string[] {
  return db
    .all<{ name: string }>(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
    .map((row) => row.name);
}

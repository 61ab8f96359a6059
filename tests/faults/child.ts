import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { v7 } from 'uuid';
import type { Context } from '../../src/app/context.ts';
import { addProject } from '../../src/app/projects.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openBook } from '../../src/store/open.ts';
import { SessionLock } from '../../src/store/lock.ts';
import { laterMigrations } from './later.ts';

/** A real process that works on a book until it is killed. What it says on standard output it says at once, whole lines at a time. */
const [mode, path, state] = process.argv.slice(2) as [string, string, string];
const say = (line: string): void => void writeSync(1, `${line}\n`);
const clock = { now: () => new Date().toISOString(), zone: 'Europe/Paris', today: () => '2026-06-30' };

function context(): Context {
  const { book } = openBook(path, { stateFolder: state, now: clock.now });
  return { book, clock, newId: () => v7(), actor: { personId: book.read.lead().id, role: 'lead', memberNumber: null } };
}

/** One command: says which id it sends, and what was answered once it was. */
function commit(lead: Context): void {
  const id = v7();
  say(`send ${id}`);
  const { seq, number } = addProject(lead, { id, name: `Project ${id}`, owner: null });
  say(`done ${id} ${seq} ${number}`);
}

if (mode === 'commit') {
  const lead = context();
  for (;;) commit(lead);
}
if (mode === 'rounds') {
  const lead = context();
  say('ready');
  createInterface({ input: process.stdin }).on('line', (count) => {
    for (let round = 0; round < Number(count); round++) commit(lead);
    say('round');
  });
}
if (mode === 'lock') {
  say(SessionLock.take(state, path) ? 'held' : 'refused');
  setInterval(() => {}, 1000);
}
if (mode === 'migrate') {
  say('start');
  openBook(path, { stateFolder: state, now: clock.now, migrations: [...migrations, ...laterMigrations()] }).close();
  say('migrated');
}

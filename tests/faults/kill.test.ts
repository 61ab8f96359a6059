import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addProject } from '../../src/app/projects.ts';
import { Connection } from '../../src/store/connection.ts';
import { currentVersion, migrations } from '../../src/store/migrations/index.ts';
import { openBook } from '../../src/store/open.ts';
import { listBackups, makeBackup, restoreCopy } from '../../src/store/backups.ts';
import { SessionLock } from '../../src/store/lock.ts';
import { builtPrograms } from '../support/built.ts';
import { dump, fileBook, openFile, removeFolder, runDoctor, tableNames, tempFolder, testClock } from '../support/workshop.ts';
import { laterMigrations } from './later.ts';
import { random, seed, startChild, type Child } from './processes.ts';

let program: string;
let folder: string;
const children: Child[] = [];
const start = (mode: string, place = folder): Child => {
  const child = startChild(program, mode, `${place}/book.tantieme`, `${place}/state`);
  children.push(child);
  return child;
};
// As one file, like the built program: read from its sources a hundred times, it would take most of the time.
beforeAll(async () => {
  const here = import.meta.dirname;
  program = join(await builtPrograms('child', { child: join(here, 'child.ts') }, [here]), 'child.js');
});
beforeEach(() => {
  folder = tempFolder();
  fileBook(folder).close();
});
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
  removeFolder(folder);
});

describe(`a process that is killed (seed ${seed})`, () => {
  /** Rounds of kill -9 on the book of one folder, one after the other. */
  async function killRounds(place: string, rounds: number, next: () => number): Promise<void> {
    const acknowledged = new Map<string, string>();
    let unanswered = 0;
    const round = async (): Promise<void> => {
      const child = start('commit', place);
      await child.says(/^done/u);
      await pause(next() * 25);
      await child.kill();
      const sent = new Set(child.lines.filter((line) => line.startsWith('send')).map((line) => line.split(' ')[1]!));
      const done = child.lines.flatMap((line) => (line.startsWith('done') ? [line.slice(5)] : []));
      for (const line of done) acknowledged.set(line.split(' ')[0]!, line);
      const shop = openFile(place);
      expect(shop.opened.behind).toBeNull();
      for (const line of done) {
        const [id, seq, number] = line.split(' ');
        const { entry } = shop.book.read;
        expect(entry(Number(seq))!.data).toMatchObject({ number: Number(number), name: `Project ${id}` });
      }
      const last = [...sent].at(-1)!;
      const answer = addProject(shop.lead, { id: last, name: `Project ${last}`, owner: null });
      const said = acknowledged.get(last);
      if (said) expect(`${last} ${answer.seq} ${answer.number}`).toBe(said);
      else unanswered += 1;
      expect(addProject(shop.lead, { id: last, name: `Project ${last}`, owner: null })).toEqual(answer);
      acknowledged.set(last, `${last} ${answer.seq} ${answer.number}`);
      shop.close();
    };
    for (let count = 0; count < rounds; count++) await round();
    const shop = openFile(place);
    expect(shop.doctor().violations).toEqual([]);
    const commands = new Map(
      shop.book.db
        .all<{ id: string; answer: string }>('select id, answer from command')
        .map((row) => [row.id, JSON.parse(row.answer) as { seq: number; number: number }]),
    );
    for (const [id, line] of acknowledged) expect(`${id} ${commands.get(id)?.seq} ${commands.get(id)?.number}`).toBe(line);
    // The founding is the one command that no child sent; whatever else is there was sent.
    expect(commands.size).toBe(1 + acknowledged.size);
    expect(acknowledged.size, `at least one change a round; ${unanswered} were killed before their answer`).toBeGreaterThan(rounds);
    shop.close();
  }

  it('R1: 100 rounds of kill -9 lose no acknowledged change, and the same id answers the same', async () => {
    // Four books at once: a round mostly waits for its process.
    const places = [0, 1, 2, 3].map((lane) => join(folder, `lane-${lane}`));
    for (const place of places) {
      mkdirSync(place);
      fileBook(place).close();
    }
    await Promise.all(places.map((place, lane) => killRounds(place, 25, random(seed + lane))));
  }, 120_000);

  it('R11: killed inside a migration, the book is at a whole version with its content, and opens again', async () => {
    const next = random(seed + 11);
    const shop = openFile(folder);
    addProject(shop.lead, { id: shop.lead.newId(), name: 'kept', owner: null });
    const tables = tableNames(shop.book.db);
    const content = dump(shop.book.db, tables);
    const base = `${folder}/base.tantieme`;
    shop.book.db.run('vacuum into ?', base);
    shop.close();
    for (let count = 0; count < 12; count++) {
      for (const name of ['book.tantieme', 'book.tantieme-wal', 'book.tantieme-shm', `book.tantieme.before-version-${currentVersion + 2}`])
        rmSync(`${folder}/${name}`, { force: true });
      copyFileSync(base, `${folder}/book.tantieme`);
      const child = start('migrate');
      await child.says(/^start/u);
      await pause(next() * 140);
      await child.kill();
      const db = new Connection(`${folder}/book.tantieme`);
      const version = db.pragma('user_version') as bigint;
      expect([currentVersion, currentVersion + 1, currentVersion + 2].map(BigInt)).toContain(version);
      expect(dump(db, tables)).toEqual(content);
      expect(tableNames(db).includes('extra')).toBe(version > BigInt(currentVersion));
      db.close();
      const opened = openBook(`${folder}/book.tantieme`, {
        stateFolder: `${folder}/state`,
        now: testClock().now,
        migrations: [...migrations, ...laterMigrations()],
      });
      expect(opened.book.db.pragma('user_version')).toBe(BigInt(currentVersion + 2));
      expect(dump(opened.book.db, tables)).toEqual(content);
      expect(opened.book.db.get('select count(*) as rows from extra where more is not null')).toEqual({ rows: 60_000 });
      opened.close();
      const copy = `${folder}/book.tantieme.before-version-${currentVersion + 2}`;
      if (existsSync(copy)) {
        const kept = new Connection(copy, { readOnly: true });
        if (kept.pragma('user_version') === BigInt(currentVersion)) expect(dump(kept, tables)).toEqual(content);
        kept.close();
      }
    }
  }, 120_000);
});

describe('two processes on one book', () => {
  it('R9: 20 rounds of both writing lose no update, and nobody gives up', async () => {
    const pair = [start('rounds'), start('rounds')];
    await Promise.all(pair.map((child) => child.says(/^ready/u)));
    for (let round = 0; round < 20; round++) {
      const ended = pair.map((child) => child.says(/^round/u));
      for (const child of pair) child.process.stdin!.write('10\n');
      await Promise.all(ended);
    }
    await Promise.all(pair.map((child) => child.kill()));
    const done = pair.flatMap((child) => child.lines.filter((line) => line.startsWith('done')));
    expect(done).toHaveLength(400);
    expect(new Set(done.map((line) => line.split(' ')[2])).size).toBe(400);
    const shop = openFile(folder);
    expect(shop.book.read.projects()).toHaveLength(400);
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  }, 60_000);

  it('R9: the lock of a killed window is free at once', async () => {
    const [path, state] = [`${folder}/book.tantieme`, `${folder}/state`];
    for (let round = 0; round < 3; round++) {
      const holder = start('lock');
      expect(await holder.says(/./u)).toBe('held');
      expect(SessionLock.take(state, path)).toBeUndefined();
      await holder.kill();
      const lock = SessionLock.take(state, path);
      expect(lock).toBeDefined();
      lock!.release();
    }
  });

  it('R10: a backup made while another process writes is whole, and is restored as a book in order', async () => {
    const writer = start('commit');
    await writer.says(/^done/u);
    const shop = openFile(folder);
    for (let count = 0; count < 8; count++) {
      const before = shop.book.version();
      const backup = makeBackup(shop.book, shop.state, `2026-06-30T08:00:0${count}.000Z`);
      expect(backup.entries).toBeGreaterThanOrEqual(before);
      await pause(5);
    }
    await writer.kill();
    for (const backup of listBackups(shop.state, shop.book.bookId).slice(0, 3)) {
      const began = performance.now();
      const copy = openBook(restoreCopy(shop.state, shop.book.bookId, shop.path, backup.id), {
        stateFolder: shop.state,
        now: shop.clock.now,
      });
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(copy.book.version()).toBe(backup.entries);
      expect(copy.book.head().hash).toBe(shop.book.read.entryHash(backup.entries));
      expect(runDoctor(copy.book, copy.heads).violations).toEqual([]);
      copy.close();
    }
    expect(readFileSync(shop.path).length).toBeGreaterThan(0);
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  }, 60_000);
});

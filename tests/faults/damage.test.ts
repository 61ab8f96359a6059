import { hash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { closePeriod } from '../../src/app/periods.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { makeBackup, restoreCopy } from '../../src/store/backups.ts';
import { Connection } from '../../src/store/connection.ts';
import { HeadKeeper, type KnownHead } from '../../src/store/heads.ts';
import { stateTables } from '../../src/store/migrations/index.ts';
import { openBook } from '../../src/store/open.ts';
import { give } from '../support/actions.ts';
import { dump, fileBook, people, project, removeFolder, runDoctor, tempFolder, testClock } from '../support/workshop.ts';
import { random, seed } from './processes.ts';

/** What a damaged book could say wrongly. Drafts, sealed keys and the answers to commands are working data without a second source. */
const meaningful = [...stateTables.map((state) => state.table), 'journal', 'note', 'person_version', 'receipt', 'document_file'];

let folder: string;
let base: Buffer;
let log: Buffer;
let whole: Record<string, string[]>;
let known: KnownHead;
const state = (): string => join(folder, 'state');

beforeAll(() => {
  folder = tempFolder();
  const shop = fileBook(folder);
  people(shop.lead, 'Ada', 'Bo', 'Chloé');
  project(shop.lead);
  for (let day = 1; day <= 28; day++)
    give(shop.lead, {
      member: 1 + (day % 3),
      day: `2026-02-${String(day).padStart(2, '0')}`,
      quantity: 3600 + day,
      note: `what was done on day ${day}`,
    });
  closePeriod(shop.lead, { id: v7(), from: '2026-02-01', to: '2026-02-28', result: 123_456n });
  makeBackup(shop.book, shop.state, '2026-06-30T08:00:00.000Z');
  shop.book.db.pragma('wal_checkpoint(truncate)');
  base = readFileSync(shop.path);
  for (let count = 0; count < 12; count++) project(shop.lead, `Project ${count}`);
  log = readFileSync(`${shop.path}-wal`);
  known = new HeadKeeper(shop.state, shop.path).read(shop.book.bookId)!;
  shop.close();
  whole = meaning(join(folder, 'base.tantieme'), base);
});
afterAll(() => removeFolder(folder));

function meaning(path: string, bytes: Buffer): Record<string, string[]> {
  writeFileSync(path, bytes);
  const db = new Connection(path);
  try {
    return dump(db, meaningful);
  } finally {
    db.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  }
}

/** Opens a damaged book as a program would and asks the doctor: what was said, or undefined when all seemed well. */
function examined(path: string): string | undefined {
  let opened;
  try {
    opened = openBook(path, { stateFolder: join(folder, 'other-state'), now: testClock().now });
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
  try {
    const { ok, violations } = runDoctor(opened.book, opened.heads);
    return ok ? undefined : violations[0]!.check;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  } finally {
    opened.close();
  }
}

const pageSize = 4096;
const damages: readonly (readonly [name: string, damage: (bytes: Buffer, next: () => number) => Buffer])[] = [
  ['a page of zeros', (bytes, next) => bytes.fill(0, ...pageRange(bytes, next))],
  [
    'two pages swapped',
    (bytes, next) => {
      const [one, other] = [pageRange(bytes, next), pageRange(bytes, next)];
      const kept = Buffer.from(bytes.subarray(...one));
      bytes.copy(bytes, one[0], other[0], other[1]);
      kept.copy(bytes, other[0]);
      return bytes;
    },
  ],
  [
    'one bit flipped',
    (bytes, next) => {
      const at = Math.floor(next() * bytes.length);
      bytes[at] = bytes[at]! ^ (1 << Math.floor(next() * 8));
      return bytes;
    },
  ],
  ['cut short', (bytes, next) => bytes.subarray(0, Math.floor(next() * bytes.length))],
];
function pageRange(bytes: Buffer, next: () => number): [number, number] {
  const page = Math.floor(next() * (bytes.length / pageSize));
  return [page * pageSize, (page + 1) * pageSize];
}

describe(`R6: a damaged file (seed ${seed})`, () => {
  it.each(damages)(
    '%s, 50 times: found whenever the book would say something else, never a crash, and left as it is',
    (name, damage) => {
      const next = random(seed + name.length);
      let [found, harmless] = [0, 0];
      for (let round = 0; round < 50; round++) {
        const path = join(folder, `damaged-${round}.tantieme`);
        const damaged = Buffer.from(damage(Buffer.from(base), next));
        writeFileSync(path, damaged);
        const said = examined(path);
        const after = existsSync(path) ? hash('sha256', readFileSync(path), 'hex') : '';
        if (said === undefined) {
          expect(meaning(join(folder, 'read.tantieme'), damaged), `round ${round} of ${name}, seed ${seed}`).toEqual(whole);
          harmless += 1;
        } else {
          found += 1;
          expect(after, 'nothing was written into a damaged book').toBe(hash('sha256', damaged, 'hex'));
        }
        for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
      }
      expect(found + harmless).toBe(50);
      // Some places hold nothing that a book says, and a page may be swapped with itself: how many of fifty is chance.
      if (name !== 'one bit flipped') expect(found).toBeGreaterThan(25);
    },
    60_000,
  );

  it('and there is a way back: the newest backup, as a copy', () => {
    writeFileSync(join(folder, 'book.tantieme'), base.subarray(0, 30_000));
    for (const suffix of ['-wal', '-shm']) rmSync(join(folder, `book.tantieme${suffix}`), { force: true });
    expect(examined(join(folder, 'book.tantieme'))).toBe('BOOK_DAMAGED');
    const [, name] = /"book":"([^"]+)"/u.exec(JSON.stringify(known))!;
    const backups = process.getBuiltinModule('node:fs').readdirSync(join(state(), 'backups', name!));
    const copy = restoreCopy(state(), name!, join(folder, 'book.tantieme'), backups[0]!);
    expect(examined(copy)).toBeUndefined();
  });
});

const logDamages: readonly (readonly [name: string, damage: (bytes: Buffer, next: () => number) => Buffer | null])[] = [
  ['cut', (bytes, next) => bytes.subarray(0, Math.floor(next() * bytes.length))],
  [
    'flipped in one bit',
    (bytes, next) => {
      const at = Math.floor(next() * bytes.length);
      bytes[at] = bytes[at]! ^ (1 << Math.floor(next() * 8));
      return bytes;
    },
  ],
  ['deleted', () => null],
];

describe(`R7: a damaged log (seed ${seed})`, () => {
  it.each(logDamages)(
    '%s, 50 times: what is missing is counted, with its date, by the head outside',
    (name, damage) => {
      const next = random(seed + name.length);
      let lost = 0;
      for (let round = 0; round < 50; round++) {
        const path = join(folder, `log-${name.length}-${round}.tantieme`);
        writeFileSync(path, base);
        const damaged = damage(Buffer.from(log), next);
        if (damaged) writeFileSync(`${path}-wal`, damaged);
        new HeadKeeper(state(), path).replace(known);
        const opened = openBook(path, { stateFolder: state(), now: testClock().now });
        const missing = known.seq - opened.book.version();
        if (missing > 0) {
          lost += 1;
          expect(opened.readOnly).toBe('behind');
          expect(opened.behind).toEqual({ missing, since: opened.book.read.entry(opened.book.version())!.at });
          expect(runDoctor(opened.book, opened.heads).violations).toMatchObject([{ check: 'headOutside', details: { missing } }]);
        } else expect(opened.behind).toBeNull();
        opened.close();
      }
      expect(lost).toBeGreaterThan(name === 'flipped in one bit' ? 25 : 40);
    },
    60_000,
  );

  it('a whole log is taken up again', () => {
    const path = join(folder, 'whole-log.tantieme');
    copyFileSync(join(folder, 'log-7-0.tantieme'), path);
    writeFileSync(path, base);
    writeFileSync(`${path}-wal`, log);
    new HeadKeeper(state(), path).replace(known);
    const opened = openBook(path, { stateFolder: state(), now: testClock().now });
    expect([opened.behind, opened.book.version()]).toEqual([null, known.seq]);
    opened.close();
  });
});

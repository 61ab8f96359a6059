import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMember } from '../../src/app/members.ts';
import { foundCooperative } from '../../src/app/cooperatives.ts';
import { newBook } from '../../src/engine/library.ts';
import { makeBackup } from '../../src/store/backups.ts';
import { createBook, openBook } from '../../src/store/open.ts';
import {
  fileBook,
  founding,
  openFile,
  people,
  project,
  refusalOf,
  removeFolder,
  runDoctor,
  tempFolder,
  testClock,
  type FileWorkshop,
} from '../support/workshop.ts';
import { Refused } from '../../src/core/refusals/refusal.ts';
import { mountSmallDisk, noDisk, type SmallDisk } from './media.ts';
import { random, seed } from './processes.ts';

let state: string;
beforeEach(() => void (state = tempFolder()));
afterEach(() => {
  removeFolder(state);
});

/** Opens the book on a disk with its state folder elsewhere, as on a machine with a full or borrowed drive. */
function openOn(folder: string): FileWorkshop {
  return openFile(folder, { stateFolder: state });
}
const add = (shop: FileWorkshop, name: string, address = '') =>
  addMember(shop.lead, { id: v7(), name, type: 'person', email: '', address, joined: '2020-01-01', left: null });

const title: string = noDisk === null ? `a small disk of its own (seed ${seed})` : `a small disk of its own (skipped: ${noDisk})`;

describe.skipIf(noDisk !== null)(`${title}`, () => {
  let disk: SmallDisk;
  const close: (() => void)[] = [];
  const using = (megabytes: number): SmallDisk => {
    const mounted = mountSmallDisk(megabytes);
    if ('reason' in mounted) throw new Error(mounted.reason);
    disk = mounted;
    return disk;
  };
  afterEach(() => {
    for (const one of close.splice(0)) one();
    disk.unmount();
  });

  it('R3: 20 rounds of a full disk: said so, nothing acknowledged lost, and the book goes on once there is room', () => {
    const { folder } = using(3);
    const next = random(seed + 3);
    newBook(join(folder, 'book.tantieme'), founding(), testClock(), state);
    const shop = openOn(folder);
    close.push(() => shop.close());
    const acknowledged = new Set<string>();
    let full = 0;
    for (let round = 0; round < 20; round++) {
      const free = 3 * 1024 * 1024 - readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
      writeFileSync(join(folder, 'ballast'), new Uint8Array(Math.max(0, free - 60_000 - Math.floor(next() * 200_000))));
      for (let count = 0; count < 200; count++) {
        const name = `Member ${round} ${count}`;
        try {
          add(shop, name, 'x'.repeat(Math.floor(next() * 6000)));
          acknowledged.add(name);
        } catch (error) {
          expect(error, String(error)).toBeInstanceOf(Refused);
          expect((error as Refused).refusal.code).toBe('DISK_FULL');
          full += 1;
          break;
        }
      }
      expect(full, 'the disk did fill up').toBe(round + 1);
      expect(new Set(shop.book.read.members().map((member) => member.name))).toEqual(acknowledged);
      rmSync(join(folder, 'ballast'));
      // There is room again: the same window goes on, and what is there is whole.
      if (round % 5 === 4) expect(shop.doctor().violations).toEqual([]);
      shop.book.db.pragma('wal_checkpoint(truncate)');
    }
    add(shop, 'After all that');
    expect(shop.doctor().violations).toEqual([]);
  });

  it('R3: making a book on a full disk leaves nothing behind', () => {
    const { folder } = using(1);
    writeFileSync(join(folder, 'ballast'), new Uint8Array(980_000));
    expect(refusalOf(() => newBook(join(folder, 'book.tantieme'), founding(), testClock(), state)).code).toBe('DISK_FULL');
    expect(readdirSync(folder)).toEqual(['ballast']);
  });

  it('R3: a backup onto a full disk is refused, and the former ones stay', () => {
    const { folder } = using(1);
    newBook(join(state, 'book.tantieme'), founding(), testClock(), join(state, 'state'));
    const shop = openFile(state);
    close.push(() => shop.close());
    const first = makeBackup(shop.book, folder, '2026-06-30T08:00:00.000Z');
    const free = 1024 * 1024 - first.bytes;
    writeFileSync(join(folder, 'ballast'), new Uint8Array(free - 40_000));
    expect(refusalOf(() => makeBackup(shop.book, folder, '2026-06-30T09:00:00.000Z')).code).toBe('DISK_FULL');
    expect(readdirSync(join(folder, 'backups', shop.book.bookId))).toEqual([first.id]);
  });

  it('trap T9, R5: a book in a place that cannot be written is looked at, also with a log beside it, and nothing is written', () => {
    const small = using(4);
    newBook(join(small.folder, 'book.tantieme'), founding(), testClock(), state);
    const shop = openOn(small.folder);
    add(shop, 'Ada');
    shop.book.db.pragma('wal_checkpoint(truncate)');
    add(shop, 'Bo, who is still in the log alone');
    // As a drive that was taken out while the book was open and is now write-protected.
    const files = readdirSync(small.folder).map((name) => [name, statSync(join(small.folder, name)).size] as const);
    expect(files.find(([name]) => name.endsWith('-wal'))![1]).toBeGreaterThan(0);
    const copies = tempFolder();
    for (const [name] of files) copyFileSync(join(small.folder, name), join(copies, name));
    shop.close();
    for (const [name] of files) copyFileSync(join(copies, name), join(small.folder, name));
    removeFolder(copies);
    small.setReadOnly(true);
    const looked = openOn(small.folder);
    close.push(() => looked.close());
    expect(looked.opened.readOnly).toBe('folder');
    expect(looked.book.read.members().map((member) => member.name)).toEqual(['Ada', 'Bo, who is still in the log alone']);
    expect(refusalOf(() => add(looked, 'Eve')).code).toBe('BOOK_READ_ONLY');
    expect(looked.doctor().violations).toEqual([]);
    expect(refusalOf(() => newBook(join(small.folder, 'new.tantieme'), founding(), testClock(), state)).code).toBe('FOLDER_NOT_WRITABLE');
    expect(readdirSync(small.folder).map((name) => [name, statSync(join(small.folder, name)).size])).toEqual(
      readdirSync(small.folder).map((name) => [name, files.find(([known]) => known === name)![1]]),
    );
    small.setReadOnly(false);
  });
});

describe('files that come and go', () => {
  let folder: string;
  beforeEach(() => void (folder = tempFolder()));
  afterEach(() => removeFolder(folder));

  it('R5: a book whose file vanished under an open window takes no more changes, and says so', () => {
    const shop = fileBook(folder);
    people(shop.lead, 'Ada');
    const away = join(folder, 'away');
    renameSync(shop.path, away);
    expect(refusalOf(() => people(shop.lead, 'Bo')).code).toBe('DISK_GONE');
    renameSync(away, shop.path);
    people(shop.lead, 'Bo');
    rmSync(shop.path);
    expect(refusalOf(() => people(shop.lead, 'Chloé')).code).toBe('DISK_GONE');
    // Another file in its place is not the book that is open.
    writeFileSync(shop.path, 'something else');
    expect(refusalOf(() => project(shop.lead)).code).toBe('DISK_GONE');
    shop.close();
  });

  it('R5: a folder that vanished', () => {
    const inner = join(folder, 'drive');
    mkdirSync(inner);
    newBook(join(inner, 'book.tantieme'), founding(), testClock(), join(folder, 'state'));
    const opened = openBook(join(inner, 'book.tantieme'), { stateFolder: join(folder, 'state'), now: testClock().now });
    rmSync(inner, { recursive: true });
    const lead = {
      book: opened.book,
      clock: testClock(),
      newId: () => v7(),
      actor: { personId: opened.book.read.lead().id, role: 'lead' as const, memberNumber: null },
    };
    expect(refusalOf(() => people(lead, 'Ada')).code).toBe('DISK_GONE');
    opened.close();
    expect(refusalOf(() => openBook(join(inner, 'book.tantieme'), { stateFolder: join(folder, 'state'), now: testClock().now })).code).toBe(
      'BOOK_NOT_FOUND',
    );
  });

  it('R5: a state folder that cannot be written does not stop the book: the head outside is a witness, not the book', () => {
    const shop = fileBook(folder);
    removeFolder(shop.state);
    people(shop.lead, 'Ada');
    expect(shop.book.read.members()).toHaveLength(1);
    shop.close();
    const again = openFile(folder);
    expect(runDoctor(again.book, again.heads).ok).toBe(true);
    again.close();
  });

  it('a founding that fails halfway leaves no file', () => {
    const path = join(folder, 'book.tantieme');
    expect(() =>
      createBook(path, v7(), { stateFolder: join(folder, 'state'), now: testClock().now }, (book) => {
        foundCooperative(book, founding(), testClock(), v7());
        throw new Error('the power went');
      }),
    ).toThrow('the power went');
    expect(readdirSync(folder)).toEqual([]);
  });
});

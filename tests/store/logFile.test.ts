import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LogFile } from '../../src/store/logFile.ts';
import { submit } from '../support/actions.ts';
import { fileBook, openFile, people, project, removeFolder, runDoctor, tempFolder } from '../support/workshop.ts';

let folder: string;
beforeEach(() => void (folder = tempFolder()));
afterEach(() => removeFolder(folder));

const megabyte = 1 << 20;

it('the log of a session grows ahead of its commits up to sixteen megabytes, and goes with it', () => {
  const shop = fileBook(folder);
  const length = () => statSync(`${shop.path}-wal`).size;
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead);
  for (let count = 0; count < 4; count++) submit(shop.lead, { quantity: 60 + count });
  expect(length()).toBeLessThan(megabyte);
  submit(shop.lead);
  expect(length()).toBeGreaterThan(megabyte);
  for (let count = 0; count < 30; count++) submit(shop.lead, { quantity: 60 + count });
  expect(length()).toBe(16 * megabyte);
  shop.close();
  expect(existsSync(`${shop.path}-wal`)).toBe(false);
});

it('a book whose session ended in the middle is recovered whole from such a log, and goes on', () => {
  const shop = fileBook(folder);
  people(shop.lead, 'Ada');
  project(shop.lead);
  for (let count = 0; count < 40; count++) submit(shop.lead, { quantity: 60 + count });
  const [head, elsewhere] = [shop.book.head(), join(folder, 'elsewhere')];
  mkdirSync(elsewhere);
  // As a kill leaves it: the log is there, the index of the log is not.
  for (const ending of ['', '-wal']) copyFileSync(shop.path + ending, join(elsewhere, 'book.tantieme') + ending);
  shop.close();
  const again = openFile(elsewhere);
  expect(again.book.head()).toEqual(head);
  for (let count = 0; count < 40; count++) submit(again.lead, { quantity: 60 + count });
  expect(runDoctor(again.book, again.heads).violations).toEqual([]);
  expect(again.book.read.nextNumber('contribution')).toBe(81);
  again.close();
});

it('two connections that write in turn each find what the other wrote', () => {
  const shop = fileBook(folder);
  people(shop.lead, 'Ada');
  project(shop.lead);
  const other = openFile(folder);
  for (let count = 0; count < 30; count++) {
    submit(shop.lead, { quantity: 60 + count });
    submit(other.lead, { quantity: 61 + count });
  }
  expect(shop.book.head()).toEqual(other.book.head());
  expect(runDoctor(shop.book, shop.heads).violations).toEqual([]);
  other.close();
  shop.close();
});

it('a log that is not there stays so, and nobody is told', () => {
  const log = new LogFile(join(folder, 'nothing'));
  for (let count = 0; count < 20; count++) log.lengthen();
  expect(existsSync(join(folder, 'nothing-wal'))).toBe(false);
});

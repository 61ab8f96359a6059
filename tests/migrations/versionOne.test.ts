import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setFigures } from '../../src/app/figures.ts';
import { Connection } from '../../src/store/connection.ts';
import { currentVersion, migrations, stateTables } from '../../src/store/migrations/index.ts';
import { createBook, migrate } from '../../src/store/open.ts';
import { give } from '../support/actions.ts';
import { foundVersionOne, rewriteAsVersionOne, shapeOf } from '../support/versionOne.ts';
import { dump, openFile, people, project, removeFolder, tempFolder, testClock } from '../support/workshop.ts';

let folder: string;
beforeEach(() => void (folder = tempFolder()));
afterEach(() => removeFolder(folder));

/** A book that the first version wrote: its entries, and the tables as that version had made them. Answers what it holds now. */
function writeVersionOne(): Record<string, string[]> {
  const options = { stateFolder: join(folder, 'state'), now: testClock().now };
  createBook(join(folder, 'book.tantieme'), v7(), options, foundVersionOne);
  const shop = openFile(folder);
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead);
  project(shop.lead, 'Second');
  for (const day of ['2026-02-27', '2026-03-02', '2026-03-03']) give(shop.lead, { day });
  give(shop.lead, { member: 2, activity: 2, project: 2, quantity: 100_000 });
  const now = dump(shop.book.db, [...stateTables.map(({ table }) => table), 'person', 'person_version', 'note', 'command']);
  shop.close();
  rewriteAsVersionOne(join(folder, 'book.tantieme'));
  return now;
}

it('a book of the first version comes up whole: its tables are the replay of its journal, its charter reads as one of today', () => {
  const now = writeVersionOne();
  const shop = openFile(folder);
  expect(shop.opened.keptCopy).toContain(`before-version-${currentVersion}`);
  expect(dump(shop.book.db, Object.keys(now))).toEqual(now);
  expect(shop.doctor().violations).toEqual([]);
  const { read } = shop.book;
  expect(read.charters()).toMatchObject([{ number: 1, seq: 3, adoptedAt: '2026-01-05T08:00:00.000Z', decidedBy: '', minutes: null }]);
  expect(read.charters()[0]!.charter).toMatchObject({
    schema: 2,
    name: 'cooperative-spirit',
    rights: { rule: 'mixed', equalPercent: '40' },
  });
  expect(read.activities().map((activity) => activity.key)).toEqual(['work', 'cash']);
  expect(read.members()[0]).toMatchObject({ colleges: [], leaving: null });
  expect(
    read.contributionSums({ from: null, to: null, project: null }, { byMonth: false, byActivity: true, byProject: true }),
  ).toMatchObject([
    { member: 1, activity: 1, project: 1, quantity: 21_600n, weight: 540_000_000_000n },
    { member: 2, activity: 2, project: 2, quantity: 100_000n, weight: 7_200_000_000_000n, plainWeight: 3_600_000_000_000n },
  ]);
  setFigures(shop.lead, { id: v7(), rows: [{ name: 'capital', member: 1, day: '2026-03-31', value: 1n }], source: '' });
  give(shop.lead, { day: '2026-03-05' });
  expect(shop.doctor().violations).toEqual([]);
  shop.close();
  const copy = new Connection(`${shop.path}.before-version-${currentVersion}`, { readOnly: true });
  expect(copy.pragma('user_version')).toBe(1n);
  copy.close();
});

it('the schema is the same however a book came to it', () => {
  writeVersionOne();
  const shop = openFile(folder);
  const fresh = new Connection(':memory:', { mustExist: false });
  for (const migration of migrations) migrate(fresh, migration);
  expect(shapeOf(shop.book.db)).toEqual(shapeOf(fresh));
  fresh.close();
  shop.close();
});

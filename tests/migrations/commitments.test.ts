import { expect, it } from 'vitest';
import { Connection } from '../../src/store/connection.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate, prepareConnection } from '../../src/store/open.ts';
import { give } from '../support/actions.ts';
import { dump, memoryBook, people, project, tableNames } from '../support/workshop.ts';

it('a book of before gets the tables of needs and commitments empty, projects without a critical size, and loses nothing', () => {
  const shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead);
  give(shop.lead);
  const own = migrations.find((migration) => migration.name === 'commitments')!;
  const db = new Connection(':memory:', { mustExist: false });
  prepareConnection(db, false);
  for (const migration of migrations) if (migration.number < own.number) migrate(db, migration);
  const shared = tableNames(db).filter((table) => !['project', 'journal'].includes(table));
  db.exec('pragma foreign_keys = off');
  for (const table of ['member', 'contribution'])
    for (const row of shop.book.db.all(`select * from ${table}`)) {
      const columns = db.all<{ name: string }>(`select name from pragma_table_info('${table}')`).map((column) => column.name);
      db.run(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        ...columns.map((column) => row[column]!),
      );
    }
  db.run(`insert into project (number, name, owner) values (1, 'Studio', 2)`);
  const before = dump(db, shared);
  migrate(db, own);
  expect(dump(db, shared)).toEqual(before);
  expect(db.all('select * from project')).toEqual([
    { number: 1, name: 'Studio', owner: 2, archived: 0, removed: 0, critical_members: null, critical_coverage: null },
  ]);
  expect([db.all('select * from need'), db.all('select * from commitment')]).toEqual([[], []]);
  expect(() => db.run(`insert into need (number, project, activity, quantity, texts_seq) values (1, 1, 1, 0, 1)`)).toThrow();
  db.close();
  shop.close();
});

import { expect, it } from 'vitest';
import { Connection } from '../../src/store/connection.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate, prepareConnection } from '../../src/store/open.ts';
import { dump, memoryBook, people, tableNames } from '../support/workshop.ts';

it('a book of before gets the table of assemblies empty, and loses nothing', () => {
  const shop = memoryBook();
  people(shop.lead, 'Ada');
  const own = migrations.find((migration) => migration.name === 'assemblies')!;
  const db = new Connection(':memory:', { mustExist: false });
  prepareConnection(db, false);
  for (const migration of migrations) if (migration.number < own.number) migrate(db, migration);
  for (const row of shop.book.db.all('select * from member')) {
    const columns = Object.keys(row);
    db.run(
      `insert into member (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      ...columns.map((column) => row[column]!),
    );
  }
  const shared = tableNames(db);
  const before = dump(db, shared);
  migrate(db, own);
  expect(dump(db, shared)).toEqual(before);
  expect(db.all('select * from assembly')).toEqual([]);
  expect(() => db.run('insert into assembly (number, day, minute, texts_seq, seq) values (1, 1, 1440, 1, 1)')).toThrow();
  db.close();
  shop.close();
});

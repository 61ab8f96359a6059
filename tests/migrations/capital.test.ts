import { expect, it } from 'vitest';
import { Connection } from '../../src/store/connection.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate, prepareConnection } from '../../src/store/open.ts';
import { dump, memoryBook, people, tableNames } from '../support/workshop.ts';

it('a book of before gets its registers empty and its cooperative without a day of founding, and loses nothing', () => {
  const shop = memoryBook();
  people(shop.lead, 'Ada');
  const own = migrations.find((migration) => migration.name === 'capital')!;
  const db = new Connection(':memory:', { mustExist: false });
  prepareConnection(db, false);
  for (const migration of migrations) if (migration.number < own.number) migrate(db, migration);
  for (const table of ['member', 'cooperative'])
    for (const row of shop.book.db.all(`select * from ${table}`)) {
      const columns = db.all<{ name: string }>(`select name from pragma_table_info('${table}')`).map((column) => column.name);
      db.run(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        ...columns.map((column) => row[column]!),
      );
    }
  const shared = tableNames(db).filter((table) => table !== 'cooperative');
  const before = dump(db, shared);
  migrate(db, own);
  expect(dump(db, shared)).toEqual(before);
  expect(db.all('select name, founded_day, country from cooperative')).toEqual([
    { name: 'Atelier d’essai', founded_day: null, country: '' },
  ]);
  for (const table of ['share_class', 'capital_operation', 'capital_standing']) expect(db.all(`select * from ${table}`)).toEqual([]);
  const worthless = `insert into share_class (number, label_en, label_fr, nominal, from_day) values (1, 'A', 'A', 0, 1)`;
  expect(() => db.run(worthless)).toThrow();
  db.close();
  shop.close();
});

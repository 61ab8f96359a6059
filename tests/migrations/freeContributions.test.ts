import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { Connection } from '../../src/store/connection.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate, prepareConnection } from '../../src/store/open.ts';
import { give, submit } from '../support/actions.ts';
import { importRows } from '../support/randomImport.ts';
import { dump, memoryBook, people, project, refusalOf, tableNames } from '../support/workshop.ts';

const indexesOf = (db: Connection) =>
  db.all(`select name, sql from sqlite_schema where type = 'index' and tbl_name = 'contribution' order by name`);

/** Contributions that were submitted, approved, corrected and imported. */
function filled() {
  const shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead);
  const number = give(shop.lead);
  give(shop.lead, { member: 2, activity: 2, quantity: 12_345 });
  submit(shop.lead, { day: '2026-03-04' });
  correctContribution(shop.lead, { id: v7(), number, reason: 'Typed twice', replacement: null });
  importRows(shop.lead, { a: 5, b: 1, c: 2, d: 3 });
  return shop;
}

it('frees a filled table of contributions of its references, and nothing else', () => {
  const shop = filled();
  const db = new Connection(':memory:', { mustExist: false });
  prepareConnection(db, false);
  for (const migration of migrations) if (migration.number < 3) migrate(db, migration);
  expect(db.all(`select "table" from pragma_foreign_key_list('contribution') order by 1`).map((row) => row['table'])).toEqual([
    'activity',
    'batch',
    'member',
    'project',
    'rate',
  ]);
  const copied = ['person', 'member', 'project', 'activity', 'rate', 'batch', 'contribution'];
  for (const table of copied) {
    const columns = db.all<{ name: string }>(`select name from pragma_table_info('${table}') order by cid`).map((column) => column.name);
    const values = columns.map(() => '?').join(', ');
    for (const row of shop.book.db.all(`select * from ${table}`))
      db.run(`insert into ${table} (${columns.join(', ')}) values (${values})`, ...columns.map((column) => row[column]!));
  }
  const [before, indexes, tables] = [dump(db, copied), indexesOf(db), tableNames(db)];
  expect(before['contribution']!.length).toBeGreaterThan(8);
  expect(indexes).toHaveLength(4);

  migrate(db, migrations[2]!);

  expect(dump(db, copied)).toEqual(before);
  expect(indexesOf(db)).toEqual(indexes);
  expect(tableNames(db)).toEqual(tables);
  expect(db.all(`select * from pragma_foreign_key_list('contribution')`)).toEqual([]);
  expect(db.all(`select strict from pragma_table_list('contribution')`)).toEqual([{ strict: 1 }]);
  expect(db.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(() => db.exec('update contribution set state = 5')).toThrow('CHECK constraint failed');
  expect(() => db.exec('update contribution set day = null')).toThrow('NOT NULL');
  expect(refusalOf(() => db.exec('update contribution set weight = 1e30')).code).toBe('WEIGHT_OVERFLOW');
  // Every other table still watches over its own.
  expect(() => db.exec('update rate set activity = 99')).toThrow('FOREIGN KEY');
  expect(() => db.exec('update project set owner = 99')).toThrow('FOREIGN KEY');
  db.close();
  shop.close();
});

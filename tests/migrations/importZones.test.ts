import { expect, it } from 'vitest';
import { Connection } from '../../src/store/connection.ts';
import { importZones } from '../../src/store/migrations/0009-import-zones.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate, prepareConnection } from '../../src/store/open.ts';

it('imports of earlier programs came in with no zone, and stay', () => {
  const db = new Connection(':memory:', { mustExist: false });
  prepareConnection(db, false);
  for (const migration of migrations) if (migration.number < importZones.number) migrate(db, migration);
  db.run("insert into batch (number, seq, format, first, row_count) values (1, 7, 'toggl', 1, 3)");
  migrate(db, importZones);
  expect(db.all('select number, format, row_count, zone from batch')).toEqual([{ number: 1, format: 'toggl', row_count: 3, zone: '' }]);
  db.close();
});

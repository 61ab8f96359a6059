import { expect, it } from 'vitest';
import { Connection } from '../../src/store/connection.ts';
import { papers } from '../../src/store/migrations/0012-papers.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { migrate, prepareConnection } from '../../src/store/open.ts';

it('documents of earlier programs stay as they are, and a new one needs no period', () => {
  const db = new Connection(':memory:', { mustExist: false });
  prepareConnection(db, false);
  for (const migration of migrations) if (migration.number < papers.number) migrate(db, migration);
  db.run('pragma foreign_keys = off');
  const columns = 'number, kind, member, period, language, sha256, data_sha256, signer, seq, replaces, replaced_by, handed_out_seq';
  db.run(
    `insert into document (${columns}) values ('2025-0001', 'shareholding-statement', 1, 1, 'fr', 'a', 'b', 'c', 9, null, '2025-0003', 12)`,
  );
  migrate(db, papers);
  expect(db.all(`select ${columns}, from_day, to_day, as_of, subject from document`)).toEqual([
    {
      number: '2025-0001',
      kind: 'shareholding-statement',
      member: 1,
      period: 1,
      language: 'fr',
      sha256: 'a',
      data_sha256: 'b',
      signer: 'c',
      seq: 9,
      replaces: null,
      replaced_by: '2025-0003',
      handed_out_seq: 12,
      from_day: null,
      to_day: null,
      as_of: null,
      subject: null,
    },
  ]);
  db.run(`insert into document (${columns}) values ('2025-0002', 'charter', null, null, 'fr', 'a', 'b', 'c', 10, null, null, null)`);
  expect(db.all('select number from document order by number')).toHaveLength(2);
  db.close();
});

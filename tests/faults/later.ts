import { currentVersion, type Migration } from '../../src/store/migrations/index.ts';

/** Two steps that a later version might bring, each long enough to be killed in. */
export function laterMigrations(): Migration[] {
  const many = 'with recursive n (x) as (select 1 union all select x + 1 from n where x < 60000)';
  return [
    {
      number: currentVersion + 1,
      name: 'extra',
      sql: `create table extra (number integer primary key, text text not null) strict; insert into extra ${many} select x, 'row ' || x from n`,
    },
    { number: currentVersion + 2, name: 'more', sql: 'alter table extra add column more text; update extra set more = text || text' },
  ];
}

import Database from 'better-sqlite3';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { apportion } from '../../src/core/shares/apportion.ts';
import { kindOfActivity, kinds, pool, revisionStarts, type Workload } from './generator.ts';

/** The least that SQLite must do for the same answer, by hand: what the book is compared with. Everything here is raw statements on a file of its own. */

const months = Array.from({ length: 3653 + 366 }, (_, day) => {
  const date = new Date(Date.UTC(2016, 0, 1 + day));
  return (date.getUTCFullYear() - 2016) * 12 + date.getUTCMonth();
});
export const monthOf = (day: number): number => months[day]!;

export interface Floor {
  readonly raw: Database.Database;
  /** F: the value stored in the row, covering partial indexes; every member's sum, apportioned. */
  recomputeF(): bigint[];
  /** F up to a day. */
  asOfF(day: number): bigint[];
  /** B: nothing but the rows; the rate is found by its dates for each of them. */
  recomputeB(): bigint[];
  /** One row, its three sums, in one durable transaction, then all totals read and apportioned. */
  log(index: number): bigint[];
  close(): void;
}

export function prepareRaw(path: string): Database.Database {
  const raw = new Database(path);
  raw.pragma('journal_mode = wal');
  raw.pragma('synchronous = full');
  raw.defaultSafeIntegers(true);
  return raw;
}

const tables = `
create table f (id integer primary key, member integer not null, activity integer not null, day integer not null, quantity integer not null, rate integer not null,
  value integer not null, status integer not null, approver integer, approval_day integer, entered integer not null) strict;
create table b (id integer primary key, member integer not null, activity integer not null, day integer not null, quantity integer not null, status integer not null,
  approver integer, approval_day integer, entered integer not null) strict;
create table kind (id integer primary key, multiplier integer not null) strict;
create table activity (id integer primary key, kind integer not null) strict;
create table rate (id integer primary key, activity integer not null, first_day integer not null, last_day integer not null, rate integer not null) strict;
create index rate_by_activity on rate (activity, first_day, last_day, rate);
create table mt (member integer primary key, value integer not null) strict;
create table mm (member integer not null, month integer not null, value integer not null, primary key (member, month)) strict, without rowid;
create table mkm (member integer not null, kind integer not null, month integer not null, value integer not null, primary key (member, kind, month)) strict, without rowid;
`;

export function makeFloor(path: string, load: Workload): Floor {
  const raw = prepareRaw(path);
  raw.exec(tables);
  fill(raw, load);
  const cents = (rows: readonly { member: bigint; value: bigint }[]): bigint[] =>
    apportion(
      pool,
      rows.map((row) => ({ number: Number(row.member), weight: row.value })),
    );
  const statement = (sql: string) => {
    const prepared = raw.prepare(sql);
    return (...values: number[]): bigint[] => cents(prepared.all(...values) as { member: bigint; value: bigint }[]);
  };
  const totals = statement('select member, value from mt');
  const insert = raw.prepare(
    'insert into f (member, activity, day, quantity, rate, value, status, approver, approval_day, entered) values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)',
  );
  const addTotal = raw.prepare(
    'insert into mt (member, value) values (?, ?) on conflict (member) do update set value = value + excluded.value',
  );
  const addMonth = raw.prepare(
    'insert into mm (member, month, value) values (?, ?, ?) on conflict (member, month) do update set value = value + excluded.value',
  );
  const addKind = raw.prepare(
    'insert into mkm (member, kind, month, value) values (?, ?, ?, ?) on conflict (member, kind, month) do update set value = value + excluded.value',
  );
  const write = raw.transaction((i: number) => {
    const [member, activity, day, value] = [load.member[i]!, load.activity[i]!, load.day[i]!, load.value[i]!];
    insert.run(member, activity, day, load.quantity[i]!, load.rate[i]!, value, load.approver[i]!, load.approvalDay[i]!, load.entered[i]!);
    addTotal.run(member, value);
    addMonth.run(member, monthOf(day), value);
    addKind.run(member, kindOfActivity[activity]!, monthOf(day), value);
  });
  return {
    raw,
    recomputeF: statement('select member, sum(value) as value from f where status = 1 group by member'),
    asOfF: statement('select member, sum(value) as value from f where status = 1 and day <= ? group by member'),
    recomputeB: statement(
      `select b.member, sum(b.quantity * r.rate * k.multiplier) as value from b join rate r on r.activity = b.activity and b.day between r.first_day and r.last_day
       join activity a on a.id = b.activity join kind k on k.id = a.kind where b.status = 1 group by b.member`,
    ),
    log(index) {
      write.immediate(index % load.rows);
      return totals();
    },
    close: () => raw.close(),
  };
}

function fill(raw: Database.Database, load: Workload): void {
  const f = raw.prepare('insert into f values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const b = raw.prepare('insert into b values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  raw.transaction(() => {
    kinds.forEach((kind, id) => raw.prepare('insert into kind values (?, ?)').run(id, kind.multiplier));
    kindOfActivity.forEach((kind, id) => raw.prepare('insert into activity values (?, ?)').run(id, kind));
    load.rates.forEach((rate, id) =>
      raw
        .prepare('insert into rate values (?, ?, ?, ?, ?)')
        .run(id, Math.floor(id / 5), revisionStarts[id % 5]!, (revisionStarts[(id % 5) + 1] ?? 100_000) - 1, rate),
    );
    for (let i = 0; i < load.rows; i++) {
      const [member, activity, day, quantity, status, approver, approvalDay, entered] = [
        load.member[i]!,
        load.activity[i]!,
        load.day[i]!,
        load.quantity[i]!,
        load.status[i]!,
        load.approver[i]!,
        load.approvalDay[i]!,
        load.entered[i]!,
      ];
      f.run(i + 1, member, activity, day, quantity, load.rate[i]!, load.value[i]!, status, approver, approvalDay, entered);
      b.run(i + 1, member, activity, day, quantity, status, approver, approvalDay, entered);
    }
  })();
  raw.exec(
    'create index f_by_member on f (member, day, value) where status = 1; create index f_by_day on f (day, member, value) where status = 1;',
  );
  raw.exec('create temp table month_of (day integer primary key, month integer not null)');
  const month = raw.prepare('insert into month_of values (?, ?)');
  months.forEach((value, day) => month.run(day, value));
  raw.exec(`insert into mt select member, sum(value) from f where status = 1 group by member;
    insert into mm select member, month, sum(value) from f join month_of using (day) where status = 1 group by 1, 2;
    insert into mkm select member, kind, month, sum(value) from f join month_of using (day) join activity a on a.id = f.activity where status = 1 group by 1, 2, 3;
    drop table month_of; analyze;`);
  raw.pragma('wal_checkpoint(truncate)');
}

/** A loop of the same bare row, each in a durable transaction of its own. */
export function makeBareInserts(path: string): { insert: (index: number) => void; close: () => void } {
  const raw = prepareRaw(path);
  raw.exec(
    'create table row (id integer primary key, member integer not null, activity integer not null, day integer not null, quantity integer not null, value integer not null) strict',
  );
  const insert = raw.prepare('insert into row (member, activity, day, quantity, value) values (?, ?, ?, ?, ?)');
  return { insert: (index) => void insert.run(index % 200, index % 46, index % 3653, 900, 24_480_000), close: () => raw.close() };
}

/** What the disk alone costs: a page appended and made durable. */
export function makeSyncLoop(path: string): { sync: () => void; close: () => void } {
  const descriptor = openSync(path, 'w');
  const page = Buffer.alloc(4096, 7);
  return {
    sync: () => {
      writeSync(descriptor, page);
      fdatasyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
}

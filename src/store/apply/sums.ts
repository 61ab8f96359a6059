import type { Connection } from '../connection.ts';

/**
 * The sums that shares, history and charts are read from, kept in the transaction that changes what they sum. `sign` is 1
 * when contributions enter the approved ones and -1 when they leave.
 */
export interface SummedRow {
  readonly member: number;
  readonly project: number;
  readonly activity: number;
  readonly rate: number;
  readonly month: number;
  readonly quantity: number;
  readonly weight: bigint;
  readonly seconds: number;
}

const addCell = `insert into sum_cell (member, project, activity, rate, month, quantity, weight, entries) values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (month, member, project, activity, rate) do update set quantity = quantity + excluded.quantity, weight = weight + excluded.weight, entries = entries + excluded.entries`;
const addRate = `insert into sum_rate (member, project, activity, rate, quantity, weight, entries) values (?, ?, ?, ?, ?, ?, ?)
  on conflict (member, project, activity, rate) do update set quantity = quantity + excluded.quantity, weight = weight + excluded.weight, entries = entries + excluded.entries`;
const addMonth = `insert into sum_month (month, project, member, weight, seconds) values (?, ?, ?, ?, ?)
  on conflict (month, project, member) do update set weight = weight + excluded.weight, seconds = seconds + excluded.seconds`;
const addMember = `insert into sum_member (project, member, weight, seconds) values (?, ?, ?, ?)
  on conflict (member, project) do update set weight = weight + excluded.weight, seconds = seconds + excluded.seconds`;

export function addToSums(db: Connection, row: SummedRow, sign: 1 | -1): void {
  const weight = row.weight * BigInt(sign);
  const seconds = row.seconds * sign;
  db.run(addCell, row.member, row.project, row.activity, row.rate, row.month, row.quantity * sign, weight, sign);
  db.run(addRate, row.member, row.project, row.activity, row.rate, row.quantity * sign, weight, sign);
  db.run(addMonth, row.month, row.project, row.member, weight, seconds);
  db.run(addMember, row.project, row.member, weight, seconds);
  if (sign < 0) dropEmpty(db);
}

/** A cell that no contribution stands behind any more is not there, so that sums kept and sums recomputed are the same rows. */
function dropEmpty(db: Connection): void {
  db.run('delete from sum_cell where entries = 0');
  db.run('delete from sum_rate where entries = 0');
  dropOrphans(db);
}

function dropOrphans(db: Connection): void {
  db.run(
    `delete from sum_month where weight = 0 and seconds = 0 and not exists (select 1 from sum_cell c where c.member = sum_month.member and c.project = sum_month.project and c.month = sum_month.month)`,
  );
  db.run(
    `delete from sum_member where weight = 0 and seconds = 0 and not exists (select 1 from sum_rate c where c.member = sum_member.member and c.project = sum_member.project)`,
  );
}

/** The same for many at once: groups in SQL, for the contributions that the entry `seq` decided. `which` is a condition on `c`. */
export function addSetToSums(db: Connection, which: string, values: readonly number[], sign: 1 | -1): void {
  const signed = sign === 1 ? '' : '-';
  db.run(
    `insert into sum_cell (member, project, activity, rate, month, quantity, weight, entries)
     select c.member, c.project, c.activity, c.rate, c.month, ${signed}sum(c.quantity), ${signed}sum(c.weight), ${signed}count(*) from contribution c where ${which}
     group by c.month, c.member, c.project, c.activity, c.rate
     on conflict (month, member, project, activity, rate) do update set quantity = quantity + excluded.quantity, weight = weight + excluded.weight, entries = entries + excluded.entries`,
    ...values,
  );
  db.run(
    `insert into sum_rate (member, project, activity, rate, quantity, weight, entries)
     select c.member, c.project, c.activity, c.rate, ${signed}sum(c.quantity), ${signed}sum(c.weight), ${signed}count(*) from contribution c where ${which}
     group by c.member, c.project, c.activity, c.rate
     on conflict (member, project, activity, rate) do update set quantity = quantity + excluded.quantity, weight = weight + excluded.weight, entries = entries + excluded.entries`,
    ...values,
  );
  const grouped = `select c.month as month, c.project as project, c.member as member, ${signed}sum(c.weight) as weight,
     ${signed}sum(case when a.kind = 'work' then c.quantity else 0 end) as seconds from contribution c join activity a on a.number = c.activity where ${which}`;
  db.run(
    `insert into sum_month (month, project, member, weight, seconds) select month, project, member, weight, seconds from (${grouped} group by c.month, c.project, c.member) as g where true
     on conflict (month, project, member) do update set weight = weight + excluded.weight, seconds = seconds + excluded.seconds`,
    ...values,
  );
  db.run(
    `insert into sum_member (project, member, weight, seconds) select project, member, weight, seconds from (${grouped} group by c.project, c.member) as g where true
     on conflict (member, project) do update set weight = weight + excluded.weight, seconds = seconds + excluded.seconds`,
    ...values,
  );
  if (sign < 0) dropEmpty(db);
}

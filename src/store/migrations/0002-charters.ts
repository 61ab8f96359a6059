/**
 * What charters need beyond contributions: figures, where members sit and how they left, the charter's own names of activities,
 * when and by whom a charter was adopted; beside the journal minutes, scenarios and charters that are still being written.
 * Sums of a span of months are read month by month, and those since the start from quantities by member and rate.
 */
export const charters = {
  number: 2,
  name: 'charters',
  sql: `
alter table member add column colleges text not null default '[]';
alter table member add column leaving text check (leaving in ('atFault', 'notAtFault'));
alter table activity add column key text not null default '';
alter table charter add column seq integer not null default 0;
alter table charter add column minutes text;
update charter set seq = coalesce(
  (select j.seq from journal j where j.kind = 'charter.adopted' and json_extract(j.body, '$.data.number') = charter.number), 0);

create table figure_batch (number integer primary key, seq integer not null, row_count integer not null, removed integer not null default 0) strict;
create table figure (
  batch integer not null references figure_batch, row integer not null, name text not null, member integer not null, day integer not null,
  value integer not null, primary key (batch, row)
) strict, without rowid;
create index figure_by_name on figure (name, member, day);

create table sum_cell_by_month (
  member integer not null, project integer not null, activity integer not null, rate integer not null, month integer not null,
  quantity integer not null, weight integer not null, entries integer not null, primary key (month, member, project, activity, rate)
) strict, without rowid;
insert into sum_cell_by_month select member, project, activity, rate, month, quantity, weight, entries from sum_cell order by month, member, project, activity, rate;
drop table sum_cell;
alter table sum_cell_by_month rename to sum_cell;
create table sum_rate (
  member integer not null, project integer not null, activity integer not null, rate integer not null,
  quantity integer not null, weight integer not null, entries integer not null, primary key (member, project, activity, rate)
) strict, without rowid;
insert into sum_rate select member, project, activity, rate, sum(quantity), sum(weight), sum(entries) from sum_cell group by member, project, activity, rate;

create table minutes (charter integer primary key, name text not null, type text not null, sha256 text not null, bytes blob not null) strict;
create table scenario (id text primary key, name text not null, body text not null, changed text not null) strict, without rowid;
create table charter_draft (id text primary key, name text not null, body text not null, changed text not null) strict, without rowid;
`,
} as const;

/**
 * A contribution can need more than one approval, and a project can name who approves in it. Which entries were about which
 * contributions is remembered by ranges of their numbers, so that each can say who did what with it.
 */
export const approvals = {
  number: 11,
  name: 'approvals',
  sql: `
alter table project add column approvers text not null default '[]';
create table endorsement (
  number integer not null, person text not null, seq integer not null, void_seq integer, primary key (number, person, seq)
) strict, without rowid;
create index endorsement_void on endorsement (void_seq) where void_seq is not null;
create table trace (first integer not null, last integer not null, seq integer not null, primary key (first, last, seq)) strict, without rowid;

insert or ignore into trace
  select json_extract(r.value, '$[0]'), json_extract(r.value, '$[1]'), j.seq
  from journal j, json_each(j.body, '$.data.moves') m, json_each(m.value, '$.ranges') r
  where j.kind in ('contributions.returned', 'contributions.withdrawn', 'contributions.moved')
    and not (j.kind = 'contributions.moved' and json_extract(j.body, '$.data.to') = 3 and json_extract(m.value, '$.from') = 1);
insert or ignore into trace
  with moved as materialized (
    select j.seq, json_extract(r.value, '$[0]') as first, json_extract(r.value, '$[1]') as last
    from journal j, json_each(j.body, '$.data.moves') m, json_each(m.value, '$.ranges') r
    where j.kind in ('contributions.moved', 'contributions.withdrawn') and json_extract(m.value, '$.from') = 3
  ), decided as materialized (
    select j.seq, json_extract(r.value, '$[0]') as first, json_extract(r.value, '$[1]') as last
    from journal j, json_each(j.body, '$.data.moves') m, json_each(m.value, '$.ranges') r
    where j.kind = 'contributions.approved' or (j.kind = 'contributions.moved' and json_extract(j.body, '$.data.to') = 3)
    union all
    select j.seq, json_extract(r.value, '$[0]'), json_extract(r.value, '$[0]')
    from journal j, json_each(j.body, '$.data.rows') r where j.kind = 'contribution.corrected'
    union all
    select j.seq, r.value, r.value from journal j, json_each(j.body, '$.data.rows') r where j.kind = 'contribution.correctionRestored'
  )
  select c.number, c.number, (select max(d.seq) from decided d where d.seq < moved.seq and c.number between d.first and d.last)
  from moved join contribution c on c.number between moved.first and moved.last;
insert or ignore into trace
  select json_extract(body, '$.data.after[0]'), json_extract(body, '$.data.after[0]'), seq
  from journal where kind in ('contributions.resubmitted', 'contributions.editUndone');
insert or ignore into trace
  select json_extract(body, '$.data.after[0]'), json_extract(body, '$.data.after[0]'), json_extract(body, '$.data.beforeSubmitted')
  from journal where kind = 'contributions.resubmitted';
insert or ignore into trace
  select json_extract(body, '$.data.corrects'), json_extract(body, '$.data.corrects'), seq
  from journal where kind in ('contribution.corrected', 'contribution.correctionUndone', 'contribution.correctionRestored');
insert or ignore into trace
  select r.value, r.value, j.seq from journal j, json_each(j.body, '$.data.rows') r
  where j.kind in ('contribution.correctionUndone', 'contribution.correctionRestored');
`,
} as const;

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
  where j.kind in ('contributions.approved', 'contributions.returned', 'contributions.withdrawn', 'contributions.moved');
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

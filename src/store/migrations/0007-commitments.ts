/** What projects look for, what members promised, and from which size on a team can do its project. */
export const commitments = {
  number: 7,
  name: 'commitments',
  sql: `
alter table project add column critical_members integer;
alter table project add column critical_coverage integer;
create table need (
  number integer primary key, project integer not null references project, activity integer not null references activity,
  quantity integer not null check (quantity > 0), by_day integer, closed_day integer, texts_seq integer not null, removed integer not null default 0
) strict;
create table commitment (
  number integer primary key, member integer not null references member, project integer not null references project,
  activity integer not null references activity, need integer references need, quantity integer not null check (quantity > 0),
  per text not null check (per in ('once', 'week', 'month')), from_day integer not null, to_day integer, texts_seq integer not null,
  withdrawn integer not null default 0
) strict;
create index commitment_by_member on commitment (member);
`,
} as const;

/**
 * Contributions without references: a million rows of an import looked five tables up each, for what the use cases have checked
 * and the journal's replay gives again. The doctor looks instead. Indexes and rules stay as they were.
 */
export const freeContributions = {
  number: 3,
  name: 'free-contributions',
  sql: `
create table contribution_free (
  number integer primary key, member integer not null, project integer not null, activity integer not null, rate integer not null,
  day integer not null, month integer not null, quantity integer not null, weight integer not null, state integer not null check (state between 1 and 4),
  batch integer, corrects integer, corrected_by integer, fingerprint integer, submitted_seq integer not null, decided_seq integer
) strict;
insert into contribution_free (number, member, project, activity, rate, day, month, quantity, weight, state, batch, corrects, corrected_by, fingerprint, submitted_seq, decided_seq)
  select number, member, project, activity, rate, day, month, quantity, weight, state, batch, corrects, corrected_by, fingerprint, submitted_seq, decided_seq
  from contribution order by number;
drop table contribution;
alter table contribution_free rename to contribution;
create index contribution_by_day on contribution (day);
create index contribution_approved_by_member on contribution (member, day, weight) where state = 3;
create index contribution_waiting on contribution (state) where state in (1, 2);
create index contribution_fingerprint on contribution (fingerprint) where fingerprint is not null;
`,
} as const;

/**
 * What people's own weeks need. A start time is personal, weighs nothing and can be erased, so it lies beside the journal, with the
 * entry that said it, as notes do; so do the rows that somebody keeps in a week's grid, and the timer that runs. That somebody gave
 * nothing in a week is said to the others: it is in the journal. A draft knows which withdrawn contribution it was.
 */
export const time = {
  number: 5,
  name: 'time',
  sql: `
create table week_declared (member integer not null, week integer not null, seq integer not null, primary key (member, week)) strict, without rowid;
create table contribution_start (
  seq integer not null, number integer not null, minute integer not null check (minute between 0 and 1439), primary key (seq, number)
) strict, without rowid;
create table week_row (
  member integer not null, week integer not null, project integer not null, activity integer not null, primary key (member, week, project, activity)
) strict, without rowid;
create table timer (
  person text primary key, member integer not null, project integer not null, activity integer not null, text text not null,
  started text not null, seen text not null
) strict, without rowid;
alter table draft add column starts_at integer check (starts_at between 0 and 1439);
alter table draft add column origin integer;
`,
} as const;

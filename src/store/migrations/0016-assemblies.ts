/** When the members meet. Title and place are texts beside the journal. */
export const assemblies = {
  number: 16,
  name: 'assemblies',
  sql: `
create table assembly (
  number integer primary key, day integer not null, minute integer check (minute between 0 and 1439), texts_seq integer not null,
  seq integer not null, revision integer not null default 0, called_off integer not null default 0 check (called_off in (0, 1)),
  removed integer not null default 0 check (removed in (0, 1))
) strict;
`,
} as const;

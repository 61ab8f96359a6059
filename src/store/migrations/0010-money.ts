/** Movements on the group's bank account, and those entered by hand: what came together is one batch, by its entry. Their texts lie beside the journal. */
export const money = {
  number: 10,
  name: 'money',
  sql: `
create table money_batch (seq integer primary key, format text not null, line_count integer not null, removed integer not null default 0) strict;
create table money_line (
  number integer primary key, seq integer not null references money_batch, day integer not null, amount integer not null check (amount <> 0), print text not null,
  settles integer, project integer, removed integer not null default 0
) strict;
create index money_line_by_day on money_line (day, number) where removed = 0;
create index money_line_settles on money_line (settles) where settles is not null;
`,
} as const;

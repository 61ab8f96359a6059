/**
 * Share classes and numbered operations; when and where the cooperative was founded, which a capital table names. Shares themselves are on accounts, in one unit per class; what is paid and due follows from the
 * operations. When an operation counted and when no longer is kept, because what was closed then was computed from it.
 */
export const capital = {
  number: 13,
  name: 'capital',
  sql: `
alter table cooperative add column founded_day integer;
alter table cooperative add column country text not null default '';

create table share_class (
  number integer primary key, label_en text not null, label_fr text not null, nominal integer not null check (nominal > 0),
  from_day integer not null, archived integer not null default 0, removed integer not null default 0
) strict;
create table capital_operation (
  number integer primary key, seq integer not null, kind text not null, day integer not null, member integer not null references member,
  class integer not null references share_class, shares integer not null check (shares >= 0), amount integer not null check (amount >= 0),
  to_member integer references member, to_class integer references share_class, to_shares integer not null default 0, removed integer not null default 0
) strict;
create table capital_standing (
  number integer not null, seq integer not null, until_seq integer, primary key (number, seq)
) strict, without rowid;
`,
} as const;

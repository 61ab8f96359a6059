/**
 * The first schema. Tables in the first group are state: functions of the journal, compared with its replay by the doctor.
 * Those in the second group live outside the journal on purpose: personal data and texts that can be erased, working
 * drafts, files, sealed keys, answers to commands.
 */
export const first = {
  number: 1,
  name: 'first',
  sql: `
create table journal (
  seq integer primary key, id text not null unique, kind text not null, body text not null, prev text not null, hash text not null
) strict;
create trigger journal_is_never_changed before update on journal begin select raise(abort, 'the journal is never changed'); end;
create trigger journal_is_never_shortened before delete on journal begin select raise(abort, 'the journal is never shortened'); end;

create table cooperative (
  one integer primary key check (one = 1), book text not null, name text not null, legal_form text not null, seat text not null,
  registration text not null, currency text not null, currency_digits integer not null, language text not null, sample integer not null
) strict;
create table member (
  number integer primary key, person text not null, type text not null, joined integer not null, left_day integer, removed integer not null default 0
) strict;
create table project (
  number integer primary key, name text not null, owner integer references member, archived integer not null default 0, removed integer not null default 0
) strict;
create table activity (
  number integer primary key, kind text not null, label_en text not null, label_fr text not null, archived integer not null default 0, removed integer not null default 0
) strict;
create table rate (
  number integer primary key, activity integer not null references activity, member integer references member, from_day integer not null,
  rate integer not null, multiplier integer not null, removed integer not null default 0
) strict;
create table charter (
  number integer primary key, from_day integer not null, body text not null, removed integer not null default 0
) strict;
create table batch (
  number integer primary key, seq integer not null, format text not null, first integer not null, row_count integer not null, taken_back integer not null default 0
) strict;
create table contribution (
  number integer primary key, member integer not null references member, project integer not null references project,
  activity integer not null references activity, rate integer not null references rate, day integer not null, month integer not null,
  quantity integer not null, weight integer not null, state integer not null check (state between 1 and 4),
  batch integer references batch, corrects integer, corrected_by integer, fingerprint integer, submitted_seq integer not null, decided_seq integer
) strict;
create index contribution_by_day on contribution (day);
create index contribution_approved_by_member on contribution (member, day, weight) where state = 3;
create index contribution_waiting on contribution (state) where state in (1, 2);
create index contribution_fingerprint on contribution (fingerprint) where fingerprint is not null;

create table sum_cell (
  member integer not null, project integer not null, activity integer not null, rate integer not null, month integer not null,
  quantity integer not null, weight integer not null, entries integer not null, primary key (member, project, activity, rate, month)
) strict, without rowid;
create table sum_month (
  month integer not null, project integer not null, member integer not null, weight integer not null, seconds integer not null,
  primary key (month, project, member)
) strict, without rowid;
create table sum_member (
  member integer not null, project integer not null, weight integer not null, seconds integer not null, primary key (member, project)
) strict, without rowid;

create table period (
  number integer primary key, from_day integer not null, to_day integer not null, state integer not null, result integer not null,
  charter integer not null references charter, closed_seq integer not null, reopened_seq integer, outcome text not null
) strict;
create table transfer (
  number integer primary key, seq integer not null, day integer not null, month integer not null, unit text not null, amount integer not null check (amount > 0),
  from_account text not null, to_account text not null check (to_account <> from_account), period integer, reverses integer
) strict;
create table balance (account text not null, unit text not null, amount integer not null, primary key (account, unit)) strict, without rowid;
create table balance_month (
  account text not null, unit text not null, month integer not null, amount integer not null, primary key (account, unit, month)
) strict, without rowid;
create table signer (fingerprint text primary key, authority text not null, seq integer not null) strict, without rowid;
create table document (
  number text primary key, kind text not null, member integer, period integer not null references period, language text not null, sha256 text not null,
  data_sha256 text not null, signer text not null, seq integer not null, replaces text, replaced_by text, handed_out_seq integer
) strict, without rowid;
create index document_by_period on document (period);
create table undone (seq integer primary key, by_seq integer not null) strict;

create table person (id text primary key, secret blob not null, lead integer not null) strict, without rowid;
create table person_version (
  person text not null, seq integer not null, name text not null, email text not null, address text not null, primary key (person, seq)
) strict, without rowid;
create table note (seq integer not null, number integer not null, author text not null, text text not null, primary key (seq, number)) strict, without rowid;
create table draft (
  id text primary key, author text not null, member integer not null, project integer not null, activity integer not null, day integer not null,
  quantity integer not null, text text not null
) strict, without rowid;
create table receipt (
  id text primary key, number integer, draft text, name text not null, type text not null, sha256 text not null, bytes blob not null
) strict;
create table command (first_seq integer primary key, last_seq integer not null, id text not null, request text not null, answer text not null) strict;
create table identity (one integer primary key check (one = 1), sealed text not null) strict;
create table document_file (number text primary key, bytes blob not null) strict;
`,
} as const;

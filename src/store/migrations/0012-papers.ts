/**
 * A document need not belong to a closed period: it can be about any days, a day, a project or a charter. SQLite cannot make a
 * column optional where it stands, so the table is made anew. The cooperative's logo is a file beside the journal, known by its hash.
 */
export const papers = {
  number: 12,
  name: 'papers',
  sql: `
create table paper (
  number text primary key, kind text not null, member integer, period integer references period, from_day integer, to_day integer, as_of integer,
  subject integer, language text not null, sha256 text not null, data_sha256 text not null, signer text not null, seq integer not null,
  replaces text, replaced_by text, handed_out_seq integer
) strict, without rowid;
insert into paper (number, kind, member, period, language, sha256, data_sha256, signer, seq, replaces, replaced_by, handed_out_seq)
  select number, kind, member, period, language, sha256, data_sha256, signer, seq, replaces, replaced_by, handed_out_seq from document;
drop table document;
alter table paper rename to document;
create index document_by_period on document (period);

alter table cooperative add column logo text not null default '';
create table logo (sha256 text primary key, type text not null, bytes blob not null) strict;
`,
} as const;

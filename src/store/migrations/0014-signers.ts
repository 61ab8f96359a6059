/**
 * Several people sign in one book. Which certificates it knows, who holds them in which capacity and what became of them is state.
 * The certificates bear names and lie beside the journal; each private key is sealed by itself, and so is the authority's. A key that
 * an earlier program sealed together with its authority's stays in that text, which both rows then hold.
 */
export const signers = {
  number: 14,
  name: 'signers',
  sql: `
alter table signer add column person text not null default '';
alter table signer add column role text not null default 'lead';
alter table signer add column imported integer not null default 0;
alter table signer add column follows text;
alter table signer add column followed_by text;
alter table signer add column revoked_seq integer;
alter table signer add column revoked_day integer;
alter table signer add column revoked_reason text;
update signer set person = (select json_extract(body, '$.actor') from journal where journal.seq = signer.seq);
create table countersignature (
  document text not null, place integer not null, signer text not null, seq integer not null, sha256 text not null,
  bytes_before integer not null, primary key (document, place)
) strict, without rowid;

create table certificate (
  fingerprint text not null, place integer not null, der text not null, primary key (fingerprint, place)
) strict, without rowid;
create table signing_key (fingerprint text primary key, sealed text not null) strict, without rowid;
insert into certificate
  select s.fingerprint, 0, json_extract(i.sealed, '$.signerCertificate') from signer s, identity i
  where case when json_valid(i.sealed) then json_extract(i.sealed, '$.signerCertificate') is not null end;
insert into certificate
  select s.fingerprint, 1, json_extract(i.sealed, '$.authorityCertificate') from signer s, identity i
  where case when json_valid(i.sealed) then json_extract(i.sealed, '$.authorityCertificate') is not null end;
insert into signing_key select s.fingerprint, i.sealed from signer s, identity i;
insert into signing_key select s.authority, i.sealed from signer s, identity i where true on conflict do nothing;
drop table identity;
`,
} as const;

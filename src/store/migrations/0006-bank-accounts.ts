/** Which entry says where a member (0: the cooperative) is paid; the account itself is a text beside the journal. */
export const bankAccounts = {
  number: 6,
  name: 'bank accounts',
  sql: `create table bank_account (member integer primary key, seq integer not null) strict;`,
} as const;

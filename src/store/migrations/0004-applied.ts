/** A period can be final before its amounts are on the accounts: the entry that put them there is known. Until now both came together. */
export const applied = {
  number: 4,
  name: 'applied',
  sql: `
alter table period add column applied_seq integer;
update period set applied_seq = closed_seq;
`,
} as const;

/**
 * A document can be handed out more than once and in several ways, and each time can be taken back. What earlier programs noted is
 * read from the journal: they said neither how nor on which day.
 */
export const handOuts = {
  number: 15,
  name: 'hand-outs',
  sql: `
create table hand_out (
  document text not null, seq integer not null, how text, day integer, void_seq integer, primary key (document, seq)
) strict, without rowid;
insert or ignore into hand_out (document, seq)
  select n.value, j.seq from journal j, json_each(j.body, '$.data.numbers') n where j.kind = 'documents.handedOut';
`,
} as const;

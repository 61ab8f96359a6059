/** A member's own rate can end: from that day they follow everyone's. Until now one that ended was followed by another of their own. */
export const endedRates = {
  number: 8,
  name: 'ended rates',
  sql: `
alter table rate add column ends integer not null default 0;
`,
} as const;

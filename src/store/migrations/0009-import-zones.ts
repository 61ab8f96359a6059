/** The zone that an import's times were read in: what came in then is found again whatever zone is set when the file comes back. */
export const importZones = {
  number: 9,
  name: 'import-zones',
  sql: `
alter table batch add column zone text not null default '';
`,
} as const;

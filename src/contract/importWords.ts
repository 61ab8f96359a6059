// Plain words, without the library that checks messages: the page offers them to a person.

/** What a file can be understood as; `csv` is any table by its columns, `lines` what people type line by line. */
export const importFormats = ['toggl', 'clockify', 'kimai', 'solidtime', 'harvest', 'contributions', 'csv', 'ics', 'lines'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** What a column of a table can be read as, as far as a person may choose. */
export const importFields = [
  'member',
  'firstName',
  'lastName',
  'email',
  'day',
  'start',
  'end',
  'endDay',
  'duration',
  'break',
  'project',
  'activity',
  'task',
  'tags',
  'description',
  'kind',
  'quantity',
  'unit',
  'unitValue',
  'currency',
  'receipt',
] as const;
export type ImportField = (typeof importFields)[number];

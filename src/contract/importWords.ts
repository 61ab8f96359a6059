// Plain words, without the library that checks messages: the page offers them to a person.

/** What a file can be understood as; `csv` is any table by its columns, `lines` what people type line by line. */
export const importFormats = ['toggl', 'clockify', 'kimai', 'solidtime', 'harvest', 'contributions', 'csv', 'ics', 'lines'] as const;
export type ImportFormat = (typeof importFormats)[number];

export { importFields, type ImportField } from '../core/entry/importFields.ts';

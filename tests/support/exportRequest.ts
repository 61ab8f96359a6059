import type { ExportRequest } from '../../src/engine/exporting.ts';

/** An export of every table as plain CSV, for tests that ask for something else. */
export const everyTable: ExportRequest = {
  as: 'csv',
  language: 'en',
  table: null,
  csv: 'standard',
  asOf: null,
  period: null,
  on: null,
  leaveOut: false,
  members: null,
  from: null,
  to: null,
};

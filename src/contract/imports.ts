import { z } from 'zod';
import { refusalCodes } from '../core/refusals/codes.ts';
import { importFields, importFormats } from './importWords.ts';
import { activityKind, commandId, day, done, operation, text } from './base.ts';
import { progressOf } from './shares.ts';

export type { ImportField, ImportFormat } from './importWords.ts';

export const importFormat = z.enum(importFormats);
export const importField = z.enum(importFields);

/** Which column is what: its place, the first being 0. */
export const importMapping = z.object({
  columns: z.partialRecord(importField, z.number().int().nonnegative()),
  durationUnit: z.enum(['h', 'min', 's']).default('h'),
  headless: z.boolean().default(false),
});
export type ImportMapping = z.infer<typeof importMapping>;

/** A table as it stands in the file, for a person who says what its columns are. */
export const importTable = z.object({
  /** The same for every file with these column names: what was chosen once is remembered under it. */
  signature: z.string(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), guess: importField.nullable() })),
});
export type ImportTable = z.infer<typeof importTable>;

export const importRowState = z.enum(['new', 'alreadyThere', 'looksLike', 'refused']);
export const importRow = z.object({
  row: z.number().int(),
  state: importRowState,
  selected: z.boolean(),
  member: z.string(),
  project: z.string(),
  kind: activityKind.nullable(),
  /** Number of the activity that it goes to. */
  activity: z.number().int().nullable(),
  day: z.string(),
  quantity: z.number().int(),
  description: z.string(),
  code: z.enum(refusalCodes).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Number of the contribution that is the same or looks like it. */
  existing: z.number().int().nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

export const importPreview = z.object({
  upload: z.string(),
  fileName: z.string(),
  format: importFormat,
  encoding: z.string(),
  delimiter: z.string(),
  reasons: z.array(z.string()),
  dateOrder: z.string(),
  timeZone: z.string(),
  /** The file's columns and what each is read as; null for one that is left out. */
  columns: z.array(z.object({ name: z.string(), field: z.string().nullable() })),
  /** Events of a calendar and the like: none comes in unless it is chosen. */
  onlyProposed: z.boolean(),
  /** The file names nobody: all rows are one member's. */
  onePerson: z.boolean(),
  /** Events that last whole days, whose hours only a person can say. */
  wholeDays: z.number().int(),
  counts: z.object({
    rows: z.number().int(),
    new: z.number().int(),
    alreadyThere: z.number().int(),
    looksLike: z.number().int(),
    refused: z.number().int(),
  }),
  seconds: z.number().int(),
  /** Rows that name no project. */
  withoutProject: z.number().int(),
  /** People in the file: matched to a member, or to be created (number null). `inFile` is the name as the file writes it, the key of `memberMatches`. */
  members: z.array(
    z.object({
      inFile: z.string(),
      name: z.string(),
      email: z.string(),
      rows: z.number().int(),
      number: z.number().int().nullable(),
      joined: day,
    }),
  ),
  /** `inFile` is the key of `projectMatches`. */
  projects: z.array(z.object({ inFile: z.string(), name: z.string(), rows: z.number().int(), number: z.number().int().nullable() })),
  activities: z.array(z.object({ kind: activityKind, number: z.number().int().nullable() })),
  from: z.string(),
  to: z.string(),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importBatch = z.object({
  number: z.number().int(),
  fileName: z.string(),
  format: z.string(),
  at: z.string(),
  rows: z.number().int(),
  takenBack: z.boolean(),
  project: z.string(),
});
export type ImportBatch = z.infer<typeof importBatch>;

export const importsContract = {
  /** A file is sent in parts of at most 4 MiB; the size is checked before the first byte. */
  begin: operation.input(z.object({ fileName: text(300), bytes: z.number().int().nonnegative() })).output(z.object({ upload: z.string() })),
  part: operation
    .input(z.object({ upload: z.string(), part: z.file().max(4 * 1024 * 1024) }))
    .output(z.object({ received: z.number().int() })),
  /** The columns of a table with a few of their cells, when the file is to be read otherwise than it was, or was not recognised. */
  columns: operation.input(z.object({ upload: z.string() })).output(importTable),
  /**
   * Reads the file and says for every row what would happen. Nothing is written. `memberMatches`: a member's number by name in the file, 0 for a new
   * member; `projectMatches` likewise. `member` is whose rows they are where the file names nobody, `projectForRest` where rows without one go, `wholeDaySeconds` what a
   * whole day of a calendar counts: without it such events are refused.
   */
  preview: operation
    .input(
      z.object({
        upload: z.string(),
        format: z.enum(['auto', ...importFormats]),
        timeZone: text(60),
        project: text(200).nullable(),
        projectForRest: text(200).nullable().default(null),
        member: text(200).nullable().default(null),
        mapping: importMapping.nullable().default(null),
        dateOrder: z.enum(['dmy', 'mdy']).nullable().default(null),
        wholeDaySeconds: z.number().int().positive().max(86_400).nullable().default(null),
        memberMatches: z.record(z.string(), z.number().int()).default({}),
        projectMatches: z.record(z.string(), z.number().int()).default({}),
      }),
    )
    .output(progressOf(importPreview)),
  rows: operation
    .input(z.object({ upload: z.string(), state: importRowState.nullable(), offset: z.number().int(), limit: z.number().int().max(500) }))
    .output(z.object({ rows: z.array(importRow), total: z.number().int() })),
  /**
   * Writes the selected rows as one batch in one transaction; cancelling before the end writes nothing. `deselected` are rows that would come in and
   * shall not, `also` rows that would not and shall: those that look like others, and events of a calendar.
   */
  apply: operation
    .input(z.object({ id: commandId, upload: z.string(), deselected: z.array(z.number().int()), also: z.array(z.number().int()) }))
    .output(progressOf(z.object({ batch: z.number().int(), added: z.number().int(), seq: z.number().int() }))),
  list: operation.output(z.array(importBatch)),
  takeBack: operation.input(z.object({ id: commandId, batch: z.number().int() })).output(done),
  template: operation.input(z.object({ language: z.enum(['en', 'fr']), form: z.enum(['csv', 'xlsx']).default('csv') })).output(z.file()),
};

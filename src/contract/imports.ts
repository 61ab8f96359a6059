import { z } from 'zod';
import { refusalCodes } from '../core/refusals/codes.ts';
import { activityKind, commandId, day, done, operation, text } from './base.ts';
import { progressOf } from './shares.ts';

export const importRowState = z.enum(['new', 'alreadyThere', 'looksLike', 'refused']);
export const importRow = z.object({
  row: z.number().int(),
  state: importRowState,
  selected: z.boolean(),
  member: z.string(),
  project: z.string(),
  kind: activityKind.nullable(),
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
  format: z.enum(['toggl', 'contributions']),
  encoding: z.string(),
  delimiter: z.string(),
  reasons: z.array(z.string()),
  dateOrder: z.string(),
  timeZone: z.string(),
  counts: z.object({
    rows: z.number().int(),
    new: z.number().int(),
    alreadyThere: z.number().int(),
    looksLike: z.number().int(),
    refused: z.number().int(),
  }),
  seconds: z.number().int(),
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
  projects: z.array(z.object({ name: z.string(), rows: z.number().int(), number: z.number().int().nullable() })),
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
  /** Reads the file and says for every row what would happen. Nothing is written. `memberMatches`: a member's number by name in the file, 0 for a new member. */
  preview: operation
    .input(
      z.object({
        upload: z.string(),
        format: z.enum(['auto', 'toggl', 'contributions']),
        timeZone: text(60),
        project: text(200).nullable(),
        dateOrder: z.enum(['dmy', 'mdy']).nullable().default(null),
        memberMatches: z.record(z.string(), z.number().int()).default({}),
      }),
    )
    .output(progressOf(importPreview)),
  rows: operation
    .input(z.object({ upload: z.string(), state: importRowState.nullable(), offset: z.number().int(), limit: z.number().int().max(500) }))
    .output(z.object({ rows: z.array(importRow), total: z.number().int() })),
  /** Writes the selected rows as one batch in one transaction; cancelling before the end writes nothing. */
  apply: operation
    .input(
      z.object({ id: commandId, upload: z.string(), deselected: z.array(z.number().int()), alsoLookAlikes: z.array(z.number().int()) }),
    )
    .output(progressOf(z.object({ batch: z.number().int(), added: z.number().int(), seq: z.number().int() }))),
  list: operation.output(z.array(importBatch)),
  takeBack: operation.input(z.object({ id: commandId, batch: z.number().int() })).output(done),
  template: operation.input(z.object({ language: z.enum(['en', 'fr']) })).output(z.file()),
};

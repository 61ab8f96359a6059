import { z } from 'zod';
import type { Charter } from '../core/charters/charter.ts';
import { commandId, day, done, label, memberNumber, operation, refusedData, text } from './base.ts';
import { charterFile } from './charterFile.ts';
import { outcome } from './shares.ts';

/** A charter on the wire: the file's own schema checks it, and pages and engine hold it as the core's type. */
const charterData = charterFile as unknown as z.ZodType<Charter, Charter>;

/** What stops or weakens a charter, worded by `sentences` in the reader's language. */
export const finding = refusedData;

const charterLine = z.object({
  section: z.enum(['activities', 'figures', 'keys', 'steps', 'rights', 'loss', 'leaver', 'other']),
  key: z.string(),
  title: label,
  words: label,
});
export type CharterLine = z.infer<typeof charterLine>;

const difference = z.object({
  section: charterLine.shape.section,
  key: z.string(),
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  title: label,
  before: label.nullable(),
  after: label.nullable(),
});
export type CharterDifference = z.infer<typeof difference>;

export const adoptedCharter = z.object({
  number: z.number().int(),
  adoptedFrom: day,
  adoptedAt: z.string(),
  decidedBy: z.string(),
  minutes: z.object({ name: z.string(), type: z.string(), sha256: z.string() }).nullable(),
  inForce: z.boolean(),
  charter: charterData,
  words: z.array(charterLine),
  /** Against the charter before it; empty for the first. */
  differences: z.array(difference),
});
export type AdoptedCharter = z.infer<typeof adoptedCharter>;

/** A charter that is being written: it never touches money. */
export const charterDraft = z.object({ id: z.uuid(), name: z.string(), charter: charterData, changed: z.string() });
export type CharterDraft = z.infer<typeof charterDraft>;

/** What is imagined beside the book: nothing of it is written. */
export const imagined = z.object({
  members: z.array(z.object({ name: text(200) })).max(20),
  /** `member` is a member's number, or −1, −2 … for the imagined ones in their order; hours, money or pieces. */
  contributions: z.array(z.object({ member: z.number().int(), activity: text(60), quantity: text(30) })).max(200),
  /** Null is the cooperative's own figure. */
  figures: z.array(z.object({ name: text(60), member: z.number().int().nullable(), value: text(30) })).max(2000),
});
export type Imagined = z.infer<typeof imagined>;
export const nothingImagined: Imagined = { members: [], contributions: [], figures: [] };

export const trial = z.object({
  from: day,
  to: day,
  result: z.bigint(),
  /** What is tried, and what it is held against; null is the charter in force on the last day. */
  charter: charterData,
  against: charterData.nullable(),
  imagined,
  /** Counts what was given by the tried charter's rates and multipliers, as if they had held from the start. */
  recount: z.boolean(),
});
export type Trial = z.infer<typeof trial>;

export const trialAnswer = z.object({
  today: outcome,
  trial: outcome,
  /** What would stop the tried charter from being adopted; it is computed as far as it can be. */
  findings: z.array(finding),
  differences: z.array(difference),
});
export type TrialAnswer = z.infer<typeof trialAnswer>;

export const scenario = z.object({ id: z.uuid(), name: z.string(), trial, changed: z.string() });
export type Scenario = z.infer<typeof scenario>;

export const chartersContract = {
  /** Adopted ones, the oldest first. */
  history: operation.output(z.array(adoptedCharter)),
  minutes: operation.input(z.object({ number: z.number().int() })).output(z.file()),
  /** A file's text as a charter, with everything that is wrong with it; null when it cannot be read as one. */
  read: operation
    .input(z.object({ text: z.string().max(2_000_000) }))
    .output(z.object({ charter: charterData.nullable(), findings: z.array(finding) })),
  check: operation
    .input(z.object({ charter: charterData, from: day.nullable() }))
    .output(z.object({ findings: z.array(finding), words: z.array(charterLine), differences: z.array(difference) })),
  /** The charter as the text of a file. */
  write: operation.input(z.object({ charter: charterData })).output(z.object({ name: z.string(), text: z.string() })),
  drafts: operation.output(z.array(charterDraft)),
  saveDraft: operation.input(z.object({ id: z.uuid(), name: text(200), charter: charterData })).output(charterDraft),
  deleteDraft: operation.input(z.object({ id: z.uuid() })).output(z.object({})),
  try: operation.input(trial).output(trialAnswer),
  scenarios: operation.output(z.array(scenario)),
  saveScenario: operation.input(z.object({ id: z.uuid(), name: text(200), trial })).output(scenario),
  deleteScenario: operation.input(z.object({ id: z.uuid() })).output(z.object({})),
  /** The comparison on paper, unsigned: what each member would have under both. */
  comparison: operation.input(z.object({ trial, title: text(200), language: z.enum(['en', 'fr']) })).output(z.file()),
  /** Acts forward only: from a day after the last closed period. */
  adopt: operation
    .input(z.object({ id: commandId, charter: charterData, from: day, decidedBy: text(500), minutes: z.file().nullable() }))
    .output(done.extend({ number: z.number().int() })),
};

const figure = z.object({ name: z.string(), member: memberNumber.nullable(), day, value: z.string() });
export type FigureLine = z.infer<typeof figure>;
const figuresPlan = z.object({
  rows: z.array(
    figure.extend({
      row: z.number().int(),
      memberName: z.string(),
      state: z.enum(['new', 'changed', 'same']),
      before: z.string().nullable(),
    }),
  ),
  refused: z.array(z.object({ row: z.number().int(), refusal: refusedData })),
});
export type FiguresPlan = z.infer<typeof figuresPlan>;
/** `day` is for rows that have no date of their own; null where the file dates every row. */
const figuresFile = z.object({
  file: z.file().max(8 * 1024 * 1024),
  day: day.nullable(),
  /** The person's answer where the file's days alone cannot tell day from month. */
  dateOrder: z.enum(['dmy', 'mdy']).nullable().default(null),
});

/** Figures that charters ask for beside contributions: values are plain decimal texts in whole units. */
export const figuresContract = {
  /** `asked` are those that the charter in force uses, with their names for people. */
  list: operation.output(
    z.object({
      asked: z.array(z.object({ name: z.string(), label, of: z.enum(['member', 'cooperative']), unit: z.enum(['money', 'number']) })),
      /** Those of the register of shares are in no batch. */
      rows: z.array(figure.extend({ batch: z.number().int().nullable() })),
      /** The day from which capital and highest capital follow the register of shares; null while there is none. */
      registerSince: day.nullable(),
      batches: z.array(
        z.object({
          number: z.number().int(),
          at: z.string(),
          source: z.string(),
          rows: z.number().int(),
          removed: z.boolean(),
          closed: z.boolean(),
        }),
      ),
    }),
  ),
  set: operation
    .input(z.object({ id: commandId, source: text(300), rows: z.array(figure).min(1).max(10_000) }))
    .output(done.extend({ batch: z.number().int() })),
  /** What importing a file of figures would do. */
  plan: operation.input(figuresFile).output(figuresPlan),
  import: operation
    .input(figuresFile.extend({ id: commandId }))
    .output(done.extend({ batch: z.number().int(), added: z.number().int(), refused: z.number().int() })),
  takeBack: operation.input(z.object({ id: commandId, batch: z.number().int() })).output(done),
};

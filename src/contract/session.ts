import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import type { EntryKind } from '../core/journal/entries.ts';
import { commandId, day, done, label, language, operation, progress, text } from './base.ts';

/** The open book as every screen needs it. `seq` grows with each change. */
export const bookStatus = z.object({
  bookId: z.string(),
  fileName: z.string(),
  name: z.string(),
  legalForm: z.string(),
  seat: z.string(),
  registration: z.string(),
  founded: day.nullable(),
  /** Two letters (ISO 3166-1), or empty. */
  country: z.string(),
  /** Whether there is a class of shares: only then are there screens and exports of capital. */
  capital: z.boolean(),
  currency: z.string(),
  currencyDigits: z.number().int(),
  language,
  seq: z.number().int(),
  sample: z.boolean(),
  readOnly: z.enum(['no', 'file', 'folder', 'otherWindow', 'behind']),
  /** Set when the file holds fewer entries than its last known head. */
  behind: z.object({ missing: z.number().int(), since: z.string() }).nullable(),
  charter: z.object({ name: z.string(), title: label, adoptedFrom: z.string(), selfApproval: z.boolean() }),
  /** Who acts now. */
  actor: z.object({ personId: z.string(), name: z.string(), role: z.enum(['lead', 'member']), memberNumber: z.number().int().nullable() }),
  /** The lead first, then the members who have not left. */
  actors: z.array(z.object({ personId: z.string(), name: z.string(), memberNumber: z.number().int().nullable() })),
  lastClosedDay: z.string().nullable(),
});
export type BookStatus = z.infer<typeof bookStatus>;

export const session = z.object({
  host: z.enum(['electron', 'browser']),
  /** Native dialogs exist: open, save and choose-folder are asked by the host; otherwise the page lists and downloads. */
  dialogs: z.boolean(),
  book: bookStatus.nullable(),
  /** Something the person must know: a copy was kept before the file was brought up to date, or what stood in the way (a refusal's code). */
  notice: z.object({ kind: z.enum(['keptCopy', 'refused']), code: z.string(), name: z.string() }).nullable(),
});
export type Session = z.infer<typeof session>;

export const bookEntry = z.object({
  id: z.string(),
  name: z.string(),
  fileName: z.string(),
  folder: z.string(),
  lastOpened: z.string().nullable(),
  missing: z.boolean(),
});
export type BookEntry = z.infer<typeof bookEntry>;

export const backupEntry = z.object({
  id: z.string(),
  at: z.string(),
  bytes: z.number(),
  entries: z.number().int(),
  verified: z.boolean(),
});
export type BackupEntry = z.infer<typeof backupEntry>;

export const violation = z.object({ check: z.string(), subject: z.string(), sentence: label });
export const doctorReport = z.object({
  ok: z.boolean(),
  entries: z.number().int(),
  head: z.object({ seq: z.number().int(), hash: z.string() }),
  violations: z.array(violation),
});
export type DoctorReport = z.infer<typeof doctorReport>;

export const sessionContract = {
  get: operation.output(session),
  /** Yields the session again whenever the book, its content (`book.seq`) or who acts has changed, also by another window. */
  watch: operation.output(eventIterator(session)),
  actAs: operation.input(z.object({ personId: z.string() })).output(session),
};

export const booksContract = {
  list: operation.output(z.array(bookEntry)),
  /** Makes a book in the books folder, or where the native dialog says; refuses one that exists. */
  create: operation
    .input(
      z.object({
        id: commandId,
        name: text(200),
        legalForm: text(100).default(''),
        currency: text(3),
        language,
        charter: text(60),
        leadName: text(200),
        leadIsMember: z.boolean(),
      }),
    )
    .output(session),
  open: operation.input(z.object({ id: z.string() })).output(session),
  /** Asks with the native dialog; answers the session unchanged when the person closes the dialog. */
  choose: operation.output(session),
  openSample: operation.input(z.object({ language })).output(session),
  close: operation.output(session),
  /** The person has read that changes are missing and goes on from what the file holds. */
  acceptBehind: operation.output(session),
  update: operation
    .input(
      z.object({
        id: commandId,
        name: text(200),
        legalForm: text(100),
        seat: text(300),
        registration: text(100),
        founded: day.nullable().optional(),
        country: text(2).optional(),
      }),
    )
    .output(done),
  /** The picture at the head of every document; null without one. */
  logo: operation.output(z.file().nullable()),
  /** A PNG or a JPEG, or null to have none. */
  setLogo: operation
    .input(
      z.object({
        id: commandId,
        file: z
          .file()
          .max(8 * 1024 * 1024)
          .nullable(),
      }),
    )
    .output(done),
  /** Of the open book; with `shelfId`, of one that perhaps cannot be opened any more. */
  backups: operation.input(z.object({ shelfId: z.string() }).optional()).output(z.array(backupEntry)),
  backUpNow: operation.output(backupEntry),
  /** Restores a backup as a new file beside the book and opens it. The book itself is not touched. */
  restoreCopy: operation.input(z.object({ backupId: z.string(), shelfId: z.string().nullable().default(null) })).output(session),
  doctor: operation.output(eventIterator(z.union([progress, z.object({ kind: z.literal('done'), report: doctorReport })]))),
};

/** A command as a person would name it (`changes/` words it): `seq` is what undoing it or doing it again is told. */
export const change = z.object({
  seq: z.number().int(),
  what: z.custom<EntryKind>((value) => typeof value === 'string'),
  count: z.number().int(),
  at: z.string(),
  by: z.string(),
});
export type Change = z.infer<typeof change>;

export const undoContract = {
  /** What can be undone and what can be done again, latest first; the first of each is what Ctrl+Z and Ctrl+Shift+Z would do. */
  list: operation
    .input(z.object({ limit: z.number().int().min(1).max(50) }))
    .output(z.object({ undo: z.array(change), redo: z.array(change) })),
  /** What Ctrl+Z would undo now, or null. */
  next: operation.output(change.nullable()),
  undo: operation.input(z.object({ id: commandId, seq: z.number().int() })).output(done),
  /** Does again what the named command undid. */
  redo: operation.input(z.object({ id: commandId, seq: z.number().int() })).output(done),
};

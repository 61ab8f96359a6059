import { z } from 'zod';
import { handOutWays } from '../core/journal/entries.ts';
import { handOutLayouts } from '../core/statements/handOuts.ts';
import { issuedKinds } from '../core/statements/kinds.ts';
import { paperSizes } from '../core/statements/paper.ts';
import { commandId, day, done, language, memberNumber, operation, refusedData, text } from './base.ts';
import { progressOf } from './shares.ts';
import { verifyOperation } from './verifying.ts';

export const documentKind = z.enum(issuedKinds);
const number = z.number().int().positive();
/** The certificate to sign with; null: whoever signs when nobody is named. It must be unlocked. */
const signer = z.string().max(64).nullable().default(null);

/** What one document is about; what its kind does not ask for is left out (`core/statements/kinds`). Days go for a closed period, too. */
export const documentTarget = z.object({
  kind: documentKind,
  member: memberNumber.nullable().default(null),
  period: number.nullable().default(null),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  asOf: day.nullable().default(null),
  /** The number of the project or charter. */
  subject: number.nullable().default(null),
});

export const issuedDocument = z.object({
  number: z.string(),
  kind: documentKind,
  member: memberNumber.nullable(),
  memberName: z.string(),
  /** Null where it is of no closed period but of days, a day or a subject of its own. */
  period: z.number().int().nullable(),
  from: day.nullable(),
  to: day.nullable(),
  asOf: day.nullable(),
  subject: z.number().int().nullable(),
  language,
  issuedAt: z.string(),
  sha256: z.string(),
  state: z.enum(['current', 'replaced', 'outdated']),
  replacedBy: z.string().nullable(),
  replaces: z.string().nullable(),
  reason: z.string(),
  /** On which day somebody got it, and how; null while nobody has. */
  handedOut: z.object({ on: day, how: z.enum(handOutWays) }).nullable(),
  /** Fingerprint of whoever issued it, and who signed it besides, in order. */
  signer: z.string(),
  countersigned: z.array(z.object({ fingerprint: z.string(), name: z.string(), role: z.string(), at: z.string() })),
});
export type IssuedDocument = z.infer<typeof issuedDocument>;

/** What this computer adds to what is handed out. */
export const handOutSettings = z.object({
  /** An archive copy (PDF/A-1) of each document. */
  archive: z.boolean(),
  /** A time stamping service (RFC 3161) for few documents, or else for the list of what is handed out; '' for none. */
  stampAddress: text(2_000),
});
export type HandOutSettings = z.infer<typeof handOutSettings>;

const print = { language, paper: z.enum(paperSizes).default('a4') };
/** Whether each document gets a time stamp of its own; null: when they are few (`core/statements/stamping`). Without a service none does. */
const stamp = z.boolean().nullable().default(null);

const documentNumbers = z.array(z.string().max(40)).min(1).max(100_000);
const openedFile = z.object({ opened: z.boolean(), file: z.file().nullable() });

export const documentsContract = {
  list: operation.output(z.array(issuedDocument)),
  /** The unsigned PDF of a preview, marked as a preview by having no number and no signature; of kinds that nobody signs the paper itself. */
  previewFile: operation.input(documentTarget.extend(print)).output(z.file()),
  /** Signs and numbers one statement per member and the distribution report; the signing identity must be unlocked. */
  issue: operation
    .input(z.object({ period: z.number().int(), ...print, signer, stamp }))
    .output(progressOf(z.object({ documents: z.array(issuedDocument) }))),
  /** The same for one kind: one document, or one for each member when its kind is for a member and none is named. `reason`: why an earlier one is replaced. */
  issueKind: operation
    .input(documentTarget.extend({ ...print, reason: text(500).default(''), signer, stamp }))
    .output(progressOf(z.object({ documents: z.array(issuedDocument) }))),
  /** A second person signs documents that were issued. */
  countersign: operation
    .input(z.object({ numbers: z.array(z.string().max(40)).min(1).max(10_000), signer, stamp }))
    .output(progressOf(z.object({ documents: z.array(issuedDocument) }))),
  file: operation.input(z.object({ number: z.string() })).output(z.file()),
  handOutSettings: operation.output(handOutSettings),
  setHandOutSettings: operation.input(handOutSettings).output(handOutSettings),
  /**
   * Writes documents with their data, signatures, certificates and a signed manifest: as a folder or ZIP whose place is chosen in the native dialog or, without dialogs, as a
   * ZIP that is answered. `name` is what it is called, null when the dialog was closed. `note` says in the checklist that their
   * members have them (by e-mail: those whose draft has an address), `noted` whether it does; `problem` is why not, or why there is no time stamp, although the files are there.
   */
  handOut: operation
    .input(
      z.object({
        numbers: documentNumbers,
        layout: z.enum(handOutLayouts),
        container: z.enum(['folder', 'zip']),
        note: z.boolean(),
      }),
    )
    .output(
      z.object({
        name: z.string().nullable(),
        file: z.file().nullable(),
        count: z.number().int(),
        noted: z.boolean(),
        problem: refusedData.nullable(),
      }),
    ),
  /** Notes who has received what: how, and on which day (null is today). */
  noteHandedOut: operation
    .input(z.object({ id: commandId, numbers: documentNumbers, how: z.enum(handOutWays), day: day.nullable() }))
    .output(done),
  noteNotHandedOut: operation.input(z.object({ id: commandId, numbers: documentNumbers })).output(done),
  /**
   * A message to their member with the documents in it, which nobody has sent yet: opened by the system's mail program, or answered as
   * a file where no program can be started.
   */
  mailDraft: operation.input(z.object({ numbers: documentNumbers })).output(openedFile),
  /** The very PDF, opened by the system's own program or answered as a file: there it is printed. */
  openFile: operation.input(z.object({ number: z.string() })).output(openedFile),
  /** Documents one after the other as one file for the printer, opened or answered like `openFile`; a single one is the signed file itself. */
  printFile: operation.input(z.object({ numbers: documentNumbers, newSheets: z.boolean().default(true) })).output(openedFile),
  verify: verifyOperation,
};

import { z } from 'zod';
import { issuedKinds } from '../core/statements/kinds.ts';
import { day, language, memberNumber, operation, text } from './base.ts';
import { progressOf } from './shares.ts';

export const documentKind = z.enum(issuedKinds);
const number = z.number().int().positive();

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
  handedOut: z.string().nullable(),
});
export type IssuedDocument = z.infer<typeof issuedDocument>;

export const verdict = z.object({
  fileName: z.string(),
  ours: z.boolean(),
  intact: z.boolean(),
  coversWholeFile: z.boolean(),
  /** Signed by a key that this book knows; null when no book is open. */
  known: z.boolean().nullable(),
  /** Number of the document that replaced it; '' when current; null when this book does not know the document. */
  replacedBy: z.string().nullable(),
  replacedReason: z.string(),
  dataMatchesPrint: z.boolean().nullable(),
  signatures: z.array(z.object({ signer: z.string(), role: z.string(), valid: z.boolean(), fingerprint: z.string() })),
  document: z
    .object({
      number: z.string(),
      kind: z.string(),
      cooperative: z.string(),
      /** What a kind does not have is an empty text. */
      member: z.string(),
      from: z.string(),
      to: z.string(),
      amount: z.string(),
      currency: z.string(),
      issuedOn: z.string(),
    })
    .nullable(),
});
export type Verdict = z.infer<typeof verdict>;

export const documentsContract = {
  list: operation.output(z.array(issuedDocument)),
  /** A document as data, exactly what would be printed: for the preview on screen. Canonical JSON text of core/statements/document. */
  preview: operation.input(documentTarget.extend({ language })).output(z.object({ json: z.string() })),
  /** The unsigned PDF of a preview, marked as a preview by having no number and no signature; of kinds that nobody signs the paper itself. */
  previewFile: operation.input(documentTarget.extend({ language })).output(z.file()),
  /** Signs and numbers one statement per member and the distribution report; the signing identity must be unlocked. */
  issue: operation
    .input(z.object({ period: z.number().int(), language }))
    .output(progressOf(z.object({ documents: z.array(issuedDocument) }))),
  /** The same for one kind: one document, or one for each member when its kind is for a member and none is named. `reason`: why an earlier one is replaced. */
  issueKind: operation
    .input(documentTarget.extend({ language, reason: text(500).default('') }))
    .output(progressOf(z.object({ documents: z.array(issuedDocument) }))),
  file: operation.input(z.object({ number: z.string() })).output(z.file()),
  /** One folder (chosen with the native dialog) or, without dialogs, one ZIP; marks the documents as handed out. `file` is null when a folder was written or the dialog closed. */
  handOut: operation
    .input(z.object({ period: z.number().int() }))
    .output(z.object({ folder: z.string().nullable(), file: z.file().nullable(), count: z.number().int() })),
  verify: operation.input(z.object({ file: z.file().max(8 * 1024 * 1024) })).output(verdict),
};

export const identityContract = {
  get: operation.output(
    z.object({
      exists: z.boolean(),
      unlocked: z.boolean(),
      signer: z.string(),
      fingerprint: z.string(),
      authorityFingerprint: z.string(),
      validUntil: day.nullable(),
    }),
  ),
  /** Made at the first signing: the co-op's authority and the lead's certificate under it. */
  create: operation.input(z.object({ signerName: text(200), passphrase: text(1000) })).output(z.object({ fingerprint: z.string() })),
  /** Asked once a session. */
  unlock: operation.input(z.object({ passphrase: text(1000) })).output(z.object({ fingerprint: z.string() })),
  certificate: operation.output(z.file()),
};

import { z } from 'zod';
import { day, language, memberNumber, operation, text } from './base.ts';
import { progressOf } from './shares.ts';

export const issuedDocument = z.object({
  number: z.string(),
  kind: z.enum(['shareholding-statement', 'distribution-report']),
  member: memberNumber.nullable(),
  memberName: z.string(),
  period: z.number().int(),
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
  /** The statement as data, exactly what would be printed: for the preview on screen. Canonical JSON text of core/statements/document. */
  preview: operation
    .input(z.object({ period: z.number().int(), member: memberNumber.nullable(), language }))
    .output(z.object({ json: z.string() })),
  /** The unsigned PDF of a preview, marked as a preview by having no number and no signature. */
  previewFile: operation.input(z.object({ period: z.number().int(), member: memberNumber.nullable(), language })).output(z.file()),
  /** Signs and numbers one statement per member and the distribution report; the signing identity must be unlocked. */
  issue: operation
    .input(z.object({ period: z.number().int(), language }))
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

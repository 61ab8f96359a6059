import { z } from 'zod';
import { revocationReasons } from '../core/signers/revocation.ts';
import { standings } from '../core/signers/standing.ts';
import { day, operation } from './base.ts';
import { largestFileBytes } from './verdict/largest.ts';

const file = z.file().max(largestFileBytes);

export const verdict = z.object({
  fileName: z.string(),
  form: z.enum(['pdf', 'archive', 'data', 'manifest']),
  ours: z.boolean(),
  intact: z.boolean(),
  coversWholeFile: z.boolean(),
  /** Signed by keys that the book or the given certificate knows; null when neither is at hand. */
  known: z.boolean().nullable(),
  knownBy: z.enum(['book', 'certificate']).nullable(),
  asked: z.object({ book: z.boolean(), certificate: z.boolean() }),
  /** What has become of it: null when no book is open. */
  state: z.enum(['current', 'replaced', 'withdrawn', 'other', 'unknown']).nullable(),
  /** Number of the document that replaced it; '' when current; null when this book does not know the document. */
  replacedBy: z.string().nullable(),
  replacedReason: z.string(),
  /** Number of the current document that says the same in the other language; '' when there is none. */
  otherLanguage: z.string(),
  dataMatchesPrint: z.boolean().nullable(),
  fileSha256: z.string(),
  signatures: z.array(
    z.object({
      signer: z.string(),
      role: z.string(),
      valid: z.boolean(),
      fingerprint: z.string(),
      /** Of the authority that issued the certificate; the same as the certificate's own where that signed itself, '' where nobody did. */
      authorityFingerprint: z.string(),
      known: z.boolean(),
      validFrom: z.string().nullable(),
      validUntil: z.string().nullable(),
      /** `core/signers/standing`; null where the signature fails. */
      standing: z.enum(standings).nullable(),
      /** What the book knows of a revocation. */
      revoked: z.object({ day, reason: z.enum(revocationReasons), note: z.string() }).nullable(),
      /** The signer's word; null where none is stated. */
      signedAt: z.string().nullable(),
      reason: z.string(),
      stamp: z.object({ at: z.string().nullable(), authority: z.string(), valid: z.boolean(), known: z.boolean() }).nullable(),
    }),
  ),
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
  manifest: z
    .object({
      cooperative: z.string(),
      madeOn: z.string(),
      head: z.number().int(),
      /** A state of null: nobody looked. */
      files: z.array(
        z.object({ name: z.string(), number: z.string().nullable(), state: z.enum(['same', 'altered', 'missing']).nullable() }),
      ),
      extra: z.array(z.string()),
    })
    .nullable(),
});
export type Verdict = z.infer<typeof verdict>;

export const verdicts = z.object({
  verdicts: z.array(verdict),
  /** Certificate files among them: what comes along with a document vouches for nothing. */
  certificates: z.array(z.string()),
  /** Signatures that belong to none of them. */
  loose: z.array(z.string()),
});
export type Verdicts = z.infer<typeof verdicts>;

export const verifyOperation = operation
  .input(
    z.object({
      /** Documents, their data, detached signatures, a manifest: matched by name. */
      files: z.array(file).min(1).max(500),
      /** Certificate files that the person trusts. */
      authorities: z.array(file).max(10),
      /** Name and hash of everything beside, for a manifest; null when that is not known. */
      present: z
        .array(z.object({ name: z.string().max(1_000), sha256: z.string().max(64) }))
        .max(100_000)
        .nullable(),
    }),
  )
  .output(verdicts);

import { z } from 'zod';
import { revocationReasons } from '../core/signers/revocation.ts';
import { day, operation, text } from './base.ts';

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/u);
const passphrase = text(1000);
const role = text(200);
const made = z.object({ fingerprint: z.string() });

export const knownSigner = z.object({
  fingerprint: z.string(),
  /** SHA-256 of the last certificate of its chain. */
  authority: z.string(),
  person: z.string(),
  /** The holder's name in the book, and as the certificate has it; '' where that is not in this file. */
  holder: z.string(),
  signer: z.string(),
  /** `lead`, `treasurer`, `secretary`, `president`, or the group's own words. */
  role: z.string(),
  imported: z.boolean(),
  state: z.enum(['ready', 'revoked', 'renewed', 'expired', 'noKey']),
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  /** The passphrase was given in this session. */
  unlocked: z.boolean(),
  revoked: z.object({ day, reason: z.enum(revocationReasons), note: z.string() }).nullable(),
});
export type KnownSigner = z.infer<typeof knownSigner>;

export const identityContract = {
  /** Whoever signs when nobody is named. */
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
  /** Every certificate that the book knows, in the order in which it came to know them; `authority` is the one that issues, null without its key. */
  list: operation.output(z.object({ authority: z.string().nullable(), signers: z.array(knownSigner) })),
  /** Made at the first signing: the co-op's authority and the lead's certificate under it. */
  create: operation.input(z.object({ signerName: text(200), passphrase })).output(made),
  /** For another person; without the authority's passphrase a new authority is made with it. */
  add: operation
    .input(z.object({ person: z.string().max(100), role, passphrase, authorityPassphrase: passphrase.nullable() }))
    .output(made),
  /** From a PKCS#12 file. Without a passphrase of its own it keeps the file's; without a role the certificate's. */
  import: operation
    .input(
      z.object({
        file: z.file().max(1024 * 1024),
        filePassphrase: z.string().max(1000),
        passphrase: passphrase.nullable(),
        person: z.string().max(100),
        role: role.nullable(),
        follows: fingerprint.nullable(),
      }),
    )
    .output(made),
  /** As a PKCS#12 file; without a passphrase of its own under the identity's. */
  export: operation.input(z.object({ fingerprint, passphrase, filePassphrase: passphrase.nullable() })).output(z.file()),
  /** With a new key `passphrase` is the one that it shall have. */
  renew: operation.input(z.object({ fingerprint, passphrase, authorityPassphrase: passphrase, newKey: z.boolean() })).output(made),
  revoke: operation.input(z.object({ fingerprint, day, reason: z.enum(revocationReasons), note: text(500) })).output(z.object({})),
  /** Asked once a session. */
  unlock: operation.input(z.object({ passphrase, fingerprint: fingerprint.nullable().default(null) })).output(made),
  /** The signer's certificate and those above it; of whoever signs when nobody is named. */
  certificate: operation.input(z.object({ fingerprint: fingerprint.nullable() }).default({ fingerprint: null })).output(z.file()),
  /** The certificate of the authority that issues now. */
  authority: operation.output(z.file()),
};

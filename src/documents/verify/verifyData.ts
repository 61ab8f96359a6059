import { createHash } from 'node:crypto';
import { compareFiles, type PresentFile } from '../../core/statements/manifest.ts';
import { parseManifest } from '../proofs/manifest.ts';
import { parseDocument } from './documentSchema.ts';
import { judgeCms, type Claim, type SignatureReport } from './judge.ts';
import type { VerificationReport } from './verifyPdf.ts';

export interface DataOptions {
  readonly knownFingerprints: readonly string[];
  /** The detached signature that belongs to it; undefined when none was given. */
  readonly signature: Uint8Array | undefined;
  /** What lies beside: only a manifest looks at it. Null when that is not known. */
  readonly present: readonly PresentFile[] | null;
}

/** Says what can be told of a document's data or of a manifest, with the detached signature beside it. Any bytes may be given. */
export async function verifyData(bytes: Uint8Array, options: DataOptions): Promise<VerificationReport> {
  const document = parseDocument(bytes);
  const manifest = document ? null : parseManifest(bytes);
  const digest = createHash('sha256').update(bytes).digest();
  const signatures: SignatureReport[] = [];
  const day = document?.issuedOn ?? manifest?.madeOn;
  if (options.signature) signatures.push(await judgeCms(options.signature, digest, claimOf(day), options.knownFingerprints));
  const holds = signatures.length > 0 && signatures.every((signature) => signature.valid && signature.stamp?.valid !== false);
  const listed = manifest && options.present ? compareFiles(manifest, options.present) : null;
  // What lies there besides was never vouched for, and takes nothing away from what was.
  const complete = listed === null || listed.files.every((file) => file.state === 'same');
  const sha256 = digest.toString('hex');
  return {
    form: manifest ? 'manifest' : 'data',
    ours: document !== null || manifest !== null,
    intact: (document !== null || manifest !== null) && holds && complete,
    coversWholeFile: signatures.length > 0,
    appendedBytes: 0,
    signatures,
    document,
    manifest: manifest && {
      cooperative: manifest.cooperative,
      head: manifest.head,
      madeOn: manifest.madeOn,
      files: listed?.files ?? manifest.files.map((file) => ({ ...file, state: null })),
      extra: listed?.extra ?? [],
    },
    dataMatchesPrint: null,
    documentSha256: document ? sha256 : null,
    fileSha256: sha256,
    rendererVersion: null,
  };
}

/** A signature may be made long after its content's day, never with a certificate that had expired by then. */
function claimOf(day: string | undefined): Claim | null {
  if (day === undefined) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : { notBefore: null, notAfter: date };
}

import { hash } from 'node:crypto';
import { Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { manifestName, signatureEnding, type HandOutManifest, type ManifestFile } from '../../core/statements/manifest.ts';
import type { Context } from '../context.ts';
import { certificateFiles, signersOfDocuments } from '../signers/certificates.ts';
import { documentFileName } from './handOut.ts';
import type { DocumentRow } from '../ports/book.ts';
import type { GivenFile, Press, Signer, StampAsker } from '../ports/press.ts';

export interface HandOutOptions {
  /** Also a PDF/A-1 copy of each document, for archives that take nothing else. */
  readonly archive: boolean;
  /** Asks a service for the time over the manifest's signature; null when none is wanted. @throws Refused STAMP_…. */
  readonly stamp: StampAsker | null;
  /** Files of an earlier hand-out that lie where these go: the manifest goes on listing those that are not written anew. */
  readonly before?: readonly ManifestFile[];
}

/** What is known once all files are made. */
export interface HandOutMade {
  /** What the manifest lists: a document's own PDF is the first of its number. */
  readonly listed: readonly ManifestFile[];
  /** Whether the manifest carries a time stamp, and why not when one was asked for. */
  readonly stamped: boolean;
  readonly problem: Refusal | null;
}

/**
 * Everything that is handed out at once, one name per file: each document, its data with a signature of their own, certificates,
 * and a signed manifest of them all. They are made one after the other, so that a thousand documents never lie in memory at once.
 * @param signer null in a book that cannot sign: then the documents go out alone.
 */
export async function* handOutFiles(
  context: Context,
  press: Press,
  rows: readonly DocumentRow[],
  signer: Signer | null,
  options: HandOutOptions,
): AsyncGenerator<GivenFile, HandOutMade> {
  const { read } = context.book;
  const at = context.clock.now();
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const listed: ManifestFile[] = [];
  const list = (file: GivenFile, of: Pick<ManifestFile, 'number' | 'kind' | 'member'>): GivenFile => {
    listed.push({ name: file.name, sha256: hash('sha256', file.bytes, 'hex'), ...of });
    return file;
  };
  for (const row of rows) {
    const bytes = read.documentFile(row.number);
    if (!bytes) continue;
    const { number, kind, member } = row;
    const name = documentFileName(row, member === null ? '' : (names.get(member) ?? ''));
    for (const file of await documentFiles(press, { name, bytes: Uint8Array.from(bytes) }, signer, {
      archive: options.archive,
      at,
      reason: kind,
    }))
      yield list(file, { number, kind, member });
  }
  const nobody = { number: null, kind: null, member: null };
  const signers = new Set([...(signer ? [signer.fingerprint] : []), ...signersOfDocuments(read, rows)]);
  for (const [name, text] of certificateFiles(read, press, [...signers]))
    yield list({ name, bytes: new TextEncoder().encode(text) }, nobody);
  if (!signer) return { listed, stamped: false, problem: null };
  const { bookId, name } = read.cooperative();
  const anew = new Set(listed.map((file) => file.name));
  const still = (options.before ?? []).filter((file) => !anew.has(file.name));
  const manifest = press.manifestBytes({
    kind: 'hand-out-manifest',
    schema: 1,
    cooperative: { bookId, name },
    head: context.book.head(),
    madeOn: context.clock.today(),
    files: [...still, ...listed].sort((left, right) => (left.name < right.name ? -1 : 1)),
  } satisfies HandOutManifest);
  const { signature, problem, stamped } = await signManifest(press, signer, manifest, options.stamp);
  yield { name: manifestName, bytes: manifest };
  yield { name: `${manifestName}${signatureEnding}`, bytes: signature };
  return { listed, stamped, problem };
}

/** One document as it is handed out: the PDF, its twin for machines, and the archive copy when that is wanted. */
export async function documentFiles(
  press: Press,
  pdf: GivenFile,
  signer: Signer | null,
  options: Pick<HandOutOptions, 'archive'> & { readonly at: string; readonly reason: string },
): Promise<readonly GivenFile[]> {
  const data = signer && press.attachedData(pdf.bytes);
  if (!data) return [pdf];
  const files = [pdf, ...signer.twin(data, pdf.name)];
  const archive = options.archive ? await press.renderArchive(data, signer.fingerprint) : null;
  if (!archive) return files;
  return [
    ...files,
    { name: pdf.name.replace(/\.pdf$/u, '.archive.pdf'), bytes: await signer.sign(archive, { at: options.at, reason: options.reason }) },
  ];
}

/** A service that does not answer never keeps anyone from signing: the signature then stands without a stamp, and it is said why. */
async function signManifest(
  press: Press,
  signer: Signer,
  manifest: Uint8Array,
  stamp: HandOutOptions['stamp'],
): Promise<{ signature: Uint8Array; stamped: boolean; problem: Refusal | null }> {
  const signature = signer.signDetached(manifest);
  if (!stamp) return { signature, stamped: false, problem: null };
  try {
    return { signature: await press.stamp(signature, manifest, stamp), stamped: true, problem: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { signature, stamped: false, problem: error.refusal };
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../app/context.ts';
import { handOutFiles, type HandOutMade, type HandOutOptions } from '../app/papers/handOutFiles.ts';
import type { Stamping } from '../app/papers/stamping.ts';
import { verifyDocuments } from '../app/papers/verify.ts';
import type { DocumentRow } from '../app/ports/book.ts';
import type { Press, Signer } from '../app/ports/press.ts';
import { mostStampedEach } from '../core/statements/stamping.ts';
import { manifestName, signatureEnding, type ManifestFile } from '../core/statements/manifest.ts';
import { sentence } from '../contract/sentences/index.ts';
import { stampAsker } from '../engine/stamping.ts';
import { choice, optional, UsageError, type Input, type Option } from './command.ts';
import { presentIn, writeInto } from './output.ts';

export const proofOptions: Readonly<Record<string, Option>> = {
  archive: { type: 'boolean', help: 'also an archive copy of each document (PDF/A-1, without the data)' },
  timestamp: {
    type: 'string',
    help: `address of a time stamping service (RFC 3161): for the manifest, and for each document of at most ${mostStampedEach} that are signed now`,
  },
  'timestamp-each': { type: 'string', help: 'yes or no: whether each document gets a time stamp, however many there are' },
};

/** @throws Refused STAMP_ADDRESS. */
export function askedProofs(input: Input): Omit<HandOutOptions, 'before'> {
  const address = optional(input, 'timestamp');
  return { archive: input.options['archive'] === true, stamp: address === null ? null : stampAsker(address) };
}

/** What the documents themselves are stamped by. @throws Refused STAMP_ADDRESS. */
export function askedStamping(input: Input): Stamping | null {
  const address = optional(input, 'timestamp');
  const each = choice(input, 'timestamp-each', ['yes', 'no', 'few'] as const, 'few');
  if (address === null && each === 'yes') throw new UsageError('--timestamp-each takes a --timestamp');
  return address === null ? null : { ask: stampAsker(address), each: each === 'few' ? null : each === 'yes' };
}

/** Why the manifest has no time stamp although one was asked for, in words. */
export function problemWords({ problem }: HandOutMade, { language }: Input): string | null {
  return problem && sentence(problem.code, problem.details, language);
}

/** With the names of the files, in the order in which they were written. */
export interface WrittenHandOut extends HandOutMade {
  readonly names: readonly string[];
}

/**
 * Writes documents into a folder with their proofs. Where an earlier hand-out of this book lies there, its files stay in the manifest,
 * so that the folder as a whole can be verified.
 * @throws Refused FOLDER_NOT_WRITABLE, DISK_FULL, STAMP_….
 */
export async function writeHandOut(
  folder: string,
  context: Context,
  press: Press,
  rows: readonly DocumentRow[],
  signer: Signer,
  options: Omit<HandOutOptions, 'before'>,
): Promise<WrittenHandOut> {
  const before = await listedBefore(folder, context, press);
  const files = handOutFiles(context, press, rows, signer, { ...options, before });
  const names: string[] = [];
  for (;;) {
    const step = await files.next();
    if (step.done) return { ...step.value, names };
    writeInto(join(folder, step.value.name), step.value.bytes);
    names.push(step.value.name);
  }
}

/** What a manifest in the folder vouches for: only one of this book, by a signer whom it knows, and only files that are as they were. */
async function listedBefore(folder: string, context: Context, press: Press): Promise<readonly ManifestFile[]> {
  const names = [manifestName, `${manifestName}${signatureEnding}`];
  const { read } = context.book;
  let files;
  try {
    files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  } catch {
    return [];
  }
  // Without what lies beside: one file that was altered since must not take the others with it.
  const { verdicts } = await verifyDocuments(read, press, { files, authorities: [], present: null, today: context.clock.today() });
  const former = verdicts.find(({ form }) => form === 'manifest');
  if (!former?.intact || former.knownBy !== 'book' || former.manifest?.cooperative.bookId !== read.cooperative().bookId) return [];
  const found = new Map(presentIn(folder).map(({ name, sha256 }) => [name, sha256]));
  return former.manifest.files
    .filter(({ name, sha256 }) => found.get(name) === sha256)
    .map(({ name, sha256, number, kind, member }) => ({ name, sha256, number, kind, member }));
}

import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipPassThrough, zipSync } from 'fflate';
import { handOutFiles } from '../app/papers/handOutFiles.ts';
import { paperFiles, requireRows, setsByMember, type HandOutSet } from '../app/papers/handOutSet.ts';
import { mailWords } from '../app/papers/mail.ts';
import { periodsByNumber } from '../app/papers/run.ts';
import type { DocumentRow, Reads } from '../app/ports/book.ts';
import type { GivenFile } from '../app/ports/press.ts';
import type { Signer } from '../app/ports/signing.ts';
import { refuse, Refused, type Refusal } from '../core/refusals/refusal.ts';
import type { HandOutLayout } from '../core/statements/handOuts.ts';
import { writeMailDraft } from '../exports/mailDraft.ts';
import type { Desk } from './desk.ts';
import { readHandOutSettings } from './handOutSettings.ts';
import { safeFileName } from './shelf.ts';
import { stampAsker } from './stamping.ts';

/** A file of a hand-out; its path is made of names below the folder or in the ZIP, parted by slashes. */
export interface PlacedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a hand-out, made one after the other, so that a thousand documents never lie in memory at once. Each member's files have a
 * manifest of their own; a time stamp is asked for once, over the manifest of what stands side by side.
 * @param signer null in a book that cannot sign: then the documents go out alone.
 * @returns why there is no time stamp, or null.
 */
export async function* placedFiles(
  desk: Desk,
  numbers: readonly string[],
  layout: HandOutLayout,
  signer: Signer | null,
): AsyncGenerator<PlacedFile, Refusal | null> {
  const { read } = desk.opened.book;
  const { archive, stampAddress } = readHandOutSettings(desk.options.stateFolder);
  const filesOf = (rows: readonly DocumentRow[], stamped = false) =>
    handOutFiles(desk.context, desk.press, rows, signer, {
      archive,
      stamp: stamped && stampAddress !== '' ? stampAsker(stampAddress) : null,
    });
  const sets = setsByMember(read, numbers);
  const beside = layout === 'together' ? requireRows(read, numbers) : sets.filter((set) => set.member === null).flatMap((set) => set.rows);
  let problem: Refusal | null = null;
  if (layout === 'drafts') yield* placed('', paperFiles(read, beside));
  else ({ problem } = yield* placed('', filesOf(beside, true)));
  const nameOf = freeNames();
  for (const set of sets) {
    if (set.member === null || layout === 'together') continue;
    const name = nameOf(set.member.name);
    if (layout === 'drafts') yield { path: `${name}.eml`, bytes: mailDraft(read, set) };
    else {
      const own = filesOf(set.rows);
      if (layout === 'zips') yield { path: `${name}.zip`, bytes: await zipOf(own, desk.options.clock.now()) };
      else yield* placed(`${name}/`, own);
    }
  }
  return problem;
}

async function* placed<Made>(
  folder: string,
  files: Generator<GivenFile, Made> | AsyncGenerator<GivenFile, Made>,
): AsyncGenerator<PlacedFile, Made> {
  for (;;) {
    const step = await files.next();
    if (step.done) return step.value;
    yield { path: `${folder}${step.value.name}`, bytes: step.value.bytes };
  }
}

/** One member's documents as a message to them; certificates stay out of it, since the PDF carries its own. */
export function mailDraft(read: Reads, { member, rows }: HandOutSet): Uint8Array {
  const words = mailWords({
    cooperative: read.cooperative().name,
    sender: read.lead().name,
    member: member?.name ?? '',
    rows,
    periods: periodsByNumber(read),
  });
  const attachments = [...paperFiles(read, rows)].map((file) => ({ ...file, type: 'application/pdf' }));
  return writeMailDraft({ to: member?.email ?? '', ...words, attachments }, `=_${randomUUID()}`);
}

/** Two members of one name get folders of their own, also where a file system takes no account of capital letters. */
function freeNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const safe = safeFileName(name);
    for (let attempt = 1; ; attempt++) {
      const free = attempt === 1 ? safe : `${safe} ${attempt}`;
      if (taken.has(free.toLowerCase())) continue;
      taken.add(free.toLowerCase());
      return free;
    }
  };
}

async function zipOf(files: AsyncIterable<GivenFile>, at: string): Promise<Uint8Array> {
  const packed: Record<string, Uint8Array> = {};
  for await (const { name, bytes } of files) packed[name] = Uint8Array.from(bytes);
  return zipSync(packed, { level: 0, mtime: new Date(at) });
}

/** What everything that is handed out at once is called: the co-op and its days, or today where the documents are of several. */
export function handOutTitle(desk: Desk, rows: readonly DocumentRow[]): string {
  const { read } = desk.opened.book;
  const of = new Set(rows.map((row) => row.period));
  const [period] = of.size === 1 ? [periodsByNumber(read).get(rows[0]!.period ?? 0)] : [];
  const days = period ? `${period.from} ${period.to}` : desk.options.clock.today();
  return safeFileName(`${read.cooperative().name} ${days}`);
}

/**
 * Writes the files into a new folder beside others of its name, and never over one. Until all are written the folder has another
 * name, so that nobody takes half of it for the whole; what cannot be finished is taken away again.
 * @returns the folder's path.
 */
export async function writeFolder(parent: string, title: string, files: AsyncIterable<PlacedFile>): Promise<string> {
  const draft = join(parent, `.${title}.${randomUUID()}`);
  return orNothing(draft, parent, async () => {
    mkdirSync(draft);
    for await (const { path, bytes } of files) {
      const file = join(draft, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      await setImmediate();
    }
    for (let attempt = 1; ; attempt++) {
      const folder = join(parent, attempt === 1 ? title : `${title} ${attempt}`);
      if (existsSync(folder)) continue;
      renameSync(draft, folder);
      return folder;
    }
  });
}

/** The same as one ZIP at a path that somebody chose, where another file may stand that is replaced. */
export async function writeZip(path: string, files: AsyncIterable<PlacedFile>, at: string): Promise<string> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  return orNothing(draft, dirname(path), async () => {
    const file = openSync(draft, 'wx');
    try {
      await zipInto((chunk) => writeFileSync(file, chunk), files, at);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    return path;
  });
}

export async function zipFile(name: string, files: AsyncIterable<PlacedFile>, at: string): Promise<File> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await zipInto((chunk) => void chunks.push(Uint8Array.from(chunk)), files, at);
  return new File(chunks, name, { type: 'application/zip' });
}

/** PDFs are packed already: they are only put one after the other. */
async function zipInto(take: (chunk: Uint8Array) => void, files: AsyncIterable<PlacedFile>, at: string): Promise<void> {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    take(chunk);
  });
  for await (const { path, bytes } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = new Date(at);
    zip.add(entry);
    entry.push(Uint8Array.from(bytes), true);
    await setImmediate();
  }
  zip.end();
}

const fullDisk: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

async function orNothing<Result>(draft: string, place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && fullDisk.has(code)) throw new Refused(refuse('DISK_FULL'));
    if (code !== undefined && /^E[A-Z]+$/u.test(code)) throw new Refused(refuse('FOLDER_NOT_WRITABLE', { name: basename(place) }));
    throw error;
  }
}

import { basename } from 'node:path';
import { documentFileName, markHandedOut, takeBackHandOut } from '../../app/papers/handOut.ts';
import { requireOneReader, requireRows, setsByMember } from '../../app/papers/handOutSet.ts';
import { printFile } from '../../app/papers/print.ts';
import type { Reads } from '../../app/ports/book.ts';
import { defaultSigner } from '../../app/signers/known.ts';
import { refuse, Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { newId } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { handOutTitle, mailDraft, placedFiles, writeFolder, writeZip, zipFile, type PlacedFile } from '../handingOut.ts';
import { safeFileName } from '../shelf.ts';
import { answering, api, changing } from './base.ts';
import { requireSigner, signersOf } from './identity.ts';

const { documents } = api;

/**
 * Files are read from the book one by one, and whoever wrote the last one may have closed it meanwhile. What the files themselves
 * could not do (a time stamp) is told at the end.
 */
async function* whileOpen(
  desk: Desk,
  files: ReturnType<typeof placedFiles>,
  tell: (problem: Refusal | null) => void,
): AsyncGenerator<PlacedFile> {
  const { opened } = desk;
  for (;;) {
    while (desk.held) await desk.held;
    if (!desk.isOpen || desk.opened !== opened) throw new Refused(refuse('BOOK_NOT_OPEN'));
    const step = await files.next();
    if (step.done) return tell(step.value);
    yield step.value;
  }
}

/** Where the person wants it; null when they closed the dialog. */
async function choosePlace(desk: Desk, container: 'folder' | 'zip', title: string): Promise<string | null> {
  const { opened } = desk;
  const place = await (container === 'folder'
    ? desk.ask({ kind: 'chooseFolder', purpose: 'handOut' })
    : desk.ask({ kind: 'chooseSavePath', suggestedName: `${title}.zip` }));
  if (!desk.isOpen || desk.opened !== opened) throw new Refused(refuse('BOOK_NOT_OPEN'));
  return place;
}

/** The files are there whatever becomes of the note: why it could not be written is an answer, not a failure. */
async function noteAll(desk: Desk, numbers: readonly string[], how: 'file' | 'email'): Promise<Refusal | null> {
  try {
    while (desk.held) await desk.held;
    markHandedOut(desk.context, { id: newId(), numbers, how });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** What lies in a draft that has an address: the rest reaches nobody by e-mail before somebody completes it. */
function addressed(read: Reads, numbers: readonly string[]): string[] {
  return setsByMember(read, numbers)
    .filter(({ member }) => member !== null && member.email !== '')
    .flatMap(({ rows }) => rows.map((row) => row.number));
}

/** The file says by its name that it is for the printer alone. */
const printed = { en: '(to print)', fr: '(à imprimer)' } as const;

export const handOutHandlers = {
  handOut: documents.handOut.handler(
    changing(async (desk, { numbers, layout, container, note }) => {
      const { read } = desk.opened.book;
      const rows = requireRows(read, numbers);
      const title = handOutTitle(desk, rows);
      const nothing = { name: null, file: null, count: 0, noted: false, problem: null };
      let problem: Refusal | null = null;
      const signer = layout !== 'drafts' && defaultSigner(signersOf(desk)) !== undefined ? requireSigner(desk, null) : null;
      const files = () => whileOpen(desk, placedFiles(desk, numbers, layout, signer), (told) => (problem = told));
      const at = desk.options.clock.now();
      let name = `${title}.zip`;
      let file: File | null = null;
      if (desk.options.ask) {
        const place = await choosePlace(desk, container, title);
        if (place === null) return nothing;
        const path = container === 'folder' ? await writeFolder(place, title, files()) : await writeZip(place, files(), at);
        await desk.ask({ kind: 'revealPath', path });
        name = basename(path);
      } else file = await zipFile(name, files(), at);
      const received = note ? (layout === 'drafts' ? addressed(read, numbers) : numbers) : [];
      const unnoted = received.length > 0 ? await noteAll(desk, received, layout === 'drafts' ? 'email' : 'file') : null;
      return { name, file, count: rows.length, noted: received.length > 0 && unnoted === null, problem: unnoted ?? problem };
    }),
  ),
  noteHandedOut: documents.noteHandedOut.handler(changing((desk, input) => markHandedOut(desk.context, input))),
  noteNotHandedOut: documents.noteNotHandedOut.handler(changing((desk, input) => takeBackHandOut(desk.context, input))),
  mailDraft: documents.mailDraft.handler(
    answering(async (desk, { numbers }) => {
      const { read } = desk.opened.book;
      const set = requireOneReader(setsByMember(read, numbers));
      const name = `${safeFileName(set.member?.name ?? handOutTitle(desk, set.rows))}.eml`;
      return openOrAnswer(desk, new File([Uint8Array.from(mailDraft(read, set))], name, { type: 'message/rfc822' }));
    }),
  ),
  printFile: documents.printFile.handler(
    answering((desk, input) => {
      const { read } = desk.opened.book;
      const title = safeFileName(`${handOutTitle(desk, requireRows(read, input.numbers))} ${printed[read.cooperative().language]}`);
      const { name, bytes } = printFile(read, desk.press, { ...input, title });
      return openOrAnswer(desk, new File([Uint8Array.from(bytes)], name, { type: 'application/pdf' }));
    }),
  ),
  openFile: documents.openFile.handler(
    answering(async (desk, { number }) => {
      const { read } = desk.opened.book;
      const [row] = requireRows(read, [number]);
      const member = read.members().find((known) => known.number === row!.member);
      const bytes = read.documentFile(number);
      if (!bytes) throw new Refused(refuse('DOCUMENT_UNKNOWN', { number }));
      return openOrAnswer(
        desk,
        new File([Uint8Array.from(bytes)], documentFileName(row!, member?.name ?? ''), { type: 'application/pdf' }),
      );
    }),
  ),
};

async function openOrAnswer(desk: Desk, file: File): Promise<{ opened: boolean; file: File | null }> {
  const opened = await desk.openCopy(file.name, new Uint8Array(await file.arrayBuffer()));
  return { opened, file: opened ? null : file };
}

import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { basename } from 'node:path';
import { existsSync } from 'node:fs';
import { updateCooperative } from '../../app/cooperatives.ts';
import { setLogo } from '../../app/logo.ts';
import { examine } from '../../app/doctor.ts';
import { changeHistory, nextUndo, redo, undo } from '../../app/undo.ts';
import { faultSentence } from '../../contract/sentences/faults.ts';
import type { Session } from '../../contract/session.ts';
import { emptyHead } from '../../core/journal/chain.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { listBackups, makeBackup, restoreCopy } from '../../store/backups.ts';
import { makeInspector } from '../../store/inspect.ts';
import type { Desk } from '../desk.ts';
import { openSample } from '../sample/open.ts';
import { bookExtension, shownFolder } from '../shelf.ts';
import { answering, api, changing, streaming } from './base.ts';

const { session, books, undo: undoApi } = api;

export const sessionRouter = session.router({
  get: session.get.handler(answering((desk) => desk.session())),
  watch: session.watch.handler(
    streaming(async function* (desk: Desk, _input: unknown, signal): AsyncGenerator<Session, void> {
      for (let told = -1; ;) {
        if (told === desk.changeCount) await once(desk.changes, 'change', signal ? { signal } : {}).catch(() => {});
        if (signal?.aborted) return;
        told = desk.changeCount;
        yield desk.session();
      }
    }),
  ),
  actAs: session.actAs.handler(
    answering((desk, input) => {
      desk.actAs(input.personId);
      return desk.session();
    }),
  ),
});

export const booksRouter = books.router({
  list: books.list.handler(
    answering((desk) =>
      desk.shelf.list().map((entry) => ({
        id: entry.id,
        name: entry.name,
        fileName: basename(entry.path),
        folder: shownFolder(entry.path),
        lastOpened: entry.lastOpened,
        missing: !existsSync(entry.path),
      })),
    ),
  ),
  create: books.create.handler(
    answering(async (desk, input) => {
      const chosen = desk.options.ask
        ? await desk.ask({ kind: 'chooseNewBook', suggestedName: `${input.name}${bookExtension}` })
        : desk.shelf.pathFor(input.name);
      if (chosen !== null) desk.create(chosen, { ...input, sample: false });
      return desk.session();
    }),
  ),
  open: books.open.handler(
    answering((desk, input) => {
      const path = desk.shelf.pathOf(input.id);
      if (path === undefined) throw new Refused(refuse('BOOK_NOT_FOUND'));
      desk.open(path);
      return desk.session();
    }),
  ),
  choose: books.choose.handler(
    answering(async (desk) => {
      const path = await desk.ask({ kind: 'chooseBook' });
      if (path !== null) desk.open(path);
      return desk.session();
    }),
  ),
  openSample: books.openSample.handler(
    answering(async (desk, input) => {
      await openSample(desk, input.language);
      return desk.session();
    }),
  ),
  close: books.close.handler(
    answering((desk) => {
      desk.close();
      return desk.session();
    }),
  ),
  acceptBehind: books.acceptBehind.handler(
    answering((desk) => {
      desk.open(desk.opened.book.path, { acceptBehind: true });
      return desk.session();
    }),
  ),
  logo: books.logo.handler(
    answering((desk) => {
      const logo = desk.opened.book.read.logo();
      return logo
        ? new File([Uint8Array.from(logo.bytes)], logo.type === 'image/png' ? 'logo.png' : 'logo.jpg', { type: logo.type })
        : null;
    }),
  ),
  setLogo: books.setLogo.handler(
    changing(async (desk, { id, file }) =>
      setLogo(desk.context, desk.press, { id, picture: file === null ? null : new Uint8Array(await file.arrayBuffer()) }),
    ),
  ),
  update: books.update.handler(changing((desk, input) => updateCooperative(desk.context, input))),
  backups: books.backups.handler(
    answering((desk, input) => listBackups(desk.options.stateFolder, placeOf(desk, input?.shelfId ?? null).bookId)),
  ),
  backUpNow: books.backUpNow.handler(answering((desk) => makeBackup(desk.opened.book, desk.options.stateFolder, desk.options.clock.now()))),
  restoreCopy: books.restoreCopy.handler(
    answering((desk, input) => {
      const { bookId, path } = placeOf(desk, input.shelfId);
      desk.open(restoreCopy(desk.options.stateFolder, bookId, path, input.backupId));
      return desk.session();
    }),
  ),
  doctor: books.doctor.handler(
    streaming(async function* (desk: Desk) {
      const { book, heads } = desk.opened;
      const steps = examine(book, makeInspector(book, heads));
      try {
        yield* examining(desk, steps);
      } finally {
        // A check that is left early must not keep its view of the book.
        steps.return({ ok: false, entries: 0, head: { ...emptyHead }, violations: [] });
      }
    }),
  ),
});

async function* examining(desk: Desk, steps: ReturnType<typeof examine>) {
  for (;;) {
    while (desk.held) await desk.held;
    const step = steps.next();
    if (step.done) {
      const { ok, entries, head, violations } = step.value;
      const said = violations.map((violation) => ({
        check: violation.check,
        subject: violation.subject,
        sentence: faultSentence(violation),
      }));
      yield { kind: 'done' as const, report: { ok, entries, head: { ...head }, violations: said } };
      return;
    }
    yield { kind: 'progress' as const, ...step.value };
    await setImmediate();
  }
}

/** Where a book is and under which id its backups lie: the open one, or one from the shelf that perhaps cannot be opened. */
function placeOf(desk: Desk, shelfId: string | null): { bookId: string; path: string } {
  if (shelfId === null) return desk.opened.book;
  const known = desk.shelf.known(shelfId);
  if (!known) throw new Refused(refuse('BACKUP_NOT_FOUND'));
  return known;
}

export const undoRouter = undoApi.router({
  list: undoApi.list.handler(answering((desk, { limit }) => changeHistory(desk.context, limit))),
  redo: undoApi.redo.handler(changing((desk, input) => redo(desk.context, input))),
  next: undoApi.next.handler(answering((desk) => nextUndo(desk.context))),
  undo: undoApi.undo.handler(changing((desk, input) => undo(desk.context, input))),
});

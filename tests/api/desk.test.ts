import { createRouterClient } from '@orpc/server';
import { copyFileSync, existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { v7 } from 'uuid';
import { systemClock } from '../../src/engine/clock.ts';
import { Desk } from '../../src/engine/desk.ts';
import { router } from '../../src/engine/router/index.ts';
import { listBackups } from '../../src/store/backups.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
const desks: Desk[] = [];

function makeDesk() {
  const desk = new Desk({
    stateFolder: join(folder, 'state'),
    booksFolder: join(folder, 'books'),
    resourcesFolder: join(import.meta.dirname, '..', '..', 'resources'),
    host: 'browser',
    clock: systemClock,
  });
  desks.push(desk);
  return { desk, api: createRouterClient(router, { context: { desk } }) };
}
type Api = ReturnType<typeof makeDesk>['api'];
const create = (api: Api, name: string) =>
  api.books.create({
    id: v7(),
    name,
    legalForm: '',
    currency: 'EUR',
    language: 'en',
    charter: 'cooperative-spirit',
    leadName: 'Maud',
    leadIsMember: false,
  });
const pathOf = (name: string): string => join(folder, 'books', `${name}.tantieme`);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { data?: { code?: string } }) => error.data?.code ?? 'no refusal',
  );

beforeEach(() => {
  folder = tempFolder('tantieme-desk-');
});
afterEach(() => {
  for (const desk of desks.splice(0)) desk.end();
  removeFolder(folder);
});

describe('the desk', () => {
  it('keeps a key only for the book that it was unlocked for, also when another book is opened meanwhile', async () => {
    const { desk, api } = makeDesk();
    await create(api, 'One');
    await api.identity.create({ signerName: 'Maud', passphrase: 'a long passphrase' });
    await create(api, 'Two');
    desk.open(pathOf('One'));
    // The other book is opened after the key was asked for, and before it is there.
    const { unlock } = desk.press;
    const spy = vi.spyOn(desk.press, 'unlock').mockImplementation(async (sealed) => {
      const signer = await unlock(sealed);
      desk.open(pathOf('Two'));
      return signer;
    });
    expect(await refusal(api.identity.unlock({ passphrase: 'a long passphrase' }))).toBe('BOOK_NOT_OPEN');
    expect(spy).toHaveBeenCalledOnce();
    expect(desk.signers.size).toBe(0);
  });

  it('says what stood in the way of a file that the system handed over, and stays usable', async () => {
    const { desk, api } = makeDesk();
    mkdirSync(join(folder, 'books'), { recursive: true });
    writeFileSync(pathOf('letter'), 'Dear all');
    desk.openHandedOver(pathOf('letter'));
    expect((await api.session.get()).notice).toMatchObject({ kind: 'refused', code: 'BOOK_NOT_OURS' });
    desk.openHandedOver(pathOf('absent'));
    expect((await api.session.get()).notice).toMatchObject({ kind: 'refused', code: 'BOOK_NOT_FOUND' });
    expect((await create(api, 'One')).book?.name).toBe('One');
  });

  it('puts a book away that was cut off while open, says so, and offers its backups although it cannot be opened', async () => {
    const { desk, api } = makeDesk();
    await create(api, 'One');
    await api.members.add({ id: v7(), name: 'Ada', type: 'person', email: '', address: '', joined: '2026-01-01', left: null });
    await api.books.close();
    await api.books.open({ id: (await api.books.list())[0]!.id });
    desk.changes.on('change', () => {});
    desk.opened.book.db.pragma('wal_checkpoint(truncate)');
    truncateSync(pathOf('One'), 8192);
    await setTimeout(1_500);
    const session = await api.session.get();
    expect(session.book).toBeNull();
    expect(session.notice?.kind).toBe('refused');
    const [entry] = await api.books.list();
    expect(await refusal(api.books.open({ id: entry!.id }))).toBe('BOOK_DAMAGED');
    const backups = await api.books.backups({ shelfId: entry!.id });
    expect(backups.length).toBeGreaterThan(0);
    const restored = await api.books.restoreCopy({ backupId: backups[0]!.id, shelfId: entry!.id });
    expect(restored.book?.name).toBe('One');
    expect((await api.members.list()).map((member) => member.name)).toEqual(['Ada']);
  });

  it('opens a book for changing once the other window has closed it', async () => {
    const first = makeDesk();
    const second = makeDesk();
    await create(first.api, 'One');
    second.desk.open(pathOf('One'));
    expect(second.desk.session().book?.readOnly).toBe('otherWindow');
    first.desk.close();
    second.desk.open(pathOf('One'));
    expect(second.desk.session().book?.readOnly).toBe('no');
  });

  it('never holds a book for changing without its lock, whatever becomes of its own folder', async () => {
    const { desk, api } = makeDesk();
    await create(api, 'One');
    desk.close();
    removeFolder(join(folder, 'state', 'backups'));
    writeFileSync(join(folder, 'state', 'backups'), 'in the way');
    desk.open(pathOf('One'));
    expect(desk.session().book?.readOnly).toBe('no');
    const other = makeDesk();
    other.desk.open(pathOf('One'));
    expect(other.desk.session().book?.readOnly).toBe('otherWindow');
    other.desk.close();
    desk.close();
    expect(desk.isOpen).toBe(false);
  });

  it('backs up a copy that has gone its own way, also at an equal length', async () => {
    const { desk, api } = makeDesk();
    await create(api, 'One');
    const bookId = desk.opened.book.bookId;
    desk.close();
    copyFileSync(pathOf('One'), pathOf('Copy'));
    const add = (name: string) =>
      api.members.add({ id: v7(), name, type: 'person', email: '', address: '', joined: '2026-01-01', left: null });
    desk.open(pathOf('One'));
    await add('Ada');
    desk.close();
    const before = listBackups(join(folder, 'state'), bookId).length;
    desk.open(pathOf('Copy'));
    await add('Bo');
    desk.close();
    expect(listBackups(join(folder, 'state'), bookId).length).toBe(before + 1);
    expect(existsSync(pathOf('Copy'))).toBe(true);
  });

  it('lets go of its view of the book when a check is left early', async () => {
    const { desk, api } = makeDesk();
    await create(api, 'One');
    for (let number = 0; number < 60; number++)
      await api.members.add({
        id: v7(),
        name: `Member ${number}`,
        type: 'person',
        email: '',
        address: '',
        joined: '2026-01-01',
        left: null,
      });
    for await (const step of await api.books.doctor()) if (step.kind === 'progress') break;
    // A reader that is still there would keep the log from being emptied.
    expect(desk.opened.book.db.get<{ busy: number }>('pragma wal_checkpoint(truncate)')!.busy).toBe(0);
  });
});

describe('a long import', () => {
  const rows = 25_000;
  const csv = (): string => {
    const lines = ['Member,Date,Kind,Quantity,Unit,Unit value,Currency,Project,Description,Receipt'];
    for (let row = 0; row < rows; row++)
      lines.push(
        `Ada ${row % 50},2025-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + (Math.floor(row / 12) % 28)).padStart(2, '0')},work,"0.25",h,,,Studio,piece ${row},`,
      );
    return lines.join('\n');
  };

  async function previewed(api: Api): Promise<string> {
    const file = new File([csv()], 'pieces.csv', { type: 'text/csv' });
    const { upload } = await api.imports.begin({ fileName: file.name, bytes: file.size });
    await api.imports.part({ upload, part: file });
    for await (const step of await api.imports.preview({ upload, format: 'auto', timeZone: 'Europe/Paris', project: null })) void step;
    return upload;
  }

  it('tells how far it is, holds back whoever else asks, and is taken back whole when it is stopped midway', async () => {
    const { desk, api } = makeDesk();
    await create(api, 'One');
    const upload = await previewed(api);
    const before = desk.opened.book.head();
    const seen: number[] = [];
    let asked: Promise<number> | undefined;
    for await (const step of await api.imports.apply({ id: v7(), upload, deselected: [], also: [] })) {
      if (step.kind !== 'progress') continue;
      seen.push(step.done);
      asked ??= api.members.list().then((members) => members.length);
      if (seen.length === 2) break;
    }
    expect(seen[1]).toBeGreaterThan(seen[0]!);
    expect(await asked, 'an answer never shows what is not yet in the book').toBe(0);
    expect(desk.opened.book.head()).toEqual(before);
    const answers: number[] = [];
    for await (const step of await api.imports.apply({ id: v7(), upload, deselected: [], also: [] }))
      if (step.kind === 'done') answers.push(step.result.added);
    expect(answers).toEqual([rows]);
    expect((await api.members.list()).length).toBe(50);
    for await (const step of await api.books.doctor()) if (step.kind === 'done') expect(step.report.violations).toEqual([]);
  });
});

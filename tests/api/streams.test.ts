import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { Session } from '../../src/contract/session.ts';
import { commandLineFile } from '../support/commandLine.ts';
import { type Client, hosts, makeFolders, type Folders, type Host, type Page } from './support/hosts.ts';
import { begin, memberInput, refusalOf, send, togglFile, whole, workInput } from './support/steps.ts';

const execute = promisify(execFile);

describe.each(hosts)('streams $name', ({ start }) => {
  let folders: Folders;
  let host: Host;
  let page: Page;
  let client: Client;

  beforeEach(async () => {
    folders = makeFolders();
    host = await start(folders);
    page = await host.open();
    client = page.client;
    await begin(client);
  });
  afterEach(async () => {
    page.close();
    await host.close();
    folders.remove();
  });

  /** The next session that fits, read from a watching page. */
  async function until(sessions: AsyncIterator<Session>, fits: (session: Session) => boolean): Promise<Session> {
    for (;;) {
      const { value, done } = await sessions.next();
      if (done) throw new Error('the watch ended');
      if (fits(value)) return value;
    }
  }
  const cli = (...args: string[]) =>
    execute(process.execPath, [commandLineFile, ...args, '--json'], { env: { ...process.env, TANTIEME_STATE: folders.stateFolder } });
  const bookPath = () => join(folders.booksFolder, 'Atelier d’essai.tantieme');

  it('tells a watching page what another page, and another process, has changed', async () => {
    const other = await host.open();
    const sessions = (await other.client.session.watch())[Symbol.asyncIterator]();
    const { book } = await until(sessions, (session) => session.book !== null);
    const { seq } = await client.members.add(memberInput('Par une autre page'));
    expect((await until(sessions, (session) => session.book!.seq > book!.seq)).book?.seq).toBe(seq);
    const { personId } = book!.actors[1]!;
    await client.session.actAs({ personId });
    expect((await until(sessions, (session) => session.book!.actor.personId === personId)).book?.actor.role).toBe('member');
    await client.session.actAs({ personId: book!.actor.personId });

    await client.contributions.submit(workInput(1, '2026-01-05', 2));
    const before = (await client.session.get()).book!.seq;
    const { stdout } = await cli('approve', bookPath(), '--all');
    expect(JSON.parse(stdout)).toMatchObject({ approved: 1, left: 0 });
    await until(sessions, (session) => session.book!.seq > before);
    expect(await client.contributions.get({ number: 1 })).toMatchObject({ state: 'approved' });

    await client.books.close();
    expect((await until(sessions, (session) => session.book === null)).book).toBeNull();
    await sessions.return?.();
    other.close();
    expect((await client.session.get()).book).toBeNull();
  });

  it('shows progress, and writes nothing by halves when a page leaves an import or a signing before its end', async () => {
    const people = ['Ada Exemple', 'Zoé Modèle', 'Nour Invité', 'Paul Témoin', 'Rim Essai', 'Sol Exemple', 'Théo Modèle'];
    const entries = Array.from(
      { length: 28 },
      (_, day) => [people[day % 7]!, `2026-01-${String(day + 1).padStart(2, '0')}`, '09:00', 60] as const,
    );
    const upload = await send(client, 'mois.csv', togglFile(entries), 4096);
    const asking = { upload, format: 'auto' as const, timeZone: 'Europe/Paris', project: null };
    expect((await whole(client.imports.preview(asking))).told).toBeGreaterThan(0);
    const { book } = await client.session.get();
    for await (const event of await client.imports.apply({ id: v7(), upload, deselected: [], also: [] })) {
      expect(event).toEqual({ kind: 'progress', done: 0, total: 28 });
      break;
    }
    // Writing is one step that cannot be seen half done: a page that leaves on its way there finds nothing, or all of it.
    const batches = await client.imports.list();
    if (batches.length === 0) {
      expect((await client.session.get()).book?.seq).toBe(book?.seq);
      await whole(client.imports.apply({ id: v7(), upload, deselected: [], also: [] }));
    } else expect(batches).toMatchObject([{ rows: 28, takenBack: false }]);
    expect(await client.contributions.approveAll({ id: v7() })).toMatchObject({ approved: 28 });
    await client.periods.close({ id: v7(), from: '2026-01-01', to: '2026-01-31', result: 100n });
    await client.identity.create({ signerName: 'Lena Lead', passphrase: 'quatre mots pas bêtes' });
    const signing = new AbortController();
    const seen: unknown[] = [];
    const signed = (async () => {
      for await (const event of await client.documents.issue({ period: 1, language: 'en' }, { signal: signing.signal })) {
        seen.push(event);
        signing.abort();
      }
    })();
    await signed.catch(() => undefined);
    expect(seen[0]).toMatchObject({ kind: 'progress', done: 0, total: 8 });
    // Whatever still ran after the page left has to have come to its end before it is said that nothing was written.
    await client.documents.previewFile({ kind: 'shareholding-statement', period: 1, member: 1, language: 'en' });
    expect(await client.documents.list()).toEqual([]);
    expect((await whole(client.documents.issue({ period: 1, language: 'en' }))).last.result.documents).toHaveLength(8);
  });

  it('examines a book with progress, and stops when left', async () => {
    for await (const event of await client.books.doctor()) {
      expect(event.kind).toBe('progress');
      break;
    }
    const { told, last } = await whole(client.books.doctor());
    expect(told).toBeGreaterThan(0);
    expect(last.report).toMatchObject({ ok: true, head: { seq: (await client.session.get()).book!.seq } });
  });

  it('makes the sample once in each language, rich and in order', async () => {
    const { book } = await client.books.openSample({ language: 'fr' });
    expect(book).toMatchObject({ name: 'Les Ateliers du Quai', sample: true, readOnly: 'no' });
    expect((await client.members.list()).length).toBe(8);
    expect((await client.approvals.queue()).total).toBeGreaterThan(5);
    expect((await whole(client.books.doctor())).last.report.ok).toBe(true);
    await client.books.close();
    expect((await client.books.openSample({ language: 'fr' })).book?.seq).toBe(book?.seq);
  });

  it('tells a second program that the book is open elsewhere, and lets it read only', async () => {
    const second = await start({ ...folders, home: join(folders.home, 'second'), remove: () => {} });
    const other = await second.open();
    try {
      const [known] = await other.client.books.list();
      const { book } = await other.client.books.open({ id: known!.id });
      expect(book?.readOnly).toBe('otherWindow');
      expect((await other.client.members.list()).length).toBe(2);
      expect(await refusalOf(other.client.members.add(memberInput('Deuxième fenêtre')))).toMatchObject({ code: 'BOOK_READ_ONLY' });
      const sessions = (await other.client.session.watch())[Symbol.asyncIterator]();
      await until(sessions, (session) => session.book !== null);
      const { seq } = await client.members.add(memberInput('Première fenêtre'));
      await until(sessions, (session) => session.book?.seq === seq);
      expect((await other.client.members.list()).length).toBe(3);
      await sessions.return?.();
      await client.books.close();
      await other.client.books.close();
      expect((await other.client.books.open({ id: known!.id })).book?.readOnly).toBe('no');
    } finally {
      other.close();
      await second.close();
      rmSync(join(folders.home, 'second'), { recursive: true, force: true });
    }
  });
});

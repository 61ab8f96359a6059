import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ORPCError } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { v7 } from 'uuid';
import { sentence } from '../../src/contract/sentences/index.ts';
import { largestImportBytes } from '../../src/imports/index.ts';
import { type Client, hosts, makeFolders, type Folders, type Host, type Page } from './support/hosts.ts';
import { begin, bookInput, errorOf, memberInput, refusalOf, send, togglFile, whole, workInput } from './support/steps.ts';

// What a person gets wrong is answered by name; what a page gets wrong is answered at all, and says nothing of our insides.
describe.each(hosts)('bad input $name', ({ start }) => {
  let folders: Folders;
  let host: Host;
  let page: Page;
  let client: Client;

  beforeAll(async () => {
    folders = makeFolders();
    host = await start(folders);
    page = await host.open();
    client = page.client;
  });
  afterAll(async () => {
    page.close();
    await host.close();
    folders.remove();
  });

  it('says that no book is open', async () => {
    expect(await refusalOf(client.members.list())).toEqual({ code: 'BOOK_NOT_OPEN', details: {} });
    expect(await refusalOf(whole(client.books.doctor()))).toEqual({ code: 'BOOK_NOT_OPEN', details: {} });
    expect(await refusalOf(client.books.open({ id: 'unknown' }))).toMatchObject({ code: 'BOOK_NOT_FOUND' });
    expect(await refusalOf(client.books.create(bookInput({ currency: 'XXX' })))).toMatchObject({
      code: 'CURRENCY_UNKNOWN',
      details: { currency: 'XXX' },
    });
    await begin(client);
  });

  it('carries a refusal’s code and details, which the page words in either language', async () => {
    const { code, details } = await refusalOf(client.contributions.submit(workInput(2, '2026-01-05', 25)));
    expect({ code, details }).toEqual({ code: 'DAY_OVER_24_HOURS', details: { member: 'Zoé Modèle', day: '2026-01-05', seconds: 90_000 } });
    expect(sentence(code, details, 'en')).toBe(
      'Zoé Modèle would have more than 24 hours on 5 January 2026 (25\u00a0h\u00a000). Check the duration and the day.',
    );
    expect(sentence(code, details, 'fr')).toMatch(/Zoé Modèle.*5 janvier 2026.*25\u00a0h\u00a000/u);
    for (const [wrong, input] of [
      ['DATE_FUTURE', workInput(1, '2099-01-01', 1)],
      ['MEMBER_NOT_ACTIVE', workInput(1, '2024-12-31', 1)],
      ['MEMBER_UNKNOWN', workInput(9, '2026-01-05', 1)],
      ['PROJECT_UNKNOWN', workInput(1, '2026-01-05', 1, { project: 9 })],
      ['ACTIVITY_UNKNOWN', workInput(1, '2026-01-05', 1, { activity: 9 })],
      ['QUANTITY_NOT_POSITIVE', workInput(1, '2026-01-05', -1)],
    ] as const) {
      expect((await refusalOf(client.contributions.submit(input))).code).toBe(wrong);
    }
    expect(await refusalOf(client.members.add(memberInput('ada  EXEMPLE')))).toEqual({
      code: 'MEMBER_DUPLICATE',
      details: { name: 'ada  EXEMPLE', member: 1 },
    });
    expect((await refusalOf(client.contributions.sendBack({ id: v7(), numbers: [404], reason: 'non' }))).code).toBe('CONTRIBUTION_UNKNOWN');
    expect((await refusalOf(client.periods.close({ id: v7(), from: '2026-02-01', to: '2026-01-01', result: 1n }))).code).toBe(
      'PERIOD_EMPTY',
    );
    expect((await refusalOf(client.documents.file({ number: '2026-0001' }))).code).toBe('DOCUMENT_UNKNOWN');
  });

  it('refuses what a role may not do, whatever the page shows', async () => {
    const { book } = await client.session.get();
    await client.session.actAs({ personId: book!.actors.find((actor) => actor.memberNumber === 2)!.personId });
    for (const call of [
      client.members.add(memberInput('Personne')),
      client.contributions.submit(workInput(1, '2026-01-05', 1)),
      client.contributions.approve({ id: v7(), numbers: [1] }),
      client.periods.close({ id: v7(), from: '2026-01-01', to: '2026-01-31', result: 0n }),
      client.identity.create({ signerName: 'Zoé', passphrase: 'quatre mots pas bêtes' }),
    ]) {
      expect((await refusalOf(call)).code).toMatch(/^(?:NOT_ALLOWED|CONTRIBUTION_UNKNOWN)$/u);
    }
    expect((await refusalOf(client.session.actAs({ personId: 'nobody' }))).code).toBe('NOT_ALLOWED');
    await client.session.actAs({ personId: book!.actor.personId });
  });

  it('refuses files by their size before the first byte, and by what they are', async () => {
    expect(await refusalOf(client.imports.begin({ fileName: 'huge.csv', bytes: 200 * 1024 * 1024 }))).toEqual({
      code: 'FILE_TOO_LARGE',
      details: { bytes: 200 * 1024 * 1024, limitBytes: largestImportBytes },
    });
    expect((await refusalOf(client.imports.begin({ fileName: 'empty.csv', bytes: 0 }))).code).toBe('FILE_EMPTY');
    const asking = { format: 'auto' as const, timeZone: 'Europe/Paris', project: null };
    const pdf = await send(client, 'heures.csv', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 9);
    expect((await refusalOf(whole(client.imports.preview({ upload: pdf, ...asking })))).code).toBe('FILE_NOT_CSV');
    const { upload } = await client.imports.begin({ fileName: 'short.csv', bytes: 3 });
    expect((await refusalOf(client.imports.part({ upload, part: new File(['four'], 'part') }))).code).toBe('INPUT_INVALID');
    expect((await refusalOf(whole(client.imports.preview({ upload: 'forgotten', ...asking })))).code).toBe('UPLOAD_UNKNOWN');
    expect(
      (await refusalOf(client.documents.verify({ files: [new File(['no PDF'], 'relevé.pdf')], authorities: [], present: null }))).code,
    ).toBe('PDF_UNREADABLE');
  });

  it('answers an unknown operation and malformed input without its insides', async () => {
    type Loose = (input?: unknown) => Promise<unknown>;
    const loose = client as unknown as Record<string, Record<string, Loose>>;
    const malformed: readonly (readonly [string, string, unknown])[] = [
      ['members', 'add', { ...memberInput('x'), id: 'not an id' }],
      ['members', 'add', { ...memberInput('x'), name: 'x'.repeat(201) }],
      ['members', 'add', null],
      ['members', 'add', 'text'],
      ['contributions', 'submit', { ...workInput(1, '2026-01-05', 1), quantity: '3600' }],
      ['contributions', 'submit', { ...workInput(1, '2026-02-30', 1) }],
      ['contributions', 'page', { filter: {}, cursor: null, limit: 1e9 }],
      ['periods', 'close', { id: v7(), from: '2026-01-01', to: '2026-01-31', result: 1000 }],
      ['books', 'create', { ...bookInput(), language: 'de' }],
      ['imports', 'rows', { upload: 'x', state: null, offset: 0.5, limit: 1 }],
      ['contributions', 'attachReceipt', { owner: { number: 1, draftId: null }, file: 'text' }],
    ];
    for (const [noun, verb, input] of malformed) {
      const error = await errorOf(loose[noun]![verb]!(input));
      expect(error, `${noun}.${verb}`).toMatchObject({ code: 'BAD_REQUEST', status: 400 });
      expect(JSON.stringify((error as { data: unknown }).data)).not.toMatch(/node_modules|\.ts\b|\bat .+:\d+/u);
    }
    if (page.remote) {
      // In process there is no name to look up: what the router does not have is simply not there.
      for (const [noun, verb] of [
        ['members', 'drop'],
        ['constructor', 'name'],
      ] as const) {
        const error = await errorOf(loose[noun]![verb]!());
        expect(error, `${noun}.${verb}`).toMatchObject({ code: 'NOT_FOUND', status: 404 });
        expect(JSON.stringify(error)).not.toMatch(/node_modules|\.ts\b/u);
      }
    }
    expect((await client.members.list()).length).toBe(2);
  });

  it('trap T18: a key named __proto__ changes nothing but the answer', async () => {
    const poisoned = <Inside extends object>(inside: Inside) =>
      JSON.parse(JSON.stringify(inside).replace('"poison"', '"__proto__"')) as Inside;
    const results = await Promise.allSettled([
      client.members.add({ ...memberInput('Proto Un'), ...poisoned({ poison: { polluted: true } }) }),
      client.contributions.page({ filter: poisoned<object>({ poison: { members: [1] } }), cursor: null, limit: 1 }),
      client.members.add(
        poisoned({ ...memberInput('Proto Deux'), constructor: { prototype: { polluted: true } }, poison: { isAdmin: true } }),
      ),
    ]);
    // The browser host ends a connection that sends such a key; the thread and the router let the schema drop it.
    const fate = await Promise.race([page.refused, new Promise<null>((resolve) => setTimeout(() => resolve(null), 200))]);
    if (fate === null) expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    else expect(fate).toBe(1008);
    if (fate !== null) {
      page = await host.open();
      client = page.client;
    }
    const members = await client.members.list();
    for (const member of members) {
      expect('polluted' in member || 'isAdmin' in member).toBe(false);
      expect(Object.getPrototypeOf(member)).toBe(Object.prototype);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(await client.members.add(memberInput('__proto__'))).toMatchObject({ number: members.length + 1 });
  });

  it('imports people and projects that are named like an object’s own parts', async () => {
    const upload = await send(
      client,
      'names.csv',
      togglFile(
        [
          ['constructor', '2026-01-12', '09:00', 90],
          ['__proto__', '2026-01-12', '10:00', 60],
        ],
        'toString',
      ),
      4096,
    );
    const asking = { format: 'auto' as const, timeZone: 'Europe/Paris', project: null };
    const preview = (await whole(client.imports.preview({ upload, ...asking }))).last.result;
    expect(preview.members.map((member) => [member.inFile, member.number === null])).toEqual([
      ['constructor', true],
      ['__proto__', false],
    ]);
    await whole(client.imports.apply({ id: v7(), upload, deselected: [], also: [] }));
    expect((await client.projects.list()).map((project) => project.name)).toEqual(['Jardin', 'toString']);
  });

  it('hides a fault of ours behind a reference, and goes on', async () => {
    const backups = join(folders.stateFolder, 'backups');
    rmSync(backups, { recursive: true });
    writeFileSync(backups, 'in the way');
    let logged = '';
    const log = vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((logged += String(text)), true));
    try {
      const { code, message, data } = (await errorOf(client.books.backUpNow())) as ORPCError<string, unknown>;
      expect({ code, data }).toEqual({ code: 'INTERNAL_SERVER_ERROR', data: undefined });
      expect(message).toMatch(/^[0-9a-z]+$/u);
      await vi.waitFor(() => expect(logged).toContain(`[${message}] Error`));
    } finally {
      log.mockRestore();
      rmSync(backups);
    }
    expect(await client.books.backUpNow()).toMatchObject({ verified: true });
  });
});

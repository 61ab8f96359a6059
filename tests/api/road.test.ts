import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { HostAnswer, HostQuestion } from '../../src/contract/bridge.ts';
import { type Client, hosts, makeFolders, type Folders, type Host, type Page } from './support/hosts.ts';
import { begin, memberInput, refusalOf, send, togglFile, whole, workInput } from './support/steps.ts';

// The road from a logged hour to a signed statement, the same steps over each host that carries the API. Over the book's
// thread it also proves that every library works where the prototypes are frozen: CSV, zod, PDF, fonts, certificates, CMS, ZIP.
const euro = 3_600n * 100n * 100n * 100n;
const hour = 20n * euro;
const passphrase = 'quatre mots pas bêtes';

describe.each(hosts)('the road $name', ({ name, start, hasDialogs }) => {
  let folders: Folders;
  let host: Host;
  let page: Page;
  let client: Client;
  let first: Uint8Array;
  const asked: HostQuestion[] = [];
  const answers: Partial<Record<HostQuestion['kind'], string | null>> = {};
  const ask = async (question: HostQuestion): Promise<HostAnswer> => {
    asked.push(question);
    return { path: answers[question.kind] ?? null };
  };

  beforeAll(async () => {
    folders = makeFolders();
    answers.chooseNewBook = join(folders.booksFolder, 'Atelier d’essai.tantieme');
    host = await start(folders, hasDialogs ? ask : undefined);
    page = await host.open();
    client = page.client;
  });
  afterAll(async () => {
    page.close();
    await host.close();
    folders.remove();
  });

  it('makes a book with members and a project', async () => {
    expect(await client.session.get()).toEqual({
      host: hasDialogs ? 'electron' : 'browser',
      dialogs: hasDialogs,
      book: null,
      notice: null,
    });
    await begin(client);
    const { book } = await client.session.get();
    expect(book).toMatchObject({
      name: 'Atelier d’essai',
      currency: 'EUR',
      currencyDigits: 2,
      readOnly: 'no',
      actor: { name: 'Lena Lead', role: 'lead', memberNumber: null },
    });
    expect((await client.members.list()).map((member) => member.name)).toEqual(['Ada Exemple', 'Zoé Modèle']);
    expect(asked.map((question) => question.kind)).toEqual(hasDialogs ? ['chooseNewBook'] : []);
    expect(existsSync(join(folders.booksFolder, 'Atelier d’essai.tantieme'))).toBe(true);
  });

  it('submits, and answers the same again for the same id; another content under it is refused', async () => {
    const input = workInput(1, '2026-01-05', 8, { note: 'Terre & semis' });
    const answer = await client.contributions.submit(input);
    expect(answer.number).toBe(1);
    const { book } = await client.session.get();
    expect(await client.contributions.submit(input)).toEqual(answer);
    expect((await client.session.get()).book?.seq).toBe(book?.seq);
    expect(await refusalOf(client.contributions.submit({ ...input, quantity: 3600 }))).toEqual({ code: 'ID_REUSED', details: {} });
    for (const day of ['2026-01-06', '2026-01-07']) await client.contributions.submit(workInput(1, day, 11));
    await client.contributions.submit(workInput(2, '2026-01-06', 10));
    await client.contributions.submit({ ...workInput(2, '2026-01-08', 0), activity: 2, quantity: 100_00 });
    const rows = await client.contributions.page({ filter: {}, cursor: null, limit: 2 });
    expect(rows).toMatchObject({ total: 5, seconds: 40 * 3600, weight: 40n * hour + 100n * euro });
    const rest = await client.contributions.page({ filter: {}, cursor: rows.next, limit: 10 });
    expect([...rows.rows, ...rest.rows].map((row) => row.number)).toEqual([5, 3, 4, 2, 1]);
  });

  it('keeps a draft with its receipt, and gives the receipt’s bytes back as they came', async () => {
    const draftId = v7();
    const { id: _, ...fields } = workInput(2, '2026-01-09', 1);
    expect(await client.contributions.saveDraft({ draftId, ...fields })).toMatchObject({ state: 'draft', weight: hour, number: null });
    const bytes = Uint8Array.from({ length: 70_000 }, (__, index) => (index * 7 + (index >> 8)) % 256);
    bytes.set([0x25, 0x50, 0x44, 0x46, 0x2d]);
    const attached = await client.contributions.attachReceipt({
      owner: { number: null, draftId },
      file: new File([bytes], 'reçu n° 1.pdf', { type: 'text/html' }),
    });
    expect(attached).toMatchObject({
      name: 'reçu n° 1.pdf',
      type: 'application/pdf',
      bytes: bytes.length,
      sha256: hash('sha256', bytes, 'hex'),
    });
    expect(
      await refusalOf(client.contributions.attachReceipt({ owner: { number: null, draftId }, file: new File(['MZ'], 'reçu.pdf') })),
    ).toMatchObject({ code: 'RECEIPT_KIND' });
    const { numbers } = await client.contributions.submitDrafts({ id: v7(), draftIds: [draftId] });
    expect(await client.contributions.drafts()).toEqual([]);
    expect(await client.contributions.get({ number: numbers[0]! })).toMatchObject({
      receipts: 1,
      receiptList: [attached],
      state: 'submitted',
    });
    const file = await client.contributions.receiptFile({ id: attached.id });
    expect(file.name).toBe('reçu n° 1.pdf');
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
    await client.contributions.withdraw({ id: v7(), numbers });
  });

  it('approves what waits, sends back with a reason, and undoes', async () => {
    const queue = await client.approvals.queue();
    expect(queue.total).toBe(5);
    expect(queue.groups.every((group) => group.mayApprove)).toBe(true);
    await client.contributions.sendBack({ id: v7(), numbers: [1], reason: 'Quel jour ?' });
    expect(await client.contributions.get({ number: 1 })).toMatchObject({ state: 'returned', reason: 'Quel jour ?' });
    const { id: _, ...again } = workInput(1, '2026-01-05', 8);
    await client.contributions.resubmit({ id: v7(), number: 1, ...again });
    expect(await client.contributions.approveAll({ id: v7() })).toMatchObject({ approved: 5, left: 0 });
    const next = await client.undo.next();
    expect(next).toMatchObject({ count: 5 });
    await client.undo.undo({ id: v7(), seq: next!.seq });
    expect((await client.approvals.queue()).total).toBe(5);
    await client.contributions.approveAll({ id: v7() });
  });

  it('gives exact shares, and follows a weight down', async () => {
    const table = await client.shares.get({ asOf: '2026-01-31' });
    expect(table.totalWeight).toBe(40n * hour + 100n * euro);
    expect(table.members).toEqual([
      { number: 1, name: 'Ada Exemple', seconds: 30 * 3600, weight: 30n * hour, profitShare: '2/3', rightsShare: '1/2' },
      { number: 2, name: 'Zoé Modèle', seconds: 10 * 3600, weight: 10n * hour + 100n * euro, profitShare: '1/3', rightsShare: '1/2' },
    ]);
    const explained = await client.shares.explain({ member: 2, asOf: '2026-01-31' });
    expect(explained.basis.map((row) => [row.kind, row.quantity, row.weight])).toEqual([
      ['work', 36_000, 10n * hour],
      ['cash', 100_00, 100n * euro],
    ]);
    expect((await client.shares.history({})).members[0]).toMatchObject({ number: 1, weights: [30n * hour] });
  });

  it('imports a file sent in parts, finds it again, and takes it back whole', async () => {
    const file = togglFile([
      ['Ada Exemple', '2026-01-12', '09:00', 90],
      ['Nour Invité', '2026-01-12', '10:00', 60],
      ['Zoé Modèle', '2026-01-13', '14:00', 30],
    ]);
    const upload = await send(client, 'semaine.csv', file, 100);
    const asking = { format: 'auto' as const, timeZone: 'Europe/Paris', project: null };
    const preview = (await whole(client.imports.preview({ upload, ...asking }))).last.result;
    expect(preview).toMatchObject({ format: 'toggl', seconds: 3 * 3600, counts: { rows: 3, new: 3, alreadyThere: 0, refused: 0 } });
    expect(preview.members.map((member) => [member.name, member.number])).toEqual([
      ['Ada Exemple', 1],
      ['Nour Invité', null],
      ['Zoé Modèle', 2],
    ]);
    expect((await client.imports.rows({ upload, state: 'new', offset: 1, limit: 1 })).rows).toMatchObject([
      { row: 3, member: 'Nour Invité', quantity: 3600 },
    ]);
    const applied = (await whole(client.imports.apply({ id: v7(), upload, deselected: [], also: [] }))).last.result;
    expect(applied).toMatchObject({ batch: 1, added: 3 });
    const again = (await whole(client.imports.preview({ upload: await send(client, 'semaine.csv', file, 4096), ...asking }))).last.result;
    expect(again.counts).toMatchObject({ new: 0, alreadyThere: 3 });
    await client.imports.takeBack({ id: v7(), batch: 1 });
    expect((await client.members.list()).map((member) => member.name)).toEqual(['Ada Exemple', 'Zoé Modèle']);
    expect(await client.imports.list()).toMatchObject([{ number: 1, takenBack: true }]);
    const template = await client.imports.template({ language: 'fr' });
    expect(template.name).toBe('apports.csv');
    expect(await template.text()).toMatch(/membre;.*quantit/iu);
  });

  const january = { from: '2026-01-01', to: '2026-01-31', result: 1000_00n };

  it('previews and closes a period to the cent', async () => {
    expect((await client.periods.check(january)).filter((check) => check.state !== 'ok')).toEqual([]);
    const preview = await client.periods.preview(january);
    expect(preview.members.map((member) => [member.amount, member.profitShare])).toEqual([
      [666_67n, '2/3'],
      [333_33n, '1/3'],
    ]);
    const { period } = await client.periods.close({ id: v7(), ...january });
    expect(await client.periods.outcome({ period })).toEqual(preview);
    expect(await refusalOf(client.contributions.submit(workInput(1, '2026-01-20', 1)))).toEqual({
      code: 'PERIOD_CLOSED',
      details: { day: '2026-01-20', closedTo: '2026-01-31' },
    });
  });

  it('signs with an identity made here, hands out, and verifies', async () => {
    expect(await refusalOf(client.identity.create({ signerName: 'Lena Lead', passphrase: 'court' }))).toMatchObject({
      code: 'PASSPHRASE_WEAK',
    });
    expect(await refusalOf(whole(client.documents.issue({ period: 1, language: 'fr' })))).toMatchObject({ code: 'IDENTITY_MISSING' });
    await client.identity.create({ signerName: 'Lena Lead', passphrase });
    const { told, last } = await whole(client.documents.issue({ period: 1, language: 'fr' }));
    expect(told).toBeGreaterThanOrEqual(3);
    expect(last.result.documents.map((document) => [document.number, document.member])).toEqual([
      ['2026-0001', 1],
      ['2026-0002', 2],
      ['2026-0003', null],
    ]);
    const files = await handedOut(1);
    expect([...files.keys()].sort()).toEqual([
      ...['2026-0001_releve_ada-exemple', '2026-0002_releve_zoe-modele', '2026-0003_repartition'].flatMap((stem) => [
        `${stem}.json`,
        `${stem}.json.p7s`,
        `${stem}.pdf`,
      ]),
      'authority.pem',
      'certificate.pem',
      'manifest.json',
      'manifest.json.p7s',
    ]);
    first = files.get('2026-0001_releve_ada-exemple.pdf')!;
    expect((await client.documents.list())[0]?.sha256).toBe(hash('sha256', first, 'hex'));
    expect(await verify(first)).toMatchObject({
      ours: true,
      intact: true,
      coversWholeFile: true,
      known: true,
      replacedBy: '',
      dataMatchesPrint: true,
      document: { member: 'Ada Exemple', amount: '666.67' },
    });
    const altered = first.slice();
    altered[Math.floor(altered.length / 2)]! ^= 1;
    expect((await verify(altered)).intact).toBe(false);
    const data = ['2026-0001_releve_ada-exemple.json', '2026-0001_releve_ada-exemple.json.p7s'].map((given) => asFile(given, files));
    expect((await client.documents.verify({ files: data, authorities: [], present: null })).verdicts).toMatchObject([
      { form: 'data', intact: true, known: true, state: 'current', document: { member: 'Ada Exemple' } },
    ]);
    const present = [...files].map(([given, bytes]) => ({ name: given, sha256: hash('sha256', bytes, 'hex') }));
    const manifest = ['manifest.json', 'manifest.json.p7s'].map((given) => asFile(given, files));
    expect((await client.documents.verify({ files: manifest, authorities: [], present })).verdicts).toMatchObject([
      { form: 'manifest', intact: true, known: true, manifest: { files: { length: 11 }, extra: [] } },
    ]);
    expect(strFromU8(files.get('certificate.pem')!)).toMatch(/^-----BEGIN CERTIFICATE-----/u);
  });

  it('re-opens with a reason, signs again after the passphrase, and says what was replaced', async () => {
    await client.periods.reopen({ id: v7(), period: 1, reason: 'Un apport oublié' });
    await client.contributions.submit(workInput(2, '2026-01-20', 5));
    await client.contributions.approveAll({ id: v7() });
    const { period } = await client.periods.close({ id: v7(), ...january });
    await client.books.close();
    const [known] = await client.books.list();
    await client.books.open({ id: known!.id });
    expect(await refusalOf(whole(client.documents.issue({ period, language: 'fr' })))).toMatchObject({ code: 'PASSPHRASE_MISSING' });
    expect(await refusalOf(client.identity.unlock({ passphrase: 'quatre autres mots' }))).toMatchObject({ code: 'PASSPHRASE_WRONG' });
    await client.identity.unlock({ passphrase });
    const issued = (await whole(client.documents.issue({ period, language: 'en' }))).last.result.documents;
    expect(issued.map((document) => [document.number, document.replaces])).toEqual([
      ['2026-0004', '2026-0001'],
      ['2026-0005', '2026-0002'],
      ['2026-0006', '2026-0003'],
    ]);
    expect(await verify(first)).toMatchObject({ intact: true, replacedBy: '2026-0004', replacedReason: 'Un apport oublié' });
    expect((await whole(client.books.doctor())).last.report).toMatchObject({ ok: true, violations: [] });
  });

  it('lists its backups, and restores one as a copy beside the book', async () => {
    const before = await client.session.get();
    const made = await client.books.backUpNow();
    expect(made).toMatchObject({ entries: before.book?.seq, verified: true });
    await client.members.add(memberInput('Après la copie'));
    expect((await client.books.backups()).map((backup) => backup.id)).toContain(made.id);
    expect(await refusalOf(client.books.restoreCopy({ backupId: '../../books.json' }))).toMatchObject({ code: 'BACKUP_NOT_FOUND' });
    const copy = await client.books.restoreCopy({ backupId: made.id });
    expect(copy.book?.fileName).not.toBe(before.book?.fileName);
    expect((await client.members.list()).map((member) => member.name)).toEqual(['Ada Exemple', 'Zoé Modèle']);
    expect(readdirSync(folders.booksFolder).filter((file) => file.endsWith('.tantieme'))).toHaveLength(2);
  });

  async function handedOut(period: number): Promise<Map<string, Uint8Array>> {
    answers.chooseFolder = null;
    const numbers = (await client.documents.list()).filter((document) => document.period === period).map((document) => document.number);
    const asking = { numbers, layout: 'together', container: 'folder', note: true } as const;
    if (hasDialogs)
      expect(await client.documents.handOut(asking)).toEqual({ name: null, file: null, count: 0, noted: false, problem: null });
    answers.chooseFolder = folders.home;
    const { name: folder, file, count, problem } = await client.documents.handOut(asking);
    expect([count, problem], name).toEqual([3, null]);
    expect((await client.documents.list()).every((document) => document.handedOut !== null)).toBe(true);
    if (file) return new Map(Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))));
    const place = join(folders.home, folder!);
    expect(asked.at(-1)).toEqual({ kind: 'revealPath', path: place });
    return new Map(readdirSync(place).map((fileName) => [fileName, Uint8Array.from(readFileSync(join(place, fileName)))]));
  }

  const asFile = (given: string, files: ReadonlyMap<string, Uint8Array>) => new File([Uint8Array.from(files.get(given)!)], given);
  const verify = async (bytes: Uint8Array) => {
    const file = new File([Uint8Array.from(bytes)], 'relevé.pdf', { type: 'application/pdf' });
    return (await client.documents.verify({ files: [file], authorities: [], present: null })).verdicts[0]!;
  };
});

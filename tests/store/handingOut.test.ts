import { Buffer } from 'node:buffer';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { strFromU8, unzipSync } from 'fflate';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handOutFiles } from '../../src/app/papers/handOutFiles.ts';
import { issueKind } from '../../src/app/papers/issue.ts';
import { createIdentity } from '../../src/app/signers/make.ts';
import { addMember } from '../../src/app/members.ts';
import type { HostQuestion } from '../../src/contract/bridge.ts';
import { programFolder } from '../../src/hosting/folders.ts';
import { Desk } from '../../src/engine/desk.ts';
import { router } from '../../src/engine/router/index.ts';
import { mountSmallDisk, noDisk } from '../faults/media.ts';
import { issuePlain } from '../support/plainDocuments.ts';
import { founding, removeFolder, tempFolder, testClock } from '../support/workshop.ts';

const resourcesFolder = join(programFolder(), 'resources');
let folder: string;
let desk: Desk;
let asked: HostQuestion[];
/** What the desktop's dialogs answer; null is closed. */
let answer: (question: HostQuestion) => string | null;

async function start(dialogs: boolean): Promise<void> {
  folder = tempFolder();
  asked = [];
  answer = () => null;
  const ask = (question: HostQuestion) => (asked.push(question), Promise.resolve({ path: answer(question) }));
  desk = new Desk({
    stateFolder: join(folder, 'state'),
    booksFolder: folder,
    resourcesFolder,
    host: dialogs ? 'electron' : 'browser',
    clock: testClock(),
    ...(dialogs ? { ask } : {}),
  });
  desk.create(join(folder, 'book.tantieme'), founding({ name: 'Atelier d’essai' }));
  const person = (name: string, email: string) =>
    addMember(desk.context, { id: v7(), name, type: 'person', email, address: '', joined: '2026-01-01', left: null });
  person('Ada Exemple', 'ada@example.org');
  person('Zoé Modèle', '');
  person('ADA/Exemple', '');
  const signer = await createIdentity(desk.context, desk.press, { id: v7(), signerName: 'Lead Person', passphrase: 'four words of ours' });
  desk.keepSigner(desk.opened, signer);
  issuePlain(desk.context, '2026-0001', 1);
  issuePlain(desk.context, '2026-0002', 1);
  issuePlain(desk.context, '2026-0003', 2);
  issuePlain(desk.context, '2026-0004', null);
}
afterEach(() => {
  desk.end();
  removeFolder(folder);
});

/** What lets anyone verify the rest, whole and unaltered. */
const proofs = ['authority.pem', 'certificate.pem', 'manifest.json', 'manifest.json.p7s'];
const all = ['2026-0001', '2026-0002', '2026-0003', '2026-0004'];
const handOut = (changes: object = {}) =>
  call(router.documents.handOut, { numbers: all, layout: 'together', container: 'folder', note: true, ...changes }, { context: { desk } });
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: { data?: { code?: string } }) => error.data?.code ?? 'no refusal',
  );
const noted = (): (string | null)[] => desk.opened.book.read.documents().map((row) => row.handedOutHow);
/** Every file below a folder, by its path. */
const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort();

describe('handing out with dialogs', () => {
  beforeEach(async () => {
    await start(true);
    mkdirSync(join(folder, 'out'));
    answer = ({ kind }) => (kind === 'chooseFolder' ? join(folder, 'out') : null);
  });
  const title = 'Atelier d’essai 2026-06-30';

  it('writes one folder, shows it, and notes that they have them', async () => {
    expect(await handOut()).toEqual({ name: title, file: null, count: 4, noted: true, problem: null });
    expect(filesIn(join(folder, 'out'))).toEqual(
      [
        '2026-0001_statement_ada-exemple.pdf',
        '2026-0002_statement_ada-exemple.pdf',
        '2026-0003_statement_zoe-modele.pdf',
        '2026-0004_statement.pdf',
        ...proofs,
      ].map((name) => join(title, name)),
    );
    expect(asked.at(-1)).toEqual({ kind: 'revealPath', path: join(folder, 'out', title) });
    expect(noted()).toEqual(['file', 'file', 'file', 'file']);
  });

  it('never writes over a folder that is there: the next one has a number', async () => {
    await handOut();
    writeFileSync(join(folder, 'out', title, '2026-0004_statement.pdf'), 'mine');
    expect((await handOut()).name).toBe(`${title} 2`);
    expect(readFileSync(join(folder, 'out', title, '2026-0004_statement.pdf'), 'utf8')).toBe('mine');
  });

  it('makes a folder for each member, with what is for everyone beside them', async () => {
    await handOut({ layout: 'folders', note: false });
    expect(filesIn(join(folder, 'out', title))).toEqual([
      '2026-0004_statement.pdf',
      'Ada Exemple/2026-0001_statement_ada-exemple.pdf',
      'Ada Exemple/2026-0002_statement_ada-exemple.pdf',
      ...proofs.map((name) => `Ada Exemple/${name}`),
      'Zoé Modèle/2026-0003_statement_zoe-modele.pdf',
      ...proofs.map((name) => `Zoé Modèle/${name}`),
      ...proofs,
    ]);
    expect(noted()).toEqual([null, null, null, null]);
  });

  it('makes a ZIP for each member, and one ZIP of everything where that is asked', async () => {
    await handOut({ layout: 'zips' });
    const own = unzipSync(readFileSync(join(folder, 'out', title, 'Ada Exemple.zip')));
    expect(Object.keys(own).sort()).toEqual(['2026-0001_statement_ada-exemple.pdf', '2026-0002_statement_ada-exemple.pdf', ...proofs]);
    answer = ({ kind }) => (kind === 'chooseSavePath' ? join(folder, 'out', 'everything.zip') : null);
    expect((await handOut({ container: 'zip', layout: 'folders' })).name).toBe('everything.zip');
    const whole = unzipSync(readFileSync(join(folder, 'out', 'everything.zip')));
    expect(Object.keys(whole)).toContain('Zoé Modèle/2026-0003_statement_zoe-modele.pdf');
    expect(strFromU8(whole['2026-0004_statement.pdf']!)).toBe('%PDF 2026-0004');
  });

  it('makes a draft of an e-mail for each member, and notes it as one', async () => {
    await handOut({ layout: 'drafts' });
    expect(filesIn(join(folder, 'out', title))).toEqual(['2026-0004_statement.pdf', 'Ada Exemple.eml', 'Zoé Modèle.eml']);
    const draft = readFileSync(join(folder, 'out', title, 'Ada Exemple.eml'), 'latin1');
    expect(draft).toContain('To: ada@example.org\r\n');
    expect(draft.match(/Content-Disposition: attachment/gu)).toHaveLength(2);
    expect(readFileSync(join(folder, 'out', title, 'Zoé Modèle.eml'), 'latin1')).not.toContain('To:');
    // Nobody was written to who has no address, and what is for everyone lies beside the messages.
    expect(noted()).toEqual(['email', 'email', null, null]);
  });

  it('notes nothing where no draft has an address', async () => {
    expect(await handOut({ layout: 'drafts', numbers: ['2026-0003', '2026-0004'] })).toMatchObject({
      count: 2,
      noted: false,
      problem: null,
    });
    expect(noted()).toEqual([null, null, null, null]);
  });

  it('gives two members whose names a file system takes for one a place each', async () => {
    issuePlain(desk.context, '2026-0005', 3);
    await handOut({ layout: 'folders', numbers: ['2026-0001', '2026-0005'] });
    expect(filesIn(join(folder, 'out', title)).filter((path) => path.endsWith('.pdf'))).toEqual([
      'ADA Exemple 2/2026-0005_statement_ada-exemple.pdf',
      'Ada Exemple/2026-0001_statement_ada-exemple.pdf',
    ]);
  });

  it('does nothing when the dialog is closed', async () => {
    answer = () => null;
    expect(await handOut()).toEqual({ name: null, file: null, count: 0, noted: false, problem: null });
    expect(noted()).toEqual([null, null, null, null]);
  });

  it('says when nothing can be written there, and leaves nothing behind', async () => {
    answer = ({ kind }) => (kind === 'chooseFolder' ? join(folder, 'nowhere') : null);
    expect(await codeOf(handOut())).toBe('FOLDER_NOT_WRITABLE');
    if (process.getuid?.() !== 0) {
      chmodSync(join(folder, 'out'), 0o500);
      answer = ({ kind }) => (kind === 'chooseFolder' ? join(folder, 'out') : null);
      expect(await codeOf(handOut())).toBe('FOLDER_NOT_WRITABLE');
      chmodSync(join(folder, 'out'), 0o700);
    }
    expect(filesIn(join(folder, 'out'))).toEqual([]);
    expect(noted()).toEqual([null, null, null, null]);
  });

  it.skipIf(noDisk !== null)('says when the disk fills up half-way, and takes away what it began', async () => {
    const disk = mountSmallDisk(1);
    if ('reason' in disk) throw new Error(disk.reason);
    try {
      desk.opened.book.db.run("update document_file set bytes = zeroblob(900000) where number in ('2026-0002', '2026-0003')");
      for (const [container, place] of [
        ['folder', disk.folder],
        ['zip', join(disk.folder, 'all.zip')],
      ] as const) {
        answer = ({ kind }) => (kind === 'revealPath' ? null : place);
        expect(await codeOf(handOut({ container })), container).toBe('DISK_FULL');
        expect(readdirSync(disk.folder), container).toEqual([]);
      }
      expect(noted()).toEqual([null, null, null, null]);
      writeFileSync(join(disk.folder, 'there is room again'), '');
    } finally {
      disk.unmount();
    }
  });

  it('stops where the book is closed meanwhile', async () => {
    answer = ({ kind }) => {
      if (kind === 'chooseFolder') desk.close();
      return kind === 'chooseFolder' ? join(folder, 'out') : null;
    };
    expect(await codeOf(handOut())).toBe('BOOK_NOT_OPEN');
    expect(filesIn(join(folder, 'out'))).toEqual([]);
  });

  it('keeps the files, and says why, where the list cannot be changed meanwhile', async () => {
    const other = desk.opened.book;
    Object.defineProperty(other, 'readOnly', { value: true });
    const done = await handOut();
    expect(done).toMatchObject({ name: title, count: 4, problem: { code: 'BOOK_READ_ONLY' } });
    expect(existsSync(join(folder, 'out', title, '2026-0001_statement_ada-exemple.pdf'))).toBe(true);
  });

  it('opens a paper and a message with the system’s programs, and answers them where nothing can', async () => {
    answer = ({ kind, ...rest }) => (kind === 'openPath' && 'path' in rest ? rest.path : null);
    expect(await call(router.documents.openFile, { number: '2026-0001' }, { context: { desk } })).toEqual({ opened: true, file: null });
    const question = asked.at(-1) as { path: string };
    expect(readFileSync(question.path, 'utf8')).toBe('%PDF 2026-0001');
    expect(question.path.endsWith('2026-0001_statement_ada-exemple.pdf')).toBe(true);
    expect(await call(router.documents.mailDraft, { numbers: ['2026-0003'] }, { context: { desk } })).toEqual({ opened: true, file: null });
    answer = () => null;
    const { opened, file } = await call(router.documents.mailDraft, { numbers: ['2026-0001', '2026-0002'] }, { context: { desk } });
    expect([opened, file?.name]).toEqual([false, 'Ada Exemple.eml']);
    desk.end();
    expect(existsSync(question.path)).toBe(false);
  });

  it('opens several papers as one file for the printer, and a single one as it was signed', async () => {
    answer = ({ kind, ...rest }) => (kind === 'openPath' && 'path' in rest ? rest.path : null);
    const charter = { kind: 'charter', subject: 1, language: 'en' } as const;
    const [signer] = desk.signers.values();
    for (const reason of ['', 'again'])
      for await (const _ of issueKind(desk.context, desk.press, signer!, { id: v7(), ...charter, reason }));
    const numbers = desk.opened.book.read.documents().flatMap(({ number, kind }) => (kind === 'charter' ? [number] : []));
    const print = (some: readonly string[]) => call(router.documents.printFile, { numbers: [...some] }, { context: { desk } });
    const opened = (): string => (asked.at(-1) as { path: string }).path;
    expect(await print(numbers)).toEqual({ opened: true, file: null });
    expect(opened().endsWith('Atelier d’essai 2026-06-30 (to print).pdf')).toBe(true);
    expect(readFileSync(opened()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await print(['2026-0001'])).toEqual({ opened: true, file: null });
    expect(readFileSync(opened(), 'utf8')).toBe('%PDF 2026-0001');
    expect(await codeOf(print(['2026-0001', '2026-0002']))).toBe('DOCUMENT_ALTERED');
    answer = () => null;
    const answered = await print(numbers);
    expect([answered.opened, answered.file?.type]).toEqual([false, 'application/pdf']);
  });

  it('reads one document after the other: what is not written yet lies in no memory', async () => {
    const { read } = desk.opened.book;
    const seen: string[] = [];
    const documentFile = (number: string) => (seen.push(number), read.documentFile(number));
    const { book } = desk.context;
    const watched = { ...desk.context, book: { read: { ...read, documentFile }, head: () => book.head() } as unknown as typeof book };
    const [signer] = desk.signers.values();
    const rows = read.documents();
    const files = handOutFiles(watched, desk.press, rows, signer!, { archive: false, stamp: null });
    const begun: string[][] = [];
    for (let step = await files.next(); !step.done; step = await files.next()) begun.push([...seen]);
    expect(begun.slice(0, 4).map((numbers) => numbers.length)).toEqual([1, 2, 3, 4]);
  });

  it('asks for the key that signs the manifest before anything is written; drafts need none', async () => {
    desk.signers.clear();
    expect(await codeOf(handOut())).toBe('PASSPHRASE_MISSING');
    expect(asked).toEqual([]);
    expect((await handOut({ layout: 'drafts' })).name).toBe(title);
  });

  it('a message has one reader', async () => {
    expect(await codeOf(call(router.documents.mailDraft, { numbers: all }, { context: { desk } }))).toBe('DOCUMENTS_SEVERAL_MEMBERS');
    expect(await codeOf(handOut({ numbers: ['2026-0009'] }))).toBe('DOCUMENT_UNKNOWN');
  });
});

describe('handing out without dialogs', () => {
  beforeEach(() => start(false));

  it('answers one ZIP with everything in it', async () => {
    const { name, file, count } = await handOut({ layout: 'folders', container: 'zip' });
    expect([name, count, file?.name]).toEqual(['Atelier d’essai 2026-06-30.zip', 4, 'Atelier d’essai 2026-06-30.zip']);
    const files = unzipSync(new Uint8Array(await file!.arrayBuffer()));
    expect(Object.keys(files).filter((path) => path.endsWith('.pdf'))).toHaveLength(4);
    expect(noted()).toEqual(['file', 'file', 'file', 'file']);
    expect(Buffer.from(files['Ada Exemple/2026-0001_statement_ada-exemple.pdf']!).toString()).toBe('%PDF 2026-0001');
  });
});

import Database from 'better-sqlite3';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once as event } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePeriod, reopenPeriod } from '../../src/app/periods.ts';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { leadContext } from '../../src/engine/library.ts';
import { systemClock } from '../../src/engine/clock.ts';
import { openBook } from '../../src/store/open.ts';
import { root, tantieme, tantiemeProcess } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
beforeAll(() => void (folder = tempFolder()));
afterAll(() => removeFolder(folder));

const at = (name: string): string => join(folder, name);
const run = (...args: string[]) => tantieme(at('state'), [...args, '--json']);
const csv = [
  'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt',
  'Noa Petit,2026-01-05,work,10,h,,,,Plans,',
  'Ivo Roux,2026-01-06,work,20,h,,,,Models,',
  'Noa Petit,2026-02-05,cash,100,,,EUR,,Rent,',
  'Noa Petit,2026-02-30,work,1,h,,,,No such day,',
  '',
].join('\n');

interface Answer {
  readonly error?: { code: string; message: string };
  readonly members: { name: string; amount: string; profitShare: string; rightsShare: string }[];
}
const codeOf = async (...args: string[]): Promise<[number | null, string | undefined]> => {
  const ran = await run(...args);
  const { error } = ran.json<Answer>();
  expect(error?.message ?? '', `${args[0]!} is refused with a sentence: ${ran.out}`).toMatch(/^[“«\p{Lu}].+\.$/u);
  return [ran.exitCode, error?.code];
};

describe('invented data of our own, under dynamic equity', () => {
  const book = (): string => at('equity.tantieme');

  it('new, import with one refused row, approve, shares: work twice, cash four times, all since the start', async () => {
    writeFileSync(at('given.csv'), csv);
    expect(
      (await run('new', book(), '--name', 'Équité', '--charter', 'dynamic-equity', '--lang', 'fr', '--lead', 'Lou Garnier')).json(),
    ).toMatchObject({ book: book(), name: 'Équité', currency: 'EUR', charter: 'dynamic-equity', lead: 'Lou Garnier' });
    const imported = (await run('import', book(), at('given.csv'), '--project', 'Maison')).json();
    expect(imported).toMatchObject({
      format: 'contributions',
      rows: 4,
      new: 3,
      created: { members: ['Noa Petit', 'Ivo Roux'], project: 'Maison' },
      refused: [{ row: 5, code: 'DATE_IMPOSSIBLE', message: expect.stringContaining('2026-02-30') as string }],
    });
    await run('approve', book(), '--all');
    // Noa: 10 h × 20 × 2 + 100 × 4 = 800; Ivo: 20 h × 20 × 2 = 800.
    const { members } = (await run('shares', book(), '--as-of', '2026-02-28')).json<Answer>();
    expect(members).toMatchObject([
      { name: 'Noa Petit', profitShare: '1/2', rightsShare: '1/2' },
      { name: 'Ivo Roux', profitShare: '1/2', rightsShare: '1/2' },
    ]);
    expect((await run('shares', book(), '--as-of', '2026-01-31')).json<Answer>().members.map((member) => member.profitShare)).toEqual([
      '1/3',
      '2/3',
    ]);
  });

  it('a loss is carried forward and charges nobody; the next surplus pays it first', async () => {
    const loss = (await run('close', book(), '--from', '2026-01-01', '--to', '2026-01-31', '--result', '-100,50')).json<Answer>();
    expect(loss).toMatchObject({
      period: 1,
      result: '-100.50',
      steps: [{ label: 'Perte reportée', amount: '-100.50' }],
      undistributed: '0.00',
    });
    expect(loss.members.map((member) => member.amount)).toEqual(['0.00', '0.00']);
    const gain = (await run('close', book(), '--from', '2026-02-01', '--to', '2026-02-28', '--result', '1 000,51')).json<Answer>();
    expect(gain).toMatchObject({ period: 2, steps: [{ label: 'Report des pertes antérieures', amount: '100.50' }, { amount: '900.01' }] });
    // One cent cannot be halved: the tie goes to the lower number.
    expect(gain.members.map((member) => member.amount)).toEqual(['450.01', '450.00']);
  });

  it('after a re-opening the statements are replaced, with the reason, never erased', async () => {
    const env = { TANTIEME_PASSPHRASE: 'quatre mots à nous' };
    const statements = async (out: string) =>
      (await tantieme(at('state'), ['statements', book(), '--out', at(out), '--json'], env)).json<{
        documents: { number: string; member: number | null; file: string }[];
      }>().documents;
    const first = await statements('first');
    expect(first.map((document) => document.number)).toEqual(['2026-0001', '2026-0002', '2026-0003']);
    const opened = openBook(book(), { stateFolder: at('state'), now: systemClock.now });
    const context = leadContext(opened, systemClock);
    reopenPeriod(context, { id: v7(), period: 2, reason: 'une facture tardive' });
    correctContribution(context, {
      id: v7(),
      number: 3,
      reason: 'loyer partagé',
      replacement: { day: '2026-02-05', quantity: 5000, note: '' },
    });
    const once = { id: v7(), from: '2026-02-01', to: '2026-02-28', result: 90_000n };
    const closed = closePeriod(context, once);
    // The same id answers the same, and nothing is closed twice.
    expect(closePeriod(context, once)).toEqual(closed);
    expect(opened.book.read.periods()).toHaveLength(3);
    opened.close();
    const second = await statements('second');
    expect(second.map((document) => document.number)).toEqual(['2026-0004', '2026-0005', '2026-0006']);
    const [old, fresh] = await Promise.all([
      run('verify', first[0]!.file, '--book', book()),
      run('verify', second[0]!.file, '--book', book()),
    ]);
    expect(old.json()).toMatchObject({ intact: true, known: true, replacedBy: '2026-0004' });
    expect(fresh.json()).toMatchObject({ intact: true, known: true, replacedBy: null });
    expect((await run('doctor', book())).json()).toMatchObject({ ok: true });
  });

  it('statements that were issued come back as they are; in another language that is asked for, everyone gets theirs beside them', async () => {
    const env = { TANTIEME_PASSPHRASE: 'quatre mots à nous' };
    const numbers = async (...args: string[]) =>
      (await tantieme(at('state'), ['statements', book(), '--out', at('again'), '--json', ...args], env))
        .json<{ documents: { number: string }[] }>()
        .documents.map((document) => document.number);
    const french = ['2026-0004', '2026-0005', '2026-0006'];
    const english = ['2026-0007', '2026-0008', '2026-0009'];
    expect(await numbers()).toEqual(french);
    expect(await numbers('--lang', 'fr')).toEqual(french);
    expect(await numbers('--lang', 'en')).toEqual(english);
    expect(await numbers('--lang', 'en')).toEqual(english);
    expect(await numbers('--lang', 'fr')).toEqual(french);
    expect(await numbers()).toEqual([...french, ...english]);
    expect((await run('doctor', book())).json()).toMatchObject({ ok: true });
  });

  it('statements that cannot be written are a sentence, and are there for the next try', async () => {
    const env = { TANTIEME_PASSPHRASE: 'quatre mots à nous' };
    mkdirSync(at('blocked/authority.pem'), { recursive: true });
    const blocked = await tantieme(at('state'), ['statements', book(), '--out', at('blocked'), '--json'], env);
    expect(blocked.exitCode).toBe(1);
    expect(blocked.json<Answer>().error).toMatchObject({
      code: 'FOLDER_NOT_WRITABLE',
      message: expect.stringContaining('blocked') as string,
    });
    expect(blocked.err).toBe('');
    rmSync(at('blocked/authority.pem'), { recursive: true });
    expect(await tantieme(at('state'), ['statements', book(), '--out', at('blocked')], env)).toMatchObject({ exitCode: 0, err: '' });
  });

  it('verify says apart what is altered, and what is none of ours', async () => {
    const file = at('first/2026-0001_releve_noa-petit.pdf');
    expect(existsSync(file)).toBe(true);
    copyFileSync(file, at('longer.pdf'));
    appendFileSync(at('longer.pdf'), '\n% something put behind\n');
    const longer = await run('verify', at('longer.pdf'));
    expect(longer.exitCode).toBe(1);
    expect(longer.json()).toMatchObject({ coversWholeFile: false, known: null });
    writeFileSync(
      at('other.pdf'),
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
    );
    const other = await run('verify', at('other.pdf'));
    expect(other.exitCode).toBe(1);
    expect(['PDF_NOT_OURS', 'PDF_UNREADABLE']).toContain(other.json<Answer>().error?.code);
    writeFileSync(at('other.json'), '{"total":3}');
    expect((await run('verify', at('other.json'))).json<Answer>().error?.code).toBe('FILE_NOT_OURS');
  });

  it('the doctor answers 1 and names what is wrong in a book that was tampered with', async () => {
    copyFileSync(book(), at('tampered.tantieme'));
    const db = new Database(at('tampered.tantieme'));
    db.exec('update contribution set quantity = quantity + 3600 where number = 1');
    db.close();
    const doctor = await run('doctor', at('tampered.tantieme'));
    expect(doctor.exitCode).toBe(1);
    expect(doctor.json()).toMatchObject({
      ok: false,
      violations: expect.arrayContaining([
        expect.objectContaining({ check: 'replay', subject: 'contribution', sentence: expect.stringContaining('contribution') as string }),
      ]) as unknown,
    });
  });
});

describe('refusals exit with 1, a code and a sentence', () => {
  const book = (): string => at('plain.tantieme');
  beforeAll(async () => {
    await run('new', book(), '--name', 'Plain');
    writeFileSync(at('given.csv'), csv);
    writeFileSync(at('none.csv'), '');
  });

  it('of books and files', async () => {
    expect(await codeOf('new', book(), '--name', 'Again')).toEqual([1, 'BOOK_EXISTS']);
    expect(await codeOf('shares', at('nowhere.tantieme'))).toEqual([1, 'BOOK_NOT_FOUND']);
    expect(await codeOf('doctor', at('given.csv'))).toEqual([1, 'BOOK_NOT_OURS']);
    expect(await codeOf('import', book(), at('missing.csv'), '--project', 'X')).toEqual([1, 'FILE_NOT_FOUND']);
    expect(await codeOf('import', book(), at('none.csv'), '--project', 'X')).toEqual([1, 'FILE_EMPTY']);
    expect(await codeOf('new', at('x.tantieme'), '--name', 'X', '--currency', 'ZZZ')).toEqual([1, 'CURRENCY_UNKNOWN']);
    expect(await codeOf('new', at('x.tantieme'), '--name', '  ')).toEqual([1, 'NAME_MISSING']);
  });

  it('of a file that is too large, before a byte of it is read', async () => {
    const { truncateSync } = await import('node:fs');
    writeFileSync(at('huge.csv'), '');
    truncateSync(at('huge.csv'), 200 * 1024 * 1024);
    expect(await codeOf('import', book(), at('huge.csv'), '--project', 'X')).toEqual([1, 'FILE_TOO_LARGE']);
  });

  it('of periods and statements', async () => {
    expect(await codeOf('close', book(), '--from', '2026-01-01', '--to', '2026-01-31', '--result', '10.001')).toEqual([
      1,
      'AMOUNT_TOO_FINE',
    ]);
    expect(await codeOf('close', book(), '--from', '2026-02-01', '--to', '2026-01-31', '--result', '10')).toEqual([1, 'PERIOD_EMPTY']);
    expect(await codeOf('close', book(), '--from', '2026-02-30', '--to', '2026-03-31', '--result', '10')).toEqual([1, 'DATE_IMPOSSIBLE']);
    expect(await codeOf('statements', book(), '--out', at('none'))).toEqual([1, 'NO_PERIOD']);
    // Nobody contributed: the surplus has a name of its own, and stays in sight.
    expect((await run('close', book(), '--from', '2026-01-01', '--to', '2026-01-31', '--result', '10')).json()).toMatchObject({
      undistributed: '10.00',
      members: [],
    });
    expect(await codeOf('statements', book(), '--out', at('none'))).toEqual([1, 'PASSPHRASE_MISSING']);
    expect(await codeOf('statements', book(), '--out', at('none'), '--period', '9', '--passphrase-file', at('given.csv'))).toEqual([
      1,
      'PERIOD_UNKNOWN',
    ]);
    expect(await run('approve', book(), '--all')).toMatchObject({
      exitCode: 0,
      out: '{"approved":0,"endorsed":0,"left":0,"leftOnes":[]}\n',
    });
  });

  it('of a book that lost its newest changes', async () => {
    const bytes = readFileSync(book());
    await run('close', book(), '--from', '2026-02-01', '--to', '2026-02-28', '--result', '10');
    writeFileSync(book(), bytes);
    expect(await codeOf('approve', book(), '--all')).toEqual([1, 'BOOK_BEHIND']);
    const doctor = await run('doctor', book());
    expect(doctor.exitCode).toBe(1);
    expect(doctor.json()).toMatchObject({ ok: false, violations: [{ check: 'headOutside' }] });
  });

  it('in the language asked for, and on the error output when no JSON is', async () => {
    const french = await tantieme(at('state'), ['new', book(), '--name', 'Encore', '--lang', 'fr']);
    expect(french).toMatchObject({ exitCode: 1, out: '', err: expect.stringContaining('existe déjà') as string });
    const system = await tantieme(at('state'), ['shares', at('nowhere.tantieme')], { LANG: 'fr_FR.UTF-8' });
    expect(system.err).toContain('n’est plus à sa place');
  });
});

describe('serve', () => {
  const page = join(root, 'out/renderer/index.html');
  it.skipIf(!existsSync(page))('a port that is in use is a sentence and exit code 1 (needs the built page: npm run build)', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await event(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    try {
      const [english, french] = await Promise.all(
        [{}, { LANG: 'fr_FR.UTF-8' }].map((env) => tantiemeProcess(at('state'), ['serve', '--no-open', '--port', String(port)], env)),
      );
      expect(english).toMatchObject({
        exitCode: 1,
        out: '',
        err: `Port ${port} is already in use. Choose another with --port, or leave --port out.\n`,
      });
      expect(french).toMatchObject({ exitCode: 1, out: '', err: expect.stringContaining('déjà pris') as string });
    } finally {
      taken.close();
    }
  });
});

describe('usage', () => {
  const names = [
    'new',
    'import',
    'take-back',
    'approve',
    'shares',
    'close',
    'statements',
    'verify',
    'doctor',
    'charters',
    'charter',
    'figures',
    'member',
    'simulate',
    'serve',
  ];

  it('every command has a --help that tells its arguments and options', async () => {
    const helps = await Promise.all(names.map((name) => tantieme(at('state'), [name, '--help'])));
    helps.forEach((help, index) => {
      expect(help, names[index]).toMatchObject({ exitCode: 0, err: '' });
      expect(help.out).toContain(`tantieme ${names[index]}`);
      expect(help.out).toContain('--json');
    });
  }, 120_000);

  it('an overview names them all; nothing at all is wrong use', async () => {
    const [help, nothing] = await Promise.all([tantieme(at('state'), ['--help']), tantieme(at('state'), [])]);
    for (const name of names) expect(help.out).toContain(`  ${name} `);
    expect([help.exitCode, nothing.exitCode]).toEqual([0, 2]);
  });

  it.each([
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['shares', 'b.tantieme', '--frob']],
    ['a missing argument', ['shares']],
    ['one too many', ['shares', 'a', 'b']],
    ['a missing option', ['new', 'b.tantieme']],
    ['an option without its value', ['new', 'b.tantieme', '--name']],
    ['a value that is none', ['import', 'b', 'f', '--project', 'x', '--format', 'excel']],
    ['approve without saying what', ['approve', 'b.tantieme']],
    ['approve with both', ['approve', 'b.tantieme', '1', '--all']],
    ['approve with a word for a number', ['approve', 'b.tantieme', 'one']],
    ['a port that is none', ['serve', '--port', '99999']],
  ])('%s is wrong use: exit code 2 and the help on the error output', async (_, args) => {
    const ran = await tantieme(at('state'), args);
    expect(ran).toMatchObject({ exitCode: 2, out: '' });
    expect(ran.err).toContain('tantieme');
    const json = await tantieme(at('state'), [...args, '--json']);
    expect(json).toMatchObject({ exitCode: 2, err: '' });
    expect(json.json()).toMatchObject({ error: { code: 'USAGE', message: expect.stringMatching(/./u) as string } });
  });
});

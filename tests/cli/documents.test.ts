import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../documents/readPdf.ts';
import { tantieme } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const book = (): string => at('atelier.tantieme');
const env = { TANTIEME_PASSPHRASE: 'quatre mots à nous' };
const run = (...args: string[]) => tantieme(at('state'), [...args, '--json'], env);
const issue = (kind: string, ...args: string[]) => run('issue', book(), '--kind', kind, '--out', at('papers'), ...args);

interface Issued {
  readonly error?: { readonly code: string };
  readonly signed: boolean;
  readonly documents: {
    readonly number: string;
    readonly member: number | null;
    readonly file: string;
    readonly replaces: string | null;
  }[];
}

beforeAll(async () => {
  folder = tempFolder();
  writeFileSync(
    at('rows.csv'),
    [
      'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt',
      'Noa Petit,2026-01-05,work,10,h,,,,Plans,',
      'Ivo Roux,2026-01-06,work,20,h,,,,Models,',
      'Ivo Roux,2026-02-06,work,5,h,,,,Models,',
    ].join('\n'),
  );
  const steps = [
    ['new', book(), '--name', 'Atelier', '--charter', 'equal', '--lang', 'fr', '--lead', 'Lou Garnier'],
    ['import', book(), at('rows.csv'), '--project', 'Maison'],
    ['approve', book(), '--all'],
    ['close', book(), '--from', '2026-01-01', '--to', '2026-01-31', '--result', '1000'],
  ];
  for (const step of steps) expect(await tantieme(at('state'), step, env), step[0]).toMatchObject({ exitCode: 0 });
});
afterAll(() => removeFolder(folder));

describe('issue and documents', () => {
  it('sign and number each kind, for one member or for each, and list what there is', async () => {
    const notices = (await issue('patronage-notice')).json<Issued>();
    expect(notices.documents.map(({ number, member }) => [number, member])).toEqual([
      ['2026-0001', 1],
      ['2026-0002', 2],
    ]);
    expect(basename(notices.documents[0]!.file)).toBe('2026-0001_ristourne_noa-petit.pdf');
    const given = (
      await issue('contribution-statement', '--member', '2', '--from', '2026-01-01', '--to', '2026-02-28', '--paper', 'letter')
    ).json<Issued>();
    expect(given.documents).toHaveLength(1);
    const pdf = await readPdf(readFileSync(given.documents[0]!.file));
    expect(pdf.text.replace(/\s+/gu, ' ')).toContain('Du 1er janvier 2026 au 28 février 2026');
    expect(pdf.text).toContain('25 h');
    expect(
      (await issue('annual-statement', '--member', '1', '--from', '2026-01-01', '--to', '2026-12-31', '--lang', 'en')).json(),
    ).toMatchObject({ signed: true });
    expect((await issue('charter')).json<Issued>().documents[0]!.file).toContain('_charte.pdf');
    const listed = (await run('documents', book())).json<{
      documents: { number: string; kind: string; state: string; from: string | null }[];
    }>();
    expect(listed.documents.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'patronage-notice current',
      'patronage-notice current',
      'contribution-statement current',
      'annual-statement current',
      'charter current',
    ]);
    expect(listed.documents[2]).toMatchObject({ from: '2026-01-01', to: '2026-02-28', period: null });
    const french = (await tantieme(at('state'), ['documents', book(), '--lang', 'fr'])).out.split('\n');
    expect(french[0]!.trim().split(/ {2,}/u)).toEqual(['n°', 'document', 'pour', 'sur', 'état']);
    expect(french[1]).toMatch(/^2026-0001 {2,}Avis de ristourne {2,}Noa Petit {2,}période 1 {2,}à jour$/u);
    expect(french[3]).toContain('Relevé de temps et d’apports');
    const english = (await tantieme(at('state'), ['documents', book(), '--lang', 'en'])).out;
    expect(english).toMatch(/Noa Petit {2,}period 1 {2,}current/u);
    expect((await run('doctor', book())).exitCode).toBe(0);
  });

  it('issues the same in the other language beside it: a number of its own, and both are current', async () => {
    const english = () => issue('patronage-notice', '--member', '1', '--lang', 'en');
    const { documents } = (await english()).json<Issued>();
    expect(documents).toMatchObject([{ number: '2026-0006', member: 1, replaces: null }]);
    expect(basename(documents[0]!.file)).toBe('2026-0006_patronage_noa-petit.pdf');
    // Once it is there, it is handed out again as it is, and so is the French one.
    expect((await english()).json<Issued>().documents).toMatchObject([{ number: '2026-0006' }]);
    expect((await issue('patronage-notice', '--member', '1')).json<Issued>().documents).toMatchObject([{ number: '2026-0001' }]);
    const french = at('papers/2026-0001_ristourne_noa-petit.pdf');
    expect((await readPdf(readFileSync(documents[0]!.file))).text).not.toContain('Replaces document');
    // Whatever the words are, the figures are the same.
    const figures = (file: string) => {
      const data = JSON.parse(readFileSync(file.replace(/pdf$/u, 'json'), 'utf8')) as Record<string, unknown>;
      return { ...data, number: '', language: '', audit: null };
    };
    expect(figures(documents[0]!.file)).toEqual(figures(french));
    for (const [file, other] of [
      [french, '2026-0006'],
      [documents[0]!.file, '2026-0001'],
    ] as const)
      expect((await run('verify', file, '--book', book())).json()).toMatchObject({
        intact: true,
        state: 'current',
        replacedBy: null,
        otherLanguage: other,
      });
    const said = await tantieme(at('state'), ['verify', french, '--book', book(), '--lang', 'fr'], env);
    expect(said.out).toContain('Il existe aussi dans l’autre langue, sous le nº\u00a02026-0006\u00a0; les deux sont à jour.');
    const listed = (await tantieme(at('state'), ['documents', book()])).out;
    expect(listed).toMatch(/2026-0006 {2,}Avis de ristourne \(en\) {2,}Noa Petit {2,}période 1 {2,}à jour/u);
  });

  it('a charter in the other language needs no reason, and replaces nothing', async () => {
    expect((await issue('charter', '--lang', 'en')).json<Issued>().documents).toMatchObject([{ number: '2026-0007', replaces: null }]);
    const again = await issue('charter', '--lang', 'en', '--reason', 'a better paper');
    expect(again.json<Issued>().documents).toMatchObject([{ number: '2026-0008', replaces: '2026-0007' }]);
    expect((await run('documents', book())).json<{ documents: { number: string; state: string }[] }>().documents).toContainEqual(
      expect.objectContaining({ number: '2026-0005', state: 'current' }),
    );
  });

  it('issues again in place of the former one, with the reason, and writes what is current of a period again', async () => {
    const again = (
      await issue('contribution-statement', '--member', '2', '--from', '2026-01-01', '--to', '2026-02-28', '--reason', 'Perdu')
    ).json<Issued>();
    expect(again.documents).toMatchObject([{ replaces: '2026-0003' }]);
    expect((await readPdf(readFileSync(again.documents[0]!.file))).text).toContain('Motif : Perdu');
    const listed = (await run('documents', book())).json<{ documents: { number: string; state: string; replacedBy: string | null }[] }>();
    expect(listed.documents.find(({ number }) => number === '2026-0003')).toMatchObject({
      state: 'replaced',
      replacedBy: again.documents[0]!.number,
    });
    expect((await issue('patronage-notice', '--member', '1')).json<Issued>().documents).toMatchObject([{ number: '2026-0001' }]);
    const verdict = await run('verify', again.documents[0]!.file, '--book', book());
    expect(verdict.json()).toMatchObject({ intact: true, dataMatchesPrint: true });
  });

  it('keep one manifest of a folder: it goes on listing what earlier hand-outs put there, as long as that is unaltered', async () => {
    interface Manifest {
      readonly intact: boolean;
      readonly manifest: {
        readonly files: readonly { readonly name: string; readonly state: string }[];
        readonly extra: readonly string[];
      };
    }
    const verify = async (): Promise<{ exitCode: number | null; answer: Manifest }> => {
      const ran = await run('verify', at('papers/manifest.json'), '--authority', at('papers/authority.pem'));
      return { exitCode: ran.exitCode, answer: ran.json<Manifest>() };
    };
    const whole = await verify();
    expect(whole).toMatchObject({ exitCode: 0, answer: { intact: true, manifest: { extra: [] } } });
    const pdfs = whole.answer.manifest.files.filter(({ name }) => name.endsWith('.pdf'));
    expect(pdfs.map(({ name }) => name.slice(0, 9))).toEqual([
      '2026-0001',
      '2026-0002',
      '2026-0003',
      '2026-0004',
      '2026-0005',
      '2026-0006',
      '2026-0007',
      '2026-0008',
      '2026-0009',
    ]);
    writeFileSync(at('papers/2026-0002_ristourne_ivo-roux.pdf'), 'something else');
    expect((await issue('charter')).exitCode).toBe(0);
    const after = await verify();
    expect(after).toMatchObject({ exitCode: 1, answer: { intact: true, manifest: { extra: ['2026-0002_ristourne_ivo-roux.pdf'] } } });
    expect((await issue('patronage-notice')).exitCode).toBe(0);
    expect(await verify()).toMatchObject({ exitCode: 0, answer: { manifest: { extra: [] } } });
    writeFileSync(at('papers/manifest.json.p7s'), 'no signature');
    expect((await issue('patronage-notice')).exitCode).toBe(0);
    expect((await verify()).answer.manifest.extra).toContain('2026-0003_apports_ivo-roux.pdf');
  });

  it('makes what nobody signs without a passphrase, and says so', async () => {
    const args = ['issue', book(), '--kind', 'project-report', '--project', '1', '--as-of', '2026-03-01', '--out', at('papers')];
    const made = await tantieme(at('state'), args);
    expect(made).toMatchObject({ exitCode: 0 });
    expect(made.out).toContain('ni signé ni numéroté');
    expect(existsSync(at('papers/engagements_maison.pdf'))).toBe(true);
  });

  it('say who is not in the file of payments, and how much they are still owed', async () => {
    const sepa = (...args: string[]) =>
      tantieme(at('state'), ['export', book(), '--as', 'sepa', '--out', at('pay.xml'), '--lang', 'en', ...args], env);
    for (const number of ['0', '1']) await run('member', 'bank', book(), number, '--iban', 'FR14 2004 1010 0505 0001 3M02 606');
    const refused = await sepa();
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('(1: Ivo Roux).');
    const written = await sepa('--leave-out');
    expect(written).toMatchObject({ exitCode: 0 });
    expect(written.out).toMatch(/payments: 1, 500\.00\nnot in it: 500\.00 The IBAN of Ivo Roux is not known/u);
  });

  it('writes nothing over a book, its own or another', async () => {
    const before = readFileSync(book());
    for (const args of [
      ['export', book(), '--as', 'book', '--out', book()],
      ['export', book(), '--as', 'csv', '--table', 'members', '--out', book()],
      ['identity', book(), 'export', '--out', book()],
    ])
      expect((await run(...args)).json(), args.join(' ')).toMatchObject({ error: { code: 'BOOK_EXISTS' } });
    expect(readFileSync(book()).equals(before)).toBe(true);
    expect((await run('export', book(), '--as', 'book', '--out', at('whole.json'))).exitCode).toBe(0);
    expect((await run('export', book(), '--as', 'book', '--out', at('whole.json'))).exitCode).toBe(0);
  });

  it.skipIf(!existsSync('/proc/self'))(
    'ends with a sentence where nothing can be made: in the system’s own folders, on a device',
    async () => {
      const places = [
        ['export', book(), '--as', 'csv', '--out', '/proc/tantieme/tables'],
        ['export', book(), '--as', 'csv', '--table', 'members', '--out', '/proc/tantieme.csv'],
        ['export', book(), '--as', 'csv', '--table', 'members', '--out', '/dev/null'],
        ['issue', book(), '--kind', 'charter', '--out', '/proc/tantieme/papers'],
        ['statements', book(), '--out', '/proc/tantieme'],
      ];
      for (const args of places)
        expect((await run(...args)).json(), args.join(' ')).toMatchObject({ error: { code: 'FOLDER_NOT_WRITABLE' } });
    },
  );

  it('refuses what the book does not have, by name', async () => {
    const code = async (kind: string, ...args: string[]): Promise<string | undefined> =>
      (await issue(kind, ...args)).json<Issued>().error?.code;
    expect(await code('annual-statement')).toBe('DOCUMENT_DAYS');
    expect(await code('annual-statement', '--from', '2026-02-01', '--to', '2026-01-01')).toBe('DOCUMENT_DAYS');
    expect(await code('annual-statement', '--from', '2026-02-31', '--to', '2026-03-01')).toBe('DATE_IMPOSSIBLE');
    expect(await code('patronage-notice', '--member', '9')).toBe('MEMBER_UNKNOWN');
    expect(await code('share-certificate', '--member', '1')).toBe('DOCUMENT_NOTHING');
    expect(await code('patronage-notice', '--period', '9')).toBe('PERIOD_UNKNOWN');
    expect(await code('charter', '--charter', '9')).toBe('DOCUMENT_CHARTER');
    expect(await code('project-report', '--project', '9')).toBe('PROJECT_UNKNOWN');
    expect(
      (await tantieme(at('state'), ['issue', book(), '--kind', 'charter', '--out', at('papers'), '--json'])).json<Issued>().error?.code,
    ).toBe('PASSPHRASE_MISSING');
    for (const wrong of [['poem'], ['charter', '--member', '1'], ['project-report'], ['charter', '--charter', 'two']])
      expect((await issue(...(wrong as [string]))).exitCode).toBe(2);
  });
});

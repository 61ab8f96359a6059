import { appendFileSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveClock } from '../documents/ownClock.ts';
import { tantieme } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const run = (...args: string[]) => tantieme(at('state'), [...args, '--json']);
const book = (): string => at('atelier.tantieme');
const env = { TANTIEME_PASSPHRASE: 'quatre mots à nous' };
interface Answer {
  readonly error?: { readonly code: string };
}

beforeAll(async () => {
  folder = tempFolder();
  const rows = [
    'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt',
    'Noa Petit,2026-01-05,work,10,h,,,,Plans,',
    'Ivo Roux,2026-01-06,work,20,h,,,,Models,',
  ];
  writeFileSync(at('rows.csv'), rows.join('\n'));
  const steps = [
    ['new', book(), '--name', 'Atelier', '--charter', 'equal', '--lang', 'fr', '--lead', 'Lou Garnier'],
    ['import', book(), at('rows.csv'), '--project', 'Maison'],
    ['approve', book(), '--all'],
    ['close', book(), '--from', '2026-01-01', '--to', '2026-01-31', '--result', '1000'],
    ['statements', book(), '--out', at('first'), '--archive'],
  ];
  for (const step of steps) expect(await tantieme(at('state'), step, env), step[0]).toMatchObject({ exitCode: 0 });
});
afterAll(() => removeFolder(folder));

describe('verify', () => {
  it('documents of any kind come with the same proofs as statements: an archive copy, and the reason why no time stamp could be had', async () => {
    const asked = ['issue', book(), '--kind', 'charter', '--out', at('charter'), '--archive', '--timestamp', 'http://127.0.0.1:1/'];
    // A document cannot get its time stamp later: it is not signed without one that was asked for.
    const refused = await tantieme(at('state'), [...asked, '--json'], env);
    expect(refused.json()).toMatchObject({ error: { code: 'DOCUMENT_STAMP_UNREACHABLE' } });
    expect(refused.exitCode).not.toBe(0);
    const answer = await tantieme(at('state'), [...asked, '--timestamp-each', 'no', '--json'], env);
    expect(answer).toMatchObject({ exitCode: 0 });
    expect(answer.json()).toMatchObject({ signed: true, stamped: false });
    expect(answer.json<{ problem: string }>().problem).toContain('127.0.0.1');
    const names = readdirSync(at('charter'));
    expect(names.filter((name) => name.endsWith('.archive.pdf'))).toHaveLength(1);
    expect(names).toContain('manifest.json.p7s');
    expect(
      await tantieme(at('state'), ['issue', book(), '--kind', 'project-report', '--project', '1', '--out', at('x'), '--archive']),
    ).toMatchObject({
      exitCode: 2,
    });
  });

  it('a time stamp stands in each of a few documents and in a countersignature, and verify says when and by whom', async () => {
    const clock = await serveClock();
    try {
      const stamp = ['--timestamp', clock.address];
      const reason = ['--reason', 'with a time stamp'];
      const signing = (...args: string[]) => tantieme(at('state'), [...args, '--json'], env);
      const add = ['--member', '1', '--role', 'treasurer', '--authority-passphrase-file', at('words')];
      writeFileSync(at('words'), `${env.TANTIEME_PASSPHRASE}\n`);
      expect(await signing('identity', book(), 'add', ...add)).toMatchObject({ exitCode: 0 });
      const issued = await signing('issue', book(), '--kind', 'charter', '--out', at('stamped'), ...reason, ...stamp);
      expect(issued.json()).toMatchObject({ signed: true, stamped: true });
      // One for the document, one for the manifest.
      expect(clock.asked()).toBe(2);
      const { file, number } = issued.json<{ documents: { file: string; number: string }[] }>().documents[0]!;
      const both = ['--signer', 'treasurer', '--out', at('both.pdf')];
      expect(await signing('countersign', number, '--book', book(), ...both, ...stamp)).toMatchObject({ exitCode: 0 });
      expect(clock.asked()).toBe(3);
      writeFileSync(at('both.pem'), readFileSync(at('stamped/authority.pem'), 'utf8') + clock.authorityPem);
      const trusting = ['--authority', at('both.pem')];
      const verdict = await run('verify', at('both.pdf'), ...trusting);
      expect(verdict).toMatchObject({ exitCode: 0 });
      const holds = { stamp: { authority: 'Own clock', valid: true, known: true } };
      expect(verdict.json()).toMatchObject({ intact: true, signatures: [holds, holds] });
      const words = async (path: string, ...args: string[]) => (await tantieme(at('state'), ['verify', path, ...args])).out;
      expect(await words(at('both.pdf'), ...trusting, '--lang', 'en')).toMatch(
        /“Own clock”, whose certificate you gave, states that the signature existed at \d{4}-.* UTC \(Lou Garnier\), \d{4}-.* UTC \(Noa Petit\)\./u,
      );
      expect(await words(file, '--lang', 'fr')).toMatch(/horodatage\s: \d{4}-.* UTC, «\sOwn clock\s»/u);
    } finally {
      await clock.stop();
    }
  });

  it('verify reads the data with the signature beside, by the certificate alone, in words of both languages', async () => {
    const data = at('first/2026-0001_releve_noa-petit.json');
    const certificate = ['--authority', at('first/authority.pem')];
    expect(await run('verify', data, ...certificate)).toMatchObject({ exitCode: 0 });
    expect((await run('verify', data, ...certificate)).json()).toMatchObject({
      form: 'data',
      intact: true,
      known: true,
      knownBy: 'certificate',
      state: null,
      dataMatchesPrint: true,
    });
    expect((await run('verify', `${data}.p7s`)).json()).toMatchObject({ form: 'data', intact: true, known: null });
    const words = async (language: string) => (await tantieme(at('state'), ['verify', data, ...certificate, '--lang', language])).out;
    expect(await words('en')).toContain('[in order] Is the signer known here? Yes: signed under the certificate that you gave.');
    expect(await words('fr')).toContain('Ce que cela ne prouve pas');
    const altered = readFileSync(data, 'utf8').replace('Petit', 'Grand');
    mkdirSync(at('altered'));
    writeFileSync(at('altered/a.json'), altered);
    copyFileSync(`${data}.p7s`, at('altered/a.json.p7s'));
    const found = await run('verify', at('altered/a.json'), ...certificate);
    expect(found).toMatchObject({ exitCode: 1 });
    expect(found.json()).toMatchObject({ intact: false, summary: 'bad' });
    expect((await run('verify', data, '--authority', data)).json<Answer>().error?.code).toBe('CERTIFICATE_UNREADABLE');
  });

  it('verify checks every file that a manifest lists', async () => {
    const folder = at('handed');
    cpSync(at('first'), folder, { recursive: true });
    const manifest = join(folder, 'manifest.json');
    const verified = await run('verify', manifest, '--book', book());
    expect(verified.json()).toMatchObject({ form: 'manifest', intact: true, known: true, summary: 'good' });
    writeFileSync(join(folder, 'note.txt'), 'not theirs');
    expect((await run('verify', manifest)).json()).toMatchObject({ intact: true, manifest: { extra: ['note.txt'] } });
    appendFileSync(join(folder, '2026-0001_releve_noa-petit.pdf'), ' ');
    rmSync(join(folder, '2026-0003_repartition.json'));
    const wrong = await tantieme(at('state'), ['verify', manifest, '--lang', 'en']);
    expect(wrong.exitCode).toBe(1);
    for (const sentence of [
      'Altered since they were handed out: 2026-0001_releve_noa-petit.pdf.',
      'Listed, but not here: 2026-0003_repartition.json.',
      'Here, but not listed, so not vouched for: note.txt.',
    ])
      expect(wrong.out).toContain(sentence);
  });
});

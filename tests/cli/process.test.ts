import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tantieme, tantiemeProcess, type Ran } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
beforeAll(() => void (folder = tempFolder()));
afterAll(() => removeFolder(folder));

const at = (name: string): string => join(folder, name);
const state = (): string => at('state');
const said = ({ exitCode, out, err }: Ran) => ({ exitCode, out, err });
const csv =
  'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt\nNoa Petit,2026-01-05,work,10,h,,,,Plans,\nIvo Roux,2026-02-30,work,1,h,,,,No such day,\n';
const passphrase = { TANTIEME_PASSPHRASE: 'quatre mots à nous' };

describe('the command line as a process of its own', () => {
  it('goes the whole road: what one process writes, the next one finds', async () => {
    const run = async (...args: string[]) => (await tantiemeProcess(state(), args, passphrase)).json();
    writeFileSync(at('given.csv'), csv);
    const book = at('b.tantieme');
    expect(await run('new', book, '--name', 'Équité', '--lang', 'fr', '--json')).toMatchObject({ book, name: 'Équité' });
    expect(await run('import', book, at('given.csv'), '--project', 'Maison', '--json')).toMatchObject({ new: 1, refused: [{ row: 3 }] });
    expect(await run('approve', book, '--all', '--json')).toMatchObject({ approved: 1, left: 0, leftOnes: [] });
    expect(await run('close', book, '--from', '2026-01-01', '--to', '2026-01-31', '--result', '-10,50', '--json')).toMatchObject({
      period: 1,
      result: '-10.50',
    });
    const { documents } = (await run('statements', book, '--out', at('out'), '--json')) as {
      documents: { number: string; file: string }[];
    };
    expect(documents.map((document) => document.number)).toEqual(['2026-0001', '2026-0002']);
    expect(await run('verify', documents[0]!.file, '--book', book, '--json')).toMatchObject({ intact: true, known: true });
    expect(await run('member', 'place', book, '1', '--colleges', 'workers', '--json')).toMatchObject({ colleges: ['workers'] });
    expect(await run('charter', 'export', book, at('ours.json'), '--json')).toMatchObject({ file: at('ours.json') });
    expect(await run('doctor', book, '--json')).toMatchObject({ ok: true });
  });

  // The other tests of this folder run the commands without a process: that is worth as much only while both say the same.
  it.each<[what: string, exitCode: number, args: readonly string[], env?: Record<string, string>]>([
    ['shares for people', 0, ['shares', 'b.tantieme', '--as-of', '2026-01-31']],
    ['shares as JSON', 0, ['shares', 'b.tantieme', '--as-of', '2026-01-31', '--json']],
    ['the doctor', 0, ['doctor', 'b.tantieme']],
    ['the charter in French', 0, ['charter', 'show', 'b.tantieme'], { LANG: 'fr_FR.UTF-8' }],
    ['figures', 0, ['figures', 'list', 'b.tantieme', '--json']],
    ['the overview', 0, ['--help']],
    ['help of one command', 0, ['simulate', '--help']],
    ['a refusal for people', 1, ['shares', 'nowhere.tantieme'], { LANG: 'fr_FR.UTF-8' }],
    ['a refusal as JSON', 1, ['close', 'b.tantieme', '--from', '2026-01-01', '--to', '2026-01-31', '--result', 'x', '--json']],
    ['nothing at all', 2, []],
    ['wrong use', 2, ['shares']],
  ])('says the same as without a process: %s', async (_, exitCode, args, env = {}) => {
    const given = args.map((arg) => (arg.endsWith('.tantieme') ? at(arg) : arg));
    const [process, here] = await Promise.all([tantiemeProcess(state(), given, env), tantieme(state(), given, env)]);
    expect(said(here)).toEqual(said(process));
    expect(process.exitCode).toBe(exitCode);
  });
});

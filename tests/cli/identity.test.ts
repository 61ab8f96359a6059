import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tantieme } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const run = (...args: string[]) => tantieme(at('state'), [...args, '--json']);
const passphrases = ['--passphrase-file', '--authority-passphrase-file'] as const;
interface Shown {
  readonly signers: readonly { readonly holder: string; readonly role: string; readonly state: string; readonly fingerprint: string }[];
}

beforeAll(async () => {
  folder = tempFolder();
  writeFileSync(
    at('rows.csv'),
    'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt\nNoa Petit,2026-01-05,work,10,h,,,,Plans,\n',
  );
  writeFileSync(at('lead'), 'four words of ours\n');
  writeFileSync(at('noa'), 'les mots de Noé\n');
  for (const step of [
    ['new', at('b.tantieme'), '--name', 'Atelier', '--charter', 'equal', '--lead', 'Lou Garnier'],
    ['import', at('b.tantieme'), at('rows.csv'), '--project', 'Maison'],
    ['approve', at('b.tantieme'), '--all'],
    ['close', at('b.tantieme'), '--from', '2026-01-01', '--to', '2026-01-31', '--result', '1000'],
    ['statements', at('b.tantieme'), '--out', at('out'), '--passphrase-file', at('lead')],
  ])
    expect(await run(...step), step[0]).toMatchObject({ exitCode: 0 });
});
afterAll(() => removeFolder(folder));

it('a second identity is added, countersigns in the book, is exported, countersigns a bare file, and is revoked', async () => {
  const book = at('b.tantieme');
  const added = await run(
    'identity',
    book,
    'add',
    '--member',
    '1',
    '--role',
    'treasurer',
    passphrases[0],
    at('noa'),
    passphrases[1],
    at('lead'),
  );
  expect(added.json<Shown>().signers).toMatchObject([{ holder: 'Noa Petit', role: 'treasurer', state: 'ready' }]);
  const second = ['--signer', 'treasurer', '--passphrase-file', at('noa')];
  expect(await run('countersign', '2026-0001', '--book', book, ...second, '--out', at('both.pdf'))).toMatchObject({ exitCode: 0 });
  expect((await run('verify', at('both.pdf'), '--book', book)).json()).toMatchObject({
    intact: true,
    signatures: [{ role: 'lead' }, { signer: 'Noa Petit', role: 'treasurer', standing: 'good' }],
  });
  expect(await run('identity', book, 'export', ...second, '--out', at('noa.p12'))).toMatchObject({ exitCode: 0 });
  const bare = [
    'countersign',
    at('out/2026-0002_distribution.pdf'),
    '--identity',
    at('noa.p12'),
    '--out',
    at('bare.pdf'),
    '--passphrase-file',
  ];
  expect((await run(...bare, at('lead'))).json()).toMatchObject({ error: { code: 'PASSPHRASE_WRONG' } });
  expect(await run(...bare, at('noa'))).toMatchObject({ exitCode: 0 });
  expect((await run('verify', at('bare.pdf'), '--authority', at('out/authority.pem'))).json()).toMatchObject({ intact: true, known: true });
  expect(await run('identity', book, 'revoke', '--signer', 'Noa Petit', '--reason', 'left')).toMatchObject({ exitCode: 0 });
  const shown = await run('identity', book, 'show');
  expect(shown.json<Shown>().signers.map(({ state }) => state)).toEqual(['ready', 'revoked']);
  const list = async (...language: string[]) => (await tantieme(at('state'), ['identity', book, 'show', ...language])).out;
  expect(await list('--lang', 'fr')).toMatch(/^titulaire +fonction +état +valable jusqu’au +empreinte\n.*responsable +peut signer/u);
  expect(await list()).toMatch(/^holder +role +state +valid until +fingerprint\n.*lead +can sign[^]*treasurer +revoked/u);
  expect((await run('doctor', book)).json()).toMatchObject({ ok: true });
});

it('an identity is renewed, and one that another program made is imported, first beside it and then in its place', async () => {
  const book = at('b.tantieme');
  writeFileSync(at('file'), 'pass word\n');
  writeFileSync(at('new'), 'a passphrase of its own\n');
  const states = async () =>
    (await run('identity', book, 'show')).json<Shown>().signers.map(({ holder, role, state }) => [holder, role, state]);
  const before = await states();
  const add = ['add', '--member', '1', '--role', 'secretary', passphrases[0], at('noa'), passphrases[1], at('lead')];
  const { fingerprint } = (await run('identity', book, ...add)).json<Shown>().signers[0]!;
  const renew = ['renew', '--signer', 'secretary', passphrases[0], at('new'), passphrases[1]];
  expect((await run('identity', book, ...renew, at('noa'), '--new-key')).json()).toMatchObject({ error: { code: 'PASSPHRASE_WRONG' } });
  const renewed = (await run('identity', book, ...renew, at('lead'), '--new-key')).json<Shown>().signers[0]!;
  expect(renewed).toMatchObject({ holder: 'Noa Petit', role: 'secretary', state: 'ready', follows: fingerprint });

  const p12 = (name: string): string => resolve(import.meta.dirname, '../documents/pkcs12', `${name}.p12`);
  const bring = (name: string, ...more: readonly string[]) =>
    run('identity', book, 'import', '--in', p12(name), passphrases[0], at('file'), ...more);
  expect((await bring('old', '--role', 'lead')).json()).toMatchObject({ error: { code: 'P12_OLD_ENCRYPTION' } });
  expect((await bring('good')).json()).toMatchObject({ error: { code: 'ROLE_MISSING' } });
  expect((await bring('good', '--role', 'secretary', '--signer', 'secretary')).json()).toMatchObject({
    error: { code: 'SIGNER_OTHER_HOLDER' },
  });
  const brought = await bring('good', '--role', 'secretary', '--member', '1', '--signer', 'secretary');
  expect(brought.json<Shown>().signers).toMatchObject([
    { holder: 'Noa Petit', imported: true, state: 'ready', follows: renewed.fingerprint },
  ]);
  expect(await states()).toEqual([
    ...before,
    ['Noa Petit', 'secretary', 'renewed'],
    ['Noa Petit', 'secretary', 'renewed'],
    ['Noa Petit', 'secretary', 'ready'],
  ]);
  const signing = ['--signer', 'secretary', '--passphrase-file', at('file')];
  expect(await run('countersign', '2026-0002', '--book', book, ...signing)).toMatchObject({ exitCode: 0 });
  expect((await run('doctor', book)).json()).toMatchObject({ ok: true });
});

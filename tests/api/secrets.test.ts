import { createRouterClient } from '@orpc/server';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { v7 } from 'uuid';
import { systemClock } from '../../src/engine/clock.ts';
import { Desk } from '../../src/engine/desk.ts';
import { router } from '../../src/engine/router/index.ts';
import { secretsOf } from '../documents/secrets.ts';
import { root } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
beforeAll(() => void (folder = tempFolder('tantieme-secrets-')));
afterAll(() => removeFolder(folder));

it('whatever goes wrong with a key, no passphrase and no byte of it is logged, answered or left in a file', async () => {
  const desk = new Desk({
    stateFolder: join(folder, 'state'),
    booksFolder: join(folder, 'books'),
    resourcesFolder: join(root, 'resources'),
    host: 'browser',
    clock: systemClock,
  });
  const api = createRouterClient(router, { context: { desk } });
  const passphrases = ['of the founder, long', 'of the newcomer, long', 'of the file, long', 'of the renewed, long'] as const;
  const [founder, newcomer, ofFile, renewed] = passphrases;
  await api.books.create({
    id: v7(),
    name: 'One',
    legalForm: '',
    currency: 'EUR',
    language: 'en',
    charter: 'cooperative-spirit',
    leadName: 'Maud',
    leadIsMember: false,
  });
  const { fingerprint } = await api.identity.create({ signerName: 'Maud', passphrase: founder });
  const file = await api.identity.export({ fingerprint, passphrase: founder, filePassphrase: ofFile });
  const secrets = secretsOf(new Uint8Array(await file.arrayBuffer()), ofFile);
  const person = (await api.identity.list()).signers[0]!.person;
  const attempts = () => [
    api.identity.create({ signerName: 'Maud', passphrase: founder }),
    api.identity.unlock({ passphrase: founder }),
    api.identity.unlock({ passphrase: `${founder} no` }),
    api.identity.add({ person, role: 'treasurer', passphrase: newcomer, authorityPassphrase: founder }),
    api.identity.add({ person, role: 'x'.repeat(500), passphrase: newcomer, authorityPassphrase: founder }),
    api.identity.export({ fingerprint, passphrase: founder, filePassphrase: ofFile }),
    api.identity.import({ file, filePassphrase: ofFile, passphrase: null, person, role: 'lead', follows: null }),
    api.identity.renew({ fingerprint, passphrase: renewed, authorityPassphrase: founder, newKey: true }),
  ];
  const written: string[] = [];
  const log = vi.spyOn(process.stderr, 'write').mockImplementation((text) => (written.push(String(text)), true));
  const errors = vi.spyOn(console, 'error').mockImplementation((...said) => void written.push(said.map(String).join(' ')));
  const answered: string[] = [];
  try {
    // A table that is not there is a surprise wherever it is met: while reading, or in the middle of writing.
    for (const [gone, back] of [
      ['alter table signing_key rename to elsewhere', 'alter table elsewhere rename to signing_key'],
      ['alter table certificate rename to elsewhere', 'alter table elsewhere rename to certificate'],
      ['alter table journal rename to elsewhere', 'alter table elsewhere rename to journal'],
    ] as const) {
      desk.opened.book.db.exec(gone);
      for (const outcome of await Promise.allSettled(attempts()))
        answered.push(JSON.stringify(outcome.status === 'rejected' ? [String(outcome.reason), outcome.reason] : 'done'));
      desk.opened.book.db.exec(back);
    }
  } finally {
    log.mockRestore();
    errors.mockRestore();
  }
  desk.end();
  // Something did go wrong, and was logged.
  expect(written.join('')).toMatch(/no such table/u);
  expect(answered.join('')).toMatch(/INTERNAL_SERVER_ERROR/u);
  const left = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(left.length).toBeGreaterThan(0);
  for (const [place, text] of [
    ['the log', written.join('')],
    ['the answers', answered.join('')],
    ...left.map((path) => [path, readFileSync(path).toString('latin1')] as const),
  ] as const)
    for (const needle of [...secrets, ...passphrases]) expect(text.includes(needle), `${place}: ${needle.slice(0, 12)}…`).toBe(false);
});

it('nothing collects reports of crashes, which hold memory, and so keys', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name));
  expect(sources.filter((name) => readFileSync(join(root, 'src', name), 'utf8').includes('crashReporter'))).toEqual([]);
});

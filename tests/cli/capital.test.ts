import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateCooperative } from '../../src/app/cooperatives.ts';
import { newId, systemClock } from '../../src/engine/clock.ts';
import { leadContext, openLibraryBook } from '../../src/engine/library.ts';
import { tantieme } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
const book = (): string => join(folder, 'club.tantieme');
const run = (...args: string[]) => tantieme(join(folder, 'state'), [...args, '--json']);
const capital = (...args: string[]) => run('capital', book(), ...args);
const codeOf = async (...args: string[]) => (await capital(...args)).json<{ error: { code: string } }>().error.code;

beforeAll(async () => {
  folder = tempFolder();
  await run('new', book(), '--name', 'Club', '--lead', 'Lead', '--charter', 'cooperative-spirit');
  writeFileSync(join(folder, 'people.csv'), 'Name,Joined\nLou Garnier,2026-01-01\n');
  await run('member', 'import', book(), join(folder, 'people.csv'));
});
afterAll(() => removeFolder(folder));

describe('a list of members', () => {
  it('says in either language which columns nothing is taken from: members get the book’s own numbers', async () => {
    writeFileSync(join(folder, 'more.csv'), 'Number,Name\n70,Ada\n');
    const dry = (language: string) =>
      tantieme(join(folder, 'state'), ['member', 'import', book(), join(folder, 'more.csv'), '--dry-run', '--lang', language]);
    expect((await dry('en')).out).toBe(
      '1 people, 1 new, 0 already there, 0 refused\nNothing is taken from: Number. Each new member gets the book’s next number.\nnothing written\n',
    );
    expect((await dry('fr')).out).toContain('Rien n’est repris de\u00a0: Number. Chaque nouveau membre reçoit le numéro suivant du livre.');
    const json = (await run('member', 'import', book(), join(folder, 'more.csv'), '--dry-run')).json();
    expect(json).toMatchObject({ rows: 1, unread: ['Number'] });
  });
});

describe('the registers of shares', () => {
  it('are kept and told: classes, operations, holdings as of a day', async () => {
    expect(await codeOf('add', '--member', '1', '--shares', '5')).toBe('SHARE_CLASS_UNKNOWN');
    const from = ['--day', '2026-01-01'];
    expect((await capital('class', '--name', 'Share', '--name-fr', 'Part', '--nominal', '20,00', ...from)).json()).toEqual({ class: 1 });
    const add = (...args: string[]) => capital('add', '--member', 'lou garnier', ...args);
    expect((await add('--shares', '5', '--paid', '25.00', '--note', 'Board')).json()).toEqual({ operation: 1 });
    expect((await add('--kind', 'payment', '--paid', '75')).json()).toEqual({ operation: 2 });
    expect((await add('--kind', 'redemption', '--shares', '1')).json()).toEqual({ operation: 3 });
    expect((await capital('take-back', '3')).json()).toEqual({ operation: 3, takenBack: true });
    const told = (await capital('--lang', 'fr')).json<Record<string, unknown>>();
    expect(told).toMatchObject({
      currency: 'EUR',
      subscribed: '100.00',
      paidUp: '100.00',
      holders: 1,
      highest: { amount: '100.00' },
      classes: [{ number: 1, name: 'Part', nominal: '20.00', from: '2026-01-01', archived: false }],
      holdings: [{ member: 1, name: 'Lou Garnier', class: 'Part', shares: 5, value: '100.00', paidUp: '100.00', due: '0.00' }],
      operations: [
        { number: 1, kind: 'subscription', shares: 5, paid: '25.00', note: 'Board' },
        { number: 2, kind: 'payment', paid: '75.00' },
      ],
    });
    expect((await capital('--as-of', '2026-01-01')).json()).toMatchObject({ subscribed: '0.00', holdings: [], highest: null });
  });

  it('leave as tables and as a package of another format, once the cooperative says where it was founded', async () => {
    const out = (name: string) => join(folder, name);
    const made = (await run('export', book(), '--as', 'csv', '--table', 'holdings', '--out', out('holdings.csv'))).json();
    expect(made).toMatchObject({ as: 'csv' });
    expect(readFileSync(out('holdings.csv'), 'utf8')).toContain('1,Lou Garnier,,Share,5,20.00,100.00,100.00,0.00');
    const ocf = await run('export', book(), '--as', 'ocf', '--out', out('ocf'));
    expect(ocf.json<{ error: { code: string } }>().error.code).toBe('FOUNDING_DAY_MISSING');
    const opened = openLibraryBook(book(), { stateFolder: join(folder, 'state') }, systemClock);
    const details = { name: 'Club', legalForm: '', seat: '', registration: '', founded: '2020-01-01', country: 'FR' };
    updateCooperative(leadContext(opened, systemClock), { id: newId(), ...details });
    opened.close();
    const written = (await run('export', book(), '--as', 'ocf', '--out', out('ocf'))).json<{ files: unknown[] }>();
    expect(written).toMatchObject({ outsideFormat: { file: 'tantieme-capital.json' } });
    expect(written.files).toHaveLength(6);
    const zip = (await run('export', book(), '--as', 'ocf', '--out', out('club.ocf.zip'))).json<{ files: unknown[] }>();
    expect(zip.files).toHaveLength(1);
    expect(readFileSync(out('club.ocf.zip')).subarray(0, 2).toString()).toBe('PK');
  });

  it('refuse by name, and say wrong use', async () => {
    const add = ['add', '--member', '1', '--kind'];
    expect(await codeOf('--as-of', '2026-02-30')).toBe('DATE_IMPOSSIBLE');
    expect(await codeOf(...add, 'redemption', '--shares', '6')).toBe('SHARES_NOT_HELD');
    expect(await codeOf(...add, 'transfer', '--shares', '1', '--to', 'Nobody')).toBe('MEMBER_UNKNOWN');
    expect(await codeOf(...add, 'conversion', '--shares', '1', '--into', 'Other', '--into-shares', '1')).toBe('SHARE_CLASS_UNKNOWN');
    expect(await codeOf('take-back', '3')).toBe('CAPITAL_UNKNOWN');
    for (const wrong of [['burn'], ['take-back', 'one'], [...add, 'gift', '--shares', '1'], [...add, 'redemption', '--shares', 'few']])
      expect((await capital(...wrong)).exitCode).toBe(2);
  });
});

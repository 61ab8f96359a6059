import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateMember } from '../../src/app/members.ts';
import { leadContext } from '../../src/engine/library.ts';
import { systemClock } from '../../src/engine/clock.ts';
import { openBook } from '../../src/store/open.ts';
import { v7 } from 'uuid';
import { tantieme } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const book = (): string => at('club.tantieme');
const run = (...args: string[]) => tantieme(at('state'), [...args, '--json']);
const codeOf = async (...args: string[]): Promise<[number | null, string]> => {
  const ran = await run(...args);
  const { error } = ran.json<{ error?: { code: string; message: string } }>();
  expect(error?.message ?? '', `${args.join(' ')}: ${ran.out}`).toMatch(/^[“«\p{Lu}].+\.$/u);
  return [ran.exitCode, error!.code];
};

interface Listed {
  readonly asked: { name: string; of: string; unit: string; label: { en: string; fr: string } }[];
  readonly rows: { name: string; member: number | null; memberName: string | null; day: string; value: string; batch: number }[];
  readonly batches: { number: number; source: string; rows: number; removed: boolean; closed: boolean }[];
}
const list = async (): Promise<Listed> => (await run('figures', 'list', book())).json<Listed>();

beforeAll(async () => {
  folder = tempFolder();
  writeFileSync(
    at('given.csv'),
    'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt\nNoa Petit,2026-01-05,work,10,h,,,,Plans,\nIvo Roux,2026-01-06,work,8,h,,,,Models,\n',
  );
  await run('new', book(), '--name', 'Club', '--lead', 'Lou Garnier', '--charter', 'scop');
  await run('import', book(), at('given.csv'), '--project', 'House');
  await run('approve', book(), '--all');
  writeFileSync(
    at('figures.csv'),
    'Membre;Grandeur;Valeur;Date\r\nNoa Petit;Capital détenu;1 500,25;01/01/2026\r\n2;pay;2 000;31/01/2026\r\n;exogenous;12,5;31/01/2026\r\nPersonne;capital;1;01/01/2026\r\n',
  );
});
afterAll(() => removeFolder(folder));

describe('figures', () => {
  it('lists what the charter asks for before anything is known', async () => {
    const { asked, rows, batches } = await list();
    expect(asked.map(({ name, of, unit }) => [name, of, unit])).toEqual([
      ['capital', 'member', 'money'],
      ['highestCapital', 'cooperative', 'money'],
      ['pay', 'member', 'money'],
      ['exogenous', 'cooperative', 'money'],
    ]);
    expect([rows, batches]).toEqual([[], []]);
  });

  it('import says what it would do without a byte written, then does it; the same file again adds nothing', async () => {
    const before = readFileSync(book());
    const dry = (await run('figures', 'import', book(), at('figures.csv'), '--dry-run')).json();
    const counts = { rows: 4, new: 3, changed: 0, same: 0, refused: [{ row: 5, code: 'MEMBER_UNKNOWN' }] };
    expect(dry).toMatchObject({ ...counts, batch: null, dryRun: true });
    expect(readFileSync(book()).equals(before)).toBe(true);
    expect((await run('figures', 'import', book(), at('figures.csv'))).json()).toMatchObject({ ...counts, batch: 1 });
    expect((await list()).rows).toEqual(
      expect.arrayContaining([
        { name: 'capital', member: 1, memberName: 'Noa Petit', day: '2026-01-01', value: '1500.25', batch: 1 },
        { name: 'pay', member: 2, memberName: 'Ivo Roux', day: '2026-01-31', value: '2000', batch: 1 },
        { name: 'exogenous', member: null, memberName: null, day: '2026-01-31', value: '12.5', batch: 1 },
      ]),
    );
    expect((await run('figures', 'import', book(), at('figures.csv'))).json()).toMatchObject({ new: 0, same: 3, batch: null });
    writeFileSync(at('wide.csv'), 'Member,capital\nNoa Petit,1600\nIvo Roux,50\n');
    expect(await codeOf('figures', 'import', book(), at('wide.csv'))).toEqual([1, 'COLUMN_MISSING']);
    expect((await run('figures', 'import', book(), at('wide.csv'), '--day', '2026-01-01')).json()).toMatchObject({
      new: 1,
      changed: 1,
      batch: 2,
    });
    const text = await tantieme(at('state'), ['figures', 'list', book(), '--lang', 'fr']);
    expect(text.out).toContain('capital: Capital détenu');
    expect(text.out).toMatch(/Noa Petit +2026-01-01 +1600 +2/u);
  });

  it('take-back brings the value before back', async () => {
    expect((await run('figures', 'take-back', book(), '2')).json()).toEqual({ batch: 2, removed: true });
    const { rows, batches } = await list();
    expect(rows.find((row) => row.name === 'capital')).toMatchObject({ member: 1, value: '1500.25', batch: 1 });
    expect(batches).toMatchObject([
      { number: 2, source: 'wide.csv', rows: 2, removed: true },
      { number: 1, source: 'figures.csv', rows: 3, removed: false, closed: false },
    ]);
    expect(await codeOf('figures', 'take-back', book(), '2')).toEqual([1, 'IMPORT_TAKEN_BACK']);
    expect(await codeOf('figures', 'take-back', book(), '9')).toEqual([1, 'IMPORT_UNKNOWN']);
  });

  it('refuses files that are none, and figures of closed days row by row', async () => {
    writeFileSync(at('none.csv'), '');
    expect(await codeOf('figures', 'import', book(), at('none.csv'))).toEqual([1, 'FILE_EMPTY']);
    expect(await codeOf('figures', 'import', book(), at('absent.csv'))).toEqual([1, 'FILE_NOT_FOUND']);
    expect(await codeOf('figures', 'import', book(), at('wide.csv'), '--day', '2026-02-30')).toEqual([1, 'DATE_IMPOSSIBLE']);
    writeFileSync(at('highest.csv'), 'Figure,Value,Date\nhighestCapital,5000,2026-01-01\n');
    expect((await run('figures', 'import', book(), at('highest.csv'))).json()).toMatchObject({ new: 1, batch: 3 });
    expect((await run('close', book(), '--from', '2026-01-01', '--to', '2026-01-31', '--result', '100')).exitCode).toBe(0);
    expect((await run('figures', 'import', book(), at('wide.csv'), '--day', '2026-01-01')).json()).toMatchObject({
      new: 0,
      batch: null,
      refused: [{ row: 2, code: 'FIGURE_DATE_CLOSED' }, { row: 3 }],
    });
    expect(await codeOf('figures', 'take-back', book(), '1')).toEqual([1, 'FIGURE_DATE_CLOSED']);
    expect((await run('doctor', book())).json()).toMatchObject({ ok: true });
  });
});

describe('member place', () => {
  const place = (...args: string[]) => run('member', 'place', book(), ...args);

  it('sets colleges, and what is left out stays', async () => {
    expect((await place('1', '--colleges', 'workers, founders')).json()).toEqual({
      number: 1,
      name: 'Noa Petit',
      colleges: ['founders', 'workers'],
      leaving: null,
    });
    expect(await codeOf('member', 'place', book(), '1', '--leaving', 'at-fault')).toEqual([1, 'MEMBER_NOT_LEFT']);
    const opened = openBook(book(), { stateFolder: at('state'), now: systemClock.now });
    const fields = {
      number: 1,
      name: 'Noa Petit',
      type: 'person' as const,
      email: '',
      address: '',
      joined: '2026-01-01',
      left: '2026-02-28',
    };
    updateMember(leadContext(opened, systemClock), { id: v7(), ...fields });
    opened.close();
    expect((await place('1', '--leaving', 'not-at-fault')).json()).toMatchObject({
      colleges: ['founders', 'workers'],
      leaving: 'notAtFault',
    });
    expect((await place('1', '--colleges', '')).json()).toMatchObject({ colleges: [], leaving: 'notAtFault' });
    expect((await place('1', '--leaving', 'unsaid')).json()).toMatchObject({ leaving: null });
  });

  it('refuses by name', async () => {
    expect(await codeOf('member', 'place', book(), '9', '--colleges', 'workers')).toEqual([1, 'MEMBER_UNKNOWN']);
    expect(await codeOf('member', 'place', book(), '1', '--colleges', 'Salariés')).toEqual([1, 'COLLEGE_NAME']);
  });
});

describe('usage', () => {
  it.each([
    ['figures without an action', ['figures', 'b.tantieme']],
    ['an action that is none', ['figures', 'show', 'b.tantieme']],
    ['list with a file', ['figures', 'list', 'b.tantieme', 'f.csv']],
    ['import without a file', ['figures', 'import', 'b.tantieme']],
    ['take-back without a batch', ['figures', 'take-back', 'b.tantieme']],
    ['a member’s name for a number', ['member', 'place', 'b.tantieme', 'Noa', '--colleges', 'a']],
    ['a member and nothing to say', ['member', 'place', 'b.tantieme', '1']],
    ['a leaving that is none', ['member', 'place', 'b.tantieme', '1', '--leaving', 'angry']],
    ['another verb', ['member', 'remove', 'b.tantieme', '1']],
  ])('%s is wrong use', async (_, args) => {
    const ran = await tantieme(at('state'), args);
    expect(ran).toMatchObject({ exitCode: 2, out: '' });
    expect(ran.err).toContain('tantieme ');
  });

  it('a batch that is no number is wrong use', async () => {
    expect((await run('figures', 'take-back', book(), 'last')).exitCode).toBe(2);
  });
});

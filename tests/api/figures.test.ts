import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { scop } from '../../src/core/charters/readyMade/index.ts';
import { hosts, makeFolders, type Client, type Folders, type Host, type Page } from './support/hosts.ts';
import { begin, memberInput, refusalOf, whole, workInput } from './support/steps.ts';

// Figures and the places of members, over each host: a file travels, and values stay exact decimal texts.
const file = (...lines: string[]): File =>
  new File([['Membre;Grandeur;Valeur;Date', ...lines, ''].join('\r\n')], 'grandeurs.csv', { type: 'text/csv' });

describe.each(hosts)('figures and places $name', ({ start }) => {
  let folders: Folders;
  let host: Host;
  let page: Page;
  let client: Client;
  const actAs = async (name: string) =>
    client.session.actAs({ personId: (await client.session.get()).book!.actors.find((actor) => actor.name === name)!.personId });
  const rows = async () =>
    (await client.figures.list()).rows.map(({ name, member, day, value, batch }) => [name, member, day, value, batch]);
  const set = (value: string, changes: object = {}) =>
    client.figures.set({ id: v7(), source: 'Assemblée', rows: [{ name: 'capital', member: 1, day: '2026-01-01', value, ...changes }] });

  beforeAll(async () => {
    folders = makeFolders();
    host = await start(folders);
    page = await host.open();
    client = page.client;
    await begin(client);
    await client.charters.adopt({ id: v7(), charter: scop, from: '2026-01-01', decidedBy: '', minutes: null });
    await client.contributions.submit(workInput(1, '2026-01-05', 10));
    await client.contributions.approveAll({ id: v7() });
  });
  afterAll(async () => {
    page.close();
    await host.close();
    folders.remove();
  });

  it('says what the charter in force asks for, in both languages', async () => {
    const { asked, rows: none, batches } = await client.figures.list();
    expect(asked.map(({ name, of, unit }) => [name, of, unit])).toEqual([
      ['capital', 'member', 'money'],
      ['highestCapital', 'cooperative', 'money'],
      ['pay', 'member', 'money'],
      ['exogenous', 'cooperative', 'money'],
    ]);
    expect(asked[0]!.label).toEqual({ en: 'Capital held', fr: 'Capital détenu' });
    expect([none, batches]).toEqual([[], []]);
  });

  it('sets values by hand; the later holds, and the same command twice is one', async () => {
    const id = v7();
    const input = {
      id,
      source: 'Assemblée du 3 janvier',
      rows: [
        { name: 'capital', member: 1, day: '2026-01-01', value: '1500.25' },
        { name: 'exogenous', member: null, day: '2026-01-31', value: '-0.0001' },
      ],
    };
    const first = await client.figures.set(input);
    expect(first.batch).toBe(1);
    expect(await client.figures.set(input)).toEqual(first);
    expect((await set('99999999999.9999')).batch).toBe(2);
    expect(await rows()).toEqual([
      ['capital', 1, '2026-01-01', '99999999999.9999', 2],
      ['exogenous', null, '2026-01-31', '-0.0001', 1],
    ]);
    expect((await client.figures.list()).batches).toMatchObject([
      { number: 2, source: 'Assemblée', rows: 1, removed: false, closed: false },
      { number: 1, source: 'Assemblée du 3 janvier', rows: 2, removed: false, closed: false },
    ]);
    await client.figures.takeBack({ id: v7(), batch: 2 });
    expect((await rows())[0]).toEqual(['capital', 1, '2026-01-01', '1500.25', 1]);
  });

  it('plans a file without writing, imports it, and takes it back whole', async () => {
    const asking = {
      file: file(
        'Ada Exemple;Capital détenu;1 500,25;01/01/2026',
        'Zoé Modèle;capital;2 000;01/01/2026',
        ';exogenous;12,5;31/01/2026',
        'Personne;capital;1;01/01/2026',
        '2;capital;beaucoup;02/01/2026',
      ),
      day: null,
    };
    const before = (await client.session.get()).book!.seq;
    const plan = await client.figures.plan(asking);
    expect(plan.rows).toEqual([
      {
        row: 2,
        name: 'capital',
        member: 1,
        memberName: 'Ada Exemple',
        day: '2026-01-01',
        value: '1500.25',
        state: 'same',
        before: '1500.25',
      },
      { row: 3, name: 'capital', member: 2, memberName: 'Zoé Modèle', day: '2026-01-01', value: '2000', state: 'new', before: null },
      { row: 4, name: 'exogenous', member: null, memberName: '', day: '2026-01-31', value: '12.5', state: 'changed', before: '-0.0001' },
    ]);
    expect(plan.refused.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [5, 'MEMBER_UNKNOWN'],
      [6, 'AMOUNT_NOT_NUMBER'],
    ]);
    expect((await client.session.get()).book!.seq).toBe(before);
    const kept = await rows();
    const imported = await client.figures.import({ id: v7(), ...asking });
    expect(imported).toMatchObject({ batch: 3, added: 2, refused: 2 });
    expect((await rows()).length).toBe(3);
    expect((await client.figures.list()).batches[0]).toMatchObject({ number: 3, source: 'grandeurs.csv', rows: 2 });
    expect(await refusalOf(client.figures.import({ id: v7(), ...asking }))).toMatchObject({ code: 'FIGURES_NONE' });
    await client.figures.takeBack({ id: v7(), batch: 3 });
    expect(await rows()).toEqual(kept);
    expect((await client.figures.list()).batches[0]).toMatchObject({ number: 3, removed: true });
    expect(await refusalOf(client.figures.takeBack({ id: v7(), batch: 3 }))).toMatchObject({ code: 'IMPORT_TAKEN_BACK' });
    expect(await refusalOf(client.figures.takeBack({ id: v7(), batch: 9 }))).toMatchObject({ code: 'IMPORT_UNKNOWN' });
  });

  it('asks how the days of a file are written when they could be either, and reads them as it is told', async () => {
    const unclear = new File(['Member,Figure,Value,Date\nZoé Modèle,capital,100,02/03/2026\n'], 'days.csv');
    const { rows: none, refused } = await client.figures.plan({ file: unclear, day: null });
    expect([none, refused.map(({ refusal }) => refusal.code)]).toEqual([[], ['DATE_AMBIGUOUS']]);
    const read = async (dateOrder: 'dmy' | 'mdy') =>
      (await client.figures.plan({ file: unclear, day: null, dateOrder })).rows.map((row) => row.day);
    expect([await read('dmy'), await read('mdy')]).toEqual([['2026-03-02'], ['2026-02-03']]);
  });

  it('takes one day for a file without dates, and refuses a file that is none', async () => {
    const wide = new File(['Membre;capital;pay\nZoé Modèle;100;12000\n'], 'large.csv');
    expect((await client.figures.plan({ file: wide, day: '2026-01-31' })).rows.map(({ name, value, day }) => [name, value, day])).toEqual([
      ['capital', '100', '2026-01-31'],
      ['pay', '12000', '2026-01-31'],
    ]);
    expect(await refusalOf(client.figures.plan({ file: wide, day: null }))).toMatchObject({ code: 'COLUMN_MISSING' });
    expect(await refusalOf(client.figures.plan({ file: new File([], 'vide.csv'), day: null }))).toMatchObject({ code: 'FILE_EMPTY' });
  });

  it('refuses values that are none, unknown names and members, and twice the same', async () => {
    expect(await refusalOf(set('1,5'))).toMatchObject({ code: 'AMOUNT_NOT_NUMBER', details: { text: '1,5' } });
    expect(await refusalOf(set('1.23456'))).toMatchObject({ code: 'AMOUNT_NOT_NUMBER' });
    expect(await refusalOf(set('99999999999999'))).toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
    expect(await refusalOf(set('1', { name: 'Parts sociales' }))).toMatchObject({ code: 'FIGURE_NAME' });
    expect(await refusalOf(set('1', { member: 9 }))).toMatchObject({ code: 'MEMBER_UNKNOWN' });
    const row = { name: 'capital', member: 1, day: '2026-01-02', value: '1' };
    expect(await refusalOf(client.figures.set({ id: v7(), source: '', rows: [row, row] }))).toMatchObject({ code: 'FIGURE_TWICE' });
  });

  it('says where a member sits and how they left, and takes it back', async () => {
    const place = (colleges: string[], leaving: 'atFault' | 'notAtFault' | null, number = 2) =>
      client.members.place({ id: v7(), number, colleges, leaving });
    const zoe = async () => (await client.members.list()).find((member) => member.number === 2)!;
    expect(await zoe()).toMatchObject({ colleges: [], leaving: null });
    await place(['workers', 'founders', 'workers'], null);
    expect(await zoe()).toMatchObject({ colleges: ['founders', 'workers'], leaving: null });
    expect(await refusalOf(place(['Salariés'], null))).toMatchObject({ code: 'COLLEGE_NAME', details: { name: 'Salariés' } });
    expect(await refusalOf(place([], 'atFault'))).toMatchObject({ code: 'MEMBER_NOT_LEFT' });
    expect(await refusalOf(place([], null, 9))).toMatchObject({ code: 'MEMBER_UNKNOWN' });
    const { id: _, ...fields } = memberInput('Zoé Modèle', { left: '2026-03-31' });
    await client.members.update({ id: v7(), number: 2, ...fields });
    await place(['workers'], 'notAtFault');
    expect(await zoe()).toMatchObject({ colleges: ['workers'], leaving: 'notAtFault' });
    await client.undo.undo({ id: v7(), seq: (await client.undo.next())!.seq });
    expect(await zoe()).toMatchObject({ colleges: ['founders', 'workers'], leaving: null, left: '2026-03-31' });
  });

  it('is for the lead alone; everybody may look', async () => {
    await actAs('Ada Exemple');
    const asking = { file: file('1;capital;7;01/03/2026'), day: null };
    for (const ask of [
      () => set('1'),
      () => client.figures.import({ id: v7(), ...asking }),
      () => client.figures.takeBack({ id: v7(), batch: 1 }),
      () => client.members.place({ id: v7(), number: 1, colleges: [], leaving: null }),
    ])
      expect(await refusalOf(ask())).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await client.figures.list()).rows.length).toBe(2);
    expect((await client.figures.plan(asking)).rows).toMatchObject([{ state: 'new' }]);
    await actAs('Lena Lead');
  });

  it('closes with the period: figures of its days neither come nor go', async () => {
    const january = { from: '2026-01-01', to: '2026-01-31', result: 1000_00n };
    await client.periods.close({ id: v7(), ...january });
    const closed = { code: 'FIGURE_DATE_CLOSED', details: { day: '2026-01-01', closedTo: '2026-01-31' } };
    expect(await refusalOf(set('1'))).toEqual(closed);
    expect(await refusalOf(client.figures.takeBack({ id: v7(), batch: 1 }))).toMatchObject({ code: 'FIGURE_DATE_CLOSED' });
    expect((await client.figures.plan({ file: file('2;capital;3;01/01/2026'), day: null })).refused).toMatchObject([
      { row: 2, refusal: closed },
    ]);
    expect((await client.figures.list()).batches.map(({ number, closed: shut }) => [number, shut])).toEqual([
      [3, true],
      [2, true],
      [1, true],
    ]);
    expect((await set('7', { day: '2026-02-01' })).batch).toBe(4);
    expect((await whole(client.books.doctor())).last.report).toMatchObject({ ok: true, violations: [] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { hosts, makeFolders, type Client, type Folders, type Host, type Page } from './support/hosts.ts';
import { begin, refusalOf, workInput } from './support/steps.ts';

// Needs, what is promised for them and what was given, over each host: exact quantities travel, who may do what is kept, all is undone.
describe.each(hosts)('needs and commitments $name', ({ start }) => {
  let folders: Folders;
  let host: Host;
  let page: Page;
  let client: Client;
  const actAs = async (name: string) =>
    client.session.actAs({ personId: (await client.session.get()).book!.actors.find((actor) => actor.name === name)!.personId });
  const needInput = { project: 1, activity: 1, quantity: 100 * 3600, by: '2026-04-12', title: 'Plans', note: 'Two rooms' };
  const weekly = { quantity: 7 * 3600, per: 'week' as const, from: '2026-01-05', to: null, note: '' };
  const toNeed = (need: number) => ({ need, project: null, activity: null });
  const report = (asOf: string) => client.commitments.report({ asOf, project: 1 });
  const undo = async () => client.undo.undo({ id: v7(), seq: (await client.undo.next())!.seq });

  beforeAll(async () => {
    folders = makeFolders();
    host = await start(folders);
    page = await host.open();
    client = page.client;
    await begin(client);
  });
  afterAll(async () => {
    page.close();
    await host.close();
    folders.remove();
  });

  it('a need is answered, and the same command twice is one', async () => {
    const id = v7();
    const first = await client.needs.add({ id, ...needInput });
    expect(first.number).toBe(1);
    expect(await client.needs.add({ id, ...needInput })).toEqual(first);
    await actAs('Ada Exemple');
    expect((await client.commitments.make({ id: v7(), member: 1, towards: toNeed(1), ...weekly })).number).toBe(1);
    expect(await refusalOf(client.commitments.make({ id: v7(), member: 2, towards: toNeed(1), ...weekly }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await actAs('Zoé Modèle');
    expect(await refusalOf(client.needs.close({ id: v7(), number: 1 }))).toMatchObject({ code: 'NOT_ALLOWED' });
    await actAs('Lena Lead');
    const { needs, commitments } = await report('2026-01-18');
    expect(needs).toEqual([
      { ...needInput, number: 1, unit: 'time', closed: null, open: true, promised: 14n * 25_200n, approved: 0n, pending: 0n },
    ]);
    expect(commitments).toEqual([
      {
        ...weekly,
        number: 1,
        member: 1,
        project: 1,
        activity: 1,
        unit: 'time',
        need: 1,
        due: 50_400n,
        whole: null,
        approved: 0n,
        pending: 0n,
      },
    ]);
  });

  it('what is given counts as of any day, what waits stands apart', async () => {
    await client.contributions.submit(workInput(1, '2026-01-04', 8));
    await client.contributions.submit(workInput(1, '2026-01-06', 5));
    await client.contributions.submit(workInput(1, '2026-01-13', 3));
    await client.contributions.approveAll({ id: v7() });
    await client.contributions.submit(workInput(1, '2026-01-14', 2));
    await client.contributions.submit(workInput(2, '2026-01-14', 4));
    const figures = async (asOf: string) =>
      (await report(asOf)).lines.map(({ member, due, approved, pending }) => [
        member,
        ...[due, approved, pending].map((part) => Number(part) / 3600),
      ]);
    expect(await figures('2026-01-04')).toEqual([[1, 0, 0, 0]]);
    expect(await figures('2026-01-11')).toEqual([[1, 7, 5, 0]]);
    expect(await figures('2026-01-18')).toEqual([[1, 14, 8, 2]]);
    expect(
      (await client.commitments.rounds({ member: 1, day: '2026-01-14' })).map(({ promised, approved, pending }) => [
        promised,
        approved,
        pending,
      ]),
    ).toEqual([[25_200n, 10_800n, 7200n]]);
    expect((await client.rhythm.weeks({ until: '2026-01-18', weeks: 2 })).map((week) => Object.values(week))).toEqual([
      ['2026-01-05', 5 * 3600, 0],
      ['2026-01-12', 3 * 3600, 6 * 3600],
    ]);
    expect(await refusalOf(client.rhythm.ownDays({ from: '2026-01-01', to: '2026-01-31' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    await actAs('Zoé Modèle');
    expect(await client.rhythm.ownDays({ from: '2026-01-01', to: '2026-01-31' })).toEqual([
      { day: '2026-01-14', approvedSeconds: 0, pendingSeconds: 4 * 3600 },
    ]);
    await actAs('Lena Lead');
  });

  it('a team is large enough or not, exactly', async () => {
    const team = async () => (await report('2026-01-18')).teams[0]!;
    expect(await team()).toMatchObject({ members: null, coverage: null, committed: [1], openNeeds: 1, reached: null });
    await client.projects.setCriticalSize({ id: v7(), project: 1, members: 1, coverage: 9800 });
    expect(await team()).toMatchObject({ members: 1, coverage: 9800, covered: '352800/360000', reached: true });
    await client.projects.setCriticalSize({ id: v7(), project: 1, members: 1, coverage: 9801 });
    expect((await team()).reached).toBe(false);
    await undo();
    expect((await team()).coverage).toBe(9800);
    expect(await refusalOf(client.projects.setCriticalSize({ id: v7(), project: 1, members: 0, coverage: null }))).toMatchObject({
      code: 'CRITICAL_SIZE',
    });
  });

  it('is changed, ended and withdrawn, each with its trace, and taken back step by step', async () => {
    const was = (await report('2026-01-18')).commitments[0];
    await client.commitments.update({ id: v7(), number: 1, ...weekly, quantity: 3600, note: 'Less in winter' });
    await client.commitments.end({ id: v7(), number: 1, day: '2026-01-14', reason: 'Another job' });
    expect((await report('2026-01-18')).commitments[0]).toMatchObject({ quantity: 3600, to: '2026-01-14', due: 3600n + 1543n });
    await client.commitments.withdraw({ id: v7(), number: 1, reason: 'Moved away' });
    expect((await report('2026-01-18')).commitments).toEqual([]);
    expect((await client.commitments.history({ number: 1 })).map(({ what, by, text }) => [what, by, text])).toEqual([
      ['made', 'Ada Exemple', ''],
      ['changed', 'Lena Lead', 'Less in winter'],
      ['ended', 'Lena Lead', 'Another job'],
      ['withdrawn', 'Lena Lead', 'Moved away'],
    ]);
    for (let count = 0; count < 3; count++) await undo();
    expect((await report('2026-01-18')).commitments[0]).toEqual(was);
    expect((await client.commitments.history({ number: 1 })).map(({ what }) => what).slice(4)).toEqual([
      'restored',
      'continued',
      'changed',
    ]);
  });

  it('several changes are undone and done again in their order', async () => {
    const said = async () => (await report('2026-01-18')).commitments.map(({ quantity, note }) => [quantity, note]);
    const first = await said();
    await client.commitments.update({ id: v7(), number: 1, ...weekly, quantity: 3600, note: 'One' });
    await client.commitments.update({ id: v7(), number: 1, ...weekly, quantity: 1800, note: 'Two' });
    await undo();
    expect(await said()).toEqual([[3600, 'One']]);
    await undo();
    expect(await said()).toEqual(first);
    for (const expected of [
      [3600, 'One'],
      [1800, 'Two'],
    ]) {
      await client.undo.redo({ id: v7(), seq: (await client.undo.list({ limit: 5 })).redo[0]!.seq });
      expect(await said()).toEqual([expected]);
    }
    await undo();
    await undo();
  });

  it('a need is changed, closed, reopened and, once nobody answers it, removed', async () => {
    await client.needs.update({ id: v7(), number: 1, quantity: 3600, by: null, title: 'Drawings', note: '' });
    expect((await report('2026-01-18')).needs[0]).toMatchObject({ quantity: 3600, by: null, title: 'Drawings', note: '' });
    await undo();
    expect((await report('2026-01-18')).needs[0]).toMatchObject({ quantity: 360_000, by: '2026-04-12', title: 'Plans', note: 'Two rooms' });
    await client.needs.close({ id: v7(), number: 1 });
    expect(await refusalOf(client.commitments.make({ id: v7(), member: 2, towards: toNeed(1), ...weekly }))).toMatchObject({
      code: 'NEED_CLOSED',
    });
    await client.needs.reopen({ id: v7(), number: 1 });
    expect(await refusalOf(client.needs.remove({ id: v7(), number: 1 }))).toMatchObject({ code: 'NEED_IN_USE', details: { count: 1 } });
    await client.commitments.withdraw({ id: v7(), number: 1, reason: '' });
    await client.needs.remove({ id: v7(), number: 1 });
    expect((await report('2026-01-18')).needs).toEqual([]);
    const undone = await client.undo.next();
    expect(undone).toMatchObject({ what: 'need.removed', count: 1 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { hosts, makeFolders, type Client, type Folders, type Host, type Page } from './support/hosts.ts';
import { begin, refusalOf } from './support/steps.ts';

// Assemblies over each host: who may call them, and that everything about them is undone.
describe.each(hosts)('assemblies $name', ({ start }) => {
  let folders: Folders;
  let host: Host;
  let page: Page;
  let client: Client;
  const terms = { day: '2026-06-12', time: '18h30', title: 'Yearly', place: 'Hall' };

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

  it('are called, changed, called off and undone', async () => {
    const id = v7();
    const { number } = await client.assemblies.call({ id, ...terms });
    expect((await client.assemblies.call({ id, ...terms })).number).toBe(number);
    const listed = { number, ...terms, time: '18:30', calledOff: false };
    expect(await client.assemblies.list()).toEqual([listed]);
    await client.assemblies.change({ id: v7(), number, ...terms, time: null });
    expect(await client.assemblies.list()).toEqual([{ ...listed, time: null }]);
    const { seq } = await client.assemblies.callOff({ id: v7(), number });
    expect(await client.assemblies.list()).toEqual([{ ...listed, time: null, calledOff: true }]);
    await client.undo.undo({ id: v7(), seq });
    expect(await client.assemblies.list()).toEqual([{ ...listed, time: null }]);
  });

  it('are called by the lead alone', async () => {
    const ada = (await client.session.get()).book!.actors.find((actor) => actor.name === 'Ada Exemple')!;
    await client.session.actAs({ personId: ada.personId });
    expect(await refusalOf(client.assemblies.call({ id: v7(), ...terms }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await client.assemblies.list()).toHaveLength(1);
  });
});

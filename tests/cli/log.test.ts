import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveDraft } from '../../src/app/contributions/drafts.ts';
import { systemClock } from '../../src/engine/clock.ts';
import { leadContext } from '../../src/engine/library.ts';
import { openBook } from '../../src/store/open.ts';
import { entry } from '../support/actions.ts';
import { tantieme } from '../support/commandLine.ts';
import { v7 } from 'uuid';
import { fileBook, people, project, removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
beforeAll(() => {
  folder = tempFolder();
  const shop = fileBook(folder);
  people(shop.lead, 'Awa Ndiaye', 'Noé');
  project(shop.lead, 'Atelier');
  project(shop.lead, 'Cantine');
  shop.close();
});
afterAll(() => removeFolder(folder));

const book = (): string => join(folder, 'book.tantieme');
const run = (...args: string[]) => tantieme(join(folder, 'state'), args);

it('logs one line as its member, and lists what was given with filters', async () => {
  const logged = await run('log', book(), '2h plan #atelier 2026-03-02 à 9h', '--as', 'awa ndiaye', '--json');
  expect(logged.json()).toEqual({
    number: 1,
    day: '2026-03-02',
    startsAt: '09:00',
    member: 'Awa Ndiaye',
    project: 'Atelier',
    activity: 'work',
    kind: 'work',
    unit: 'time',
    amount: 7200,
    quantity: '2h',
    note: 'plan',
    state: 'submitted',
  });
  // The second line knows the first one's project.
  expect((await run('log', book(), '12+8,50 € colle 3/3/2026', '--as', '1')).out).toMatch(
    /^2: Awa Ndiaye, 2026-03-03, 20\.50 EUR, expense, Atelier\n$/u,
  );
  const refused = await run('log', book(), '2h #cantin #atel', '--as', 'Noé', '--json');
  expect(refused.exitCode).toBe(1);
  expect(refused.json<{ error: { code: string } }>().error.code).toBe('ENTRY_TWO_NAMES');
  expect((await run('log', book(), '2h #cantine', '--as', 'nobody', '--json')).json<{ error: { code: string } }>().error.code).toBe(
    'MEMBER_UNKNOWN',
  );
  expect((await run('log', book(), '2h #cantine')).exitCode).toBe(2);

  const opened = openBook(book(), { stateFolder: join(folder, 'state'), now: () => systemClock.now() });
  saveDraft(leadContext(opened, systemClock), { draftId: v7(), ...entry({ member: 2, project: 2, day: '2026-03-04' }) });
  opened.close();

  type List = { contributions: { number: number | null; state: string }[] };
  const numbers = async (...filters: string[]) =>
    (await run('contributions', book(), '--json', ...filters)).json<List>().contributions.map((one) => one.number ?? one.state);
  expect(await numbers()).toEqual(['draft', 2, 1]);
  expect(await numbers('--member', 'Awa Ndiaye', '--to', '2026-03-02')).toEqual([1]);
  expect(await numbers('--project', 'cantine')).toEqual(['draft']);
  expect(await numbers('--state', 'draft')).toEqual(['draft']);
  expect(await numbers('--state', 'submitted', '--from', '2026-03-03')).toEqual([2]);
  expect((await run('contributions', book(), '--state', 'asleep')).exitCode).toBe(2);
  expect((await run('contributions', book())).out.split('\n')[0]).toMatch(/^n° +day +member/u);
});

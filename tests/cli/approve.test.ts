import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { submit } from '../support/actions.ts';
import { tantieme } from '../support/commandLine.ts';
import { fileBook, people, project, removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
beforeAll(() => {
  folder = tempFolder();
  const shop = fileBook(folder, { leadIsMember: true });
  people(shop.lead, 'Awa Ndiaye', 'Noé');
  project(shop.lead, 'Atelier');
  for (const member of [1, 2, 2, 3, 3]) submit(shop.lead, { member, day: shop.clock.today() });
  shop.close();
});
afterAll(() => removeFolder(folder));

const run = (...args: string[]) => tantieme(join(folder, 'state'), ['approve', join(folder, 'book.tantieme'), ...args]);

it('approves by number, by member, and all, and says what is left and why', async () => {
  const one = await run('2', '1', '--json');
  expect(one.exitCode).toBe(1);
  expect(one.json()).toMatchObject({ approved: 1, endorsed: 0, left: 1, leftOnes: [{ number: 1, code: 'OWN_CONTRIBUTION' }] });
  expect((await run('2', '--json')).json()).toMatchObject({ approved: 0, leftOnes: [{ number: 2, code: 'ALREADY_APPROVED' }] });
  expect((await run('99', '--json')).out).toContain('CONTRIBUTION_UNKNOWN');
  expect((await run('--member', 'awa ndiaye', '--json')).json()).toMatchObject({ approved: 1, left: 0 });
  expect((await run('--member', 'nobody', '--json')).out).toContain('MEMBER_UNKNOWN');
  const all = await run('--all');
  expect(all).toMatchObject({ exitCode: 0 });
  expect(all.out).toMatch(/^2 approved, 1 left\n {2}1 .+ 2026-06-30: .+no\. 1/u);
});

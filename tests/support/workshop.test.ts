import { expect, it } from 'vitest';
import { give } from './actions.ts';
import { fileBook, memoryBook, people, project, removeFolder, tempFolder } from './workshop.ts';

it('makes the same book in memory and in a file, and the doctor finds both in order', () => {
  const folder = tempFolder();
  const shops = [memoryBook(), fileBook(folder)];
  for (const shop of shops) {
    people(shop.lead, 'Ada', 'Bo');
    project(shop.lead);
    give(shop.lead);
    expect(shop.doctor()).toMatchObject({ ok: true, violations: [] });
    shop.close();
  }
  removeFolder(folder);
});

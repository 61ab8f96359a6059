import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeSharedBrowser, launchApp, type RunningApp } from '../e2e/support/launch.ts';
import { buildStandIn } from './standIn/build.ts';
import './standIn/pageTypes.ts';

/** What the end-to-end tests stand on: one way to start, restart and end the program, whatever its host. */
let appPath: string;
const started: RunningApp[] = [];
beforeAll(async () => {
  appPath = await buildStandIn();
});
afterAll(async () => {
  for (const app of started) await app.close();
  await closeSharedBrowser();
  for (const app of started) rmSync(app.homeFolder, { recursive: true, force: true });
});

describe.each(['electron', 'browser'] as const)('launching for the end-to-end tests: %s', (host) => {
  it('starts with a book, keeps what the page remembers over a restart, and ends with the backup made', async () => {
    const first = await launchApp({ host, appPath, openPath: '/books/coop.tantieme', locale: 'fr-FR' }, started);
    await first.page.waitForSelector('h1');
    expect(await first.page.evaluate(async () => (await window.seen.client.ended()).opened)).toEqual(['/books/coop.tantieme']);
    if (host === 'electron') await first.page.evaluate(() => localStorage.setItem('remembered', 'yes'));
    const second = await first.restart();
    await second.page.waitForSelector('h1');
    expect(existsSync(join(second.homeFolder, 'state', 'closed.txt'))).toBe(true);
    if (host === 'electron') expect(await second.page.evaluate(() => localStorage.getItem('remembered'))).toBe('yes');
    rmSync(join(second.homeFolder, 'state', 'closed.txt'));
    expect(await second.close()).toBe(0);
    expect(await second.close(), 'twice is as good as once').toBe(0);
    expect(readFileSync(join(second.homeFolder, 'state', 'closed.txt'), 'utf8')).toBe('/books/coop.tantieme');
  });

  it('ends, and says so, when the book’s thread ends by itself', async () => {
    const app = await launchApp({ host, appPath }, started);
    await app.page.waitForSelector('h1');
    await app.page.evaluate(() => void window.seen.client.crash().catch(() => undefined));
    expect(await app.ended).toBe(1);
    expect(await app.close()).toBe(1);
  });

  it('lets the accessibility checker in, past the content security policy', async () => {
    const app = await launchApp({ host, appPath }, started);
    await app.page.waitForSelector('h1');
    const { violations, passes } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
    expect(passes.length).toBeGreaterThan(0);
    expect(violations.map(({ id }) => id).filter((id) => id === 'document-title')).toEqual([]);
    await app.close();
  });
});

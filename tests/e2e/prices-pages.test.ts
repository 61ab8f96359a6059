import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeAndHandOut } from './support/closing.ts';
import { expect, test } from './support/launch.ts';
import { openSample, person } from './support/person.ts';
import { bookWithWeek, Counted, printPrice } from './support/prices.ts';

/** What the commonest tasks may cost. A screen that asks for more must become simpler; the price stays. */
const most = { logKeys: 2, approveKeys: 4 };

// Dozens of documents are signed and written, and a book is made by the command line first.
test.setTimeout(240_000);
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tantieme-prices-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('two hours are logged by two keys and the text', async ({ app }) => {
  const { page, say } = await openSample(app, 'fr');
  const counted = new Counted(page);
  await counted.press('n');
  await counted.type('2h plan #cantine hier');
  await counted.press('Enter');
  await expect(page.getByRole('list', { name: say('entry:added') }).getByRole('listitem')).toHaveText(/plan/u);
  printPrice('log two hours', `${counted.keys} keys + text`, String(most.logKeys));
  expect(counted.keys).toBeLessThanOrEqual(most.logKeys);
});

test('a clean week of eight members is approved by four keys', async ({ launch }) => {
  const app = await launch({ openPath: bookWithWeek(folder, 8) });
  const { page, say, title } = person(app);
  const links = page.getByRole('navigation').getByRole('link', { name: say('shell:nav.approvals') });
  await expect(links).toContainText('40');
  const counted = new Counted(page);
  await counted.press('g');
  await counted.press('a');
  await title(say('approvals:title'));
  await expect(page.getByRole('button', { name: say('approvals:approveClean', { count: 40 }) })).toBeVisible();
  await counted.press('Shift+A');
  await expect(page.getByText(say('approvals:empty'))).toBeVisible();
  await expect(links).not.toContainText(/\d/u);
  printPrice('approve a clean week of eight members', `${counted.keys} keys`, String(most.approveKeys));
  expect(counted.keys).toBeLessThanOrEqual(most.approveKeys);
});

test('a period of 24 members is closed, and its signed statements handed out, by eight clicks and one passphrase', async ({ launch }) => {
  await closeAndHandOut(launch, folder, 24);
});

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/launch.ts';
import { answerDialogs, openSample, person } from './support/person.ts';
import { bookToClose, bookWithWeek, Counted, passphrase, printPrice } from './support/prices.ts';
import { pattern } from './support/words.ts';

/** What the commonest tasks may cost. A screen that asks for more must become simpler; the price stays. */
const most = { logKeys: 2, approveKeys: 4, closeClicks: 8, passphrases: 1 };

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

for (const members of [3, 24])
  test(`a period of ${members} members is closed, and its signed statements handed out, by eight clicks and one passphrase`, async ({
    launch,
  }) => {
    const app = await launch({ openPath: bookToClose(folder, members) });
    const { page, say, button } = person(app);
    const counted = new Counted(page);
    await answerDialogs(app, { open: folder });
    await counted.click(page.getByRole('main').getByRole('link', { name: pattern(say, 'home:waiting.close') }));
    await counted.click(button(say('periods:close.next')));
    await expect(page.getByRole('textbox', { name: say('periods:close.amount') })).toBeFocused();
    await counted.type('1234.56');
    await counted.click(button(say('periods:close.see')));
    await counted.click(button(say('periods:close.submit')));
    await counted.click(button(say('documents:issue.action')).first());
    const form = page.getByRole('dialog', { name: say('documents:issue.title') });
    await expect(form.getByRole('textbox', { name: say('documents:identity.passphrase') })).toBeFocused();
    await counted.type(passphrase);
    await counted.click(button(say('documents:issue.submit', { count: members + 1 }), form));
    await expect(form).toHaveCount(0, { timeout: 60_000 });
    const passphrases = 1;
    const download = app.kind === 'browser' ? page.waitForEvent('download') : undefined;
    await counted.click(button(say(app.kind === 'browser' ? 'papers:handOut.saveZip' : 'papers:handOut.chooseFolder')));
    // The desktop asks for the folder: that is the system's own dialog, and one click more.
    if (download) await download;
    else {
      counted.clicks += 1;
      const papers = () => readdirSync(folder).find((name) => existsSync(join(folder, name, 'authority.pem'))) ?? '';
      await expect.poll(papers, { timeout: 30_000 }).not.toBe('');
      expect(readdirSync(join(folder, papers())).filter((name) => name.endsWith('.pdf'))).toHaveLength(members + 1);
    }
    await expect(page.getByText(say('documents:list.waiting', { count: members + 1 }))).toHaveCount(0);
    const price = `${counted.clicks} clicks and ${passphrases} passphrase`;
    printPrice(`close a period and hand out ${members + 1} signed documents`, price, `${most.closeClicks} clicks and ${most.passphrases}`);
    expect(counted.clicks).toBeLessThanOrEqual(most.closeClicks);
    expect(passphrases).toBeLessThanOrEqual(most.passphrases);
  });

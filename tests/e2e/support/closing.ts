import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type RunningApp } from './launch.ts';
import { answerDialogs, person } from './person.ts';
import { bookToClose, Counted, passphrase, printPrice } from './prices.ts';
import { pattern } from './words.ts';

/** What it may cost. A screen that asks for more must become simpler; the price stays. */
const most = { clicks: 8, passphrases: 1 };

/** Closes a period of so many members and hands its signed statements out, counting what that costs the person who does it. */
export async function closeAndHandOut(
  launch: (options: { openPath: string }) => Promise<RunningApp>,
  folder: string,
  members: number,
): Promise<void> {
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
  printPrice(`close a period and hand out ${members + 1} signed documents`, price, `${most.clicks} clicks and ${most.passphrases}`);
  expect(counted.clicks).toBeLessThanOrEqual(most.clicks);
  expect(passphrases).toBeLessThanOrEqual(most.passphrases);
}

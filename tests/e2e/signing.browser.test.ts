import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/launch.ts';
import { person } from './support/person.ts';
import { bookToClose, passphrase } from './support/prices.ts';
import { pattern } from './support/words.ts';

const members = 50;

/** What the page notes of itself: where the bar stood, the longest task while it stands and after it, and the longest pause between two frames. */
interface Noted {
  told: string[];
  signing: number;
  after: number;
  gap: number;
}

test.setTimeout(240_000);

test(`the page answers while the documents of ${members} members are signed`, async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'tantieme-signing-'));
  try {
    const app = await launch({ openPath: bookToClose(folder, members) });
    const { page, say, button, field } = person(app);
    await page
      .getByRole('main')
      .getByRole('link', { name: pattern(say, 'home:waiting.close') })
      .click();
    await button(say('periods:close.next')).click();
    await field(say('periods:close.amount')).fill('1234.56');
    await button(say('periods:close.see')).click();
    await button(say('periods:close.submit')).click();
    await button(say('documents:issue.action')).first().click();
    const form = page.getByRole('dialog', { name: say('documents:issue.title') });
    await form.getByRole('textbox', { name: say('documents:identity.passphrase') }).fill(passphrase);
    await page.evaluate(() => {
      const noted: Noted = { told: [], signing: 0, after: 0, gap: 0 };
      Object.assign(window, { noted });
      new PerformanceObserver((list) => {
        const when = document.querySelector('[role="progressbar"]') ? 'signing' : 'after';
        for (const { duration } of list.getEntries()) noted[when] = Math.max(noted[when], duration);
      }).observe({ type: 'longtask' });
      let last = performance.now();
      const frame = (now: number): void => {
        noted.gap = Math.max(noted.gap, now - last);
        last = now;
        // Read by the page itself: a test that asks for it over and over would be most of what the page does.
        const told = document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow');
        if (told && told !== noted.told.at(-1)) noted.told.push(told);
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const begun = Date.now();
    await button(say('documents:issue.submit', { count: members + 1 }), form).click();
    await page.waitForFunction(() => document.querySelector('[role="progressbar"]'), null, { timeout: 60_000 });
    await page.waitForFunction(() => !document.querySelector('[role="progressbar"]'), null, { timeout: 180_000 });
    const seconds = (Date.now() - begun) / 1000;
    // What comes after it belongs to it: the list of what was signed, behind the question where it goes.
    await page.waitForFunction((rows) => document.querySelectorAll('tbody [aria-rowindex]').length === rows, members + 1);
    await expect(page.getByRole('dialog', { name: say('papers:handOut.title') })).toBeVisible();
    await page.waitForTimeout(500);
    const { told, signing, after, gap } = await page.evaluate(() => (window as unknown as { noted: Noted }).noted);
    process.stdout.write(
      `signing ${members + 1} documents: ${seconds.toFixed(1)} s, longest task of the page ${Math.round(signing)} ms while it signs, ${Math.round(after)} ms when the list is drawn; longest time between frames ${Math.round(gap)} ms\n`,
    );
    // The bar moved while it was signed: the page was told, and drew.
    expect(told.length).toBeGreaterThan(3);
    await button(say('papers:handOut.later')).click();
    await expect(page.getByText(say('documents:list.waiting', { count: members + 1 }))).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

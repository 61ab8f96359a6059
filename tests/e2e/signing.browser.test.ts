import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/launch.ts';
import { person } from './support/person.ts';
import { bookToClose, passphrase } from './support/prices.ts';
import { pattern } from './support/words.ts';

const members = 50;

/** What the page notes of itself while it waits: the longest task while the bar stands and once the list is drawn, and the longest pause between two frames. */
interface Noted {
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
      const noted: Noted = { signing: 0, after: 0, gap: 0 };
      Object.assign(window, { noted });
      new PerformanceObserver((list) => {
        const when = document.querySelector('[role="progressbar"]') ? 'signing' : 'after';
        for (const { duration } of list.getEntries()) noted[when] = Math.max(noted[when], duration);
      }).observe({ type: 'longtask' });
      let last = performance.now();
      const frame = (now: number): void => {
        noted.gap = Math.max(noted.gap, now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const begun = Date.now();
    await button(say('documents:issue.submit', { count: members + 1 }), form).click();
    // The bar moves while it is signed: the page is told, and draws.
    const bar = form.getByRole('progressbar');
    const told = new Set<string>();
    while ((await form.count()) > 0) {
      const now = await bar.getAttribute('aria-valuenow', { timeout: 500 }).catch(() => null);
      if (now !== null) told.add(now);
    }
    const seconds = (Date.now() - begun) / 1000;
    const { signing, after, gap } = await page.evaluate(() => (window as unknown as { noted: Noted }).noted);
    process.stdout.write(
      `signing ${members + 1} documents: ${seconds.toFixed(1)} s, longest task of the page ${Math.round(signing)} ms while it signs, ${Math.round(after)} ms when the list is drawn; longest time between frames ${Math.round(gap)} ms\n`,
    );
    expect(told.size).toBeGreaterThan(3);
    await expect(page.getByRole('dialog', { name: say('papers:handOut.title') })).toBeVisible();
    await button(say('papers:handOut.later')).click();
    await expect(page.getByText(say('documents:list.waiting', { count: members + 1 }))).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

import type { Page } from '@playwright/test';
import { expect, test } from './support/launch.ts';
import { openSample } from './support/person.ts';
import { pattern } from './support/words.ts';
import { givenStops, sharedStops, type Stop } from './support/sweep.ts';

/** Whatever somebody who looks at the page, points at a part of it or listens to it can learn: texts, pictures' texts, names, tooltips. What is being typed is whose it is. */
function learned(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node instanceof Element)
        for (const name of ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'alt']) parts.push(node.getAttribute(name) ?? '');
      else if (node.parentElement && !node.parentElement.closest('script, style')) parts.push(node.textContent ?? '');
    }
    return parts.filter((text) => /\d[\d\s.,\u00a0\u202f]*[\u00a0\u202f\s]?(?:€|EUR\b)|(?:€|\bEUR)[\u00a0\u202f\s]?-?\d/u.test(text));
  });
}

/** What is said there is invented: an example of a line, and one of a charter. */
const invented = ['one line', 'a ready-made charter'];
const more: readonly Stop[] = [
  { where: 'what if', address: '/charter/try?charter=inForce' },
  { where: 'figures', address: '/figures?day=2026-01-01' },
  {
    where: 'closing, what it gives',
    address: '/periods?action=close',
    reach: async ({ page, button, field, say }) => {
      await button(say('periods:close.next')).click();
      await field(say('periods:close.amount')).fill('12345,67');
      await button(say('periods:close.see')).click();
      await expect(page.getByText(pattern(say, 'periods:close.confirmTitle'))).toBeVisible();
    },
  },
];

test.setTimeout(240_000);
test('hidden amounts are hidden everywhere: in texts, tooltips, names, pictures and their tables', async ({ app }) => {
  const who = await openSample(app, 'fr');
  const { page, say } = who;
  await page.getByRole('button', { name: /^Livre/u }).click();
  await page.getByRole('menuitem', { name: say('shell:privacy.hide') }).click();
  for (const { where, address, over = false, reach } of [...givenStops, ...sharedStops, ...more]) {
    if (invented.includes(where)) continue;
    if (address !== undefined) {
      await page.keyboard.press('Escape');
      await page.evaluate((hash) => void (window.location.hash = hash), address);
    }
    await reach?.(who);
    await expect(page.getByText(say('common:loading'))).toHaveCount(0);
    await expect(page.getByRole('dialog'), where).toHaveCount(over ? 1 : 0);
    expect.soft(await learned(page), where).toEqual([]);
    if (over) continue;
    // Each picture has a table that says the same.
    const tables = page.getByRole('button', { name: say('common:chart.showTable') });
    if ((await tables.count()) === 0) continue;
    while ((await tables.count()) > 0) await tables.first().click();
    expect.soft(await learned(page), `${where}, as tables`).toEqual([]);
  }
  who.quiet();
});

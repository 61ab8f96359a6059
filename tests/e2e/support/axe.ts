import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standard = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] } as const;
/** The rules of the standard that a theme can break: all others look at what is there, not at how it is coloured. */
const ofColour = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;

/** Pages of the double: the browser host's tests have shown the same ones in the same browser. */
const seenElsewhere = new WeakSet<Page>();
export const isSeenElsewhere = (page: Page): void => void seenElsewhere.add(page);

/** What is wrong with a page is so when it is looked at again; what was seen while it drew itself is not. */
export async function expectAccessible(page: Page, where: string, rules: typeof standard | typeof ofColour = standard): Promise<void> {
  await expect
    .configure({ soft: true })
    .poll(() => whatIsWrong(page, rules), { message: where, intervals: [300, 600], timeout: 5000 })
    .toEqual([]);
}

/** Every rule of WCAG 2.2 A and AA that a machine can decide; the desktop's window cannot open the extra page that axe would. */
async function whatIsWrong(page: Page, rules: typeof standard | typeof ofColour): Promise<string[]> {
  // The checker is half a megabyte: it is brought along once for each page that is loaded, and says what is wrong, not what is right.
  const there = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder(there ? { page, axeSource: 'null' } : { page })
    .options({ runOnly: { type: rules.type, values: [...rules.values] }, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary?.split('\n').slice(1).join('; ').trim()})`).join(' | ')}`,
  );
}

/** Nothing stands wider than the window: the page itself must not scroll sideways. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.configure({ soft: true }).poll(beyond, { message: where }).toBeLessThanOrEqual(0);
}

/** Colours may change over a moment: what is read meanwhile belongs to neither theme. What turns without end is not waited for. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((animation) => animation.finished));
  });
}

/**
 * Shows the page in both themes, as the system would ask for them, and looks at it in each, first in the one that it has; in the
 * double only when asked to.
 */
export async function expectGoodInBothThemes(page: Page, where: string, { inTheDouble = false } = {}): Promise<void> {
  const dark = await page.evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches);
  for (const [index, colorScheme] of (dark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)).entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await settle(page);
    if (inTheDouble || !seenElsewhere.has(page))
      await expectAccessible(page, `${where}, ${colorScheme}`, index === 0 ? standard : ofColour);
  }
  await expectNoSidewaysScroll(page, where);
}

import { expectGoodInBothThemes, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { openSample } from './support/person.ts';

/** What has the focus in the page itself, when something else lies over its middle. */
function coveredFocus(): string | null {
  const focused = document.activeElement;
  if (!focused?.closest('main')) return null;
  // A radio or a switch is as small as a dot, or nothing: its label is what is seen.
  const seen = focused instanceof HTMLInputElement && focused.labels?.[0] ? focused.labels[0] : focused;
  const { left, top, width, height } = seen.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  return over && over.closest('nav, header') ? `${focused.outerHTML.slice(0, 120)} under ${over.className}` : null;
}

// Only a browser can be as narrow as this: the desktop’s window has a smallest width.
test('narrow as a telephone, nothing stands aside', async ({ app }) => {
  const who = await openSample(app, 'fr');
  const { page, say } = who;
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [
    '/',
    '/time',
    '/time?view=calendar',
    '/time?view=things',
    '/contributions',
    '/approvals',
    '/contributions?action=new',
    '/contributions?number=3',
    '/shares',
    '/shares?member=2',
    '/projects/1',
    '/projects/1?need=2',
    '/projects/1?action=commit',
    '/members?tab=capital',
    '/imports',
  ]) {
    await page.keyboard.press('Escape');
    await page.evaluate((hash) => void (window.location.hash = hash), address);
    await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toHaveText(/\S/u);
    await expect(page.getByText(say('common:loading'))).toHaveCount(0);
    await expectNoSidewaysScroll(page, address);
  }
  // Whatever the focus comes to is scrolled out from under the bar at the bottom, and forth and back again.
  await page.keyboard.press('Escape');
  await page.evaluate(() => void (window.location.hash = '/settings?section=preferences'));
  await expect(page.getByText(say('settings:time.title'))).toBeVisible();
  for (const key of ['Tab', 'Shift+Tab'])
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press(key);
      expect([key, step, await page.evaluate(coveredFocus)]).toEqual([key, step, null]);
    }
  await expectGoodInBothThemes(page, 'narrow');
  await who.button(say('shell:menu')).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: say('shell:nav.periods') })
    .click();
  await who.title(say('periods:title'));
  await expectNoSidewaysScroll(page, 'periods');
  who.quiet();
});

import { expectGoodInBothThemes, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { openSample } from './support/person.ts';

// Only a browser can be as narrow as this: the desktop’s window has a smallest width.
test('narrow: the flow of value is a table, and figures stand one at a time', async ({ app }) => {
  const who = await openSample(app, 'fr');
  const { page, say } = who;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => void (window.location.hash = '/periods?period=1'));
  await expect(page.getByRole('grid', { name: say('common:flow.title') })).toBeVisible();
  await expectNoSidewaysScroll(page, 'a period');
  await expectGoodInBothThemes(page, 'a period, narrow');
  await page.evaluate(() => void (window.location.hash = '/figures'));
  await expect(page.getByRole('grid', { name: say('figures:members') })).toBeVisible();
  await expectNoSidewaysScroll(page, 'figures');
  await expectGoodInBothThemes(page, 'figures, narrow');
  who.quiet();
});

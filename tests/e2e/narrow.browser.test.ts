import { expectGoodInBothThemes, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { openSample } from './support/person.ts';

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
  await page.keyboard.press('Escape');
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

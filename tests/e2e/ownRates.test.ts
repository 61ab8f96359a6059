import { expectGoodInBothThemes } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { openSample } from './support/person.ts';

test('a member’s own rate begins, ends on a day, and the end is undone', async ({ app }) => {
  const who = await openSample(app, 'en');
  const { page, say } = who;
  await page.evaluate(() => void (window.location.hash = '/members?member=2'));
  const panel = page.getByRole('dialog').first();
  const rates = panel.getByRole('listitem').filter({ hasText: /Work: / });
  const before = await rates.count();
  await who.button(say('members:panel.setOwnRate'), panel).click();
  const form = page.getByRole('dialog', { name: /A rate for/u });
  await who.field(say('members:rate.label.time'), form).fill('33');
  await who.button(say('members:rate.submit'), form).click();
  await expect(rates).toHaveCount(before + 1);

  const end = who.button(say('members:rate.endOf', { activity: 'Work' }), panel);
  await expect(end).toHaveCount(1);
  await end.click();
  const ending = page.getByRole('dialog', { name: /own rate: Work/u });
  await expect(ending.getByText(/From then on the rate for everyone holds: /u)).toBeVisible();
  await expectGoodInBothThemes(page, 'ending a rate');
  const day = who.field(say('members:rate.fromDay'), ending);
  const today = await day.inputValue();
  await who.button(say('members:rate.end'), ending).click();
  await expect(ending).toHaveCount(0);
  await expect(rates.filter({ hasText: say('members:rate.ends') })).toContainText(today);
  await expect(end).toHaveCount(0);
  await page
    .getByRole('region', { name: say('common:toasts') })
    .getByRole('button', { name: say('common:undo.action') })
    .last()
    .click();
  await expect(end).toHaveCount(1);
  await expect(rates).toHaveCount(before + 1);
  who.quiet();
});

import { expectGoodInBothThemes, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { cells, makeBook, person } from './support/person.ts';

test('shares: a class is made, somebody subscribes, pays and takes back, and the registers follow', async ({ app }) => {
  test.setTimeout(180_000);
  const who = person(app);
  const { page, say, button, field } = who;
  await makeBook(who, 'Rive', true);

  await test.step('without a class there is no screen of the capital; it begins in the settings', async () => {
    await page.evaluate(() => void (window.location.hash = '/members?tab=capital'));
    await who.title(say('members:title'));
    await expect(page.getByRole('tab', { name: say('members:tabs.capital') })).toHaveCount(0);
    await page.evaluate(() => void (window.location.hash = '/settings'));
    await button(say('capital:settings.make')).click();
    const form = page.getByRole('dialog', { name: say('capital:classes.new') });
    await button(say('capital:classes.submit'), form).click();
    await expect(form.getByText(say('capital:needed')).first()).toBeVisible();
    await field(say('capital:classes.en'), form).fill('Member share');
    await field(say('capital:classes.nominal'), form).fill('20');
    await expectGoodInBothThemes(page, 'a class of shares');
    await button(say('capital:classes.submit'), form).click();
    await who.toast(say('capital:classes.added'));
    await expect(page.getByRole('tab', { name: say('members:tabs.capital') })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText(say('capital:none'))).toBeVisible();
  });

  const holdings = page.getByRole('grid', { name: say('capital:holdings') });
  await test.step('five shares, of which a quarter is paid: the sentence says so while it is typed', async () => {
    await button(say('capital:operations.add')).click();
    const form = page.getByRole('dialog', { name: say('capital:dialog.title') });
    await who.chooseOption(say('capital:dialog.member.subscription'), 'Lena Lead', form);
    await field(say('capital:dialog.shares'), form).fill('5');
    await expect(
      form.getByText('Lena Lead subscribes 5 shares “Member share” of €20.00: €100.00, of which €100.00 is paid.'),
    ).toBeVisible();
    await field(say('capital:dialog.paid'), form).fill('25');
    await expect(form.getByText(/€75\.00 is still due\./u)).toBeVisible();
    await expectGoodInBothThemes(page, 'an operation on shares');
    await button(say('capital:dialog.submit'), form).click();
    await who.toast(say('capital:dialog.done'));
    await expect
      .poll(() => cells(holdings, 'Lena Lead'))
      .toEqual([expect.stringMatching(/^Lena Lead/u), 'Member share', '5', '€100.00', '€75.00']);
  });

  await test.step('what is due is offered, and more shares than are paid cannot leave', async () => {
    await button(say('capital:operations.add')).click();
    const form = page.getByRole('dialog', { name: say('capital:dialog.title') });
    await who.chooseOption(say('capital:dialog.kind'), say('capital:kind.redemption'), form);
    await who.chooseOption(say('capital:dialog.member.redemption'), 'Lena Lead', form);
    await field(say('capital:dialog.shares'), form).fill('2');
    await button(say('capital:dialog.submit'), form).click();
    await expect(form.getByText(/would still be due from Lena Lead/u)).toBeVisible();
    await who.chooseOption(say('capital:dialog.kind'), say('capital:kind.payment'), form);
    await expect(field(say('capital:dialog.payment'), form)).toHaveValue('75.00');
    await button(say('capital:dialog.submit'), form).click();
    await who.toast(say('capital:dialog.done'));
    await expect.poll(async () => (await cells(holdings, 'Lena Lead')).length).toBe(4);
  });

  await test.step('an operation is taken back by its number, and its form is drawn', async () => {
    const drawn = page.waitForEvent('download');
    await button(say('capital:papers.formOf', { number: 1 })).click();
    expect((await drawn).suggestedFilename()).toMatch(/\.pdf$/u);
    await button(say('capital:operations.takeBackOf', { number: 2 })).click();
    await expect(page.getByText(say('capital:operations.takenBack'), { exact: true })).toBeVisible();
    await expect.poll(async () => (await cells(holdings, 'Lena Lead')).at(-1)).toBe('€75.00');
    await expectGoodInBothThemes(page, 'the registers of shares');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page, 'the registers of shares');
  });
  who.quiet();
});

import { expectGoodInBothThemes, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { makeBook, person } from './support/person.ts';

test('assemblies: one is called, changed, called off and upheld, and Home says which is next', async ({ app }) => {
  test.setTimeout(180_000);
  const who = person(app);
  const { page, say, button, field } = who;
  await makeBook(who, 'Rive', true);
  await page.evaluate(() => void (window.location.hash = '/periods?view=assemblies'));
  await expect(page.getByText(say('assemblies:none'))).toBeVisible();
  await expectGoodInBothThemes(page, 'no assembly yet');
  const year = new Date().getFullYear() + 1;

  await test.step('what is missing or cannot be read is said at its field', async () => {
    await page.getByRole('link', { name: say('assemblies:call') }).click();
    const form = page.getByRole('dialog', { name: say('assemblies:call') });
    await button(say('assemblies:form.submit'), form).click();
    await expect(form.getByText(say('assemblies:form.needed')).first()).toBeVisible();
    await field(say('assemblies:form.title'), form).fill('Yearly');
    await field(say('assemblies:form.day'), form).fill(`${year}-06-12`);
    await field(say('assemblies:form.time'), form).fill('25:00');
    await page.keyboard.press('Enter');
    await expect(form.getByText(say('assemblies:form.timeInvalid'))).toBeVisible();
    await field(say('assemblies:form.time'), form).fill('18:30');
    await field(say('assemblies:form.place'), form).fill('Town hall');
    await page.keyboard.press('Enter');
    await who.toast(say('assemblies:said.called'));
  });

  const row = page.getByRole('listitem').filter({ hasText: 'Yearly' });
  await test.step('it stands among those to come, and is changed', async () => {
    await expect(row).toContainText('18:30');
    await expect(row).toContainText('Town hall');
    await row.getByRole('button', { name: /^Change:/u }).click();
    const form = page.getByRole('dialog', { name: say('assemblies:form.change') });
    await field(say('assemblies:form.time'), form).fill('20h');
    await button(say('common:save'), form).click();
    await expect(row).toContainText('20:00');
  });

  await test.step('Home names it, and its line leads here', async () => {
    await who.go('home');
    await expect(page.getByText(/20:00 · Town hall/u)).toBeVisible();
    await page.getByRole('link', { name: 'Yearly' }).click();
    await expect(row).toBeVisible();
  });

  await test.step('called off it stays, struck out; undone it is held', async () => {
    await row.getByRole('button', { name: /^Call off:/u }).click();
    await expect(row).toContainText(say('assemblies:calledOff'));
    await expectGoodInBothThemes(page, 'an assembly called off');
    await page.keyboard.press('Control+z');
    await expect(row.getByRole('button', { name: /^Call off:/u })).toBeVisible();
  });

  await test.step('one of a day that is over was not held, and stays as well', async () => {
    await page.getByRole('link', { name: say('assemblies:call') }).click();
    const form = page.getByRole('dialog', { name: say('assemblies:call') });
    await field(say('assemblies:form.title'), form).fill('Extraordinary');
    await field(say('assemblies:form.day'), form).fill(`${year - 2}-03-02`);
    await page.keyboard.press('Enter');
    const past = page.getByRole('listitem').filter({ hasText: 'Extraordinary' });
    await past.getByRole('button', { name: /^Mark as not held:/u }).click();
    await expect(past).toContainText(say('assemblies:calledOff'));
    await page.keyboard.press('Control+z');
    await expect(past.getByRole('button', { name: /^Mark as not held:/u })).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page, 'assemblies on a phone');
  });
  who.quiet();
});

import { expect, test } from './support/launch.ts';
import { openSample } from './support/person.ts';

test('what is refused is said at its place, with what to do', async ({ app }) => {
  const who = await openSample(app, 'en');
  const { page, say, button, field } = who;

  await test.step('too many hours, a day to come, nothing given', async () => {
    await who.go('contributions');
    await button(say('contributions:add')).first().click();
    const form = page.getByRole('dialog', { name: say('contributions:add') });
    const duration = field(say('contributions:form.duration'), form);
    await button(say('contributions:form.addAndNext'), form).click();
    await expect(duration).toHaveAccessibleDescription(say('contributions:form.required'));
    await duration.fill('25h');
    await button(say('contributions:form.addAndNext'), form).click();
    await expect(duration).toHaveAccessibleDescription(/would have more than 24 hours/u);
    await duration.fill('two');
    await duration.blur();
    await expect(duration).toHaveAccessibleDescription(new RegExp(say('common:duration.invalid').replace(/[.?]/gu, String.raw`\$&`), 'u'));
    await duration.fill('2');
    const day = field(say('contributions:field.day'), form);
    await day.fill('2099-01-01');
    await button(say('contributions:form.addAndNext'), form).click();
    await expect(day).toHaveAccessibleDescription(/1 January 2099 has not come yet/u);
    await page.keyboard.press('Escape');
  });

  await test.step('a member who is already there', async () => {
    await who.go('members');
    await button(say('members:people.add')).click();
    const form = page.getByRole('dialog', { name: say('members:people.add') });
    await field(say('members:form.name'), form).fill('jun  WATANABE');
    await button(say('members:people.add'), form).click();
    await expect(field(say('members:form.name'), form)).toHaveAccessibleDescription(/is already in the book \(no. \d\)/u);
    await page.keyboard.press('Escape');
  });

  await test.step('files that are not what their names say', async () => {
    await who.go('imports');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'hours.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>') });
    await expect(page.getByText(/This file holds no table that can be read, whatever its name says/u)).toBeVisible();
    await page.locator('input[type=file]').setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
    await expect(page.getByText(/This file has no rows/u)).toBeVisible();
    await page.locator('input[type=file]').setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await expect(page.getByText(say('common:files.wrongKind', { name: 'picture.png' }))).toBeVisible();
    await who.go('periods');
    await page.getByRole('link', { name: say('documents:verify.title') }).click();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('a letter') });
    await expect(page.getByText(/This file cannot be read as a PDF/u)).toBeVisible();
  });

  await test.step('a wrong passphrase, an unclosable period', async () => {
    await page.evaluate(() => void (window.location.hash = '/periods?period=2'));
    await button(say('documents:issue.action')).first().click();
    const form = page.getByRole('dialog', { name: say('documents:issue.title') });
    await form.locator('input[type=password]').fill('not the sample');
    await form.getByRole('button', { name: /Sign/u }).click();
    await expect(form.getByText(/This passphrase is not the right one/u)).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    await page.evaluate(() => void (window.location.hash = '/periods?action=close'));
    await field(say('periods:close.to')).fill('1999-01-01');
    await expect(page.getByText(say('periods:checks.datesWrong'))).toBeVisible();
    await expect(button(say('periods:close.next'))).toBeDisabled();
  });
  who.quiet();
});

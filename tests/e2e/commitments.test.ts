import { expectGoodInBothThemes } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { cells, makeBook, openSample, person } from './support/person.ts';

test('a project says what it needs, a member promises, and the team is large enough', async ({ app }) => {
  test.setTimeout(150_000);
  const who = person(app);
  const { page, say, button, field } = who;
  await makeBook(who, 'Rive', true);

  await test.step('a new project has a page of its own', async () => {
    await page.evaluate(() => void (window.location.hash = '/members?tab=projects&action=newProject'));
    const form = page.getByRole('dialog', { name: say('members:projects.add') });
    await field(say('members:projects.name'), form).fill('Garden');
    await button(say('members:projects.add'), form).click();
    await page.getByRole('link', { name: 'Garden', exact: true }).click();
    await who.title('Garden');
    await expect(page.getByText(say('commitments:noNeedsLead'))).toBeVisible();
    await expect(page.getByText(say('commitments:none'))).toBeVisible();
    await expectGoodInBothThemes(page, 'an empty project');
  });

  const needs = page.getByRole('grid', { name: say('commitments:needs') });
  await test.step('needs 40 hours', async () => {
    await button(say('commitments:need.add')).click();
    const form = page.getByRole('dialog', { name: say('commitments:need.add') });
    await field(say('commitments:need.title'), form).fill('Beds');
    await button(say('commitments:need.add'), form).click();
    await expect(form.getByText(say('commitments:quantityNeeded'))).toBeVisible();
    await field(say('contributions:form.duration'), form).fill('40h');
    await expectGoodInBothThemes(page, 'adding a need');
    await button(say('commitments:need.add'), form).click();
    await who.toast(say('commitments:need.added'));
    await expect
      .poll(() => cells(needs, 'Beds'))
      .toEqual([expect.stringMatching(/^Beds Work/u), 'any time', '40 h 00', '0 h', '0 h', '40 h 00']);
  });

  const commitments = page.getByRole('grid', { name: say('commitments:title') });
  await test.step('a member promises it once, by a day', async () => {
    await button(say('commitments:make')).click();
    const form = page.getByRole('dialog', { name: say('commitments:make') });
    await field(say('contributions:form.duration'), form).fill('40');
    await form.getByRole('radiogroup').getByText(say('commitments:pace.once'), { exact: true }).click();
    await button(say('commitments:make'), form).click();
    await expect(form.getByText(say('commitments:dueNeeded'))).toBeVisible();
    await field(say('commitments:dueOn'), form).fill('2000-01-01');
    await button(say('commitments:make'), form).click();
    await expect(form.getByText(/ends on the day it begins or later/u)).toBeVisible();
    await field(say('commitments:dueOn'), form).fill('2099-12-31');
    await expectGoodInBothThemes(page, 'promising');
    await button(say('commitments:make'), form).click();
    await who.toast(say('commitments:made'));
    await expect.poll(async () => (await cells(commitments, 'Lena Lead'))[1]).toBe('40 h 00 once, by 31/12/2099');
    await expect.poll(async () => (await cells(needs, 'Beds')).slice(3)).toEqual(['40 h 00', '0 h', '–']);
  });

  await test.step('the team has reached its critical size, or not', async () => {
    await button(say('commitments:size.set')).click();
    const form = page.getByRole('dialog', { name: say('commitments:size.title') });
    await field(say('commitments:size.members'), form).fill('2');
    await button(say('common:save'), form).click();
    await expect(page.getByText(say('commitments:size.open'), { exact: true })).toBeVisible();
    await button(say('commitments:size.change')).click();
    await field(say('commitments:size.members'), form).fill('1');
    await field(say('commitments:size.coverage'), form).fill('100');
    await button(say('common:save'), form).click();
    await expect(page.getByText(say('commitments:size.reached'), { exact: true })).toBeVisible();
    await expectGoodInBothThemes(page, 'a project');
  });

  await test.step('it is withdrawn with a reason, and undone', async () => {
    await commitments.getByRole('link', { name: 'Lena Lead' }).click();
    const panel = page.getByRole('dialog', { name: say('commitments:panelTitle', { name: 'Lena Lead' }) });
    await expect(button(say('commitments:end.action'), panel)).toHaveCount(0);
    await expectGoodInBothThemes(page, 'a commitment');
    await button(say('commitments:withdraw.action'), panel).click();
    const ask = page.getByRole('dialog', { name: say('commitments:withdraw.title') });
    await field(say('commitments:reason'), ask).fill('Another job');
    await button(say('commitments:withdraw.action'), ask).click();
    await who.toast(say('commitments:withdrawn'));
    await expect(page.getByText(say('commitments:none'))).toBeVisible();
    await page.keyboard.press('Control+z');
    await commitments.getByRole('link', { name: 'Lena Lead' }).click();
    await expect(panel.getByText('Another job')).toBeVisible();
    await expect(panel.getByRole('listitem').filter({ hasText: 'Lena Lead' })).toHaveCount(3);
    await page.keyboard.press('Escape');
  });

  await test.step('a need that is met is closed', async () => {
    await needs.getByRole('link', { name: 'Beds' }).click();
    const panel = page.getByRole('dialog', { name: 'Beds' });
    await expect(button(say('commitments:need.remove'), panel)).toHaveCount(0);
    await button(say('commitments:need.close'), panel).click();
    await expect(button(say('commitments:need.reopen'), panel)).toBeVisible();
    await expect(button(say('commitments:make'), panel)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(needs.getByText(say('commitments:need.isClosed'), { exact: true })).toBeVisible();
  });
  who.quiet();
});

test('promised and given stand side by side: on Home, beside a member, as pictures with their tables', async ({ app }) => {
  test.setTimeout(150_000);
  const who = await openSample(app, 'fr');
  const { page, say, button } = who;
  const card = (title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

  await test.step('Home says what I promised for this week and month, and what projects look for', async () => {
    const mine = card(say('commitments:home.mine'));
    await expect(mine.getByText(new RegExp(say('commitments:home.thisWeek'), 'u'))).toBeVisible();
    await expect(mine.getByText(new RegExp(say('commitments:home.thisMonth'), 'u'))).toBeVisible();
    await button(say('common:chart.showTable'), card(say('commitments:home.days'))).click();
    await expect(
      page
        .getByRole('grid', { name: say('commitments:home.days') })
        .locator('tbody')
        .getByRole('row'),
    ).toHaveCount(12);
    await button(say('common:chart.showTable'), card(say('commitments:weeks'))).click();
    await expect(
      page
        .getByRole('grid', { name: say('commitments:weeks') })
        .locator('tbody')
        .getByRole('row'),
    ).toHaveCount(26);
    await expectGoodInBothThemes(page, 'home with commitments');
    await card(say('commitments:home.wanted')).getByRole('link').first().click();
    await expect(button(say('commitments:make'), page.getByRole('dialog'))).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a project shows given against promised by member, as bars and as a table', async () => {
    const bars = card(say('commitments:byMember'));
    await button(say('common:chart.showTable'), bars).click();
    const table = page.getByRole('grid', { name: say('commitments:byMember') });
    await expect
      .poll(async () => (await cells(table, 'Idriss Coulibaly')).slice(1, 3))
      .toEqual([expect.stringMatching(/ h /u), expect.stringMatching(/ h /u)]);
    await expectGoodInBothThemes(page, 'a project with a table');
  });

  await test.step('only oneself is shown one’s days', async () => {
    await page.evaluate(() => void (window.location.hash = '/members?member=2'));
    const panel = page.getByRole('dialog', { name: 'Idriss Coulibaly' });
    await expect(panel.getByText(say('commitments:people.section'))).toBeVisible();
    await expect(panel.getByText(say('commitments:home.days'))).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.evaluate(() => void (window.location.hash = '/members?member=1'));
    await expect(page.getByRole('dialog', { name: 'Maïwenn Le Gall' }).getByText(say('commitments:home.days'))).toBeVisible();
  });
  who.quiet();
});

import { join } from 'node:path';
import { expectGoodInBothThemes } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { answerDialogs, makeBook, openSample, person } from './support/person.ts';
import { pattern } from './support/words.ts';

const csv = 'Member;Figure;Value;Date\r\nLena Lead;capital;1500;\r\nNobody;capital;3;\r\n;publicAid;100;\r\n';

test('a charter with figures and colleges: chosen by reading, entered, imported, taken back, asked for at closing', async ({ app }) => {
  test.setTimeout(180_000);
  const who = person(app);
  const { page, say, button, field } = who;

  await test.step('chooses a ready-made charter after reading its page', async () => {
    await answerDialogs(app, { save: join(app.homeFolder, 'Rive.tantieme') });
    await button(say('start:create.action')).click();
    const form = page.getByRole('dialog', { name: say('start:form.title') });
    await field(say('start:form.name'), form).fill('Rive');
    await form.getByPlaceholder(say('start:charters.search')).fill('general-interest');
    await form.getByRole('radio', { name: /^SCIC/u }).check();
    await expectGoodInBothThemes(page, 'new book, charters');
    await form.getByRole('button', { name: pattern(say, 'start:charters.read') }).click();
    const page1 = page.getByRole('dialog', { name: /^SCIC/u });
    await expect(page1.getByText('€10,000.00')).toBeVisible();
    await expectGoodInBothThemes(page, 'a charter’s page');
    await button(say('start:charters.choose'), page1).click();
    const again = page.getByRole('dialog', { name: say('start:form.title') });
    await expect(field(say('start:form.name'), again)).toHaveValue('Rive');
    await expect(again.getByRole('radio', { name: /^SCIC/u })).toBeChecked();
    await field(say('start:form.leadName'), again).fill('Lena Lead');
    await button(say('start:form.create'), again).click();
    await expect(page.getByRole('button', { name: say('shell:bookMenu.label', { name: 'Rive' }) })).toBeVisible();
  });

  await test.step('seats a member in a college of the charter', async () => {
    await page.evaluate(() => void (window.location.hash = '/members?member=1'));
    const panel = page.getByRole('dialog', { name: /Lena Lead/u });
    await expect(panel.getByText(say('members:panel.noCollege'), { exact: true })).toBeVisible();
    await button(say('members:panel.edit'), panel).click();
    const form = page.getByRole('dialog', { name: say('members:form.editTitle', { name: 'Lena Lead' }) });
    await who.chooseOption(say('members:form.colleges'), 'Guarantors', form);
    await expectGoodInBothThemes(page, 'a member and colleges');
    await page.keyboard.press('Tab');
    await button(say('common:save'), form).click();
    await expect(page.getByRole('dialog', { name: /Lena Lead/u }).getByText('Guarantors')).toBeVisible();
  });

  const grid = page.getByRole('grid', { name: say('figures:members') });
  const batches = page.getByRole('grid', { name: say('figures:batches.title') });
  await test.step('enters figures of a day as one batch', async () => {
    await page.evaluate(() => void (window.location.hash = '/figures'));
    await who.title(say('figures:title'));
    await grid.getByRole('textbox').first().fill('1 000');
    await field('Public aid of the period (EUR)').fill('x');
    await button(pattern(say, 'figures:save', { count: 1 })).click();
    await expect(page.getByText(say('figures:wrong.invalid'))).toBeVisible();
    await field('Public aid of the period (EUR)').fill('250.5');
    await expectGoodInBothThemes(page, 'figures');
    await button(say('figures:save', { count: 2 })).click();
    await who.toast(say('figures:saved'));
    await expect(grid.getByRole('textbox').first()).toHaveValue('1000');
    await expect(batches.getByRole('row')).toHaveCount(2);
  });

  await test.step('imports a file after seeing what it would do, and takes it back', async () => {
    await button(say('figures:import.action')).click();
    const dialog = page.getByRole('dialog', { name: say('figures:import.title') });
    const unclear = Buffer.from('Member;Figure;Value;Date\r\nLena Lead;capital;1500;02/03/2030\r\n');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'days.csv', mimeType: 'text/csv', buffer: unclear });
    await dialog.getByRole('radio', { name: say('imports:order.mdy') }).check();
    await expect(dialog.getByText('03/02/2030').first()).toBeVisible();
    await expectGoodInBothThemes(page, 'import of figures whose days are not clear');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'capital.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await expect(dialog.getByText(say('figures:import.found', { name: 'capital.csv', news: 2, same: 0, refused: 1 }))).toBeVisible();
    await expect(dialog.getByText(/Nobody/u)).toBeVisible();
    await expect(dialog.getByText(say('figures:import.was', { value: '1,000' }))).toBeVisible();
    await expectGoodInBothThemes(page, 'import of figures');
    await button(say('figures:import.submit', { count: 2 }), dialog).click();
    await who.toast(say('figures:import.done', { count: 2 }));
    await expect(grid.getByRole('textbox').first()).toHaveValue('1500');
    await batches
      .getByRole('button', { name: pattern(say, 'figures:batches.takeBackNamed') })
      .first()
      .click();
    await button(say('figures:batches.takeBack'), page.getByRole('dialog')).click();
    await who.toast(say('figures:batches.said'));
    await expect(grid.getByRole('textbox').first()).toHaveValue('1000');
    await expect(batches.getByText(say('figures:batches.takenBack'))).toBeVisible();
  });

  await test.step('closing says which figures have no value in its days', async () => {
    await page.evaluate(() => void (window.location.hash = '/periods?action=close'));
    await expect(page.getByText(pattern(say, 'periods:checks.figureOld', { figure: 'Capital held' }))).toBeVisible();
    await page.getByRole('link', { name: say('periods:checks.enterFigures') }).click();
    await who.title(say('figures:title'));
  });
  who.quiet();
});

test('an explained distribution: step, member, contributions; the flow of value as a picture and as a table', async ({ app }) => {
  test.setTimeout(180_000);
  const who = await openSample(app, 'fr');
  const { page, say, button } = who;
  await page.evaluate(() => void (window.location.hash = '/periods?period=1'));

  await test.step('the picture has its sentence and its table', async () => {
    const picture = page.getByRole('img').filter({ has: page.locator('svg') });
    await expect(picture.first()).toBeVisible();
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: say('common:flow.title') }) });
    await expect(card.getByText(/Aux membres/u).first()).toBeVisible();
    await button(say('common:chart.showTable'), card).click();
    await expect(page.getByRole('grid', { name: say('common:flow.title') })).toBeVisible();
    await expectGoodInBothThemes(page, 'an explained distribution');
  });

  const steps = page.getByRole('grid', { name: say('periods:outcome.steps') });
  await test.step('undistributed and rounding stand apart', async () => {
    await expect(steps.getByText(say('common:chart.undistributed'), { exact: true })).toBeVisible();
    await expect(page.getByText(say('periods:outcome.roundingTitle'))).toBeVisible();
  });

  await test.step('a step opens to its words and members, a member to contributions', async () => {
    await steps.getByRole('button').last().click();
    const step = page.getByRole('dialog');
    await expect(step.getByRole('heading', { name: say('periods:step.how') })).toBeVisible();
    const members = step.getByRole('grid', { name: say('periods:step.members') });
    await expect(members.getByText(/%\sde\s/u).first()).toBeVisible();
    await expectGoodInBothThemes(page, 'a step, opened');
    await members.locator('tbody').getByRole('button').first().click();
    const member = page.getByRole('dialog');
    await expect(member.getByRole('heading', { name: say('periods:member.parts') })).toBeVisible();
    await expect(member.getByText(pattern(say, 'periods:member.share'))).toBeVisible();
    await expectGoodInBothThemes(page, 'a member’s parts');
    await member.getByRole('link', { name: say('shares:why.ledger') }).click();
    await who.title(say('contributions:title'));
  });
  who.quiet();
});

test('a charter that asks for no figures says so', async ({ app }) => {
  const who = person(app);
  await makeBook(who, 'Sans chiffres');
  await who.go('figures');
  await expect(who.page.getByText(who.say('figures:none'))).toBeVisible();
  await expect(who.button(who.say('figures:import.action'))).toHaveCount(0);
  await expectGoodInBothThemes(who.page, 'no figures');
  who.quiet();
});

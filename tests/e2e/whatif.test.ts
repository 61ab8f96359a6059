import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expectGoodInBothThemes } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { cells, chooseSegment, makeBook, openSample, person, steady, type Person } from './support/person.ts';

const table = ({ page, say }: Person): Locator => page.getByRole('table', { name: say('whatif:members.title') });
const amounts = async (who: Person): Promise<string> => (await cells(table(who), 'Idriss Coulibaly')).slice(0, 3).join(' | ');
const show = ({ page }: Person, address: string): Promise<void> => page.evaluate((hash) => void (window.location.hash = hash), address);

test('a charter is tried, a figure is dragged, and the scenario is kept and put on paper', async ({ app }) => {
  test.setTimeout(150_000);
  const who = await openSample(app, 'en');
  const { page, say, button, field } = who;
  await show(who, '/charter');
  await page.getByRole('link', { name: say('charters:try') }).click();
  await who.title(say('whatif:title'));

  // Against itself nothing changes; another charter gives other amounts, and the same figures today.
  await expect(table(who)).toBeVisible();
  await expect.poll(() => amounts(who)).toContain(say('whatif:change.same'));
  const before = await steady(() => amounts(who));
  await who.chooseOption(say('whatif:setUp.charter'), /Dynamic equity/u);
  await expect.poll(() => amounts(who)).toContain(say('whatif:change.more'));
  await expect.poll(async () => (await amounts(who)).split(' | ')[0]).toBe(before.split(' | ')[0]);

  // Its figures turn by keyboard, and the answer follows.
  await who.chooseOption(say('whatif:setUp.charter'), new RegExp(say('whatif:source.inForce', { title: '' })));
  await expect.poll(() => amounts(who)).toBe(before);
  const reserve = page.getByRole('slider', { name: 'Reserve: Takes' });
  const raised = `${parseInt((await reserve.getAttribute('aria-valuetext')) ?? '', 10) + 5}%`;
  await reserve.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect(reserve).toHaveAttribute('aria-valuetext', raised);
  await expect.poll(() => amounts(who)).toContain(say('whatif:change.less'));
  const dragged = await steady(() => amounts(who));
  await page.getByRole('tab', { name: say('whatif:view.differences', { count: 1 }) }).click();
  await expect(page.getByText(raised).first()).toBeVisible();
  await expectGoodInBothThemes(page, 'what if, rules that differ');
  await page.getByRole('tab', { name: say('whatif:view.members') }).click();

  // A member opens to both sides; somebody who is not there can be imagined.
  await button(/Idriss Coulibaly/u, table(who)).click();
  const panel = page.getByRole('dialog', { name: 'Idriss Coulibaly' });
  await expect(panel.getByRole('heading', { name: say('whatif:side.today') })).toBeVisible();
  await expect(panel.getByRole('heading', { name: say('whatif:side.tried') })).toBeVisible();
  await expectGoodInBothThemes(page, 'what if, one member');
  await page.keyboard.press('Escape');
  await button(say('whatif:imagine.addMember')).click();
  await field(say('whatif:imagine.name', { number: 1 })).fill('Nora');
  await expect(table(who).getByRole('row').filter({ hasText: 'Nora' })).toHaveCount(1);
  await expect.poll(() => amounts(who)).not.toBe(dragged);
  const kept = await steady(() => amounts(who));

  // It is kept under a name, and opened again after the page began anew.
  await button(say('whatif:scenario.save')).click();
  const form = page.getByRole('dialog', { name: say('whatif:scenario.save') });
  await field(say('whatif:scenario.name'), form).fill('With Nora');
  await button(say('common:save'), form).click();
  await who.toast(say('whatif:scenario.saved', { name: 'With Nora' }));
  await page.reload();
  await who.title(say('whatif:title'));
  await expect.poll(() => amounts(who)).toBe(before);
  await who.chooseOption(say('whatif:scenario.open'), 'With Nora');
  await expect.poll(() => amounts(who)).toBe(kept);
  await expect(page.getByText(say('whatif:scenario.asSaved'))).toBeVisible();

  // Two scenarios stand beside one another, each with people of its own.
  await page.getByRole('slider', { name: say('whatif:result.slider') }).focus();
  await page.keyboard.press('PageUp');
  await expect.poll(() => amounts(who)).not.toBe(kept);
  await who.chooseOption(say('whatif:setUp.against'), /With Nora/u);
  await expect(table(who).getByRole('columnheader', { name: 'With Nora' }).first()).toBeVisible();
  await expect.poll(async () => (await amounts(who)).split(' | ')[0]).toBe(kept.split(' | ')[1]);

  if (app.kind === 'browser') {
    const download = page.waitForEvent('download');
    await button(say('whatif:export.action')).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('With Nora.pdf');
    expect(
      readFileSync((await file.path())!)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }

  // Another name, then gone; the charter that was tried can go on as a draft.
  const more = async (item: string): Promise<void> => {
    await button(say('whatif:scenario.more')).click();
    await page.getByRole('menuitem', { name: say(item) }).click();
  };
  await more('whatif:scenario.rename');
  const naming = page.getByRole('dialog', { name: say('whatif:scenario.rename') });
  await field(say('whatif:scenario.name'), naming).fill('Nora joins');
  await button(say('common:save'), naming).click();
  await who.toast(say('whatif:scenario.saved', { name: 'Nora joins' }));
  await more('whatif:scenario.delete');
  await button(say('whatif:scenario.delete'), page.getByRole('dialog')).click();
  await who.toast(say('whatif:scenario.deleted'));
  await more('whatif:scenario.keepDraft');
  await expect(page).toHaveURL(/\/charter\/draft\//u);
  who.quiet();
});

test('on paper: a book with nothing in it is tried with people and hours that are only imagined', async ({ app }) => {
  const who = person(app, 'fr');
  const { page, say, button } = who;
  await chooseSegment(page, 'FR');
  await makeBook(who, 'Les Essais');
  await show(who, '/charter/try?charter=ready:scop&from=2031-01-01&to=2031-12-31&result=10000000');
  await who.title(say('whatif:title'));
  await expect(page.getByRole('slider', { name: say('whatif:result.slider') })).toHaveValue('10000000');
  await expect(page.getByText(say('whatif:members.none'))).toBeVisible();
  for (const number of [1, 2]) {
    await button(say('whatif:imagine.addMember')).click();
    await expect(
      table(who)
        .getByRole('row')
        .filter({ hasText: say('whatif:imagine.newName', { number }) }),
    ).toHaveCount(1);
  }
  await who.chooseOption(say('whatif:setUp.charter'), /Parts dynamiques/u);
  const newcomer = async (): Promise<string> => (await cells(table(who), say('whatif:imagine.newName', { number: 1 }))).join(' | ');
  await expect.poll(newcomer).toMatch(/50 000,00/u);
  await who
    .field(
      say('whatif:imagine.quantity.time', { name: say('whatif:imagine.named', { name: say('whatif:imagine.newName', { number: 1 }) }) }),
    )
    .fill('120');
  await expect.poll(newcomer).toMatch(/75 000,00/u);
  for (const view of ['steps', 'flow', 'members'] as const) {
    await page.getByRole('tab', { name: say(`whatif:view.${view}`), exact: true }).click();
    await expectGoodInBothThemes(page, `what if, ${view}`);
  }
  if (app.kind === 'browser') {
    await page.setViewportSize({ width: 390, height: 844 });
    await expectGoodInBothThemes(page, 'what if on a telephone');
    await chooseSegment(page, say('whatif:members.view.rights'));
    await expect(table(who).getByRole('columnheader', { name: say('whatif:members.measure.rights') })).toBeVisible();
    await button(say('whatif:setUp.open')).click();
    await expect(page.getByRole('dialog').getByRole('slider').first()).toBeVisible();
    await expectGoodInBothThemes(page, 'what if, its figures on a telephone');
  }
  who.quiet();
});

import { expect, test } from './support/launch.ts';
import { openSample, person, type Person } from './support/person.ts';
import { pattern } from './support/words.ts';

const day = '2026-11-02';
const file = [
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
  `Maïwenn Le Gall,,,Quay canteen,,Undone by the test,No,${day},06:00:00,${day},07:00:00,01:00:00,`,
  `Maïwenn Le Gall,,,Quay canteen,,Undone by the test,No,${day},07:00:00,${day},08:00:00,01:00:00,`,
].join('\r\n');

/** The dialog of what can be undone and done again, opened from the palette. */
async function openHistory({ page, say }: Person) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(say('keyboard:name.history'));
  await expect(page.getByRole('option').first()).toContainText(say('keyboard:name.history'));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: say('shell:history.title') });
  await expect(dialog).toBeVisible();
  return {
    undo: dialog.getByRole('region', { name: say('shell:history.undo') }).getByRole('listitem'),
    redo: dialog.getByRole('region', { name: say('shell:history.redo') }).getByRole('listitem'),
    close: async () => {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    },
  };
}

/** How many wait for a decision, as the navigation says. */
const waiting = ({ page, say }: Person) =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: say('shell:nav.approvals') })
    .innerText()
    .then((words) => Number(/\d+/u.exec(words)?.[0] ?? 0));

// The program is started twice.
test.setTimeout(180_000);
test('an edit, an import and an approval are undone and done again from the list, also after a restart', async ({ app }) => {
  let who = await openSample(app, 'en');
  const { page, say } = who;
  const go = (address: string) => who.page.evaluate((hash) => void (window.location.hash = hash), address);
  await expect.poll(() => waiting(who)).toBeGreaterThan(0);
  const before = await waiting(who);

  await test.step('an edit', async () => {
    await go('/members?member=2');
    const panel = page.getByRole('dialog');
    await who.button(say('members:panel.edit'), panel).click();
    await who.field(say('members:form.name'), page.getByRole('dialog')).fill('Renamed Member');
    await who.button(say('common:save'), page.getByRole('dialog')).click();
    await expect(page.getByRole('dialog').getByText('Renamed Member').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('an import', async () => {
    await go('/imports');
    await page.locator('input[type=file]').setInputFiles({ name: 'hours.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    for (let step = 0; step < 2; step++) await who.button(say('imports:continue')).click();
    await who.button(pattern(say, 'imports:rows.import', { count: 2, rows: 2 })).click();
    await expect(page.getByText(say('imports:done.added', { count: 2, rows: 2 }))).toBeVisible();
    await expect.poll(() => waiting(who)).toBe(before + 2);
  });

  await test.step('an approval', async () => {
    await go('/approvals');
    await who.button(pattern(say, 'approvals:approveClean')).click();
    await who.toast(/approved\./u);
    await expect.poll(() => waiting(who)).toBeLessThan(before + 2);
  });
  const approved = await waiting(who);

  await test.step('all three are in the list, the last one first; each is undone by its own button once nothing stands on it', async () => {
    const list = await openHistory(who);
    await expect(list.redo).toHaveCount(0);
    await expect(list.undo.nth(0)).toContainText(/contributions approved/u);
    await expect(list.undo.nth(1)).toContainText('an import of 2 rows');
    await expect(list.undo.nth(2)).toContainText('a member’s details changed');
    await expect(list.undo.nth(0)).toContainText('Maïwenn Le Gall');
    // Nothing stands on the edit: it goes alone, and the two others stay.
    await list.undo.nth(2).getByRole('button').click();
    await who.toast(/^Undone: a member’s details changed/u);
    await expect(list.redo.first()).toContainText('a member’s details changed');
    await expect(list.undo.nth(1)).toContainText('an import of 2 rows');
    await list.undo.nth(0).getByRole('button').click();
    await who.toast(/^Undone: .*contributions approved/u);
    await expect.poll(() => waiting(who)).toBe(before + 2);
    await expect(list.undo.nth(0)).toContainText('an import of 2 rows');
    await list.undo.nth(0).getByRole('button').click();
    await who.toast(/^Undone: an import of 2 rows/u);
    await expect.poll(() => waiting(who)).toBe(before);
    await expect(list.redo).toHaveCount(3);
    await list.close();
    await go('/members');
    await expect(page.getByRole('main').getByText('Renamed Member')).toHaveCount(0);
    who.quiet();
  });

  await test.step('after a restart all of it is still there, and done again', async () => {
    const again = await app.restart();
    who = person(again, 'en');
    await again.page
      .getByRole('button', { name: /Quayside Workshops/u })
      .first()
      .click();
    await expect.poll(() => waiting(who)).toBe(before);
    const list = await openHistory(who);
    await expect(list.redo).toHaveCount(3);
    await expect(list.redo.nth(0)).toContainText('an import of 2 rows');
    await list.redo.nth(0).getByRole('button').click();
    await who.toast(/^Done again: an import of 2 rows/u);
    await expect.poll(() => waiting(who)).toBe(before + 2);
    await list.redo.filter({ hasText: 'contributions approved' }).getByRole('button').click();
    await who.toast(/^Done again: .*contributions approved/u);
    await expect.poll(() => waiting(who)).toBe(approved);
    await list.redo.filter({ hasText: 'a member’s details changed' }).getByRole('button').click();
    await expect(list.redo).toHaveCount(0);
    await list.close();
    await go('/members');
    await expect(who.page.getByRole('main').getByText('Renamed Member').first()).toBeVisible();
    who.quiet();
  });
});

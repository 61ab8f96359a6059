import { expect, test } from './support/launch.ts';
import { openSample, type Person } from './support/person.ts';

/** How many contributions wait, as the navigation says. */
async function waiting({ page, say }: Person): Promise<number> {
  const words = await page
    .getByRole('navigation')
    .getByRole('link', { name: say('shell:nav.approvals') })
    .innerText();
  return Number(/\d+/u.exec(words)?.[0] ?? 0);
}

test('everything by keyboard: finding, approving, undoing, logging', async ({ app }) => {
  const who = await openSample(app, 'en');
  const { page, say } = who;
  const keys = page.keyboard;
  const palette = page.getByRole('dialog', { name: say('shell:palette.title') });
  /** Opens the palette, writes at once, and leaves with what it found first. */
  const find = async (text: string, found: RegExp): Promise<void> => {
    await keys.press('Control+k');
    await keys.type(text);
    await expect(palette.getByRole('combobox')).toHaveValue(text);
    await expect(palette.getByRole('option').first()).toContainText(found);
    await keys.press('Enter');
  };

  await test.step('what is typed right after the key that opens a line finds the line, with motion and without', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await page.emulateMedia({ reducedMotion });
      for (const key of [{ key: 'k', ctrlKey: true }, { key: 'n' }]) {
        // The next key that a person presses can come as early as the next task: by then the line must be there and listen.
        const listens = await page.evaluate(async (pressed) => {
          window.dispatchEvent(new KeyboardEvent('keydown', pressed));
          for (let turn = 0; turn < 10; turn++) await Promise.resolve();
          return document.activeElement?.getAttribute('role');
        }, key);
        expect(listens, key.key).toBe('combobox');
        await keys.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    }
  });

  await test.step('the palette finds a screen and a member', async () => {
    await find('nadege', /Nadège Vasseur/u);
    await expect(page.getByRole('dialog', { name: /Nadège Vasseur/u })).toBeVisible();
    await keys.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await find('to approve', /To approve/u);
    await who.title(say('approvals:title'));
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('a decision by one key, taken back by Ctrl+Z', async () => {
    await expect.poll(() => waiting(who)).toBeGreaterThan(4);
    const before = await waiting(who);
    await keys.press('j');
    await expect(page.locator('[data-stop]').first()).toBeFocused();
    await keys.press('j');
    await keys.press('k');
    await expect(page.locator('[data-stop]').first()).toBeFocused();
    await keys.press('a');
    await who.toast(/approved\./iu);
    await expect.poll(() => waiting(who)).toBeLessThan(before);
    await keys.press('Control+z');
    await who.toast(/Undone: .*contributions? approved/u);
    await expect.poll(() => waiting(who)).toBe(before);
    await keys.press('Control+Shift+z');
    await who.toast(/Done again: .*contributions? approved/u);
    await expect.poll(() => waiting(who)).toBeLessThan(before);
    await keys.press('Control+z');
    await expect.poll(() => waiting(who)).toBe(before);
    await keys.press('Control+y');
    await expect.poll(() => waiting(who)).toBeLessThan(before);
    await keys.press('Control+z');
    await expect.poll(() => waiting(who)).toBe(before);
    await keys.press('Shift+A');
    await expect.poll(() => waiting(who)).toBeLessThan(before - 1);
    await keys.press('Control+z');
    await expect.poll(() => waiting(who)).toBe(before);
    await keys.press('j');
    await keys.press('s');
    const form = page.getByRole('dialog');
    await expect(form.getByRole('textbox', { name: say('contributions:sendBack.reason') })).toBeFocused();
    await keys.type('Which day was this?');
    await keys.press('Tab');
    while (
      !(await form
        .getByRole('button', { name: say('contributions:action.sendBack') })
        .evaluate((button) => button === document.activeElement))
    )
      await keys.press('Tab');
    await keys.press('Enter');
    await expect.poll(() => waiting(who)).toBeLessThan(before);
  });

  await test.step('a contribution logged, and the next', async () => {
    await keys.press('g');
    await keys.press('c');
    await who.title(say('contributions:title'));
    await find(say('keyboard:name.log'), new RegExp(say('keyboard:name.log'), 'u'));
    const form = page.getByRole('dialog', { name: say('contributions:add') });
    await expect(form.getByRole('textbox', { name: say('contributions:form.duration') })).toBeFocused();
    await keys.type('1h30');
    await keys.press('Enter');
    await expect(form.getByRole('listitem').filter({ hasText: '1 h 30' })).toBeVisible();
    await expect(form.getByRole('textbox', { name: say('contributions:form.duration') })).toBeFocused();
    await keys.press('Escape');
    await expect(form).toHaveCount(0);
    const add = page.getByRole('button', { name: say('contributions:add') });
    await add.focus();
    await keys.press('Enter');
    await expect(form).toBeVisible();
    await keys.press('Escape');
    await expect(add).toBeFocused();
    const bookMenu = page.getByRole('button', { name: /^Book:/u });
    await bookMenu.focus();
    await keys.press('Enter');
    await page.getByRole('menuitem', { name: say('keyboard:name.shortcuts') }).focus();
    await keys.press('Enter');
    const shortcuts = page.getByRole('dialog', { name: say('keyboard:title') });
    await expect(shortcuts).toBeVisible();
    await expect.poll(() => shortcuts.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await keys.press('Escape');
    await expect(bookMenu).toBeFocused();
    await keys.press('Shift+?');
    await expect(page.getByRole('dialog', { name: say('keyboard:title') })).toBeVisible();
    await keys.press('Escape');
  });

  await test.step('the way to the content skips the navigation', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await keys.press('Tab');
    await expect(page.getByRole('link', { name: say('shell:skip') })).toBeFocused();
    await keys.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
  who.quiet();

  await test.step('amounts are hidden from who looks over one’s shoulder, and shown again', async () => {
    await find('hide amounts', /hide amounts/iu);
    await who.go('shares');
    await expect(page.getByRole('main').getByText('•••').first()).toBeVisible();
    await expect(page.getByRole('main').getByText('€')).toHaveCount(0);
    await who.button(say('shell:privacy.show')).click();
    await expect(page.getByRole('main').getByText('€').first()).toBeVisible();
  });
});

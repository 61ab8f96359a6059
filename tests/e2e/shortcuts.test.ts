import { expectGoodInBothThemes } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { openSample } from './support/person.ts';

test('shortcuts: changed by pressing others, shown wherever they are named', async ({ app }) => {
  const who = await openSample(app, 'fr');
  const { page, say } = who;
  const keys = page.keyboard;
  const dialog = page.getByRole('dialog');
  const line = page.getByRole('combobox', { name: say('entry:line') });
  const settings = () => page.evaluate(() => void (window.location.hash = '/settings?section=keyboard'));
  const name = (id: string): string => say(`keyboard:name.${id}`);
  const row = (id: string) => {
    const change = page.getByRole('button', { name: say('keyboard:setOf', { what: name(id) }), exact: true });
    return page.getByRole('main').getByRole('listitem').filter({ has: change });
  };
  const record = async (id: string): Promise<void> => {
    await who.button(say('keyboard:setOf', { what: name(id) })).click();
    await expect(who.button(say('keyboard:waiting'), dialog)).toBeFocused();
  };
  /** What the desktop's menu shows and takes, by command. */
  const menu = (id: string): Promise<readonly string[]> =>
    app.main(({ Menu }, command) => {
      const item = Menu.getApplicationMenu().getMenuItemById(command);
      return [item.label as string, String(item.accelerator ?? '')];
    }, id);
  await settings();

  await test.step('every shortcut is there, in the words of the language', async () => {
    await expect(row('redo')).toContainText(/Ctrl\s*Maj\s*Z.*ou.*Ctrl\s*Y/u);
    await expect(row('history')).toContainText(say('keyboard:none'));
    await expect(
      page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: say('shell:nav.approvals') }),
    ).toContainText(/G\s*puis\s*A/u);
    await expect(row('systemQuickEntry')).toHaveCount(app.kind === 'browser' ? 0 : 1);
    await expectGoodInBothThemes(page, 'shortcuts in the settings');
  });

  await test.step('a new one is pressed, kept, and shown in the palette, the list, the menus', async () => {
    await record('history');
    await keys.press('u');
    await expect(dialog).toContainText('U');
    await expectGoodInBothThemes(page, 'pressing a shortcut');
    await keys.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(row('history')).toContainText('U');
    await page.reload();
    await expect(row('history')).toContainText('U');
    await keys.press('u');
    await expect(page.getByRole('dialog', { name: say('shell:history.title') })).toBeVisible();
    await keys.press('Escape');
    await expect(dialog).toHaveCount(0);
    await keys.press('Control+k');
    await keys.type(name('history'));
    await expect(page.getByRole('option').first()).toContainText(/rétabli\s*U\s*Actions/u);
    await keys.press('Escape');
    await page.getByRole('button', { name: /^Livre/u }).click();
    await expect(page.getByRole('menuitem', { name: new RegExp(`${name('history')}.*U`, 'u') })).toBeVisible();
    await keys.press('Escape');
    if (app.kind !== 'browser') await expect.poll(() => menu('history')).toEqual(['Annuler et rétablir… (U)', '']);
  });

  await test.step('keys that another one has are exchanged, or left', async () => {
    await record('repeat');
    await keys.press('n');
    await expect(dialog).toContainText(say('keyboard:clash', { keys: 'N', other: name('quickEntry') }));
    await keys.press('Enter');
    await expect(dialog, 'Enter alone exchanges nothing').toHaveCount(1);
    await keys.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(row('repeat')).toContainText('R');
    await record('repeat');
    await keys.press('n');
    await who.button(say('keyboard:exchange'), dialog).click();
    await expect(dialog).toHaveCount(0);
    await expect(row('repeat')).toContainText('N');
    await keys.press('r');
    await expect(line).toBeFocused();
    await keys.press('Escape');
    await expect(dialog).toHaveCount(0);
    await who.button(say('keyboard:resetOf', { what: name('quickEntry') })).click();
    await expect(page.getByText(say('keyboard:resetTakes', { other: name('repeat') }))).toBeVisible();
    await who.button(say('keyboard:resetOf', { what: name('quickEntry') })).click();
    await expect(row('quickEntry')).toContainText('N');
    await expect(row('repeat')).toContainText(say('keyboard:none'));
  });

  await test.step('what writes or belongs to the system is refused; one after the other makes one', async () => {
    await record('export');
    await keys.press('Control+c');
    await expect(dialog).toContainText(say('keyboard:refused.typing', { keys: 'Ctrl+C' }));
    await expect(who.button(say('keyboard:use'), dialog)).toBeDisabled();
    await keys.press('Control+p');
    if (app.kind === 'browser') await expect(dialog).toContainText(say('keyboard:refused.browser', { keys: 'Ctrl+P' }));
    await keys.press('F9');
    await keys.press('e');
    await keys.press('x');
    await expect(dialog).toContainText(/E\s*puis\s*X/u);
    await keys.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(row('export')).toContainText(/E\s*puis\s*X/u);
    await keys.press('e');
    await keys.press('x');
    await expect(page.getByRole('tab', { name: say('settings:tabs.exports'), selected: true })).toBeVisible();
    await settings();
  });

  await test.step('an AZERTY’s digits count with Shift and without', async () => {
    await record('verify');
    await page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: '1', code: 'Digit1', shiftKey: true, bubbles: true, cancelable: true }),
      ),
    );
    await keys.press('Enter');
    await expect(row('verify')).toContainText('1');
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: '&', code: 'Digit1', cancelable: true })));
    await who.title(say('documents:verify.title'));
    await settings();
  });

  await test.step('a remapped key reaches the desktop’s menu', async () => {
    await record('palette');
    await keys.press('Control+j');
    if (app.kind === 'browser') {
      await keys.press('Control+Shift+k');
      await keys.press('Control+m');
    }
    await keys.press('Enter');
    await expect(dialog).toHaveCount(0);
    if (app.kind !== 'browser') {
      await expect.poll(() => menu('palette')).toEqual(['Palette de commandes…', 'CommandOrControl+J']);
      await expect.poll(() => menu('undo')).toEqual(['Annuler', 'CommandOrControl+Z']);
      await app.main(({ Menu }) => Menu.getApplicationMenu().getMenuItemById('history').click());
      await expect(page.getByRole('dialog', { name: say('shell:history.title') })).toBeVisible();
      await keys.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
    await keys.press('Control+k');
    await expect(dialog).toHaveCount(0);
    await keys.press(app.kind === 'browser' ? 'Control+m' : 'Control+j');
    await expect(page.getByRole('dialog', { name: say('shell:palette.title') })).toBeVisible();
    await keys.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('without single letters, none of them does anything', async () => {
    await page.getByRole('switch', { name: say('keyboard:letters') }).click();
    await keys.press('Tab');
    await keys.press('n');
    await keys.press('u');
    await keys.press('g');
    await keys.press('h');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('tab', { name: say('settings:tabs.keyboard') })).toBeVisible();
    if (app.kind !== 'browser') await expect.poll(() => menu('history')).toEqual(['Annuler et rétablir…', '']);
    await page.getByRole('switch', { name: say('keyboard:letters') }).click();
  });

  await test.step('all of them come back', async () => {
    await who.button(say('keyboard:resetAll')).click();
    await who.toast(say('keyboard:allReset'));
    await expect(row('history')).toContainText(say('keyboard:none'));
    await keys.press('Control+k');
    await expect(page.getByRole('dialog', { name: say('shell:palette.title') })).toBeVisible();
    await keys.press('Escape');
  });
  who.quiet();
});

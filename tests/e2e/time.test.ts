import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import Database from 'better-sqlite3';
import { expectGoodInBothThemes } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { closeToasts, openSample, person } from './support/person.ts';

test('my time: one line, and the week', async ({ app }) => {
  const who = await openSample(app, 'en');
  const { page, say } = who;
  const keys = page.keyboard;
  const line = page.getByRole('combobox', { name: say('entry:line') });
  const added = page.getByRole('list', { name: say('entry:added') }).getByRole('listitem');

  await test.step('hours logged in one line', async () => {
    const bookMenu = page.getByRole('button', { name: /^Book:/u });
    await bookMenu.focus();
    await keys.press('n');
    await expect(line).toBeFocused();
    await keys.type('2h tidy the shelves #canteen yesterday');
    await expect(page.getByRole('list', { name: say('entry:understood') })).toContainText('2 h 00');
    await keys.press('Enter');
    await expect(added).toHaveCount(1);
    await expect(added.first()).toContainText('tidy the shelves');
    await expect(added.first()).toContainText(say('common:state.submitted'));
    await expect(line).toHaveValue('');
    await expect(line).toBeFocused();
    await keys.type('3h tidy #nowhere');
    await expect(page.getByText(/No project “nowhere”/u)).toBeVisible();
    // What is understood, what is wrong, what was entered: all of it in sight.
    await expectGoodInBothThemes(page, 'quick entry');
    await keys.press('Control+a');
    await keys.type('tidy the sh');
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await expect(line).toHaveValue(/^2h tidy the shelves #/u);
    await keys.press('Control+a');
    await keys.press('Delete');
    await who.button(/^Undo: /u, page.getByRole('dialog')).click();
    await expect(added).toHaveCount(0);
    await expect(line).toHaveValue('2h tidy the shelves #canteen yesterday');
    await keys.press('Control+Enter');
    await expect(added.first()).toContainText(say('common:state.draft'));
    await keys.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(bookMenu).toBeFocused();
  });

  await test.step('R enters it once more, today', async () => {
    await keys.press('r');
    await who.toast(/Once more today: 2\sh\s00 · tidy the shelves/u);
    await page
      .getByRole('region', { name: say('common:toasts') })
      .getByRole('button', { name: say('common:undo.action') })
      .first()
      .click();
    await who.toast(/^Undone/u);
  });

  const grid = page.getByRole('grid', { name: say('time:grid.label') });
  const active = grid.locator('[data-cell][tabindex="0"]');
  await test.step('the grid by keyboard: typing, leaving, clearing, taking back', async () => {
    await keys.press('g');
    await keys.press('w');
    await who.title(say('time:title'));
    // The week before this one has all its days behind it.
    await who.button(say('time:week.before')).click();
    const adding = page.getByRole('button', { name: say('time:grid.addRow') });
    await adding.click();
    await expect(grid).toBeVisible();
    await firstFree(grid).click();
    await keys.press('1');
    await keys.type(',5x');
    await keys.press('Enter');
    await expect(grid.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await keys.press('Escape');
    await expect(active).toBeFocused();
    await expect(active).toHaveAccessibleName(/empty$/u);
    const place = (await active.getAttribute('aria-label'))!.replace(/, empty$/u, '');
    const cell = grid.getByRole('gridcell', { name: new RegExp(`^${place.replace(/[.*+?^$()|[\]\\{}]/gu, String.raw`\$&`)}`, 'u') });
    await keys.type('1,5');
    await keys.press('Tab');
    await expect(cell).toHaveAccessibleName(/1\sh\s30$/u);
    await expect(cell.getByText(say('time:grid.saved'))).toBeAttached();
    await expect(page.getByRole('status').filter({ hasText: /Week: / })).toBeAttached();
    await keys.press('ArrowLeft');
    await expect(cell).toBeFocused();
    await keys.press('Delete');
    await expect(cell).toHaveAccessibleName(/empty$/u);
    await keys.press('Control+z');
    await expect(cell).toHaveAccessibleName(/1\sh\s30$/u);
    // Quicker than it is saved: what was done last is what is kept.
    for (const key of ['Delete', 'Control+z', 'Delete', 'Control+z']) await keys.press(key);
    await expect(cell.getByText(say('time:grid.saved'))).toBeAttached();
    await page.reload();
    await expect(cell).toHaveAccessibleName(/1\sh\s30$/u);
  });

  await test.step('a week is submitted, locked with its reason, and withdrawn', async () => {
    await page.getByRole('button', { name: /^Submit /u }).click();
    await who.toast(/(?:^Submitted|^\d+ submitted): /u);
    await expect(page.getByRole('button', { name: /^Submit /u })).toHaveCount(0);
    const locked = grid.getByRole('gridcell', { name: /Submitted\. Withdraw the week to change it\.$/u }).first();
    await locked.click();
    await expect(locked).toHaveAttribute('aria-readonly', 'true');
    await keys.press('Enter');
    await expect(grid.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByText(say('time:lock.submitted')).last()).toBeVisible();
    await page.getByRole('button', { name: /^Withdraw /u }).click();
    await expect(page.getByRole('button', { name: /^Submit /u })).toBeVisible();
  });

  await test.step('last week is copied with its hours, and “nothing this week” is a state of its own', async () => {
    await who.button(say('time:today')).click();
    await who.button(say('time:copy.label')).click();
    await page.getByRole('menuitem', { name: say('time:copy.rows') }).click();
    await who.toast(/rows and/u);
    await closeToasts(who);
    // Somebody of whom nothing is known this week: the list of everyone says who.
    await who.button(say('time:everyone.title')).click();
    const everyone = page.getByRole('listitem');
    const silent = everyone.filter({ hasText: say('time:state.empty') }).first();
    await silent.getByRole('link').click();
    const nothing = who.button(say('time:week.nothing'));
    await nothing.click();
    await expect(who.button(say('time:week.notNothing'))).toBeVisible();
    await expect(page.getByText(say('time:week.nothingSaid'))).toBeVisible();
    await expect(everyone.filter({ hasText: say('time:state.nothing') })).toHaveCount(1);
    await who.button(say('time:week.notNothing')).click();
    await expect(nothing).toBeVisible();
  });

  who.quiet();
});

test('my time: the day by the clock, and the timer', async ({ app }) => {
  const who = await openSample(app, 'en');
  const { page, say } = who;
  const keys = page.keyboard;
  const go = (address: string) => page.evaluate((hash) => void (window.location.hash = hash), address);
  const line = page.getByRole('combobox', { name: say('entry:line') });
  const added = page.getByRole('list', { name: say('entry:added') }).getByRole('listitem');

  await test.step('the day by the clock, drawn and moved by keys', async () => {
    await go('/time?view=calendar');
    const hours = page.getByRole('group', { name: /^Hours of/u });
    await hours.getByRole('button', { name: say('time:calendar.keys') }).focus();
    await keys.press('ArrowDown');
    for (let quarter = 0; quarter < 3; quarter++) await keys.press('Shift+ArrowDown');
    await keys.press('Enter');
    await expect(line).toHaveValue(/ 09:15-10:00 $/u);
    await keys.type('front desk');
    await keys.press('Control+Enter');
    await expect(added).toHaveCount(1);
    await keys.press('Escape');
    const block = hours.getByRole('button', { name: /front desk/u });
    await expect(block).toContainText('09:15–10:00');
    await block.focus();
    await keys.press('Alt+ArrowDown');
    await expect(block).toContainText('09:30–10:15');
    await keys.press('Alt+Shift+ArrowDown');
    await expect(block).toContainText('09:30–10:30');
    const box = (await block.boundingBox())!;
    await page.mouse.move(box.x + 40, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 40, box.y + 40);
    await page.mouse.move(box.x + 40, box.y + 66);
    await page.mouse.up();
    await expect(block).toContainText('10:30–11:30');
    await go('/time?view=things');
    await expect(page.getByRole('listitem').filter({ hasText: 'front desk' })).toContainText(say('contributions:action.submit'));
  });

  await test.step('one timer runs, in the title too; whoever was away is asked about all of it', async () => {
    await page.clock.install();
    await go('/time');
    await page.reload();
    await who.field(say('time:timer.what')).fill('plan #canteen');
    await keys.press('Enter');
    await expect(page.getByRole('timer')).toBeVisible();
    await expect(page).toHaveTitle(/plan · My time/u);
    await who.field(say('time:timer.next')).fill('talk #canteen');
    await keys.press('Enter');
    await expect(page).toHaveTitle(/talk · My time/u);
    // What it is for, and since when, can be said anew while it runs: on the spot, and from the header of every screen.
    await who.button(say('time:timer.edit')).click();
    await expect(who.field(say('time:timer.note'))).toBeFocused();
    await who.field(say('time:timer.note')).fill('talk with Jun');
    await keys.press('Enter');
    await expect(page).toHaveTitle(/talk with Jun · My time/u);
    await go('/members');
    await page.getByRole('button', { name: /^Timer: .*talk with Jun/u }).click();
    const dialog = page.getByRole('dialog', { name: say('time:timer.title') });
    await who.chooseOption(say('contributions:field.project'), /cargo bike/u, dialog);
    const began = who.field(say('time:timer.began'), dialog);
    await began.fill('25:00');
    await expect(began).toHaveAttribute('aria-invalid', 'true');
    // An hour before what stands there, which may lie on the day before.
    const clock = await page.evaluate(() => new Date(Date.now() - 3_600_000).toTimeString().slice(0, 5));
    await began.fill(clock);
    await expectGoodInBothThemes(page, 'changing the timer');
    await keys.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Timer: 1\sh\s0\d, talk with Jun/u })).toBeVisible();
    await go('/time');
    await expect(page.getByRole('timer')).toHaveText(/^01:0/u);
    await expect(page.getByText(/Shared cargo bike · Work/u).first()).toBeVisible();
    const next = who.field(say('time:timer.next'));
    await next.focus();
    await page.clock.fastForward(20 * 60 * 1000);
    const question = page.getByText(/The timer ran while you were away/u);
    await expect(question).toBeVisible();
    // It stands on the page and takes no focus; to stop where somebody was last seen is one click.
    await expect(next).toBeFocused();
    await expect(who.button(/^Leave it out and stop at \d\d:\d\d$/u)).toBeVisible();
    await expect(who.button(say('time:away.keep'))).toBeVisible();
    await who.button(say('time:away.goOn')).click();
    await expect(question).toHaveCount(0);
    await expect(page.getByRole('timer')).toBeVisible();
    await go('/');
    await expect(page.getByText(/^Timer: /u)).toBeVisible();
    if (app.kind !== 'browser') await expect.poll(() => app.main(({ shown }) => String(shown?.tray?.toolTip))).toMatch(/talk/u);
    await who.button(say('time:timer.stop')).click();
    await expect(page).toHaveTitle(/^Home/u);
  });

  if (app.kind === 'double') {
    await test.step('a lock of seconds asks nothing, a long one asks about all of it, and off means off (rules 9 to 11)', async () => {
      await go('/time');
      await who.field(say('time:timer.what')).fill('plan #canteen');
      await keys.press('Enter');
      await expect(page.getByRole('timer')).toBeVisible();
      const question = page.getByText(/The timer ran while you were away/u);
      const power = (happening: string) => app.main(({ powerMonitor }, what) => void powerMonitor.emit(what), happening);
      // The machine goes on counting for how long no key was pressed.
      const pass = async (milliseconds: number, idleSeconds = milliseconds / 1000 + 30): Promise<void> => {
        await app.main(({ powerMonitor }, seconds) => void (powerMonitor.idleSeconds = seconds), idleSeconds);
        await page.clock.fastForward(milliseconds);
      };
      const back = async (happening: string): Promise<void> => {
        await app.main(({ powerMonitor }) => void (powerMonitor.idleSeconds = 0));
        await power(happening);
        await page.clock.runFor(1000);
      };
      const away = async (milliseconds: number): Promise<void> => {
        await power('lock-screen');
        await pass(milliseconds);
        await back('unlock-screen');
      };
      await away(20_000);
      await expect(question).toHaveCount(0);
      // Locked, then asleep, then woken: the gap begins at the lock.
      await power('lock-screen');
      await pass(5 * 60_000);
      await power('suspend');
      await pass(55 * 60_000, 60 * 60 + 30);
      await back('resume');
      await expect(question).toContainText(/\(1\sh\s0\d\)/u);
      await who.button(say('time:away.keep')).click();
      await expect(question).toHaveCount(0);
      await expect(page.getByRole('timer')).toHaveText(/^01:/u);
      await go('/settings?section=preferences');
      await who.chooseOption(say('settings:time.away'), say('settings:time.awayOff'));
      await away(2 * 3_600_000);
      await go('/time');
      await expect(page.getByRole('timer')).toHaveText(/^03:/u);
      await expect(question).toHaveCount(0);
      await who.button(say('time:timer.discard')).click();
      await expect(page.getByRole('timer')).toHaveCount(0);
    });
    await test.step('on the desktop a shortcut of all programs opens the line', async () => {
      await go('/settings?section=keyboard');
      await who.button(say('keyboard:setOf', { what: say('keyboard:name.systemQuickEntry') })).click();
      await keys.press('Control+l');
      await expect(page.getByText(say('keyboard:refused.system', { keys: 'Ctrl+L' }))).toBeVisible();
      await keys.press('Control+Shift+L');
      await keys.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect
        .poll(() => app.main(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Shift+L') as boolean))
        .toBe(true);
      await app.main(({ globalShortcut }) => globalShortcut.press('CommandOrControl+Shift+L'));
      await expect(line).toBeFocused();
    });
  }
  who.quiet();
});

test('my time: a timer that ran while the program was closed is asked about whole, from when somebody was last there', async ({ app }) => {
  const who = await openSample(app, 'en');
  const { page, say } = who;
  await page.evaluate(() => void (window.location.hash = '/time'));
  await who.field(say('time:timer.what')).fill('plan #canteen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer')).toBeVisible();
  await app.close();
  // As if all of it had been three hours ago, and the program closed ten minutes later.
  const folder = join(app.homeFolder, 'state', 'samples');
  const book = new Database(
    join(
      folder,
      readdirSync(folder).find((name) => name.endsWith('.tantieme'))!,
    ),
  );
  const { changes } = book
    .prepare('update timer set started = ?, seen = ?')
    .run(...[180, 170].map((minutes) => new Date(Date.now() - minutes * 60_000).toISOString()));
  book.close();
  expect(changes).toBe(1);

  const again = person(await app.restart(), 'en');
  await again
    .button(/Quayside Workshops/u)
    .first()
    .click();
  const question = again.page.getByText(/The timer ran while you were away/u);
  await expect(question).toContainText(/\(2\sh\s[45]\d\)/u);
  await again.button(/^Leave it out and stop at \d\d:\d\d$/u).click();
  await expect(question).toHaveCount(0);
  await again.toast(/^10\smin is among your drafts/u);
  again.quiet();
});

function firstFree(grid: Locator): Locator {
  return grid.locator('[data-cell][data-empty]:not([data-locked])').first();
}

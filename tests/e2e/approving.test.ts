import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expectGoodInBothThemes } from './support/axe.ts';
import { expect, test, type RunningApp } from './support/launch.ts';
import { person, type Person } from './support/person.ts';

test('approving: oddities first, by keys, by two people, all of it undone', async ({ launch }) => {
  const who = await openQueue(launch);
  const { page, say } = who;
  const keys = page.keyboard;
  const card = (member: string): Locator => page.getByRole('region', { name: new RegExp(`^${member}, `, 'u') });
  const undo = async (): Promise<void> => {
    await keys.press('Control+z');
    await who.toast(/^Undone/u);
  };
  const title = page.getByRole('heading', { level: 1 });

  await test.step('everything odd comes first, and is said in words', async () => {
    await who.go('approvals');
    await who.title(say('approvals:title'));
    for (const [member, ...words] of [
      [
        'Ada',
        /12\sh\s30 were logged on this day in all/u,
        /was going on at the same time/u,
        /same day, project, activity, quantity and note/u,
      ],
      ['Bo', /the member promised something else/u, /came after the rest of that time was approved/u],
      ['Cleo', /Far from what this member usually gives at a time: about €10\.00/u, /counts at more than twice/u],
      ['Dan', /submitted more than three months after its day/u],
    ] as const)
      for (const word of words) await expect(card(member).getByText(word).first(), `${member}: ${word}`).toBeVisible();
    await expect(card('Bo')).toContainText(/Already approved: 3\sh\s00 and €60\.00\. With these: 4\sh\s00 and €80\.00\./u);
    const heads = await page
      .getByRole('main')
      .getByRole('region')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    const names = heads.map((head) => head.split(',')[0]!).filter((name) => /^\p{L}+$/u.test(name));
    expect(names.slice(0, 4).toSorted()).toEqual(['Ada', 'Bo', 'Cleo', 'Dan']);
    // Nobody decides on their own: it stands apart, with who can.
    await expect(card('Lead Person').getByText(/can be approved by .*Bo/u)).toBeVisible();
    await expect(card('Lead Person').getByRole('button', { name: /^Approve: /u })).toHaveCount(0);
    await expectGoodInBothThemes(page, 'to approve');
  });

  await test.step('a clean week of eight members: three keys from anywhere', async () => {
    await page.evaluate(() => void (window.location.hash = '/'));
    await who.title(say('home:title'));
    let pressed = 0;
    const press = async (key: string): Promise<void> => {
      pressed += 1;
      await keys.press(key);
    };
    await press('g');
    await press('a');
    await who.title(say('approvals:title'));
    await expect(card('Lou')).toBeVisible();
    await press('Shift+A');
    await who.toast(/^8 approved/u);
    console.log(`approve a week of eight members: ${pressed} keys`);
    expect(pressed).toBeLessThanOrEqual(4);
    await expect(card('Eve')).toHaveCount(0);
    await expect(card('Ada')).toBeVisible();
    await undo();
    await expect(card('Eve')).toBeVisible();
    await keys.press('Shift+A');
    await expect(card('Eve')).toHaveCount(0);
  });

  /** Goes down from the top with J until a row with such a note has the focus. */
  const moveTo = async (note: string): Promise<void> => {
    const row = page.locator('[data-number]').filter({ hasText: note }).first();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let step = 0; step < 40; step++) {
      if (await row.evaluate((one) => one === document.activeElement)) return;
      await keys.press('j');
    }
    throw new Error(`J does not reach ${note}`);
  };

  await test.step('sent back with a reason, which must be there', async () => {
    await moveTo('sand');
    await keys.press('k');
    await keys.press('j');
    await keys.press('s');
    const dialog = page.getByRole('dialog');
    await who.button(say('contributions:action.sendBack'), dialog).click();
    await expect(dialog.getByText(say('contributions:sendBack.missing'))).toBeVisible();
    await who.field(say('contributions:sendBack.reason'), dialog).fill('Which boards?');
    await who.button(say('contributions:action.sendBack'), dialog).click();
    await expect(dialog).toHaveCount(0);
    await expect(card('Ada').getByText('sand')).toHaveCount(0);
    await undo();
    await expect(card('Ada').getByText('sand')).toBeVisible();
  });

  await test.step('one is approved, and its approval taken back with its trace', async () => {
    await moveTo('old');
    await keys.press('a');
    await expect(card('Dan')).toHaveCount(0);
    await page.evaluate(() => void (window.location.hash = '/contributions'));
    await page
      .getByRole('grid', { name: say('contributions:title') })
      .getByText('old')
      .click();
    const panel = page.getByRole('dialog');
    await who.button(say('contributions:action.unapprove'), panel).click();
    await expect(panel.getByText(say('contributions:trace.unapproved'))).toBeVisible();
    await expect(panel.getByText(say('contributions:trace.approved')).first()).toBeVisible();
    await keys.press('Escape');
  });

  await test.step('above an amount a second person approves, never the same one', async () => {
    await who.go('approvals');
    const loan = page.getByRole('listitem').filter({ hasText: 'loan' });
    await expect(loan.getByText(say('approvals:needs', { count: 2 }))).toBeVisible();
    await moveTo('loan');
    await keys.press('a');
    await who.toast(/counts once another person approves it too/u);
    await expect(loan.getByText(/1 of 2 approvals: Lead Person/u)).toBeVisible();
    await moveTo('talk');
    await keys.press('a');
    await expect(card('Cleo').getByText(say('approvals:endorsed'))).toBeVisible();
    await who.button(say('approvals:actAs', { name: 'Bo' }), card('Cleo')).click();
    await expect(card('Cleo').getByRole('button', { name: /^Approve: /u })).toBeVisible();
    // Bo owns the project, and decides on none of their own.
    await expect(card('Bo').getByRole('button', { name: /^Approve: /u })).toHaveCount(0);
    await expect(card('Lead Person').getByRole('button', { name: /^Approve: /u })).toBeVisible();
    await card('Cleo')
      .getByRole('button', { name: /^Approve: /u })
      .focus();
    await keys.press('a');
    await expect(card('Cleo')).toHaveCount(0);
    await undo();
    if ((await loan.count()) === 0) await card('Cleo').getByRole('button', { expanded: false }).click();
    await expect(loan.getByText(/1 of 2 approvals: Lead Person/u)).toBeVisible();
    await expect(title).toHaveText(say('approvals:title'));
  });
  who.quiet();
});

async function openQueue(launch: (options: { openPath: string; homeFolder: string }) => Promise<RunningApp>): Promise<Person> {
  const homeFolder = mkdtempSync(join(tmpdir(), 'tantieme-e2e-'));
  const folder = join(homeFolder, 'books');
  mkdirSync(folder);
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'support', 'makeQueue.ts'), folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const app = await launch({ openPath: join(folder, 'book.tantieme'), homeFolder });
  const who = person(app, 'en');
  await expect(app.page.getByRole('button', { name: who.say('shell:bookMenu.label', { name: 'La File' }) })).toBeVisible();
  return who;
}

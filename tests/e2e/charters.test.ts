import { expectAccessible, expectGoodInBothThemes, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { openSample } from './support/person.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('a charter is chosen, edited, corrected, adopted, seen in the history, and taken back', async ({ app }) => {
  test.slow();
  const who = await openSample(app, 'en');
  const { page, say, button, field } = who;
  const sections = page.getByRole('navigation', { name: say('editor:sections') });
  const reserve = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^3\s*Legal reserve$/u }) });
  const draft = page.getByRole('listitem').filter({ hasText: /^SCOP: workers’ cooperative/u });
  const percentage = field(say('editor:percent'), reserve);

  await test.step('the ready-made charter of a workers’ cooperative makes a draft', async () => {
    await who.go('charter');
    await who.title(say('charters:title'));
    await page.getByRole('link', { name: say('charters:change') }).click();
    await button(say('charters:choose.startNamed', { title: 'SCOP: workers’ cooperative' })).click();
    await who.title('SCOP: workers’ cooperative');
    await expect(page.getByText(say('editor:findings.none'))).toBeVisible();
    await expectGoodInBothThemes(page, 'name and spirit');
  });

  await test.step('a percentage is edited, and its sentence follows', async () => {
    await sections.getByRole('button', { name: say('editor:section.steps') }).click();
    await button(/^3\s*Legal reserve$/u).click();
    await percentage.fill('17,5');
    await expect(reserve.getByText(/^17\.5% of what is left goes to the legal reserve/u)).toBeVisible();
    await expect(page.getByText(say('charters:draft.state.saved'), { exact: true })).toBeVisible();
    await expectGoodInBothThemes(page, 'a step, open');
  });

  await test.step('what is wrong is said in the list and at its place, and stops the adoption', async () => {
    await percentage.fill('150');
    await expect(percentage).toHaveAccessibleDescription(/Enter a percentage from 0 to 100/u);
    await expect(button(say('charters:adopt.action'))).toBeDisabled();
    await sections.getByRole('button', { name: say('editor:section.loss') }).click();
    await button(say('editor:place.step', { number: 3, title: 'Legal reserve' })).click();
    await expect(percentage).toBeFocused();
    await expectGoodInBothThemes(page, 'a finding at its place');
    await percentage.fill('a lot');
    await percentage.blur();
    await expect(percentage).toHaveAccessibleDescription(say('common:number.invalid'));
    await percentage.fill('20');
    await expect(page.getByText(say('editor:findings.none'))).toBeVisible();
  });

  await test.step('edits are undone and done again by keys, and steps moved by keys', async () => {
    await percentage.press('Control+z');
    await expect(percentage).not.toHaveValue('20');
    await page.keyboard.press('Control+y');
    await expect(percentage).toHaveValue('20');
    const step = button(/Legal reserve$/u).first();
    await step.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(step).toHaveText(/^2\s*Legal reserve$/u);
    await page.keyboard.press('Alt+ArrowDown');
    await expect(step).toHaveText(/^3\s*Legal reserve$/u);
  });

  await test.step('it survives a reload: the draft is in the book', async () => {
    await expect(page.getByText(say('charters:draft.state.saved'), { exact: true })).toBeVisible();
    // A page that begins anew remembers nothing by itself.
    if (app.kind === 'browser') await page.reload();
    await who.go('charter');
    await expect(draft.getByText(say('charters:drafts.ready'))).toBeVisible();
    await draft.getByRole('link', { name: say('charters:drafts.open') }).click();
    await who.title('SCOP: workers’ cooperative');
  });

  await test.step('it is adopted in three steps, with its minutes', async () => {
    await button(say('charters:adopt.action')).click();
    const dialog = page.getByRole('dialog', { name: say('charters:adopt.title') });
    const from = field(say('charters:adopt.from'), dialog);
    const today = await from.inputValue();
    await from.fill('2001-01-01');
    await expect(button(say('charters:adopt.next'), dialog)).toBeDisabled();
    await from.fill(today);
    await expectGoodInBothThemes(page, 'adopting, from when');
    await button(say('charters:adopt.next'), dialog).click();
    await field(say('charters:adopt.decidedBy'), dialog).fill('General assembly, 14 of 16');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'minutes.pdf', mimeType: 'application/pdf', buffer: pdf });
    await expect(dialog.getByText(/minutes\.pdf/u)).toBeVisible();
    await button(say('charters:adopt.next'), dialog).click();
    await expect(dialog.getByText(/^20% of what is left goes to the legal reserve/u)).toBeVisible();
    await expectGoodInBothThemes(page, 'adopting, what changes');
    await button(say('charters:adopt.submit'), dialog).click();
    await who.toast(say('charters:adopt.done'));
    await expect(
      page.getByRole('region', { name: say('common:toasts') }).getByRole('button', { name: say('common:undo.action') }),
    ).toBeVisible();
    await who.title(say('charters:title'));
  });

  await test.step('the history shows what changed, who decided and the minutes', async () => {
    const history = page.getByRole('region', { name: say('charters:history.title') });
    await expect(history.getByText('General assembly, 14 of 16')).toBeVisible();
    await expect(history.getByRole('button', { name: 'minutes.pdf' })).toBeVisible();
    await history
      .getByRole('button', { name: /^What changed/u })
      .first()
      .click();
    await expect(history.getByText(/^20% of what is left goes to the legal reserve/u)).toBeVisible();
    await expectGoodInBothThemes(page, 'the charter and its history');
    await expect(draft).toHaveCount(0);
  });

  await test.step('and the adoption is undone', async () => {
    await page.keyboard.press('Control+z');
    await who.toast(/Undone: the adoption of a charter/u);
    await expect(page.getByText('General assembly, 14 of 16')).toHaveCount(0);
    await expect(
      page
        .getByRole('region', { name: say('charters:history.title') })
        .getByText('Cooperative spirit')
        .first(),
    ).toBeVisible();
  });
  who.quiet();
});

test('a file is opened: what is wrong is said by its place, and what can be read is kept', async ({ app }) => {
  const who = await openSample(app, 'en');
  const { page, say, button } = who;
  const open = (name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const charter = {
    schema: 2,
    name: 'ours',
    title: 'Ours',
    activities: [{ key: 'work', kind: 'work', rate: 0 }],
    steps: [{ kind: 'losses', key: 'losses' }],
    rights: { rule: 'equal' },
    loss: { rule: 'carryForward' },
  };
  await page.evaluate(() => void (window.location.hash = '/charter/new'));
  await open('words.json', 'not a charter');
  await expect(page.getByText(say('charters:file.unreadable', { name: 'words.json' }))).toBeVisible();
  await open('ours.json', JSON.stringify({ ...charter, rights: { rule: 'none' } }));
  await expect(page.getByText(/the rights rule/u).first()).toBeVisible();
  await open('ours.json', JSON.stringify(charter));
  await expect(page.getByText(/activity 1 \(rate\)/u)).toBeVisible();
  await expectGoodInBothThemes(page, 'a file with findings');
  await button(say('charters:file.anyway')).click();
  await who.title('Ours');
  await expect(page.getByText(say('editor:findings.title', { count: 1 })).first()).toBeVisible();
  if (app.kind === 'browser') {
    const saved = page.waitForEvent('download');
    await button(say('charters:export')).click();
    expect((await saved).suggestedFilename()).toBe('ours.json');
  }
  who.quiet();
});

test('every section of the editor, in French', async ({ app }) => {
  test.slow();
  const who = await openSample(app, 'fr');
  const { page, say, button } = who;
  await page.evaluate(() => void (window.location.hash = '/charter/new'));
  await button(say('charters:choose.startNamed', { title: 'Scop : coopérative de travail' })).click();
  await expect(page.getByText(say('editor:findings.none'))).toBeVisible();
  const sections = page.getByRole('navigation', { name: say('editor:sections') });
  for (const section of ['activities', 'figures', 'keys', 'rights', 'loss', 'leaver', 'other']) {
    await sections.getByRole('button', { name: say(`editor:section.${section}`) }).click();
    const line = page.locator('button[data-place][aria-expanded=false]').first();
    if ((await line.count()) > 0) await line.click();
    const rules = page.getByRole('radio', { name: say('editor:leaver.rule') });
    if (section === 'leaver') await rules.check();
    const folds = page.locator('main button[aria-controls][aria-expanded=false]:not([data-place])');
    while ((await folds.count()) > 0) await folds.first().click();
    if (section === 'keys' || section === 'rights') await expectGoodInBothThemes(page, section);
    else await expectAccessible(page, section);
  }
  expect.soft(await page.locator('body').innerText()).not.toMatch(/\b(?:undefined|NaN|\[object|\w+:\w+\.\w+)\b|\{\{/u);
  if (app.kind === 'browser') {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const section of ['activities', 'keys', 'steps', 'leaver']) {
      await sections.getByRole('button', { name: say(`editor:section.${section}`) }).click();
      const line = page.locator('button[data-place][aria-expanded=false]').first();
      if ((await line.count()) > 0) await line.click();
      await expectNoSidewaysScroll(page, `${section}, narrow`);
    }
    for (const address of ['/charter', '/charter/new', '/charter/new?ready=scic']) {
      await page.evaluate((hash) => void (window.location.hash = hash), address);
      await expect(page.getByText(say('common:loading'))).toHaveCount(0);
      await expectNoSidewaysScroll(page, `${address}, narrow`);
    }
  }
  who.quiet();
});

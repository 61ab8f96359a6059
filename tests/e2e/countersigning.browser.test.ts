import type { Page } from '@playwright/test';
import { sentence } from '../../src/contract/sentences/index.ts';
import { join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { verdictWords } from '../../src/contract/verdict/words.ts';
import { samplePassphrase } from '../../src/contract/sample.ts';
import { expectGoodInBothThemes } from './support/axe.ts';
import { expect, test, type RunningApp } from './support/launch.ts';
import { chooseSegment, openSample, person } from './support/person.ts';
import { pattern } from './support/words.ts';

const theirs = 'les mots de la trésorerie';

async function openAt(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => void (window.location.hash = hash), address);
}

/** The list says where somebody comes to be able to sign; there a member is given a key. */
async function addTreasurer(app: RunningApp): Promise<void> {
  const who = await openSample(app, 'fr');
  const { page, say, button } = who;
  await openAt(page, '/periods?period=1&tab=documents');
  await page.getByRole('button', { name: /^Actions pour 2026-0001,/u }).click();
  await page.getByRole('menuitem', { name: say('papers:countersign.action') }).click();
  await expect(page.getByText(say('papers:countersign.nobody'))).toBeVisible();
  await expectGoodInBothThemes(page, 'nobody to countersign');
  await page.getByRole('link', { name: say('papers:countersign.settings') }).click();
  await button(say('signers:add.action')).click();
  const form = page.getByRole('dialog', { name: say('signers:add.title') });
  await who.chooseOption(say('signers:person'), 'Idriss Coulibaly', form);
  for (const [label, words] of [
    ['signers:passphrase', theirs],
    ['signers:again', theirs],
    ['signers:authorityPassphrase', samplePassphrase],
  ] as const)
    await form.getByLabel(say(label)).first().fill(words);
  await expectGoodInBothThemes(page, 'adding a person who signs');
  await button(say('signers:add.submit'), form).click();
  await who.toast(say('signers:add.done'));
}

test.setTimeout(300_000);
test('a second person signs: one document, then what else a period has; who it was stands in the list and in the file', async ({ app }) => {
  await addTreasurer(app);
  // Whoever is given a key has it open until the book is closed; then it is asked for.
  const again = await app.restart();
  const who = person(again, 'fr');
  const { page, say, button } = who;
  await chooseSegment(page, 'FR');
  await page
    .getByRole('button', { name: /Les Ateliers du Quai/u })
    .first()
    .click();
  const open = (address: string) => openAt(page, address);
  const documents = page.getByRole('grid', { name: say('documents:list.title') });
  const row = (text: string | RegExp) => documents.getByRole('row').filter({ hasText: text });
  const askFor = async (text: string): Promise<void> => {
    await row(text)
      .getByRole('button', { name: pattern(say, 'papers:row.actions') })
      .click();
    await page.getByRole('menuitem', { name: say('papers:countersign.action') }).click();
  };

  const first = '2026-0001';
  await test.step('one document, with a wrong passphrase first', async () => {
    await open('/periods?period=1&tab=documents');
    await askFor(first);
    const form = page.getByRole('dialog', { name: say('papers:countersign.title', { count: 1 }) });
    await expect(form.getByText(say('papers:countersign.text'))).toBeVisible();
    await expect(who.field(say('signers:signs'), form)).toHaveValue('Idriss Coulibaly, trésorerie');
    await expectGoodInBothThemes(page, 'countersigning');
    const passphrase = form.getByLabel(say('documents:identity.passphrase')).first();
    await passphrase.fill('not theirs');
    await button(say('papers:countersign.submit', { count: 1 }), form).click();
    await expect(form.getByText(sentence('PASSPHRASE_WRONG', {}, 'fr'))).toBeVisible();
    await passphrase.fill(theirs);
    await button(say('papers:countersign.submit', { count: 1 }), form).click();
    await who.toast(say('papers:countersign.said', { count: 1, name: 'Idriss Coulibaly' }));
    await expect(row(first)).toContainText(say('papers:countersign.by', { name: 'Idriss Coulibaly, trésorerie' }));
    await row(first)
      .getByRole('button', { name: pattern(say, 'papers:row.actions') })
      .click();
    await expect(page.getByRole('menuitem', { name: say('papers:row.download') })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: say('papers:countersign.action') })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('all that the period has, without the one that has both signatures', async () => {
    const count = await documents.locator('tbody').getByRole('row').count();
    await page.getByRole('checkbox', { name: say('common:table.selectAll') }).click();
    await button(say('papers:countersign.action')).click();
    const form = page.getByRole('dialog', { name: say('papers:countersign.title', { count }) });
    await expect(form.getByText(say('papers:countersign.left', { count: 1 }))).toBeVisible();
    await button(say('papers:countersign.submit', { count: count - 1 }), form).click();
    await who.toast(say('papers:countersign.said', { count: count - 1, name: 'Idriss Coulibaly' }));
    await expect(documents.getByText(say('papers:countersign.by', { name: 'Idriss Coulibaly, trésorerie' }))).toHaveCount(count);
  });

  await test.step('verifying finds both', async () => {
    const download = page.waitForEvent('download');
    await row(first)
      .getByRole('button', { name: pattern(say, 'documents:list.download') })
      .click();
    const path = join(app.homeFolder, 'twice.pdf');
    await (await download).saveAs(path);
    await open('/periods?action=verify');
    await page.locator('input[type=file]').first().setInputFiles(path);
    for (const sentence of [verdictWords.fr.says.content.intact, verdictWords.fr.says.coverage.whole])
      await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText(/Idriss Coulibaly/u).first()).toBeVisible();
  });

  await test.step('a certificate from elsewhere renews one of the same person', async () => {
    await open('/settings?section=signing');
    await button(say('signers:bring.action')).click();
    const form = page.getByRole('dialog', { name: say('signers:bring.title') });
    const bytes = readFileSync(resolve(import.meta.dirname, '../documents/pkcs12/good.p12'));
    await form.locator('input[type=file]').setInputFiles({ name: 'new.p12', mimeType: 'application/x-pkcs12', buffer: bytes });
    await who.chooseOption(say('signers:person'), 'Idriss Coulibaly', form);
    await who.chooseOption(say('signers:bring.follows'), /trésorerie/u, form);
    // Whoever renews keeps the capacity, unless another one is chosen.
    await expect(who.field(say('signers:role'), form)).toHaveValue(say('signers:roles.treasurer'));
    await form.getByLabel(say('signers:bring.filePassphrase')).first().fill('pass word');
    await expectGoodInBothThemes(page, 'importing a certificate');
    await button(say('signers:bring.submit'), form).click();
    await who.toast(say('signers:bring.done'));
    const signers = page.getByRole('grid', { name: say('signers:title') });
    await expect(signers.getByText(say('signers:states.renewed')).filter({ visible: true })).toHaveCount(1);
  });

  await test.step('on a telephone nothing of it is cut off', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const signers = page.getByRole('grid', { name: say('signers:title') });
    await expect
      .poll(() => signers.evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0)))
      .toBeLessThanOrEqual(0);
    await expectGoodInBothThemes(page, 'signing on a telephone');
    await open('/periods?period=1&tab=documents');
    await expect(documents.getByText(say('papers:countersign.by', { name: 'Idriss Coulibaly, trésorerie' })).first()).toBeVisible();
    await expectGoodInBothThemes(page, 'countersigned on a telephone');
  });
  who.quiet();
});

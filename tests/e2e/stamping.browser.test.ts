import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { samplePassphrase } from '../../src/contract/sample.ts';
import { sentence } from '../../src/contract/sentences/index.ts';
import { verdictWords } from '../../src/contract/verdict/words.ts';
import { documentKinds } from '../../src/core/statements/kinds.ts';
import { serveClock } from '../documents/ownClock.ts';
import { expectGoodInBothThemes } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { openSample } from './support/person.ts';
import { pattern } from './support/words.ts';

async function openAt(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => void (window.location.hash = hash), address);
}

test.setTimeout(180_000);
test.use({ actionTimeout: 20_000 });
test('a new document carries a time stamp, is not signed where the service fails, and is verified; several are printed as one file', async ({
  app,
}) => {
  const who = await openSample(app, 'fr');
  const { page, say, button } = who;
  const clock = await serveClock();
  const service = new URL(clock.address).host;
  const dialog = page.getByRole('dialog', { name: say('papers:make.title') });
  const kindRadio = (kind: keyof typeof documentKinds): Locator => dialog.getByRole('radio', { name: documentKinds[kind].words.fr });
  /** As far as the paper itself. */
  const lookAt = async (kind: keyof typeof documentKinds): Promise<void> => {
    await openAt(page, '/periods?view=documents&action=document');
    // The way on is in sight before anything is scrolled.
    await expect(button(say('papers:make.next'), dialog)).toBeInViewport({ ratio: 1 });
    await kindRadio(kind).check();
    await button(say('papers:make.next'), dialog).click();
    await button(say('papers:make.look'), dialog).click();
  };
  try {
    await test.step('the service is named in the settings', async () => {
      await openAt(page, '/settings?section=signing');
      await who.field(say('settings:proofs.stamp')).fill(clock.address);
      await button(say('common:save')).last().click();
      await who.toast(say('settings:proofs.saved'));
      await openAt(page, '/settings?section=signing');
      // look: settings
    });

    const each = dialog.getByRole('switch', { name: say('documents:stamping.each', { count: 1 }) });
    await test.step('one document: the form says what it costs', async () => {
      await lookAt('charter');
      await expect(each).toBeChecked();
      // A charter is for nobody in particular.
      await expect(button(say('documents:preview.next'), dialog)).toHaveCount(0);
      await expect(dialog.getByText(say('documents:stamping.few', { count: 1, service }))).toBeVisible();
      const passphrase = dialog.getByLabel(say('documents:identity.passphrase')).first();
      await expect(passphrase).not.toBeInViewport();
      await expect(button(say('papers:make.sign'), dialog)).toBeInViewport({ ratio: 1 });
      await button(say('papers:make.sign'), dialog).click();
      await expect(passphrase).toBeFocused();
      await passphrase.fill(samplePassphrase);
      await expectGoodInBothThemes(page, 'a time stamp in a document');
      // look: newdocument
      await button(say('papers:make.sign'), dialog).click();
      await who.toast(say('documents:issue.done', { count: 1 }));
      expect(clock.asked()).toBe(1);
      await button(say('papers:handOut.later')).click();
    });

    const list = page.getByRole('grid', { name: say('documents:list.title') });
    await test.step('what it carries is told by the verifier, and by whom once the certificate of the service is there', async () => {
      const download = page.waitForEvent('download');
      await list
        .locator('tbody')
        .getByRole('row')
        .filter({ hasText: documentKinds.charter.words.fr })
        .getByRole('button', { name: pattern(say, 'documents:list.download') })
        .click();
      const path = join(app.homeFolder, 'stamped.pdf');
      await (await download).saveAs(path);
      writeFileSync(join(app.homeFolder, 'service.pem'), clock.authorityPem);
      await openAt(page, '/periods?action=verify');
      await page.locator('input[type=file]').first().setInputFiles(path);
      await expect(page.getByText(verdictWords.fr.says.content.intact)).toBeVisible();
      await expect(page.getByText(/service d’horodatage, «\sOwn clock\s», affirme que la signature existait/u)).toBeVisible();
      await expectGoodInBothThemes(page, 'a stamped document, verified');
      const [certificates] = await page
        .locator('input[type=file]')
        .all()
        .then((all) => all.slice(1));
      await certificates!.setInputFiles(join(app.homeFolder, 'service.pem'));
      await expect(page.getByText(/«\sOwn clock\s», dont vous avez donné le certificat/u)).toBeVisible();
      // look: verify
    });

    await test.step('where the service does not answer nothing is signed; without a time stamp it is', async () => {
      await clock.stop();
      await lookAt('charter');
      await dialog.getByRole('textbox', { name: say('papers:make.reason') }).fill('Une faute d’orthographe');
      await button(say('papers:make.sign'), dialog).click();
      await expect(dialog.getByText(sentence('DOCUMENT_STAMP_UNREACHABLE', { address: service }, 'fr'))).toBeInViewport();
      // look: refused
      await each.uncheck({ force: true });
      await button(say('papers:make.sign'), dialog).click();
      await who.toast(say('documents:issue.done', { count: 1 }));
      await button(say('papers:handOut.later')).click();
    });

    await test.step('a subscription form is made like the others', async () => {
      await openAt(page, '/periods?view=documents&action=document');
      // look: kinds
      await kindRadio('subscription-form').check();
      await button(say('papers:make.next'), dialog).click();
      await expect(who.field(say('papers:make.subscription'), dialog)).not.toHaveValue('');
      await expectGoodInBothThemes(page, 'which subscription');
      // look: subscription
      await button(say('papers:make.look'), dialog).click();
      await expect(
        dialog
          .getByText(say('papers:make.page', { page: 1, pages: 2 }))
          .or(dialog.locator('canvas').first())
          .first(),
      ).toBeVisible();
      // look: subscriptionpaper
      const download = page.waitForEvent('download');
      await button(say('papers:make.save'), dialog).click();
      expect((await download).suggestedFilename()).toMatch(/\.pdf$/u);
    });

    await test.step('several chosen ones go to the printer as one file, and are noted as printed', async () => {
      await openAt(page, '/periods?view=documents');
      await page.getByRole('checkbox', { name: say('common:table.selectAll') }).click();
      await button(say('papers:list.print')).click();
      const form = page.getByRole('dialog', { name: say('papers:handOut.title') });
      await expect(form.getByRole('radio', { name: say('papers:handOut.print') })).toBeChecked();
      await expect(form.getByRole('switch', { name: say('papers:handOut.newSheets') })).toBeChecked();
      await expectGoodInBothThemes(page, 'printing several documents');
      // look: print
      const shown = Promise.any([page.waitForEvent('popup'), page.waitForEvent('download')]);
      await button(say('papers:handOut.openToPrint'), form).click();
      await shown;
      await who.toast(say('papers:row.printed'));
      await button(say('papers:row.markPrinted')).click();
      await expect(
        list
          .getByText(new RegExp(`^${say('papers:check.how.print')}`, 'u'))
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      // look: list
    });
  } finally {
    await clock.stop().catch(() => undefined);
  }
  who.quiet();
});

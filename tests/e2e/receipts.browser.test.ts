import type { Page } from '@playwright/test';
import { expectGoodInBothThemes, expectNoSidewaysScroll } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import { openSample } from './support/person.ts';

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const pdf = (name: string, bytes = 0) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(bytes)]),
});
const picture = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') };

/** Puts a picture into the machine's clipboard, as a program that takes screenshots does, and pastes it by the keys. */
async function pastePicture(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
  }, png);
  await page.keyboard.press('Control+v');
}

/** A picture that was pasted is named by its moment. */
const pasted = (before: string): RegExp => new RegExp(String.raw`^${before}image [\d-]{10} [\d.]{8}\.png$`, 'u');

/** What a file manager hands over when a file is pasted, or let go over the element in focus. */
async function give(page: Page, how: 'paste' | 'drop', name: string, text: string): Promise<void> {
  await page.evaluate(
    ([kind, fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content!], fileName!, { type: 'application/pdf' }));
      const event =
        kind === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    [how, name, text],
  );
}

test('receipts: chosen, dropped, pasted and photographed, seen, and refused in words', async ({ app }) => {
  const who = await openSample(app, 'en');
  const { page, say } = who;
  const dialog = page.getByRole('dialog');
  const list = dialog.getByRole('list').filter({ has: page.getByRole('button', { name: /^Download / }) });
  const held = (name: string) => who.button(say('contributions:receipts.remove', { name }), dialog);
  const go = (address: string) => page.evaluate((hash) => void (window.location.hash = hash), address);

  await test.step('an expense with its receipts, in the form', async () => {
    await go('/contributions?action=new');
    await who.chooseOption(say('contributions:field.activity'), 'Expense paid', dialog);
    const amount = who.field(say('contributions:form.amount'), dialog);
    await amount.fill('12,50+3*4');
    await dialog
      .getByLabel(say('contributions:receipts.add'))
      .setInputFiles([pdf('invoice.pdf'), { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') }]);
    await expect(held('invoice.pdf')).toBeVisible();
    await expect(dialog.getByText(/“notes\.txt” cannot be kept as a receipt\. Use a PDF or a picture/u)).toBeVisible();
    await amount.focus();
    await pastePicture(page);
    await expect(dialog.getByRole('button', { name: pasted('Remove ') })).toBeVisible();
    await expect(dialog.getByText(/cannot be kept/u)).toHaveCount(0);
    await give(page, 'drop', 'dropped.pdf', '%PDF-1.7 d');
    await expect(held('dropped.pdf')).toBeVisible();
    await held('dropped.pdf').click();
    await expectGoodInBothThemes(page, 'an expense with receipts');
    await amount.focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('listitem').filter({ hasText: '€24.50' })).toBeVisible();
    await expect(held('invoice.pdf')).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  const openFirst = () =>
    page
      .getByRole('grid', { name: say('contributions:title') })
      .getByText('€24.50')
      .first()
      .click();
  await test.step('they lie with the contribution, pictures in sight', async () => {
    await openFirst();
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(list).toContainText('invoice.pdf');
    const look = dialog.getByRole('button', { name: pasted('Look at ') });
    await expect.poll(() => look.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await look.click();
    await expect(dialog.getByRole('img', { name: pasted('') })).toBeVisible();
    const download = page.waitForEvent('download');
    await who.button(say('contributions:receipts.save', { name: 'invoice.pdf' }), dialog).click();
    expect((await download).suggestedFilename()).toBe('invoice.pdf');
  });

  await test.step('more of them come to it in every way; what cannot be kept is refused', async () => {
    await dialog.getByLabel(say('common:files.choose')).setInputFiles([pdf('large.pdf', 9 * 1024 * 1024), pdf('second.pdf')]);
    await expect(list).toContainText('second.pdf');
    await expect(dialog.getByText(/This receipt is too large \(9\sMB\)\. Use a file of at most 8\sMB\./u)).toBeVisible();
    await pastePicture(page);
    await expect(list.getByRole('listitem')).toHaveCount(4);
    await give(page, 'paste', 'pasted.pdf', '%PDF-1.7 p');
    await expect(list).toContainText('pasted.pdf');
    await who
      .button(say('contributions:receipts.add'), dialog)
      .or(dialog.getByRole('button', { name: new RegExp(say('contributions:receipts.add'), 'u') }))
      .first()
      .focus();
    await give(page, 'drop', 'let-go.pdf', '%PDF-1.7 l');
    await expect(list).toContainText('let-go.pdf');
    await give(page, 'drop', 'odd.pdf', 'only a name');
    await expect(dialog.getByText(/“odd\.pdf” cannot be kept/u)).toBeVisible();
    await who.button(say('contributions:receipts.remove', { name: 'let-go.pdf' }), dialog).click();
    await expect(list).not.toContainText('let-go.pdf');
    await page.keyboard.press('Escape');
  });

  await test.step('one line with its receipt, photographed on a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await go('/contributions');
    await page.keyboard.press('n');
    const line = page.getByRole('combobox', { name: say('entry:line') });
    await line.fill('45 € glue /expense #canteen');
    await expect(who.button(say('contributions:receipts.photo'), dialog)).toBeVisible();
    await dialog.locator('input[capture]').setInputFiles(picture);
    await expect(held('photo.png')).toBeVisible();
    await expectNoSidewaysScroll(page, 'one line with a photo');
    await line.press('Enter');
    await expect(page.getByRole('list', { name: say('entry:added') })).toContainText('glue');
    await expect(held('photo.png')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.getByText('glue').first().click();
    await expect(list).toContainText('photo.png');
    await expectNoSidewaysScroll(page, 'a contribution with a photo');
  });
  who.quiet();
});

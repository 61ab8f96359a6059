import { readFileSync } from 'node:fs';
import { expect, test } from './support/launch.ts';
import { makeBook, person } from './support/person.ts';
import { expectGoodInBothThemes } from './support/axe.ts';
import { pattern } from './support/words.ts';

const calendar = [
  'BEGIN:VCALENDAR',
  ...['Réunion', 'Dentiste', 'Atelier'].flatMap((summary, index) => [
    'BEGIN:VEVENT',
    `UID:${index}`,
    `DTSTART:2025010${6 + index}T080000Z`,
    'DURATION:PT2H',
    `SUMMARY:${summary}`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
].join('\r\n');

test('rows that are pasted, columns that a person names once, and a calendar of which only what is chosen comes in', async ({ app }) => {
  const who = person(app);
  const { page, say, button, field, chooseOption } = who;
  await makeBook(who, 'Les Imports');
  const rows = page.getByRole('grid', { name: say('imports:rows.title') });

  await test.step('a pasted table that nothing knows is read as the person says', async () => {
    await who.go('imports');
    await button(say('imports:paste.title')).click();
    await field(say('imports:paste.label')).fill(
      'Wer\tWann\tWieviel\tWofür\nAda Exemple\t06/01/2025\t90\tJardin\nAda Exemple\t25/01/2025\t30\tJardin\n',
    );
    await button(say('imports:paste.read')).click();
    await expect(page.getByText(pattern(say, 'imports:file.refused', { name: say('imports:paste.name') }))).toBeVisible();
    await button(say('imports:columns.say')).click();
    for (const [column, is] of [
      ['Wer', 'member'],
      ['Wann', 'day'],
      ['Wieviel', 'duration'],
      ['Wofür', 'project'],
    ] as const)
      await chooseOption(say('imports:columns.what', { name: column }), new RegExp(`^${say(`imports:columns.field.${is}`)}$`, 'u'));
    await expectGoodInBothThemes(page, 'import, columns');
    await page.getByText(say('imports:columns.minutes'), { exact: true }).click();
    await button(say('imports:columns.apply')).click();
    await expect(page.getByText(say('imports:reason.columnsChosen'))).toBeVisible();
    await button(say('imports:continue')).click();
    await expect(page.getByText('Ada Exemple').first()).toBeVisible();
    await button(say('imports:continue')).click();
    await expect(rows.getByRole('row')).toHaveCount(3);
    await button(pattern(say, 'imports:rows.import', { count: 2, rows: 2 })).click();
    await expect(page.getByText(say('imports:done.added', { count: 2, rows: 2 }))).toBeVisible();
  });

  await test.step('the next file with these columns is read so by itself, and brings nothing twice', async () => {
    await button(say('imports:done.again')).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'noch.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Wer;Wann;Wieviel;Wofür\nAda Exemple;06/01/2025;90;Jardin\nAda Exemple;26/01/2025;60;Jardin\n'),
    });
    await expect(page.getByText(say('imports:reason.columnsChosen'))).toBeVisible();
    for (let step = 0; step < 2; step++) await button(say('imports:continue')).click();
    await expect(button(pattern(say, 'imports:rows.import', { count: 1, rows: 1 }))).toBeEnabled();
    await button(say('imports:otherFile')).click();
  });

  await test.step('the template as a workbook is read as it was written', async () => {
    const saved = page.waitForEvent('download');
    await button(say('imports:template.fr', { form: 'XLSX' })).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'apports.xlsx', mimeType: '', buffer: readFileSync(await (await saved).path()) });
    await expect(page.getByText(say('imports:reason.workbook'))).toBeVisible();
    await expect(page.getByText(say('imports:format.contributions'), { exact: true }).first()).toBeVisible();
    await button(say('imports:otherFile')).click();
  });

  await test.step('an event that lasts whole days is proposed day by day once somebody says what a day counts', async () => {
    const fair =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:f\nDTSTART;VALUE=DATE:20250110\nDTEND;VALUE=DATE:20250112\nSUMMARY:Foire\nEND:VEVENT\nEND:VCALENDAR\n';
    await page.locator('input[type=file]').setInputFiles({ name: 'foire.ics', mimeType: 'text/calendar', buffer: Buffer.from(fair) });
    await expect(page.getByText(say('imports:wholeDays.title', { count: 1 }))).toBeVisible();
    await expectGoodInBothThemes(page, 'import, whole days');
    await field(say('imports:wholeDays.field')).fill('7h');
    await page.keyboard.press('Enter');
    await expect(page.getByText(pattern(say, 'imports:reading.summary', { count: 2, rows: 2 })).first()).toBeVisible();
    await button(say('imports:otherFile')).click();
  });

  await test.step('events are proposed: none comes in until it is chosen, by the keyboard too', async () => {
    await page.locator('input[type=file]').setInputFiles({ name: 'agenda.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendar) });
    await expect(page.getByText(say('imports:whose.title'))).toBeVisible();
    await page.getByRole('radio', { name: pattern(say, 'imports:project.one') }).check();
    await field(say('imports:field.project')).fill('Jardin');
    await button(say('imports:project.use')).last().click();
    for (let step = 0; step < 2; step++) await button(say('imports:continue')).click();
    await expect(page.getByText(say('imports:rows.onlyProposed'))).toBeVisible();
    await expect(button(pattern(say, 'imports:rows.import', { count: 0, rows: 0 }))).toBeDisabled();
    await rows.getByRole('gridcell').filter({ hasText: 'Réunion' }).first().click();
    await page.keyboard.press('Space');
    await expect(button(pattern(say, 'imports:rows.import', { count: 1, rows: 1 }))).toBeEnabled();
    await rows.getByRole('checkbox').nth(1).uncheck();
    await rows.getByRole('checkbox').nth(1).check();
    await rows
      .getByRole('checkbox')
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await expect(button(pattern(say, 'imports:rows.import', { count: 3, rows: 3 }))).toBeEnabled();
    await rows.getByRole('checkbox').nth(2).uncheck();
    await button(pattern(say, 'imports:rows.import', { count: 2, rows: 2 })).click();
    await expect(page.getByText(say('imports:done.added', { count: 2, rows: 2 }))).toBeVisible();
  });
  who.quiet();
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fill, verdictWords } from '../../src/contract/verdict/words.ts';
import { expect, test } from './support/launch.ts';
import { answerDialogs, cells, makeBook, person, type Person } from './support/person.ts';
import { pattern } from './support/words.ts';

// Sixty hours of three invented people: 30, 20 and 10, so that shares are 1/2, 1/3 and 1/6.
const file = [
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
  ...(['2025-01-06', '2025-01-07', '2025-01-08'] as const).map(
    (day) => `Ada Exemple,ada@example.org,,Jardin,,Serre,No,${day},08:00:00,${day},18:00:00,10:00:00,`,
  ),
  ...(['2025-01-06', '2025-01-09'] as const).map(
    (day) => `Zoé Modèle,zoe@example.org,,Jardin,,Semis,No,${day},08:00:00,${day},18:00:00,10:00:00,`,
  ),
  'Nour Invité,nour@example.org,,Jardin,,Marché,No,2025-01-10,08:00:00,2025-01-10,18:00:00,10:00:00,',
].join('\r\n');
const passphrase = 'quatre mots pas bêtes';
const documentNames = [
  '2025-0001_statement_ada-exemple.pdf',
  '2025-0002_statement_zoe-modele.pdf',
  '2025-0003_statement_nour-invite.pdf',
  '2025-0004_distribution.pdf',
];

test('from a file of hours to signed statements, re-opened and replaced', async ({ app }) => {
  const who = person(app);
  const { page, say } = who;
  await makeBook(who, 'Les Essais');

  await test.step('imports the file', async () => {
    await who.go('imports');
    await page.locator('input[type=file]').setInputFiles({ name: 'hours.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    for (let step = 0; step < 2; step++) await who.button(say('imports:continue')).click();
    await expect(page.getByRole('grid', { name: say('imports:rows.title') }).getByRole('row')).toHaveCount(7);
    await who.button(pattern(say, 'imports:rows.import', { count: 6, rows: 6 })).click();
    await expect(page.getByText(say('imports:done.added', { count: 6, rows: 6 }))).toBeVisible();
    await page.getByRole('link', { name: say('imports:done.toApprove') }).click();
  });

  await test.step('approves what is clean', async () => {
    await who.button(say('approvals:approveClean', { count: 6 })).click();
    await who.toast(say('contributions:said.approved', { count: 6 }));
    await expect(page.getByText(say('approvals:empty'))).toBeVisible();
  });

  await test.step('shows exact shares, and follows one down to its contributions', async () => {
    await who.go('shares');
    const table = page.getByRole('grid', { name: pattern(say, 'shares:now.tableTitle') });
    await expect
      .poll(() => cells(table, 'Ada Exemple'))
      .toEqual([expect.stringContaining('Ada'), '30 h 00', '€600.00', '50.00%', '33.33%']);
    await expect
      .poll(() => cells(table, 'Nour Invité'))
      .toEqual([expect.stringContaining('Nour'), '10 h 00', '€200.00', '16.67%', '33.33%']);
    await table.getByRole('row').filter({ hasText: 'Nour Invité' }).getByRole('link').last().click();
    const why = page.getByRole('dialog', { name: say('shares:why.title', { name: 'Nour Invité' }) });
    await expect(why.getByText(say('shares:why.exactly', { fraction: '1\u202f/\u202f6' }))).toBeVisible();
    await expect(why.getByText(say('shares:why.exactly', { fraction: '1\u202f/\u202f3' }))).toBeVisible();
    await why.getByRole('link', { name: say('shares:why.ledger') }).click();
    await expect(page.getByRole('main').getByText('Marché')).toBeVisible();
  });

  await test.step('closes on a surplus', async () => {
    await closeJanuary(who, '1000');
    const members = page.getByRole('grid', { name: say('periods:outcome.membersTitle') });
    await expect.poll(() => cells(members, 'Zoé Modèle')).toContain('€333.33');
    await who.button(say('periods:close.submit')).click();
    await expect(page.getByText(say('documents:list.notYetText', { count: 4 }))).toBeVisible();
  });

  await test.step('previews, then signs with an identity made here', async () => {
    await who.button(say('documents:preview.action')).first().click();
    const preview = page.getByRole('dialog', { name: say('documents:preview.title') });
    const sheet = preview.getByRole('figure').first();
    await expect(preview.locator('canvas').first()).toBeVisible();
    await expect(sheet).toContainText('€500.00');
    await who.button(say('documents:preview.next'), preview).click();
    await expect(sheet).toContainText('€333.33');
    await page.keyboard.press('Escape');
    await who.button(say('documents:issue.action')).first().click();
    const form = page.getByRole('dialog', { name: say('documents:issue.title') });
    for (const [given, sentence] of [
      ['short', say('documents:identity.tooShort', { length: 8 })],
      [passphrase, say('documents:identity.differs')],
    ] as const) {
      await form.getByLabel(say('documents:identity.newPassphrase')).fill(given);
      await form.getByLabel(say('documents:identity.again')).fill('not the same');
      await who.button(say('documents:issue.submit', { count: 4 }), form).click();
      await expect(form.getByText(sentence)).toBeVisible();
    }
    await form.getByLabel(say('documents:identity.again')).fill(passphrase);
    await who.button(say('documents:issue.submit', { count: 4 }), form).click();
    await who.toast(say('documents:issue.done', { count: 4 }));
  });

  const first = await test.step('hands out', async () => {
    const files = await handOut(who, 'out 1');
    expect([...files.keys()].filter((name) => name.endsWith('.pdf')).sort()).toEqual(documentNames);
    expect(strFromU8(files.get('authority.pem')!)).toContain('BEGIN CERTIFICATE');
    const checked = page.getByRole('grid', { name: say('documents:list.title') });
    await expect.poll(() => cells(checked, 'Ada Exemple')).toContainEqual(expect.stringContaining(say('papers:check.how.file')));
    return files.get(documentNames[0]!)!;
  });

  await test.step('notes who has received theirs, and takes it back', async () => {
    const checked = page.getByRole('grid', { name: say('documents:list.title') });
    const received = () => cells(checked, 'Zoé Modèle');
    const act = async (label: string): Promise<void> => {
      await checked.getByRole('row').filter({ hasText: 'Zoé Modèle' }).getByRole('button').last().click();
      await page.getByRole('menuitem', { name: label }).click();
    };
    await act(say('papers:check.undoAction'));
    await expect.poll(received).toContainEqual(expect.stringContaining(say('papers:check.notYet')));
    await who.go('home');
    await page.getByRole('link', { name: say('home:waiting.handOut', { count: 1 }) }).click();
    await act(say('papers:check.action'));
    const form = page.getByRole('dialog', { name: say('papers:check.title', { count: 1 }) });
    await who.button(say('papers:check.action'), form).click();
    await expect.poll(received).toContainEqual(expect.stringContaining(say('papers:check.how.person')));
    await page.keyboard.press('Control+z');
    await expect.poll(received).toContainEqual(expect.stringContaining(say('papers:check.notYet')));
  });

  await test.step('makes a document of its own from a look at the paper', async () => {
    await page.evaluate(() => void (window.location.hash = '/periods?view=documents&action=document'));
    const form = page.getByRole('dialog', { name: say('papers:make.title') });
    await form.getByRole('radio', { name: 'Contribution statement' }).check();
    await who.button(say('papers:make.next'), form).click();
    await who.button(say('papers:make.look'), form).click();
    await expect(form.locator('canvas').first()).toBeVisible();
    await expect(form.getByRole('figure').first()).toContainText('Ada Exemple');
    await who.button(say('documents:preview.next'), form).click();
    await expect(form.getByRole('figure').first()).toContainText('Zoé Modèle');
    await who.button(say('papers:make.sign'), form).click();
    await who.toast(say('documents:issue.done', { count: 3 }));
    await who.button(say('papers:handOut.later')).click();
    await who.chooseOption(say('papers:list.state'), say('papers:list.toHandOut'));
    const list = page.getByRole('grid', { name: say('documents:list.title') });
    // The three that are new, and the one that was taken back.
    await expect(list.locator('tbody').getByRole('row')).toHaveCount(4);
    await who.field(say('papers:list.search')).fill('modele');
    await expect(list.locator('tbody').getByRole('row')).toHaveCount(2);
  });

  await test.step('makes the same in the other language: beside it, and for no reason', async () => {
    await page.evaluate(() => void (window.location.hash = '/periods?view=documents&action=document'));
    const form = page.getByRole('dialog', { name: say('papers:make.title') });
    await form.getByRole('radio', { name: 'Contribution statement' }).check();
    await who.button(say('papers:make.next'), form).click();
    await who.button(say('papers:make.look'), form).click();
    await expect(form.getByText(say('papers:make.reason'))).toBeVisible();
    await form.getByText('FR', { exact: true }).click();
    await expect(form.getByRole('figure').first()).toContainText('Relevé de temps et d’apports');
    await expect(form.getByText(say('papers:make.reason'))).toHaveCount(0);
    await who.button(say('papers:make.sign'), form).click();
    await who.toast(say('documents:issue.done', { count: 3 }));
    await who.button(say('papers:handOut.later')).click();
    await who.field(say('papers:list.search')).fill('modele');
    const list = page.getByRole('grid', { name: say('documents:list.title') });
    await expect(list.getByText(`Contribution statement · ${say('papers:list.languages.fr')}`)).toHaveCount(1);
    await expect(list.getByText(say('documents:state.current'))).toHaveCount(3);
  });

  await test.step('verifies a file, and finds an altered one', async () => {
    await verify(who, 'statement.pdf', first);
    const { says } = verdictWords.en;
    for (const sentence of [says.content.intact, says.coverage.whole, says.signer.known, says.current.current, says.data.same])
      await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText('€500.00')).toBeVisible();
    const altered = first.slice();
    altered[Math.floor(altered.length / 2)]! ^= 1;
    await verify(who, 'altered.pdf', altered);
    await expect(page.getByText(verdictWords.en.says.content.altered)).toBeVisible();
  });

  await test.step('re-opens with a reason, closes anew and signs again: the first is replaced', async () => {
    await who.go('periods');
    await page
      .getByRole('grid', { name: say('periods:list.closed') })
      .getByRole('link')
      .first()
      .click();
    await who.button(say('periods:reopen.action')).click();
    const form = page.getByRole('dialog', { name: pattern(say, 'periods:reopen.title') });
    await who.button(say('periods:reopen.action'), form).click();
    await expect(form.getByText('The reason is missing.')).toBeVisible();
    await who.field(say('periods:reopen.reason'), form).fill('The surplus was counted wrong');
    await who.button(say('periods:reopen.action'), form).click();
    await expect(page.getByText(say('periods:reopenedText'))).toBeVisible();
    await closeJanuary(who, '1200.00');
    await who.button(say('periods:close.submit')).click();
    await who.button(say('documents:issue.action')).first().click();
    await who.button(say('documents:issue.submit', { count: 4 }), page.getByRole('dialog')).click();
    await who.toast(say('documents:issue.done', { count: 4 }));
    await who.button(say('papers:handOut.later')).click();
    await verify(who, 'statement.pdf', first);
    await expect(
      page.getByText(fill(verdictWords.en.says.current.replaced, { number: '2025-0011', reason: 'The surplus was counted wrong' })),
    ).toBeVisible();
  });
  who.quiet();
});

/** The three steps up to what it gives; nothing is closed yet. */
async function closeJanuary({ page, say, button, field, go }: Person, amount: string): Promise<void> {
  await go('periods');
  await page.getByRole('link', { name: say('periods:list.close') }).click();
  await expect(field(say('periods:close.from'))).toHaveValue('01/01/2025');
  await field(say('periods:close.to')).fill('2025-01-31');
  await button(say('periods:close.next')).click();
  await field(say('periods:close.amount')).fill(amount);
  await button(say('periods:close.see')).click();
  await expect(page.getByText(pattern(say, 'periods:close.confirmTitle'))).toBeVisible();
}

/** A folder that the desktop's dialog names, or the browser's one ZIP. */
async function handOut({ app, page, say, button }: Person, folder: string): Promise<Map<string, Uint8Array>> {
  const place = join(app.homeFolder, folder);
  await answerDialogs(app, { open: app.homeFolder });
  if (app.kind === 'browser') {
    const download = page.waitForEvent('download');
    await button(say('papers:handOut.saveZip')).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^Les Essais 2025-01-01 2025-01-31\.zip$/u);
    await saved.saveAs(place);
    return new Map(Object.entries(unzipSync(Uint8Array.from(readFileSync(place)))));
  }
  await button(say('papers:handOut.chooseFolder')).click();
  const made = join(app.homeFolder, 'Les Essais 2025-01-01 2025-01-31');
  await expect.poll(() => existsSync(join(made, 'authority.pem'))).toBe(true);
  return new Map(readdirSync(made).map((name) => [name, Uint8Array.from(readFileSync(join(made, name)))]));
}

async function verify({ app, page, say, go }: Person, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(app.homeFolder, name);
  writeFileSync(path, bytes);
  await go('periods');
  await page.getByRole('link', { name: say('documents:verify.title') }).click();
  await page.locator('input[type=file]').first().setInputFiles(path);
  await expect(page.getByText(name).first()).toBeVisible();
}

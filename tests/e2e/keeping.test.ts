import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, launchApp, test } from './support/launch.ts';
import { chooseSegment, makeBook, openSample, person, type Person } from './support/person.ts';
import { pattern } from './support/words.ts';

const screens = [
  'home',
  'time',
  'contributions',
  'approvals',
  'members',
  'shares',
  'figures',
  'charter',
  'periods',
  'money',
  'imports',
  'settings',
];

async function expectNavigationIn({ page, say }: Person, language: 'en' | 'fr'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  const links = page.getByRole('navigation', { name: say('shell:navigation') }).getByRole('link');
  await expect(links).toHaveText(screens.map((screen) => new RegExp(`^${say(`shell:nav.${screen}`)}`, 'u')));
}

test('language and theme change at once, and the next start finds them and the book', async ({ app }) => {
  const english = await openSample(app, 'en', { madeHere: true });
  const { page } = app;
  await english.go('shares');
  await expectNavigationIn(english, 'en');
  await chooseSegment(page, 'FR');
  const french = person(app, 'fr');
  await expectNavigationIn(french, 'fr');
  await french.title(french.say('shares:title'));
  await expect(page.getByText(/\d,\d{2}[\u00a0\u202f]%/u).first()).toBeVisible();

  const scheme = (wanted: string) => expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', wanted);
  const theme = (name: string) => french.button(french.say('shell:theme.label', { theme: french.say(`shell:theme.${name}`) }));
  await page.emulateMedia({ colorScheme: 'dark' });
  await scheme('dark');
  await theme('system').click();
  await scheme('light');
  await theme('light').click();
  await page.emulateMedia({ colorScheme: 'light' });
  await scheme('dark');
  french.quiet();

  // In a browser, what a page remembers is the browser's own, and this test's browser ends with its program.
  const again = await app.restart();
  const who = person(again, again.kind === 'browser' ? 'en' : 'fr');
  await again.page
    .getByRole('button', { name: /Quayside Workshops/u })
    .first()
    .click();
  await expectNavigationIn(who, again.kind === 'browser' ? 'en' : 'fr');
  if (again.kind !== 'browser') await expect(again.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  who.quiet();
});

test('a book that is open elsewhere is only read, and one that is behind says so', async ({ app }) => {
  const who = person(app);
  const { page, say, button } = who;
  await makeBook(who, 'Les Essais');
  await addMember(who, 'Ada Exemple');

  await test.step('a second program reads along', async () => {
    const other = await launchApp({ host: 'browser', homeFolder: app.homeFolder });
    try {
      const reader = person(other);
      await other.page.getByRole('button', { name: /Les Essais/u }).click();
      await expect(other.page.getByText(say('shell:banner.otherWindow'))).toBeVisible();
      await reader.go('contributions');
      await expect(reader.button(say('contributions:add'))).toHaveCount(0);
      await reader.go('members');
      await addMember(who, 'Zoé Modèle');
      await expect(other.page.getByText('Zoé Modèle')).toBeVisible();
      reader.quiet();
    } finally {
      await other.close();
    }
  });

  await test.step('closes and opens again from any screen', async () => {
    for (const screen of screens) {
      await who.go(screen);
      await closeBook(who);
      await page.getByRole('button', { name: /Les Essais/u }).click();
      await expect(page.getByRole('navigation', { name: say('shell:navigation') })).toBeVisible();
    }
  });

  await test.step('an older copy in its place is found out', async () => {
    const path = [join(app.homeFolder, 'Les Essais.tantieme'), join(app.homeFolder, 'Documents', 'Tantième', 'Les Essais.tantieme')].find(
      (place) => existsSync(place),
    )!;
    const copy = join(app.homeFolder, 'older');
    await closeBook(who);
    copyFileSync(path, copy);
    await page.getByRole('button', { name: /Les Essais/u }).click();
    await addMember(who, 'Paul Témoin');
    await closeBook(who);
    copyFileSync(copy, path);
    await page.getByRole('button', { name: /Les Essais/u }).click();
    await expect(page.getByText(pattern(say, 'shell:banner.behind', { count: 1 }))).toBeVisible();
    await who.go('members');
    await expect(page.getByText('Zoé Modèle')).toBeVisible();
    await expect(page.getByText('Paul Témoin')).toHaveCount(0);
    await expect(button(say('members:people.add'))).toHaveCount(0);
    await button(say('shell:banner.acceptBehind')).click();
    await page
      .getByRole('dialog', { name: say('shell:banner.acceptTitle') })
      .getByRole('button', { name: say('shell:banner.acceptBehind') })
      .click();
    await expect(page.getByText(pattern(say, 'shell:banner.behind', { count: 1 }))).toHaveCount(0);
    await addMember(who, 'Nour Invité');
  });
  who.quiet();
});

async function addMember(who: Person, name: string): Promise<void> {
  const { page, say, button } = who;
  await who.go('members');
  await button(say('members:people.add')).first().click();
  const form = page.getByRole('dialog', { name: say('members:people.add') });
  await who.field(say('members:form.name'), form).fill(name);
  await button(say('members:people.add'), form).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByText(name).first()).toBeVisible();
}

async function closeBook(who: Person): Promise<void> {
  const { page, say } = who;
  await page.getByRole('button', { name: pattern(say, 'shell:bookMenu.label') }).click();
  await page.getByRole('menuitem', { name: say('keyboard:name.closeBook') }).click();
  await who.title(say('start:title'));
}

import { expectGoodInBothThemes } from './axe.ts';
import { expect, type RunningApp } from './launch.ts';
import { openSample, type Person } from './person.ts';

/** A file with one good row, and one of somebody unknown on a day that has not come. */
const csv =
  'Utilisateur,Courriel,Projet,Description,Date de début,Heure de début,Date de fin,Heure de fin,Durée\r\nMaïwenn Le Gall,,Cantine du quai,Essai,2026-11-02,09:00:00,2026-11-02,10:00:00,01:00:00\r\nUne inconnue,,Cantine du quai,Essai,2999-01-01,09:00:00,2999-01-01,10:00:00,01:00:00\r\n';

/** A state of the interface and how a person gets there; `main` ones are looked at on the desktop too, where the page is the same. */
export interface Stop {
  readonly where: string;
  readonly address?: string;
  readonly main?: boolean;
  /** It stands over the page. */
  readonly over?: boolean;
  readonly reach?: (who: Person) => Promise<void>;
}

const row = ({ page }: Person, table: string | RegExp) => page.getByRole('grid', { name: table }).locator('tbody').getByRole('row').first();
/** What is given, by whom, from where. */
export const givenStops: readonly Stop[] = [
  { where: 'home', address: '/', main: true },
  { where: 'my time', address: '/time', main: true },
  { where: 'my day by the clock', address: '/time?view=calendar' },
  { where: 'my things', address: '/time?view=things' },
  { where: 'one line', over: true, reach: ({ page }) => page.keyboard.press('n') },
  { where: 'contributions', address: '/contributions', main: true },
  {
    where: 'one contribution',
    over: true,
    reach: async (who) =>
      row(who, who.say('contributions:title'))
        .getByRole('gridcell')
        .or(row(who, who.say('contributions:title')).getByRole('cell'))
        .first()
        .click(),
  },
  { where: 'adding', over: true, address: '/contributions?action=new' },
  { where: 'approvals', address: '/approvals', main: true },
  { where: 'members', address: '/members', main: true },
  { where: 'one member', over: true, address: '/members?member=2' },
  { where: 'a list of members', over: true, address: '/members?action=bring' },
  { where: 'projects', address: '/members?tab=projects' },
  { where: 'a project', address: '/projects/1' },
  { where: 'a need', over: true, address: '/projects/1?need=1' },
  { where: 'activities', address: '/members?tab=activities' },
  { where: 'capital', address: '/members?tab=capital' },
  { where: 'an operation on shares', over: true, address: '/members?tab=capital&action=newOperation' },
  { where: 'import, file', address: '/imports', main: true },
  {
    where: 'import, reading',
    reach: ({ page }) =>
      page.locator('input[type=file]').setInputFiles({ name: 'heures.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }),
  },
  { where: 'import, people', reach: ({ button, say }) => button(say('imports:continue')).click() },
  { where: 'import, rows', reach: ({ button, say }) => button(say('imports:continue')).click() },
];
/** What follows from it. */
export const sharedStops: readonly Stop[] = [
  { where: 'shares', address: '/shares', main: true },
  { where: 'why', over: true, address: '/shares?member=2' },
  { where: 'over time', address: '/shares?tab=overTime' },
  { where: 'charter', address: '/charter', main: true },
  { where: 'beginning a charter', address: '/charter/new' },
  { where: 'a ready-made charter', over: true, address: '/charter/new?ready=scop' },
  { where: 'money', address: '/money', main: true },
  { where: 'money, import', over: true, address: '/money?action=import' },
  { where: 'periods', address: '/periods', main: true },
  { where: 'one period', address: '/periods?period=1' },
  { where: 'its documents', address: '/periods?period=1&tab=documents' },
  {
    where: 'handing out',
    over: true,
    reach: async ({ button, say }) => button(say('documents:handOut.again')).click(),
  },
  { where: 'documents', address: '/periods?view=documents' },
  { where: 'a new document', over: true, address: '/periods?view=documents&action=document' },
  { where: 'about whom', over: true, reach: async ({ button, say }) => button(say('papers:make.next')).click() },
  {
    where: 'the paper itself',
    over: true,
    reach: async ({ button, say, page }) => {
      await button(say('papers:make.look')).click();
      // Where amounts are hidden there is a sentence in its place.
      await expect(
        page
          .locator('canvas')
          .or(page.getByText(say('papers:make.hidden')))
          .first(),
      ).toBeVisible();
    },
  },
  { where: 'assemblies', address: '/periods?view=assemblies' },
  { where: 'calling an assembly', over: true, address: '/periods?view=assemblies&action=assembly' },
  { where: 'its payments', address: '/periods?period=1&tab=payments' },
  {
    where: 'preview',
    over: true,
    address: '/periods?period=1&tab=documents',
    reach: ({ button, say }) => button(say('documents:preview.action')).first().click(),
  },
  {
    where: 'signing',
    over: true,
    address: '/periods?period=2',
    reach: ({ button, say }) => button(say('documents:issue.action')).first().click(),
  },
  { where: 'closing, days', address: '/periods?action=close' },
  { where: 'verifying', address: '/periods?action=verify' },
  { where: 'settings', address: '/settings', main: true },
  ...['preferences', 'keyboard', 'signing', 'exports', 'backups', 'check'].map((section) => ({
    where: `settings, ${section}`,
    address: `/settings?section=${section}`,
  })),
  { where: 'palette', over: true, address: '/', reach: async ({ page }) => page.keyboard.press('Control+k') },
];

/** Goes through the sample project in French, and looks at each stop in both themes. */
export async function sweep(app: RunningApp, stops: readonly Stop[]): Promise<void> {
  const who = await openSample(app, 'fr');
  const { page, say } = who;
  for (const { where, address, main, over = false, reach } of stops) {
    if (app.kind !== 'browser' && !main) continue;
    if (address !== undefined) {
      await page.keyboard.press('Escape');
      await page.evaluate((hash) => void (window.location.hash = hash), address);
    }
    await reach?.(who);
    await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toHaveText(/\S/u);
    await expect(page.getByText(say('common:loading'))).toHaveCount(0);
    await expect(page.getByRole('dialog'), where).toHaveCount(over ? 1 : 0);
    await expectGoodInBothThemes(page, where, { inTheDouble: true });
    expect.soft(await page.locator('body').innerText(), where).not.toMatch(/\b(?:undefined|NaN|\[object|\w+:\w+\.\w+)\b|\{\{/u);
  }
  who.quiet();
}

import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from './launch.ts';
import { placeSample } from './samples.ts';
import { sayIn, type Say } from './words.ts';

/** What a person does in the interface, in one language; selectors are roles and the words that are read. */
export interface Person {
  readonly app: RunningApp;
  readonly page: Page;
  readonly say: Say;
  button(name: string | RegExp, within?: Locator): Locator;
  /** A form field by its label; required ones carry a mark after it. */
  field(label: string, within?: Locator): Locator;
  /** Opens a screen by the navigation. */
  go(screen: string): Promise<void>;
  /** The one heading of the page. */
  title(text: string | RegExp): Promise<void>;
  toast(text: string | RegExp): Promise<void>;
  chooseOption(label: string, option: string | RegExp, within?: Locator): Promise<void>;
  quiet(): void;
}

export function person(app: RunningApp, language: 'en' | 'fr' = 'en'): Person {
  const { page } = app;
  const say = sayIn(language);
  const place = (within: Locator | undefined) => within ?? page;
  return {
    app,
    page,
    say,
    button: (name, within) => place(within).getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }),
    field: (label, within) =>
      place(within)
        .getByRole('textbox', { name: label })
        .or(place(within).getByRole('combobox', { name: label }))
        .first(),
    async go(screen) {
      await closeToasts({ page, say });
      await page
        .getByRole('navigation')
        .getByRole('link', { name: say(`shell:nav.${screen}`) })
        .click();
      await expect(page.getByRole('navigation').getByRole('link', { name: say(`shell:nav.${screen}`) })).toHaveAttribute(
        'aria-current',
        'page',
      );
    },
    title: (text) => expect(page.getByRole('heading', { level: 1 })).toHaveText(text),
    toast: (text) =>
      expect(
        page
          .getByRole('region', { name: say('common:toasts') })
          .getByText(text)
          .first(),
      ).toBeVisible(),
    async chooseOption(label, option, within) {
      await place(within)
        .getByRole('combobox', { name: label })
        .or(place(within).getByRole('textbox', { name: label }))
        .first()
        .click();
      await page.getByRole('option', { name: option }).click();
    },
    quiet: () => expect(app.faults).toEqual([]),
  };
}

/** Messages stand over the page for ten seconds; a person closes them, and a test that waits for them to go wastes its time. */
export async function closeToasts({ page, say }: Pick<Person, 'page' | 'say'>): Promise<void> {
  const close = page.getByRole('region', { name: say('common:toasts') }).getByRole('button', { name: say('common:close') });
  while ((await close.count()) > 0)
    await close
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
}

/** Puts a test's answers in the place of the desktop's dialogs; the browser host has none to replace. */
export async function answerDialogs(app: RunningApp, answers: { readonly save?: string; readonly open?: string }): Promise<void> {
  if (app.kind === 'browser') return;
  await app.main(({ dialog }, given) => {
    dialog.showSaveDialog = async () => ({ canceled: given.save === undefined, filePath: given.save ?? '' });
    dialog.showOpenDialog = async () => ({ canceled: given.open === undefined, filePaths: given.open === undefined ? [] : [given.open] });
  }, answers);
}

/** Makes a book by the start screen's form. */
export async function makeBook(who: Person, name: string, leadIsMember = false): Promise<void> {
  const { say, page } = who;
  await answerDialogs(who.app, { save: join(who.app.homeFolder, `${name}.tantieme`) });
  await who.button(say('start:create.action')).click();
  const form = page.getByRole('dialog', { name: say('start:form.title') });
  await who.field(say('start:form.name'), form).fill(name);
  await form
    .getByRole('radio', { name: 'Cooperative spirit' })
    .or(form.getByRole('radio', { name: 'Esprit coopératif' }))
    .check();
  await who.field(say('start:form.leadName'), form).fill('Lena Lead');
  if (!leadIsMember) await form.getByRole('checkbox', { name: say('start:form.leadIsMember') }).uncheck();
  await who.button(say('start:form.create'), form).click();
  await expect(page.getByRole('button', { name: say('shell:bookMenu.label', { name }) })).toBeVisible();
}

/** Presses one of a few choices side by side: their radios are hidden under their words. */
export async function chooseSegment(page: Page, words: string): Promise<void> {
  await page.getByRole('radiogroup').getByText(words, { exact: true }).first().click();
}

/** The cells of one row of a table, as they are read, once the row is there: a table is drawn before its rows have come. */
export async function cells(table: Locator, rowHas: string): Promise<string[]> {
  const row = table.getByRole('row').filter({ hasText: rowHas });
  await row.waitFor();
  return (await row.getByRole('cell').or(row.getByRole('gridcell')).allInnerTexts()).map((text) => text.replace(/\s+/gu, ' ').trim());
}

/** What stands once it stands still: a figure that follows something is read while it may still change. */
export async function steady(read: () => Promise<string>): Promise<string> {
  let last = await read();
  const same = async (): Promise<boolean> => {
    const before = last;
    last = await read();
    return last === before;
  };
  await expect.poll(same, { intervals: [400] }).toBe(true);
  return last;
}

/** Opens the sample project from the start screen, in a language of the interface and of the book; the program makes it only when asked to. */
export async function openSample(app: RunningApp, language: 'en' | 'fr', { madeHere = false } = {}): Promise<Person> {
  if (!madeHere) placeSample(app.homeFolder, language);
  const who = person(app, language);
  await chooseSegment(app.page, language.toUpperCase());
  await who.button(who.say(language === 'fr' ? 'start:sample.french' : 'start:sample.english')).click();
  await expect(app.page.getByText(who.say('shell:banner.sample'))).toBeVisible({ timeout: 30_000 });
  return who;
}

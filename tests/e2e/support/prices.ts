import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

/** Counts what a person does, as somebody looking over their shoulder would: each key of a combination, each press of the pointer. */
export class Counted {
  keys = 0;
  clicks = 0;
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async press(keys: string): Promise<void> {
    this.keys += keys.split('+').length;
    await this.page.keyboard.press(keys);
  }
  /** What is typed is the text itself: it is what somebody has to say, and is not counted. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }
  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }
}

/** One line that says what a task costs, and what it may cost. */
export function printPrice(task: string, price: string, most: string): void {
  console.log(`price: ${task} = ${price} (≤ ${most})`);
}

export const passphrase = 'quatre mots pas bêtes';

/** Days as the journal writes them, so many away from today. */
const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const monthFrom = (months: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
};
const lastOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** A book made by the command line, with so many members who each gave hours on these days. */
function makeBook(folder: string, members: number, days: readonly string[]): { book: string; run: (...args: string[]) => void } {
  const book = join(folder, 'prices.tantieme');
  const run = (...args: string[]): void => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const env = { ...process.env, TANTIEME_STATE: join(folder, 'command-line') };
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'src', 'cli', 'index.ts'), ...args], { env });
  };
  const names = Array.from({ length: members }, (_, index) => `Membre ${String(index + 1).padStart(2, '0')}`);
  const rows = names.flatMap((name) => days.map((day) => `${name},,,Jardin,,Serre,No,${day},09:00:00,${day},12:30:00,03:30:00,`));
  const file = join(folder, 'hours.csv');
  const head = 'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
  writeFileSync(file, [head, ...rows].join('\r\n'));
  run('new', book, '--name', 'Les Prix', '--lead', 'Lena Lead', '--charter', 'cooperative-spirit');
  run('import', book, file, '--project', 'Jardin');
  return { book, run };
}

/** Five days of the week before this one, of each member, waiting for a decision. */
export function bookWithWeek(folder: string, members: number): string {
  const monday = -((new Date().getUTCDay() + 6) % 7) - 7;
  return makeBook(
    folder,
    members,
    [0, 1, 2, 3, 4].map((day) => dayFrom(monday + day)),
  ).book;
}

/** A group that closed and signed once before: last month is given and approved, and nothing has become of it yet. */
export function bookToClose(folder: string, members: number): string {
  const [before, last] = [monthFrom(-2), monthFrom(-1)];
  const { book, run } = makeBook(folder, members, [`${before}-05`, `${last}-05`]);
  const secret = join(folder, 'passphrase.txt');
  writeFileSync(secret, passphrase);
  run('approve', book, '--all');
  run('close', book, '--from', `${before}-01`, '--to', lastOf(before), '--result', '1000.00');
  run('statements', book, '--out', join(folder, 'papers'), '--passphrase-file', secret);
  return book;
}

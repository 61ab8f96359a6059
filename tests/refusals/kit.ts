import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { v7 } from 'uuid';
import { approveContributions, sendBackContributions, withdrawContributions } from '../../src/app/contributions/decide.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { updateMember } from '../../src/app/members.ts';
import type { Context } from '../../src/app/context.ts';
import { makePress } from '../../src/engine/press.ts';
import { readImport, type ImportOptions } from '../../src/imports/index.ts';
import { entry, submit } from '../support/actions.ts';
import { fileBook, openFile, people, project, removeFolder, tempFolder, testClock, type FileWorkshop } from '../support/workshop.ts';
import { addProject } from '../../src/app/projects.ts';
import type { Refusal } from '../../src/core/refusals/refusal.ts';

/**
 * A small book in which each refusal can be met: Ada (1), Bo (2) who owns the second project, Chloé (3) who left on 31 March.
 * Contribution 1 is approved, 2 waits, 3 was sent back, 4 was withdrawn.
 */
export interface Kit extends FileWorkshop {
  readonly folder: string;
  readonly ada: Context;
  readonly bo: Context;
  /** Closes March on 100.00; what waits is approved first. */
  closeMarch(): number;
}

/** Made once in a test file, and copied for each case: making it takes longer than most cases. */
let template: string | undefined;

function makeTemplate(): string {
  const folder = tempFolder();
  process.once('exit', () => removeFolder(folder));
  const shop = fileBook(folder);
  const { lead } = shop;
  people(lead, 'Ada', 'Bo', 'Chloé');
  updateMember(lead, {
    id: v7(),
    number: 3,
    name: 'Chloé',
    type: 'person',
    email: '',
    address: '',
    joined: '2020-01-01',
    left: '2026-03-31',
  });
  project(lead);
  addProject(lead, { id: v7(), name: 'Second', owner: 2 });
  for (const [day, member] of [
    ['2026-03-02', 1],
    ['2026-03-03', 2],
    ['2026-03-04', 1],
    ['2026-03-05', 1],
  ] as const)
    submit(lead, entry({ day, member }));
  approveContributions(lead, { id: v7(), numbers: [1] });
  sendBackContributions(lead, { id: v7(), numbers: [3], reason: 'which part?' });
  withdrawContributions(lead, { id: v7(), numbers: [4] });
  shop.close();
  return shop.path;
}

export function makeKit(): Kit {
  template ??= makeTemplate();
  const folder = tempFolder();
  copyFileSync(template, join(folder, 'book.tantieme'));
  const clock = testClock();
  // What happens to the copy happens after what happened to the template.
  for (let second = 0; second < 100; second++) clock.now();
  const shop = openFile(folder, {}, clock);
  const { lead } = shop;
  return {
    ...shop,
    folder,
    ada: shop.as(1),
    bo: shop.as(2),
    closeMarch() {
      const waiting = shop.book.read.waiting().map((row) => row.number);
      if (waiting.length > 0) approveContributions(lead, { id: v7(), numbers: waiting });
      return closePeriod(lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 10_000n }).period;
    },
  };
}

export const press = makePress(resolve(import.meta.dirname, '../../resources'));

const importOptions: ImportOptions = {
  fileName: 'time.csv',
  format: 'auto',
  timeZone: 'Europe/Paris',
  today: '2026-06-30',
  currency: 'EUR',
  currencyDigits: 2,
  fingerprintKey: 'test key',
};
const toggl = 'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)';
export const contributions = 'Member,Date,Type,Quantity,Unit,Unit value,Currency,Project,Description,Receipt';

export function readFile(content: string | Uint8Array, changes: Partial<ImportOptions> = {}) {
  return readImport(typeof content === 'string' ? new TextEncoder().encode(content) : content, { ...importOptions, ...changes });
}

/** The refusal of the only row of a file. */
export function rowRefusal(row: string, header = contributions): Refusal {
  const { refused } = readFile(`${header}\n${row}\n`);
  return { code: refused[0]!.code, details: refused[0]!.details };
}

export const togglFile = (row: string): string => `${toggl}\n${row}\n`;
export const path = (kit: Kit, name: string): string => join(kit.folder, name);

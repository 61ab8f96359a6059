import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeBackCapital } from '../../src/app/capital/record.ts';
import { readLedger } from '../../src/app/exports/ledger.ts';
import { undo } from '../../src/app/undo.ts';
import { makeExport } from '../../src/engine/exporting.ts';
import { writeFec, writeHledger } from '../../src/exports/index.ts';
import { everyTable } from '../support/exportRequest.ts';
import { give } from '../support/actions.ts';
import { makeClass, operate } from '../support/shares.ts';
import { memoryBook, people, project, removeFolder, tempFolder, type Workshop } from '../support/workshop.ts';

let folder: string;
beforeAll(() => void (folder = tempFolder()));
afterAll(() => removeFolder(folder));

const asked = everyTable;

function registered(): Workshop {
  const shop = memoryBook();
  people(shop.lead, '=Ada', 'Bo');
  project(shop.lead);
  give(shop.lead);
  makeClass(shop.lead);
  operate(shop.lead, { amount: 2500n, note: '@form' });
  operate(shop.lead, { day: '2026-02-02', member: 2, shares: 3, amount: 6000n });
  operate(shop.lead, { kind: 'transfer', day: '2026-02-03', member: 2, toMember: 1, shares: 2 });
  return shop;
}

describe('a book with shares', () => {
  it('has both registers among its tables, guarded as the others are, and none of them without shares', async () => {
    const shop = registered();
    const table = async (name: string, asOf: string | null = null): Promise<string[][]> => {
      const [file] = await makeExport(shop.lead, { ...asked, table: name, asOf });
      return Papa.parse<string[]>([...file!.parts()].join('').trim()).data;
    };
    expect(await table('holdings')).toEqual([
      ['asOf', 'memberNumber', 'member', 'address', 'class', 'shares', 'nominal', 'value', 'paidUp', 'due'],
      ['2026-06-30', '1', `'=Ada`, '', 'Share', '7', '20.00', '140.00', '65.00', '75.00'],
      ['2026-06-30', '2', 'Bo', '', 'Share', '1', '20.00', '20.00', '20.00', '0.00'],
    ]);
    expect((await table('holdings', '2026-02-01')).map((row) => row[5])).toEqual(['shares', '5']);
    const movements = await table('capital');
    expect(movements).toHaveLength(4);
    expect(movements[1]).toContain(`'@form`);
    // Shares are not among the movements of money.
    expect(await table('transfers')).toHaveLength(1);
    shop.close();
    const none = memoryBook();
    const names = (await makeExport(none.lead, asked)).map((file) => file.name);
    expect(names).not.toContain('holdings.csv');
    none.close();
  });

  it('gives bookkeeping its shares as a commodity of their own, which hledger checks strictly where it is installed', ({ skip }) => {
    const shop = registered();
    const { seq } = takeBackCapital(shop.lead, { id: v7(), number: 3 });
    undo(shop.lead, { id: v7(), seq });
    const ledger = readLedger(shop.book.read);
    const text = [...writeHledger(ledger)].join('');
    expect(text).toContain('commodity "share:1" 1000.  ; Share\n');
    expect([...text.matchAll(/^\d{4}-\d\d-\d\d \* (.*?) {2};/gmu)].map(([, what]) => what)).toEqual([
      '(1) subscription of shares no. 1',
      '(2) subscription of shares no. 2',
      '(3) transfer of shares no. 3',
      '(4) transfer of shares no. 3, takes back 3',
      '(5) transfer of shares no. 3',
    ]);
    expect([...writeFec(ledger, { from: '2026-01-01', to: '2026-12-31' })]).toHaveLength(1);
    const path = join(folder, 'book.journal');
    writeFileSync(path, text);
    try {
      execFileSync('hledger', ['-f', path, 'check', '--strict'], { stdio: 'pipe' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return skip('hledger is not installed');
      throw error;
    }
    const balances = execFileSync('hledger', ['-f', path, 'bal', '-N', '-O', 'csv', '--flat'], { encoding: 'utf8' });
    expect(Papa.parse<string[]>(balances.trim()).data.slice(1).sort()).toEqual([
      ['member:1:shares', '"share:1" 7'],
      ['member:2:shares', '"share:1" 1'],
      ['outside:capital', '"share:1" -8'],
    ]);
    shop.close();
  });
});

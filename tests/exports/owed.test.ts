import Papa from 'papaparse';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { updateMember } from '../../src/app/members.ts';
import { addMoney } from '../../src/app/money/record.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { placeMember } from '../../src/app/placing.ts';
import { makeExport } from '../../src/engine/exporting.ts';
import { give, hours } from '../support/actions.ts';
import { everyTable } from '../support/exportRequest.ts';
import { memoryBook, people, project, type Workshop } from '../support/workshop.ts';

async function rowsOf(shop: Workshop, table: string): Promise<Record<string, string>[]> {
  const [file] = await makeExport(shop.lead, { ...everyTable, table });
  return Papa.parse<Record<string, string>>([...file!.parts()].join(''), { header: true, skipEmptyLines: true }).data;
}

it('parts that are retained and what leaving came to are tables', async () => {
  const shop = memoryBook({ charter: 'worker-patronage' });
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead);
  give(shop.lead, { quantity: hours(6) });
  give(shop.lead, { member: 2, quantity: hours(6) });
  closePeriod(shop.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 10_000n });
  const [ada] = await rowsOf(shop, 'distributions');
  const retained = await rowsOf(shop, 'retained');
  expect(retained.map((row) => row['member'])).toEqual(['Ada', 'Bo']);
  expect(retained[0]!['amount']).toBe(ada!['retained']);
  expect(retained[0]!['due']).toMatch(/^20\d\d-\d\d-\d\d$/u);
  expect(await rowsOf(shop, 'leavers')).toEqual([]);
  shop.close();

  const equity = memoryBook({ charter: 'dynamic-equity' });
  people(equity.lead, 'Ada', 'Bo');
  project(equity.lead);
  give(equity.lead, { quantity: hours(6) });
  give(equity.lead, { member: 2, quantity: hours(6) });
  const bo = { number: 2, name: 'Bo', type: 'person', email: '', address: '', joined: '2020-01-01', left: '2026-03-20' } as const;
  updateMember(equity.lead, { id: v7(), ...bo });
  placeMember(equity.lead, { id: v7(), number: 2, colleges: [], leaving: 'atFault' });
  closePeriod(equity.lead, { id: v7(), from: '2026-03-01', to: '2026-03-31', result: 10_000n });
  expect(await rowsOf(equity, 'leavers')).toMatchObject([{ period: '1', member: 'Bo', leaving: 'atFault' }]);
  equity.close();
});

it('movements of money are a table of all of them, the newest first, guarded as the others are', async () => {
  const shop = memoryBook();
  const count = 2_003;
  for (let line = 0; line < count; line++)
    addMoney(shop.lead, { id: v7(), day: '2026-03-02', amount: BigInt(line + 1), label: `=Ligne ${line}`, project: null });
  const rows = await rowsOf(shop, 'money');
  expect(rows.map((row) => row['number'])).toEqual(Array.from({ length: count }, (_, index) => String(count - index)));
  expect(rows.at(-1)).toMatchObject({ day: '2026-03-02', amount: '0.01', label: `'=Ligne 0` });
  shop.close();
});

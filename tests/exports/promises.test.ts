import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCommitment } from '../../src/app/commitments/commit.ts';
import { addNeed, closeNeed } from '../../src/app/commitments/needs.ts';
import { makeExport, type ExportRequest } from '../../src/engine/exporting.ts';
import { activity, give, hours, submit } from '../support/actions.ts';
import { everyTable } from '../support/exportRequest.ts';
import { memoryBook, people, project, removeFolder, tempFolder, type Workshop } from '../support/workshop.ts';

let folder: string;
beforeAll(() => void (folder = tempFolder()));
afterAll(() => removeFolder(folder));

const longTitle = `=Œuvre, été; ${'é😀李'.repeat(30)}`;

/** A need that members promised something for, one without a day, and one that is closed. */
function promised(): Workshop {
  const shop = memoryBook();
  people(shop.lead, 'Ada', 'Bo');
  project(shop.lead, 'Atelier');
  const need = (title: string, by: string | null): number =>
    addNeed(shop.lead, { id: v7(), project: 1, activity: activity.work, quantity: hours(10), by, title, note: '' }).number;
  need(longTitle, '2026-09-30');
  need('', null);
  closeNeed(shop.lead, { id: v7(), number: need('Fini', '2026-08-01') });
  need('', '2026-10-31');
  const terms = { quantity: hours(4), per: 'once', from: '2026-03-01', to: '2026-03-31', note: '@promis' } as const;
  makeCommitment(shop.lead, { id: v7(), member: 1, towards: { need: 1, project: null, activity: null }, ...terms });
  give(shop.lead, { quantity: hours(3), day: '2026-03-10' });
  submit(shop.lead, { quantity: hours(1), day: '2026-03-11' });
  return shop;
}

async function textOf(shop: Workshop, request: Partial<ExportRequest>): Promise<string> {
  const [file] = await makeExport(shop.lead, { ...everyTable, ...request });
  return [...file!.parts()].join('');
}

it('needs and commitments are tables, with what was promised and given up to a day', async () => {
  const shop = promised();
  const rows = async (table: string, asOf: string | null = null) =>
    Papa.parse<Record<string, string>>(await textOf(shop, { table, asOf }), { header: true, skipEmptyLines: true }).data;
  expect(
    (await rows('needs')).map((row) => [row['number'], row['title'], row['by'], row['promised'], row['given'], row['closed']]),
  ).toEqual([
    ['1', `'${longTitle}`, '2026-09-30', '14400', '10800', ''],
    ['2', '', '', '0', '0', ''],
    ['3', 'Fini', '2026-08-01', '0', '0', '2026-06-30'],
    ['4', '', '2026-10-31', '0', '0', ''],
  ]);
  const [row] = await rows('commitments');
  expect(row).toMatchObject({ member: 'Ada', project: 'Atelier', need: '1', unit: 'time', quantity: '14400', per: 'once', due: '14400' });
  expect(row).toMatchObject({ given: '10800', pending: '3600', note: `'@promis` });
  expect((await rows('commitments', '2026-03-01'))[0]).toMatchObject({ due: '0', given: '0' });
  shop.close();
});

it('the calendar has the day by which something is needed, while it is looked for, in lines that every program reads', async ({ skip }) => {
  const shop = promised();
  const text = await textOf(shop, { as: 'ics', language: 'fr' });
  expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(2);
  expect(text).toContain('DTSTART;VALUE=DATE:20260930');
  expect(text).not.toContain('20260801');
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const path = join(folder, 'days.ics');
  writeFileSync(path, text);
  const script = `import sys\nfrom icalendar import Calendar\nfor e in Calendar.from_ical(open(sys.argv[1],'rb').read()).walk('VEVENT'): print(e.get('DTSTART').dt, e.get('SUMMARY'), len(e.errors))`;
  const { status, stdout } = spawnSync('/usr/bin/python3', ['-c', script, path], { encoding: 'utf8' });
  if (status !== 0) skip('icalendar is not installed');
  expect(stdout.trim().split('\n')).toEqual([`2026-09-30 Échéance\u00a0: ${longTitle} 0`, '2026-10-31 Échéance\u00a0: Travail 0']);
  shop.close();
});

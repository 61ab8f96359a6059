import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callAssembly, callOffAssembly, changeAssembly } from '../../src/app/assemblies/call.ts';
import type { Context } from '../../src/app/context.ts';
import { nextUndo, undo } from '../../src/app/undo.ts';
import { makeExport, type ExportRequest } from '../../src/engine/exporting.ts';
import { everyTable } from '../support/exportRequest.ts';
import { memoryBook, removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
beforeAll(() => void (folder = tempFolder()));
afterAll(() => removeFolder(folder));

async function textOf(context: Context, request: Partial<ExportRequest>): Promise<string> {
  const [file] = await makeExport(context, { ...everyTable, ...request });
  return [...file!.parts()].join('');
}

/** One with an hour in winter and one in summer time, one of a day that was moved and called off, one whose calling was undone. */
function called() {
  const shop = memoryBook();
  // The book's own clock, wherever this test runs.
  const lead: Context = {
    ...shop.lead,
    clock: { now: () => shop.clock.now(), today: () => shop.clock.today(), zone: 'Europe/Paris' },
  };
  const call = (day: string, time: string | null, title: string, place = ''): number =>
    callAssembly(lead, { id: v7(), day, time, title, place }).number;
  call('2026-06-12', '18h30', '=Assemblée; générale, été', 'Salle A, 2 rue des Lilas');
  call('2026-02-02', '09:00', 'Voeux');
  const moved = call('2026-09-01', null, 'Extraordinaire');
  changeAssembly(lead, { id: v7(), number: moved, day: '2026-09-08', time: null, title: 'Extraordinaire', place: '' });
  callOffAssembly(lead, { id: v7(), number: moved });
  call('2026-10-10', null, 'Par erreur');
  undo(lead, { id: v7(), seq: nextUndo(lead)!.seq });
  return { shop, lead };
}

const eventsOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);

it('assemblies are a table, in the order of their days', async () => {
  const { shop, lead } = called();
  const text = await textOf(lead, { table: 'assemblies' });
  const { data } = Papa.parse<string[]>(text.trim(), { header: false });
  expect(data).toEqual([
    ['number', 'day', 'time', 'title', 'place', 'calledOff'],
    ['2', '2026-02-02', '09:00', 'Voeux', '', 'false'],
    ['1', '2026-06-12', '18:30', `'=Assemblée; générale, été`, 'Salle A, 2 rue des Lilas', 'false'],
    ['3', '2026-09-08', '', 'Extraordinaire', '', 'true'],
  ]);
  shop.close();
});

it('the calendar has each assembly, at its hour or all day, and says of one that it is called off', async () => {
  const { shop, lead } = called();
  const text = await textOf(lead, { as: 'ics', language: 'fr' });
  expect(await textOf(lead, { as: 'ics', language: 'fr' })).toBe(text);
  const [winter, summer, off, ...others] = eventsOf(text);
  expect(others).toEqual([]);
  const uid = (number: number): string => `UID:assembly-${number}@${shop.book.bookId}`;
  for (const line of [uid(2), 'DTSTART:20260202T080000Z', 'SEQUENCE:0', 'STATUS:CONFIRMED', 'SUMMARY:Voeux'])
    expect(winter!.split('\r\n')).toContain(line);
  for (const line of [uid(1), 'DTSTART:20260612T163000Z', 'SUMMARY:=Assemblée\\; générale\\, été', 'LOCATION:Salle A\\, 2 rue des Lilas'])
    expect(summer!.split('\r\n')).toContain(line);
  for (const line of [uid(3), 'DTSTART;VALUE=DATE:20260908', 'SEQUENCE:2', 'STATUS:CANCELLED', 'DESCRIPTION:Annulée'])
    expect(off!.split('\r\n')).toContain(line);
  // An event of an hour has no end here: nobody said how long it takes.
  expect([winter, summer].map((event) => event!.includes('DTEND'))).toEqual([false, false]);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  shop.close();
});

it('a change keeps the event and raises its sequence, and another program reads it so', async ({ skip }) => {
  const { shop, lead } = called();
  changeAssembly(lead, { id: v7(), number: 1, day: '2026-06-19', time: '20:00', title: 'Générale', place: 'Mairie' });
  const text = await textOf(lead, { as: 'ics' });
  const moved = eventsOf(text).find((event) => event.includes('UID:assembly-1@'))!;
  expect(moved).toContain('\r\nSEQUENCE:1\r\n');
  const path = join(folder, 'assemblies.ics');
  writeFileSync(path, text);
  const script = `import sys\nfrom icalendar import Calendar\nfor e in Calendar.from_ical(open(sys.argv[1],'rb').read()).walk('VEVENT'): print(e.get('DTSTART').dt.isoformat(), e.get('SUMMARY'), e.get('SEQUENCE'), e.get('STATUS'), e.get('LOCATION'), len(e.errors))`;
  const { status, stdout } = spawnSync('/usr/bin/python3', ['-c', script, path], { encoding: 'utf8' });
  if (status !== 0) skip('icalendar is not installed');
  expect(stdout.trim().split('\n')).toEqual([
    '2026-02-02T08:00:00+00:00 Voeux 0 CONFIRMED None 0',
    '2026-06-19T18:00:00+00:00 Générale 1 CONFIRMED Mairie 0',
    '2026-09-08 Extraordinaire 2 CANCELLED None 0',
  ]);
  shop.close();
});

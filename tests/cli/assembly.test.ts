import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tantieme } from '../support/commandLine.ts';
import { removeFolder, tempFolder } from '../support/workshop.ts';

let folder: string;
const book = (): string => join(folder, 'club.tantieme');
const run = (...args: string[]) => tantieme(join(folder, 'state'), [...args, '--json']);
const assembly = async (...args: string[]) => (await run('assembly', book(), ...args)).json<unknown>();
const codeOf = async (...args: string[]) => ((await assembly(...args)) as { error: { code: string } }).error.code;

beforeAll(async () => {
  folder = tempFolder();
  await run('new', book(), '--name', 'Club', '--lead', 'Lead', '--charter', 'cooperative-spirit');
});
afterAll(() => removeFolder(folder));

it('assemblies are called, changed and called off, told in order, and stand in the calendar', async () => {
  expect(await assembly()).toEqual([]);
  expect(await codeOf('call', '--day', '2026-06-12', '--title', 'Yearly', '--time', '25h')).toBe('ASSEMBLY_HOUR');
  const called = await assembly('call', '--day', '2026-06-12', '--time', '18h30', '--title', 'Yearly', '--place', 'Hall');
  expect(called).toEqual({ assembly: 1 });
  expect(await assembly('call', '--day', '2020-05-04', '--title', 'First')).toEqual({ assembly: 2 });
  expect(await assembly('change', '1', '--day', '2026-06-19', '--place', '')).toEqual({ assembly: 1, changed: true });
  expect(await assembly('call-off', '2')).toEqual({ assembly: 2, calledOff: true });
  expect(await codeOf('change', '2', '--time', '9h')).toBe('ASSEMBLY_CALLED_OFF');
  expect(await codeOf('change', '7')).toBe('ASSEMBLY_UNKNOWN');
  expect(await assembly('list')).toEqual([
    { number: 2, day: '2020-05-04', time: null, title: 'First', place: '', calledOff: true },
    { number: 1, day: '2026-06-19', time: '18:30', title: 'Yearly', place: '', calledOff: false },
  ]);
  await run('export', book(), '--as', 'ics', '--out', join(folder, 'club.ics'));
  expect(readFileSync(join(folder, 'club.ics'), 'utf8').match(/^STATUS:\w+/gmu)).toEqual(['STATUS:CANCELLED', 'STATUS:CONFIRMED']);
  for (const args of [['adjourn', '1'], ['call-off'], ['change', 'one']])
    expect((await run('assembly', book(), ...args)).exitCode, args.join(' ')).toBe(2);
});

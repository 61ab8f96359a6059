import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SimulateArguments } from '../../src/cli/simulation/simulate.ts';
import { root } from '../support/commandLine.ts';

export const examplesFolder = join(root, 'docs/examples');

/** A folder with the arguments of one run and what is expected of its answer. */
export interface ExampleRun {
  readonly name: string;
  readonly folder: string;
  readonly arguments: SimulateArguments;
  readonly expected: unknown;
}

export function exampleFolders(): string[] {
  return readdirSync(examplesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted(new Intl.Collator('en', { numeric: true }).compare);
}

/** All runs of an example: its own folder's and those of the folders in it. */
export function runsOf(example: string): ExampleRun[] {
  const folder = join(examplesFolder, example);
  return [
    folder,
    ...readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
  ]
    .filter((place) => existsSync(join(place, 'run.json')))
    .map((place) => ({
      name: relative(examplesFolder, place),
      folder: place,
      arguments: readArguments(place),
      expected: readJson(join(place, 'expected.json')),
    }));
}

const known = ['charter', 'members', 'contributions', 'usage', 'result', 'from', 'to', 'currency'];

/** The arguments of a run; a charter that is no file is the name of a ready-made one. */
function readArguments(folder: string): SimulateArguments {
  const given = readJson(join(folder, 'run.json')) as Record<string, string>;
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`${folder}: ${unknown.join(', ')} is no argument`);
  const file = (name: string): string => join(folder, given[name]!);
  return {
    charter: given['charter']!.endsWith('.json') ? file('charter') : given['charter']!,
    members: file('members'),
    contributions: given['contributions'] === undefined ? null : file('contributions'),
    usage: given['usage'] === undefined ? null : file('usage'),
    result: given['result']!,
    from: given['from'] ?? null,
    to: given['to'] ?? null,
    currency: given['currency'] ?? null,
    language: 'en',
    today: '2026-06-30',
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The row of an example in the table of docs/examples/README.md, from the first lines of its own page. */
export function tableRow(example: string): string {
  const page = readFileSync(join(examplesFolder, example, 'README.md'), 'utf8');
  const [, id, practice] = /^# (.+?) · (.+)$/mu.exec(page) ?? [];
  const line = (name: string): string => new RegExp(`^${name}: (.+)$`, 'mu').exec(page)?.[1] ?? '';
  const [source, checked] = [line('Source'), line('Checked')];
  if (!id || !practice || source === '' || checked === '')
    throw new Error(`${example}/README.md needs a title “id · practice”, a source and what is checked`);
  return `| [${id}](${example}/README.md) | ${practice} | ${source} | ${checked} |`;
}
